/** MTG-08: the log of the 组织生活会 names the seven steps. */
import { placeAt } from "../place";
import type { Rule } from "../rule";

const steps: readonly (readonly [string, RegExp])[] = [
  ["报告准备情况", /准备/],
  ["班子对照检查", /(?:班子|支委会|支部委员会|支委).{0,8}(?:对照|检查|剖析)|对照检查/],
  ["个人发言", /个人.{0,6}(?:发言|自评|对照|剖析|检视)|逐一发言|逐个发言|自我剖析/],
  ["批评与自我批评", /批评/],
  ["民主测评", /测评|投票|评议/],
  ["研究结果", /结果|评定|等次|组织意见/],
  ["确定整改清单", /整改清单|问题清单|整改措施|整改方案|(?:确定|明确|提出|制定).{0,6}整改/],
];

/** Steps that may belong to a 民主评议大会 held apart. */
const pollSteps: ReadonlySet<string> = new Set(["民主测评", "研究结果"]);

/**
 * Source: the steps a reviewer checks in the minutes (domain.md 1.3). A blank 会议内容 says nothing. Only the
 * meeting that counts is looked at: an earlier one may have been broken off.
 */
export const mtg08: Rule = {
  id: "MTG-08",
  severity: "警告",
  title: "组织生活会记录应写明各个规定步骤",
  source: "审核要点：准备情况、班子对照、个人发言、批评与自我批评、民主测评、结果研究、整改清单",
  forms: ["meetings"],
  needs: { meetings: ["kind", "summary"] },
  onByDefault: true,
  *check(_book, { index }) {
    for (const { branch, meeting: latest } of index.branches) {
      const meeting = latest();
      if (!meeting || meeting.summary === "") continue;
      const polledApart = branch.records.meetings.some(({ kind }) => kind === "民主评议大会");
      const missing = steps
        .filter(([step, words]) => !words.test(meeting.summary) && !(polledApart && pollSteps.has(step)))
        .map(([step]) => step);
      if (missing.length === 0) continue;
      yield {
        ...placeAt(meeting, "summary", meeting.title),
        message: `会议内容没有写到${missing.join("、")}`,
        advice: "请对照会议记录补写；没有进行的步骤应补开",
      };
    }
  },
};
