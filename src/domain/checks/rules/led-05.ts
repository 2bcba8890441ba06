/** LED-05: a measure says what is done, not just that something is. */
import { withoutBlanks } from "../../normalise-text";
import { hasColumn, placeAt, readingOf, shown } from "../place";
import type { Rule } from "../rule";

const shortest = 10;
/** Words that commit to nothing. */
const empty =
  /(?:进一步|不断|切实|持续|坚决|认真|努力|大力|全面|着力)|(?:加强|强化|深化)(?:政治|理论|业务|党性)?(?:学习|修养|教育|管理|建设|认识|意识|锻炼)?|(?:提高|提升|增强|转变)(?:政治|思想|理论|业务|服务)?(?:认识|意识|能力|水平|素质|作风|站位)?|高度重视|(?:立即|认真|抓紧)?整改(?:到位|落实)?|严格要求自己|引以为戒|举一反三|改进工作|工作作风|思想|自身|[，。、；！,.;和与并及]/g;

/** How often, how many, or a named document: what can be checked however short it is. 两个维护 counts nothing. */
const countable =
  /每(?:个)?(?:[日天周旬月年]|季度?|半年)|[\d一二两三四五六七八九十百]+余?(?:次|户|人|名|场|篇|件|项|份|小时|学时|[天日月]|遍|条|轮|期|节|本|万|%|个(?!维护|意识|自信|确立|全面|带头))|《/;

/** The characters those words are made of, by UTF-16 code: 1. */
const emptyChars = new Uint8Array(65_536);
for (const char of empty.source.replace(/[()?:|[\]]/g, "")) emptyChars[char.charCodeAt(0)] = 1;

/** Characters that may be left over once the words are taken out. */
const mostLeft = 2;

/** True where nothing is left but words that commit to nothing. */
function isEmptyTalk(text: string): boolean {
  // Most measures have enough characters that stand in none of the words; the expression is costly.
  let other = 0;
  for (let index = 0; index < text.length; index++) {
    if (emptyChars[text.charCodeAt(index)] === 0 && ++other > mostLeft) return false;
  }
  return text.replace(empty, "").length <= mostLeft;
}

/** Source: a clerk's own audit script asks 措施可执行? (domain.md 4.1). A blank cell is RST-05. */
export const led05: Rule = {
  id: "LED-05",
  severity: "警告",
  title: "整改措施应具体可行，不得过短或空泛",
  source: "审核要点：措施是否可执行、可检查",
  forms: ["rectifications"],
  needs: { rectifications: ["measure"] },
  onByDefault: true,
  *check(book) {
    for (const record of book.records.rectifications) {
      const { measure } = record;
      if (measure.length >= 40 || !hasColumn(record, "measure")) continue;
      if (measure === "" && !readingOf(record, "measure")) continue;
      const text = withoutBlanks(measure);
      const tooShort = text.length < shortest;
      if ((!tooShort && !isEmptyTalk(text)) || countable.test(text)) continue;
      yield {
        ...placeAt(record, "measure"),
        message: text === "" ? "整改措施填“无”" : `整改措施“${shown(text)}”${tooShort ? "过短" : "空泛"}，没有具体做法`,
        advice: "请写明做什么、怎么做、做到什么程度",
      };
    }
  },
};
