// How header words find their columns.
import { appraisals, forms, meetings, rectifications } from "../../src/contract/forms";
import { wordKey } from "../../src/domain/normalise-text";
import { headerKeys, likeness, matchHeaders, rememberKey } from "../../src/reading/match-headers";

const words = (...texts: string[]) => texts.map((text, index) => ({ index, text, keys: headerKeys(text) }));

test.each([
  ["会议日期", "date", "exact"],
  ["会 议 日 期＊", "date", "exact"],
  ["召开时间", "date", "alias"],
  ["应到（人）", "expected", "exact"],
  ["批评意见（条）", "criticisms", "alias"],
  ["*主持人", "chair", "exact"],
])("%s is %s (%s)", (text, id, how) => {
  const { columns, matches } = matchHeaders(meetings, words(text));
  expect([...columns.keys()]).toEqual([id]);
  expect(matches.get(id)).toEqual({ how, score: 1 });
});

test("an exact word wins over an alias, the other is left over", () => {
  const { columns, extra } = matchHeaders(meetings, words("时间", "会议日期"));
  expect(columns.get("date")).toBe(1);
  expect(extra).toEqual([{ index: 0, header: "时间" }]);
});

test("likeness is used only when asked for, and says how like", () => {
  const header = words("会议召开的日期");
  expect(matchHeaders(meetings, header).columns.size).toBe(0);
  const guessed = matchHeaders(meetings, words("列席人员姓名", "出生年月"), { guess: true });
  expect(guessed.matches.get("observers")).toMatchObject({ how: "similar" });
  expect(guessed.matches.get("observers")?.score).toBeGreaterThan(0.62);
  expect(guessed.matches.get("observers")?.score).toBeLessThan(1);
  expect(guessed.extra).toEqual([{ index: 1, header: "出生年月" }]);
});

test.each(["出生年月", "入党时间", "联系人", "拍照", "投票人", "身份证号"])("%s is like no column", (text) => {
  for (const form of [meetings, appraisals, rectifications]) {
    expect(matchHeaders(form, words(text), { guess: true }).columns.size).toBe(0);
  }
});

test("what the clerk confirmed comes first, also that a column is none of ours", () => {
  const remembered = new Map([
    [rememberKey("meetings", "开会那天"), "date"],
    [rememberKey("meetings", "会议内容"), null],
    [rememberKey("meetings", "奇怪"), "__proto__"],
  ]);
  const { columns, matches, extra } = matchHeaders(meetings, words("开会那天", "会议日期", "会议内容", "奇怪"), {
    remembered,
    guess: true,
  });
  expect(matches.get("date")).toEqual({ how: "remembered", score: 1 });
  expect(columns.get("date")).toBe(0);
  expect(extra.map(({ header }) => header)).toEqual(["会议日期", "会议内容", "奇怪"]);
});

test("来源文件 is a system column, no extra one", () => {
  const { sourceColumn, extra } = matchHeaders(meetings, words("序号", "来源文件"));
  expect([sourceColumn, extra]).toEqual([1, []]);
});

test("likeness runs from 0 to 1 and does not depend on the order", () => {
  expect(likeness("整改时限", "整改时限")).toBe(1);
  expect(likeness("整改时限", "联系人")).toBe(0);
  expect(likeness("整改完成期限", "整改期限")).toBe(likeness("整改期限", "整改完成期限"));
});

test("no alias of a form is the header of another of its columns", () => {
  const clashes = forms.flatMap(({ id, columns }) =>
    columns.flatMap((column) =>
      ("aliases" in column ? column.aliases : [])
        .filter((alias) => columns.some((other) => other.id !== column.id && wordKey(other.header) === wordKey(alias)))
        .map((alias) => `${id}.${column.id} ${alias}`),
    ),
  );
  expect(clashes).toEqual([]);
});
