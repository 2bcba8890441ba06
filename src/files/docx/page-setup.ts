/** Pages: A4, margins, page numbers `— 1 —` at the outer edge. */
import type { ISectionOptions } from "docx";
import { AlignmentType, DocumentGridType, Footer, PageNumber, PageOrientation, Paragraph, TextRun } from "docx";
import type { DocumentSection } from "../../workbook/document-plan";
import { fonts } from "./fonts";
import { linePitch } from "./paragraph-looks";

/** A4 in twips. */
const shortSide = 11906;
const longSide = 16838;

interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * 37, 26, 35 and 28 mm in twips. The bottom is 34.6 mm (the standard allows ±1 mm): 22 lines of 29 pt are a hair more than
 * the 225 mm between 37 and 35, and LibreOffice would set 21.
 */
const report: Margins = { top: 2098, right: 1474, bottom: 1964, left: 1587 };

/** The same sheet turned: what was the top is the left. */
const reportTurned: Margins = { top: 1587, right: 1984, bottom: 1474, left: 2098 };

/** 15 mm around, 18 mm at the binding edge. */
const form: Margins = { top: 850, right: 850, bottom: 850, left: 1020 };

/** Millimetres of a twip. */
const millimetre = 56.693;

function marginsOf({ margins, orientation }: DocumentSection): Margins {
  if (margins === "form") return form;
  return orientation === "portrait" ? report : reportTurned;
}

/** `— 1 —`, 14 pt; one character from the edge. */
function footer(side: "left" | "right", size: number): Footer {
  const look = { font: fonts.page, size };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === "right" ? { right: size * 10 } : { left: size * 10 },
        children: [
          new TextRun({ ...look, text: "— " }),
          new TextRun({ ...look, children: [PageNumber.CURRENT] }),
          new TextRun({ ...look, text: " —" }),
        ],
      }),
    ],
  });
}

/** Width between the margins in twips. */
export function textWidthOf(section: DocumentSection): number {
  const { left, right } = marginsOf(section);
  return (section.orientation === "portrait" ? shortSide : longSide) - left - right;
}

/** A length of a plan in twips. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * millimetre);
}

/** Everything of a section but its content. */
export function sectionSetup(section: DocumentSection): Omit<ISectionOptions, "children"> {
  const isReport = section.margins === "report";
  // The number stands 7 mm below the last line.
  const below = { header: 850, footer: isReport ? 1400 : 400 };
  return {
    properties: {
      page: {
        // docx turns the two sides itself for landscape.
        size: {
          width: shortSide,
          height: longSide,
          orientation: section.orientation === "portrait" ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { ...marginsOf(section), ...below, gutter: 0 },
      },
      // No grid to snap to: the exact lines make the page, and LibreOffice would stretch titles and tables to whole lines.
      grid: { type: DocumentGridType.DEFAULT, linePitch },
    },
    ...(section.pageNumbers && {
      footers: {
        default: footer("right", isReport ? 28 : 21),
        even: footer("left", isReport ? 28 : 21),
      },
    }),
  };
}
