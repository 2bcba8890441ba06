/** What the content of an .ods says about its sheets beside the values: hidden rows and columns, formulas without a result. */
import type { CellPlace } from "../workbook/port";
import type { MarkupTag } from "./markup-tokens";
import { walkMarkup } from "./markup-tokens";
import type { SheetMarks, Span } from "./sheet-facts";

interface SheetWalk {
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Span[];
  readonly unresolved: CellPlace[];
}

/** Repetitions that are followed: the empty rest of a sheet is one row, repeated a million times. */
const mostRepeats = 100_000;

function repeats(tag: MarkupTag, name: string): number {
  const count = Number(tag.get(name) ?? 1);
  return Number.isInteger(count) && count > 1 ? count : 1;
}

function isHidden(tag: MarkupTag): boolean {
  const visibility = tag.get("visibility");
  return visibility === "collapse" || visibility === "filter";
}

/** Reads the marks of every sheet, by its name. */
export function readOdsMarks(parts: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, SheetMarks> {
  const sheets = new Map<string, SheetWalk>();
  const content = parts["content.xml"];
  const source = content === undefined ? "" : new TextDecoder().decode(content);
  if (!source.includes("visibility=") && !source.includes("formula=")) return sheets;
  let sheet: SheetWalk | null = null;
  let row = 0;
  let nextRow = 0;
  let column = 0;
  let nextColumn = 0;
  /** A formula's cell without a typed value: it may still hold text. */
  let waiting = false;
  /** Tables may stand inside a cell's drawing; they are not sheets. */
  let depth = 0;
  walkMarkup(source, {
    tag(tag) {
      const { name, kind } = tag;
      if (name === "table") {
        depth += kind === "open" ? 1 : kind === "close" ? -1 : 0;
        if (kind !== "open" || depth > 1) return;
        sheet = { hiddenRows: new Set(), hiddenColumns: [], unresolved: [] };
        sheets.set(tag.get("name") ?? "", sheet);
        nextRow = 0;
        nextColumn = 0;
      } else if (!sheet || depth !== 1) return;
      else if (name === "table-column" && kind !== "close") {
        const count = repeats(tag, "number-columns-repeated");
        if (isHidden(tag)) sheet.hiddenColumns.push({ from: nextColumn, to: nextColumn + count - 1 });
        nextColumn += count;
      } else if (name === "table-row" && kind !== "close") {
        const count = repeats(tag, "number-rows-repeated");
        row = nextRow;
        nextRow += count;
        column = 0;
        if (isHidden(tag)) {
          for (let index = 0; index < Math.min(count, mostRepeats); index += 1) sheet.hiddenRows.add(row + index);
        }
      } else if (name === "table-cell" || name === "covered-table-cell") {
        if (kind !== "close") {
          waiting = tag.get("formula") !== undefined && tag.get("value-type") === undefined;
          const at = column;
          column += repeats(tag, "number-columns-repeated");
          if (waiting) sheet.unresolved.push({ row, column: at });
          if (kind === "empty") waiting = false;
        } else waiting = false;
      }
    },
    text(text) {
      if (!waiting || !sheet || text.trim() === "") return;
      sheet.unresolved.pop();
      waiting = false;
    },
  });
  return sheets;
}
