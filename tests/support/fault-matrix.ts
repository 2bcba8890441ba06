// The matrix of faults: commands × requests × faults, through Microsoft's client on the host. Each case says what went wrong
// with the clerk's cells, with time, and with being told.
import type { HostErrorCode } from "../../src/workbench/host/host-error";
import type { ModelCell, WorkbookModel } from "../../src/workbench/host/model";
import { moveCells } from "../../src/workbench/host/move-cells";
import { ownSheetNames } from "../../src/app/own-sheets";
import { closeExcel } from "../excel/excel-fixture";
import type { Fixture } from "../excel/excel-fixture";
import { draftRow, draftWords, openDesk, scenes } from "./fault-scenes";
import type { Scene } from "./fault-scenes";

export { scenes };

export type FaultKind =
  | { readonly kind: "code"; readonly code: HostErrorCode; readonly part: "nothing" | "half" | "all but one" }
  | { readonly kind: "cell edit"; readonly ends: boolean }
  | { readonly kind: "no answer" }
  /** Another workbook comes to the front and stays there. */
  | { readonly kind: "background" }
  | { readonly kind: "user"; readonly change: "types" | "inserts" | "renames" | "adds" | "notes" | "cuts" }
  | { readonly kind: "double run" };

export interface Case {
  readonly scene: Scene;
  /** From 1 on; 0 where the fault is of the whole run. */
  readonly request: number;
  readonly fault: FaultKind;
}

const codes: readonly HostErrorCode[] = [
  "AccessDenied",
  "ApiNotFound",
  "GeneralException",
  "InactiveWorkbook",
  "InvalidArgument",
  "InvalidObjectPath",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "InvalidReference",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "MergedRangeConflict",
  "NonBlankCellOffSheet",
  "NotImplemented",
  "OperationCellsExceedLimit",
  "RangeExceedsLimit",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "UnsupportedOperation",
];

/** Refused as a whole by their nature: never half done. */
const whole: ReadonlySet<HostErrorCode> = new Set([
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
]);

export const faults: readonly FaultKind[] = [
  ...codes.flatMap((code): FaultKind[] => [
    { kind: "code", code, part: "nothing" },
    ...(whole.has(code)
      ? []
      : [{ kind: "code", code, part: "half" } as const, { kind: "code", code, part: "all but one" } as const]),
  ]),
  { kind: "cell edit", ends: true },
  { kind: "cell edit", ends: false },
  { kind: "no answer" },
  { kind: "background" },
  ...(["types", "inserts", "renames", "adds", "notes", "cuts"] as const).map(
    (change) => ({ kind: "user", change }) as const,
  ),
];

/** What a command does without a fault: its requests with their actions, and the sheets at the end. */
interface Plain {
  readonly actions: readonly number[];
  /** Cells of the clerk's sheets that the command changes, as values of before. */
  readonly changed: ReadonlyMap<string, number>;
}

const sentinel = "她刚写的";
const noteText = "旁边的批注";
const draftText = "她又改过的段落。";
/** What can be made again; of 情况报告 the words of the clerk's are kept in the memory as well. */
const resultNames = Object.entries(ownSheetNames).flatMap(([mark, name]) => (mark === "memory" ? [] : [name]));

/** Cells of a sheet as `row/column` with what stands there. */
function cellsOf(model: WorkbookModel, name: string): ReadonlyMap<string, string> {
  const sheet = model.sheetByName(name);
  const cells = new Map<string, string>();
  for (const [row, line] of sheet?.cells ?? []) {
    for (const [column, { value, formula }] of line) {
      if (formula !== null || (value !== null && value !== "")) cells.set(`${row}/${column}`, formula ?? String(value));
    }
  }
  return cells;
}

/** The clerk's sheets, and the memory: everything that cannot be made again. */
function clerkSheets(model: WorkbookModel): readonly string[] {
  return model.sheets.map(({ name }) => name).filter((name) => !resultNames.includes(name));
}

function snapshot(model: WorkbookModel): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(clerkSheets(model).map((name) => [name, cellsOf(model, name)]));
}

/** Counts of the values of all clerk sheets; a formula that moves with its row stays the same. */
function valuesOf(sheets: ReadonlyMap<string, ReadonlyMap<string, string>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cells of sheets.values()) {
    for (const cell of cells.values()) {
      const value = cell.startsWith("=") ? cell.replace(/\d+/g, "#") : cell;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/** Values that are there less often than before. */
function missing(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Map<string, number> {
  return new Map(
    [...before].flatMap(([value, count]) => {
      const less = count - (after.get(value) ?? 0);
      return less > 0 ? [[value, less] as const] : [];
    }),
  );
}

/**
 * Another user's change, made on the model between two requests.
 *
 * @returns what is hers from then on and may not be lost
 */
function change(
  { model }: Fixture,
  what: Extract<FaultKind, { kind: "user" }>["change"],
  { replacesCounts }: Scene,
): readonly string[] {
  const form = model.sheetByName("民主评议");
  const hers: string[] = [];
  const set = (name: string, row: number, column: number, text: string) => {
    const sheet = model.sheetByName(name);
    if (!sheet) return;
    hers.push(text);
    const line = sheet.cells.get(row) ?? new Map<number, ModelCell>();
    sheet.cells.set(row, line);
    const present = line.get(column);
    line.set(column, { ...(present ?? { style: 0, quotePrefix: false, link: null }), value: text, formula: null });
    model.version += 1;
  };
  switch (what) {
    case "types": {
      // Into the cell that is mended, and into the first free row.
      const bottom = Math.max(
        ...[...(form?.cells ?? [])]
          .filter(([, line]) => [...line.values()].some(({ value }) => value !== null && value !== ""))
          .map(([row]) => row),
      );
      set("民主评议", bottom + 1, 2, sentinel);
      for (const [column, cell] of form?.cells.get(3) ?? [])
        if (cell.value === "１0" && replacesCounts !== true) set("民主评议", 3, column, sentinel);
      // And into the paragraph that she had already rewritten.
      if (model.sheetByName("情况报告")?.cells.get(draftRow)?.get(2)?.value) set("情况报告", draftRow, 2, draftText);
      return hers;
    }
    case "inserts": {
      if (!form) return hers;
      const moved = [...form.cells].map(([row, line]) => [row >= 4 ? row + 1 : row, line] as const);
      form.cells.clear();
      for (const [row, line] of moved) form.cells.set(row, line);
      for (const table of form.tables) table.area = { ...table.area, rowCount: table.area.rowCount + 1 };
      set("民主评议", 4, 2, sentinel);
      return hers;
    }
    case "renames":
      if (form) form.name = `民主评议${sentinel}`;
      model.version += 1;
      return hers;
    case "adds":
      for (const name of ["谈心谈话", ...resultNames]) {
        if (model.sheetByName(name)) continue;
        const source = model.sheets[0];
        if (!source) continue;
        model.sheets.push({
          ...source,
          id: `{${name}}`,
          name,
          cells: new Map(),
          tables: [],
          charts: [],
          merges: [],
          validations: [],
          conditionalFormats: [],
        });
        set(name, 0, 0, sentinel);
      }
      return hers;
    case "cuts": {
      // The corner of each of our sheets is cut and put onto hers: the hidden name of its mark goes along.
      if (!form) return hers;
      Object.values(ownSheetNames).forEach((name, index) => {
        const sheet = model.sheetByName(name);
        if (!sheet || sheet.merges.some(({ row, column }) => row === 0 && column === 0)) return;
        const from = { sheet, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
        moveCells(model, { from, to: { sheet: form, row: 0, column: 40 + index } }, "user");
      });
      set("民主评议", 1, 40, sentinel);
      return hers;
    }
    case "notes":
      for (const name of resultNames) set(name, 5, 40, noteText);
      return hers;
  }
}

export interface Verdict {
  readonly changedUnsaid: boolean;
  readonly hang: boolean;
  readonly silent: boolean;
  readonly said: string;
}

/** Words that tell the clerk that something of hers may be changed. */
const toldOfHarm = /不要保存|只改了一部分|请先核对|可能稍后完成|可能还在|内容可能不全/;

async function within<T>(run: Promise<T>, milliseconds: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  const result = await Promise.race([run, late]);
  clearTimeout(timer);
  return result;
}

/** What a scene does without a fault. */
export async function plainRun(scene: Scene): Promise<Plain> {
  const desk = await openDesk();
  await scene.prepare?.(desk);
  const before = snapshot(desk.model);
  desk.host.clearLog();
  await scene.run(desk);
  const actions = desk.host.log.filter(({ kind }) => kind === "batch").map((record) => record.actions);
  const changed = missing(valuesOf(before), valuesOf(snapshot(desk.model)));
  closeExcel();
  return { actions, changed };
}

/** The cases of a scene. */
export function casesOf(scene: Scene, { actions }: Plain): readonly Case[] {
  return [
    ...actions.flatMap((_, index) => faults.map((fault): Case => ({ scene, request: index + 1, fault }))),
    { scene, request: 0, fault: { kind: "double run" } },
  ];
}

/** Sets the fault. What another user changes is hers from then on: `onChange` is told when it is done. */
function arm(
  desk: Awaited<ReturnType<typeof openDesk>>,
  { scene, fault, request }: Case,
  plain: Plain,
  onChange: (hers: readonly string[]) => void,
): void {
  const { host } = desk;
  const { state } = host;
  const process = host.process.bind(host);
  let count = 0;
  const before = (act: (body: string) => string | null) => {
    Object.assign(host, {
      process: (body: string) => {
        // The client's own requests are not counted.
        if (body.includes("_RemoveReference") && !body.includes("Worksheets")) return process(body);
        count += 1;
        const answer = count === request ? act(body) : null;
        return answer ?? process(body);
      },
    });
  };
  switch (fault.kind) {
    case "code": {
      const most = plain.actions[request - 1] ?? 1;
      const action = fault.part === "half" ? Math.floor(most / 2) : fault.part === "all but one" ? most - 1 : undefined;
      const times = fault.code === "InvalidOperationInCellEditMode" ? 6 : 1;
      for (let more = 0; more < times; more += 1) {
        host.addFault({ code: fault.code, request: request + more, ...(action !== undefined && { action }) });
      }
      return;
    }
    case "cell edit":
      before(() => {
        state.cellEditMode = true;
        return null;
      });
      if (fault.ends) {
        let waits = 0;
        desk.onWait.push(() => {
          waits += 1;
          if (waits === 2) state.cellEditMode = false;
        });
      }
      return;
    case "background":
      before(() => {
        state.inactive = true;
        return null;
      });
      return;
    case "no answer":
      before(() => {
        setTimeout(() => desk.alarms.ringAll(), 0);
        return "";
      });
      return;
    case "user":
      before(() => {
        onChange(change(desk, fault.change, scene));
        return null;
      });
      return;
    case "double run":
      return;
  }
}

/** Runs a case and judges it. */
export async function judge(which: Case, plain: Plain): Promise<Verdict> {
  const { scene, fault } = which;
  const desk = await openDesk();
  try {
    await scene.prepare?.(desk);
    desk.windows.length = 0;
    let before = snapshot(desk.model);
    let hers: readonly string[] = [];
    arm(desk, which, plain, (written) => {
      before = snapshot(desk.model);
      hers = written;
    });
    const run =
      fault.kind === "double run"
        ? Promise.all([scene.run(desk), scene.run(desk)]).then(([one]) => one)
        : scene.run(desk);
    const ended = await within(run, 20_000);
    if (!ended) return { changedUnsaid: false, hang: true, silent: false, said: "" };
    const after = snapshot(desk.model);
    const { outcome, message, seen } = ended;
    const told = toldOfHarm.test(message) || desk.windows.some((text) => toldOfHarm.test(text));
    const silent = !seen || !/[。）]$/.test(message);
    if (fault.kind === "double run") {
      const lost = missing(missing(valuesOf(before), valuesOf(after)), plain.changed);
      const notice = desk.model.sheetByName("操作提示") !== undefined;
      return { changedUnsaid: lost.size > 0 && !told, hang: false, silent: silent || notice, said: message };
    }
    if (fault.kind === "user") {
      const lost = missing(missing(valuesOf(before), valuesOf(after)), plain.changed);
      const all = new Map(desk.model.sheets.map(({ name }) => [name, cellsOf(desk.model, name)]));
      const now = valuesOf(all);
      // What she put in the place of her first words is what the memory is to hold.
      if (hers.includes(draftText)) lost.delete(draftWords);
      const lostHers = hers.some((text) => !now.has(text));
      return { changedUnsaid: (lost.size > 0 || lostHers) && !told, hang: false, silent, said: message };
    }
    // A failure leaves the clerk's sheets as they were, cell for cell; what was done is what is done without a fault.
    const same = JSON.stringify([...before].map(([name, cells]) => [name, [...cells].sort()]));
    const now = JSON.stringify(
      [...after].filter(([name]) => before.has(name)).map(([name, cells]) => [name, [...cells].sort()]),
    );
    const lost = missing(missing(valuesOf(before), valuesOf(after)), plain.changed);
    const isBad = outcome.ok ? lost.size > 0 : same !== now;
    return { changedUnsaid: isBad && !told, hang: false, silent, said: message };
  } finally {
    closeExcel();
  }
}

export function caseName({ scene, request, fault }: Case): string {
  const parts = Object.entries(fault).map(([, value]) => String(value));
  return `${scene.name} / 第 ${request} 次请求 / ${parts.join(" ")}`;
}
