/** Hyperlinks of the cells whose link changed; the others stay as they stand. */
import { cellText, quotedSheet } from "../../workbook/a1";
import type { PackageParts } from "../package-parts";
import { relationshipId } from "../read-package";
import { attributes } from "../xml";
import { childSpans, openTag, selfClosing, tagAttributes } from "../xml-spans";
import type { OrderedPart, worksheetOrder } from "./ordered-part";
import type { CellChanges } from "./sheet-changes";

type Worksheet = OrderedPart<(typeof worksheetOrder)[number]>;

export function saveLinks(
  part: Worksheet,
  changes: CellChanges,
  {
    parts,
    path,
    relationshipBase,
  }: { readonly parts: PackageParts; readonly path: string; readonly relationshipBase: string },
): void {
  const changed = new Map<string, string>();
  for (const [row, line] of changes) {
    for (const [column, { link, now }] of line) {
      if (!link) continue;
      const ref = cellText(row, column);
      changed.set(ref, "");
      if (!now?.link) continue;
      if ("url" in now.link) {
        const id = parts.addRelationship(path, `${relationshipBase}hyperlink`, now.link.url, true);
        changed.set(ref, `<${part.prefix}hyperlink ref="${ref}"${part.relationship(id, relationshipBase)}/>`);
      } else {
        const location = `${quotedSheet(now.link.sheet)}!${cellText(now.link.row, now.link.column)}`;
        changed.set(ref, `<${part.prefix}hyperlink${attributes({ ref, location })}/>`);
      }
    }
  }
  if (changed.size === 0) return;
  const old = part.child("hyperlinks");
  const kept = old
    ? childSpans(part.xml, old).filter((span) => {
        const values = tagAttributes(openTag(part.xml, span));
        const [first = ""] = (values.get("ref") ?? "").split(":");
        if (!changed.has(first)) return true;
        const id = relationshipId(values);
        if (id !== undefined) parts.removeRelationship(path, id);
        return false;
      })
    : [];
  const content = [...kept.map(({ start, end }) => part.xml.slice(start, end)), ...changed.values()].join("");
  const tag = selfClosing(old ? openTag(part.xml, old) : `<${part.prefix}hyperlinks>`, false);
  part.put("hyperlinks", content === "" ? "" : `${tag}${content}</${part.prefix}hyperlinks>`);
}
