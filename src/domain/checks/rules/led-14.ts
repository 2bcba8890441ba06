/** LED-14: a problem is more than a generic phrase. */
import { placeAt } from "../place";
import type { Rule } from "../rule";

/** Source: a clerk's audit script flags such phrases (domain.md 4.1, gh-idx 56642861109); the list is in 设置. */
export const led14: Rule = {
  id: "LED-14",
  severity: "提示",
  title: "存在问题宜写具体表现，不用泛化用语",
  source: "审核要点：问题要具体；泛化用语列在设置中",
  forms: ["rectifications"],
  needs: { rectifications: ["problem"] },
  settings: ["lists"],
  onByDefault: true,
  *check(book, { settings }) {
    const phrases = settings.lists.genericPhrases.filter((phrase) => phrase !== "");
    for (const record of book.records.rectifications) {
      const { problem } = record;
      const found = problem === "" ? undefined : phrases.find((phrase) => problem.includes(phrase));
      if (found === undefined) continue;
      yield {
        ...placeAt(record, "problem"),
        message: `存在问题用了“${found}”，较为笼统`,
        advice: "请写明具体表现，如什么事、多少次",
      };
    }
  },
};
