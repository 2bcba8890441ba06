/** LED-07: dates of finishing and closing are in order: not before the meeting, not in the future, closed not before done. */
import type { RectificationRecord } from "../../records";
import { isoOf } from "../../serial-date";
import { placeAt, readingOf } from "../place";
import type { Rule, RuleFinding } from "../rule";

const columns = [
  ["done", "完成日期"],
  ["closed", "销号日期"],
] as const;

/** Put right on the spot, as the wording goes for what was done before the meeting. */
const atOnce = /立行立改|即知即改|立查立改|边查边改|边学边改|会前/;

/** True where the year or the day of a date is not written there: no ground for an error. */
function isGuess(record: RectificationRecord, column: "done" | "closed"): boolean {
  return record.readings.some(
    ({ column: own, kind }) => own === column && (kind === "year-inferred" || kind === "month-only"),
  );
}

function* checkRecord(record: RectificationRecord, asOf: number, meeting: number | null): Iterable<RuleFinding> {
  const { due } = record;
  const done = record.done === null ? null : Math.floor(record.done);
  const closed = record.closed === null ? null : Math.floor(record.closed);
  for (const [column, word] of columns) {
    const date = column === "done" ? done : closed;
    if (date === null || date <= asOf) continue;
    yield {
      ...placeAt(record, column),
      message: `${word}${isoOf(date)}晚于检查日${isoOf(asOf)}`,
      advice: `请核对${word}；尚未办结的，清空日期并更正整改状态`,
      ...(readingOf(record, column)?.kind === "year-inferred" && { severity: "警告" }),
    };
  }
  if (meeting !== null && closed !== null && closed < meeting) {
    yield {
      ...placeAt(record, "closed"),
      message: `销号日期${isoOf(closed)}早于组织生活会日期${isoOf(meeting)}`,
      advice: "请核对销号日期，年份、月份是否写错；整改清单在会后制定，会后才能销号",
      ...(isGuess(record, "closed") && { severity: "警告" }),
    };
    return;
  }
  if (meeting !== null && done !== null && done < meeting) {
    if (!atOnce.test(`${record.measure}${record.progress}${record.note}`)) {
      yield {
        ...placeAt(record, "done"),
        message: `完成日期${isoOf(done)}早于组织生活会日期${isoOf(meeting)}`,
        advice: "请核对完成日期；会前已立行立改的，在整改进展中写明",
        severity: "警告",
      };
    }
    return;
  }
  if (closed === null || closed > asOf) return;
  if (done !== null && closed < done) {
    yield {
      ...placeAt(record, "closed"),
      message: `销号日期${isoOf(closed)}早于完成日期${isoOf(done)}`,
      advice: "请核对两个日期；应先完成整改、后核实销号",
      ...((isGuess(record, "closed") || isGuess(record, "done")) && { severity: "警告" }),
    };
  } else if (due !== null && closed > Math.floor(due) && (done === null || done > Math.floor(due))) {
    yield {
      ...placeAt(record, "closed"),
      message: `整改时限${isoOf(due)}，${isoOf(closed)}才销号，逾期${closed - Math.floor(due)}天`,
      advice: "请在备注中说明逾期原因；办过延期的补填延期后的时限",
      severity: "警告",
    };
  }
}

/**
 * Source: DERIVED (domain.md 4.2): the list is made after the meeting, so nothing on it is closed before. Work finished
 * before the meeting may be right (立行立改) and is a warning; closing after the deadline is only late.
 */
export const led07: Rule = {
  id: "LED-07",
  severity: "错误",
  title: "完成、销号日期不得早于组织生活会、晚于检查日，销号不得早于完成",
  source: "整改清单会后制定，整改完成在前、核实销号在后，均不得填将来的日期",
  forms: ["rectifications"],
  onByDefault: true,
  *check(book, { asOf, index }) {
    for (const record of book.records.rectifications) {
      if (record.closed === null && record.done === null) continue;
      yield* checkRecord(record, asOf, index.of(record.branch)?.meetingDate() ?? null);
    }
  },
};
