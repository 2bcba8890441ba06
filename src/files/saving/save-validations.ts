/** Data validations: those that stayed are left as they stand, the others are written anew. */
import { areaText } from "../../workbook/a1";
import type { Area, Validation } from "../../workbook/sheet-plan";
import { areasOf } from "../read-conditional";
import { readValidations } from "../read-validations";
import { validationXml } from "../write-sheet-parts";
import { parseXml } from "../xml";
import type { Span } from "../xml-spans";
import {
  attributeOf,
  childSpan,
  childSpans,
  openTag,
  selfClosing,
  setAttributes,
  TextEdits,
  textOf,
  withAttributes,
} from "../xml-spans";
import type { OrderedPart, worksheetOrder } from "./ordered-part";

type Worksheet = OrderedPart<(typeof worksheetOrder)[number]>;

/** What tells one validation from another, whatever else a model remembers of it. */
function keyOf({ area, rule, prompt, error, ...kept }: Validation): string {
  return JSON.stringify([area, rule, prompt, error, "kept" in kept ? kept.kept : null]);
}

/** Parts of an area that another does not cover. */
export function withoutArea(area: Area, other: Area): Area[] {
  const bottom = area.row + area.rowCount;
  const right = area.column + area.columnCount;
  const top = Math.max(area.row, other.row);
  const left = Math.max(area.column, other.column);
  const end = Math.min(bottom, other.row + other.rowCount);
  const side = Math.min(right, other.column + other.columnCount);
  if (top >= end || left >= side) return [area];
  const piece = (row: number, column: number, rowEnd: number, columnEnd: number): Area[] =>
    rowEnd > row && columnEnd > column
      ? [{ row, column, rowCount: rowEnd - row, columnCount: columnEnd - column }]
      : [];
  return [
    ...piece(area.row, area.column, top, right),
    ...piece(end, area.column, bottom, right),
    ...piece(top, area.column, end, left),
    ...piece(top, side, end, right),
  ];
}

/** Which of the opened ones are still there, and which of the current ones are new: equal ones are paired. */
export function paired(
  before: readonly string[],
  after: readonly string[],
): { readonly stays: boolean[]; readonly isNew: boolean[] } {
  const left = new Map<string, number>();
  const take = (key: string): boolean => {
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count > 0;
  };
  for (const key of after) left.set(key, (left.get(key) ?? 0) + 1);
  const stays = before.map(take);
  left.clear();
  before.forEach((key) => left.set(key, (left.get(key) ?? 0) + 1));
  return { stays, isNew: after.map((key) => !take(key)) };
}

/**
 * Writes what changed. `opened` are the validations as the model held them after opening. What the model does not know
 * (formulas, text lengths) stays, and gives way only where something else was put.
 */
export function saveValidations(part: Worksheet, opened: readonly Validation[], current: readonly Validation[]): void {
  const { stays, isNew } = paired(opened.map(keyOf), current.map(keyOf));
  if (stays.every(Boolean) && !isNew.some(Boolean)) return;
  const { xml } = part;
  const fresh = current.filter((_, index) => isNew[index] === true);
  const data = part.child("sheetData");
  const read = readValidations(parseXml(data ? xml.slice(0, data.start) + xml.slice(data.end) : xml));
  const unused = new Set(opened.keys());
  const lost = new Set<string>();
  for (const { validation, element } of read) {
    const text = areaText(validation.area);
    const index = [...unused].find((at) => areaText(opened[at]?.area ?? validation.area) === text);
    if (index === undefined) continue;
    unused.delete(index);
    if (stays[index] !== true) lost.add(`${element} ${text}`);
  }
  const known = new Set(read.map(({ element }) => element));
  let element = 0;
  /** The validations of one list as they are to stand. */
  const listXml = (list: Span): string[] =>
    childSpans(xml, list).flatMap((span) => {
      if (span.local !== "dataValidation") return [xml.slice(span.start, span.end)];
      const number = element;
      element += 1;
      const inside = childSpan(xml, span, "sqref");
      const areas = areasOf(attributeOf(xml, span, "sqref") ?? (inside ? textOf(xml, inside) : ""));
      const left = known.has(number)
        ? areas.filter((area) => !lost.has(`${number} ${areaText(area)}`))
        : fresh.reduce((rest, { area }) => rest.flatMap((one) => withoutArea(one, area)), areas);
      if (left.length === 0) return [];
      const text = left.map((area) => areaText(area)).join(" ");
      if (text === areas.map((area) => areaText(area)).join(" ")) return [xml.slice(span.start, span.end)];
      const edits = new TextEdits();
      if (inside) edits.replace(inside.openEnd, inside.closeStart, text);
      else setAttributes(edits, xml, span, { sqref: text });
      return [edits.applied(xml.slice(0, span.end)).slice(span.start)];
    });
  const usual = part.child("dataValidations");
  const kept = usual ? listXml(usual) : [];
  const items = [...kept, ...fresh.map((validation) => validationXml(validation, part.prefix))];
  const open = usual ? openTag(xml, usual) : `<${part.prefix}dataValidations>`;
  const tag = selfClosing(withAttributes(open, { count: items.length }), false);
  part.put("dataValidations", items.length === 0 ? "" : `${tag}${items.join("")}</${part.prefix}dataValidations>`);
  saveExtended(part, listXml);
}

/** The lists of the sheet's extensions; an extension whose list is empty goes. */
function saveExtended(part: Worksheet, listXml: (list: Span) => string[]): void {
  const { xml, edits } = part;
  const extensions = part.child("extLst");
  if (!extensions) return;
  const all = childSpans(xml, extensions);
  const emptied = all.filter((ext) => {
    const list = childSpan(xml, ext, "dataValidations");
    if (!list) return false;
    const items = listXml(list);
    if (items.length === 0) return true;
    const content = items.join("");
    if (content !== xml.slice(list.openEnd, list.closeStart)) {
      const tag = withAttributes(openTag(xml, list), { count: items.length });
      edits.replace(list.start, list.end, `${tag}${content}</${list.name}>`);
    }
    return false;
  });
  if (emptied.length === all.length) part.put("extLst", "");
  else for (const ext of emptied) edits.remove(ext);
}
