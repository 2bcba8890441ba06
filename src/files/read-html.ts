/** Tables of a web page that was saved or exported under the name of a workbook: texts only, no script, no network. */
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { SheetContent } from "../workbook/port";
import type { FileLimits } from "./file-limits";
import { otherThing, tooLarge } from "./file-refusals";
import type { MarkupTag } from "./markup-tokens";
import { walkMarkup } from "./markup-tokens";
import { plainValue } from "./plain-value";
import type { SparseSheet } from "./sparse-sheet";
import { mostColumns, putCell, sheetOf, sparseSheet } from "./sparse-sheet";
import { decodeXml } from "./xml";

/** Tables inside tables that are followed; pages nest them for layout. */
const deepest = 20;

/** What a page writes between words besides the references of XML. */
const signs: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  middot: "·",
  bull: "•",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  times: "×",
  radic: "√",
};

function decodeHtml(text: string): string {
  if (!text.includes("&")) return text;
  return decodeXml(text.replace(/&([a-z]{3,6});?/gi, (all, name: string) => signs[name.toLowerCase()] ?? all));
}

/** Spaces and line ends of the source are one space; breaks of the page are line ends. */
function cellText(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}

/** A table while its rows are read; the rows of all tables follow each other on one sheet. */
interface OpenTable {
  row: number;
  column: number;
  inCell: boolean;
  text: string;
  /** The last row that is taken by a cell from above, by column. */
  readonly until: number[];
  columnsSeen: number;
  /** Where the cell under way stands. */
  cellColumn: number;
  /** A table stood in the cell: what follows it belongs below that table. */
  split: boolean;
}

function span(text: string | undefined, most: number): number {
  const value = parseInt(text ?? "1", 10);
  return Number.isInteger(value) && value > 1 ? Math.min(value, most) : 1;
}

function isHidden(tag: MarkupTag): boolean {
  return /display\s*:\s*none/i.test(tag.get("style") ?? "") || tag.get("hidden") !== undefined;
}

class PageReader {
  readonly #open: OpenTable[] = [];
  /** Tables deeper than are followed; their texts belong to the cell they stand in. */
  #tooDeep = 0;
  #nextRow = 0;
  /** Positions given to cells, to stop tables whose spans are out of all proportion. */
  taken = 0;
  tables = 0;

  constructor(
    readonly sheet: SparseSheet,
    readonly limits: FileLimits,
  ) {}

  tag(tag: MarkupTag): void {
    if (this.taken > this.limits.cells) return;
    const { name, kind } = tag;
    const table = this.#open.at(-1);
    if (name === "table") {
      if (kind === "open") this.#startTable(table);
      else if (kind === "close") this.#endTable();
    } else if (!table || this.#tooDeep > 0) return;
    else if (name === "tr") {
      this.#endCell(table);
      if (kind !== "close") this.#startRow(table, tag);
    } else if (name === "td" || name === "th") {
      this.#endCell(table);
      if (kind !== "close") this.#startCell(table, tag);
      if (kind === "empty") this.#endCell(table);
    } else if (name === "col") this.#column(table, tag);
    else if (name === "br" && table.inCell) table.text += "\n";
    else if ((name === "p" || name === "div" || name === "li") && table.inCell && table.text !== "") table.text += "\n";
  }

  text(text: string, plain: boolean): void {
    const table = this.#open.at(-1);
    if (table?.inCell) table.text += (plain ? text : decodeHtml(text)).replace(/[\s\u00a0]+/g, " ");
  }

  #startTable(outer: OpenTable | undefined): void {
    if (this.#tooDeep > 0 || this.#open.length >= deepest) {
      this.#tooDeep += 1;
      return;
    }
    // The outer table is layout: what its cell held so far stays there, the inner rows follow below, then the rest.
    if (outer?.inCell) {
      this.#endCell(outer);
      outer.inCell = true;
      outer.split = true;
    }
    this.tables += 1;
    this.#open.push({
      row: -1,
      column: 0,
      inCell: false,
      text: "",
      until: [],
      columnsSeen: 0,
      cellColumn: 0,
      split: false,
    });
  }

  #endTable(): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    const table = this.#open.pop();
    if (table) this.#endCell(table);
  }

  #startRow(table: OpenTable, tag: MarkupTag): void {
    table.row = this.#nextRow;
    this.#nextRow += 1;
    table.column = 0;
    if (isHidden(tag)) this.sheet.hiddenRows.add(table.row);
  }

  #startCell(table: OpenTable, tag: MarkupTag): void {
    // Pages leave out the row where they please.
    if (table.row < 0) {
      table.row = this.#nextRow;
      this.#nextRow += 1;
    }
    while ((table.until[table.column] ?? -1) >= table.row) table.column += 1;
    const across = span(tag.get("colspan"), mostColumns);
    const down = span(tag.get("rowspan"), this.limits.rows);
    this.taken += across;
    if (across + down > 2) {
      this.sheet.merges.push({ row: table.row, column: table.column, rowCount: down, columnCount: across });
    }
    if (down > 1) {
      for (let column = table.column; column < Math.min(mostColumns, table.column + across); column += 1) {
        table.until[column] = table.row + down - 1;
      }
    }
    table.inCell = true;
    table.text = "";
    table.cellColumn = table.column;
    table.column += across;
  }

  #endCell(table: OpenTable): void {
    if (!table.inCell) return;
    table.inCell = false;
    const value = plainValue(cellText(table.text));
    if (value !== null && table.split) {
      table.row = this.#nextRow;
      this.#nextRow += 1;
    }
    table.split = false;
    table.text = "";
    if (table.cellColumn < mostColumns) putCell(this.sheet, table.row, table.cellColumn, value);
  }

  #column(table: OpenTable, tag: MarkupTag): void {
    if (tag.kind === "close") return;
    const from = table.columnsSeen;
    table.columnsSeen += span(tag.get("span"), mostColumns);
    if (isHidden(tag)) this.sheet.hiddenColumns.push({ from, to: table.columnsSeen - 1 });
  }
}

/** The name that Excel keeps in a page it saved, where there is one sheet. */
function savedName(source: string): string | null {
  const names = [...source.slice(0, 20_000).matchAll(/<x:ExcelWorksheet>\s*<x:Name>([^<]{1,31})<\/x:Name>/gi)];
  return names.length === 1 ? decodeXml(names[0]?.[1] ?? "") : null;
}

/** Reads all tables of the page onto one sheet, in their order, as Excel shows them. */
export function readHtml(
  source: string,
  file: string,
  sheetName: string,
  limits: FileLimits,
): Outcome<readonly SheetContent[]> {
  const sheet = sparseSheet(savedName(source) ?? sheetName);
  const page = new PageReader(sheet, limits);
  walkMarkup(source, { tag: (tag) => page.tag(tag), text: (text, plain) => page.text(text, plain) });
  if (page.taken > limits.cells) return tooLarge(file, "里的网页表格合并的格过多");
  if (page.tables === 0 || sheet.rows.size === 0) return otherThing(file, "网页，里面没有表格");
  const content = sheetOf(sheet, file, limits);
  return content.ok ? done([content.value]) : content;
}
