/** 明细导出: every record of the workbook as plain tables, one per form, and all of them once more as one tidy table. */
import type { Column, Form } from "../../contract/form";
import type { FormId } from "../../contract/forms";
import { forms } from "../../contract/forms";
import { lowerUnitColumns, lowerUnitsSheet, sourceHeader, unitHeader } from "../../contract/side-sheets";
import type { Book } from "../../domain/book";
import type { CellValue } from "../../domain/cell";
import type { LowerUnit } from "../../domain/lower-units";
import type { AnyRecord } from "../../domain/records";
import { isoOf } from "../../domain/serial-date";
import { recordCells } from "../record-cells";

/** A form, 下级汇总, or the tidy table. */
export type DetailsId = FormId | "lowerUnits" | "tidy";

export interface DetailsTable {
  readonly id: DetailsId;
  /** Name of its file without extension: the sheet's. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Columns before the form's own: files of several units and years are read together. */
const before = ["填报单位", "年度"] as const;

/** Columns of the tidy table. `row` counts the records of a form from 1: cells of one record share it. */
export const tidyHeader = ["unit", "year", "branch", "form", "row", "column", "value"] as const;

/** Dates as ISO text; everything else as it is. */
function shown({ type }: Column, cell: CellValue): CellValue {
  return type === "date" && typeof cell === "number" && cell >= 1 ? isoOf(Math.floor(cell)) : cell;
}

function formTable(
  form: Form & { readonly id: FormId },
  records: readonly AnyRecord[],
  own: readonly CellValue[],
): DetailsTable {
  return {
    id: form.id,
    name: form.sheet,
    header: [...before, ...form.columns.map(({ header }) => header), sourceHeader],
    rows: records.map((record) => {
      const cells = recordCells(form, record);
      return [
        ...own,
        ...form.columns.map((column, index) => shown(column, cells[index] ?? null)),
        record.sourceFile ?? null,
      ];
    }),
  };
}

function unitsTable(units: readonly LowerUnit[], own: readonly CellValue[]): DetailsTable {
  const columns = lowerUnitColumns.flatMap((column) => (column.kind === "count" ? [column.header] : []));
  return {
    id: "lowerUnits",
    name: lowerUnitsSheet,
    header: [...before, unitHeader, ...columns, sourceHeader],
    rows: units.map(({ name, counts, source }) => [
      ...own,
      name,
      ...columns.map((header) => counts[header]),
      source === "" ? null : source,
    ]),
  };
}

/** All tables: the nine forms, filled or not, 下级汇总 where there is one. */
export function detailsTables(book: Book, units: readonly LowerUnit[]): readonly DetailsTable[] {
  const own: readonly CellValue[] = [book.settings.unit === "" ? null : book.settings.unit, book.settings.year];
  const ofForms = forms.map((form) => formTable(form, book.records[form.id], own));
  return units.length > 0 ? [...ofForms, unitsTable(units, own)] : ofForms;
}

/** One row per filled cell of the tables. */
export function tidyTable(tables: readonly DetailsTable[]): DetailsTable {
  const rows = tables.flatMap(({ name, header, rows: records }) => {
    const branch = header.findIndex((word) => word === "党支部" || word === unitHeader);
    return records.flatMap((cells, index) => {
      const [unit = null, year = null] = cells;
      return cells.flatMap((value, column): (readonly CellValue[])[] =>
        column < before.length || value === null || value === ""
          ? []
          : [[unit, year, cells[branch] ?? null, name, index + 1, header[column] ?? "", value]],
      );
    });
  });
  return { id: "tidy", name: "明细长表", header: tidyHeader, rows };
}
