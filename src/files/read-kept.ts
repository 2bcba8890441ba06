/** What a sheet of a package holds and nobody here shows: it stays in the file, and the page says where it is. */
import { areaOfText } from "../workbook/a1";
import type { KeptObject } from "../workbook/workbook-data";
import type { PackageParts } from "./package-parts";
import type { DrawnObject } from "./read-chart";
import { kindOf, partXml } from "./read-package";
import type { XmlElement } from "./xml";
import { child, childrenOf, descend } from "./xml";

const corner = { row: 0, column: 0, rowCount: 1, columnCount: 1 } as const;

/** Objects of a sheet in the order of its parts. `drawn` is what its drawing holds. */
export function readKept(
  parts: PackageParts,
  path: string,
  worksheet: XmlElement,
  drawn: readonly DrawnObject[],
): KeptObject[] {
  const kept: KeptObject[] = drawn.filter(({ plan }) => !plan).map(({ kind, at }) => ({ kind, at }));
  for (const relationship of parts.relationships(path)) {
    const kind = kindOf(relationship);
    if (kind === "comments") {
      const comments = child(partXml(parts, relationship.target), "commentList");
      for (const { attributes } of childrenOf(comments, "comment")) {
        const at = areaOfText(attributes.get("ref") ?? "");
        if (at) kept.push({ kind: "comment", at });
      }
    } else if (kind === "pivotTable") {
      const location = child(partXml(parts, relationship.target), "location");
      kept.push({ kind: "pivot", at: areaOfText(location?.attributes.get("ref") ?? "") ?? corner });
    }
  }
  for (const name of ["controls", "oleObjects"]) {
    const direct = child(worksheet, name);
    const chosen = childrenOf(worksheet, "AlternateContent").flatMap((one) => descend(one, "Choice", name) ?? []);
    if (direct ?? chosen[0]) kept.push({ kind: "control", at: corner });
  }
  return kept;
}

/** What stays where it is when rows or columns of the sheet are inserted or deleted. */
export function readFixed(parts: PackageParts, path: string, worksheet: XmlElement): string[] {
  const relationships = parts.relationships(path);
  const has = (kind: string) => relationships.some((one) => kindOf(one) === kind);
  const linked = relationships.some(
    (one) => kindOf(one) === "vmlDrawing" && /<(?:\w+:)?Fmla(?:Link|Range)/.test(parts.text(one.target) ?? ""),
  );
  return [
    ...(has("ctrlProp") || linked ? ["控件链接的单元格"] : []),
    ...(has("queryTable") ? ["外部数据区域"] : []),
    ...(has("tableSingleCells") ? ["XML 映射的单元格"] : []),
    ...(child(worksheet, "scenarios") ? ["方案的可变单元格"] : []),
    ...(parts.paths().some((one) => /(^|\/)revisions\//i.test(one)) ? ["共享工作簿的修订记录"] : []),
  ];
}
