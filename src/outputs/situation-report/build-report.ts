/**
 * Builds 情况报告: title, opening, 一、基本情况 with its tables, 二、主要做法, 三、工作安排, signature. Every number comes from
 * the facts, every heading from 设置.
 */
import type { BranchCounts } from "../../domain/branch-counts";
import type { BreakdownLine, ReportFacts } from "../../domain/report/report-facts";
import { basicSituation } from "../summary/basic-situation";
import type { ReportPart, ReportSection } from "./read-headings";
import { chineseDate, readHeadings, reporterOf, toBeAdded } from "./read-headings";
import type { ReportLevel, ReportParagraph, SituationReport } from "./report-model";
import { cellDivider } from "../../domain/report/report-draft";
import { paragraphKey } from "./report-model";
import { doneSections, plannedSections, remaining } from "./section-texts";

/** Columns of the breakdown tables: header and what is counted. */
const breakdownColumns: readonly (readonly [string, keyof BranchCounts])[] = [
  ["应召开", "应召开支部数"],
  ["实召开", "实召开支部数"],
  ["党员", "党员总数"],
  ["谈心谈话", "谈心谈话人次"],
  ["集中学习", "集中学习人数"],
  ["参评", "实参评"],
  ["优秀", "优秀"],
  ["合格", "合格"],
  ["基本合格", "基本合格"],
  ["不合格", "不合格"],
  ["不评定", "不评定等次"],
];

/**
 * The basic-situation sentence in a branch's own words: the figures are the same.
 *
 * @param sentence - as it stands in 汇总表
 */
export function branchSentence(sentence: string): string {
  return sentence.replace(/^截至目前，\d+个基层党支部召开了/, "截至目前，本支部召开了");
}

function paragraph(
  level: ReportLevel,
  subject: string,
  text: string,
  topic: ReportParagraph["topic"] = null,
): ReportParagraph {
  return { level, subject, text, topic };
}

function rowText(cells: readonly (string | number)[]): string {
  return cells.map((cell) => String(cell).replace(/[|｜]/g, "／")).join(cellDivider);
}

/** A breakdown as table rows; a total closes it. */
function breakdown(name: string, head: string, lines: readonly BreakdownLine[], total: BranchCounts) {
  const row = (first: string, counts: BranchCounts) =>
    rowText([first, ...breakdownColumns.map(([, header]) => counts[header])]);
  return [
    paragraph("表题", name, `基本情况${name}分列表`),
    paragraph("表头", name, rowText([head, ...breakdownColumns.map(([header]) => header)])),
    ...lines.map((line) => paragraph("表格", `${name}·${line.name}`, row(line.name, line.counts))),
    paragraph("表格", `${name}·合计`, row("合计", total)),
  ];
}

function basics(facts: ReportFacts): readonly ReportParagraph[] {
  const { total, branch, sectors, branches } = facts;
  // Before a branch has met and appraised there is no sentence, here as on 汇总表.
  const sentence =
    total.实召开支部数 > 0 && total.实参评 > 0
      ? basicSituation(total)
      : `${toBeAdded("基本情况，须先有召开的组织生活会和参评的党员")}。`;
  const members = `${branch === null ? "" : `${branch}`}共有党员${total.党员总数}名，其中预备党员${total.其中预备党员}名。`;
  return [
    paragraph("正文", "党员情况", members, "基本情况"),
    paragraph("正文", "基本情况", branch === null ? sentence : branchSentence(sentence), "基本情况"),
    ...(branch === null && sectors.length > 0 ? breakdown("按领域行业", "领域行业", sectors, total) : []),
    ...(branches.length > 1 ? breakdown("按党支部", "党支部", branches, total) : []),
  ];
}

const noSection: ReportSection = { heading: "", standing: "" };

/** Sections that the clerk added after those the report knows. */
function addedSections(sections: readonly ReportSection[], known: number): readonly ReportParagraph[] {
  return sections
    .slice(known)
    .flatMap(({ heading, standing }) => [
      paragraph("二级标题", heading, `${heading}。`),
      paragraph("正文", heading, standing === "" ? `${toBeAdded(`“${heading}”的情况`)}。` : standing),
    ]);
}

function donePart({ sections }: ReportPart, facts: ReportFacts): readonly ReportParagraph[] {
  return [
    ...doneSections.flatMap(({ subject, texts }, index) => {
      const { heading, standing } = sections[index] ?? noSection;
      return [
        // With fewer headings than subjects the last one covers the rest.
        ...(heading === "" ? [] : [paragraph("二级标题", subject, `${heading}。`)]),
        ...(standing === "" ? [] : [paragraph("正文", `${subject}·提法`, standing)]),
        ...texts.map(({ topic, word }) => paragraph("正文", topic, word(facts), topic)),
      ];
    }),
    ...addedSections(sections, doneSections.length),
  ];
}

function plannedPart({ sections }: ReportPart, facts: ReportFacts): readonly ReportParagraph[] {
  const open = remaining(facts);
  return [
    paragraph("正文", open.topic, open.text, open.topic),
    ...plannedSections.flatMap(({ subject, word, lacking }, index) => {
      const { heading, standing } = sections[index] ?? noSection;
      const text = `${standing}${word(facts)}`;
      return [
        ...(heading === "" ? [] : [paragraph("二级标题", subject, `${heading}。`)]),
        paragraph("正文", subject, text === "" ? `${toBeAdded(lacking)}。` : text, subject),
      ];
    }),
    ...addedSections(sections, plannedSections.length),
  ];
}

function signature({ settings, branch }: ReportFacts): readonly ReportParagraph[] {
  const { reportDate } = settings;
  const unit = reporterOf(settings, branch);
  return [
    paragraph("落款", "单位", unit === "" ? toBeAdded("填报单位") : unit),
    paragraph("落款", "日期", reportDate === null ? toBeAdded("成文日期") : chineseDate(reportDate)),
  ];
}

const partSubjects = ["基本情况", "主要做法", "工作安排"] as const;

/** What stands under a heading 一、; a part that the clerk added is hers to fill. */
function partBody(part: ReportPart, index: number, facts: ReportFacts): readonly ReportParagraph[] {
  if (index === 0) return [...basics(facts), ...addedSections(part.sections, 0)];
  if (index === 1) return donePart(part, facts);
  if (index === 2) return plannedPart(part, facts);
  return [
    paragraph("正文", part.heading, `${toBeAdded(`“${part.heading}”的情况`)}。`),
    ...addedSections(part.sections, 0),
  ];
}

/** No two paragraphs share their key: a 修改稿 belongs to one. */
function unique(paragraphs: readonly ReportParagraph[]): SituationReport {
  const taken = new Map<string, number>();
  return {
    paragraphs: paragraphs.map((one) => {
      const key = paragraphKey(one);
      const number = (taken.get(key) ?? 0) + 1;
      taken.set(key, number);
      return number === 1 ? one : { ...one, subject: `${one.subject}·${number}` };
    }),
  };
}

/**
 * Builds the report.
 *
 * @param attachments - names of the tables that go with it, without number
 */
export function buildReport(facts: ReportFacts, attachments: readonly string[] = []): SituationReport {
  const { title, opening, parts } = readHeadings(facts.settings, facts.branch);
  return unique([
    paragraph("标题", "", title),
    paragraph("开头", "", opening),
    ...parts.flatMap((part, index) => [
      paragraph("一级标题", partSubjects[index] ?? part.heading, part.heading),
      ...partBody(part, index, facts),
    ]),
    ...attachments.map((name) => paragraph("附件", name, name)),
    ...signature(facts),
  ]);
}
