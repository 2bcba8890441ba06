/** DAT-02: no merged cell and no blank row inside a table. */
import { formById } from "../../../contract/forms";
import type { Column } from "../../../contract/form";
import type { FormTable } from "../../records";
import { placeOn } from "../place";
import type { Rule, RuleFinding } from "../rule";

const rowsTold = (rows: readonly number[]) => `第${rows.slice(0, 5).join("、")}行${rows.length > 5 ? "等" : ""}`;

/** Where the first merged area starts inside the data. */
function firstMerge({ merges, firstRow, lastRow }: FormTable) {
  return [...merges]
    .filter(({ row }) => row >= firstRow && row <= lastRow)
    .sort((a, b) => a.row - b.row || a.column - b.column)[0];
}

/** One finding per sheet: blank rows first, as they end a filter; merged cells as well or alone. */
function* checkTable(table: FormTable): Iterable<RuleFinding> {
  const merge = firstMerge(table);
  const [blank] = table.blankRows;
  if (blank !== undefined) {
    yield {
      ...placeOn(table, "", "branch"),
      row: blank,
      message: `数据行之间有空行（${rowsTold(table.blankRows)}）${merge ? "，还有合并单元格" : ""}`,
      advice: `请删去空行${merge ? "、取消合并" : ""}，否则排序、筛选只到空行为止`,
    };
  } else if (merge) {
    const columns: readonly Column[] = formById(table.form).columns;
    const id = columns.find((column) => table.columns.get(column.id) === merge.column)?.id ?? null;
    const place = placeOn(table, "", id);
    yield {
      ...place,
      row: merge.row,
      column: merge.column,
      message: `${place.field === "" ? "数据中" : `${place.field}列`}有合并单元格，共${table.merges.length}处`,
      advice: "请取消合并，逐行填写，否则不能排序和筛选",
    };
  }
}

/** Source: DERIVED (domain.md 4.2). Read all the same: merged cells are filled down, blank rows passed over. */
export const dat02: Rule = {
  id: "DAT-02",
  severity: "警告",
  title: "数据中不得有合并单元格和空行",
  source: "合并单元格和空行使排序、筛选、汇总出错",
  forms: [],
  onByDefault: true,
  *check(book) {
    for (const table of book.tables) if (table.lastRow >= table.firstRow) yield* checkTable(table);
  },
};
