/** DAT-01: dates are true dates, not texts. */
import type { CellFix } from "../../finding";
import type { AnyRecord, Reading } from "../../records";
import { isoOf } from "../../serial-date";
import { changeOf } from "../fix-cell";
import { cellsOfGroup, groupReadings, otherCells, placeOfGroup } from "../group-cells";
import type { CellGroup } from "../group-cells";
import { shown, valuesOf } from "../place";
import type { Rule } from "../rule";
import { tellSettings } from "../tell-settings";

type Flaw = "text" | "unreadable" | "yearless" | "serial";

const readAsDate: ReadonlySet<string> = new Set([
  ...["date-as-text", "short-year", "year-inferred", "date-range", "date-approximate"],
]);

/** What makes the day less than certain: no fix is offered then. */
const uncertain: ReadonlySet<string> = new Set(["year-inferred", "month-only", "date-range", "date-approximate"]);

const kindsOf = (record: AnyRecord, column: string) =>
  record.readings.filter((reading) => reading.column === column).map(({ kind }) => kind);

/**
 * Which flaw a reading is. A 整改时限 that is only a month is a fair entry, though one without a year rests on a guess and
 * is noted; one that is no date is LED-02's.
 */
function flawOf({ kind, column }: Reading, record: AnyRecord): Flaw | null {
  if (kind === "serial-number") return "serial";
  if (kind === "not-a-date") return column === "due" ? null : "unreadable";
  if (kind === "month-only" && column !== "due") return "text";
  if (!readAsDate.has(kind)) return null;
  const kinds = kindsOf(record, column);
  if (column === "due" && kinds.includes("month-only")) return kind === "year-inferred" ? "yearless" : null;
  // A cell with several notes is one cell: the first of them speaks.
  return kinds.find((other) => readAsDate.has(other) || other === "month-only") === kind ? "text" : null;
}

/** True dates instead of the texts, as far as the day is certain. */
function fixDates(group: CellGroup<Flaw>): readonly CellFix[] {
  return group.cells.flatMap(({ record }) => {
    if (kindsOf(record, group.column).some((kind) => uncertain.has(kind))) return [];
    const serial = valuesOf(record)[group.column];
    const cell = typeof serial === "number" ? changeOf(record, group.column, serial, "yyyy-mm-dd") : null;
    return cell ? [cell] : [];
  });
}

/** What is not certain, the gravest first. */
const doubts = [
  ["year-inferred", "，缺年份"],
  ["date-range", "，是一段时间"],
  ["month-only", "，缺日"],
  ["date-approximate", "，不是确切的一天"],
] as const;

/** How the first cell was read, with what is not certain about it. */
function readAs(record: AnyRecord, column: string): string {
  const value = valuesOf(record)[column];
  if (typeof value !== "number") return "";
  const kinds = kindsOf(record, column);
  const doubt = doubts.find(([kind]) => kinds.includes(kind))?.[1] ?? "";
  return `${doubt}，读作${isoOf(value)}`;
}

const notRegular = {
  what: "不是规范日期",
  advice: "请改为规范日期，按 2026-01-15 的样式填写，否则无法排序和计算时限",
};

const words: Readonly<Record<Flaw, { readonly what: string; readonly advice: string }>> = {
  text: notRegular,
  yearless: notRegular,
  unreadable: { what: "不是日期", advice: "请按 2026-01-15 的样式填写；没有的留空" },
  serial: { what: "是日期显示成的数字", advice: "请把单元格格式改为日期，按 2026-01-15 的样式显示" },
};

/** Source: domain.md 2.10, the ways dates are written. One finding per column and branch. */
export const dat01: Rule = {
  id: "DAT-01",
  severity: "警告",
  title: "日期应为规范日期，不写成文字或两位年份",
  source: "文字日期不能排序、比较和计算时限",
  forms: [],
  onByDefault: true,
  *check(book) {
    yield* tellSettings(book, "date");
    for (const group of groupReadings(book, flawOf)) {
      const place = placeOfGroup(group);
      const [first] = group.cells;
      if (!place || !first) continue;
      const cells = fixDates(group);
      const raw = shown(first.reading.raw);
      const unreadable = group.kind === "unreadable";
      yield {
        ...place,
        about: cellsOfGroup(group),
        message: `“${raw}”${words[group.kind].what}${unreadable ? "" : readAs(first.record, group.column)}${otherCells(group)}`,
        advice: words[group.kind].advice,
        ...(group.kind === "yearless" && { severity: "提示" }),
        ...(cells.length > 0 && { fix: { kind: "date", cells } }),
      };
    }
  },
};
