/** TLK-03: members have talked with each other, not only with the committee. */
import { personNames } from "../person-names";
import { placeOn } from "../place";
import type { Rule } from "../rule";

/** Source: 党支部工作条例第19条 (domain.md 1.2). */
export const tlk03: Rule = {
  id: "TLK-03",
  severity: "提示",
  title: "党员之间应开展谈心谈话",
  source: "《中国共产党支部工作条例（试行）》第十九条：党员和党员之间每年谈心谈话一般不少于1次",
  forms: ["talks"],
  needs: { talks: ["kind"] },
  onByDefault: true,
  *check(_book, { index }) {
    for (const { name, branch, committee, secretary } of index.branches) {
      const { talks, members } = branch.records;
      const [first] = talks;
      if (!first) continue;
      const leaders = new Set([...committee().map((member) => member.name), secretary()]);
      const ordinary = new Set(members.map((member) => member.name).filter((member) => !leaders.has(member)));
      if (members.length > 0 && ordinary.size < 2) continue;
      const among = (text: string) => personNames(text).some((person) => ordinary.has(person));
      if (talks.some((talk) => talk.kind === "党员之间" || (among(talk.from) && among(talk.to)))) continue;
      yield {
        ...placeOn(first.at, name),
        message: "没有党员之间的谈话记录",
        advice: "请组织党员之间谈心谈话并登记；已谈的补填谈话记录",
      };
    }
  },
};
