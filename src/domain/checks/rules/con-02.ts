/** CON-02: the headers of a sheet are the template's. */
import { headerDifference } from "../../header-difference";
import type { FormTable } from "../../records";
import { placeOn } from "../place";
import type { Rule } from "../rule";

/**
 * Source: an upload tool refuses whatever does not match (partysta). Here it is read all the same, column by column; the
 * finding says what was matched. Columns that a clerk adds behind the template's own are only a note. One finding per
 * sheet.
 */
export const con02: Rule = {
  id: "CON-02",
  severity: "错误",
  title: "表头应与模板一致，不改列名、不调顺序、不增减列",
  source: "汇总上报以统一模板为准，表头不一致的无法直接汇总",
  forms: [],
  onByDefault: true,
  *check(book) {
    const branchesOf = new Map<FormTable, string>();
    for (const records of Object.values(book.records)) {
      for (const { at, branch } of records) {
        const known = branchesOf.get(at);
        if (known === undefined) branchesOf.set(at, branch);
        else if (known !== branch) branchesOf.set(at, "");
      }
    }
    for (const table of book.tables) {
      const difference = headerDifference(table);
      if (!difference) continue;
      yield {
        ...placeOn(table, branchesOf.get(table) ?? ""),
        row: table.headerRow,
        message: `表头与模板不一致，${difference.words}`,
        advice: difference.onlyAdded
          ? "多出的列不影响检查和统计，上报前请删去"
          : "已按列名对应读取；请核对对应是否正确，上报前改用模板",
        ...(difference.onlyAdded && { severity: "提示" }),
      };
    }
  },
};
