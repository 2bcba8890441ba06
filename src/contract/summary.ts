/** The columns of 汇总表 and of 等次统计, in their order, and the wording of the basic-situation sentence. */

/** Columns of 汇总表. `count` is a whole number, `rate` a fraction that is null where its denominator is 0. */
export const summaryColumns = [
  { header: "序号", kind: "no" },
  { header: "党组织名称", kind: "text" },
  { header: "应召开支部数", kind: "count" },
  { header: "实召开支部数", kind: "count" },
  { header: "召开率", kind: "rate", of: ["实召开支部数", "应召开支部数"] },
  { header: "党员总数", kind: "count" },
  { header: "其中预备党员", kind: "count" },
  { header: "应到", kind: "count" },
  { header: "实到", kind: "count" },
  { header: "参会率", kind: "rate", of: ["实到", "应到"] },
  { header: "集中学习人数", kind: "count" },
  { header: "谈心谈话人次", kind: "count" },
  { header: "征求意见条数", kind: "count" },
  { header: "查摆问题数", kind: "count" },
  { header: "批评意见条数", kind: "count" },
  { header: "应参评", kind: "count" },
  { header: "实参评", kind: "count" },
  { header: "参评率", kind: "rate", of: ["实参评", "应参评"] },
  { header: "优秀", kind: "count" },
  { header: "优秀占比", kind: "rate", of: ["优秀", "实参评"] },
  { header: "合格", kind: "count" },
  { header: "合格占比", kind: "rate", of: ["合格", "实参评"] },
  { header: "基本合格", kind: "count" },
  { header: "基本合格占比", kind: "rate", of: ["基本合格", "实参评"] },
  { header: "不合格", kind: "count" },
  { header: "不合格占比", kind: "rate", of: ["不合格", "实参评"] },
  { header: "不评定等次", kind: "count" },
  { header: "整改措施数", kind: "count" },
  { header: "已销号数", kind: "count" },
  { header: "整改率", kind: "rate", of: ["已销号数", "查摆问题数"] },
  { header: "督导派员数", kind: "count" },
  { header: "备注", kind: "text" },
] as const;

export type SummaryColumn = (typeof summaryColumns)[number];

/** Header of a column of 汇总表 that is counted. */
export type SummaryCountHeader = Extract<SummaryColumn, { kind: "count" }>["header"];

/** Header of a column of 汇总表 that is a rate of two counted columns. */
export type SummaryRateHeader = Extract<SummaryColumn, { kind: "rate" }>["header"];

/** 口径: how each number of 汇总表 is counted, as printed under the table. */
export const countingRules: readonly { readonly header: string; readonly rule: string }[] = [
  { header: "应召开支部数", rule: "《党支部》所列的每个党支部计 1" },
  { header: "实召开支部数", rule: "《会议记录》有“组织生活会”且填了日期的党支部计 1" },
  { header: "党员总数、其中预备党员", rule: "取自《党支部》" },
  { header: "应到、实到", rule: "取该党支部日期最晚的一次组织生活会，同日取下一行" },
  { header: "集中学习人数", rule: "该党支部各次集中学习中实到最多的一次，不重复相加" },
  { header: "谈心谈话人次", rule: "《谈心谈话》的行数；未填该表的，取《会议记录》谈心谈话人次之和" },
  { header: "征求意见条数", rule: "《征求意见》的行数" },
  { header: "查摆问题数", rule: "《整改台账》的行数；一个问题有几条措施、占几行的，计一个" },
  { header: "批评意见条数、督导派员数", rule: "《会议记录》批评意见条数、上级派员人数之和" },
  { header: "应参评、实参评", rule: "《民主评议》的行数、其中是否参评为“是”的行数" },
  { header: "各等次、不评定等次", rule: "是否参评为“是”且评定等次为该等次的行数；占比＝该等次÷实参评" },
  { header: "整改措施数", rule: "《整改台账》填了整改措施的行数" },
  { header: "已销号数、整改率", rule: "整改状态为“已销号”的问题数；整改率＝已销号数÷查摆问题数" },
  { header: "合计", rule: "数为各行之和，率由合计数重新计算；分母为 0 的显示 —" },
];
