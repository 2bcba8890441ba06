/**
 * Other words for the columns of 汇总表: lower committees keep their own. Compared without blanks, brackets and the words of
 * counting (人数, 条数, 个, 名), so that a word stands for all its forms.
 */
import type { SummaryCountHeader } from "../contract/summary";
import { summaryColumns } from "../contract/summary";
import { foldWidth, withoutBlanks } from "../domain/normalise-text";

const otherWords: Readonly<Partial<Record<SummaryCountHeader, readonly string[]>>> = {
  应召开支部数: ["应召开组织生活会", "应开", "应开会", "党支部总数", "支部总数", "党支部", "支部", "所属党支部"],
  实召开支部数: ["已召开", "已召开组织生活会", "实召开组织生活会", "实开", "实际召开", "召开"],
  党员总数: ["党员", "党员总", "在册党员", "党员合计", "全体党员"],
  其中预备党员: ["预备党员", "预备"],
  应到: ["应到会", "应参会", "应参加", "应出席", "应到党员"],
  实到: ["实到会", "实参会", "实际参会", "参会", "到会", "实际到会", "实出席", "实到党员"],
  集中学习人数: ["集中学习", "参加学习", "参加集中学习", "学习"],
  谈心谈话人次: ["谈心谈话", "谈心", "谈话", "开展谈心谈话"],
  征求意见条数: ["征求意见", "征求意见建议", "意见建议", "征集意见", "收集意见"],
  查摆问题数: ["查摆问题", "查找问题", "问题", "查摆出问题", "问题总数"],
  批评意见条数: ["批评意见", "相互批评意见", "提出批评意见"],
  应参评: ["应参加评议", "应参加民主评议", "应评议", "应参评党员"],
  实参评: ["参评", "实际参评", "参加评议", "实际参加评议", "参加民主评议", "已参评", "实参评党员"],
  优秀: ["评为优秀", "优秀等次", "优秀党员", "评定优秀"],
  合格: ["评为合格", "合格等次", "合格党员", "评定合格"],
  基本合格: ["评为基本合格", "基本合格等次", "基本合格党员"],
  不合格: ["评为不合格", "不合格等次", "不合格党员"],
  不评定等次: ["不定等次", "不评等次", "未定等次", "未评定等次", "不确定等次", "暂不评定等次", "不评定"],
  整改措施数: ["整改措施", "措施", "制定整改措施"],
  已销号数: ["已销号", "销号", "销号问题"],
  督导派员数: ["督导派员", "派员督导", "上级派员", "派员参会", "派员指导", "督导人员"],
};

/** Headers of the unit's or branch's name. */
const nameWords: ReadonlySet<string> = new Set([
  "党组织名称",
  "党组织",
  "基层党组织",
  "单位",
  "单位名称",
  "填报单位",
  "党支部名称",
  "支部名称",
  "下级单位",
  "党委名称",
  "党（工）委名称",
]);

const rateWord = /(?:占比|比例|比率|百分比|率|[%％])(?:[(（].*)?$/;
/** A word of counting on its own: what is counted stands in the group above it. */
const bareCount = /^(?:人数|数量|数|个数|次数|条数|人次|名|人|小计|合计)$/;

function bare(word: string): string {
  const text = withoutBlanks(foldWidth(word)).replace(/[(（][^()（）]*[)）]/g, "");
  const cut = text.replace(/^其中[:：、]?/, "").replace(/(?:人数|人次|条数|个数|次数|数量|数|[人名条个次])$/, "");
  const short = cut.replace(/(?:的|个)?(?:党支部|支部)$/, "");
  return [short, cut, text].find((one) => one !== "") ?? "";
}

const byWord = new Map<string, SummaryCountHeader>();
for (const column of summaryColumns) {
  if (column.kind !== "count") continue;
  for (const word of [column.header, ...(otherWords[column.header] ?? [])]) byWord.set(bare(word), column.header);
}

/** What a column of a 汇总表 holds: a count, the unit's name, a rate that is computed anew, or null where it is not known. */
export type SummaryWord =
  | { readonly kind: "count"; readonly header: SummaryCountHeader }
  | { readonly kind: "name" }
  | { readonly kind: "rate" }
  | null;

/** @param path - words of the column's header from the top down: 评定等次, 优秀, 人数 */
export function summaryWord(path: readonly string[]): SummaryWord {
  const words = path.map((word) => withoutBlanks(foldWidth(word)));
  const last = words.at(-1) ?? "";
  if (nameWords.has(last)) return { kind: "name" };
  if (rateWord.test(last)) return { kind: "rate" };
  const own = bareCount.test(last) ? words.slice(0, -1) : words;
  const lowest = own.at(-1) ?? "";
  const header = byWord.get(bare(own.slice(-2).join(""))) ?? byWord.get(bare(lowest));
  return header ? { kind: "count", header } : null;
}
