/** The parts of a worksheet that we read ourselves: everything but cells, looks and conditional formats. */
import type { CellData, SheetData } from "../workbook/workbook-data";
import { areaOfText, splitReference } from "../workbook/a1";
import { plainColor } from "./cell-style";
import { isTrue, relationshipId } from "./read-package";
import { protectedThings, protectionAllowances } from "./protection-words";
import { readPage, readPrint } from "./read-page";
import { readValidations } from "./read-validations";
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
  | "protectionOptions"
  | "tabColor"
  | "print"
  | "page"
> & { readonly links: ReadonlyMap<string, NonNullable<CellData["link"]>> };

/** Columns that one `<col>` may set: the last of a file often runs to the end of the sheet. */
const widestColumnRun = 256;

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
  const page = readPage(worksheet);
  return {
    ...readColumns(worksheet),
    merges: childrenOf(child(worksheet, "mergeCells"), "mergeCell").flatMap(
      (merge) => areaOfText(merge.attributes.get("ref") ?? "") ?? [],
    ),
    validations: readValidations(worksheet).map(({ validation }) => validation),
    freeze: { rows: split("ySplit"), columns: split("xSplit") },
    gridlines: view?.attributes.get("showGridLines") !== "0" && view?.attributes.get("showGridLines") !== "false",
    ...readProtection(child(worksheet, "sheetProtection")?.attributes),
    ...(tabColor === undefined ? {} : { tabColor }),
    ...(print ? { print } : {}),
    ...(page ? { page } : {}),
    links: readLinks(worksheet, target),
  };
}

/** Protection with what it allows, in the words of Excel's interface. */
function readProtection(
  values: ReadonlyMap<string, string> | undefined,
): Pick<SheetData, "protected" | "protectionOptions"> {
  if (!values || !isTrue(values.get("sheet"))) return { protected: false };
  const options: Record<string, unknown> = {};
  for (const [option, name] of Object.entries(protectionAllowances)) {
    const value = values.get(name);
    if (value !== undefined && !isTrue(value)) options[option] = true;
  }
  for (const [option, name] of Object.entries(protectedThings)) if (!isTrue(values.get(name))) options[option] = true;
  if (isTrue(values.get("selectLockedCells"))) {
    options.selectionMode = isTrue(values.get("selectUnlockedCells")) ? "None" : "Unlocked";
  }
  return Object.keys(options).length === 0 ? { protected: true } : { protected: true, protectionOptions: options };
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
    const external = target(relationshipId(attributes) ?? "");
    const location = attributes.get("location") ?? (external?.startsWith("#") === true ? external.slice(1) : undefined);
    if (location !== undefined && (external === undefined || external.startsWith("#"))) {
      const split = splitReference(location);
      const area = split ? areaOfText(split.reference) : null;
      if (split && area) links.set(ref, { sheet: split.sheet, row: area.row, column: area.column });
    } else if (external !== undefined) links.set(ref, { url: external });
  }
  return links;
}
