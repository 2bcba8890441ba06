// Dates in every style of domain.md 2.10, each with the note it must leave.
import fc from "fast-check";
import { dayOf, isoOf, serialOfIso } from "../../src/domain/serial-date";
import type { DateContext } from "../../src/reading/read-date";
import { readDate, readPlainDate } from "../../src/reading/read-date";

const window = { from: serialOfIso("2025-11-01") ?? 0, to: serialOfIso("2026-04-30") ?? 0 };
const meeting: DateContext = { year: 2025, window, deadline: false };
const due: DateContext = { ...meeting, deadline: true };

function shown(raw: string | number, context: DateContext): string {
  const { value, kinds } = readDate(raw, context);
  return [value === null ? "—" : isoOf(value), ...kinds].join(" ");
}

test.each<[string | number, string]>([
  [46042, "2026-01-20"],
  [46042.5, "2026-01-20"],
  ["2026-01-04", "2026-01-04 date-as-text"],
  ["2018年3月08日", "2018-03-08 date-as-text"],
  ["2024 年3月8日上午10:00", "2024-03-08 date-as-text"],
  ["2026.2.28", "2026-02-28 date-as-text"],
  ["2026/3/1", "2026-03-01 date-as-text"],
  ["2025-03-05 10:02:23", "2025-03-05 date-as-text"],
  ["2026-02-10T00:00:00.000Z", "2026-02-10 date-as-text"],
  ["2026年3月8日（星期日）下午", "2026-03-08 date-as-text"],
  ["20260228", "2026-02-28 date-as-text"],
  [20260105, "2026-01-05 date-as-text"],
  ["二〇二六年三月十八日", "2026-03-18 date-as-text"],
  ["２０２６年８月１５日", "2026-08-15 date-as-text full-width"],
  ["26.4.10", "2026-04-10 short-year"],
  ["3月28日下午", "2026-03-28 year-inferred"],
  ["12月3日", "2025-12-03 year-inferred"],
  ["10月9日", "2025-10-09 year-inferred"],
  ["5月9日", "2026-05-09 year-inferred"],
  ["1.8", "2026-01-08 year-inferred"],
  ["202608", "2026-08-31 month-only"],
  ["2026年2月", "2026-02-28 month-only"],
  ["2026年4月底前", "2026-04-30 month-only"],
  ["2026年6月中旬", "2026-06-20 month-only"],
  ["2026年底", "2026-12-31 month-only"],
  ["2026年二季度", "2026-06-30 month-only"],
  [2026.4, "2026-04-30 month-only"],
  ["4月底前", "2026-04-30 year-inferred month-only"],
  ["26.4", "2026-04-30 month-only short-year"],
  ["1月8日至1月22日", "2026-01-08 date-range year-inferred"],
  ["2026年1月8日-22日", "2026-01-08 date-range"],
  ["2026年元月16日", "2026-01-16 date-as-text"],
  ["元月16日", "2026-01-16 year-inferred"],
  ["2026年元月", "2026-01-31 month-only"],
  ["2026.01.16—17", "2026-01-16 date-range"],
  ["1.16-1.18", "2026-01-16 date-range year-inferred"],
  ["2026年1月16日至17日", "2026-01-16 date-range"],
  ["2026年1月8日上午至1月9日下午", "2026-01-08 date-range"],
  ["1月8日、1月15日、1月22日", "2026-01-08 date-range year-inferred"],
  ["二○二六年一月", "2026-01-31 month-only"],
  ["二零二六年十二月三十一日", "2026-12-31 date-as-text"],
  ["贰零贰陆年零壹月壹拾陆日", "2026-01-16 date-as-text"],
  ["二O二六年三月", "2026-03-31 month-only"],
  ["2026年三月廿八日", "2026-03-28 date-as-text"],
  ["45690", "2025-02-02 date-as-text"],
  ["2026/1/16 上午9:00", "2026-01-16 date-as-text"],
  ["2026-1-1 9点", "2026-01-01 date-as-text"],
  ["2026-1-1 9:30-11:00", "2026-01-01 date-as-text"],
  ["2026年1月16日（周五）14:30", "2026-01-16 date-as-text"],
  ["2026\u200f-01\u200e-16", "2026-01-16 date-as-text"],
  ["2026.1", "2026-01-31 month-only"],
  ["16/01/2026", "2026-01-16 date-as-text"],
  ["01/16/2026", "2026-01-16 date-as-text"],
  ["2026-1-16\n14:30", "2026-01-16 date-as-text"],
  ["20260116.0", "2026-01-16 date-as-text"],
  [1.16, "2026-01-16 year-inferred"],
  ["3月8日左右", "2026-03-08 year-inferred date-approximate"],
  ["2026年3月8日前", "2026-03-08 date-approximate"],
  // Near misses of the lines above.
  ["腊月", "— not-a-date"],
  ["正月十五", "— not-a-date"],
  ["20001", "— not-a-date"],
  ["99999", "— not-a-date"],
  [1.2, "— not-a-date"],
  ["12.1.16", "— not-a-date"],
  ["01/02/2026", "— not-a-date"],
  ["1/16/26", "— not-a-date"],
  ["2026116", "— not-a-date"],
  ["2026年1月17日至16日", "— not-a-date"],
  ["2026年3月8日后", "— not-a-date"],
  ["三四月", "— not-a-date"],
  ["3月中", "— not-a-date"],
  ["明年3月底", "— not-a-date"],
  ["2026年6月30日（已延期）", "— not-a-date"],
  ["即日", "— not-a-date"],
  // Not read: no such day, no date, a number whose last zero may be lost, a year alone.
  ["2026-02-30", "— not-a-date"],
  ["2026年13月1日", "— not-a-date"],
  ["长期坚持", "— not-a-date"],
  ["2026年3月8日召开支部大会", "— not-a-date"],
  [2026.1, "— not-a-date"],
  [2026, "— not-a-date"],
  ["2026年", "— not-a-date"],
  [12, "— not-a-date"],
  ["#N/A", "— not-a-date"],
])("%p is read as %s", (raw, expected) => {
  expect(shown(raw, meeting)).toBe(expected);
});

test.each([
  ["1月8日至1月22日", "2026-01-22 date-range year-inferred"],
  ["2025年12月28日至1月5日", "2026-01-05 date-range"],
  ["11月30日", "2026-11-30 year-inferred"],
  ["6月30日", "2026-06-30 year-inferred"],
  ["2026.01.16—17", "2026-01-17 date-range"],
  ["1月8日、1月15日、1月22日", "2026-01-22 date-range year-inferred"],
  ["2026年1—3月", "2026-03-31 date-range month-only"],
  ["2026.6.30前完成", "2026-06-30 date-as-text"],
  ["截至2026年6月底", "2026-06-30 month-only"],
  ["年底前", "2026-12-31 year-inferred month-only"],
  ["二季度末", "2026-06-30 year-inferred month-only"],
  ["2026年上半年", "2026-06-30 month-only"],
  ["1月上旬", "2026-01-10 year-inferred month-only"],
  ["季度末", "— not-a-date"],
  ["月底", "— not-a-date"],
  ["自2026年3月8日起", "— not-a-date"],
  ["会后一周内", "— not-a-date"],
])("as a deadline %s is read as %s: the end of a range, after the meeting", (raw, expected) => {
  expect(shown(raw, due)).toBe(expected);
});

test("without an appraisal year a date without a year is not read", () => {
  expect(readDate("3月28日", { year: null, window: null, deadline: false })).toEqual({
    value: null,
    kinds: ["not-a-date"],
  });
});

test("a date line gives its year and month", () => {
  expect(readPlainDate("2026年3月25日")).toMatchObject({ year: 2026, month: 3 });
  expect(readPlainDate("年 月 日")).toBeNull();
});

test("every day comes back from every way of writing it in full", () => {
  const day = fc.integer({ min: 36526, max: 73050 }).map((serial) => ({ serial, ...dayOf(serial) }));
  fc.assert(
    fc.property(day, fc.constantFrom("年月日", "...", "//x", "--x"), fc.boolean(), (date, style, padded) => {
      const [first = "", second = "", last = ""] = style;
      const two = (value: number) => String(value).padStart(padded ? 2 : 1, "0");
      const text = `${date.year}${first}${two(date.month)}${second}${two(date.day)}${last === "日" ? last : ""}`;
      expect(readDate(text, meeting)).toEqual({ value: date.serial, kinds: ["date-as-text"] });
    }),
  );
});
