/** TLK-01: the members of the committee have talked with each other. */
import { placeOn } from "../place";
import type { Rule } from "../rule";

/** A committee has three to seven members, eleven at most; a longer list means 党内职务 is filled in otherwise. */
const largestCommittee = 11;

/** Source: 党支部工作条例第19条 (domain.md 1.2, http://www.ty-gm.com/item/143048749696921600). One finding per branch. */
export const tlk01: Rule = {
  id: "TLK-01",
  severity: "警告",
  title: "支部委员之间应相互谈心谈话",
  source: "《中国共产党支部工作条例（试行）》第十九条：支部委员之间每年谈心谈话一般不少于1次",
  forms: ["talks"],
  needs: { talks: ["from", "to"], members: ["post"] },
  onByDefault: true,
  *check(_book, { index }) {
    for (const { name, branch, committee, talkedPairs } of index.branches) {
      const [first] = branch.records.talks;
      const names = [...new Set(committee().map((member) => member.name))].filter((member) => member !== "");
      if (!first || names.length < 2 || names.length > largestCommittee) continue;
      const pairs = talkedPairs();
      const missing = names.flatMap((a, position) =>
        names.slice(position + 1).flatMap((b) => (pairs.get(a)?.has(b) ? [] : [`${a}与${b}`])),
      );
      if (missing.length === 0) continue;
      const told = missing.slice(0, 5).join("、") + (missing.length > 5 ? "等" : "");
      yield {
        ...placeOn(first.at, name),
        message: `支部委员${told}${missing.length > 1 ? `共${missing.length}对` : ""}没有谈话记录`,
        advice: "请补谈并登记；已谈的补填谈话记录",
      };
    }
  },
};
