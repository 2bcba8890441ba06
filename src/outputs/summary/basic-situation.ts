/** The basic-situation sentence of the report: the one sentence whose numbers the add-in computes. */
import type { BranchCounts } from "../../domain/branch-counts";

/**
 * Writes the sentence from the totals, word for word as the contract has it. Where members took part without being
 * graded it goes on with their number, so that the parts add up to 实参评.
 */
export function basicSituation(total: BranchCounts): string {
  const notGraded = total.不评定等次 > 0 ? `，不评定等次的${total.不评定等次}名` : "";
  return (
    `截至目前，${total.实召开支部数}个基层党支部召开了专题组织生活会，开展谈心谈话${total.谈心谈话人次}人次，` +
    `${total.集中学习人数}名党员参与了集中学习，${total.实参评}名党员参加了民主评议，其中：` +
    `评定为“优秀”等次的${total.优秀}名，评定为“合格”等次的${total.合格}名，` +
    `评定为“基本合格”等次的${total.基本合格}名，评定为“不合格”等次的${total.不合格}名${notGraded}。`
  );
}
