// Filter, search, grouping and order of the findings.
import { choicesOf, filterFindings, noFilter, whereOf } from "../../../src/taskpane/check/filter-findings";
import type { FindingFilter } from "../../../src/taskpane/check/filter-findings";
import type { Finding } from "../../../src/domain/finding";
import { finding } from "../fake-assistant";

const one = finding({ row: 12 });
const two = finding({
  ruleId: "MTG-05",
  form: "meetings",
  sheet: "会议记录",
  row: 7,
  field: "实到",
  branch: "第二党支部",
  subject: "组织生活会",
  message: "实到 40 人多于应到 38 人",
});
const three = finding({
  ruleId: "DAT-03",
  severity: "提示",
  form: "meetings",
  sheet: "会议记录",
  row: 9,
  field: "会议日期",
  subject: "",
});
const four = finding({
  ruleId: "LED-03",
  severity: "警告",
  form: "rectifications",
  sheet: "整改台账",
  row: null,
  field: "",
  branch: "",
});
const all = [one, two, four, three];

const shown = (filter: Partial<FindingFilter>) =>
  filterFindings(all, { ...noFilter, ...filter }).lines.flatMap((line) =>
    line.kind === "finding" ? [line.finding] : [],
  );

test.each<[string, Partial<FindingFilter>, readonly Finding[]]>([
  ["nothing chosen shows everything, by sheet", {}, [one, two, three, four]],
  ["one severity", { severities: new Set(["错误"]) }, [one, two]],
  ["two severities, the group with the graver one first", { severities: new Set(["警告", "提示"]) }, [four, three]],
  ["a form", { form: "meetings" }, [two, three]],
  ["a branch", { branch: "第二党支部" }, [two]],
  ["a rule", { ruleId: "GRD-02" }, [one]],
  ["a word of the message", { search: "多于" }, [two]],
  ["a row as it stands in the list", { search: "第9行" }, [three]],
  ["full-width digits and lower case", { search: "mtg-０５" }, [two]],
  ["two words must both occur", { search: "第一党支部 会议日期" }, [three]],
  ["filters add up", { form: "meetings", severities: new Set(["警告"]) }, []],
])("%s", (_, filter, expected) => {
  expect(shown(filter)).toEqual(expected);
});

test("groups say how many they hold; by branch the findings without one stand together", () => {
  const heads = (grouping: FindingFilter["grouping"]) =>
    filterFindings(all, { ...noFilter, grouping }).lines.flatMap((line) =>
      line.kind === "group" ? [`${line.label} ${line.count}`] : [],
    );
  expect(heads("sheet")).toEqual(["民主评议 1", "会议记录 2", "整改台账 1"]);
  expect(heads("branch")).toEqual(["第一党支部 2", "第二党支部 1", "未注明党支部 1"]);
});

test("inside a group the most serious come first", () => {
  const mild = finding({ severity: "提示", row: 1 });
  const grave = finding({ severity: "错误", row: 2 });
  const { lines } = filterFindings([mild, grave], noFilter);
  expect(lines.slice(1).map((line) => (line.kind === "finding" ? line.finding : null))).toEqual([grave, mild]);
});

test("the figures on the chips follow the other filters and not the chips themselves", () => {
  const { counts, total } = filterFindings(all, { ...noFilter, severities: new Set(["错误"]), form: "meetings" });
  expect(counts).toEqual({ 错误: 1, 警告: 0, 提示: 1 });
  expect(total).toBe(1);
});

test("where a finding is", () => {
  expect(whereOf(two)).toBe("会议记录 · 第7行 · 实到");
  expect(whereOf(four)).toBe("整改台账");
});

test("choices count the findings behind them, rules in order of their numbers", () => {
  const choices = choicesOf(all, (form) => `表${form}`);
  expect(choices.forms).toEqual([
    { value: "appraisals", label: "表appraisals", count: 1 },
    { value: "meetings", label: "表meetings", count: 2 },
    { value: "rectifications", label: "表rectifications", count: 1 },
  ]);
  expect(choices.branches.map(({ value, count }) => [value, count])).toEqual([
    ["第一党支部", 2],
    ["第二党支部", 1],
  ]);
  expect(choices.rules.map(({ value }) => value)).toEqual(["DAT-03", "GRD-02", "LED-03", "MTG-05"]);
});
