// What is said of a text that cannot be an entry, before it is lost; and what is let through.
import { entryProblem } from "../../../src/workbench/page/grid/refused-entry";

test.each([
  ["=1+", "General", "“=1+”不是正确的公式，还没有写入。请改正后按回车；按 Esc 放弃。"],
  ["=)(", "0", "“=)(”不是正确的公式，还没有写入。请改正后按回车；按 Esc 放弃。"],
  [
    "+86 138",
    "General",
    "以 + 或 - 开头的内容会当作公式，“+86 138”不是正确的公式，还没有写入。要写成文字，请在最前面加英文单引号 '；按 Esc 放弃。",
  ],
  [
    "@张三",
    "General",
    "以 @ 开头的内容会当作函数，“@张三”还没有写入。要写成文字，请在最前面加英文单引号 '；按 Esc 放弃。",
  ],
  ["长".repeat(32_768), "General", "一个单元格最多 32767 个字符，还没有写入。请缩短后按回车，或按 Esc 放弃。"],
])("%.20s under %s", (text, format, problem) => {
  expect(entryProblem(text, format, 2026)).toBe(problem);
});

test.each([
  ["=1+", "@"],
  ["@张三", "@"],
  ["'@张三", "General"],
  ["=1+1", "General"],
  // The grid closes brackets by itself.
  ["=SUM(IF(A1,1,2", "General"],
  ["+86", "General"],
  ["", "General"],
])("%s under %s is let through", (text, format) => {
  expect(entryProblem(text, format, 2026)).toBeNull();
});

test("a long broken formula is shortened in the message", () => {
  expect(entryProblem(`=${"1+".repeat(200)}`, "General", 2026)).toMatch(/^“=.{29}…”不是/);
});
