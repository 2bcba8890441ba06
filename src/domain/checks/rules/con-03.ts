/** CON-03: a typed total is the sum of its rows; totals do not stand between the rows. */
import type { Column } from "../../../contract/form";
import { formById } from "../../../contract/forms";
import type { AnyRecord, FormTable } from "../../records";
import { placeOn, valuesOf } from "../place";
import type { Rule, RuleFinding } from "../rule";

/** Numbers that nobody adds up. */
const notSummed: ReadonlySet<string> = new Set(["no", "months", "rectificationNo"]);

const segmentWord = /小\s*计/;

/** What the cells of a total row may add up: the rows since the total before, or all above. */
interface Sums {
  readonly segment: number;
  readonly all: number;
}

function sumsOf(records: readonly AnyRecord[], column: string, from: number, to: number): Sums {
  let [segment, all] = [0, 0];
  for (const record of records) {
    if (record.row >= to) break;
    const value = valuesOf(record)[column];
    if (typeof value !== "number") continue;
    all += value;
    if (record.row > from) segment += value;
  }
  return { segment, all };
}

function* checkTotals(table: FormTable, records: readonly AnyRecord[]): Iterable<RuleFinding> {
  const columns: readonly Column[] = formById(table.form).columns;
  const summed = columns.filter(({ id, type }) => type === "integer" && !notSummed.has(id) && table.columns.has(id));
  let above = table.headerRow;
  for (const { row, cells } of table.totalRows) {
    const word =
      cells.map((cell) => (typeof cell === "string" ? cell.replace(/\s/g, "") : "")).find((cell) => cell !== "") ??
      "合计";
    for (const { id } of summed) {
      const index = table.columns.get(id) ?? -1;
      const typed = cells[index];
      if (typeof typed !== "number") continue;
      const { segment, all } = sumsOf(records, id, above, row);
      if (Math.abs(typed - segment) < 1e-9 || Math.abs(typed - all) < 1e-9) continue;
      yield {
        ...placeOn(table, "", id),
        row,
        message: `${word}行填${typed}，各行相加为${segmentWord.test(word) ? segment : all}`,
        advice: "请核对各行和合计，改用求和公式",
      };
    }
    above = row;
  }
}

/** 合计 rows between the data: left out of the counting, but in the way of sorting and filtering. */
function* checkBetween(table: FormTable): Iterable<RuleFinding> {
  const between = table.totalRows.filter(({ row }) => row < table.lastRow);
  const [first] = between;
  if (!first) return;
  yield {
    ...placeOn(table, "", "branch"),
    row: first.row,
    message: `数据行之间有合计、小计行（第${between
      .slice(0, 5)
      .map(({ row }) => row)
      .join("、")}行${between.length > 5 ? "等" : ""}），统计时已略去`,
    advice: "请删去数据中间的合计行，需要合计的放在最后",
    severity: "提示",
    fix: { kind: "total-row", cells: [], removeRows: between.map(({ row }) => ({ sheet: table.sheet, row })) },
  };
}

/** Source: an upload tool skips 总计 rows (partysta); a wrong total is what a reviewer recomputes first. */
export const con03: Rule = {
  id: "CON-03",
  severity: "错误",
  title: "合计应等于各行之和，数据行之间不得有合计行",
  source: "汇总时合计行不作数据；手填的合计须与各行相符",
  forms: [],
  onByDefault: true,
  *check(book) {
    for (const table of book.tables) {
      if (table.totalRows.length === 0) continue;
      const records: readonly AnyRecord[] = book.records[table.form];
      yield* checkTotals(
        table,
        records.filter((record) => record.at === table),
      );
      yield* checkBetween(table);
    }
  },
};
