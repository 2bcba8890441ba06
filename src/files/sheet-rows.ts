/** Rows and cells of a worksheet part as they stand in its text, with the places they are at. */
import { columnOfLetters } from "../workbook/a1";
import type { Span } from "./xml-spans";
import { openTag, spansBetween, tagAttributes } from "./xml-spans";

export interface RowSpan {
  readonly span: Span;
  /** 0-based. */
  readonly row: number;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface CellSpan {
  readonly span: Span;
  /** 0-based. */
  readonly column: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The rows of `<sheetData>`; one without a number follows the one before. */
export function* rowSpans(xml: string, data: Span): Generator<RowSpan> {
  let next = 0;
  for (const span of spansBetween(xml, data.openEnd, data.closeStart)) {
    if (span.local !== "row") continue;
    const attributes = tagAttributes(openTag(xml, span));
    const number = Number(attributes.get("r"));
    const row = Number.isInteger(number) && number > 0 ? number - 1 : next;
    next = row + 1;
    yield { span, row, attributes };
  }
}

/** The cells of a row; one without an address follows the one before. */
export function* cellSpans(xml: string, row: Span): Generator<CellSpan> {
  let next = 0;
  for (const span of spansBetween(xml, row.openEnd, row.closeStart)) {
    if (span.local !== "c") continue;
    const attributes = tagAttributes(openTag(xml, span));
    const letters = /^([A-Za-z]{1,3})\d+$/.exec(attributes.get("r") ?? "")?.[1];
    const column = letters === undefined ? next : columnOfLetters(letters);
    next = column + 1;
    yield { span, column, attributes };
  }
}
