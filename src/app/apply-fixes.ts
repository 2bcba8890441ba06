/** Applies quick fixes: cells that still hold what they held, total rows between the data; all in one write, undoable. */
import type { FixKind, QuickFix } from "../domain/finding";
import { cellText } from "../workbook/a1";
import type { Outcome } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { WorkbookContent, WorkbookPort } from "../workbook/port";
import type { CommandDone, RunOptions } from "./command-done";
import type { LeftAlone } from "./fixes/fix-types";
import { fixLabels } from "./fixes/fix-words";
import { fixRequest } from "./fixes/fix-writes";
import type { FixPlan } from "./fixes/plan-fixes";
import { planFixes } from "./fixes/plan-fixes";
import { changedFormulas } from "./fixes/workbook-formulas";
import { openBook } from "./open-book";
import type { UndoStack, UndoWords } from "./undo";

/** Places that are told one by one; of the others the number. */
const mostTold = 5;

const rowsComeBack = "撤销恢复被删行的内容、公式和数字格式；该行的底色、加粗不能恢复。";

function leftText({ sheet, row, column, reason }: LeftAlone): string {
  const place = column === null ? `第 ${row} 行` : cellText(row - 1, column);
  return `“${sheet}”${place} 没有改：${reason}。`;
}

function leftDetails(left: readonly LeftAlone[]): readonly string[] {
  const told = left.slice(0, mostTold).map(leftText);
  return left.length > mostTold ? [...told, `另有 ${left.length - mostTold} 处同样没有改。`] : told;
}

function counted({ cells, rows }: FixPlan): string {
  const parts = [
    cells.length > 0 ? `修改 ${cells.length} 个单元格` : "",
    rows.length > 0 ? `删除 ${rows.length} 个合计行` : "",
  ];
  return parts.filter((part) => part !== "").join("，");
}

/** `文字日期改为规范日期` for one kind, `快速修改` for several. */
function labelOf(fixes: readonly QuickFix[]): string {
  const kinds = new Set<FixKind>(fixes.map(({ kind }) => kind));
  const [kind] = kinds;
  return kind !== undefined && kinds.size === 1 ? fixLabels[kind] : "快速修改";
}

/**
 * What undoing needs where rows were removed: the rows below must not have moved since, and formulas that used a removed
 * row are put back as they were.
 */
function rowHooks(content: WorkbookContent, plan: FixPlan): Pick<UndoWords, "guard" | "mend"> {
  const removed = new Map<string, Set<number>>();
  for (const { sheet, row } of plan.rows) removed.set(sheet, (removed.get(sheet) ?? new Set()).add(row));
  return {
    guard(now) {
      for (const [name, rows] of removed) {
        const [before, after] = [content, now].map(({ sheets }) => sheets.find((sheet) => sheet.name === name));
        if (!before || !after) return `工作表“${name}”已改名或删除`;
        const left = before.cells.length - rows.size;
        if (after.top !== before.top || after.cells.length !== left) return `“${name}”又增减了行`;
      }
      return null;
    },
    mend: (port) => changedFormulas(port, content, plan.formulas),
  };
}

/**
 * Applies fixes of a preview. A cell that no longer holds `before` or holds a formula is left as it is, and so is a row
 * that is no total row any more or that something refers to; the result says so.
 */
export async function applyFixes(
  port: WorkbookPort,
  undo: UndoStack,
  fixes: readonly QuickFix[],
  options: RunOptions,
): Promise<Outcome<CommandDone>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const planned = await planFixes(port, opened.value, {
    cells: fixes.flatMap(({ kind, cells }) => cells.map((fix) => ({ kind, fix }))),
    rows: fixes.flatMap(({ removeRows }) => removeRows ?? []),
  });
  if (!planned.ok) return planned;
  const plan = planned.value;
  const details = leftDetails(plan.left);
  if (plan.cells.length + plan.rows.length === 0) {
    const why = details.length > 0 ? details.join("") : "没有选中可以修改的单元格。";
    return failed({ kind: "nothing-to-do", message: `工作簿没有改动。${why}` });
  }
  const description = `${labelOf(fixes)}（${counted(plan)}）`;
  const { content } = opened.value;
  const words = { description, ...(plan.rows.length > 0 && rowHooks(content, plan)) };
  const written = await undo.write(port, content, fixRequest(plan), words, options);
  if (!written.ok) return written;
  const sheet = plan.cells[0]?.fix.sheet ?? plan.rows[0]?.sheet ?? null;
  const rest = plan.left.length > 0 ? `；${plan.left.length} 处没有改` : "";
  const limits = plan.rows.length > 0 ? [rowsComeBack] : [];
  return done({ message: `已${counted(plan)}${rest}。可以撤销。`, details: [...details, ...limits], sheet });
}
