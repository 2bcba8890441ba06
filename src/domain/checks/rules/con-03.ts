/** CON-03: a typed total is the sum of its rows; totals do not stand between the rows. */
import type { AnyRecord, FormTable } from "../../records";
import { wrongTotals } from "../../totals";
import { placeOn } from "../place";
import type { Rule, RuleFinding } from "../rule";

function* checkTotals(table: FormTable, records: readonly AnyRecord[]): Iterable<RuleFinding> {
  for (const { row, word, column, index, typed, expected } of wrongTotals(table, records)) {
    const place = placeOn(table, "", column);
    const of = word.length > 20 ? "合计" : word.replace(/[:：]?[\d.]+.*$/, "");
    yield {
      ...place,
      row,
      column: index,
      field: place.field === "" ? (table.headers.get(index) ?? "") : place.field,
      message:
        column === null ? `${of}行写共${typed}，表中有${expected}行` : `${of}行填${typed}，各行相加为${expected}`,
      advice: column === null ? "请核对人数和各行，更正合计行" : "请核对各行和合计，改用求和公式",
    };
  }
}

/** 合计 rows between the data: left out of the counting, but in the way of sorting and filtering. */
function* checkBetween(table: FormTable): Iterable<RuleFinding> {
  const between = table.totalRows.filter(({ row }) => row > table.firstRow && row < table.lastRow);
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
