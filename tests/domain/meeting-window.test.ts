// The window of the year's meetings: 1 November to 30 April, unless 设置 says otherwise (contract, 会议窗口).
import { appraisalYearOf, meetingWindow } from "../../src/domain/meeting-window";
import { isoOf } from "../../src/domain/serial-date";

test.each([
  [{ year: 2025, windowFrom: null, windowTo: null }, ["2025-11-01", "2026-04-30"]],
  [{ year: 2025, windowFrom: 46023, windowTo: null }, ["2026-01-01", "2026-04-30"]],
  [{ year: null, windowFrom: 46023, windowTo: 46053 }, ["2026-01-01", "2026-01-31"]],
  [{ year: null, windowFrom: 46023, windowTo: null }, null],
  [{ year: null, windowFrom: null, windowTo: null }, null],
])("%j", (settings, expected) => {
  const window = meetingWindow(settings);
  expect(window && [isoOf(window.from), isoOf(window.to)]).toEqual(expected);
});

test("a report of spring is about the year before", () => {
  expect([1, 3, 8, 9, 12].map((month) => appraisalYearOf({ year: 2026, month }))).toEqual([
    2025, 2025, 2025, 2026, 2026,
  ]);
});
