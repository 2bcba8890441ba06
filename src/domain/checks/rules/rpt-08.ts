/** RPT-08: no more branches held the meeting than are listed. */
import { placeOn } from "../place";
import type { Rule } from "../rule";

/** Source: DERIVED (domain.md 4.2). 应召开 counts the lines of 党支部. */
export const rpt08: Rule = {
  id: "RPT-08",
  severity: "错误",
  title: "实召开支部数不得多于应召开支部数",
  source: "实召开支部数与应召开支部数按党支部名单核对",
  forms: ["branches"],
  needs: { meetings: ["kind", "date"] },
  onByDefault: true,
  *check(_book, { index }) {
    const [list] = index.tables("branches");
    if (!list) return;
    const due = index.branches.filter(({ branch }) => branch.listed !== null).length;
    const held = index.branches.filter(({ name, meetingDate }) => name !== "" && meetingDate() !== null);
    if (held.length <= due) return;
    const unlisted = held.filter(({ branch }) => branch.listed === null).map(({ name }) => name);
    yield {
      ...placeOn(list, ""),
      message: `实召开支部数${held.length}多于应召开支部数${due}，${unlisted.slice(0, 3).join("、")}${unlisted.length > 3 ? "等" : ""}不在党支部名单中`,
      advice: "请补齐党支部名单，或更正各表的党支部名称",
    };
  },
};
