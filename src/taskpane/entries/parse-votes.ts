/** One cell of the grid as it is typed: `12 3 1` is 12 优秀, 3 合格, 1 基本合格, the rest 0. */
import { foldWidth } from "../../domain/normalise-text";

const kinds = 5;
const most = 99_999;

/** @returns the votes in the order 优秀, 合格, 基本合格, 不合格, 弃权; null for a blank cell, undefined where it is none */
export function parseVotes(text: string): readonly number[] | null | undefined {
  const parts = foldWidth(text)
    .split(/[\s,，、;；/／]+/)
    .filter((part) => part !== "");
  if (parts.length === 0) return null;
  if (parts.length > kinds || !parts.every((part) => /^\d{1,5}$/.test(part))) return undefined;
  const votes = parts.map(Number);
  if (votes.some((count) => count > most)) return undefined;
  return [...votes, ...Array.from({ length: kinds - votes.length }, () => 0)];
}

/** Votes as they are typed; zeros at the end are left out. */
export function votesText(votes: readonly number[]): string {
  const last = votes.reduce((found, count, index) => (count > 0 ? index : found), 0);
  return votes.slice(0, last + 1).join(" ");
}
