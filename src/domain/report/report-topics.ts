/** The subjects of the report's paragraphs that have figures. */

/** What a paragraph is about. Its name stands in the column 级别 and is what a 修改稿 is kept by. */
export const reportTopics = [
  "基本情况",
  "部署",
  "学习",
  "征求意见",
  "谈心谈话",
  "查摆问题",
  "会议",
  "民主评议",
  "整改落实",
  "总体",
  "思想建设",
  "组织生活",
  "问题整改",
  "制度建设",
] as const;

export type ReportTopic = (typeof reportTopics)[number];
