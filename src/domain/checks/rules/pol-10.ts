/** POL-10: members probably voted on themselves. */
import type { BranchIndex } from "../book-index";
import type { PollRecord } from "../../records";
import { personNames } from "../person-names";
import { namesTold, placeAt } from "../place";
import type { Rule } from "../rule";
import { sumVotes } from "../vote-columns";
import { mostPresent } from "./pol-06";

/** Who was not at the meeting: everybody there may vote on him, and he not on himself. */
function absentees({ branch, appraisals }: BranchIndex): ReadonlySet<string> {
  const names = branch.records.meetings.flatMap((meeting) => personNames(meeting.absentees));
  for (const [name, { took }] of appraisals()) if (took === "否") names.push(name);
  return new Set(names);
}

/** Rows of 党员互评 on the overall item with as many votes as members were present. */
function withOwnVote(branch: BranchIndex, item: string | undefined): readonly PollRecord[] {
  const { polls } = branch.branch.records;
  const present = polls.length > 0 ? mostPresent(branch) : null;
  if (present === null || present <= 0) return [];
  const away = absentees(branch);
  return polls.filter(
    (record) =>
      record.voters === "党员互评" &&
      record.item === item &&
      record.name !== "" &&
      !away.has(record.name) &&
      sumVotes(record) === present,
  );
}

/**
 * Source: guides and tools differ on the vote for oneself (domain.md 1.5), so it is a hint. Told by the numbers: of n
 * members present at most n - 1 can vote on one of them, without himself; n votes on him include his own.
 */
export const pol10: Rule = {
  id: "POL-10",
  severity: "提示",
  title: "党员互评不宜计入本人对自己的票",
  source: "各地做法不一，有的规定本人不给自己投票",
  forms: ["polls"],
  needs: { polls: ["voters", "item", "name"], meetings: ["kind", "present"] },
  settings: ["lists"],
  onByDefault: true,
  *check(_book, { index, settings }) {
    const item = settings.lists.pollItems[0];
    for (const branch of index.branches) {
      const found = withOwnVote(branch, item);
      const [first] = found;
      if (!first) continue;
      const names = [...new Set(found.map(({ name }) => name))];
      const votes = sumVotes(first) ?? 0;
      yield {
        ...placeAt(first, "name", names.length > 1 ? "" : first.name),
        message: `${namesTold(names)}的互评票数等于到会党员${votes}人，含本人给自己的票`,
        advice: "本级通知规定本人不投自己的，请重新计票；没有规定的可不改",
        about: [branch.name, String(votes), ...names],
      };
    }
  },
};
