/** MTG-14: a record says who said what, not 大家一致认为. */
import { placeAt } from "../place";
import type { Rule } from "../rule";

const crowd =
  /(?:大家|会议|与会人员|参会人员|与会党员|参会党员|到会党员|全体党员|党员们|同志们)(?:都)?一致(?:认为|同意|表示)/;

/** What may be somebody who speaks: 张一说, 张一：, 张一同志指出. */
const speaker = /(\p{Script=Han}{2,4}?)(?:同志)?(?:：|:|说|发言|指出|谈到|提出|认为自己)/gu;

/** Words before the verb that are nobody in person: the meeting itself, all together, a heading, a way of speaking. */
const nobody =
  /(?:会议|大会|会上|大家|个人|每人|人员|党员|同志们|支部|支委会|班子|与会|全体|群众|代表|上级|督导组|中央|讲话|一致|意见|问题|内容|议题|议程|时间|地点|情况|结果|要求|决定|记录|学习|其中|分别|逐一|逐个|依次|相互|互相|自由|先后|作了|进行|进行了|重点|表态|交流|讨论|带头|轮流|踊跃|积极|认真|集中|深入)$/;

function namesSpeaker(text: string): boolean {
  for (const [, who] of text.matchAll(speaker)) if (who !== undefined && !nobody.test(who)) return true;
  return false;
}

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
      if (!found || namesSpeaker(meeting.summary)) continue;
      yield {
        ...placeAt(meeting, "summary", meeting.title),
        message: `会议内容写“${found[0]}”，没有发言人姓名`,
        advice: "请按会议记录写明谁发言、讲了什么",
      };
    }
  },
};
