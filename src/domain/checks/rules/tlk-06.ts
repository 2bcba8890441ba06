/** TLK-06: nobody talks with himself. */
import { placeAt, shorten } from "../place";
import type { Rule } from "../rule";

/** Source: DERIVED (domain.md 4.2). */
export const tlk06: Rule = {
  id: "TLK-06",
  severity: "错误",
  title: "谈话人与谈话对象不得是同一人",
  source: "谈心谈话须有两方，同一人是填写有误",
  forms: ["talks"],
  needs: { talks: ["from", "to"] },
  onByDefault: true,
  *check(book) {
    for (const talk of book.records.talks) {
      if (talk.from === "" || talk.from !== talk.to) continue;
      yield {
        ...placeAt(talk, "to", talk.to),
        message: `谈话人与谈话对象都是${shorten(talk.from)}`,
        advice: "请按谈话记录更正谈话人或谈话对象",
      };
    }
  },
};
