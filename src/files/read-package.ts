/** The parts of an .xlsx package: its sheets with their XML and relationships, found the way the format prescribes. */
import type { Unzipped } from "fflate";
import { strFromU8 } from "fflate";
import type { SheetData } from "../workbook/workbook-data";
import { isTrue } from "./read-sheet-parts";
import type { XmlElement } from "./xml";
import { child, childrenOf, parseXml } from "./xml";

export interface PackageRelationship {
  readonly type: string;
  /** Path of a part, or the address of something outside. */
  readonly target: string;
}

export interface SheetSource {
  readonly name: string;
  readonly visibility: SheetData["visibility"];
  /** `<sheetData>` as it stands. */
  readonly dataXml: string;
  readonly conditionalXml: string;
  /** The worksheet without its cells. */
  readonly rest: XmlElement;
  readonly relationships: ReadonlyMap<string, PackageRelationship>;
}

export interface Package {
  readonly sheets: readonly SheetSource[];
  readonly workbook: XmlElement;
  readonly date1904: boolean;
  readonly strings: Uint8Array | undefined;
  readonly stylesXml: string | null;
  readonly xml: (path: string) => XmlElement | undefined;
  readonly relationships: (path: string) => ReadonlyMap<string, PackageRelationship>;
}

/** @throws Error where the files are not those of a workbook. */
export function openPackage(files: Unzipped): Package {
  const text = (path: string) => {
    const file = files[path];
    return file ? strFromU8(file).replace(/^\ufeff/, "") : undefined;
  };
  const xml = (path: string) => {
    const content = text(path);
    return content === undefined ? undefined : parseXml(content);
  };
  const relationships = (path: string) => relationshipsOf(xml, path);
  const root = [...relationships("").values()].find(({ type }) => type.endsWith("/officeDocument"));
  const workbookPath = root?.target ?? "xl/workbook.xml";
  const workbook = xml(workbookPath);
  if (!workbook) throw new Error("no workbook part");
  const parts = relationships(workbookPath);
  const part = (kind: string) => [...parts.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target;

  const sheets = childrenOf(child(workbook, "sheets"), "sheet").flatMap((sheet): SheetSource[] => {
    const relationship = parts.get(sheet.attributes.get("r:id") ?? "");
    const content = relationship?.type.endsWith("/worksheet") === true ? text(relationship.target) : undefined;
    if (!relationship || content === undefined) return [];
    const state = sheet.attributes.get("state");
    return [
      {
        name: sheet.attributes.get("name") ?? "",
        visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
        ...splitWorksheet(content),
        relationships: relationships(relationship.target),
      },
    ];
  });
  return {
    sheets,
    workbook,
    date1904: isTrue(child(workbook, "workbookPr")?.attributes.get("date1904")),
    strings: files[part("sharedStrings") ?? ""],
    stylesXml: text(part("styles") ?? "") ?? null,
    xml,
    relationships,
  };
}

/** Takes the cells out: the rest is small enough to be parsed whole. */
function splitWorksheet(xml: string): Pick<SheetSource, "dataXml" | "conditionalXml" | "rest"> {
  const start = xml.search(/<sheetData[\s/>]/);
  if (start < 0) throw new Error("no cells in worksheet");
  const closing = xml.indexOf("</sheetData>", start);
  const end = closing < 0 ? xml.indexOf(">", start) + 1 : closing + "</sheetData>".length;
  const tail = xml.slice(end);
  return {
    dataXml: xml.slice(start, end),
    conditionalXml: (tail.match(/<conditionalFormatting[\s>][\s\S]*?<\/conditionalFormatting>/g) ?? []).join(""),
    rest: parseXml(xml.slice(0, start) + tail),
  };
}

function relationshipsOf(
  xml: (path: string) => XmlElement | undefined,
  path: string,
): ReadonlyMap<string, PackageRelationship> {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash + 1);
  const list = xml(`${folder}_rels/${path.slice(slash + 1)}.rels`);
  return new Map(
    childrenOf(list, "Relationship").map(({ attributes }) => {
      const target = attributes.get("Target") ?? "";
      const external = attributes.get("TargetMode") === "External";
      return [
        attributes.get("Id") ?? "",
        { type: attributes.get("Type") ?? "", target: external ? target : resolved(folder, target) },
      ] as const;
    }),
  );
}

/** A relationship's target as a path of the package. */
function resolved(folder: string, target: string): string {
  if (target.startsWith("#")) return target;
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
