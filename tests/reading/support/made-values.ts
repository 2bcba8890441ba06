// Plausible cells for made tables: what offices write under each kind of column.
import type { CellValue } from "../../../src/domain/cell";
import type { StrangerValues } from "./other-words";

/** A seeded source of chance, the same on every machine. */
export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  pick<T>(list: readonly [T, ...(readonly T[])]): T;
  /** True in `share` of the cases. */
  yes(share: number): boolean;
  shuffle<T>(list: readonly T[]): T[];
}

/** Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    int,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    yes: (share) => next() < share,
    shuffle: (list) => {
      const rest = [...list];
      return list.flatMap(() => rest.splice(int(0, rest.length - 1), 1));
    },
  };
}

const surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜";
const givenNames = "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英建国文辉志远晓春海燕";

export function personName(chance: Chance): string {
  const one = (letters: string) => letters.charAt(chance.int(0, letters.length - 1));
  return one(surnames) + one(givenNames) + (chance.yes(0.6) ? one(givenNames) : "");
}

export type DayStyle = "serial" | "年月日" | "." | "-" | "/";

/** A day of the season: November 2025 to April 2026. */
export function day(chance: Chance, style: DayStyle): CellValue {
  const month = chance.int(11, 16);
  const [year, monthOfYear] = month > 12 ? [2026, month - 12] : [2025, month];
  const date = chance.int(1, 28);
  if (style === "serial") return Math.round(Date.UTC(year, monthOfYear - 1, date) / 86400000) + 25569;
  if (style === "年月日") return `${year}年${monthOfYear}月${date}日`;
  const pad = (part: number) => String(part).padStart(2, "0");
  return style === "-" ? `${year}-${pad(monthOfYear)}-${pad(date)}` : [year, monthOfYear, date].join(style);
}

export const dayStyles: readonly [DayStyle, ...DayStyle[]] = ["serial", "serial", "年月日", ".", "-", "/"];

export function strangerValue(chance: Chance, kind: StrangerValues, row: number): CellValue {
  switch (kind) {
    case "phone":
      return `139${chance.int(10000000, 99999999)}`;
    case "day":
      return day(chance, "serial");
    case "count":
      return chance.int(0, 40);
    case "yesNo":
      return chance.pick(["是", "否"]);
    case "person":
      return personName(chance);
    case "code":
      return `DZ${String(chance.int(1000, 9000) + row)}`;
    case "place":
      return `${chance.pick(["东湖", "青山", "向阳"])}路${chance.int(1, 200)}号`;
    case "rate":
      return chance.int(60, 100) / 100;
    case "age":
      return chance.int(24, 70);
    case "text":
      return chance.pick(["办公室", "已核对", "按要求办理", "正常", "工程师", "大学本科", "情况属实"]);
  }
}

type Cells = Readonly<Record<string, CellValue>>;

const sentences = {
  summary: ["学习会议精神，开展对照检查，会后形成整改清单", "通报上年度整改落实情况，逐人发言，相互批评"],
  content: ["交流思想、工作、生活情况，指出学习不够系统的问题", "听取对支部工作的意见，提醒改进作风"],
  problem: ["理论学习系统性不强，学用结合不紧密", "深入一线调研少，服务群众办法不多", "主题党日形式单一，吸引力不够"],
  measure: ["每月组织一次专题学习并撰写心得", "每季度走访服务对象不少于2次，建立台账", "制定活动计划表，丰富形式"],
  opinion: ["建议增加实地走访次数，及时回应群众诉求", "希望加强政策宣传，公开办事流程"],
  progress: ["已开展专题学习3次", "走访服务对象12户，台账已建立", "计划已制定，正在实施"],
} as const;

/** One row of a form: every column's cell, agreeing with each other. Numbers are numbers. */
export function rowOf(form: string, chance: Chance, branch: string, index: number, style: DayStyle): Cells {
  const text = (of: keyof typeof sentences) => chance.pick<string>(sentences[of]);
  const name = personName(chance);
  const common = { no: index + 1, branch, name, note: chance.yes(0.3) ? "无其他情况" : null };
  const date = day(chance, style);
  if (form === "branches") {
    const full = chance.int(3, 40);
    const probationary = chance.int(0, 4);
    return {
      ...common,
      branch: `${branch.slice(0, 0)}第${"一二三四五六七八九十".charAt(index % 10)}党支部`,
      parent: "中共某某局机关委员会",
      sector: chance.pick(["机关", "学校", "国有企业", "农村", "社区"]),
      secretary: name,
      hasCommittee: chance.pick(["是", "否"]),
      members: full + probationary,
      fullMembers: full,
      probationaryMembers: probationary,
    };
  }
  if (form === "members") {
    return {
      ...common,
      kind: chance.yes(0.85) ? "正式党员" : "预备党员",
      post: chance.pick(["普通党员", "普通党员", "书记", "委员", "副书记"]),
      careTag: chance.yes(0.4) ? chance.pick(["流动党员", "生活困难党员", "年老体弱党员"]) : null,
      exclusion: chance.yes(0.25) ? chance.pick(["年老体弱", "出国半年以上", "患病住院"]) : null,
    };
  }
  if (form === "meetings") {
    const expected = chance.int(8, 40);
    const absent = chance.int(0, 3);
    return {
      ...common,
      kind: chance.pick(["集中学习", "组织生活会", "民主评议大会", "讲党课", "学习讨论"]),
      title: chance.pick(["专题组织生活会", "学习贯彻会议精神", "2025年度组织生活会"]),
      date,
      place: chance.pick(["三楼会议室", "党员活动室", "机关会议室"]),
      chair: name,
      recorder: personName(chance),
      expected,
      present: expected - absent,
      absent,
      absentees: absent > 0 ? `${personName(chance)}（病假）` : null,
      observers: chance.yes(0.5) ? `${personName(chance)}、${personName(chance)}` : null,
      dispatched: chance.int(0, 2),
      previousRectificationReported: chance.pick(["是", "是", "否"]),
      criticisms: chance.int(0, 40),
      talks: chance.int(0, 60),
      summary: text("summary"),
    };
  }
  if (form === "talks") {
    return {
      ...common,
      date,
      place: chance.pick(["党员活动室", "办公室", "支部会议室"]),
      from: name,
      to: personName(chance),
      kind: chance.pick(["支委之间", "支委与党员", "党员之间", "党员与群众"]),
      content: text("content"),
      problem: text("problem"),
    };
  }
  if (form === "opinions") {
    return {
      ...common,
      way: chance.pick(["个别谈话", "集体座谈", "上门走访", "发放征求意见表"]),
      date,
      source: chance.pick(["党员", "群众", "服务对象", "上级"]),
      target: chance.pick(["领导班子", "党支部", name]),
      text: text("opinion"),
      adopted: chance.pick(["是", "是", "否"]),
      rectificationNo: chance.yes(0.5) ? chance.int(1, 12) : null,
    };
  }
  const votes = { excellent: chance.int(4, 12), qualified: chance.int(3, 14), basic: chance.int(0, 2) };
  const more = { unqualified: chance.int(0, 1), abstained: chance.int(0, 1) };
  const valid = votes.excellent + votes.qualified + votes.basic + more.unqualified + more.abstained;
  if (form === "polls") {
    return {
      ...common,
      voters: chance.pick(["党员互评", "群众代表", "服务对象"]),
      item: chance.pick(["总体评价", "政治素养", "履职尽责", "服务群众"]),
      ...votes,
      ...more,
    };
  }
  if (form === "appraisals") {
    const took = chance.yes(0.92);
    const grade = took ? chance.pick(["优秀", "合格", "合格", "合格", "基本合格", "不合格"]) : null;
    return {
      ...common,
      kind: chance.yes(0.9) ? "正式党员" : "预备党员",
      took: took ? "是" : "否",
      reason: took ? null : "因病住院",
      issued: valid + 1,
      returned: valid,
      valid,
      ...votes,
      ...more,
      excellentRate: Math.round((votes.excellent / valid) * 1000) / 1000,
      grade,
      circumstance: grade === "不合格" ? "长期不参加组织生活" : null,
      improvement: grade === "基本合格" || grade === "不合格" ? text("measure") : null,
      disposition: grade === "不合格" ? "限期改正" : null,
      months: grade === "不合格" ? 6 : null,
      informed: took ? date : null,
    };
  }
  if (form === "rectifications") {
    const list = chance.pick(["领导班子", "党员个人"]);
    const status = chance.pick(["未启动", "整改中", "已完成", "已销号", "已销号"]);
    const isDone = status === "已完成" || status === "已销号";
    return {
      ...common,
      list,
      name: list === "党员个人" ? name : null,
      category: chance.pick(["政治功能强不强", "工作作风实不实", "发挥作用好不好"]),
      source: chance.pick(["查摆问题", "征求意见", "谈心谈话", "上级点评"]),
      problem: text("problem"),
      measure: text("measure"),
      lead: personName(chance),
      unit: chance.pick(["办公室", "组织科", "人事科"]),
      owner: personName(chance),
      due: day(chance, style),
      progress: text("progress"),
      status,
      done: isDone ? date : null,
      evidence: isDone ? "学习记录、照片" : null,
      closed: status === "已销号" ? day(chance, style) : null,
      published: chance.pick(["是", "否"]),
    };
  }
  return {
    ...common,
    name: `${chance.pick(["党支部学习", "谈心谈话", "联系群众", "考勤管理"])}制度`,
    kind: chance.pick(["新建", "修订", "废止"]),
    consultation: chance.pick(["支委会讨论", "党员大会表决", "征求意见"]),
    date,
    docNo: `某党发〔2026〕${chance.int(1, 30)}号`,
  };
}
