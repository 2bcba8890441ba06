/** The last half of every result command: write the own sheet, leave the stamps that tell when it gets stale, show it. */
import type { CellValue } from "../domain/cell";
import type { Outcome } from "../workbook/outcome";
import type { SheetPlan } from "../workbook/sheet-plan";
import type { SheetWrite, WorkbookPort, WriteRequest } from "../workbook/port";
import { basisOf } from "../workbook/write-basis";
import type { ResultMark } from "../outputs/registry";
import { outputOf } from "../outputs/registry";
import type { ResultState } from "./workbook-state";
import type { RunOptions } from "./command-done";
import { dataStamp } from "./data-stamp";
import type { OpenBook } from "./open-book";
import { ownSheet } from "./own-sheets";

/** What a result may depend on besides the data: only what its declaration names counts. */
export interface ResultFacts {
  /** The base date, ISO. */
  readonly baseDate: string;
  /** The remark under the sentence; "" where there is none. */
  readonly remark: string;
}

export interface WrittenResult {
  readonly sheet: string;
  readonly details: readonly string[];
}

/** Fingerprint of all that a result depends on: the data, and what its declaration names. */
function resultStamp({ stamp, memory, book }: OpenBook, mark: ResultMark, facts: ResultFacts): string {
  const cells = outputOf(mark).dependsOn.map((source): readonly CellValue[] => {
    if (source === "drafts") {
      return (book.report?.rows ?? []).flatMap(({ edited }) => (edited === "" ? [] : [edited]));
    }
    if (source !== "marks") return facts[source] === "" ? [] : [source, facts[source]];
    // By key: the memory keeps its entries in no order of their own.
    const marks = [...(memory.get("已核实")?.values() ?? [])].sort((a, b) => (a.key < b.key ? -1 : 1));
    return marks.flatMap(({ key, value }) => [key, value]);
  });
  if (cells.every((row) => row.length === 0)) return stamp;
  return stamp + dataStamp([{ name: mark, top: 0, left: 0, cells }]);
}

/**
 * Writes the result sheet; `plan` gets the name the sheet will have.
 *
 * @param opened - the workbook as it was read, with the memory as it is after this write
 * @param facts - what it was made with
 * @param more - what of the memory goes with it in the same write
 */
export async function writeResult(
  port: WorkbookPort,
  opened: OpenBook,
  mark: ResultMark,
  facts: ResultFacts & { readonly madeAt: string },
  plan: (name: string) => SheetPlan,
  options: RunOptions,
  more: Pick<WriteRequest, "sheets" | "cells"> = {},
): Promise<Outcome<WrittenResult>> {
  const target = ownSheet(opened.content, mark);
  const stamps = new Map<string, string | null>([
    [`${mark}_data`, resultStamp(opened, mark, facts)],
    [`${mark}_time`, facts.madeAt],
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
export function resultState(opened: OpenBook, mark: ResultMark, facts: ResultFacts): ResultState {
  const sheet = opened.content.sheets.find((one) => one.mark === mark);
  const exists = sheet !== undefined;
  const stamps = opened.content.stamps;
  return {
    exists,
    sheet: sheet?.name ?? null,
    madeAt: exists ? (stamps.get(`${mark}_time`) ?? null) : null,
    stale: exists && stamps.get(`${mark}_data`) !== resultStamp(opened, mark, facts),
  };
}
