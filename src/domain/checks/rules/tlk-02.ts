/** TLK-02: every member has been talked with by the committee. */
import type { MemberRecord } from "../../records";
import { mostApart, namesTold, placeAt } from "../place";
import type { Rule, RuleFinding } from "../rule";

const advice = "请安排支部委员与其谈话并登记；已谈的补填谈话记录";

function* tell(
  lacking: readonly { readonly member: MemberRecord; readonly count: number }[],
  each: number,
): Iterable<RuleFinding> {
  const [first] = lacking;
  if (first && lacking.length > mostApart) {
    const names = lacking.map(({ member }) => member.name);
    const none = lacking.every(({ count }) => count === 0);
    yield {
      ...placeAt(first.member, "name", ""),
      message: `${names.length}名党员${none ? "没有支部委员与其谈话的记录" : `与支部委员谈话少于${each}次`}：${namesTold(names)}`,
      advice,
      about: [first.member.branch, ...lacking.map(({ member, count }) => `${member.name} ${count}`)],
    };
    return;
  }
  for (const { member, count } of lacking) {
    yield {
      ...placeAt(member, "name"),
      message:
        count === 0
          ? `没有支部委员与${member.name}谈话的记录`
          : `支部委员与${member.name}谈话${count}次，少于规定的${each}次`,
      advice,
    };
  }
}

/**
 * Source: 党支部工作条例第19条 (domain.md 1.2); how often is the setting 每人谈话次数下限. Only where the branch keeps a
 * talk log and the roster tells who sits on the committee.
 */
export const tlk02: Rule = {
  id: "TLK-02",
  severity: "警告",
  title: "支部委员应与每名党员谈心谈话",
  source: "《中国共产党支部工作条例（试行）》第十九条：支部委员和党员之间每年谈心谈话一般不少于1次",
  forms: ["talks"],
  needs: { talks: ["from", "to"], members: ["name", "post"] },
  settings: ["talksEach"],
  onByDefault: true,
  *check(_book, { index, settings }) {
    for (const { branch, committee, secretary, talkedPairs } of index.branches) {
      const { talks, members } = branch.records;
      const leaders = new Set([...committee().map((member) => member.name), secretary()]);
      leaders.delete("");
      if (talks.length === 0 || leaders.size === 0) continue;
      const pairs = talkedPairs();
      const lacking: { readonly member: MemberRecord; readonly count: number }[] = [];
      for (const member of members) {
        if (member.name === "" || leaders.has(member.name)) continue;
        let count = 0;
        for (const [partner, times] of pairs.get(member.name) ?? []) if (leaders.has(partner)) count += times;
        if (count < settings.talksEach) lacking.push({ member, count });
      }
      yield* tell(lacking, settings.talksEach);
    }
  },
};
