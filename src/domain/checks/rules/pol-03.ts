/** POL-03: the votes on a member add up to the valid ballots. */
import type { AppraisalRecord, PollRecord } from "../../records";
import { once } from "../once";
import { hasColumn, placeAt, readingOf } from "../place";
import type { Rule } from "../rule";
import { sumVotes, voteColumns } from "../vote-columns";
import type { VoteColumn } from "../vote-columns";

type Counts = Record<VoteColumn, number>;

const keyOf = ({ branch, name }: { readonly branch: string; readonly name: string }) => `${branch}\n${name}`;

/** Votes on the overall item of 测评票, by member, all voters together. */
function overallVotes(polls: readonly PollRecord[], item: string | undefined): ReadonlyMap<string, Counts> {
  const byMember = new Map<string, Counts>();
  for (const record of polls) {
    if (record.item !== item) continue;
    const key = keyOf(record);
    let counts = byMember.get(key);
    if (!counts) byMember.set(key, (counts = { excellent: 0, qualified: 0, basic: 0, unqualified: 0, abstained: 0 }));
    for (const [column] of voteColumns) counts[column] += record[column] ?? 0;
  }
  return byMember;
}

/** The only vote column that 测评票 contradicts, where it makes up the whole difference; it is the mistyped one. */
function mistyped(record: AppraisalRecord, counted: Counts | undefined, difference: number) {
  if (!counted) return null;
  const off = voteColumns.filter(([column]) => (record[column] ?? 0) !== counted[column]);
  const [only] = off;
  return only && off.length === 1 && (record[only[0]] ?? 0) - counted[only[0]] === difference
    ? { column: only[0], word: only[1], count: counted[only[0]] }
    : null;
}

/** Some count 弃权 beside the valid ballots: then the four grades are the valid ones, and all together came back. */
function leavesOutAbstained({ valid, returned, abstained }: AppraisalRecord, sum: number): boolean {
  return valid !== null && (abstained ?? 0) > 0 && sum - (abstained ?? 0) === valid && returned === sum;
}

/**
 * Source: domain.md 1.5; 弃权 is a valid ballot. Rows with a vote that cannot be right by itself are POL-04; where the
 * sheet has no 弃权票 column, only a sum above the valid ballots is certain.
 */
export const pol03: Rule = {
  id: "POL-03",
  severity: "错误",
  title: "各等次票与弃权票之和应等于有效票",
  source: "计票规则：每张有效票对一名党员只能投一种意见，弃权票计入有效票",
  forms: ["appraisals"],
  needs: { appraisals: ["valid", "excellent", "qualified"] },
  settings: ["lists"],
  onByDefault: true,
  *check(book, { settings }) {
    const overall = once(() => overallVotes(book.records.polls, settings.lists.pollItems[0]));
    for (const record of book.records.appraisals) {
      const { valid } = record;
      const sum = sumVotes(record);
      if (valid === null || sum === null || sum === valid) continue;
      if (sum < valid && voteColumns.some(([column]) => !hasColumn(record, column))) continue;
      if (voteColumns.some(([column]) => readingOf(record, column)?.kind === "not-a-number")) continue;
      const wrong = mistyped(record, overall().get(keyOf(record)), sum - valid);
      const parts = voteColumns
        .filter(([column]) => record[column] !== null)
        .map(([column, word]) => `${word}${record[column] ?? 0}`);
      yield {
        ...placeAt(record, wrong ? wrong.column : "valid"),
        message: `${parts.join("＋")}＝${sum}，与有效票（${valid}）不符${wrong ? `；测评票中${wrong.word}为${wrong.count}` : ""}`,
        advice: "请按计票单核对各等次票、弃权票和有效票",
        ...(leavesOutAbstained(record, sum) && { severity: "警告" }),
      };
    }
  },
};
