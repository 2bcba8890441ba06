/**
 * The steps of the work as the home shows them, and the next sensible one. Pure: from the workbook's state to words
 * and actions. No step locks another.
 */
import type { ResultState, WorkbookState } from "../../app/assistant";
import type { CommandName } from "../../app/commands/registry";
import { writerOf } from "../../app/commands/registry";
import { forms } from "../../contract/forms";
import { settingsSheet } from "../../contract/settings";
import type { ResultMark } from "../../app/results";
import { outputOf, outputs } from "../../app/results";
import { filledRows } from "../session";
import type { Place } from "../session";

export type StepTone = "done" | "todo" | "attention" | "error";

/** What a link or a button does. */
export type Action =
  | { readonly kind: "command"; readonly name: CommandName }
  | { readonly kind: "view"; /** Id of the view. */ readonly view: string }
  | { readonly kind: "place"; readonly place: Place };

export interface Step {
  readonly id: "templates" | "entries" | ResultMark;
  readonly label: string;
  readonly tone: StepTone;
  /** One line of fact. */
  readonly fact: string;
  readonly link: { readonly label: string; readonly action: Action } | null;
}

export interface NextStep {
  readonly label: string;
  readonly action: Action;
}

const basicForms = new Set<string>(forms.filter((form) => form.set === "basic").map((form) => form.id));
const firstEntryRow = 4;

function command(name: CommandName): Action {
  return { kind: "command", name };
}

function top(sheet: string): Action {
  return { kind: "place", place: { sheet, row: 1, column: 0 } };
}

function madeAt(result: ResultState): string {
  const match = /^\d{4}-(\d{2})-(\d{2})[T ](\d{2}:\d{2})/.exec(result.madeAt ?? "");
  return match ? `${Number(match[1])}月${Number(match[2])}日 ${match[3]}` : "";
}

/** Names joined as a clerk writes them, at most two: 会议记录、民主评议等3张表. */
function sheetNames(names: readonly string[]): string {
  return names.length <= 2 ? names.join("、") : `${names.slice(0, 2).join("、")}等${names.length}张表`;
}

/** Findings in words: `3 条错误 · 9 条警告`; "" where there is none. */
export function findingFact(counts: WorkbookState["findingCounts"]): string {
  return (["错误", "警告", "提示"] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} 条${severity}`)
    .join(" · ");
}

/** No form and no 设置: the add-in has not been used in this workbook. */
export function isFirstRun(state: WorkbookState): boolean {
  return !state.settingsExist && state.forms.every((form) => !form.exists);
}

function templatesStep(state: WorkbookState): Step {
  const existing = state.forms.filter((form) => form.exists);
  const missing = state.forms.filter((form) => basicForms.has(form.form) && !form.exists).map((form) => form.sheet);
  if (!state.settingsExist) missing.unshift(settingsSheet);
  const base = { id: "templates", label: "建表" } as const;
  if (isFirstRun(state)) return { ...base, tone: "todo", fact: "还没有表", link: null };
  if (missing.length > 0) {
    return {
      ...base,
      tone: "attention",
      fact: `缺 ${sheetNames(missing)}`,
      link: { label: "补齐", action: command("addBasicTemplates") },
    };
  }
  return { ...base, tone: "done", fact: `${existing.length + 1} 张表`, link: null };
}

/**
 * Branches of the list of which nothing has arrived, in a workbook that gathers several branches. Where all are silent
 * the sheets are simply not filled in yet.
 */
export function silentBranches({ verdicts }: WorkbookState): number {
  if (verdicts.length < 2) return 0;
  const silent = verdicts.filter(({ materials }) => Object.values(materials).every(({ kind }) => kind !== "there"));
  return silent.length === verdicts.length ? 0 : silent.length;
}

function entriesStep(state: WorkbookState): Step {
  const base = { id: "entries", label: "填报" } as const;
  if (filledRows(state) === 0) return { ...base, tone: "todo", fact: "尚未填写", link: null };
  const empty = state.forms.filter((form) => form.exists && basicForms.has(form.form) && form.rows === 0);
  const fact =
    state.branchCount === 0 && state.memberCount === 0
      ? `已填 ${filledRows(state)} 行`
      : `${state.branchCount} 个支部 · ${state.memberCount} 名党员`;
  const silent = silentBranches(state);
  if (silent > 0) {
    return {
      ...base,
      tone: "attention",
      fact: `${fact} · ${silent} 个支部没有报送`,
      link: { label: "导入", action: { kind: "view", view: "import" } },
    };
  }
  const first = empty[0];
  if (!first) return { ...base, tone: "done", fact, link: null };
  return {
    ...base,
    tone: "attention",
    fact: `${fact}，${sheetNames(empty.map((form) => form.sheet))}未填`,
    link: {
      label: "去填",
      action: { kind: "place", place: { sheet: first.sheet, row: firstEntryRow, column: 1 } },
    },
  };
}

/** What is said of a result that is there and true, or that cannot be made yet; null says what its declaration says. */
type ResultWords = (state: WorkbookState, result: ResultState, open: Step["link"]) => Omit<Step, "id" | "label"> | null;

const findingsWords: ResultWords = (state) => {
  const counts = state.findingCounts;
  const fact = findingFact(counts);
  if (fact !== "") {
    return {
      tone: counts["错误"] > 0 ? "error" : counts["警告"] > 0 ? "attention" : "done",
      fact,
      link: { label: "查看", action: { kind: "view", view: "check" } },
    };
  }
  if (filledRows(state) === 0) return { tone: "todo", fact: "填报后检查", link: null };
  return state.results.findings.exists ? { tone: "done", fact: "没有发现问题", link: null } : null;
};

function isAppraised(state: WorkbookState): boolean {
  return state.forms.some((form) => form.form === "appraisals" && form.rows > 0);
}

function hasLedger(state: WorkbookState): boolean {
  return state.forms.some((form) => form.form === "rectifications" && form.rows > 0);
}

/** The report is the last thing: it is due when the summary is there. */
function isSummarised(state: WorkbookState): boolean {
  return state.results.summary.exists;
}

const gradesWords: ResultWords = (state, result, open) => {
  if (!isAppraised(state)) return { tone: "todo", fact: "民主评议尚未填写", link: open };
  if (!result.exists || result.stale) return null;
  const { grades } = state;
  const fact = [
    ["优秀", grades.excellent],
    ["合格", grades.qualified],
    ["基本合格", grades.basic],
    ["不合格", grades.unqualified],
  ]
    .filter(([word, count]) => count !== 0 || word === "优秀" || word === "合格")
    .map(([word, count]) => `${word} ${count}`)
    .join(" · ");
  if (state.gradesRemark !== "") return { tone: "attention", fact: `${fact} · ${state.gradesRemark}`, link: open };
  return { tone: "done", fact, link: open };
};

/** What a result says of itself beyond its declaration. */
const resultWords: Readonly<Record<ResultMark, ResultWords>> = {
  findings: findingsWords,
  grades: gradesWords,
  ledger: (state) => (hasLedger(state) ? null : { tone: "todo", fact: "整改台账尚未填写", link: null }),
  summary: (state, result, open) =>
    result.exists && !result.stale && state.remark !== ""
      ? { tone: "attention", fact: `已生成 · ${state.remark.replace("；", " · ")}`, link: open }
      : null,
  report: (state, result) =>
    !result.exists && !isSummarised(state) ? { tone: "todo", fact: "汇总后生成", link: null } : null,
};

function resultStep(state: WorkbookState, mark: ResultMark): Step {
  const { step, sheet } = outputOf(mark);
  const result = state.results[mark];
  const open = result.exists ? { label: "打开", action: top(result.sheet ?? sheet) } : null;
  const base = { id: mark, label: step.label } as const;
  const words = resultWords[mark](state, result, open);
  if (words) return { ...base, ...words };
  if (!result.exists) return { ...base, tone: "todo", fact: step.missing, link: null };
  if (result.stale) return { ...base, tone: "attention", fact: step.stale, link: open };
  const time = madeAt(result);
  return { ...base, tone: "done", fact: time === "" ? "已生成" : `${time} 生成`, link: open };
}

/** 建表 → 填报 → the results in their order, as they stand. */
export function buildSteps(state: WorkbookState): readonly Step[] {
  return [templatesStep(state), entriesStep(state), ...outputs.map(({ mark }) => resultStep(state, mark))];
}

/** Whether the data ask for a result. */
const isDue: Readonly<Record<ResultMark, (state: WorkbookState) => boolean>> = {
  findings: (state) => filledRows(state) > 0,
  grades: isAppraised,
  ledger: hasLedger,
  summary: () => true,
  report: isSummarised,
};

/** The one thing to do next; there always is one. */
export function nextStep(state: WorkbookState): NextStep {
  const { findings, summary } = state.results;
  if (state.forms.every((form) => !form.exists)) return { label: "基本套表", action: command("addBasicTemplates") };
  if (filledRows(state) === 0) {
    const first = state.forms.find((form) => form.exists);
    const sheet = first?.sheet ?? settingsSheet;
    return { label: `填写${sheet}`, action: { kind: "place", place: { sheet, row: firstEntryRow, column: 1 } } };
  }
  if (!findings.exists) return { label: "检查填报", action: command("checkEntries") };
  if (findings.stale) return { label: "重新检查", action: command("checkEntries") };
  const errors = state.findingCounts["错误"];
  const view: NextStep = { label: `查看 ${errors} 条错误`, action: { kind: "view", view: "check" } };
  const others = outputs.filter(({ mark }) => mark !== "findings" && isDue[mark](state));
  if (errors > 0 && others.every(({ mark }) => !state.results[mark].exists)) return view;
  for (const { mark } of others) {
    const { exists, stale } = state.results[mark];
    const { name, label } = writerOf(mark);
    if (!exists) return { label, action: command(name) };
    if (stale) return { label: `重新${label}`, action: command(name) };
  }
  if (errors > 0) return view;
  const { sheet } = outputOf("summary");
  return { label: `打开${sheet}`, action: top(summary.sheet ?? sheet) };
}
