/** The last half of every result command: write the own sheet, leave the stamps that tell when it gets stale, show it. */
import type { Outcome } from "../workbook/outcome";
import type { SheetPlan } from "../workbook/sheet-plan";
import type { SheetWrite, WorkbookPort, WriteRequest } from "../workbook/port";
import { basisOf } from "../workbook/write-basis";
import type { ResultState, RunOptions } from "./assistant";
import { dataStamp } from "./data-stamp";
import type { OpenBook } from "./open-book";
import type { OwnMark } from "./own-sheets";
import { ownSheet } from "./own-sheets";

/** Results that go stale when the data change. */
export type ResultMark = Extract<OwnMark, "findings" | "grades" | "summary">;

export interface WrittenResult {
  readonly sheet: string;
  readonly details: readonly string[];
}

/** What a result depends on: the data, and for 检查结果 also what is marked 已核实. */
function resultStamp({ stamp, memory }: OpenBook, mark: ResultMark): string {
  // By key: the memory keeps its entries in no order of their own.
  const marks =
    mark === "findings" ? [...(memory.get("已核实")?.values() ?? [])].sort((a, b) => (a.key < b.key ? -1 : 1)) : [];
  if (marks.length === 0) return stamp;
  return stamp + dataStamp([{ name: "已核实", top: 0, left: 0, cells: marks.map(({ key, value }) => [key, value]) }]);
}

/**
 * Writes the result sheet; `plan` gets the name the sheet will have.
 *
 * @param opened - the workbook as it was read, with the memory as it is after this write
 * @param more - what of the memory goes with it in the same write
 */
export async function writeResult(
  port: WorkbookPort,
  opened: OpenBook,
  mark: ResultMark,
  madeAt: string,
  plan: (name: string) => SheetPlan,
  options: RunOptions,
  more: Pick<WriteRequest, "sheets" | "cells"> = {},
): Promise<Outcome<WrittenResult>> {
  const target = ownSheet(opened.content, mark);
  const stamps = new Map<string, string | null>([
    [`${mark}_data`, resultStamp(opened, mark)],
    [`${mark}_time`, madeAt],
  ]);
  const { table, ...bare } = plan(target.name);
  // A clerk's copy of a result from elsewhere may hold the table's name: the result works without being a table.
  const named = (opened.content.tables ?? []).find(({ name }) => name.toLowerCase() === table?.name.toLowerCase());
  const isTaken = named !== undefined && named.sheet !== target.name;
  const result: SheetWrite = { plan: table && !isTaken ? { ...bare, table } : bare, mode: "rewrite", mark };
  const request: WriteRequest = {
    ...more,
    sheets: [result, ...(more.sheets ?? [])],
    stamps,
    show: { sheet: target.name, row: 0, column: 0 },
  };
  const written = await port.write({ ...request, basis: basisOf(opened.content, request) }, options);
  if (!written.ok) return written;
  const details = [...(target.note === null ? [] : [target.note]), ...written.value.notes];
  return { ok: true, value: { sheet: target.name, details } };
}

/** Whether a result is there and still true to the data. */
export function resultState(opened: OpenBook, mark: ResultMark): ResultState {
  const exists = opened.content.sheets.some((sheet) => sheet.mark === mark);
  const stamps = opened.content.stamps;
  return {
    exists,
    madeAt: exists ? (stamps.get(`${mark}_time`) ?? null) : null,
    stale: exists && stamps.get(`${mark}_data`) !== resultStamp(opened, mark),
  };
}
