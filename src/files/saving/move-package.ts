/**
 * Rows, columns and sheets that were inserted, deleted or renamed since opening, carried out on the parts of the package:
 * everything that stands at a place or refers to one moves, whether it is shown here or not.
 */
import { areaOfText, areaText, cellText, maxColumns } from "../../workbook/a1";
import type { Area } from "../../workbook/sheet-plan";
import type { PackageParts } from "../package-parts";
import type { WorkbookParts } from "../read-package";
import { kindOf } from "../read-package";
import { movedReferences } from "../move-references";
import { cellSpans, rowSpans } from "../sheet-rows";
import { xmlText } from "../xml";
import type { Span } from "../xml-spans";
import {
  childSpan,
  childSpans,
  openTag,
  plainText,
  prefixOf,
  rootSpan,
  selfClosing,
  setAttributes,
  spansBetween,
  tagAttributes,
  TextEdits,
  textOf,
  withAttributes,
} from "../xml-spans";
import { movePlaces } from "./move-drawings";
import type { LineEdit, PackageEdit } from "./package-edit";
import { formulaAfter, isLineEdit, movedArea, movedLine, movedRun } from "./package-edit";

/** Elements that go where the area they speak of is gone. */
const bound = new Set([
  "mergeCell",
  "dataValidation",
  "conditionalFormatting",
  "hyperlink",
  "protectedRange",
  "ignoredError",
  "autoFilter",
  "sortState",
  "sortCondition",
  "comment",
  "threadedComment",
  "inputCells",
  "cellWatch",
  "sparkline",
]);

/** Lists that may not be empty. */
const lists = new Set([
  "mergeCells",
  "dataValidations",
  "hyperlinks",
  "ignoredErrors",
  "protectedRanges",
  "sparklines",
  "rowBreaks",
  "colBreaks",
]);

/** Elements whose text is a formula. */
const formulas = new Set([
  "f",
  "formula",
  "formula1",
  "formula2",
  "calculatedColumnFormula",
  "totalsRowFormula",
  "definedName",
]);

function areasAfter(text: string, edits: readonly LineEdit[]): string {
  const moved = text.split(/\s+/).flatMap((one) => {
    const area = areaOfText(one);
    if (!area) return one === "" ? [] : [one];
    const after = movedArea(area, edits);
    return after ? [areaText(after)] : [];
  });
  return moved.join(" ");
}

/** One part rewritten: the references in its formulas, and the places it names where it belongs to an edited sheet. */
class PartMover {
  readonly #edits = new TextEdits();
  readonly #lines: readonly LineEdit[];

  constructor(
    private readonly xml: string,
    private readonly home: number | null,
    private readonly all: readonly PackageEdit[],
  ) {
    this.#lines = home === null ? [] : all.filter(isLineEdit).filter(({ sheet }) => sheet === home);
  }

  moved(): string {
    const root = rootSpan(this.xml);
    for (const child of spansBetween(this.xml, root.openEnd, root.closeStart)) {
      if (root.name.endsWith("worksheet") && child.local === "sheetData") this.#moveCells(child);
      else if (root.name.endsWith("worksheet") && child.local === "cols") this.#moveColumns(child);
      else this.#move(child);
    }
    const own = this.#placed(root);
    if (own !== null) setAttributes(this.#edits, this.xml, root, own);
    return this.#edits.applied(this.xml);
  }

  /** Attributes of an element after the edits; null where its area is gone. */
  #placed(span: Span): Record<string, string> | null {
    const changed: Record<string, string> = {};
    if (this.#lines.length === 0) return changed;
    const values = tagAttributes(openTag(this.xml, span));
    for (const name of ["ref", "sqref", "topLeftCell", "activeCell"]) {
      const text = values.get(name);
      if (text === undefined) continue;
      const after = areasAfter(text, this.#lines);
      if (after === "" && bound.has(span.local)) return null;
      // One cell alone is no merge.
      if (span.local === "mergeCell" && !after.includes(":")) return null;
      if (after !== "" && after !== text) changed[name] = after;
    }
    const id = span.local === "brk" ? Number(values.get("id")) : NaN;
    if (Number.isInteger(id)) {
      const after = movedLine(id, this.#lines, this.#isRowBreak(span) ? "rows" : "columns");
      if (after === null || after === 0) return null;
      if (after !== id) changed.id = String(after);
    }
    return changed;
  }

  #isRowBreak(span: Span): boolean {
    return this.xml.lastIndexOf("rowBreaks", span.start) > this.xml.lastIndexOf("colBreaks", span.start);
  }

  /** Moves an element with all that is in it. @returns whether it is still there */
  #move(span: Span): boolean {
    const placed = this.#placed(span);
    if (placed === null) {
      this.#edits.remove(span);
      return false;
    }
    const location = span.local === "hyperlink" ? tagAttributes(openTag(this.xml, span)).get("location") : undefined;
    if (location !== undefined) placed.location = formulaAfter(location, this.home, this.all);
    if (span.openEnd === span.closeStart) {
      setAttributes(this.#edits, this.xml, span, placed);
      return true;
    }
    const children = childSpans(this.xml, span);
    if (children.length === 0) {
      setAttributes(this.#edits, this.xml, span, placed);
      return this.#moveText(span);
    }
    const kept = children.filter((child) => this.#keeps(child));
    if (kept.length === 0 && lists.has(span.local)) {
      this.#edits.remove(span);
      return false;
    }
    if (kept.length !== children.length && tagAttributes(openTag(this.xml, span)).has("count")) {
      placed.count = String(kept.length);
    }
    if (span.local === "rowBreaks" || span.local === "colBreaks") delete placed.count;
    setAttributes(this.#edits, this.xml, span, placed);
    for (const child of children) {
      if (kept.includes(child)) this.#move(child);
      else this.#edits.remove(child);
    }
    return true;
  }

  /** Whether a child stays, without moving it yet. */
  #keeps(span: Span): boolean {
    if (this.#placed(span) === null) return false;
    const inside = childSpan(this.xml, span, "sqref");
    return !inside || !bound.has(span.local) || areasAfter(textOf(this.xml, inside), this.#lines) !== "";
  }

  #moveText(span: Span): boolean {
    if (span.local === "sqref") {
      const text = textOf(this.xml, span);
      const after = areasAfter(text, this.#lines);
      if (after !== text && after !== "") this.#edits.replace(span.openEnd, span.closeStart, after);
    } else if (formulas.has(span.local)) {
      const text = textOf(this.xml, span);
      const after = formulaAfter(text, this.home, this.all);
      if (after !== text) this.#edits.replace(span.openEnd, span.closeStart, xmlText(after));
    }
    return true;
  }

  #moveColumns(cols: Span): void {
    const columns = this.#lines.filter(({ kind }) => kind === "columns");
    if (columns.length === 0) return;
    for (const span of childSpans(this.xml, cols)) {
      const values = tagAttributes(openTag(this.xml, span));
      let run: { readonly from: number; readonly count: number } | null = {
        from: Number(values.get("min")) - 1,
        count: Number(values.get("max")) - Number(values.get("min")) + 1,
      };
      for (const edit of columns) run = run && movedRun(run.from, run.count, edit, maxColumns);
      const end = run ? Math.min(maxColumns, run.from + run.count) : 0;
      if (!run || run.from >= maxColumns) this.#edits.remove(span);
      else setAttributes(this.#edits, this.xml, span, { min: run.from + 1, max: end });
    }
  }

  #moveCells(data: Span): void {
    const places = this.#lines.length > 0;
    const shared = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
    for (const { span, row } of rowSpans(this.xml, data)) {
      const newRow = movedLine(row, this.#lines, "rows");
      const gone = newRow === null;
      if (gone) this.#edits.remove(span);
      else if (places) {
        const wide = this.#lines.some(({ kind }) => kind === "columns") ? null : undefined;
        setAttributes(this.#edits, this.xml, span, { r: newRow + 1, spans: wide });
      }
      const line = this.xml.slice(span.openEnd, span.closeStart);
      if (!places && !/<(?:\w+:)?f[\s>]/.test(line)) continue;
      for (const cell of cellSpans(this.xml, span)) {
        const newColumn = movedLine(cell.column, this.#lines, "columns");
        const formula =
          cell.span.openEnd < cell.span.closeStart
            ? childSpans(this.xml, cell.span).find(({ local }) => local === "f")
            : undefined;
        if (newColumn === null && !gone) this.#edits.remove(cell.span);
        const lost = gone || newColumn === null;
        if (!lost && places) setAttributes(this.#edits, this.xml, cell.span, { r: cellText(newRow, newColumn) });
        if (formula) this.#moveFormula(formula, row, cell.column, shared, lost);
      }
    }
  }

  /** A formula that cells share is given to each of them: it would not move alike for all. */
  #moveFormula(
    span: Span,
    row: number,
    column: number,
    shared: Map<string, { readonly text: string; readonly row: number; readonly column: number }>,
    lost: boolean,
  ): void {
    const tag = openTag(this.xml, span);
    const values = tagAttributes(tag);
    const text = plainText(this.xml.slice(span.openEnd, span.closeStart));
    const key = values.get("t") === "shared" ? (values.get("si") ?? "") : null;
    if (key !== null && text !== "") shared.set(key, { text, row, column });
    if (lost) return;
    const master = key === null ? undefined : shared.get(key);
    const own = master ? movedReferences(master.text, row - master.row, column - master.column) : text;
    const after = formulaAfter(own, this.home, this.all);
    const changes: Record<string, string | null> = {};
    if (key !== null) Object.assign(changes, { t: null, si: null, ref: null });
    else {
      for (const name of ["ref", "r1", "r2"]) {
        const place = values.get(name);
        const moved = place === undefined || this.#lines.length === 0 ? place : areasAfter(place, this.#lines);
        if (moved !== undefined && moved !== "" && moved !== place) changes[name] = moved;
      }
    }
    const next = withAttributes(tag, changes);
    if (after === text && next === tag) return;
    const content = after === text ? this.xml.slice(span.openEnd, span.closeStart) : xmlText(after);
    const name = `${prefixOf(span)}f`;
    this.#edits.replace(
      span.start,
      span.end,
      content === "" ? selfClosing(next, true) : `${selfClosing(next, false)}${content}</${name}>`,
    );
  }
}

function movePart(parts: PackageParts, path: string, home: number | null, edits: readonly PackageEdit[]): void {
  const xml = parts.text(path);
  if (xml !== undefined) parts.set(path, new PartMover(xml, home, edits).moved());
}

/** A pivot table's source is named by sheet and area, not by a formula. */
function moveSource(parts: PackageParts, path: string, edits: readonly PackageEdit[]): void {
  const xml = parts.text(path);
  const source = xml === undefined ? undefined : childSpan(xml, rootSpan(xml), "cacheSource");
  const span = xml === undefined || !source ? undefined : childSpan(xml, source, "worksheetSource");
  if (xml === undefined || !span) return;
  const values = tagAttributes(openTag(xml, span));
  let sheet = values.get("sheet");
  let area: Area | null = areaOfText(values.get("ref") ?? "");
  if (sheet === undefined) return;
  for (const edit of edits) {
    if (edit.name.toLowerCase() !== sheet.toLowerCase()) continue;
    if (edit.kind === "rename") sheet = edit.to;
    else if (isLineEdit(edit) && area) area = movedArea(area, [edit]) ?? area;
  }
  const changes = new TextEdits();
  setAttributes(changes, xml, span, { sheet, ...(area ? { ref: areaText(area) } : {}) });
  parts.set(path, changes.applied(xml));
}

/** Carries the edits out on every part. */
export function movePackage(parts: PackageParts, book: WorkbookParts, edits: readonly PackageEdit[]): void {
  if (edits.length === 0) return;
  movePart(parts, book.path, null, edits);
  const worksheets = book.sheets.filter(({ isWorksheet }) => isWorksheet);
  const done = new Set<string>();
  worksheets.forEach(({ path }, home) => {
    movePart(parts, path, home, edits);
    const lines = edits.filter(isLineEdit).filter(({ sheet }) => sheet === home);
    for (const relationship of parts.relationships(path)) {
      const kind = kindOf(relationship);
      const { target } = relationship;
      if (relationship.external || done.has(target)) continue;
      done.add(target);
      if (["table", "comments", "threadedComment", "pivotTable"].includes(kind)) movePart(parts, target, home, edits);
      else if (kind === "drawing" || kind === "vmlDrawing") movePlaces(parts, target, kind, lines);
    }
    if (lines.length > 0) movePlaces(parts, path, "worksheet", lines);
  });
  for (const path of parts.paths()) {
    if (/(^|\/)(?:charts?|chartEx)\/[^/]+\.xml$/i.test(path)) movePart(parts, path, null, edits);
    else if (/(^|\/)pivotCacheDefinition[^/]*\.xml$/i.test(path)) moveSource(parts, path, edits);
  }
}
