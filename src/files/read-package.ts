/** A workbook's package: its main parts and its sheets, found the way the format prescribes. */
import type { SheetData } from "../workbook/workbook-data";
import type { PackageParts, PartRelationship } from "./package-parts";
import type { XmlElement } from "./xml";
import { child, childrenOf, parseXml } from "./xml";

/** A sheet of the workbook, of whatever kind. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetData["visibility"];
  readonly path: string;
  /** Of the relationship that leads to it. */
  readonly relationshipId: string;
  /** A sheet of cells; others (chart sheets, dialogs) are kept and not shown. */
  readonly isWorksheet: boolean;
  /** Position among all sheets of the workbook. */
  readonly position: number;
}

export interface WorkbookParts {
  readonly path: string;
  readonly workbook: XmlElement;
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly stringsPath: string | null;
  readonly stylesPath: string | null;
  /** What relationship types of this package start with: the usual or the “strict” address. */
  readonly relationshipBase: string;
}

export function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

/** The id of the relationship an element names, whatever its prefix. */
export function relationshipId(values: ReadonlyMap<string, string>): string | undefined {
  const usual = values.get("r:id");
  if (usual !== undefined) return usual;
  for (const [name, value] of values) if (name.endsWith(":id")) return value;
  return undefined;
}

/** The kind of a relationship: the last step of its type. */
export function kindOf({ type }: Pick<PartRelationship, "type">): string {
  return type.slice(type.lastIndexOf("/") + 1);
}

/** A part as elements; undefined where there is none. */
export function partXml(parts: PackageParts, path: string): XmlElement | undefined {
  const text = parts.text(path);
  return text === undefined ? undefined : parseXml(text);
}

/** @throws Error where the package is no workbook's */
export function readWorkbookParts(parts: PackageParts): WorkbookParts {
  const root = parts.relationships("").find((one) => kindOf(one) === "officeDocument");
  const path = root?.target ?? "xl/workbook.xml";
  const workbook = partXml(parts, path);
  if (workbook?.name !== "workbook") throw new Error("no workbook part");
  const relationships = parts.relationships(path);
  const part = (kind: string) => relationships.find((one) => kindOf(one) === kind)?.target;
  const existing = (target: string | undefined) => (target !== undefined && parts.has(target) ? target : null);
  const sheets = childrenOf(child(workbook, "sheets"), "sheet").flatMap(({ attributes }, position): SheetEntry[] => {
    const id = relationshipId(attributes);
    const relationship = relationships.find((one) => one.id === id);
    const state = attributes.get("state");
    if (id === undefined || !relationship) return [];
    return [
      {
        name: attributes.get("name") ?? "",
        visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
        path: relationship.target,
        relationshipId: id,
        isWorksheet: kindOf(relationship) === "worksheet" && parts.has(relationship.target),
        position,
      },
    ];
  });
  const type = root?.type ?? "";
  return {
    path,
    workbook,
    sheets,
    date1904: isTrue(child(workbook, "workbookPr")?.attributes.get("date1904")),
    stringsPath: existing(part("sharedStrings")),
    stylesPath: existing(part("styles")),
    relationshipBase: type.includes("purl.oclc.org")
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
  };
}
