/** Inserting and deleting whole rows, and the way back: the opposite edits in reverse order, then the deleted cells. */
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { WriteRequest } from "../workbook/port";
import type { CellImage } from "./before-image";
import { readImages, restoreSteps } from "./before-image";
import type { Doing } from "./describe-trouble";
import type { ExcelRequests } from "./excel-requests";
import { callBytes } from "./payload";
import type { SheetArea } from "./read-cells";
import type { WriteStep } from "./write-step";
import { callStep } from "./write-step";

export type RowEdit = NonNullable<WriteRequest["rows"]>[number];

export function rowStep({ sheet, row, count, action }: RowEdit): WriteStep {
  return callStep(1, callBytes, (context) => {
    const rows = context.workbook.worksheets.getItem(sheet).getRange(`${row}:${row + count - 1}`);
    if (action === "insert") rows.insert("Down");
    else rows.delete("Up");
  });
}

/** Sheets as they are before rows of them are deleted. */
export interface RowImages {
  readonly areas: readonly SheetArea[];
  readonly images: readonly CellImage[];
}

/** Reads the sheets that lose rows: two requests and more by size; none where rows are only inserted. */
export async function readRowImages(
  requests: ExcelRequests,
  doing: Doing,
  edits: readonly RowEdit[],
): Promise<Outcome<RowImages>> {
  const sheets = [...new Set(edits.filter(({ action }) => action === "delete").map(({ sheet }) => sheet))];
  if (sheets.length === 0) return done({ areas: [], images: [] });
  const used = await requests.send(doing, (context) => {
    const ranges = sheets.map((sheet) =>
      context.workbook.worksheets
        .getItem(sheet)
        .getUsedRangeOrNullObject(true)
        .load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true }),
    );
    return () =>
      ranges.flatMap((range, index): SheetArea[] => {
        const sheet = sheets[index];
        if (sheet === undefined || range.isNullObject) return [];
        const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
        return [{ sheet, area: { row, column, rowCount, columnCount } }];
      });
  });
  if (!used.ok) return used;
  const images = await readImages(requests, doing, used.value);
  return images.ok ? done({ areas: used.value, images: images.value }) : images;
}

/** 0-based rows (as they were before the edits) that the edits delete from a sheet with `rowCount` rows that matter. */
export function deletedRows(edits: readonly RowEdit[], rowCount: number): readonly number[] {
  const rows: (number | null)[] = Array.from({ length: rowCount }, (_, index) => index);
  const gone: number[] = [];
  for (const { row, count, action } of edits) {
    if (action === "insert") {
      if (row - 1 < rows.length) rows.splice(row - 1, 0, ...new Array<null>(count).fill(null));
    } else {
      for (const index of rows.splice(row - 1, count)) if (index !== null) gone.push(index);
    }
  }
  return gone.sort((a, b) => a - b);
}

/** Steps that undo the edits of all sheets, once all of them were carried out. */
export function undoRowSteps(edits: readonly RowEdit[], { areas, images }: RowImages): readonly WriteStep[] {
  const opposite = [...edits]
    .reverse()
    .map((edit) => rowStep({ ...edit, action: edit.action === "insert" ? "delete" : "insert" }));
  const content = areas.flatMap(({ sheet, area }, index) => {
    const image = images[index];
    if (!image) return [];
    const ofSheet = edits.filter((edit) => edit.sheet === sheet);
    return deletedRows(ofSheet, area.row + area.rowCount)
      .filter((row) => row >= area.row)
      .flatMap((row) => {
        const at = row - area.row;
        const slice = <T>(rows: readonly T[]) => rows.slice(at, at + 1);
        return restoreSteps(
          sheet,
          { ...area, row, rowCount: 1 },
          {
            values: slice(image.values),
            formulas: slice(image.formulas),
            numberFormats: slice(image.numberFormats),
          },
          true,
        );
      });
  });
  return [...opposite, ...content];
}
