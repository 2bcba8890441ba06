/** What the tests of saving look at: the parts of a package, which of them differ, and whether it is sound. */
import { strFromU8, unzipSync } from "fflate";
import { PackageParts } from "../../../../src/files/package-parts";
import { parseXml } from "../../../../src/files/xml";
import { readZipDirectory } from "../../../../src/files/zip-directory";
import type { WorkbookModel } from "../../../../src/workbench/host/model";
import { openWorkbook } from "../../../../src/workbench/page/files/open-file";

/** Opens as the page does. */
export async function opened(bytes: Uint8Array, name: string): Promise<WorkbookModel> {
  const result = await openWorkbook(bytes, name);
  if (!result.ok) throw new Error(result.message);
  return result.model;
}

export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content, true)]));
}

export function textOf(bytes: Uint8Array, path: string): string {
  return new PackageParts(bytes).text(path) ?? "";
}

/** Paths of parts that are not the same, byte for byte: `+path` where it is new, `-path` where it is gone. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [
    ...[...old.keys()].filter((path) => !now.has(path)).map((path) => `-${path}`),
    ...[...now].flatMap(([path, content]) => (!old.has(path) ? [`+${path}`] : old.get(path) === content ? [] : [path])),
  ].sort();
}

/**
 * What is wrong with a package: parts that are no XML, relationships and content types that lead nowhere, cells out of
 * order, elements of a worksheet where Excel does not expect them.
 */
export function faultsOf(bytes: Uint8Array): string[] {
  const faults: string[] = [];
  const parts = new PackageParts(bytes);
  const names = (readZipDirectory(bytes) ?? []).map(({ name }) => name);
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) faults.push("a part stands twice");
  const ids = /\s(?:\w+:)?(?:id|embed|link|relid|pict)="(rId[^"]*)"/g;
  for (const path of names) {
    const text = /\.(?:xml|rels|vml)$/i.test(path) ? (parts.text(path) ?? "") : null;
    if (text === null) continue;
    try {
      parseXml(text);
    } catch (error) {
      faults.push(`${path}: ${String(error)}`);
    }
    if (path.endsWith(".rels")) continue;
    const relations = parts.relationships(path);
    for (const { id, target, external } of relations) {
      if (!external && !parts.has(target)) faults.push(`${path}: ${id} leads to ${target}, which is not there`);
    }
    if (new Set(relations.map(({ id }) => id)).size !== relations.length) faults.push(`${path}: an id stands twice`);
    const known = new Set(relations.map(({ id }) => id));
    for (const [, id = ""] of text.matchAll(ids)) if (!known.has(id)) faults.push(`${path}: ${id} is not known`);
    if (/worksheets\/[^/]+\.xml$/.test(path)) faults.push(...sheetFaults(text).map((fault) => `${path}: ${fault}`));
  }
  const types = parseXml(parts.text("[Content_Types].xml") ?? "");
  for (const { name, attributes } of types.children) {
    const part = attributes.get("PartName")?.slice(1);
    if (name === "Override" && part !== undefined && !parts.has(part))
      faults.push(`type of ${part}, which is not there`);
  }
  return faults;
}

/** CT_Worksheet of ISO/IEC 29500-1, 18.3.1.99. */
const order =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );

function sheetFaults(text: string): string[] {
  const faults: string[] = [];
  const root = parseXml(text);
  const places = root.children.map(({ name }) => order.indexOf(name)).filter((place) => place >= 0);
  if (places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0)))
    faults.push("elements out of order");
  const counted = ["mergeCells", "dataValidations", "tableParts"];
  for (const child of root.children) {
    const count = child.attributes.get("count");
    if (counted.includes(child.name) && child.children.length === 0) faults.push(`${child.name} is empty`);
    if (counted.includes(child.name) && count !== undefined && Number(count) !== child.children.length) {
      faults.push(`${child.name} counts wrong`);
    }
  }
  let lastRow = 0;
  for (const row of root.children.find(({ name }) => name === "sheetData")?.children ?? []) {
    const number = Number(row.attributes.get("r") ?? lastRow + 1);
    if (number <= lastRow) faults.push(`row ${number} after row ${lastRow}`);
    lastRow = number;
    let last = 0;
    for (const cell of row.children) {
      const address = cell.attributes.get("r");
      if (address === undefined) continue;
      const letters = address.replace(/\d+$/, "");
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      if (!address.endsWith(String(number)) || column <= last) faults.push(`cell ${address} out of place`);
      last = column;
    }
  }
  return faults;
}
