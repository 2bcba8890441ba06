/** How lists of counts are worded. */
import type { Share } from "../../domain/report/report-facts";

/** Names told one by one before 等. */
const mostNames = 10;

/** 个别谈话12条、集体座谈3条 */
export function worded(shares: readonly Share[], unit: string): string {
  return shares.map(({ word, count }) => `${word}${count}${unit}`).join("、");
}

/** 第一党支部、第二党支部; of a long list the first ten and 等. */
export function namesOf(names: readonly string[]): string {
  return names.length <= mostNames ? names.join("、") : `${names.slice(0, mostNames).join("、")}等`;
}

/** The shares add up to the whole: only then may they be told as its parts. */
export function addUp(shares: readonly Share[], whole: number): boolean {
  return whole > 0 && shares.reduce((sum, { count }) => sum + count, 0) === whole;
}
