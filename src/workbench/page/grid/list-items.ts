/** What the model's validations say about a cell: the entries of its list, and which validation it has. */
import type { Area } from "../../../workbook/sheet-plan";
import { parseArea, splitReference } from "../../host/a1";
import type { ModelSheet, ModelValidation, WorkbookModel } from "../../host/model";
import { usedArea } from "../../host/model";

const referencePattern = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/gu;

/**
 * The cells a list comes from. A name that grows with its entries (`OFFSET`, `INDEX`) names them all in its formula; the
 * blank ones among them are no entries.
 */
function listArea(model: WorkbookModel, sheet: ModelSheet, formula: string): { sheet: ModelSheet; area: Area } | null {
  const local = parseArea(formula.replace(/^=/, ""));
  if (local) return { sheet, area: local };
  let found = null as { readonly sheet: ModelSheet; readonly area: Area } | null;
  for (const [text] of formula.matchAll(referencePattern)) {
    const reference = splitReference(text);
    const target = reference.sheet === null ? undefined : model.sheetByName(reference.sheet);
    const area = parseArea(reference.address);
    if (!target || !area) continue;
    if (!found) found = { sheet: target, area };
    else if (found.sheet === target && area.column === found.area.column) {
      const row = Math.min(found.area.row, area.row);
      const end = Math.max(found.area.row + found.area.rowCount, area.row + area.rowCount);
      found = { sheet: target, area: { ...found.area, row, rowCount: end - row } };
    }
  }
  return found;
}

/** Entries of a list: written out, or the cells that a name or a reference points to. */
export function listItems(model: WorkbookModel, sheet: ModelSheet, source: string): readonly string[] {
  if (!source.startsWith("=")) {
    return source
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== "");
  }
  const target = listArea(model, sheet, model.nameByName(source.slice(1))?.formula ?? source);
  if (!target) return [];
  const used = usedArea(target.sheet, true);
  const last = Math.min(target.area.row + target.area.rowCount, used ? used.row + used.rowCount : 0);
  const items: string[] = [];
  for (let row = target.area.row; row < last; row++) {
    for (let column = target.area.column; column < target.area.column + target.area.columnCount; column++) {
      const value = model.valueAt(target.sheet, row, column);
      if (value !== null && value !== "") items.push(String(value));
    }
  }
  return [...new Set(items)];
}

/** The validation of a cell: the last one that covers it. */
export function validationAt(sheet: ModelSheet, row: number, column: number): ModelValidation | null {
  return (
    [...sheet.validations]
      .reverse()
      .find(
        ({ area }) =>
          row >= area.row &&
          row < area.row + area.rowCount &&
          column >= area.column &&
          column < area.column + area.columnCount,
      ) ?? null
  );
}
