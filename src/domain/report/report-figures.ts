/**
 * The figures of 情况报告, each with the words by which a sentence of the clerk's own speaks of it: what lets 提示 and RPT-02
 * say that a 修改稿 no longer agrees with the data.
 */
import type { ReportFacts, Share } from "./report-facts";
import type { ReportTopic } from "./report-topics";

/** Units that mean the same when clerks write them. */
export type FigureUnit = "名" | "个" | "人次" | "条" | "项" | "次" | "%";

export interface ReportFigure {
  /** What is counted, as a reviewer would call it. */
  readonly label: string;
  readonly value: number;
  readonly unit: FigureUnit;
  /** Words that speak of it; the longer one wins where two begin at the same place. */
  readonly words: RegExp;
  /** The paragraph it stands in. */
  readonly topic: ReportTopic;
}

/** A rate as the report writes it: one decimal, none where it is whole. */
export function percentOf(rate: number): number {
  return Math.round(rate * 1000) / 10;
}

/** A word of the clerk's lists as an expression that finds just it. */
function literally(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function shareFigures(
  shares: readonly Share[],
  topic: ReportTopic,
  unit: FigureUnit,
  wordsOf: (word: string) => string = literally,
): readonly ReportFigure[] {
  return shares.map(({ word, count }) => ({
    label: word,
    value: count,
    unit,
    words: new RegExp(wordsOf(word), "g"),
    topic,
  }));
}

/** 评定为“优秀”等次的, 优秀等次, 优秀42名; not 优秀共产党员. */
function gradeWords(grade: string): string {
  return `${grade}[”"』]?(?:等次|党员)?(?!共产|党务|基层|党支部|事迹|案例|经验)`;
}

/** Every figure of the report; those of the basic-situation sentence first. */
export function reportFigures(facts: ReportFacts): readonly ReportFigure[] {
  const { total } = facts;
  const figure = (topic: ReportTopic, label: string, value: number, unit: FigureUnit, words: RegExp): ReportFigure => ({
    topic,
    label,
    value,
    unit,
    words,
  });
  const rate = (
    topic: ReportTopic,
    label: string,
    numerator: number,
    denominator: number,
    words: RegExp,
  ): readonly ReportFigure[] =>
    denominator === 0 ? [] : [figure(topic, label, percentOf(numerator / denominator), "%", words)];
  return [
    ...(facts.branch === null
      ? [
          figure(
            "基本情况",
            "实召开支部数",
            total.实召开支部数,
            "个",
            /(?:基层)?党支部(?:已|都|均)?召开|实召开|召开了/g,
          ),
          figure("部署", "应召开支部数", total.应召开支部数, "个", /应召开|所属党支部|列入名单/g),
          figure("部署", "未召开支部数", facts.notHeld.length, "个", /(?:尚|还)?(?:未|没有)召开/g),
        ]
      : []),
    figure("基本情况", "谈心谈话", total.谈心谈话人次, "人次", /谈心谈话|谈心|谈话/g),
    figure("基本情况", "集中学习人数", total.集中学习人数, "名", /集中学习/g),
    figure("基本情况", "参加民主评议人数", total.实参评, "名", /参加(?:了)?民主评议|参加(?:了)?评议|实参评|参评/g),
    figure("基本情况", "评定为优秀", total.优秀, "名", new RegExp(gradeWords("优秀"), "g")),
    figure("基本情况", "评定为合格", total.合格, "名", new RegExp(gradeWords("合格"), "g")),
    figure("基本情况", "评定为基本合格", total.基本合格, "名", new RegExp(gradeWords("基本合格"), "g")),
    figure("基本情况", "评定为不合格", total.不合格, "名", new RegExp(gradeWords("不合格"), "g")),
    figure("基本情况", "不评定等次", total.不评定等次, "名", /(?:不|未)评定等次|(?:不|未)定等次/g),
    figure("基本情况", "党员总数", total.党员总数, "名", /党员总数|共有党员|现有党员/g),
    figure("基本情况", "预备党员", total.其中预备党员, "名", /预备党员/g),
    ...rate("部署", "召开率", total.实召开支部数, total.应召开支部数, /召开率/g),
    ...rate("会议", "参会率", total.实到, total.应到, /参会率|到会率/g),
    ...rate("民主评议", "参评率", total.实参评, total.应参评, /参评率/g),
    ...rate("整改落实", "整改率", total.已销号数, total.查摆问题数, /整改率|销号率/g),
    figure("学习", "组织学习次数", sumOf(facts.studies), "次", /组织学习|共学习|学习(?:共|共计)/g),
    ...shareFigures(facts.studies, "学习", "次"),
    ...shareFigures(facts.talkKinds, "谈心谈话", "人次"),
    figure(
      "征求意见",
      "征求意见",
      total.征求意见条数,
      "条",
      /征求(?:到)?(?:的)?(?:各类|各方面)?意见|征集(?:到)?意见|收集(?:到)?意见/g,
    ),
    ...shareFigures(facts.ways, "征求意见", "条"),
    ...shareFigures(facts.opinionSources, "征求意见", "条", (word) => `来自${literally(word)}`),
    ...shareFigures(facts.opinionTargets, "征求意见", "条", (word) =>
      word === "领导班子" ? "对(?:党支部)?(?:领导)?班子" : "对党员(?:个人)?",
    ),
    figure("征求意见", "采纳意见", facts.opinionsAdopted, "条", /采纳/g),
    figure("查摆问题", "查摆问题", total.查摆问题数, "个", /查摆(?:出|的)?(?:各类|突出)?问题|查找(?:出)?问题/g),
    ...shareFigures(
      facts.problemLists,
      "查摆问题",
      "个",
      (word) => `${literally(word)}(?:方面)?(?:的)?问题|${literally(word)}`,
    ),
    ...shareFigures(facts.problemCategories, "查摆问题", "个"),
    figure("会议", "应到人数", total.应到, "名", /应到/g),
    figure("会议", "实到人数", total.实到, "名", /实到/g),
    figure("会议", "批评意见", total.批评意见条数, "条", /批评意见|(?:相互|互相)批评/g),
    figure("会议", "督导派员", total.督导派员数, "名", /派出|派员|督导/g),
    figure("会议", "通报上年度整改的党支部", facts.lastYearReported, "个", /通报(?:了)?上年度|上年度整改/g),
    figure("民主评议", "应参评人数", total.应参评, "名", /应参评/g),
    figure("民主评议", "未参评人数", facts.notAppraised, "名", /未参评|没有参评|因故未参加/g),
    ...shareFigures(facts.dispositions, "民主评议", "名"),
    figure("整改落实", "整改措施", total.整改措施数, "条", /整改措施/g),
    figure("整改落实", "已销号", total.已销号数, "个", /已销号|完成销号|销号/g),
    ...shareFigures(
      facts.states.filter(({ word }) => word !== "已销号"),
      "整改落实",
      "个",
    ),
    figure("总体", "已超期", facts.overdue, "个", /已?超期|逾期/g),
    figure("问题整改", "20天内到期", facts.dueSoon, "个", /天内到期/g),
    ...shareFigures(facts.institutions, "制度建设", "项", (word) => `${literally(word)}(?:制度)?`),
  ];
}

/** All counts of some shares. */
export function sumOf(shares: readonly Share[]): number {
  return shares.reduce((sum, { count }) => sum + count, 0);
}
