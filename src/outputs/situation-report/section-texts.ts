/**
 * The wording of 二、主要做法 and 三、工作安排. It states what the sheets show and nothing else: where a sheet is empty the
 * paragraph says what is to be added, and no sentence praises.
 */
import type { ReportFacts } from "../../domain/report/report-facts";
import type { ReportTopic } from "../../domain/report/report-topics";
import { percentOf, sumOf } from "../../domain/report/report-figures";
import { chineseDate, toBeAdded } from "./read-headings";
import { addUp, namesOf, worded } from "./word-shares";

/** One paragraph of a section. */
export interface SectionText {
  readonly topic: ReportTopic;
  readonly text: string;
}

function rateWords(word: string, numerator: number, denominator: number): string {
  return denominator === 0 ? "" : `，${word}${percentOf(numerator / denominator)}%`;
}

/** 本支部 or 各级党组织: who did it. */
function actors({ branch }: ReportFacts): string {
  return branch === null ? "各级党组织" : "本支部";
}

/** Where lower committees are among the totals, what the own sheets alone tell is told as such. */
function own({ hasUnits }: ReportFacts): string {
  return hasUnits ? "本级" : "";
}

function notice({ settings }: ReportFacts): string {
  const { noticeTitle, noticeNo, requirements } = settings;
  const title = noticeTitle === "" ? toBeAdded("通知名称") : `《${noticeTitle.replace(/^《|》$/g, "")}》`;
  const no = noticeNo === "" ? toBeAdded("通知文号") : `（${noticeNo}）`;
  const asked = requirements === null ? "" : `，通知提出了${requirements}个方面的具体要求`;
  return `按照${title}${no}部署本项工作${asked}。`;
}

function days({ meetingDays, branch }: ReportFacts): string {
  if (meetingDays === null) return "";
  const { first, last } = meetingDays;
  if (first === last) return `会议时间为${chineseDate(first)}。`;
  return branch === null
    ? `会议时间为${chineseDate(first)}至${chineseDate(last)}。`
    : `会议时间为${chineseDate(last)}。`;
}

function arranging(facts: ReportFacts): string {
  const { total, notHeld, branch } = facts;
  if (branch !== null) {
    const held = total.实召开支部数 > 0 ? days(facts) : `${toBeAdded("组织生活会召开时间")}。`;
    return `${notice(facts)}${held}`;
  }
  const rate = rateWords("召开率", total.实召开支部数, total.应召开支部数);
  const missing = notHeld.length === 0 ? "" : `${own(facts)}尚未召开的党支部${notHeld.length}个：${namesOf(notHeld)}。`;
  return `${notice(facts)}应召开专题组织生活会的党支部${total.应召开支部数}个，实召开${total.实召开支部数}个${rate}。${days(facts)}${missing}`;
}

function studying(facts: ReportFacts): string {
  const { studies, total } = facts;
  const content = `学习的主要内容为${toBeAdded("本年度重点学习内容")}。`;
  if (studies.length === 0) return `${toBeAdded("会前学习情况，《会议记录》中没有集中学习、讲党课或学习讨论")}。`;
  const kinds = studies.map(({ word }) => word).join("、");
  const sessions = `${actors(facts)}采取${kinds}等形式，组织学习${sumOf(studies)}次`;
  const parts = studies.length > 1 ? `，其中${worded(studies, "次")}` : "";
  const people = total.集中学习人数 > 0 ? `，${total.集中学习人数}名党员参与了集中学习` : "";
  return `${sessions}${parts}${people}。${content}`;
}

function asking(facts: ReportFacts): string {
  const { ways, total, opinionSources, opinionTargets, opinionsAdopted } = facts;
  if (total.征求意见条数 === 0) return `${toBeAdded("征求意见情况，《征求意见》没有内容")}。`;
  const how = ways.length === 0 ? "" : `通过${ways.map(({ word }) => word).join("、")}等方式，`;
  const byWay = ways.length > 1 && addUp(ways, total.征求意见条数) ? `，其中${worded(ways, "条")}` : "";
  const from =
    opinionSources.length > 0 && addUp(opinionSources, total.征求意见条数)
      ? `按意见来源分，${opinionSources.map(({ word, count }) => `来自${word}的${count}条`).join("、")}。`
      : "";
  const to =
    opinionTargets.length > 0 && addUp(opinionTargets, total.征求意见条数)
      ? `按意见对象分，${opinionTargets.map(({ word, count }) => `对${word}的${count}条`).join("、")}。`
      : "";
  const adopted = opinionsAdopted > 0 ? `已采纳${opinionsAdopted}条。` : "";
  return `${actors(facts)}${how}征求意见${total.征求意见条数}条${byWay}。${from}${to}${adopted}`;
}

function talking(facts: ReportFacts): string {
  const { total, talkKinds } = facts;
  if (total.谈心谈话人次 === 0) return `${toBeAdded("谈心谈话情况，《谈心谈话》没有内容")}。`;
  const kinds = addUp(talkKinds, total.谈心谈话人次) ? `，其中${worded(talkKinds, "人次")}` : "";
  return `${actors(facts)}开展谈心谈话${total.谈心谈话人次}人次${kinds}。`;
}

function examining(facts: ReportFacts): string {
  const { total, problemLists, problemCategories, problemsWithoutCategory } = facts;
  if (total.查摆问题数 === 0) return `${toBeAdded("查摆问题情况，《整改台账》没有内容")}。`;
  const lists = addUp(problemLists, total.查摆问题数) ? `，其中${worded(problemLists, "个")}` : "";
  const without = problemsWithoutCategory > 0 ? `，另有${problemsWithoutCategory}个未填问题类别` : "";
  const categories =
    problemCategories.length > 0 ? `${own(facts)}按问题类别分，${worded(problemCategories, "个")}${without}。` : "";
  return `${actors(facts)}共查摆问题${total.查摆问题数}个${lists}。${categories}`;
}

function meeting(facts: ReportFacts): string {
  const { total, lastYearReported, lastYearMissing, attendedMeetings, branch } = facts;
  if (total.实召开支部数 === 0)
    return `${toBeAdded("专题组织生活会召开情况，《会议记录》中没有填了日期的组织生活会")}。`;
  const rate = rateWords("参会率", total.实到, total.应到);
  const held = `${branch === null ? `${total.实召开支部数}个党支部` : "本支部"}召开专题组织生活会，应到${total.应到}名、实到${total.实到}名${rate}。`;
  const criticism =
    total.批评意见条数 > 0
      ? `会上开展批评和自我批评，提出批评意见${total.批评意见条数}条。`
      : `会上开展批评和自我批评的情况：${toBeAdded("批评意见条数")}。`;
  const lastYear =
    branch !== null
      ? lastYearReported > 0
        ? "会上通报了上年度组织生活会整改措施落实情况。"
        : `${toBeAdded("上年度整改措施落实情况的通报")}。`
      : `${own(facts)}通报上年度整改措施落实情况的党支部${lastYearReported}个${
          lastYearMissing.length === 0
            ? ""
            : `，未通报或未填写的${lastYearMissing.length}个：${namesOf(lastYearMissing)}`
        }。`;
  const dispatched =
    total.督导派员数 > 0
      ? `督导组和上级党组织派出${total.督导派员数}名人员参加会议${branch === null && attendedMeetings > 0 ? `，到会指导${attendedMeetings}次` : ""}。`
      : "";
  return `${held}${criticism}${lastYear}${dispatched}`;
}

function appraising(facts: ReportFacts): string {
  const { total, voters, pollItems, dispositions, notAppraised } = facts;
  if (total.应参评 === 0) return `${toBeAdded("民主评议党员情况，《民主评议》没有内容")}。`;
  const items = pollItems.filter((item) => item !== "总体评价");
  const about = items.length === 0 ? "" : `就${items.join("、")}等情况`;
  const poll =
    voters.length === 0
      ? ""
      : `按照民主评议党员程序，采取发放测评表的方式，由${voters.map((voter) => (voter === "党员互评" ? "党员" : voter)).join("、")}${about}进行民主测评。`;
  const rate = rateWords("参评率", total.实参评, total.应参评);
  const absent = notAppraised > 0 ? `，未参评${notAppraised}名` : "";
  const disposed = dispositions.length > 0 ? `给予组织处置的，${worded(dispositions, "名")}。` : "";
  return `${poll}应参评党员${total.应参评}名，实参评${total.实参评}名${rate}${absent}。${disposed}`;
}

function rectifying(facts: ReportFacts): string {
  const { total, states, withDeadline, withOwner, published } = facts;
  if (total.查摆问题数 === 0) return `${toBeAdded("整改措施，《整改台账》没有内容")}。`;
  const limits =
    withDeadline === total.查摆问题数 && withOwner === total.查摆问题数
      ? "，逐项明确了整改时限和责任人"
      : `，明确整改时限的${withDeadline}个、明确责任人的${withOwner}个`;
  const openly = published > 0 ? `，在一定范围公开的${published}个` : "";
  const rate = rateWords("整改率", total.已销号数, total.查摆问题数);
  return `针对查摆的问题和征求的意见，拟定整改措施${total.整改措施数}条${limits}${openly}。截至${chineseDate(facts.asOf)}，${facts.hasUnits ? "本级台账中" : ""}${worded(states, "个")}${rate}。`;
}

/** The opening of 三、工作安排: what is still open. */
export function remaining(facts: ReportFacts): SectionText {
  const { states, overdue, notHeld, notAppraised, asOf, branch } = facts;
  const open = states.filter(({ word, count }) => count > 0 && ["未启动", "整改中", "延期"].includes(word));
  const parts = [
    ...(branch === null && notHeld.length > 0 ? [`${notHeld.length}个党支部尚未召开专题组织生活会`] : []),
    ...(notAppraised > 0 ? [`${notAppraised}名党员未参评`] : []),
    ...(open.length > 0 ? [`${own(facts)}整改台账尚有${worded(open, "个")}`] : []),
    ...(overdue > 0 ? [`其中已超期${overdue}个`] : []),
  ];
  const data = parts.length === 0 ? "" : `截至${chineseDate(asOf)}，${parts.join("，")}。`;
  return {
    topic: "总体",
    text: `${data}${toBeAdded("存在的主要问题和不足")}。下一步，重点做好以下工作。`,
  };
}

function organising({ notHeld, notAppraised, branch }: ReportFacts): string {
  const hold =
    branch === null && notHeld.length > 0
      ? `督促尚未召开的${notHeld.length}个党支部（${namesOf(notHeld)}）召开专题组织生活会。`
      : "";
  return `${hold}${notAppraised > 0 ? `对未参评的${notAppraised}名党员及时组织补评。` : ""}`;
}

function following({ states, overdue, dueSoon }: ReportFacts): string {
  const open = states.filter(({ word, count }) => count > 0 && word !== "已销号");
  if (open.length === 0) return "";
  const urgent = [
    ...(overdue > 0 ? [`对已超期的${overdue}个问题逐项说明原因`] : []),
    ...(dueSoon > 0 ? [`对20天内到期的${dueSoon}个问题按期完成整改`] : []),
  ];
  return `对尚未销号的问题（${worded(open, "个")}）逐项跟踪${urgent.length > 0 ? `，${urgent.join("，")}` : ""}。`;
}

function institutions(facts: ReportFacts): string {
  const { institutions: kinds, institutionNames } = facts;
  if (kinds.length === 0) return "";
  const names = institutionNames.map((name) => `《${name.replace(/^《|》$/g, "")}》`);
  const told = names.length === 0 ? "" : `：${namesOf(names)}`;
  return `已${worded(kinds, "项")}${told}。`;
}

/** Sections of 二、主要做法, each with its paragraphs, in their order. */
export const doneSections: readonly {
  readonly subject: string;
  readonly texts: readonly { readonly topic: ReportTopic; readonly word: (facts: ReportFacts) => string }[];
}[] = [
  { subject: "安排部署", texts: [{ topic: "部署", word: arranging }] },
  { subject: "学习", texts: [{ topic: "学习", word: studying }] },
  {
    subject: "查找不足",
    texts: [
      { topic: "征求意见", word: asking },
      { topic: "谈心谈话", word: talking },
      { topic: "查摆问题", word: examining },
    ],
  },
  { subject: "批评与自我批评", texts: [{ topic: "会议", word: meeting }] },
  {
    subject: "整改落实",
    texts: [
      { topic: "民主评议", word: appraising },
      { topic: "整改落实", word: rectifying },
    ],
  },
];

/** Sections of 三、工作安排: the standing text of 设置, then what the data ask for. */
export const plannedSections: readonly {
  readonly subject: ReportTopic;
  readonly word: (facts: ReportFacts) => string;
  /** Named in （待补充：…） where neither 设置 nor the data say anything. */
  readonly lacking: string;
}[] = [
  { subject: "思想建设", word: () => "", lacking: "下一步思想建设的安排" },
  { subject: "组织生活", word: organising, lacking: "下一步组织生活的安排" },
  { subject: "问题整改", word: following, lacking: "下一步整改的安排" },
  { subject: "制度建设", word: institutions, lacking: "下一步制度建设的安排" },
];
