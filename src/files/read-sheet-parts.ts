/** The parts of a worksheet that we read ourselves: everything but cells, looks and conditional formats. */
import { firstDay, isoOf, lastDay } from "../domain/serial-date";
import type { Area, PrintSetup, Validation } from "../workbook/sheet-plan";
import type { CellData, SheetData } from "../workbook/workbook-data";
import { areaOfText, splitReference } from "../workbook/a1";
import { plainColor } from "./cell-style";
import type { XmlElement } from "./xml";
import { child, childrenOf, descend } from "./xml";

/** What these parts say about a sheet. */
export type SheetParts = Pick<
  SheetData,
  | "merges"
  | "columnWidths"
  | "hiddenColumns"
  | "validations"
  | "freeze"
  | "gridlines"
  | "protected"
  | "tabColor"
  | "print"
> & { readonly links: ReadonlyMap<string, NonNullable<CellData["link"]>> };

/** Columns that one `<col>` may set: the last of a file often runs to the end of the sheet. */
const widestColumnRun = 256;

export function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

/**
 * Reads the parts. `worksheet` is the worksheet without its cells; `target` gives the address of a relationship.
 */
export function readSheetParts(worksheet: XmlElement, target: (id: string) => string | undefined): SheetParts {
  const view = descend(worksheet, "sheetViews", "sheetView");
  const pane = child(view, "pane");
  const frozen = pane?.attributes.get("state")?.startsWith("frozen") === true;
  const split = (name: string) => (frozen ? Math.trunc(Number(pane.attributes.get(name) ?? 0)) : 0);
  const tab = descend(worksheet, "sheetPr", "tabColor")?.attributes;
  const rgb = tab?.get("rgb");
  const theme = tab?.get("theme");
  const tabColor = plainColor({
    ...(rgb === undefined ? {} : { argb: rgb }),
    ...(theme === undefined ? {} : { theme: Number(theme) }),
    ...(tab?.get("tint") === undefined ? {} : { tint: Number(tab.get("tint")) }),
  });
  const print = readPrint(worksheet);
  return {
    ...readColumns(worksheet),
    merges: childrenOf(child(worksheet, "mergeCells"), "mergeCell").flatMap(
      (merge) => areaOfText(merge.attributes.get("ref") ?? "") ?? [],
    ),
    validations: readValidations(worksheet),
    freeze: { rows: split("ySplit"), columns: split("xSplit") },
    gridlines: view?.attributes.get("showGridLines") !== "0" && view?.attributes.get("showGridLines") !== "false",
    protected: isTrue(child(worksheet, "sheetProtection")?.attributes.get("sheet")),
    ...(tabColor === undefined ? {} : { tabColor }),
    ...(print ? { print } : {}),
    links: readLinks(worksheet, target),
  };
}

function readColumns(worksheet: XmlElement): Pick<SheetData, "columnWidths" | "hiddenColumns"> {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const { attributes } of childrenOf(child(worksheet, "cols"), "col")) {
    const first = Number(attributes.get("min")) - 1;
    const last = Math.min(Number(attributes.get("max")) - 1, first + widestColumnRun - 1);
    const width = attributes.get("width");
    for (let column = first; column <= last; column += 1) {
      if (width !== undefined && isTrue(attributes.get("customWidth"))) columnWidths.set(column, Number(width));
      if (isTrue(attributes.get("hidden"))) hiddenColumns.add(column);
    }
  }
  return { columnWidths, hiddenColumns };
}

function readLinks(worksheet: XmlElement, target: (id: string) => string | undefined): SheetParts["links"] {
  const links = new Map<string, NonNullable<CellData["link"]>>();
  for (const { attributes } of childrenOf(child(worksheet, "hyperlinks"), "hyperlink")) {
    const ref = (attributes.get("ref") ?? "").split(":")[0] ?? "";
    const external = target(attributes.get("r:id") ?? "");
    const location = attributes.get("location") ?? (external?.startsWith("#") === true ? external.slice(1) : undefined);
    if (location !== undefined && (external === undefined || external.startsWith("#"))) {
      const split = splitReference(location);
      const area = split ? areaOfText(split.reference) : null;
      if (split && area) links.set(ref, { sheet: split.sheet, row: area.row, column: area.column });
    } else if (external !== undefined) links.set(ref, { url: external });
  }
  return links;
}

/** What programs write where nobody chose margins, in inches. */
const usualSideMargin = 0.7;

/** Print set-up where the sheet is fitted to a page's width; other set-ups are not kept. */
function readPrint(worksheet: XmlElement): PrintSetup | null {
  const page = child(worksheet, "pageSetup")?.attributes;
  if (!isTrue(descend(worksheet, "sheetPr", "pageSetUpPr")?.attributes.get("fitToPage"))) return null;
  const margins = child(worksheet, "pageMargins")?.attributes;
  const left = Number(margins?.get("left"));
  const sideMargins = left === Number(margins?.get("right")) && left !== usualSideMargin ? left : undefined;
  const footer = footerParts(descend(worksheet, "headerFooter", "oddFooter")?.text ?? "");
  return {
    orientation: page?.get("orientation") === "landscape" ? "landscape" : "portrait",
    fitWidth: true,
    ...(footer ? { footer } : {}),
    ...(sideMargins === undefined ? {} : { sideMargins }),
  };
}

function footerParts(text: string): PrintSetup["footer"] | null {
  if (text === "") return null;
  const parts: Record<"L" | "C" | "R", string> = { L: "", C: "", R: "" };
  let place: "L" | "C" | "R" = "C";
  for (const piece of text.split(/(&[LCR])/)) {
    if (piece === "&L" || piece === "&C" || piece === "&R") place = piece === "&L" ? "L" : piece === "&C" ? "C" : "R";
    else parts[place] += piece;
  }
  return {
    ...(parts.L === "" ? {} : { left: parts.L }),
    ...(parts.C === "" ? {} : { center: parts.C }),
    ...(parts.R === "" ? {} : { right: parts.R }),
  };
}

function readValidations(worksheet: XmlElement): Validation[] {
  const usual = childrenOf(child(worksheet, "dataValidations"), "dataValidation");
  const extended = childrenOf(child(worksheet, "extLst"), "ext").flatMap((ext) =>
    childrenOf(child(ext, "dataValidations"), "dataValidation"),
  );
  return [...usual, ...extended].flatMap((element) => {
    const rule = readRule(element);
    if (!rule) return [];
    const { attributes } = element;
    const promptText = attributes.get("prompt");
    const refs = attributes.get("sqref") ?? child(element, "sqref")?.text ?? "";
    const areas = refs.split(/\s+/).flatMap((ref): Area[] => {
      const area = areaOfText(ref);
      return area ? [area] : [];
    });
    return areas.map((area): Validation => ({
      area,
      rule,
      ...(promptText === undefined ? {} : { prompt: { title: attributes.get("promptTitle") ?? "", text: promptText } }),
      error: {
        title: attributes.get("errorTitle") ?? "",
        text: attributes.get("error") ?? "",
        level: (attributes.get("errorStyle") ?? "stop") === "stop" ? "stop" : "warning",
      },
    }));
  });
}

/** The rule in our terms; null for kinds the product has no use for (custom formulas, text lengths, times). */
function readRule(element: XmlElement): Validation["rule"] | null {
  const formula = (name: string) => {
    const found = child(element, name);
    return (child(found, "f")?.text ?? found?.text ?? "").trim();
  };
  const first = formula("formula1");
  const type = element.attributes.get("type") ?? "none";
  switch (type) {
    case "none":
      return { kind: "any" };
    case "custom":
      return /^TRUE(\(\))?$/i.test(first) ? { kind: "any" } : null;
    case "list": {
      const quoted = /^"([\s\S]*)"$/.exec(first);
      if (quoted) return { kind: "list", items: (quoted[1] ?? "").replaceAll('""', '"').split(",") };
      return first === "" ? null : { kind: "list", name: first };
    }
    case "whole":
    case "decimal":
    case "date": {
      const range = bounds(element.attributes.get("operator") ?? "between", Number(first), Number(formula("formula2")));
      if (!range) return null;
      if (type !== "date") return { kind: type, ...range };
      const day = (serial: number) => isoOf(Math.min(lastDay, Math.max(firstDay, serial)));
      return { kind: "date", from: day(range.min), to: day(range.max) };
    }
    default:
      return null;
  }
}

const farthest = { min: -999_999_999, max: 999_999_999 };

function bounds(
  operator: string,
  first: number,
  second: number,
): { readonly min: number; readonly max: number } | null {
  if (!Number.isFinite(first)) return null;
  switch (operator) {
    case "between":
      return Number.isFinite(second) ? { min: first, max: second } : null;
    case "equal":
      return { min: first, max: first };
    case "greaterThanOrEqual":
    case "greaterThan":
      return { min: operator === "greaterThan" ? first + 1 : first, max: farthest.max };
    case "lessThanOrEqual":
    case "lessThan":
      return { min: farthest.min, max: operator === "lessThan" ? first - 1 : first };
    default:
      return null;
  }
}
