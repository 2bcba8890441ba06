/**
 * The invented office of the sample workbook: five branches of 中共某某局机关委员会 with 60 members, and the rows of all
 * nine forms for the year 2025. Everything follows from the numbers below, so the sample is the same every time.
 */
import { settingLists } from "../../src/contract/settings";
import type { CellValue } from "../../src/domain/cell";
import { serialOf } from "../../src/domain/serial-date";

/** A row by column id; what is left out stays empty. */
export type SampleRow = Readonly<Record<string, CellValue>>;

/** Rows by form id. */
export type SampleRows = Readonly<Record<string, readonly SampleRow[]>>;

interface Person {
  readonly name: string;
  readonly kind: "正式党员" | "预备党员";
  readonly post: string;
}

interface Branch {
  readonly name: string;
  readonly sector: string;
  readonly people: readonly Person[];
  /** Members and ledger rows of the branches before it: where its share of the texts begins. */
  readonly before: number;
  /** Day of the 组织生活会. */
  readonly meeting: number;
}

const surnames = [..."张李王赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦许"];
const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

function day(year: number, month: number, date: number): number {
  return serialOf(year, month, date) ?? 0;
}

const plan = [
  { sector: "综合管理", size: 12, probationary: 0, date: 16 },
  { sector: "业务审批", size: 15, probationary: 1, date: 20 },
  { sector: "执法监督", size: 9, probationary: 0, date: 22 },
  { sector: "信息服务", size: 14, probationary: 1, date: 27 },
  { sector: "离退休", size: 10, probationary: 0, date: 29 },
] as const;

function peopleOf(first: number, size: number, probationary: number): Person[] {
  return Array.from({ length: size }, (_, index) => {
    const number = first + index;
    return {
      name: `${surnames[number % surnames.length] ?? ""}${numerals[(number * 7) % numerals.length] ?? ""}`,
      kind: index >= size - probationary ? ("预备党员" as const) : ("正式党员" as const),
      post: ["书记", "副书记", "委员"][index] ?? "普通党员",
    };
  });
}

const ordinals = ["第一", "第二", "第三", "第四", "第五"];

const branches: readonly Branch[] = plan.map(({ sector, size, probationary, date }, index) => ({
  name: `${ordinals[index] ?? ""}党支部`,
  sector,
  people: peopleOf(
    plan.slice(0, index).reduce((sum, one) => sum + one.size, 0),
    size,
    probationary,
  ),
  before: plan.slice(0, index).reduce((sum, one) => sum + one.size + 3, 0),
  meeting: day(2026, 1, date),
}));

/** What people work on. With the lists below (coprime lengths) every pair comes up once in 143 rows: no two texts alike. */
const works = [
  ...["公文办理", "窗口接待", "执法检查", "档案整理", "数据报送", "信访答复", "项目调研"],
  ...["政策宣传", "值班值守", "采购验收", "系统维护", "老干部服务", "安全巡查"],
] as const;

const talkPoints = [
  "对照去年的整改承诺逐条看完成得怎么样",
  "提醒答复群众时注意口气和时限",
  "商量轮岗以后怎样把手头事情交接清楚",
  "互相指出参加支部活动的不足，约定互相提醒",
  "问家里老人住院后有什么需要支部帮助",
  "请对方给班子工作提三点看法并当场记下",
  "商定学习笔记怎么同岗位业务结合",
  "听取对节假日值守安排的建议",
  "交流读原著时的体会和没弄懂的地方",
  "说明民主评议的程序，听取有什么顾虑",
  "约定下个月一起到服务对象单位走访",
] as const;

const problems = [
  ["中发现的问题没有逐条登记，全年只复盘了一次", "每月末复盘一次，问题逐条登记并写明处理结果"],
  ["的时限把握不严，最长一件拖了九天", "建立到期提醒，提前两天核对，超时当日说明原因"],
  ["与理论学习结合不紧，学习时没有联系自己办的事", "每月选一个亲手办的事例在支部学习会上交流十分钟"],
  ["的流程只在年初讲过一次，新来的同志问了五次", "每季度带新同志走一遍流程，带教情况写入记录"],
  ["主动听服务对象意见少，全年走访四家", "上半年走访不少于八家，三日内登记走访情况"],
  ["的材料校核不细，被退回修改三次", "材料实行两人校核，退回当天写明原因并改正"],
  ["遇到难题等答复，没有先拿出自己的方案", "遇到难题先提出两套方案，再向分管同志汇报"],
  ["的经验没有及时整理，一年没写成一份书面材料", "每半年写一份经验材料，在支部微课上讲一次"],
  ["同其他科室衔接不畅，返工两次", "每两周与相关科室碰头一次，衔接事项列单销号"],
  ["给年轻党员交任务多、讲方法少", "给结对的年轻党员定一项带教内容，按月检查进度"],
  ["方面收到的批评改得慢，两条拖到年底", "收到意见七日内提出改法，一个月内向提意见人反馈"],
] as const;

const categories = [
  "政治功能强不强",
  "“四个意识”牢不牢",
  "“四个自信”有没有",
  "工作作风实不实",
  "发挥作用好不好",
  "自我要求严不严",
] as const;

function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError("empty list");
  return found;
}

function meetingsOf(branch: Branch): SampleRow[] {
  const [secretary, deputy, member] = branch.people;
  const count = branch.people.length;
  const absentee = at(branch.people, absenteeIndex).name;
  const meetings: readonly (readonly [string, string, number, number, string])[] = [
    ["集中学习", "专题学习（一）", 24, 0, "原文学习有关文件，两名党员交流体会"],
    ["集中学习", "专题学习（二）", 17, 1, "分组学习并讨论本支部查摆重点"],
    ["讲党课", "书记讲党课：把整改落到岗位上", 12, 0, "书记结合支部工作讲党课并布置会前准备"],
    ["征求意见座谈会", "会前征求意见座谈会", 9, 0, "听取党员和服务对象意见，逐条登记"],
    [
      "组织生活会",
      "2025年度组织生活会",
      0,
      1,
      "报告准备情况；通报上年度整改情况；班子对照检查；个人发言，逐人开展批评和自我批评；民主测评；确定整改清单",
    ],
    ["民主评议大会", "2025年度民主评议党员大会", 0, 1, "个人自评、党员互评、民主测评，宣布测评结果"],
  ];
  return meetings.map(([kind, title, before, absent, summary]) => ({
    branch: branch.name,
    kind,
    title,
    date: branch.meeting - before,
    place: "机关二楼会议室",
    chair: secretary?.name ?? null,
    recorder: (kind === "讲党课" ? deputy : member)?.name ?? null,
    expected: count,
    present: count - absent,
    absent,
    absentees: absent > 0 ? `${absentee}（出差）` : "无",
    observers: kind === "组织生活会" ? "机关党委派员一名" : null,
    dispatched: kind === "组织生活会" ? 1 : null,
    previousRectificationReported: kind === "组织生活会" ? "是" : null,
    criticisms: kind === "组织生活会" ? count * 2 : null,
    summary,
  }));
}

function talksOf(branch: Branch): SampleRow[] {
  const [secretary, deputy, member, ...others] = branch.people.map(({ name }) => name);
  const pairs: (readonly [string | undefined, string | undefined, string])[] = [
    [secretary, deputy, "支委之间"],
    [secretary, member, "支委之间"],
    [deputy, member, "支委之间"],
    ...others.map((name, index) => [at([secretary, deputy, member], index), name, "支委与党员"] as const),
    ...others
      .slice(1)
      .filter((_, index) => index % 2 === 0)
      .map((name, index) => [at(others, index * 2), name, "党员之间"] as const),
  ];
  return pairs.map(([from, to, kind], index) => ({
    branch: branch.name,
    date: branch.meeting - 12 + (index % 9),
    place: index % 2 === 0 ? "支部活动室" : "小会议室",
    from: from ?? null,
    to: to ?? null,
    kind,
    content: `谈${at(works, talksBefore(branch) + index)}，${at(talkPoints, talksBefore(branch) + index)}`,
    problem: index % 3 === 0 ? `${at(works, index + 2)}${at(problems, index + 1)[0]}` : null,
  }));
}

/** Talks of the branches before this one: each has at most one and a half for every member. */
function talksBefore(branch: Branch): number {
  const earlier = branches.slice(0, branches.indexOf(branch));
  return earlier.reduce((sum, { people }) => sum + Math.ceil(people.length * 1.5), 0);
}

function opinionsOf(branch: Branch): SampleRow[] {
  const ways = ["个别谈话", "集体座谈", "上门走访", "发放征求意见表"] as const;
  const texts = ["会议通知提前两天发出", "窗口午间安排人员值守", "增加青年党员发言机会", "办理进度主动告知"];
  return texts.map((text, index) => ({
    branch: branch.name,
    way: at(ways, index),
    date: branch.meeting - 14 + index,
    source: at(["党员", "群众", "服务对象", "党员"], index),
    target: index === 2 ? at(branch.people, 0).name : "支部班子",
    text: `建议${text}`,
    adopted: index === 3 ? "否" : "是",
    rectificationNo: index < 3 ? index + 1 : null,
    note: index === 3 ? "现有平台已能查询进度，向提出人说明" : null,
  }));
}

/** Position of the member who was away from the meeting. */
const absenteeIndex = 4;

/**
 * Votes of the members present for one person: more for those who come first in the branch. Nobody votes on himself, so
 * that only who was away has the votes of all.
 */
function votesFor(
  branch: Branch,
  index: number,
): { readonly valid: number; readonly excellent: number; readonly qualified: number } {
  const voting = branch.people.length - 1 - branch.people.filter(({ kind }) => kind === "预备党员").length;
  const valid = index === absenteeIndex ? voting : voting - 1;
  const excellent = Math.max(0, valid - 1 - index);
  return { valid, excellent, qualified: valid - excellent };
}

const pollItems = settingLists.find(({ id }) => id === "pollItems")?.default ?? [];

function pollsOf(branch: Branch): SampleRow[] {
  return branch.people.flatMap(({ name, kind }, index) => {
    if (kind === "预备党员") return [];
    const { excellent, qualified } = votesFor(branch, index);
    const mass = { excellent: Math.max(0, 5 - (index % 4)), qualified: Math.min(6, 1 + (index % 4)) };
    const none = { basic: 0, unqualified: 0, abstained: 0 };
    const common = { branch: branch.name, name };
    return [
      ...pollItems.map((item, position) => {
        // Some people get a vote less on some item than on the whole.
        const fewer = position === 0 ? 0 : Math.min(excellent, (index + position) % 3);
        const counts = { excellent: excellent - fewer, qualified: qualified + fewer };
        return { ...common, voters: "党员互评", item, ...counts, ...none };
      }),
      { ...common, voters: "群众代表", item: "总体评价", ...mass, ...none },
    ];
  });
}

function appraisalsOf(branch: Branch): SampleRow[] {
  const cap = Math.floor(branch.people.length / 3);
  return branch.people.map(({ name, kind }, index) => {
    const common = { branch: branch.name, name, kind, took: "是" };
    if (kind === "预备党员")
      return { ...common, reason: "预备党员参加评议，不评定等次", grade: "不评定等次", informed: branch.meeting + 5 };
    const { valid, excellent, qualified } = votesFor(branch, index);
    return {
      ...common,
      issued: valid,
      returned: valid,
      valid,
      excellent,
      qualified,
      basic: 0,
      unqualified: 0,
      abstained: 0,
      excellentRate: excellent / valid,
      grade: index < cap ? "优秀" : "合格",
      informed: branch.meeting + 5,
    };
  });
}

function rectificationsOf(branch: Branch): SampleRow[] {
  const [secretary, deputy] = branch.people;
  const team = [0, 1, 2].map((index) => ({
    list: "领导班子",
    name: null,
    source: at(["征求意见", "征求意见", "上级点评"], index),
    owner: (index === 0 ? secretary : deputy)?.name ?? null,
    lead: secretary?.name ?? null,
  }));
  const own = branch.people.map(({ name }) => ({
    list: "党员个人",
    name,
    source: "查摆问题",
    owner: name,
    lead: secretary?.name ?? null,
  }));
  return [...team, ...own].map((row, index) => {
    const work = at(works, branch.before + index);
    const [problem, measure] = at(problems, branch.before + index);
    // Most items are closed, some finished and waiting for it, some still open with a year to go.
    const state = at(["整改中", "已销号", "已销号", "已完成", "已销号"] as const, index);
    const finished = state !== "整改中";
    return {
      branch: branch.name,
      ...row,
      category: at(categories, index),
      problem: `${work}${problem}`,
      measure: `${work}：${measure}`,
      unit: branch.name,
      due: finished ? day(2026, 4 + (index % 3), 30) : day(2027, 6, 30),
      progress: finished ? "已按措施落实，支部核对完成情况" : "正在按措施推进",
      status: state,
      done: finished ? branch.meeting + 20 : null,
      evidence: finished ? "学习笔记和核对记录" : null,
      closed: state === "已销号" ? branch.meeting + 25 : null,
      published: row.list === "领导班子" ? "是" : "否",
    };
  });
}

function numbered(rows: readonly SampleRow[]): SampleRow[] {
  return rows.map((row, index) => ({ no: index + 1, ...row }));
}

/** The names of the branches, in order. */
export const branchNames = branches.map(({ name }) => name);

/** All rows, numbered within each branch's ledger and through the other forms; `only` picks branches. */
export function sampleRows(only: readonly string[] = branchNames): SampleRows {
  const chosen = branches.filter(({ name }) => only.includes(name));
  const all = (rowsOf: (branch: Branch) => readonly SampleRow[]) => numbered(chosen.flatMap(rowsOf));
  return {
    branches: all(({ name, sector, people }) => {
      const probationary = people.filter(({ kind }) => kind === "预备党员").length;
      return [
        {
          branch: name,
          parent: "某局机关委员会",
          sector,
          secretary: people[0]?.name ?? null,
          hasCommittee: "是",
          members: people.length,
          fullMembers: people.length - probationary,
          probationaryMembers: probationary,
        },
      ];
    }),
    members: all(({ name: branch, people }) =>
      people.map(({ name, kind, post }, index) => ({
        branch,
        name,
        kind,
        post,
        careTag: index === 6 ? "年老体弱党员" : null,
      })),
    ),
    meetings: all(meetingsOf),
    talks: all(talksOf),
    opinions: all(opinionsOf),
    polls: all(pollsOf),
    appraisals: all(appraisalsOf),
    // 对应整改序号 refers to the number within the branch.
    rectifications: chosen.flatMap((branch) => numbered(rectificationsOf(branch))),
    institutions: all(({ name, meeting }) => [
      {
        branch: name,
        name: `${name}学习交流办法`,
        kind: "修订",
        consultation: "支部党员大会讨论",
        date: meeting + 30,
        docNo: null,
      },
    ]),
  };
}
