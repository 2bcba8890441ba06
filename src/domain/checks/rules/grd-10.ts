/** GRD-10: the decision is told to each member, after the poll. */
import { isoOf } from "../../serial-date";
import { hasColumn, placeAt, readingOf } from "../place";
import type { Rule } from "../rule";

/**
 * Source: domain.md 1.6 (dyycjz): the decision is told to each member. A branch that filled in no date at all has not
 * come to it yet: it is told once.
 */
export const grd10: Rule = {
  id: "GRD-10",
  severity: "警告",
  title: "评定结果应反馈本人，反馈日期不得早于测评",
  source: "评定意见应及时向党员本人反馈",
  forms: ["appraisals"],
  needs: { appraisals: ["grade", "informed"] },
  onByDefault: true,
  *check(_book, { index }) {
    for (const { branch, meetingDate } of index.branches) {
      const due = branch.records.appraisals.filter(
        (record) => record.took === "是" && record.grade !== "" && hasColumn(record, "informed"),
      );
      const blank = due.filter((record) => record.informed === null && !isText(record));
      const [first] = blank;
      if (first && blank.length === due.length && due.length > 3) {
        yield {
          ...placeAt(first, "informed", ""),
          about: [first.branch, String(blank.length)],
          message: `${blank.length}名党员都没有填反馈日期`,
          advice: "请把评定结果反馈本人后填写日期",
        };
      } else {
        for (const record of blank) {
          yield {
            ...placeAt(record, "informed"),
            message: "没有填反馈日期",
            advice: "请把评定结果反馈本人后填写日期",
          };
        }
      }
      const polled = branch.records.meetings.reduce<number | null>(
        (date, { kind, date: held }) =>
          kind === "民主评议大会" && held !== null ? Math.min(date ?? held, held) : date,
        null,
      );
      const from = polled ?? meetingDate();
      if (from === null) continue;
      for (const record of due) {
        const { informed } = record;
        if (informed === null || informed >= Math.floor(from) || isGuess(record)) continue;
        yield {
          ...placeAt(record, "informed"),
          message: `反馈日期${isoOf(informed)}早于${polled === null ? "组织生活会" : "民主评议大会"}日期${isoOf(from)}`,
          advice: "请核对反馈日期；评定应在民主测评之后",
        };
      }
    }
  },
};

type Appraisal = Parameters<typeof readingOf>[0];

/** A word or mark stands in the cell: DAT-01, or nothing to be told. */
function isText(record: Appraisal): boolean {
  return readingOf(record, "informed")?.kind === "not-a-date";
}

/** The year or the day of the date is not written there. */
function isGuess(record: Appraisal): boolean {
  return record.readings.some(
    ({ column, kind }) => column === "informed" && (kind === "year-inferred" || kind === "month-only"),
  );
}
