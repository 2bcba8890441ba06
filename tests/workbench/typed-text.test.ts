// What Excel makes of a text that is typed or written: number, date, time, formula or text, each with its near misses.
import { HostError } from "../../src/workbench/host/host-error";
import { readTyped } from "../../src/workbench/host/typed-text";
import type { DateReading } from "../../src/workbench/host/typed-date";

const byApi: DateReading = { thisYear: 2026, order: "month first" };
const byHand: DateReading = { thisYear: 2026, order: "year first" };
/** Serial numbers of days of March 2026. */
const march8 = 46089;
const march5 = 46086;

type Row = readonly [text: string, value: number | boolean, format: string | null];

const numbers: readonly Row[] = [
  ["12", 12, null],
  [" 12 ", 12, null],
  ["+12", 12, null],
  ["-0.5", -0.5, null],
  [".5", 0.5, null],
  ["5.", 5, null],
  ["007", 7, null],
  ["110105199003078899", 110105199003079000, null],
  ["1,234", 1234, "#,##0"],
  ["1,234,567.8", 1234567.8, "#,##0.00"],
  ["(5)", -5, null],
  ["(1,234)", -1234, "#,##0_);(#,##0)"],
  ["¥5", 5, "¥#,##0"],
  ["￥5.20", 5.2, "¥#,##0.00"],
  ["$1,000", 1000, "$#,##0"],
  ["-¥5", -5, "¥#,##0"],
  ["¥-5", -5, "¥#,##0"],
  ["(¥5)", -5, "¥#,##0"],
  ["5%", 0.05, "0%"],
  ["12.5%", 0.125, "0.00%"],
  ["%5", 0.05, "0%"],
  ["-5 %", -0.05, "0%"],
  ["1e3", 1000, "0.00E+00"],
  ["2.5E-3", 0.0025, "0.00E+00"],
  ["1 1/2", 1.5, "# ?/?"],
  ["0 3/16", 0.1875, "# ??/??"],
];

const dates: readonly Row[] = [
  ["2026-03-08", march8, "yyyy/m/d"],
  ["2026/3/8", march8, "yyyy/m/d"],
  ["2026年3月8日", march8, 'yyyy"年"m"月"d"日"'],
  ["26年3月8日", march8, 'yyyy"年"m"月"d"日"'],
  ["2026年3月", march8 - 7, 'yyyy"年"m"月"'],
  ["3月8日", march8, 'm"月"d"日"'],
  ["3/5/2026", march5, "yyyy/m/d"],
  ["3-5-2026", march5, "yyyy/m/d"],
  ["3/5", march5, 'm"月"d"日"'],
  ["3-5", march5, 'm"月"d"日"'],
  ["2026/3", march8 - 7, "mmm-yy"],
  ["3/2026", march8 - 7, "mmm-yy"],
  ["5-Mar", march5, "d-mmm"],
  ["5 march", march5, "d-mmm"],
  ["5mar", march5, "d-mmm"],
  ["Mar 5", march5, "d-mmm"],
  ["5-Mar-26", march5, "d-mmm-yy"],
  ["March 5, 2026", march5, "d-mmm-yy"],
  ["Mar 2026", march8 - 7, "mmm-yy"],
  ["12:30", 0.520833333333333, "h:mm"],
  ["12:30:36", 0.520833333333333 + 36 / 86_400, "h:mm:ss"],
  ["30:15", 1.26041666666667, "[h]:mm:ss"],
  ["9:30 PM", 0.895833333333333, "h:mm AM/PM"],
  ["9 am", 0.375, "h:mm AM/PM"],
  ["下午9:30", 0.895833333333333, "h:mm"],
  ["9时30分", 0.395833333333333, 'h"时"mm"分"'],
  ["2026/3/8 12:00", march8 + 0.5, "yyyy/m/d h:mm"],
  ["2026年3月8日 下午 6:00", march8 + 0.75, "yyyy/m/d h:mm"],
];

test.each([...numbers, ...dates, ["true", true, null], ["FALSE", false, null]] satisfies readonly Row[])(
  "%j becomes %j with the format %j",
  (text, value, format) => {
    for (const reading of [byApi, byHand]) {
      const typed = readTyped(text, "General", reading);
      expect(typed).toMatchObject({ formula: null, quotePrefix: false, numberFormat: format });
      if (typeof value === "number") expect(typed.value).toBeCloseTo(value, 9);
      else expect(typed.value).toBe(value);
    }
  },
);

test("three short numbers begin with the month through the API, with the year by a Chinese hand", () => {
  expect(readTyped("5/6/07", "General", byApi).value).toBe(39208);
  expect(readTyped("5/6/07", "General", byHand).value).toBe(38510);
  expect(readTyped("13/6/07", "General", byHand).value).toBe(41432);
  expect(readTyped("13/6/07", "General", byApi).value).toBe("13/6/07");
});

test("two digits of a year are of 1930 to 2029", () => {
  expect(readTyped("1-Mar-29", "General", byApi).value).toBe(47178);
  expect(readTyped("1-Mar-30", "General", byApi).value).toBe(11018);
});

/** What looks nearly like a number, a date or a formula, and stays text. */
const texts = [
  "党员",
  "12人",
  "第3支部",
  "1,23,4",
  "1.2.3",
  "5元",
  "5¥",
  "¥5%",
  "((5))",
  "(5",
  "()",
  "%",
  "5%%",
  "1e",
  "e3",
  "1e999",
  "1 2",
  "1 1/0",
  "2026-13-08",
  "2026-02-30",
  "2026.3.8",
  "2026年13月",
  "3月32日",
  "3月8号",
  "3月",
  "1899-12-31",
  "12026-1-1",
  "25-Mär",
  "32-Mar",
  "5-Marx",
  "12:60",
  "12:30:60",
  "13:00 PM",
  ":30",
  "12：30",
  "2026/3/8 25:00",
  "真",
  "是",
  "#N/B",
  "=",
  "+",
  "-",
  "@",
  "a@b.cn",
  "——",
  "O12",
];
test.each(texts)("%j stays text", (text) => {
  for (const reading of [byApi, byHand]) {
    expect(readTyped(text, "General", reading)).toEqual({
      value: text,
      formula: null,
      quotePrefix: false,
      numberFormat: null,
    });
  }
});

test.each([...numbers, ...dates].map(([text]) => text).concat("=1+1", "@张三", "TRUE"))(
  "%j stays text behind an apostrophe and in a cell of text",
  (text) => {
    expect(readTyped(`'${text}`, "General", byApi)).toMatchObject({ value: text, formula: null, quotePrefix: true });
    expect(readTyped(text, "@", byApi)).toMatchObject({ value: text, formula: null, quotePrefix: false });
  },
);

test.each([
  ["=1+", "=1+"],
  ["+张三", "=+张三"],
  ["-A1", "=-A1"],
  ["-(5)", "=-(5)"],
  ["--", "=--"],
  ["+86 138", "=+86 138"],
  ["@SUM(A1:A3)", "=SUM(A1:A3)"],
])("%j is taken for the formula %j, right or wrong", (text, formula) => {
  expect(readTyped(text, "General", byApi)).toMatchObject({ value: null, formula });
});

test.each(["@张三", "@SUM", "@SUM(1", "@1", "@@", "@ 张三"])("%j is refused", (text) => {
  expect(() => readTyped(text, "General", byApi)).toThrow(HostError);
});
