/** LED-17: the states add up to the total, and a rate written below the ledger is the ledger's. */
import type { BookIndex } from "../book-index";
import type { FormTable, RectificationRecord } from "../../records";
import { cellsOfGroup, groupReadings, otherCells, placeOfGroup } from "../group-cells";
import { placeOn, shown } from "../place";
import type { Rule, RuleFinding } from "../rule";

/**
 * A rate of rectification by the parts of its word: 整改率, 问题整改完成率, 销号率, 办结率, 整改落实率, with what stands
 * between the word and the number.
 */
const rateWritten =
  /((?:整改|销号|完成|办结|落实|解决|化解)[\u4e00-\u9fa5]{0,4}率)([^0-9％%，。；\n]{0,8})(\d{1,3}(?:\.\d{1,4})?)\s*[%％]?/g;

/** A goal, not what the ledger shows. */
const goal = /力争|确保|争取|目标|要求|不低于|不少于|以上|预计|计划|须|应当|必须/;

/** True where a written percentage is this share, rounded or cut at the digit it is written to. */
function isWritten(written: string, share: number): boolean {
  const unit = 10 ** -(written.split(".")[1]?.length ?? 0);
  const difference = share * 100 - Number(written);
  return difference > -0.51 * unit && difference < unit - 1e-9;
}

/** What of a ledger a rate may count, over what. */
function sharesOf(records: readonly RectificationRecord[], word: string): readonly number[] {
  const closed = records.filter(({ status }) => status === "已销号").length;
  const done = closed + records.filter(({ status }) => status === "已完成").length;
  const extended = records.filter(({ status }) => status === "延期").length;
  const counts = word.includes("销号") ? [closed] : [closed, done];
  return counts.flatMap((count) =>
    [records.length, records.length - extended].map((all) => (all > 0 ? count / all : 0)),
  );
}

/** The rows that a line below the ledger speaks of: those of the branch it names, else all. */
function meant(text: string, records: readonly RectificationRecord[]): readonly RectificationRecord[] {
  const named = [...new Set(records.map(({ branch }) => branch))].filter((name) => name !== "" && text.includes(name));
  return named.length === 1 ? records.filter(({ branch }) => branch === named[0]) : records;
}

/** Lines below the ledger, and what total rows say in words. */
function linesOf({ notes, totalRows }: FormTable): readonly { readonly row: number; readonly text: string }[] {
  const totals = totalRows.map(({ row, cells }) => ({
    row,
    text: cells.filter((cell) => typeof cell === "string").join("，"),
  }));
  return [...notes, ...totals].sort((a, b) => a.row - b.row);
}

function* checkNotes(table: FormTable, records: readonly RectificationRecord[]): Iterable<RuleFinding> {
  for (const { row, text } of linesOf(table)) {
    for (const found of text.matchAll(rateWritten)) {
      const [whole, word = "", between = "", written = ""] = found;
      const before =
        text
          .slice(Math.max(0, found.index - 8), found.index)
          .split(/[，。；]/)
          .at(-1) ?? "";
      const after = text.slice(found.index + whole.length, found.index + whole.length + 2);
      if (goal.test(`${before}${between}${after}`)) continue;
      const isShare = /[%％]$/.test(whole) || between.includes("百分之") || /^[:：为是达]?$/.test(between);
      if (!isShare) continue;
      const own = meant(text, records);
      if (own.length === 0 || sharesOf(own, word).some((share) => isWritten(written, share))) continue;
      const closed = own.filter(({ status }) => status === "已销号").length;
      yield {
        ...placeOn(table, ""),
        row,
        message: `表下写${word}${written}%，按台账为${((closed / own.length) * 100).toFixed(1)}%（已销号${closed}÷问题${own.length}）`,
        advice: "请按台账更正表下的数字，或更新整改状态",
      };
    }
  }
}

/** Records of a table, one pass over all. */
function byTable(index: BookIndex, records: readonly RectificationRecord[]) {
  const tables = index.tables("rectifications").filter(({ notes, totalRows }) => notes.length + totalRows.length > 0);
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
