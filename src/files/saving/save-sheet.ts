/** One worksheet part, changed where the sheet was changed. */
import { areaText } from "../../workbook/a1";
import type { SheetData } from "../../workbook/workbook-data";
import type { DrawnObject } from "../read-chart";
import { readConditional } from "../read-conditional";
import { worksheetFrame } from "../read-xlsx";
import { fittedHeights } from "../row-heights";
import { mergesPart } from "../write-sheet-parts";
import { tagAttributes } from "../xml-spans";
import { OrderedPart, worksheetOrder } from "./ordered-part";
import { saveCells } from "./save-cells";
import { saveCharts } from "./save-charts";
import { columnRuns, saveColumns } from "./save-columns";
import { saveConditional } from "./save-conditional";
import { saveLinks } from "./save-links";
import { savePage, saveProtection, saveSheetProperties, saveView } from "./save-page";
import type { TableContext } from "./save-tables";
import { saveTables } from "./save-tables";
import { saveValidations } from "./save-validations";
import type { CellChanges, Looks } from "./sheet-changes";
import { rowChanges } from "./sheet-changes";
import type { StyleEditor } from "./style-editor";

export interface SheetToSave extends TableContext {
  readonly opened: SheetData;
  readonly current: SheetData;
  readonly changes: CellChanges;
  readonly affected: (row: number, column: number) => boolean;
  /** Whether any formula of the sheet is affected. */
  readonly isAffected: boolean;
  readonly looks: Looks;
  readonly styles: StyleEditor;
  readonly date1904: boolean;
  /** What its drawing held when it was opened. */
  readonly drawn: readonly DrawnObject[];
}

/** The smallest stated used area that holds the changed cells too. */
function saveDimension(part: OrderedPart<(typeof worksheetOrder)[number]>, current: SheetData): void {
  const old = part.child("dimension");
  if (!old) return;
  let bottom = 0;
  let right = 0;
  let top = Infinity;
  let left = Infinity;
  for (const [row, line] of current.cells) {
    for (const column of line.keys()) {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
  }
  if (top === Infinity) return;
  const [first = "A1", last = first] = (part.attributes(old).get("ref") ?? "A1").split(":");
  const corner = (text: string) => {
    const [, letters = "A", number = "1"] = /^([A-Z]+)(\d+)$/i.exec(text) ?? [];
    let column = 0;
    for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
    return { row: Number(number) - 1, column: column - 1 };
  };
  const from = corner(first);
  const to = corner(last);
  if (top >= from.row && left >= from.column && bottom <= to.row && right <= to.column) return;
  const row = Math.min(top, from.row);
  const column = Math.min(left, from.column);
  const ref = areaText({
    row,
    column,
    rowCount: Math.max(bottom, to.row) - row + 1,
    columnCount: Math.max(right, to.column) - column + 1,
  });
  part.set(old, { ref });
}

/** Changes the part. @returns whether formulas came or went */
export function saveSheet(save: SheetToSave): boolean {
  const { parts, path, opened, current, changes, styles, looks } = save;
  const part = new OrderedPart(parts.text(path) ?? "", worksheetOrder);
  const data = part.child("sheetData");
  if (!data) throw new Error(`no cells in ${path}`);
  const rows = rowChanges(opened, current);
  let formulasMoved = false;
  saveSheetProperties(part, opened, current);
  if (changes.size > 0) saveDimension(part, current);
  saveView(part, opened, current);
  saveColumns(part, opened, current);
  if (changes.size > 0 || rows.size > 0 || save.isAffected) {
    const runs = columnRuns(part);
    const saved = saveCells(part.xml, data, {
      cells: changes,
      rows,
      affected: save.affected,
      current,
      fitted: changes.size > 0 ? fittedHeights(current, looks.all) : new Map(),
      styles,
      date1904: save.date1904,
      columnFormat: (column) => {
        const run = runs.find(({ first, last }) => first <= column && column <= last);
        const format = run && tagAttributes(run.tag).get("style");
        return format === undefined ? undefined : Number(format);
      },
    });
    formulasMoved = saved.formulasMoved;
    part.edits.take(saved.edits);
  }
  saveProtection(part, opened, current);
  const merges = (sheet: SheetData) => JSON.stringify(sheet.merges);
  if (merges(opened) !== merges(current)) {
    part.put("mergeCells", mergesPart(current.merges, part.prefix));
  }
  saveConditional(
    part,
    readConditional(worksheetFrame(part.xml), styles.sheet),
    opened.conditionalFormats,
    current.conditionalFormats,
    styles,
  );
  saveValidations(part, opened.validations, current.validations);
  saveLinks(part, changes, save);
  savePage(part, opened, current);
  saveCharts(part, save.drawn, opened.charts, current, save);
  saveTables(part, current, save);
  parts.set(path, part.text());
  return formulasMoved;
}
