/** LED-17: the states add up to the total, and a rate written below the ledger is the ledger's. */
import type { BookIndex } from "../book-index";
import type { FormTable, RectificationRecord } from "../../records";
import { cellsOfGroup, groupReadings, otherCells, placeOfGroup } from "../group-cells";
import { placeOn, shown } from "../place";
import type { Rule, RuleFinding } from "../rule";

const rateWritten = /(?:整改率|销号率|完成率|整改完成率)[^0-9％%]{0,6}(\d+(?:\.\d+)?)\s*[%％]/;
/** Rates are written with one decimal or none. */
const tolerance = 0.51;

function* checkNotes(table: FormTable, records: readonly RectificationRecord[]): Iterable<RuleFinding> {
  const closed = records.filter(({ status }) => status === "已销号").length;
  const done = records.filter(({ status }) => status === "已销号" || status === "已完成").length;
  for (const { row, text } of table.notes) {
    const found = rateWritten.exec(text);
    if (!found || records.length === 0) continue;
    const [written, written100] = [found[1] ?? "", Number(found[1])];
    const rates = text.includes("完成率") ? [closed, done] : [closed];
    if (rates.some((count) => Math.abs((count / records.length) * 100 - written100) <= tolerance)) continue;
    yield {
      ...placeOn(table, ""),
      row,
      message: `表下写${found[0].replace(written, "").replace(/[^一-龥]/g, "")}${written}%，按台账为${((closed / records.length) * 100).toFixed(1)}%（已销号${closed}÷问题${records.length}）`,
      advice: "请按台账更正表下的数字，或更新整改状态",
    };
  }
}

/** Records of a table, one pass over all. */
function byTable(index: BookIndex, records: readonly RectificationRecord[]) {
  const tables = index.tables("rectifications").filter(({ notes }) => notes.length > 0);
  return tables.map((table) => ({ table, own: records.filter((record) => record.at === table) }));
}

/** Source: 453 + 18 = 471 in a published report (domain.md 3.2): the states must add up. */
export const led17: Rule = {
  id: "LED-17",
  severity: "错误",
  title: "各整改状态之和应等于问题总数，整改率应与台账相符",
  source: "已销号、整改中、逾期、延期之和应等于问题总数；整改率按台账计算",
  forms: ["rectifications"],
  needs: { rectifications: ["status"] },
  onByDefault: true,
  *check(book, { index }) {
    const groups = groupReadings(book, ({ column, kind, raw }, { at }) =>
      at.form === "rectifications" && column === "status" && kind === "not-in-list" ? shown(raw) : null,
    );
    for (const group of groups) {
      const place = placeOfGroup(group);
      if (!place) continue;
      yield {
        ...place,
        about: cellsOfGroup(group),
        message: `整改状态“${group.kind}”不是规定的状态，各状态之和少${group.cells.length}${otherCells(group)}`,
        advice: "请改为未启动、整改中、延期、已完成或已销号",
      };
    }
    for (const { table, own } of byTable(index, book.records.rectifications)) yield* checkNotes(table, own);
  },
};
