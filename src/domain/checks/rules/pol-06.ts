/** POL-06: no more ballots of 党员互评 than members at the meeting. */
import type { BranchIndex } from "../book-index";
import type { PollRecord } from "../../records";
import { placeAt } from "../place";
import type { Rule } from "../rule";
import { sumVotes, voteColumns } from "../vote-columns";

/** Most members present at a meeting where the poll may have been held; null where no log tells. */
export function mostPresent({ branch }: BranchIndex): number | null {
  let most: number | null = null;
  for (const { kind, present } of branch.records.meetings) {
    if (present === null || (kind !== "组织生活会" && kind !== "民主评议大会")) continue;
    most = Math.max(most ?? 0, present);
  }
  return most;
}

/** The vote column that stands out most against the other rows of the same member. */
function suspect(record: PollRecord, polls: readonly PollRecord[]): string {
  const others = polls.filter(
    (other) => other !== record && other.name === record.name && other.voters === record.voters,
  );
  const excess = ([column]: (typeof voteColumns)[number]) =>
    (record[column] ?? 0) - others.reduce((sum, other) => sum + (other[column] ?? 0), 0) / Math.max(1, others.length);
  return [...voteColumns].sort((a, b) => excess(b) - excess(a))[0]?.[0] ?? "excellent";
}

/** Source: DERIVED (domain.md 4.2). How many outsiders voted is written nowhere, so only 党员互评 is compared. */
export const pol06: Rule = {
  id: "POL-06",
  severity: "警告",
  title: "党员互评票数不得多于到会党员人数",
  source: "党员互评由到会党员投票，每人一票",
  forms: ["polls"],
  needs: { polls: ["voters"], meetings: ["kind", "present"] },
  onByDefault: true,
  *check(_book, { index }) {
    for (const branch of index.branches) {
      const { polls } = branch.branch.records;
      const present = polls.length > 0 ? mostPresent(branch) : null;
      if (present === null) continue;
      const over = polls.filter((record) => record.voters === "党员互评" && (sumVotes(record) ?? 0) > present);
      const [first] = over;
      if (!first) continue;
      yield {
        ...placeAt(first, suspect(first, polls)),
        about: [String(present), ...over.map(({ name, item }) => [branch.name, name, item].join("\n"))],
        message: `党员互评${sumVotes(first) ?? 0}票，多于到会党员${present}人${over.length > 1 ? `；本支部同类共${over.length}行` : ""}`,
        advice: "请核对计票单，或更正会议记录的实到人数",
      };
    }
  },
};
