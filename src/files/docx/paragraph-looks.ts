/**
 * How each kind of paragraph looks on paper, by GB/T 9704-2012: title 22 pt, everything else 16 pt, every line exactly
 * 29 pt, 28 characters in a line. Sizes are half-points, lengths twips (1/20 pt).
 */
import type { IParagraphOptions, IRunOptions } from "docx";
import { AlignmentType, LineRuleType } from "docx";
import type { ParagraphKind } from "../../workbook/document-plan";
import { fonts } from "./fonts";

/** 22 lines of 29 pt fill the 225 mm of the page. */
export const linePitch = 580;

/** 28 characters of 16 pt are 448 pt, the line is 442.2 pt wide: every character is set a quarter point closer. */
const closer = -5;

/** Width of a character of the body as it is set. */
const character = 320 + closer;

const sizes = { title: 44, body: 32, tableTitle: 24, form: 24, note: 21 } as const;

function font(name: string): NonNullable<IRunOptions["font"]> {
  // Latin letters and digits in the same face, as offices have it.
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" };
}

const bodyRun: IRunOptions = { font: font(fonts.body), size: sizes.body, characterSpacing: closer };

/** Look of the characters of a kind. */
export const runLooks: Readonly<Record<ParagraphKind, IRunOptions>> = {
  title: { font: font(fonts.title), size: sizes.title },
  heading1: { ...bodyRun, font: font(fonts.heading1) },
  heading2: { ...bodyRun, font: font(fonts.heading2) },
  heading3: { ...bodyRun, bold: true },
  body: bodyRun,
  attachment: bodyRun,
  signature: bodyRun,
  date: bodyRun,
  blank: bodyRun,
  tableTitle: { font: font(fonts.body), size: sizes.tableTitle, bold: true },
  form: { font: font(fonts.body), size: sizes.form },
  note: { font: font(fonts.body), size: sizes.note },
};

/** Characters of a table, of the size its plan names (points). */
export function tableRun(points: number, bold: boolean): IRunOptions {
  return { font: font(fonts.body), size: Math.round(points * 2), bold };
}

/** Exactly one line of the page; nothing before and after, no line left alone is moved: 22 lines on every page. */
const exactLine: IParagraphOptions = {
  spacing: { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
  widowControl: false,
};

const looseLine: IParagraphOptions = { spacing: { before: 60, after: 60 } };

const indented = { firstLine: 2 * character, firstLineChars: 200 };

/** Look of the paragraphs of a kind. */
export const paragraphLooks: Readonly<Record<ParagraphKind, IParagraphOptions>> = {
  title: { ...exactLine, alignment: AlignmentType.CENTER, keepNext: true },
  heading1: { ...exactLine, indent: indented, alignment: AlignmentType.LEFT, keepNext: true },
  heading2: { ...exactLine, indent: indented, alignment: AlignmentType.LEFT, keepNext: true },
  heading3: { ...exactLine, indent: indented, alignment: AlignmentType.LEFT },
  body: { ...exactLine, indent: indented, alignment: AlignmentType.BOTH },
  // 附件：1. hangs so that the second line stands under the name.
  attachment: { ...exactLine, indent: { left: 6 * character, hanging: 4 * character }, alignment: AlignmentType.LEFT },
  signature: { ...exactLine, indent: { right: 2 * character }, alignment: AlignmentType.RIGHT },
  date: { ...exactLine, indent: { right: 4 * character }, alignment: AlignmentType.RIGHT },
  blank: exactLine,
  tableTitle: { spacing: { before: 120, after: 60 }, alignment: AlignmentType.CENTER, keepNext: true },
  form: looseLine,
  note: looseLine,
};

/** Outline levels: what Word shows as the document's structure. */
export const outlineLevels: Readonly<Partial<Record<ParagraphKind, number>>> = {
  heading1: 0,
  heading2: 1,
  heading3: 2,
};
