// The commands of the matrix of faults: what each does, on which workbook, and what the clerk reads at its end.
import { createThreadReader } from "../../src/taskpane/background/import/file-reader";
import { readPickedFile } from "../../src/taskpane/background/import/read-picked-file";
import { sampleRows } from "../../scripts/samples/branch-records";
import { sampleDate, sampleSettings, workbookOf } from "../../scripts/samples/sample-workbook";
import { fileOfBytes } from "../../scripts/import-reader";
import type { Assistant } from "../../src/app/assistant";
import type { CommandName } from "../../src/app/commands/registry";
import type { CountTotals } from "../../src/domain/ballot-count";
import { beginCount, countStep, openCount } from "../../src/domain/ballot-count";
import { createAssistant } from "../../src/app/create-assistant";
import { runCommand } from "../../src/app/run-command";
import type { Outcome } from "../../src/workbook/outcome";
import type { WorkbookData } from "../../src/workbook/workbook-data";
import { openData } from "../excel/excel-fixture";
import type { Fixture } from "../excel/excel-fixture";

/** What the clerk reads at the end. */
export interface Ended {
  readonly outcome: Outcome<unknown>;
  /** Something was to be seen: a sheet of ours in front, a window, or the pane's message. */
  readonly seen: boolean;
  readonly message: string;
}

export interface Desk extends Fixture {
  readonly assistant: Assistant;
  /** What the small window showed. */
  readonly windows: string[];
  ribbon(name: CommandName): Promise<Ended>;
}

export interface Scene {
  readonly name: string;
  /** Before the faults: earlier runs. */
  readonly prepare?: (desk: Desk) => Promise<unknown>;
  /** The command replaces the counts of 民主评议 whatever it reads there, as the preview says. */
  readonly replacesCounts?: true;
  readonly run: (desk: Desk) => Promise<Ended>;
}

const options = { asOf: sampleDate };
/** A paragraph of 情况报告 in the clerk's words, 0-based; the memory holds the words too. */
export const draftRow = 5;
export const draftWords = "她写的段落。";

const clock = { now: () => new Date(2026, 2, 27, 9, 5) };

const branch = "第一党支部";

/** One branch of the sample; 民主评议 lacks some of its members. */
const clerkRows = Object.fromEntries(
  Object.entries(sampleRows()).map(([form, lines]) => [
    form,
    lines.filter((line) => line.branch === branch).slice(0, form === "members" ? 6 : 4),
  ]),
);

/** With something to mend: a count as text, spaces in a name. */
const small: WorkbookData = (() => {
  const [first, ...others] = clerkRows.appraisals ?? [];
  return workbookOf("一个支部.xlsx", sampleSettings(), {
    ...clerkRows,
    appraisals: first ? [{ ...first, excellent: "１0" }, ...others] : [],
  });
})();

const csv = (sender: string, grade: string) =>
  fileOfBytes(
    `${sender}.csv`,
    new TextEncoder().encode(
      `党支部,姓名,党员类别,是否参评,评定等次\r\n${sender},张一,正式党员,是,${grade}\r\n${sender},李二,正式党员,是,合格\r\n`,
    ),
  );

/** The pane shows every outcome: its message is what the clerk sees. */
function inPane(outcome: Outcome<{ readonly message: string; readonly details: readonly string[] }>): Ended {
  const message = outcome.ok ? [outcome.value.message, ...outcome.value.details].join("") : outcome.problem.message;
  return { outcome, seen: message !== "", message };
}

/** Said in the panel itself, by its state: a problem has words, and no news is good news. */
function withoutWords(outcome: Outcome<unknown>): Ended {
  return { outcome, seen: true, message: outcome.ok ? "已保存。" : outcome.problem.message };
}

async function firstFinding({ assistant }: Desk): Promise<string> {
  const state = await assistant.readState(options);
  const key = state.ok ? state.value.findings.find((finding) => finding.key !== undefined)?.key : undefined;
  if (key === undefined) throw new Error("The sample has no finding to mark.");
  return key;
}

async function importFile(desk: Desk, sender: string, grade: string): Promise<Ended> {
  const preview = await desk.assistant.previewImport([csv(sender, grade)]);
  if (!preview.ok) return inPane(preview);
  const answers = Object.fromEntries(preview.value.questions.map(({ id, proposed }) => [id, proposed]));
  const decided = await desk.assistant.decideImport({ answers, leftOut: [] });
  if (!decided.ok) return inPane(decided);
  return inPane(await desk.assistant.importBranches(options));
}

/** A paragraph of the report in the clerk's words; the memory holds it too, as after any later report. */
async function reportWithDraft(desk: Desk): Promise<void> {
  await desk.ribbon("writeReport");
  await desk.port.write({ cells: [{ sheet: "情况报告", row: draftRow, column: 2, cells: [[draftWords]] }] });
  await desk.ribbon("writeReport");
}

/** One ballot on which everybody is 优秀. */
const ballot: CountTotals = (() => {
  const members = clerkRows.members?.flatMap(({ name }) => (typeof name === "string" ? [name] : [])) ?? [];
  let count = openCount(beginCount({ branch, voters: "服务对象", members, items: ["总体评价"] }));
  count = countStep(count, { kind: "issued", issued: 1 });
  count = countStep(countStep(count, { kind: "mark", mark: 1 }), { kind: "fill" });
  return countStep(count, { kind: "next" }).totals;
})();

async function mend(desk: Desk): Promise<Ended> {
  const preview = await desk.assistant.previewFixes({ kind: "number" }, options);
  if (!preview.ok) return inPane(preview);
  return inPane(await desk.assistant.applyFixes(preview.value.fixes, options));
}

export const scenes: readonly Scene[] = [
  { name: "单张表格", run: (desk) => desk.ribbon("addTemplate_talks") },
  { name: "检查填报", run: (desk) => desk.ribbon("checkEntries") },
  {
    name: "检查填报，再次",
    prepare: (desk) => desk.ribbon("checkEntries"),
    run: (desk) => desk.ribbon("checkEntries"),
  },
  { name: "统计等次，再次", prepare: (desk) => desk.ribbon("countGrades"), run: (desk) => desk.ribbon("countGrades") },
  { name: "生成汇总", run: (desk) => desk.ribbon("writeSummary") },
  {
    name: "台账概览，再次",
    prepare: (desk) => desk.ribbon("overviewLedger"),
    run: (desk) => desk.ribbon("overviewLedger"),
  },
  { name: "情况报告", run: (desk) => desk.ribbon("writeReport") },
  { name: "情况报告，有修改稿", prepare: reportWithDraft, run: (desk) => desk.ribbon("writeReport") },
  { name: "打印测评票", run: (desk) => desk.ribbon("printBallots") },
  {
    name: "打印测评票，再次",
    prepare: (desk) => desk.ribbon("printBallots"),
    run: (desk) => desk.ribbon("printBallots"),
  },
  { name: "带入名单", run: async ({ assistant }) => inPane(await assistant.bringMembers(options)) },
  {
    name: "保存计票",
    run: async ({ assistant }) => withoutWords(await assistant.saveCount(ballot, options)),
  },
  {
    name: "写入计票",
    replacesCounts: true,
    prepare: ({ assistant }) => assistant.saveCount(ballot, options),
    run: async ({ assistant }) => inPane(await assistant.writeCount(ballot, options)),
  },
  {
    name: "已核实，已有记忆",
    prepare: async ({ assistant }) => assistant.confirmWords([{ word: "称职", grade: "合格" }], options),
    run: async (desk) => inPane(await desk.assistant.exempt([await keyOrNone(desk)], "情况属实", options)),
  },
  {
    name: "确认用语",
    run: async ({ assistant }) => inPane(await assistant.confirmWords([{ word: "称职", grade: "合格" }], options)),
  },
  {
    name: "规则停用",
    run: async ({ assistant }) => inPane(await assistant.setRule("GRD-01", { enabled: false }, options)),
  },
  { name: "快速修改", run: mend },
  { name: "导入", run: (desk) => importFile(desk, "第九党支部", "优秀") },
  {
    name: "导入，替换",
    prepare: (desk) => importFile(desk, "第九党支部", "优秀"),
    run: (desk) => importFile(desk, "第九党支部", "合格"),
  },
  {
    name: "撤销导入",
    prepare: (desk) => importFile(desk, "第九党支部", "优秀"),
    run: async ({ assistant }) => inPane(await assistant.undo(options)),
  },
];

async function keyOrNone(desk: Desk): Promise<string> {
  return firstFinding(desk).catch(() => "none");
}

/** Timers that ring when the host leaves a request unanswered. */
function fakeAlarms() {
  const waiting = new Set<{ readonly after: number; readonly ring: () => void }>();
  return {
    alarm: (after: number, ring: () => void) => {
      const one = { after, ring };
      waiting.add(one);
      return () => void waiting.delete(one);
    },
    ringAll: () => {
      for (const one of [...waiting].sort((a, b) => a.after - b.after)) {
        if (waiting.delete(one)) one.ring();
      }
    },
  };
}

export async function openDesk(): Promise<
  Desk & { readonly alarms: ReturnType<typeof fakeAlarms>; readonly onWait: (() => void)[] }
> {
  const alarms = fakeAlarms();
  const onWait: (() => void)[] = [];
  const excel = await openData(
    small,
    {},
    {
      cellEditTries: 6,
      alarm: alarms.alarm,
      wait: () => {
        for (const act of onWait) act();
        return Promise.resolve();
      },
    },
  );
  const reader = createThreadReader(
    () => Promise.resolve(readPickedFile),
    () => Promise.resolve(),
  );
  const assistant = createAssistant(excel.port, clock, reader);
  const windows: string[] = [];
  const voice = {
    show: (text: string) => {
      windows.push(text);
      return Promise.resolve(true);
    },
  };
  const ribbon = async (name: CommandName): Promise<Ended> => {
    const before = excel.model.active.name;
    const outcome = await runCommand(assistant, name, voice);
    const message = outcome.ok ? [outcome.value.message, ...outcome.value.details].join("") : outcome.problem.message;
    const front = excel.model.active.name;
    const sheet = outcome.ok ? outcome.value.sheet : "操作提示";
    return { outcome, message, seen: windows.length > 0 || front === sheet || front !== before };
  };
  return { ...excel, assistant, windows, ribbon, alarms, onWait };
}
