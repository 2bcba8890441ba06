// Every command with every one of its requests refused, through Microsoft's client: afterwards the workbook is as it was,
// or the message says what is there; nothing half made remains, and running the command again does the work.
import { sampleRows } from "../../scripts/samples/branch-records";
import { sampleSettings, workbookOf } from "../../scripts/samples/sample-workbook";
import type { CommandDone } from "../../src/app/command-done";
import type { CommandName } from "../../src/app/commands/registry";
import { createAssistant } from "../../src/app/create-assistant";
import type { HostErrorCode } from "../../src/workbench/host/host-error";
import type { Outcome } from "../../src/workbook/outcome";
import type { WorkbookData } from "../../src/workbook/workbook-data";
import { closeExcel, openData, openExcel, pictureOf, valueOf } from "../excel/excel-fixture";
import type { Fixture } from "../excel/excel-fixture";

afterEach(closeExcel);

/** One branch of the sample on the template sheets. */
const small: WorkbookData = workbookOf(
  "一个支部.xlsx",
  sampleSettings(),
  Object.fromEntries(
    Object.entries(sampleRows()).map(([form, rows]) => [
      form,
      rows.filter(({ branch }) => branch === "第一党支部").slice(0, 4),
    ]),
  ),
);

interface Opened extends Fixture {
  readonly run: (name: CommandName) => Promise<Outcome<CommandDone>>;
}

async function open(scene: Scene): Promise<Opened> {
  const excel = scene.empty ? await openExcel(["Sheet1"]) : await openData(small);
  const assistant = createAssistant(excel.port, { now: () => new Date(2026, 2, 27, 9, 5) });
  const run = (name: CommandName) => assistant.run(name);
  if (scene.again) valueOf(await run(scene.name));
  excel.host.clearLog();
  return { ...excel, run };
}

interface Scene {
  readonly name: CommandName;
  readonly empty: boolean;
  /** The command has been run once already: its own sheet is rewritten. */
  readonly again: boolean;
}

const scenes: readonly Scene[] = [
  { name: "addTemplate_talks", empty: true, again: false },
  { name: "checkEntries", empty: false, again: false },
  { name: "writeSummary", empty: false, again: true },
];

const codes: readonly HostErrorCode[] = [
  "GeneralException",
  "AccessDenied",
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
];

/** The picture as a text: to be compared hundreds of times. */
function textOf({ model }: Fixture): string {
  return JSON.stringify(pictureOf(model));
}

/** Cell-edit mode lasts longer than the adapter tries. */
function refuse({ host }: Fixture, request: number, code: HostErrorCode): void {
  const tries = code === "InvalidOperationInCellEditMode" ? 5 : 1;
  for (let more = 0; more < tries; more += 1) host.addFault({ code, request: request + more });
}

/** Runs with the faults that `prepare` sets, judges what is there, and runs again. */
async function judge(
  scene: Scene,
  prepare: (excel: Opened) => void,
  final: string,
  runAgain: boolean,
): Promise<string> {
  const excel = await open(scene);
  const before = textOf(excel);
  const sheets = excel.model.sheets.map(({ name }) => name);
  prepare(excel);
  const outcome = await excel.run(scene.name);
  if (!outcome.ok) {
    const { message } = outcome.problem;
    const now = excel.model.sheets.map(({ name }) => name);
    expect({ message, sheets: now }).toEqual({ message, sheets });
    if (!/“[^”]+”已清空，其他内容没有改动。$/.test(message)) {
      expect(message).toMatch(/[。]$/);
      expect({ message, unchanged: textOf(excel) === before }).toEqual({ message, unchanged: true });
    } else {
      expect(scene.again).toBe(true);
    }
  }
  if (runAgain) {
    valueOf(await excel.run(scene.name));
    expect(textOf(excel) === final).toBe(true);
  }
  closeExcel();
  return outcome.ok ? "done" : outcome.problem.kind;
}

test.each(scenes.map((scene) => [`${scene.name}${scene.again ? " again" : ""}`, scene] as const))(
  "%s: each request refused in turn",
  async (_, scene) => {
    const clean = await open(scene);
    valueOf(await clean.run(scene.name));
    const requests = clean.host.requestCount;
    const actions = clean.host.log.filter(({ kind }) => kind === "batch").map((record) => record.actions);
    const final = textOf(clean);
    closeExcel();

    const kinds = new Map<HostErrorCode, string[]>(codes.map((code) => [code, []]));
    for (let request = 1; request <= requests; request += 1) {
      for (const code of codes) {
        kinds
          .get(code)
          ?.push(await judge(scene, (excel) => refuse(excel, request, code), final, code === "GeneralException"));
      }
    }
    // Some refusals are got over: merges that cannot be told, an answer that is asked for in pieces, and the last request,
    // print set-up and the like. A refused first look or main request never is.
    const main = requests - 1;
    for (const code of codes) {
      expect(kinds.get(code)?.[0]).not.toBe("done");
      expect(kinds.get(code)?.[main - 1]).not.toBe("done");
    }
    expect(kinds.get("InvalidOperationInCellEditMode")?.[main - 1]).toBe("cell-edit");
    expect(kinds.get("RequestPayloadSizeLimitExceeded")?.[main - 1]).toBe("too-large");

    // In the middle and at the end of the main request, also with what does not refuse the request as a whole.
    const most = actions[main - 1] ?? 0;
    for (const code of ["GeneralException", "OperationCellsExceedLimit"] as const) {
      for (const action of [Math.floor(most / 2), most - 1]) {
        const kind = await judge(scene, ({ host }) => host.addFault({ code, request: main, action }), final, true);
        expect(kind).not.toBe("done");
      }
    }
  },
  120_000,
);
