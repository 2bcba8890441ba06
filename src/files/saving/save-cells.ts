/** `<sheetData>` with the changed cells and rows written and everything else as it stands. */
import { days1904 } from "../../domain/serial-date";
import type { CellValue } from "../../domain/cell";
import { cellText } from "../../workbook/a1";
import type { CellData, CellLook, SheetData } from "../../workbook/workbook-data";
import { isDateFormat } from "../date-format";
import { isErrorText } from "../error-text";
import { storedFormula } from "../formula-text";
import { isTrue } from "../read-package";
import type { CellSpan, RowSpan } from "../sheet-rows";
import { cellSpans, rowSpans } from "../sheet-rows";
import { storedText } from "../stored-text";
import { xmlText } from "../xml";
import type { Span } from "../xml-spans";
import {
  childSpans,
  openTag,
  prefixOf,
  plainText,
  selfClosing,
  setAttributes,
  tagAttributes,
  TextEdits,
  textOf,
  withAttributes,
} from "../xml-spans";
import type { CellChange, CellChanges, RowChange } from "./sheet-changes";
import type { StyleEditor } from "./style-editor";

export interface CellsToSave {
  readonly cells: CellChanges;
  readonly rows: ReadonlyMap<number, RowChange>;
  /** Formula cells, by row and column, whose result may be another than when the workbook was opened. */
  readonly affected: (row: number, column: number) => boolean;
  readonly current: SheetData;
  /** Heights that rows with changed texts need, in points. */
  readonly fitted: ReadonlyMap<number, number>;
  readonly styles: StyleEditor;
  readonly date1904: boolean;
  /** Format of a column's empty cells. */
  readonly columnFormat: (column: number) => number | undefined;
}

export interface SavedCells {
  readonly edits: TextEdits;
  /** Whether cells became formulas or ceased to be: the order of calculation in the file is no longer right. */
  readonly formulasMoved: boolean;
}

/** Results that this program may give where Excel computes something else: they are not written. */
function isUncertain(value: CellValue): boolean {
  return value === "#NAME?" || value === "#VALUE!";
}

/** `t` and content of a stored value. */
function valueXml(
  prefix: string,
  value: CellValue,
  formula: boolean,
): { readonly type: string | null; readonly content: string } {
  const v = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: null, content: "" };
  if (typeof value === "number") return { type: null, content: Number.isFinite(value) ? v(String(value)) : "" };
  if (typeof value === "boolean") return { type: "b", content: v(value ? "1" : "0") };
  if (isErrorText(value)) return { type: "e", content: v(value) };
  if (formula) return { type: "str", content: v(contentText(value)) };
  const text = `<${prefix}t xml:space="preserve">${contentText(value)}</${prefix}t>`;
  return { type: "inlineStr", content: `<${prefix}is>${text}</${prefix}is>` };
}

/** Text between tags: quotes and line breaks stand as they are. */
function contentText(text: string): string {
  return xmlText(storedText(text)).replaceAll("&quot;", '"').replaceAll("&#10;", "\n").replaceAll("&#9;", "\t");
}

export function saveCells(xml: string, data: Span, save: CellsToSave): SavedCells {
  return new CellSaver(xml, data, save).saved();
}

class CellSaver {
  readonly #edits = new TextEdits();
  readonly #prefix: string;
  readonly #rows: RowSpan[] = [];
  readonly #formats = new Map<RowSpan, ReadonlyMap<number, number>>();
  #formulasMoved = false;

  constructor(
    private readonly xml: string,
    private readonly data: Span,
    private readonly save: CellsToSave,
  ) {
    this.#prefix = prefixOf(data);
  }

  saved(): SavedCells {
    const { cells, rows } = this.save;
    const shared = this.#lostFormulas();
    const wanted = [...new Set([...cells.keys(), ...rows.keys()])].sort((a, b) => a - b);
    const empty = this.data.openEnd === this.data.closeStart && this.data.end === this.data.closeStart;
    let next = 0;
    let added = "";
    // Rows that are not there are put in before the first that follows them.
    const missingBefore = (row: number) => {
      let text = "";
      for (let at = wanted[next]; at !== undefined && at < row; at = wanted[next]) {
        text += this.#newRow(at);
        next += 1;
      }
      return text;
    };
    for (const row of this.#rows) {
      const before = missingBefore(row.row);
      if (before !== "") this.#edits.insert(row.span.start, before);
      if (wanted[next] === row.row) {
        next += 1;
        this.#saveRow(row, shared);
      } else this.#saveResults(row, shared);
    }
    added = missingBefore(Infinity);
    if (added !== "" && empty) {
      const tag = selfClosing(openTag(this.xml, this.data), false);
      this.#edits.replace(this.data.start, this.data.end, `${tag}${added}</${this.data.name}>`);
    } else if (added !== "") this.#edits.insert(this.data.closeStart, added);
    return { edits: this.#edits, formulasMoved: this.#formulasMoved };
  }

  /** Numbers of shared formulas whose first cell is changed: the cells that shared it get it for themselves. */
  #lostFormulas(): ReadonlySet<string> {
    const lost = new Set<string>();
    for (const found of rowSpans(this.xml, this.data)) {
      this.#rows.push(found);
      const { span, row } = found;
      const changes = this.save.cells.get(row);
      if (!changes) continue;
      for (const cell of cellSpans(this.xml, span)) {
        if (changes.get(cell.column)?.content !== true) continue;
        const formula = this.#formulaOf(cell);
        const values = formula && tagAttributes(openTag(this.xml, formula));
        if (formula && values?.get("t") === "shared" && textOf(this.xml, formula) !== "")
          lost.add(values.get("si") ?? "");
      }
    }
    return lost;
  }

  #formulaOf({ span }: CellSpan): Span | undefined {
    return span.openEnd < span.closeStart ? childSpans(this.xml, span).find(({ local }) => local === "f") : undefined;
  }

  #newRow(row: number): string {
    const changes = this.save.cells.get(row);
    const cells = changes ? [...changes].map(([column, change]) => this.#newCell(row, column, change, undefined)) : [];
    const content = cells.join("");
    const tag = this.#rowTag(`<${this.#prefix}row r="${row + 1}">`, row, false);
    if (content === "" && !this.save.rows.has(row)) return "";
    return content === "" ? selfClosing(tag, true) : `${tag}${content}</${this.#prefix}row>`;
  }

  #rowTag(tag: string, row: number, wider: boolean): string {
    const change = this.save.rows.get(row);
    const values: Record<string, string | number | null> = {};
    if (wider) values.spans = null;
    if (change?.height !== undefined) {
      values.ht = change.height;
      values.customHeight = change.height === null ? null : 1;
    }
    if (change?.hidden !== undefined) values.hidden = change.hidden ? 1 : null;
    const known = tagAttributes(tag);
    const fitted = this.save.fitted.get(row);
    const texts = [...(this.save.cells.get(row)?.values() ?? [])].some(({ content }) => content);
    if (texts && fitted !== undefined && change?.height === undefined && !isTrue(known.get("customHeight"))) {
      if (fitted > Number(known.get("ht") ?? 0)) values.ht = fitted;
    }
    return withAttributes(tag, values);
  }

  /** A row in which nothing was changed: only results that follow from changes elsewhere. */
  #saveResults({ span, row }: RowSpan, shared: ReadonlySet<string>): void {
    const line = this.save.current.cells.get(row);
    if (!line) return;
    const asked =
      shared.size > 0 ||
      [...line].some(([column, cell]) => cell.formula !== undefined && this.save.affected(row, column));
    if (!asked) return;
    for (const cell of cellSpans(this.xml, span)) this.#saveResult(cell, row, line.get(cell.column), shared);
  }

  /** A cell whose content stays: other attributes, a formula it shared no longer, the result of its formula. */
  #saveResult(
    cell: CellSpan,
    row: number,
    now: CellData | undefined,
    shared: ReadonlySet<string>,
    others: Readonly<Record<string, string | null>> = {},
  ): void {
    const { span, attributes } = cell;
    const formula = now?.formula === undefined ? undefined : this.#formulaOf(cell);
    const kind = formula && tagAttributes(openTag(this.xml, formula));
    if (formula && now?.formula !== undefined && kind?.get("t") === "shared" && shared.has(kind.get("si") ?? "")) {
      this.#edits.replace(formula.start, formula.end, this.#formulaXml(now.formula));
    }
    // What an array formula or a table of data comes to is Excel's to say.
    const ours = ["normal", "shared"].includes(kind?.get("t") ?? "normal");
    if (!formula || !now || !ours || !this.save.affected(row, cell.column) || isUncertain(now.value)) {
      setAttributes(this.#edits, this.xml, span, others);
      return;
    }
    const { numberFormat } = this.save.styles.lookOf(Number(attributes.get("s") ?? 0));
    const { type, content } = valueXml(this.#prefix, this.#stored(now.value, numberFormat), true);
    const old = childSpans(this.xml, span).find(({ local }) => local === "v");
    const known = old ? plainText(this.xml.slice(old.openEnd, old.closeStart)) : "";
    const asked = plainText(content.replace(/<[^>]*>/g, ""));
    const sameType = (attributes.get("t") ?? "n") === (type ?? "n");
    if (known === asked && sameType) {
      setAttributes(this.#edits, this.xml, span, others);
      return;
    }
    setAttributes(this.#edits, this.xml, span, { ...others, t: type });
    if (old) this.#edits.replace(old.start, old.end, content);
    else this.#edits.insert(formula.end, content);
  }

  #saveRow(row: RowSpan, shared: ReadonlySet<string>): void {
    const changes = this.save.cells.get(row.row) ?? new Map<number, CellChange>();
    const line = this.save.current.cells.get(row.row);
    const wanted = [...changes.keys()];
    const rowFormat = isTrue(row.attributes.get("customFormat")) ? Number(row.attributes.get("s") ?? 0) : undefined;
    const [low, high] = (row.attributes.get("spans") ?? "").split(":").map(Number);
    let wider = false;
    let next = 0;
    const missingBefore = (column: number) => {
      let text = "";
      for (let at = wanted[next]; at !== undefined && at < column; at = wanted[next]) {
        const change = changes.get(at);
        const cell = change ? this.#newCell(row.row, at, change, rowFormat) : "";
        if (cell !== "" && low !== undefined && high !== undefined && (at + 1 < low || at + 1 > high)) wider = true;
        text += cell;
        next += 1;
      }
      return text;
    };
    for (const cell of cellSpans(this.xml, row.span)) {
      const before = missingBefore(cell.column);
      if (before !== "") this.#edits.insert(cell.span.start, before);
      const change = wanted[next] === cell.column ? changes.get(cell.column) : undefined;
      if (change) {
        next += 1;
        this.#saveCell(cell, row.row, change, shared);
      } else this.#saveResult(cell, row.row, line?.get(cell.column), shared);
    }
    const added = missingBefore(Infinity);
    const tag = openTag(this.xml, row.span);
    const changed = this.#rowTag(tag, row.row, wider);
    const closed = row.span.closeStart === row.span.end;
    if (closed && added !== "") {
      this.#edits.replace(row.span.start, row.span.end, `${selfClosing(changed, false)}${added}</${row.span.name}>`);
      return;
    }
    if (added !== "") this.#edits.insert(row.span.closeStart, added);
    if (changed !== tag) this.#edits.replace(row.span.start, row.span.openEnd, changed);
  }

  /** The number as the file counts it. */
  #stored(value: CellValue, format: string | undefined): CellValue {
    const counts = this.save.date1904 && typeof value === "number" && isDateFormat(format ?? "General");
    return counts ? value - days1904 : value;
  }

  #formulaXml(formula: string): string {
    return `<${this.#prefix}f>${contentText(storedFormula(formula))}</${this.#prefix}f>`;
  }

  #content(
    now: CellData | undefined,
    format: string | undefined,
  ): { readonly type: string | null; readonly content: string } {
    if (!now) return { type: null, content: "" };
    const value = this.#stored(now.value, format);
    if (now.formula === undefined) {
      const asText = typeof value === "string" && now.quotePrefix === true && isErrorText(value);
      return asText ? textContent(this.#prefix, value) : valueXml(this.#prefix, value, false);
    }
    const { type, content } = isUncertain(value) ? { type: null, content: "" } : valueXml(this.#prefix, value, true);
    return { type, content: this.#formulaXml(now.formula) + content };
  }

  /** The format of the cell above, where it looks so; otherwise the first that does, or a new one. */
  #fittingFormat(row: number, column: number, look: CellLook, quotePrefix: boolean): number {
    const above = lastBefore(this.#rows, row);
    if (above) {
      let formats = this.#formats.get(above);
      if (!formats) {
        const cells = [...cellSpans(this.xml, above.span)];
        formats = new Map(cells.map((cell) => [cell.column, Number(cell.attributes.get("s") ?? 0)]));
        this.#formats.set(above, formats);
      }
      const format = formats.get(column);
      if (format !== undefined && this.save.styles.looks(format, look, quotePrefix)) return format;
    }
    return this.save.styles.fresh(look, quotePrefix);
  }

  /** A cell that the file does not have. */
  #newCell(row: number, column: number, { now, nowLook }: CellChange, rowFormat: number | undefined): string {
    if (!now) return "";
    if (now.formula !== undefined) this.#formulasMoved = true;
    const plain = now.style === undefined || Object.keys(nowLook).length === 0;
    const format =
      plain && now.quotePrefix !== true
        ? (rowFormat ?? this.save.columnFormat(column))
        : this.#fittingFormat(row, column, nowLook, now.quotePrefix === true);
    const { type, content } = this.#content(now, nowLook.numberFormat);
    if (content === "" && format === undefined) return "";
    const tag = withAttributes(`<${this.#prefix}c r="${cellText(row, column)}">`, { s: format ?? null, t: type });
    return content === "" ? selfClosing(tag, true) : `${tag}${content}</${this.#prefix}c>`;
  }

  #saveCell(cell: CellSpan, row: number, change: CellChange, shared: ReadonlySet<string>): void {
    const { now, content: contentChanged, look: lookChanged } = change;
    const { span, attributes } = cell;
    const base = Number(attributes.get("s") ?? 0);
    const format = lookChanged
      ? this.save.styles.changed(base, change.oldLook, change.nowLook, now?.quotePrefix === true)
      : base;
    const written = format === base ? attributes.get("s") : String(format);
    // A cell's number in the file depends on whether it is shown as a date, where days are counted from 1904.
    const recounted = this.save.date1904 && lookChanged && typeof now?.value === "number";
    if (!contentChanged && !recounted) {
      this.#saveResult(cell, row, now, shared, { s: written ?? null });
      return;
    }
    const had = this.#formulaOf(cell) !== undefined;
    if (had !== (now?.formula !== undefined)) this.#formulasMoved = true;
    const gone = !now && (lookChanged || attributes.get("s") === undefined);
    if (gone) {
      this.#edits.remove(span);
      return;
    }
    const { type, content } = this.#content(now, change.nowLook.numberFormat);
    const tag = withAttributes(openTag(this.xml, span), {
      s: written ?? null,
      t: type,
      cm: null,
      vm: null,
      ph: null,
    });
    this.#edits.replace(
      span.start,
      span.end,
      content === "" ? selfClosing(tag, true) : `${selfClosing(tag, false)}${content}</${span.name}>`,
    );
  }
}

/** Text that reads like an error value. */
function textContent(prefix: string, text: string): { readonly type: string; readonly content: string } {
  return { type: "inlineStr", content: `<${prefix}is><${prefix}t>${contentText(text)}</${prefix}t></${prefix}is>` };
}

/** The last of the rows that stands before one; the rows are in order. */
function lastBefore(rows: readonly RowSpan[], row: number): RowSpan | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return rows[low - 1];
}
