/**
 * Which findings the list shows and in which order. Pure: from findings and a filter to lines (group heads and findings),
 * in one pass over the findings.
 */
import type { FormId } from "../../contract/forms";
import { severities } from "../../domain/finding";
import type { Finding, Severity } from "../../domain/finding";

export type Grouping = "sheet" | "branch";

export interface FindingFilter {
  /** Severities to show; empty means all. */
  readonly severities: ReadonlySet<Severity>;
  /** Words that must all occur in the finding; "" for any. */
  readonly search: string;
  /** null for any. */
  readonly form: FormId | null;
  readonly branch: string | null;
  readonly ruleId: string | null;
  readonly grouping: Grouping;
}

export const noFilter: FindingFilter = {
  severities: new Set(),
  search: "",
  form: null,
  branch: null,
  ruleId: null,
  grouping: "sheet",
};

/** A line of the list. */
export type Line =
  | { readonly kind: "group"; readonly key: string; readonly label: string; readonly count: number }
  | { readonly kind: "finding"; readonly key: string; readonly finding: Finding; readonly position: number };

export interface Filtered {
  readonly lines: readonly Line[];
  /** Findings among the lines. */
  readonly total: number;
  /** Findings per severity under all other filters: the figures on the chips. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Where a finding is: `会议记录 · 第7行 · 实到`. */
export function whereOf(finding: Finding): string {
  return [finding.sheet, finding.row === null ? "" : `第${finding.row}行`, finding.field]
    .filter((part) => part !== "")
    .join(" · ");
}

/** Folds case and full-width letters and digits, as clerks type them either way. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

const texts = new WeakMap<Finding, string>();

/** The text a search looks at; kept, so that the second letter typed costs little even with thousands of findings. */
function textOf(finding: Finding): string {
  let text = texts.get(finding);
  if (text === undefined) {
    const { ruleId, branch, subject, message, advice } = finding;
    text = fold([whereOf(finding), ruleId, branch, subject, message, advice].join("\n"));
    texts.set(finding, text);
  }
  return text;
}

/** Words for the group of a finding that names no branch. */
const noBranch = "未注明党支部";

function groupOf(finding: Finding, grouping: Grouping): string {
  return grouping === "sheet" ? finding.sheet : finding.branch || noBranch;
}

const rank: Readonly<Record<Severity, number>> = { 错误: 0, 警告: 1, 提示: 2 };

/**
 * Applies the filter. Groups come in the order in which they first appear, inside a group the most serious first and
 * otherwise in the order given.
 */
export function filterFindings(findings: readonly Finding[], filter: FindingFilter): Filtered {
  const words = fold(filter.search).split(/\s+/).filter(Boolean);
  const counts: Record<Severity, number> = { 错误: 0, 警告: 0, 提示: 0 };
  const groups = new Map<string, readonly Finding[][]>();
  let total = 0;
  for (const finding of findings) {
    if (filter.form !== null && finding.form !== filter.form) continue;
    if (filter.branch !== null && finding.branch !== filter.branch) continue;
    if (filter.ruleId !== null && finding.ruleId !== filter.ruleId) continue;
    if (words.length > 0) {
      const text = textOf(finding);
      if (!words.every((word) => text.includes(word))) continue;
    }
    counts[finding.severity] += 1;
    if (filter.severities.size > 0 && !filter.severities.has(finding.severity)) continue;
    total += 1;
    const label = groupOf(finding, filter.grouping);
    let group = groups.get(label);
    if (!group) groups.set(label, (group = severities.map(() => [])));
    group[rank[finding.severity]]?.push(finding);
  }
  const lines: Line[] = [];
  let position = 0;
  for (const [label, bySeverity] of groups) {
    const members = bySeverity.flat();
    lines.push({ kind: "group", key: `g ${label}`, label, count: members.length });
    for (const finding of members) {
      position += 1;
      lines.push({ kind: "finding", key: `${position}`, finding, position });
    }
  }
  return { lines, total, counts };
}

/** One choice of a filter, with the number of findings behind it. */
export interface Choice<V> {
  readonly value: V;
  readonly label: string;
  readonly count: number;
}

/** What the findings can be narrowed down to: forms and branches as they appear, rules by id. */
export interface Choices {
  readonly forms: readonly Choice<FormId>[];
  readonly branches: readonly Choice<string>[];
  readonly rules: readonly Choice<string>[];
}

/** @param formLabel - the name of a form's sheet */
export function choicesOf(findings: readonly Finding[], formLabel: (form: FormId) => string): Choices {
  const forms = new Map<FormId, number>();
  const branches = new Map<string, number>();
  const rules = new Map<string, number>();
  const add = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const { form, branch, ruleId } of findings) {
    if (form !== null) add(forms, form);
    if (branch !== "") add(branches, branch);
    add(rules, ruleId);
  }
  const list = <K extends string>(map: Map<K, number>, label: (key: K) => string) =>
    [...map].map(([value, count]): Choice<K> => ({ value, label: label(value), count }));
  return {
    forms: list(forms, formLabel),
    branches: list(branches, (branch) => branch),
    rules: list(rules, (rule) => rule).sort((a, b) => (a.value < b.value ? -1 : 1)),
  };
}
