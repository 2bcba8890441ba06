/** The shape of 情况报告: paragraphs one below the other, as plain data that sheet, pane and Word document are made of. */
import type { ReportTopic } from "../../domain/report/report-topics";

/** Levels of paragraphs, as they begin in the column 级别. */
export const reportLevels = [
  "标题",
  "开头",
  "一级标题",
  "二级标题",
  "正文",
  "表题",
  "表头",
  "表格",
  "落款",
  "附件",
] as const;

export type ReportLevel = (typeof reportLevels)[number];

export interface ReportParagraph {
  readonly level: ReportLevel;
  /** What tells paragraphs of one level apart, the same from year to year: 学习, 按党支部·第一党支部; "" for the title. */
  readonly subject: string;
  /** A row of a table has its cells divided by ` | `. */
  readonly text: string;
  /** What its figures are about; null where it has none. */
  readonly topic: ReportTopic | null;
}

export interface SituationReport {
  readonly paragraphs: readonly ReportParagraph[];
}

/** 级别 as it stands on the sheet; what a 修改稿 is kept by. */
export function paragraphKey({ level, subject }: Pick<ReportParagraph, "level" | "subject">): string {
  return subject === "" ? level : `${level}·${subject}`;
}
