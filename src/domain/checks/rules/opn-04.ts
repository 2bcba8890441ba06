/** OPN-04: an opinion says something. */
import { withoutBlanks } from "../../normalise-text";
import { placeAt, shorten } from "../place";
import type { Rule } from "../rule";

/** Fewer characters hardly hold an opinion. */
const shortest = 8;

/** Phrases that say nothing, whatever stands around them is punctuation. */
const empty =
  /^(?:无意见|没有意见|无建议|没什么意见|都挺好|很好|一切都好|比较满意|非常满意|继续努力|再接再厉|继续保持|再创佳绩)+$/;

/** Source: what reviewers send back (domain.md 4.1). */
export const opn04: Rule = {
  id: "OPN-04",
  severity: "提示",
  title: "意见内容应具体，不少于8个字",
  source: "审核要点：意见建议要具体，不空泛",
  forms: ["opinions"],
  needs: { opinions: ["text"] },
  onByDefault: true,
  *check(book) {
    for (const opinion of book.records.opinions) {
      const text = withoutBlanks(opinion.text).replace(/[，。、；！,.;!]/g, "");
      if (text === "" || (text.length >= shortest && !empty.test(text))) continue;
      yield {
        ...placeAt(opinion, "text", opinion.target),
        message: `意见“${shorten(opinion.text)}”${text.length < shortest ? `只有${text.length}个字` : "没有具体内容"}`,
        advice: "请按原话补充具体意见；确无意见的不作为一条填报",
      };
    }
  },
};
