/** TLK-04: the secretary has talked with the members who need it most. */
import { placeAt } from "../place";
import type { Rule } from "../rule";

/** Source: domain.md 1.2 (https://preceptorials.com/info/1270/8152.html). */
export const tlk04: Rule = {
  id: "TLK-04",
  severity: "警告",
  title: "书记应与重点谈话对象谈心谈话",
  source: "书记应首先与流动党员、生活困难党员、年老体弱党员、受处分处置党员谈心谈话",
  forms: ["talks"],
  needs: { talks: ["from", "to"], members: ["careTag"] },
  onByDefault: true,
  *check(_book, { index }) {
    for (const { branch, secretary, talkedPairs } of index.branches) {
      const { talks, members } = branch.records;
      const head = secretary();
      if (talks.length === 0 || head === "") continue;
      const talked = talkedPairs().get(head);
      for (const member of members) {
        if (member.careTag === "" || member.name === "" || member.name === head || talked?.has(member.name)) continue;
        yield {
          ...placeAt(member, "careTag"),
          message: `${member.careTag}${member.name}没有与书记${head}谈话的记录`,
          advice: "请书记与其谈话并登记；已谈的补填谈话记录",
        };
      }
    }
  },
};
