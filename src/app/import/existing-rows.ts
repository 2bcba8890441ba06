/** The rows a workbook holds already, told apart by 来源文件. */
import { formById } from "../../contract/forms";
import type { FormId } from "../../contract/forms";
import type { CellValue } from "../../domain/cell";
import type { AnyRecord, FormTable } from "../../domain/records";
import { isBlankCell } from "../../reading/blank-cell";
import type { SheetContent } from "../../workbook/port";
import type { OpenBook } from "../open-book";

export interface ExistingRow {
  readonly table: FormTable;
  /** 1-based sheet row. */
  readonly row: number;
  readonly branch: string;
  /** 来源文件; null for a row typed in the workbook. */
  readonly source: string | null;
  /** The row as read. */
  readonly record: AnyRecord;
}

export interface ExistingRows {
  readonly byForm: ReadonlyMap<FormId, readonly ExistingRow[]>;
  /** Names in 来源文件. */
  readonly sources: ReadonlySet<string>;
  /** The cell of a row in a column of the form; null where the sheet has no such column. */
  valueAt(row: ExistingRow, column: string): CellValue;
}

export function existingRows({ book, content }: OpenBook): ExistingRows {
  const sheets = new Map<string, SheetContent>(content.sheets.map((sheet) => [sheet.name, sheet]));
  const byForm = new Map<FormId, ExistingRow[]>();
  const sources = new Set<string>();
  for (const [form, records] of Object.entries(book.records) as [FormId, readonly AnyRecord[]][]) {
    byForm.set(
      form,
      records.map((record) => {
        const { at, row, branch, sourceFile: source } = record;
        if (source !== undefined && source !== "") sources.add(source);
        return { table: at, row, branch, source: source === undefined || source === "" ? null : source, record };
      }),
    );
  }
  return {
    byForm,
    sources,
    valueAt({ table, row }, column) {
      const sheet = sheets.get(table.sheet);
      const at = table.columns.get(column);
      return sheet && at !== undefined ? (sheet.cells[row - 1 - sheet.top]?.[at - sheet.left] ?? null) : null;
    },
  };
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (isBlankCell(a) || isBlankCell(b)) return isBlankCell(a) && isBlankCell(b);
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return a === b;
}

/** Values by column id, as an import brings them. */
export interface GivenRow {
  /** Index into `line` by column id. */
  readonly columns: ReadonlyMap<string, number>;
  readonly line: readonly CellValue[];
}

/**
 * True where the workbook's row holds exactly these values, in the columns that its sheet has. A computed cell without a
 * typed value is left out: the workbook computes it.
 *
 * @param except - a column that is not compared
 */
export function sameRow(rows: ExistingRows, row: ExistingRow, { columns, line }: GivenRow, except?: string): boolean {
  return formById(row.table.form).columns.every(({ id, ...column }) => {
    if (id === except || !row.table.columns.has(id)) return true;
    const at = columns.get(id);
    const value = at === undefined ? null : (line[at] ?? null);
    if (value === null && "formula" in column) return true;
    return sameValue(rows.valueAt(row, id), value);
  });
}
