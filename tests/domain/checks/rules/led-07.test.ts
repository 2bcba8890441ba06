import { led07 } from "../../../../src/domain/checks/rules/led-07";
import type { Row } from "../../../support/build-book";
import { day } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

const meetings = [{ kind: "组织生活会", date: day("2026-02-10") }];
const ledger = (...rectifications: readonly Row<"rectifications">[]) => ({ rows: { rectifications } });
const afterMeeting = (...rectifications: readonly Row<"rectifications">[]) => ({ rows: { meetings, rectifications } });
const guess = (column: "done" | "closed", kind: "year-inferred" | "month-only" = "year-inferred") => [
  { column, kind, raw: "3月" },
];

describeRule(led07, {
  valid: [
    { name: "no dates", book: ledger({}, { due: day("2026-03-01") }) },
    {
      name: "in order, today, in time to the day",
      book: afterMeeting(
        { due: day("2026-03-20"), done: day("2026-03-01"), closed: day("2026-03-27") },
        { done: day("2026-03-27") },
        { due: day("2026-03-05"), closed: day("2026-03-05") },
      ),
    },
    {
      name: "closed on the day of completion, also by the hour",
      book: ledger(
        { done: day("2026-03-10"), closed: day("2026-03-10") },
        { done: day("2026-03-10") + 0.7, closed: day("2026-03-10") },
        { due: day("2026-03-10"), closed: day("2026-03-10") + 0.6 },
        { closed: day("2026-03-27") + 0.6 },
      ),
    },
    {
      name: "done in time, checked later",
      book: ledger({ due: day("2026-03-05"), done: day("2026-03-05"), closed: day("2026-03-20") }),
    },
    {
      name: "on the day of the meeting",
      book: afterMeeting({ done: day("2026-02-10"), closed: day("2026-02-10") }),
    },
    {
      name: "put right before the meeting, and said so",
      book: afterMeeting({ done: day("2026-02-01"), closed: day("2026-03-01"), progress: "会前已立行立改" }),
    },
    {
      name: "the meeting of another branch",
      book: {
        rows: { meetings: [{ ...meetings[0], branch: "第二党支部" }], rectifications: [{ closed: day("2026-01-01") }] },
      },
    },
  ],
  invalid: [
    {
      name: "in the future, by one day",
      book: ledger({ closed: day("2026-03-28") }),
      finds: [{ severity: "错误", field: "销号日期", message: "销号日期2026-03-28晚于检查日2026-03-27" }],
    },
    {
      name: "done and closed in the future: nothing more is said",
      book: ledger({ done: day("2026-04-02"), closed: day("2026-04-01"), due: day("2026-03-01") }),
      finds: [
        { severity: "错误", field: "完成日期" },
        { severity: "错误", field: "销号日期" },
      ],
    },
    {
      name: "in the future, where the year is a guess",
      book: ledger({ done: day("2026-04-01"), readings: guess("done") }),
      finds: [{ severity: "警告", message: "完成日期2026-04-01晚于检查日2026-03-27" }],
    },
    {
      name: "closed before done",
      book: ledger({ done: day("2026-03-02"), closed: day("2026-03-01") }),
      finds: [{ severity: "错误", field: "销号日期", message: "销号日期2026-03-01早于完成日期2026-03-02" }],
    },
    ...(["done", "closed"] as const).flatMap((column) =>
      (["year-inferred", "month-only"] as const).map((kind) => ({
        name: `closed before done, ${column} a guess: ${kind}`,
        book: ledger({ done: day("2026-03-02"), closed: day("2026-03-01"), readings: guess(column, kind) }),
        finds: [{ severity: "警告" as const }],
      })),
    ),
    {
      name: "closed before the meeting",
      book: afterMeeting({ done: day("2026-02-01"), closed: day("2026-02-09") }),
      finds: [{ severity: "错误", field: "销号日期", message: "销号日期2026-02-09早于组织生活会日期2026-02-10" }],
    },
    {
      name: "closed before the meeting, the year a guess",
      book: afterMeeting({ closed: day("2026-02-09"), readings: guess("closed") }),
      finds: [{ severity: "警告" }],
    },
    {
      name: "done before the meeting",
      book: afterMeeting({ done: day("2026-02-09"), closed: day("2026-03-01") }),
      finds: [{ severity: "警告", field: "完成日期", message: "完成日期2026-02-09早于组织生活会日期2026-02-10" }],
    },
    {
      name: "closed late, done late",
      book: ledger(
        { due: day("2026-03-01"), closed: day("2026-03-02") },
        { due: day("2026-03-01"), done: day("2026-03-02"), closed: day("2026-03-05") },
      ),
      finds: [
        { severity: "警告", row: 4, field: "销号日期", message: "整改时限2026-03-01，2026-03-02才销号，逾期1天" },
        { row: 5, message: "整改时限2026-03-01，2026-03-05才销号，逾期4天" },
      ],
    },
  ],
});
