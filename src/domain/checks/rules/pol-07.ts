/** POL-07: no column tells who voted. */
import type { FormTable } from "../../records";
import { withoutBlanks } from "../../normalise-text";
import { placeOn, shorten } from "../place";
import type { Rule } from "../rule";

/** Who casts a vote, in whatever form: 测评人, 民主测评投票者, 互评人姓名. 被测评人 is the one who is voted on. */
const voter =
  /(?<![被受参])(?:投票|测评|评议|互评|填票|打分|评分|评价|推荐)(?:人|者|人员?(?:姓名|名字|名单|签名|签字|编号|代码)|者(?:姓名|签名|签字))$/;

/** A number on the paper. */
const ballotNumber = /票号|(?:选票|测评票|评议票|表决票|票面)(?:编|序)?号|投票(?:编号|序号)/;

/** A signature; on a sheet of votes it is a voter's but for those who count and confirm. */
const signature = /签名|签字|署名/;
const countersigned =
  /本人|被|主持|记录|监票|计票|唱票|书记|支委|委员|审核|复核|填表|填报|制表|经办|责任人|负责人|支部|党委|反馈/;

const voteForms: ReadonlySet<string> = new Set(["polls", "appraisals"]);

/** True where the header of a column names voters or marks their papers. */
function tellsVoter(header: string, { form, columns }: FormTable): boolean {
  const word = withoutBlanks(header).replace(/[（(][^（(）)]*[）)]$/, "");
  if (voter.test(word) || ballotNumber.test(word)) return true;
  if (!voteForms.has(form)) return false;
  // 编号 beside 序号 numbers something else than the rows: the papers.
  if (form === "polls" && /^编号$/.test(word)) return columns.has("no");
  return signature.test(word) && !countersigned.test(word);
}

/** Source: domain.md 1.5: the ballot is anonymous; a paper that is numbered or marked is void. */
export const pol07: Rule = {
  id: "POL-07",
  severity: "错误",
  title: "各表不得记录投票人的姓名、签名或票号",
  source: "民主测评无记名投票，票面不得编号、署名",
  forms: [],
  onByDefault: true,
  *check(book) {
    for (const table of book.tables) {
      for (const { index: column, header } of table.extraColumns) {
        if (!tellsVoter(header, table)) continue;
        yield {
          ...placeOn(table, ""),
          row: table.headerTopRow ?? table.headerRow,
          column,
          field: shorten(header),
          message: `《${table.sheet}》有“${shorten(header)}”一列，无记名投票不得记录投票人`,
          advice: "请删去此列，只保留票数",
        };
      }
    }
  },
};
