/**
 * The list 报告标题 of 设置: title, opening and headings of 情况报告. They change from year to year and from one superior to
 * the next, so the clerk edits them there; this is what a new workbook begins with.
 */

/** Lines that are no heading begin with one of these words. */
export const reportLineWords = { title: "标题：", opening: "开头：" } as const;

/**
 * In the order of the report: `标题：`, `开头：`, parts (一、), sections （一）. What follows the first full stop of a heading
 * is standing text of the section. `{填报单位}` stands for the setting of that name.
 */
export const defaultReportHeadings: readonly string[] = [
  "标题：{填报单位}关于{评议年度}年度组织生活会和民主评议党员工作情况的报告",
  "开头：为深入学习{主题}，切实提升基层党组织组织力，按照关于召开{评议年度}年度基层党组织组织生活会和开展民主评议党员的总体要求，{填报单位}召开专题组织生活会，开展民主评议党员工作。现将相关情况报告如下。",
  "一、基本情况",
  "二、主要做法",
  "（一）精心组织实施，安排部署到位",
  "（二）扎实开展学习，思想认识到位",
  "（三）聚焦自身实际，查找不足到位",
  "（四）突出严肃认真，批评与自我批评到位",
  "（五）注重动真碰硬，整改落实到位",
  "三、工作安排",
  "（一）持之以恒抓好思想建设。坚持把思想政治学习教育放在首位，持之以恒，久久为功，把学习当成常态。",
  "（二）扎实开展组织生活。按规定开展各类组织生活，做到尊崇党章、敬畏党规、严守党纪。",
  "（三）立说立行抓好问题整改。针对查摆的问题，明确整改落实的责任人和责任部门，规定完成整改的时间节点，实行销号式管理，整改情况接受党员、群众监督。",
  "（四）建章立制巩固活动成果。把制度建设作为解决问题的治本之策，认真梳理现有制度，完善制度体系，在制度出台前广泛征求意见、充分论证。",
];
