// The five steps and the next one, for every state a workbook can be in.
import type { WorkbookState } from "../../../src/app/assistant";
import { buildSteps, findingFact, isFirstRun, nextStep } from "../../../src/taskpane/home/steps";
import { emptyState, finding, workbookState } from "../fake-assistant";

const full = workbookState();
const unfilled = workbookState({
  forms: full.forms.map((form) => ({ ...form, rows: 0 })),
  branchCount: 0,
  memberCount: 0,
  results: emptyState().results,
});
const result = full.results.summary;
const missing = { ...result, exists: false, madeAt: null };
const stale = { ...result, stale: true };
const withResults = (results: Partial<WorkbookState["results"]>, part: Partial<WorkbookState> = {}) =>
  workbookState({ ...part, results: { ...full.results, ...results } });
const errors = { findings: [finding(), finding({ row: 13 })] };

describe("next step", () => {
  test.each([
    ["an empty workbook", emptyState(), "基本套表"],
    ["forms without a row", unfilled, "填写党支部"],
    ["rows, never checked", withResults({ findings: missing }), "检查填报"],
    ["changed since the check", withResults({ findings: stale }), "重新检查"],
    [
      "errors before anything was counted",
      withResults({ grades: missing, ledger: missing, summary: missing }, errors),
      "查看 2 条错误",
    ],
    ["checked, never counted", withResults({ grades: missing, summary: missing }), "统计等次"],
    ["counts out of date", withResults({ grades: stale }), "重新统计等次"],
    ["graded, the ledger not looked at", withResults({ ledger: missing, summary: missing }), "台账概览"],
    ["counted, no summary", withResults({ summary: missing }), "生成汇总"],
    [
      "summary out of date, with errors left: no step locks another",
      withResults({ summary: stale }, errors),
      "重新生成汇总",
    ],
    ["all done but for errors", workbookState(errors), "查看 2 条错误"],
    ["all done", full, "打开汇总表"],
  ])("%s: %s", (_, state, label) => {
    expect(nextStep(state).label).toBe(label);
  });

  test("the summary that had to take another name is opened under that name", () => {
    const state = withResults({ summary: { ...result, sheet: "汇总表（助手）" } });
    expect(nextStep(state).action).toEqual({ kind: "place", place: { sheet: "汇总表（助手）", row: 1, column: 0 } });
  });
});

describe("steps", () => {
  const step = (state: WorkbookState, id: string) => buildSteps(state).find((one) => one.id === id);

  test("are those of the work, in order: the results as they are declared", () => {
    expect(buildSteps(full).map(({ label }) => label)).toEqual([
      "建表",
      "填报",
      "检查",
      "统计",
      "台账",
      "汇总",
      "报告",
    ]);
  });

  test.each([
    ["templates", emptyState(), "todo", "还没有表"],
    ["templates", full, "done", "10 张表"],
    ["templates", workbookState({ settingsExist: false }), "attention", "缺 设置"],
    ["entries", unfilled, "todo", "尚未填写"],
    ["entries", full, "done", "6 个支部 · 158 名党员"],
    ["findings", workbookState(errors), "error", "2 条错误"],
    ["findings", workbookState({ findings: [finding({ severity: "警告" })] }), "attention", "1 条警告"],
    ["findings", workbookState({ findings: [finding({ severity: "提示" })] }), "done", "1 条提示"],
    ["findings", full, "done", "没有发现问题"],
    ["findings", withResults({ findings: missing }), "todo", "尚未检查"],
    ["grades", full, "done", "优秀 41 · 合格 112 · 基本合格 3"],
    ["grades", withResults({ grades: stale }), "attention", "数据已变，需重新统计"],
    ["summary", full, "done", "3月27日 09:41 生成"],
    [
      "grades",
      workbookState({ gradesRemark: "等次合计10名，比实参评少2名" }),
      "attention",
      "优秀 41 · 合格 112 · 基本合格 3 · 等次合计10名，比实参评少2名",
    ],
    [
      "summary",
      workbookState({ remark: "等次合计10名，比实参评少2名；尚有11条错误" }),
      "attention",
      "已生成 · 等次合计10名，比实参评少2名 · 尚有11条错误",
    ],
    ["ledger", withResults({ ledger: missing }), "todo", "尚未写出概览"],
    ["ledger", withResults({ ledger: stale }), "attention", "数据或截止日期已变，需重新写出"],
    [
      "ledger",
      workbookState({
        forms: full.forms.map((form) => (form.form === "rectifications" ? { ...form, rows: 0 } : form)),
      }),
      "todo",
      "整改台账尚未填写",
    ],
    ["summary", withResults({ summary: stale }), "attention", "数据已变，需重新生成"],
  ] as const)("%s", (id, state, tone, fact) => {
    expect(step(state, id)).toMatchObject({ tone, fact });
  });

  test("a basic form without rows is named, with a link to its first cell", () => {
    const state = workbookState({
      forms: full.forms.map((form) => (form.form === "meetings" ? { ...form, rows: 0 } : form)),
    });
    expect(step(state, "entries")).toMatchObject({
      tone: "attention",
      fact: "6 个支部 · 158 名党员，会议记录未填",
      link: { action: { kind: "place", place: { sheet: "会议记录", row: 4, column: 1 } } },
    });
  });
});

test("findings in words leave out what there is none of", () => {
  expect(findingFact({ 错误: 3, 警告: 0, 提示: 2 })).toBe("3 条错误 · 2 条提示");
  expect(findingFact({ 错误: 0, 警告: 0, 提示: 0 })).toBe("");
});

test("a workbook is new to the add-in only while it has neither a form nor 设置", () => {
  expect(isFirstRun(emptyState())).toBe(true);
  expect(isFirstRun({ ...emptyState(), settingsExist: true })).toBe(false);
});
