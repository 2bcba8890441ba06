/**
 * The same branch in several sources: files of the batch, files imported earlier, rows typed in the workbook. The clerk
 * decides; the later 填报日期, then the later file date, is proposed (ruling of the contract).
 */
import type { FormId } from "../../contract/forms";
import { formById } from "../../contract/forms";
import { isoOf } from "../../domain/serial-date";
import type { RowGroup } from "./batch";
import { answerOf, decided, reportDateOf } from "./batch";
import type { ImportQuestion } from "./import-types";

/** Rows of one branch in one form from one source. */
export interface Contribution {
  /** `file:3`, `source:…`, `own`. */
  readonly key: string;
  readonly label: string;
  /** Groups that bring it; [] for rows of the workbook. */
  readonly groups: readonly RowGroup[];
  /** Serial number of 填报日期. */
  readonly reportDate: number | null;
  /** File date, milliseconds. */
  readonly modified: number | null;
}

export interface Conflict {
  readonly branch: string;
  readonly form: FormId;
  readonly contributions: readonly Contribution[];
}

export interface Winners {
  readonly questions: readonly ImportQuestion[];
  /** Which contributions of a conflict are kept. */
  keeps(conflict: Conflict, contribution: Contribution): boolean;
}

export function fileContribution(groups: readonly RowGroup[]): Contribution | null {
  const file = groups[0]?.file;
  if (!file) return null;
  return {
    key: `file:${file.id}`,
    label: file.label,
    groups,
    reportDate: reportDateOf(file.content),
    modified: file.file.lastModified,
  };
}

/** Positive where a is the later one. */
function later(a: Contribution, b: Contribution): number {
  if (a.reportDate !== null && b.reportDate !== null && a.reportDate !== b.reportDate)
    return a.reportDate - b.reportDate;
  return (a.modified ?? 0) - (b.modified ?? 0);
}

function dateText({ reportDate, modified }: Contribution): string {
  if (reportDate !== null) return `填报日期 ${isoOf(reportDate)}`;
  if (modified === null) return "";
  const date = new Date(modified);
  const two = (value: number) => String(value).padStart(2, "0");
  return `文件日期 ${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function proposedOf(candidates: readonly Contribution[], only: boolean, bringsMore: ReadonlySet<string>): Contribution {
  const own = candidates.find(({ key }) => key === "own");
  if (own) return own;
  const preferred = only ? candidates.filter(({ key }) => bringsMore.has(key)) : [];
  const among = preferred.length > 0 ? preferred : candidates;
  return [...among].sort((a, b) => later(b, a))[0] ?? own ?? candidates[0] ?? noContribution;
}

const noContribution: Contribution = { key: "", label: "", groups: [], reportDate: null, modified: null };

function reasonOf(proposed: Contribution, others: readonly Contribution[]): string {
  if (proposed.key === "own") return "本工作簿里自己填的行不会被替换";
  const [other] = others;
  if (!other) return "";
  const bothDated = proposed.reportDate !== null && other.reportDate !== null;
  return bothDated && proposed.reportDate !== other.reportDate ? "填报日期较晚" : "文件日期较晚";
}

/**
 * One question per branch over all forms in conflict.
 *
 * @param bringsMore - by branch, keys of the contributions that bring other forms than 党支部
 */
export function askWinners(
  conflicts: readonly Conflict[],
  bringsMore: ReadonlyMap<string, ReadonlySet<string>>,
  answers: Readonly<Record<string, string>>,
): Winners {
  const byBranch = new Map<string, Conflict[]>();
  for (const conflict of conflicts) byBranch.set(conflict.branch, [...(byBranch.get(conflict.branch) ?? []), conflict]);
  const chosen = new Map<string, string>();
  const questions = [...byBranch].map(([branch, own]): ImportQuestion => {
    const candidates = [
      ...new Map(own.flatMap(({ contributions }) => contributions.map((one) => [one.key, one] as const))).values(),
    ];
    const only = own.every(({ form }) => form === "branches");
    const proposed = proposedOf(candidates, only, bringsMore.get(branch) ?? new Set());
    const others = candidates.filter((one) => one !== proposed).sort((a, b) => later(b, a));
    const options = [
      ...[proposed, ...others].map((one) => ({
        value: one.key,
        label: [`用${one.key === "own" ? "本工作簿" : `“${one.label}”`}的`, dateText(one)]
          .filter((part) => part !== "")
          .join("，"),
      })),
      { value: "all", label: "都保留" },
    ];
    const id = `winner:${branch}`;
    const forms = own.map(({ form }) => formById(form).sheet).join("、");
    const question: ImportQuestion = {
      id,
      kind: "winner",
      files: candidates.flatMap(({ groups }) => groups.slice(0, 1).map(({ file }) => file.id)),
      place: branch,
      text: `“${branch}”的${forms}有 ${candidates.length} 份，用哪一份`,
      options,
      proposed: proposed.key,
      reason: reasonOf(proposed, others),
      answer: decided(answers, id, options),
      required: !only,
    };
    chosen.set(branch, answerOf(question));
    return question;
  });
  return {
    questions,
    keeps({ branch, contributions }, { key }) {
      const winner = chosen.get(branch) ?? "all";
      // A source that has no rows of this form cannot win it.
      return winner === "all" || winner === key || !contributions.some((one) => one.key === winner);
    },
  };
}
