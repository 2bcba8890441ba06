/** The counted columns of 汇总表: of a branch, of a lower unit, in total. */
import type { SummaryCountHeader } from "../contract/summary";

/** The counted columns of 汇总表 by header: whole numbers, 0 where nothing is filled in. */
export type BranchCounts = Readonly<Record<SummaryCountHeader, number>>;

/** Counts of nothing. */
export const noCounts: BranchCounts = {
  应召开支部数: 0,
  实召开支部数: 0,
  党员总数: 0,
  其中预备党员: 0,
  应到: 0,
  实到: 0,
  集中学习人数: 0,
  谈心谈话人次: 0,
  征求意见条数: 0,
  查摆问题数: 0,
  批评意见条数: 0,
  应参评: 0,
  实参评: 0,
  优秀: 0,
  合格: 0,
  基本合格: 0,
  不合格: 0,
  不评定等次: 0,
  整改措施数: 0,
  已销号数: 0,
  督导派员数: 0,
};
