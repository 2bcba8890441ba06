/** Workbooks in the XML format of Excel 2003 (SpreadsheetML), which many systems still export under the name .xls. */
import type { CellValue } from "../domain/cell";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { SheetContent } from "../workbook/port";
import type { FileLimits } from "./file-limits";
import { damaged, noWorkbook, tooLarge } from "./file-refusals";
import { readIsoDate } from "./iso-date";
import type { MarkupTag } from "./markup-tokens";
import { walkMarkup } from "./markup-tokens";
import type { SparseSheet } from "./sparse-sheet";
import { mostColumns, putCell, sheetOf, sparseSheet } from "./sparse-sheet";
import { decodeXml } from "./xml";

/** The value of a cell's data. */
function valueOf(type: string, text: string): CellValue {
  if (text === "") return null;
  switch (type) {
    case "number": {
      const value = Number(text);
      return Number.isFinite(value) ? value : text;
    }
    case "datetime":
      return readIsoDate(text) ?? text;
    case "boolean":
      return text.trim() === "1" || /^true$/i.test(text.trim());
    default:
      return text;
  }
}

const count = (text: string | undefined) => {
  const value = Number(text ?? 0);
  return Number.isInteger(value) && value > 0 ? value : 0;
};

/** Reads every worksheet. A document type is refused, as in other packages. */
export function readSpreadsheetXml(source: string, file: string, limits: FileLimits): Outcome<readonly SheetContent[]> {
  if (/<!DOCTYPE|<!ENTITY/i.test(source)) return noWorkbook(file, "内含外部定义，可能有风险");
  const sheets: SparseSheet[] = [];
  let sheet: SparseSheet | null = null;
  let row = -1;
  let nextRow = 0;
  let column = -1;
  let nextColumn = 0;
  let nextHeaderColumn = 0;
  let formula = false;
  /** Inside `<Data>`: its type and texts; the same element in a comment is none of the cell's. */
  let data: { readonly type: string; text: string } | null = null;
  let comments = 0;
  let found = false;
  let inVisible = false;
  let closed = false;
  let widest = 0;

  const startCell = (tag: MarkupTag) => {
    const index = count(tag.get("index"));
    column = index > 0 ? index - 1 : nextColumn;
    const across = Math.min(count(tag.get("mergeacross")), mostColumns);
    const down = Math.min(count(tag.get("mergedown")), limits.rows);
    nextColumn = column + across + 1;
    widest = Math.max(widest, column);
    formula = tag.get("formula") !== undefined;
    found = false;
    if (across + down > 0) sheet?.merges.push({ row, column, rowCount: down + 1, columnCount: across + 1 });
  };
  const endCell = () => {
    if (formula && !found) sheet?.unresolved.push({ row, column });
    formula = false;
  };

  walkMarkup(source, {
    tag(tag) {
      const { name, kind } = tag;
      const starts = kind !== "close";
      const ends = kind !== "open";
      if (name === "workbook" && ends) closed = true;
      else if (name === "worksheet") {
        if (starts) {
          sheet = sparseSheet(tag.get("name") ?? `Sheet${sheets.length + 1}`);
          sheet.protected = tag.get("protected") === "1";
          sheets.push(sheet);
          nextRow = 0;
          nextHeaderColumn = 0;
        }
        if (ends) sheet = null;
      } else if (!sheet) return;
      else if (name === "column" && starts) {
        const index = count(tag.get("index"));
        const from = index > 0 ? index - 1 : nextHeaderColumn;
        const to = from + Math.min(count(tag.get("span")), mostColumns);
        nextHeaderColumn = to + 1;
        if (tag.get("hidden") === "1") sheet.hiddenColumns.push({ from, to });
      } else if (name === "row" && starts) {
        const index = count(tag.get("index"));
        row = index > 0 ? index - 1 : nextRow;
        nextRow = row + Math.min(count(tag.get("span")), limits.rows) + 1;
        nextColumn = 0;
        if (tag.get("hidden") === "1") sheet.hiddenRows.add(row);
      } else if (name === "comment") comments = starts && !ends ? 1 : 0;
      else if (name === "cell") {
        if (starts) startCell(tag);
        if (ends) endCell();
      } else if (name === "data" && comments === 0) {
        if (starts) data = { type: (tag.get("type") ?? "").toLowerCase(), text: "" };
        if (ends && data) {
          found = true;
          putCell(sheet, row, column, valueOf(data.type, data.text));
          data = null;
        }
      } else if (name === "visible") inVisible = kind === "open";
    },
    text(text, plain) {
      if (data) data.text += plain ? text : decodeXml(text);
      else if (sheet && inVisible) {
        const state = text.trim().toLowerCase();
        if (state === "sheethidden" || state === "sheetveryhidden") sheet.visible = false;
        if (state === "sheetveryhidden") sheet.veryHidden = true;
      }
    },
  });
  if (!closed) return damaged(file, "XML is cut off");
  if (sheets.length === 0) return noWorkbook(file, "没有工作表");
  if (widest >= mostColumns) return tooLarge(file, `用到第 ${widest + 1} 列`);
  const read: SheetContent[] = [];
  for (const one of sheets) {
    const content = sheetOf(one, file, limits);
    if (!content.ok) return content;
    read.push(content.value);
  }
  return done(read);
}
