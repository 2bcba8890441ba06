/** What a choice of quick fixes would change, cell by cell, before anything is written. */
import type { AnyRecord } from "../../domain/records";
import type { CellFix, FixKind, QuickFix } from "../../domain/finding";
import type { Outcome } from "../../workbook/outcome";
import { done } from "../../workbook/outcome";
import type { WorkbookPort } from "../../workbook/port";
import type { RunOptions } from "../command-done";
import type { Clock } from "../clock";
import { confirmedWords } from "../confirmed-words";
import { judge } from "../judge";
import type { OpenBook } from "../open-book";
import { openBook } from "../open-book";
import { collectFixes } from "./collect-fixes";
import { collectQualified } from "./collect-qualified";
import type { CellPreview, FixChoice, FixPreview, GradeWord } from "./fix-types";
import { contentText } from "./fix-words";
import type { FixPlan, ReadyChange } from "./plan-fixes";
import { planFixes } from "./plan-fixes";
import { rowText } from "./total-rows";

/** Columns that say whom or what a row is about, the first that is filled. */
const subjectColumns = ["name", "title", "to", "target", "measure"] as const;

function subjectOf(record: AnyRecord): string {
  const values: Readonly<Record<string, unknown>> = { ...record };
  for (const column of subjectColumns) {
    const value = values[column];
    if (typeof value === "string" && value !== "") return value;
  }
  return "";
}

/** Finds the record that stands on a sheet row. */
function recordsByRow({ book }: OpenBook): (sheet: string, row: number) => AnyRecord | undefined {
  const records = new Map<string, AnyRecord>();
  for (const list of Object.values(book.records)) {
    for (const record of list as readonly AnyRecord[]) records.set(`${record.row}/${record.at.sheet}`, record);
  }
  return (sheet, row) => records.get(`${row}/${sheet}`);
}

function previewCells(opened: OpenBook, cells: readonly ReadyChange[]): readonly CellPreview[] {
  const recordAt = recordsByRow(opened);
  return cells.map(({ kind, fix, now }) => {
    const record = recordAt(fix.sheet, fix.row);
    return {
      kind,
      fix,
      field: record?.at.headers.get(fix.column) ?? "",
      branch: record?.branch ?? "",
      subject: record ? subjectOf(record) : "",
      beforeText: contentText(fix.before, now.numberFormat),
      afterText: contentText(fix.after, fix.numberFormat ?? now.numberFormat),
    };
  });
}

/** The fixes to hand to `applyFixes`, one per kind. */
function readyFixes({ cells, rows }: FixPlan): readonly QuickFix[] {
  const kinds = new Map<FixKind, CellFix[]>();
  for (const { kind, fix } of cells) {
    const list = kinds.get(kind);
    if (list) list.push(fix);
    else kinds.set(kind, [fix]);
  }
  if (rows.length > 0 && !kinds.has("total-row")) kinds.set("total-row", []);
  return [...kinds].map(([kind, changes]) => ({
    kind,
    cells: changes,
    ...(kind === "total-row" && rows.length > 0 && { removeRows: rows }),
  }));
}

/** `民主评议 8、谈心谈话 4`; "" for one sheet only. */
function bySheet(cells: readonly ReadyChange[]): string {
  const counts = new Map<string, number>();
  for (const { fix } of cells) counts.set(fix.sheet, (counts.get(fix.sheet) ?? 0) + 1);
  return [...counts].map(([sheet, count]) => `${sheet} ${count}`).join("、");
}

function messageOf({ cells, rows, left }: FixPlan, words: readonly GradeWord[]): string {
  const open = words.filter(({ confirmed }) => !confirmed).map(({ word }) => `“${word}”`);
  const parts = [
    cells.length > 0 ? `修改 ${cells.length} 个单元格（${bySheet(cells)}）` : "",
    rows.length > 0 ? `删除 ${rows.length} 个合计行` : "",
  ].filter((part) => part !== "");
  return [
    parts.length > 0 ? `将${parts.join("，")}。` : "没有可以修改的单元格。",
    left.length > 0 ? `另有 ${left.length} 处不能修改。` : "",
    open.length > 0 ? `${open.join("、")}代表哪个等次，需要先确认。` : "",
  ].join("");
}

export async function previewFixes(
  port: WorkbookPort,
  clock: Clock,
  choice: FixChoice,
  options: RunOptions,
): Promise<Outcome<FixPreview>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { book, memory } = opened.value;
  const isDecision = "kind" in choice && choice.kind === "qualified";
  const wished = isDecision
    ? { cells: collectQualified(book), rows: [], words: [] }
    : collectFixes(book, judge(opened.value, clock, options).findings, confirmedWords(memory), choice);
  const planned = await planFixes(port, opened.value, wished);
  if (!planned.ok) return planned;
  const plan = planned.value;
  return done({
    message: messageOf(plan, wished.words),
    cells: previewCells(opened.value, plan.cells),
    rows: plan.rows.map((row) => ({ ...row, text: rowText(opened.value, row) })),
    left: plan.left,
    words: wished.words,
    fixes: readyFixes(plan),
  });
}
