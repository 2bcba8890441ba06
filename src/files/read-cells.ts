/** The cells of a worksheet part: values, formulas, looks; and the heights and hiding of its rows. */
import { days1904, serialOf } from "../domain/serial-date";
import type { CellValue } from "../domain/cell";
import { cellText } from "../workbook/a1";
import type { CellData, SheetData } from "../workbook/workbook-data";
import { plainFormula } from "./formula-text";
import { movedReferences } from "./move-references";
import { isTrue } from "./read-package";
import { itemText, unescapedText } from "./read-strings";
import type { CellFormat } from "./read-styles";
import type { CellSpan } from "./sheet-rows";
import { cellSpans, rowSpans } from "./sheet-rows";
import type { Span } from "./xml-spans";
import { childSpans, openTag, tagAttributes, textOf } from "./xml-spans";

/** What cells of all sheets refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formatAt: (index: number) => CellFormat;
  /** Index of the cell format's look in the workbook's styles; undefined for the plain one. */
  readonly styleAt: (index: number) => number | undefined;
  readonly date1904: boolean;
}

export type SheetCells = Pick<SheetData, "cells" | "rowHeights" | "hiddenRows">;

/** First cell of a formula that others share, by the number they share it under. */
interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** A day as ISO text, with or without a time, as a serial number of the 1900 system; null for anything else. */
export function serialOfIsoTime(text: string): number | null {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!match || text.trim() === "") return null;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const date = year === undefined ? 0 : serialOf(Number(year), Number(month), Number(day));
  return date === null ? null : date + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function storedValue(
  xml: string,
  type: string | undefined,
  children: readonly Span[],
  context: CellContext,
): CellValue {
  const inline = children.find(({ local }) => local === "is");
  if (type === "inlineStr" && inline) return itemText(xml, inline) || null;
  const element = children.find(({ local }) => local === "v");
  if (!element) return null;
  const text = textOf(xml, element);
  if (text === "") return null;
  switch (type) {
    case "s":
      return context.strings[Number(text)] || null;
    case "str":
    case "inlineStr":
      return unescapedText(text);
    case "e":
      return text;
    case "b":
      return isTrue(text.trim());
    case "d":
      // An ISO day counts in no date system.
      return serialOfIsoTime(text) ?? text;
    default: {
      const number = Number(text);
      return Number.isFinite(number) ? number : text;
    }
  }
}

/** Reads `<sheetData>`. `links` are by the address of their cell. */
export function readCells(
  xml: string,
  data: Span,
  context: CellContext,
  links: ReadonlyMap<string, NonNullable<CellData["link"]>>,
): SheetCells {
  const cells = new Map<number, Map<number, CellData>>();
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  const shared = new Map<string, SharedFormula>();

  const formulaOf = (children: readonly Span[], row: number, column: number): string | undefined => {
    const element = children.find(({ local }) => local === "f");
    if (!element) return undefined;
    const text = textOf(xml, element);
    const values = tagAttributes(openTag(xml, element));
    if (values.get("t") !== "shared") return text === "" ? undefined : text;
    const key = values.get("si") ?? "";
    if (text !== "") shared.set(key, { text, row, column });
    const master = shared.get(key);
    return master && movedReferences(master.text, row - master.row, column - master.column);
  };

  const cellOf = ({ span, column, attributes }: CellSpan, row: number): CellData | null => {
    const children = span.openEnd < span.closeStart ? childSpans(xml, span) : [];
    const format = Number(attributes.get("s") ?? 0);
    const type = attributes.get("t");
    const { isDate, quotePrefix } = context.formatAt(format);
    const stored = storedValue(xml, type, children, context);
    const moves = context.date1904 && isDate && type !== "d" && typeof stored === "number";
    const value = moves ? stored + days1904 : stored;
    const formula = formulaOf(children, row, column);
    const style = context.styleAt(format);
    const link = links.get(cellText(row, column));
    if (value === null && formula === undefined && style === undefined && !link) return null;
    return {
      value,
      ...(formula === undefined ? {} : { formula: plainFormula(formula) }),
      ...(style === undefined ? {} : { style }),
      ...(quotePrefix ? { quotePrefix: true } : {}),
      ...(link ? { link } : {}),
    };
  };

  for (const { span, row, attributes } of rowSpans(xml, data)) {
    // Only heights of the clerk's own count: others were fitted by a program.
    const height = Number(attributes.get("ht"));
    if (height > 0 && isTrue(attributes.get("customHeight"))) rowHeights.set(row, height);
    if (isTrue(attributes.get("hidden"))) hiddenRows.add(row);
    const columns = new Map<number, CellData>();
    for (const cell of cellSpans(xml, span)) {
      const read = cellOf(cell, row);
      if (read) columns.set(cell.column, read);
    }
    if (columns.size > 0) cells.set(row, columns);
  }
  return { cells, rowHeights, hiddenRows };
}
