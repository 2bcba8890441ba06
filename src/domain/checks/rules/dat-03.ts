/** DAT-03: no stray blanks in names, no full-width digits or numbers kept as text. */
import { formById } from "../../../contract/forms";
import type { CellFix, FixKind } from "../../finding";
import type { AnyRecord, Reading } from "../../records";
import { changeOf } from "../fix-cell";
import { cellsOfGroup, groupReadings, otherCells, placeOfGroup } from "../group-cells";
import type { CellGroup } from "../group-cells";
import { shown, valuesOf } from "../place";
import type { Rule } from "../rule";
import { tellSettings } from "../tell-settings";

type Flaw = "spaces" | "full-width" | "text-number";

/** Numbers kept as text usually fill a whole sheet; the sheet is told once. */
const perSheet: ReadonlySet<Flaw> = new Set(["text-number"]);

/** Columns whose texts are names and are compared with other sheets. */
const nameColumns: ReadonlySet<string> = new Set([
  ...["branch", "name", "secretary", "chair", "recorder", "from", "to", "lead", "owner"],
]);

function typeOf(record: AnyRecord, column: string): string | undefined {
  return formById(record.at.form).columns.find(({ id }) => id === column)?.type;
}

function flawOf({ kind, column }: Reading, record: AnyRecord): Flaw | null {
  if (kind === "spaces") return nameColumns.has(column) ? "spaces" : null;
  if ((kind !== "full-width" && kind !== "number-as-text") || column === "no") return null;
  const type = typeOf(record, column);
  if (type !== "integer" && type !== "percent") return null; // full-width dates are DAT-01
  if (kind === "full-width") return "full-width";
  return record.readings.some((other) => other.column === column && other.kind === "full-width") ? null : "text-number";
}

const words: Readonly<Record<Flaw, { readonly what: string; readonly advice: string; readonly fix: FixKind }>> = {
  spaces: { what: "中有空格", advice: "请去掉空格，使各表姓名写法一致", fix: "spaces" },
  "full-width": { what: "是全角数字", advice: "请改为半角数字，否则不能求和", fix: "number" },
  "text-number": { what: "是文字，不是数字", advice: "请只填数字，不带单位，否则不能求和", fix: "number" },
};

function fixCells(group: CellGroup<Flaw>): readonly CellFix[] {
  return group.cells.flatMap(({ record, reading: { column } }) => {
    const value = valuesOf(record)[column];
    if (value === undefined || value === null || value === "") return [];
    const format = typeof value === "number" ? (typeOf(record, column) === "percent" ? "0.0%" : "0") : undefined;
    const cell = changeOf(record, column, value, format);
    return cell ? [cell] : [];
  });
}

/** Columns of a group, for the flaw that is told once per sheet: `；应到、实到等列共12格`. */
function columnsTold({ cells }: CellGroup<Flaw>): string {
  if (cells.length < 2) return "";
  const headers = new Set<string>();
  for (const { record, reading } of cells) {
    const index = record.at.columns.get(reading.column);
    const header = index === undefined ? undefined : record.at.headers.get(index);
    if (header) headers.add(header);
  }
  const few = [...headers].slice(0, 4);
  return `；${few.join("、")}${headers.size > few.length ? "等" : ""}${headers.size}列共${cells.length}格如此`;
}

/**
 * Source: DERIVED (domain.md 4.2, 2.10). One finding per column and branch. A number kept as text is read all the same
 * and is only a note, once per sheet: it harms the clerk's own sums, not ours.
 */
export const dat03: Rule = {
  id: "DAT-03",
  severity: "警告",
  title: "姓名中不得有空格，数字不得用全角或文字",
  source: "空格和全角数字会使核对姓名、求和出错",
  forms: [],
  onByDefault: true,
  *check(book) {
    yield* tellSettings(book, "other");
    for (const group of groupReadings(book, flawOf, perSheet)) {
      const place = placeOfGroup(group);
      const [first] = group.cells;
      if (!place || !first) continue;
      const { what, advice, fix } = words[group.kind];
      const cells = fixCells(group);
      const raw = group.kind === "spaces" ? String(first.reading.raw) : shown(first.reading.raw);
      yield {
        ...place,
        about: cellsOfGroup(group),
        message: `“${raw}”${what}${perSheet.has(group.kind) ? columnsTold(group) : otherCells(group)}`,
        advice,
        ...(group.kind === "text-number" && { severity: "提示" }),
        ...(cells.length > 0 && { fix: { kind: fix, cells } }),
      };
    }
  },
};
