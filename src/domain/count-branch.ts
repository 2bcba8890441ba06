/** Every number of 汇总表 for one branch, counted by the rules of the contract (口径, `countingRules`). */
import type { BranchBook } from "./book";
import type { BranchCounts } from "./branch-counts";
import { tallyGrades } from "./count-grades";
import { problemsOf } from "./problems";
import type { MeetingRecord } from "./records";

/**
 * The 组织生活会 that counts for 应到 and 实到: the one with the latest date, on one day the lower row. A meeting
 * without a date does not count as held.
 */
export function latestOrgLifeMeeting(meetings: readonly MeetingRecord[]): MeetingRecord | null {
  let latest: MeetingRecord | null = null;
  let latestDate = -Infinity;
  for (const meeting of meetings) {
    if (meeting.kind !== "组织生活会" || meeting.date === null || meeting.date < latestDate) continue;
    latest = meeting;
    latestDate = meeting.date;
  }
  return latest;
}

/**
 * Counts one branch. Blank numbers count as 0. Rows whose 党支部 is blank (name "") belong to no branch: they count
 * in every column but 实召开支部数, so that no row is lost and no branch invented.
 */
export function countBranch(branch: BranchBook): BranchCounts {
  const { listed, records } = branch;
  const meeting = latestOrgLifeMeeting(records.meetings);
  let [studied, talksInMeetings, criticisms, dispatched] = [0, 0, 0, 0];
  for (const record of records.meetings) {
    if (record.kind === "集中学习") studied = Math.max(studied, record.present ?? 0);
    talksInMeetings += record.talks ?? 0;
    criticisms += record.criticisms ?? 0;
    dispatched += record.dispatched ?? 0;
  }
  const problems = problemsOf(records.rectifications);
  const closed = problems.filter(({ status }) => status === "已销号").length;
  const measures = records.rectifications.filter(({ measure }) => measure !== "").length;
  const grades = tallyGrades(records.appraisals);
  return {
    应召开支部数: listed ? 1 : 0,
    实召开支部数: meeting && branch.name !== "" ? 1 : 0,
    党员总数: listed?.members ?? 0,
    其中预备党员: listed?.probationaryMembers ?? 0,
    应到: meeting?.expected ?? 0,
    实到: meeting?.present ?? 0,
    集中学习人数: studied,
    谈心谈话人次: records.talks.length > 0 ? records.talks.length : talksInMeetings,
    征求意见条数: records.opinions.length,
    查摆问题数: problems.length,
    批评意见条数: criticisms,
    应参评: grades.expected,
    实参评: grades.took,
    优秀: grades.excellent,
    合格: grades.qualified,
    基本合格: grades.basic,
    不合格: grades.unqualified,
    不评定等次: grades.notGraded,
    整改措施数: measures,
    已销号数: closed,
    督导派员数: dispatched,
  };
}
