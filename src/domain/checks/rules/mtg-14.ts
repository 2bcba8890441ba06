/** MTG-14: a record says who said what, not 大家一致认为. */
import { placeAt } from "../place";
import type { Rule } from "../rule";

const crowd = /(?:大家|与会人员|与会党员|全体党员|同志们)(?:都)?一致(?:认为|同意|表示)/;

/** Signs that a speaker is named: 张一说, 张一：, 张一同志. */
const speaker = /\p{Script=Han}{2,4}(?:同志)?(?:：|:|说|发言|指出|谈到|提出|认为自己)/u;

/** Source: domain.md 4.1: avoid 大家一致认为 (https://www.yuexinmuye.com/y/16892.html). */
export const mtg14: Rule = {
  id: "MTG-14",
  severity: "提示",
  title: "会议内容应记明发言人，不写大家一致认为",
  source: "会议记录要求：记明发言人和发言要点，避免笼统写“大家一致认为”",
  forms: ["meetings"],
  needs: { meetings: ["summary"] },
  onByDefault: true,
  *check(book) {
    for (const meeting of book.records.meetings) {
      const found = crowd.exec(meeting.summary);
      if (!found || speaker.test(meeting.summary)) continue;
      yield {
        ...placeAt(meeting, "summary", meeting.title),
        message: `会议内容写“${found[0]}”，没有发言人姓名`,
        advice: "请按会议记录写明谁发言、讲了什么",
      };
    }
  },
};
