/**
 * Findings marked 已核实: kept in the workbook by the finding's key, which stays the same as long as the data it spoke of
 * are the same. A mark whose finding is no longer there has lapsed.
 */
import type { Finding } from "../domain/finding";
import { columnLetters } from "../workbook/a1";
import type { LapsedMark, VerifiedFinding } from "./workbook-state";
import type { Memory, MemoryEntry } from "./memory";

/** `GRD-03 民主评议 第12行 评定等次：…`: the finding for whoever opens the memory. */
export function findingText({ ruleId, sheet, row, column, field, branch, subject, message }: Finding): string {
  const place = row === null ? "" : ` 第${row}行`;
  const about = field !== "" ? field : column === null ? "" : `${columnLetters(column)}列`;
  const who = [branch, subject].filter((part) => part !== "").join(" ");
  return `${ruleId} ${sheet}${place}${about === "" ? "" : ` ${about}`}${who === "" ? "" : `（${who}）`}：${message}`;
}

/** The entry that marks a finding. The base date is kept: before that day the finding may not have been one. */
export function markEntry(key: string, finding: Finding, reason: string, asOf: string, at: string): MemoryEntry {
  return { kind: "已核实", key, value: reason, note: `${findingText(finding)}（截止日期 ${asOf}）`, at };
}

function readNote(note: string): { readonly ruleId: string; readonly text: string; readonly asOf: string } {
  const match = /^(.*)（截止日期 (\d{4}-\d{2}-\d{2})）$/s.exec(note);
  const text = match?.[1] ?? note;
  return { ruleId: /^[A-Z]{3}-\d{2}/.exec(text)?.[0] ?? "", text, asOf: match?.[2] ?? "" };
}

export interface SortedFindings {
  /** Findings that are not marked. */
  readonly open: readonly Finding[];
  readonly verified: readonly VerifiedFinding[];
  readonly lapsed: readonly LapsedMark[];
}

/**
 * Sorts findings by whether they are marked.
 *
 * A mark lapses only where its rule was run and the base date is not before that of the mark: a rule that is switched off,
 * or another base date, says nothing about the data.
 */
export function sortByMarks(
  findings: readonly Finding[],
  memory: Memory,
  check: { readonly asOf: string; readonly rulesRun: readonly string[] },
): SortedFindings {
  const marks = memory.get("已核实");
  if (!marks || marks.size === 0) return { open: findings, verified: [], lapsed: [] };
  const open: Finding[] = [];
  const verified: VerifiedFinding[] = [];
  const present = new Set<string>();
  for (const finding of findings) {
    const mark = finding.key === undefined ? undefined : marks.get(finding.key);
    if (!mark) open.push(finding);
    else {
      present.add(mark.key);
      verified.push({ finding, reason: mark.value, at: mark.at });
    }
  }
  const run = new Set(check.rulesRun);
  const lapsed = [...marks.values()].flatMap(({ key, value, note, at }): LapsedMark[] => {
    const { ruleId, text, asOf } = readNote(note);
    if (present.has(key) || !run.has(ruleId) || asOf > check.asOf) return [];
    return [{ key, text, reason: value, at }];
  });
  return { open, verified, lapsed };
}
