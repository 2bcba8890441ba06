/** Tables of a sheet: areas, names and header words are put right in the part of each; new ones are new parts. */
import { areaText } from "../../workbook/a1";
import type { SheetData } from "../../workbook/workbook-data";
import type { PackageParts } from "../package-parts";
import { tablesOn } from "../read-xlsx";
import { tableColumnName, tableHeaders, tableXml } from "../write-table";
import { attributes } from "../xml";
import {
  attributeOf,
  childSpan,
  childSpans,
  openTag,
  prefixOf,
  rootSpan,
  selfClosing,
  setAttributes,
  tagAttributes,
  TextEdits,
  withAttributes,
} from "../xml-spans";
import type { OrderedPart, worksheetOrder } from "./ordered-part";

type Worksheet = OrderedPart<(typeof worksheetOrder)[number]>;
type Table = SheetData["tables"][number];

export interface TableContext {
  readonly parts: PackageParts;
  readonly path: string;
  readonly relationshipBase: string;
  /** Writes a new part in the words of this package. */
  readonly dialect: (xml: string) => string;
}

const tableType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

function sameArea(a: Table["area"], b: Table["area"]): boolean {
  return areaText(a) === areaText(b);
}

/** Pairs the tables of the file with those of the model: by name, a renamed one by its area. */
export function saveTables(part: Worksheet, current: SheetData, context: TableContext): void {
  const { parts, path } = context;
  const existing = tablesOn(parts, path);
  const unused = new Set(existing);
  const take = (fits: (one: (typeof existing)[number]) => boolean) => {
    const found = [...unused].find(fits);
    if (found) unused.delete(found);
    return found;
  };
  const byName = current.tables.map((table) =>
    take((one) => one.table.name.toLowerCase() === table.name.toLowerCase()),
  );
  const pairs = current.tables.map((table, index) => ({
    table,
    found: byName[index] ?? take((one) => sameArea(one.table.area, table.area)),
  }));
  const added: string[] = [];
  for (const { table, found } of pairs) {
    if (found) saveTable(parts, found.path, found.table, table, tableHeaders(current, table));
    else {
      const target = parts.freePath("xl/tables/table#.xml");
      parts.addPart(
        target,
        context.dialect(tableXml(table, freeTableId(parts), tableHeaders(current, table))),
        tableType,
      );
      const id = parts.addRelationship(path, `${context.relationshipBase}table`, target);
      added.push(`<${part.prefix}tablePart${part.relationship(id, context.relationshipBase)}/>`);
    }
  }
  if (unused.size === 0 && added.length === 0) return;
  const gone = new Set([...unused].map(({ id }) => id));
  const old = part.child("tableParts");
  const kept = old
    ? childSpans(part.xml, old).filter(
        (span) => ![...tagAttributes(openTag(part.xml, span)).values()].some((value) => gone.has(value)),
      )
    : [];
  parts.dropping(() => gone.forEach((id) => parts.removeRelationship(path, id)));
  const items = [...kept.map(({ start, end }) => part.xml.slice(start, end)), ...added];
  const tag = withAttributes(old ? openTag(part.xml, old) : `<${part.prefix}tableParts>`, { count: items.length });
  part.put(
    "tableParts",
    items.length === 0 ? "" : `${selfClosing(tag, false)}${items.join("")}</${part.prefix}tableParts>`,
  );
}

/** A number that no table of the package has. */
function freeTableId(parts: PackageParts): number {
  const numbers = parts
    .paths()
    .filter((path) => /(^|\/)table\d*[^/]*\.xml$/i.test(path))
    .map((path) => {
      const xml = parts.text(path) ?? "<none/>";
      return Number(attributeOf(xml, rootSpan(xml), "id") ?? 0);
    });
  return Math.max(0, ...numbers.filter(Number.isFinite)) + 1;
}

function saveTable(parts: PackageParts, path: string, before: Table, after: Table, headers: readonly string[]): void {
  const xml = parts.text(path);
  if (xml === undefined) return;
  const root = rootSpan(xml);
  const edits = new TextEdits();
  const prefix = prefixOf(root);
  const resized = !sameArea(before.area, after.area);
  const renamed = before.name !== after.name;
  const ref = areaText({ ...after.area, rowCount: Math.max(2, after.area.rowCount) });
  setAttributes(edits, xml, root, {
    ref: resized ? ref : undefined,
    name: renamed ? after.name : undefined,
    displayName: renamed ? after.name : undefined,
  });
  const totals = Number(attributeOf(xml, root, "totalsRowCount") ?? 0);
  const filterRef = areaText({ ...after.area, rowCount: Math.max(2, after.area.rowCount - totals) });
  const filter = childSpan(xml, root, "autoFilter");
  if (filter && !after.filterButtons) edits.remove(filter);
  else if (filter && resized) setAttributes(edits, xml, filter, { ref: filterRef });
  else if (!filter && after.filterButtons) edits.insert(root.openEnd, `<${prefix}autoFilter ref="${filterRef}"/>`);
  const banded = after.bandedRows ?? true;
  if (before.style !== after.style || (before.bandedRows ?? true) !== banded) {
    const info = childSpan(xml, root, "tableStyleInfo");
    const name = after.style === "" ? null : after.style;
    if (info) setAttributes(edits, xml, info, { name, showRowStripes: banded ? 1 : 0 });
    else if (name !== null) {
      const values = {
        name,
        showFirstColumn: 0,
        showLastColumn: 0,
        showRowStripes: banded ? 1 : 0,
        showColumnStripes: 0,
      };
      edits.insert(root.closeStart, `<${prefix}tableStyleInfo${attributes(values)}/>`);
    }
  }
  if (attributeOf(xml, root, "headerRowCount") !== "0") saveColumnNames(xml, edits, headers);
  parts.set(path, edits.applied(xml));
}

/** The columns' names must read as the header cells do, or Excel repairs the file. */
function saveColumnNames(xml: string, edits: TextEdits, headers: readonly string[]): void {
  const list = childSpan(xml, rootSpan(xml), "tableColumns");
  if (!list) return;
  const columns = childSpans(xml, list).map((span) => ({ span, values: tagAttributes(openTag(xml, span)) }));
  const names = headers.map(tableColumnName);
  const plain = (name: string) =>
    name.replaceAll("_x000a_", "\n").replaceAll("_x000A_", "\n").replaceAll("_x000D_", "");
  const written = columns.map(({ values }) => plain(values.get("name") ?? ""));
  if (written.length === headers.length) {
    columns.forEach(({ span }, index) => {
      const header = (headers[index] ?? "").replaceAll("\r", "");
      if (written[index] !== header) setAttributes(edits, xml, span, { name: names[index] });
    });
    return;
  }
  let id = Math.max(0, ...columns.map(({ values }) => Number(values.get("id") ?? 0)));
  const left = new Map(columns.map(({ span }, index) => [written[index] ?? "", span]));
  const texts = headers.map((header, index) => {
    const known = left.get(header.replaceAll("\r", ""));
    if (known) return xml.slice(known.start, known.end);
    id += 1;
    return `<${prefixOf(list)}tableColumn${attributes({ id, name: names[index] })}/>`;
  });
  const tag = withAttributes(openTag(xml, list), { count: texts.length });
  edits.replace(list.start, list.end, `${selfClosing(tag, false)}${texts.join("")}</${list.name}>`);
}
