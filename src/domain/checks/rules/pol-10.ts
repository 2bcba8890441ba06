/** POL-10: members probably voted on themselves. */
import { placeOn } from "../place";
import type { Rule } from "../rule";
import { sumVotes } from "../vote-columns";
import { mostPresent } from "./pol-06";

/**
 * Source: guides and tools differ on the vote for oneself (domain.md 1.5), so it is off by default. Told by the numbers:
 * everybody at the meeting has as many votes of 党员互评 as there were members present, himself included.
 */
export const pol10: Rule = {
  id: "POL-10",
  severity: "提示",
  title: "党员互评不宜计入本人对自己的票",
  source: "各地做法不一，有的规定本人不给自己投票",
  forms: ["polls"],
  needs: { polls: ["voters", "item"], meetings: ["kind", "present"] },
  settings: ["lists"],
  onByDefault: false,
  *check(_book, { index, settings }) {
    const item = settings.lists.pollItems[0];
    for (const branch of index.branches) {
      const present = mostPresent(branch);
      const peers = branch.branch.records.polls.filter(
        (record) => record.voters === "党员互评" && record.item === item && sumVotes(record) !== null,
      );
      const [first] = peers;
      if (!first || present === null || peers.length < 2 || peers.some((record) => sumVotes(record) !== present))
        continue;
      yield {
        ...placeOn(first.at, branch.name),
        message: `每名党员的互评票数都等于到会党员${present}人，含本人给自己的票`,
        advice: "本级通知规定本人不投自己的，请重新计票；没有规定的可不改",
      };
    }
  },
};
