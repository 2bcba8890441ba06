/** LED-13: a list of problems speaks of oneself, not of others. */
import { placeAt } from "../place";
import type { Rule } from "../rule";

const thirdPerson =
  /(?:部分|个别|少数|有的|有些|一些|极少数|某些)(?:党员|干部|同志|支委|委员|班子成员|支部成员|成员|人员|领导|人(?![数次大])|职工)(?:干部)?/;

/** Source: a clerk's audit script (domain.md 4.1, gh-idx 56335210648): no third person. */
export const led13: Rule = {
  id: "LED-13",
  severity: "警告",
  title: "查摆问题不得用第三人称",
  source: "审核要点：查摆问题要见人见事，不用“部分党员干部”“个别同志”等",
  forms: ["rectifications"],
  needs: { rectifications: ["problem"] },
  onByDefault: true,
  *check(book) {
    for (const record of book.records.rectifications) {
      const found = thirdPerson.exec(record.problem);
      if (!found) continue;
      yield {
        ...placeAt(record, "problem"),
        message: `存在问题中用了“${found[0]}”，没有说明是谁的问题`,
        advice: record.name === "" ? "请写班子自身的问题" : "请写本人的问题",
      };
    }
  },
};
