/** DAT-01: dates are true dates, not texts. */
import type { CellFix } from "../../finding";
import type { AnyRecord, Reading } from "../../records";
import { isoOf } from "../../serial-date";
import { changeOf } from "../fix-cell";
import { groupReadings, otherCells, placeOfGroup } from "../group-cells";
import type { CellGroup } from "../group-cells";
import { shown, valuesOf } from "../place";
import type { Rule } from "../rule";

type Flaw = "text" | "guess" | "month" | "unreadable";

/** Which flaw a reading is; an unreadable or month-only 整改时限 is LED-02's, and a fair entry. */
function flawOf({ kind, column }: Reading, record: AnyRecord): Flaw | null {
  if (kind === "date-as-text" || kind === "short-year") {
    // One cell may have both notes; the year that had to be guessed decides.
    return record.readings.some(
      (other) => other.column === column && other.kind !== kind && flawsBeyondText.has(other.kind),
    )
      ? null
      : "text";
  }
  if (kind === "year-inferred") return "guess";
  if (kind === "month-only") return column === "due" ? null : "month";
  if (kind === "not-a-date") return column === "due" ? null : "unreadable";
  return null;
}

const flawsBeyondText: ReadonlySet<string> = new Set(["year-inferred", "month-only", "not-a-date"]);

const words: Readonly<Record<Flaw, { readonly what: string; readonly advice: string }>> = {
  text: { what: "日期写成了文字或年份不全", advice: "请改为规范日期，如 2026-01-15，否则无法排序和计算" },
  guess: { what: "日期没有年份", advice: "请补上年份，按 2026-01-15 的样式填写" },
  month: { what: "日期只到月份", advice: "请填具体日期，按 2026-01-15 的样式填写" },
  unreadable: { what: "不是日期", advice: "请按 2026-01-15 的样式填写；没有的留空" },
};

/** True dates instead of the texts, as far as the day is certain. */
function fixDates(group: CellGroup<Flaw>): readonly CellFix[] {
  if (group.kind !== "text") return [];
  return group.cells.flatMap(({ record }) => {
    const serial = valuesOf(record)[group.column];
    const cell = typeof serial === "number" ? changeOf(record, group.column, serial, "yyyy-mm-dd") : null;
    return cell ? [cell] : [];
  });
}

/** Source: domain.md 2.10, the ways dates are written. One finding per column and branch. */
export const dat01: Rule = {
  id: "DAT-01",
  severity: "警告",
  title: "日期应为规范日期，不写成文字或两位年份",
  source: "文字日期不能排序、比较和计算时限",
  forms: ["meetings", "talks", "opinions", "appraisals", "rectifications", "institutions"],
  onByDefault: true,
  *check(book) {
    for (const group of groupReadings(book, flawOf)) {
      const place = placeOfGroup(group);
      const [first] = group.cells;
      if (!place || !first) continue;
      const value = valuesOf(first.record)[group.column];
      const read = typeof value === "number" ? `，读作${isoOf(value)}` : "";
      const cells = fixDates(group);
      yield {
        ...place,
        message: `“${shown(first.reading.raw)}”${words[group.kind].what}${read}${otherCells(group)}`,
        advice: words[group.kind].advice,
        ...(cells.length > 0 && { fix: { kind: "date", cells } }),
      };
    }
  },
};
