/** Print set-up of a worksheet part: as a plan says it where it is fitted to a width, and whole. */
import type { PrintSetup } from "../workbook/sheet-plan";
import type { PageSetup } from "../workbook/workbook-data";
import { isTrue } from "./read-package";
import type { XmlElement } from "./xml";
import { child, descend } from "./xml";

/** What programs write where nobody chose margins, in inches. */
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 } as const;

const pointsPerInch = 72;

/** Paper sizes of Excel's interface by their number in a file (ECMA-376, 18.3.1.63). */
export const paperSizes: ReadonlyMap<string, number> = new Map([
  ["Letter", 1],
  ["Legal", 5],
  ["A3", 8],
  ["A4", 9],
  ["A4Small", 10],
  ["A5", 11],
  ["B4", 12],
  ["B5", 13],
]);

function isFitted(worksheet: XmlElement): boolean {
  return isTrue(descend(worksheet, "sheetPr", "pageSetUpPr")?.attributes.get("fitToPage"));
}

/** Print set-up where the sheet is fitted to a page's width. */
export function readPrint(worksheet: XmlElement): PrintSetup | null {
  if (!isFitted(worksheet)) return null;
  const page = child(worksheet, "pageSetup")?.attributes;
  const margins = child(worksheet, "pageMargins")?.attributes;
  const left = Number(margins?.get("left"));
  const sideMargins = left === Number(margins?.get("right")) && left !== usualMargins.left ? left : undefined;
  const pages = Number(page?.get("fitToWidth") ?? 1);
  const text = descend(worksheet, "headerFooter", "oddFooter")?.text ?? "";
  const { left: leftText, center, right } = bandParts(text);
  return {
    orientation: page?.get("orientation") === "landscape" ? "landscape" : "portrait",
    ...(pages > 1 && { pagesWide: pages }),
    ...(text === ""
      ? {}
      : {
          footer: {
            ...(leftText === "" ? {} : { left: leftText }),
            ...(center === "" ? {} : { center }),
            ...(right === "" ? {} : { right }),
          },
        }),
    ...(sideMargins === undefined ? {} : { sideMargins }),
  };
}

/** A header or footer parted into its three sections. */
export function bandParts(text: string): PageSetup["footer"] {
  const parts: Record<"L" | "C" | "R", string> = { L: "", C: "", R: "" };
  let place: "L" | "C" | "R" = "C";
  for (const piece of text.split(/(&[LCR])/)) {
    if (piece === "&L" || piece === "&C" || piece === "&R") place = piece === "&L" ? "L" : piece === "&C" ? "C" : "R";
    else parts[place] += piece;
  }
  return { left: parts.L, center: parts.C, right: parts.R };
}

/** What a sheet has that says nothing. */
export function emptyPage(): PageSetup {
  const none = { left: "", center: "", right: "" };
  return {
    orientation: "portrait",
    paperSize: "A4",
    zoom: { scale: 100 },
    titleRows: null,
    titleColumns: null,
    printAreas: [],
    footer: { ...none },
    header: { ...none },
    centerHorizontally: false,
    printGridlines: false,
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54 },
  };
}

/** The whole set-up but title rows and areas, which are names of the workbook; null where nobody set anything up. */
export function readPage(worksheet: XmlElement): PageSetup | null {
  const setup = child(worksheet, "pageSetup")?.attributes;
  const margins = child(worksheet, "pageMargins")?.attributes;
  const options = child(worksheet, "printOptions")?.attributes;
  const bands = child(worksheet, "headerFooter");
  const margin = (side: keyof typeof usualMargins) => {
    const inches = Number(margins?.get(side) ?? usualMargins[side]);
    const known = Number.isFinite(inches) ? inches : usualMargins[side];
    return Math.round(known * pointsPerInch * 1000) / 1000;
  };
  const count = (name: string) => {
    const number = Number(setup?.get(name) ?? 1);
    return Number.isInteger(number) && number >= 0 ? number : 1;
  };
  const paper = Number(setup?.get("paperSize") ?? 9);
  const scale = Number(setup?.get("scale") ?? 100);
  const page: PageSetup = {
    orientation: setup?.get("orientation") === "landscape" ? "landscape" : "portrait",
    paperSize: [...paperSizes].find(([, number]) => number === paper)?.[0] ?? "A4",
    zoom: isFitted(worksheet)
      ? { horizontalFitToPages: count("fitToWidth"), verticalFitToPages: count("fitToHeight") }
      : { scale: scale > 0 ? scale : 100 },
    titleRows: null,
    titleColumns: null,
    printAreas: [],
    footer: bandParts(child(bands, "oddFooter")?.text ?? ""),
    header: bandParts(child(bands, "oddHeader")?.text ?? ""),
    centerHorizontally: isTrue(options?.get("horizontalCentered")),
    printGridlines: isTrue(options?.get("gridLines")),
    margins: { left: margin("left"), right: margin("right"), top: margin("top"), bottom: margin("bottom") },
  };
  return JSON.stringify(page) === JSON.stringify(emptyPage()) ? null : page;
}
