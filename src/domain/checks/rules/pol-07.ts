/** POL-07: no column tells who voted. */
import { placeOn } from "../place";
import type { Rule } from "../rule";

const voterHeader = /投票人|投票者|填票人|打分人|评分人|测评人|评议人|(?:选票|测评票|票面)?编号|票号|签名|签字/;
/** The one who is voted on. */
const votedOn = /被/;

/** Source: domain.md 1.5: the ballot is anonymous; a paper that is numbered or marked is void. */
export const pol07: Rule = {
  id: "POL-07",
  severity: "错误",
  title: "测评票中不得有投票人姓名或编号",
  source: "民主测评无记名投票，票面不得编号、署名",
  forms: ["polls"],
  onByDefault: true,
  *check(_book, { index }) {
    for (const table of index.tables("polls")) {
      for (const { index: column, header } of table.extraColumns) {
        if (!voterHeader.test(header) || votedOn.test(header)) continue;
        yield {
          ...placeOn(table, ""),
          row: table.headerTopRow ?? table.headerRow,
          column,
          field: header,
          message: `测评票中有“${header}”一列，无记名投票不得记录投票人`,
          advice: "请删去此列，只保留票数",
        };
      }
    }
  },
};
