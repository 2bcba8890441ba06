/** Decides, cell by cell and row by row, what of some fixes can be done as the workbook stands now. */
import { days1904 } from "../../domain/serial-date";
import type { CellValue } from "../../domain/cell";
import type { Outcome } from "../../workbook/outcome";
import { done } from "../../workbook/outcome";
import type { WorkbookPort } from "../../workbook/port";
import { listKey } from "../../reading/read-text";
import { confirmedWords } from "../confirmed-words";
import type { OpenBook } from "../open-book";
import type { CellNow, CellsNow } from "./cells-now";
import { readCellsNow, sameContent } from "./cells-now";
import type { CellChange, RowRemoval } from "./collect-fixes";
import type { LeftAlone } from "./fix-types";
import { contentText } from "./fix-words";
import { whyRowStays } from "./total-rows";
import type { FormulaCell } from "./workbook-formulas";
import { readFormulas } from "./workbook-formulas";

/** A change that can be done, with the cell as it is. */
export interface ReadyChange extends CellChange {
  readonly now: CellNow;
  /** What is written: the new value, a date as the workbook counts its days. */
  readonly written: CellValue;
}

export interface FixPlan {
  readonly cells: readonly ReadyChange[];
  readonly rows: readonly RowRemoval[];
  readonly left: readonly LeftAlone[];
  /** Every formula of the workbook, where rows are taken out; else none. */
  readonly formulas: readonly FormulaCell[];
}

function writtenValue({ fix }: CellChange, from1904: boolean): CellValue {
  const isDate = fix.numberFormat !== undefined && /y/i.test(fix.numberFormat);
  return from1904 && isDate && typeof fix.after === "number" ? fix.after - days1904 : fix.after;
}

/** Why a cell stays as it is; null where it can be changed. */
function whyCellStays(
  { kind, fix }: CellChange,
  now: CellNow,
  words: ReadonlyMap<string, string>,
  isProtected: boolean,
): string | null {
  if (isProtected) return "工作表受保护";
  if (now.formula !== null) return "是公式";
  if (!sameContent(now.value, fix.before)) return `内容已不是“${contentText(fix.before)}”`;
  if (kind === "grade-word" && words.get(listKey(String(fix.before))) !== fix.after) {
    return `等次用语“${String(fix.before)}”尚未确认`;
  }
  return null;
}

/** Plans the changes of cells and the removal of rows. Reads the cells concerned, and all formulas where rows go. */
export async function planFixes(
  port: WorkbookPort,
  opened: OpenBook,
  wished: { readonly cells: readonly CellChange[]; readonly rows: readonly RowRemoval[] },
): Promise<Outcome<FixPlan>> {
  const sheets = new Map(opened.content.sheets.map((sheet) => [sheet.name, sheet]));
  const left: LeftAlone[] = [];
  const present = wished.cells.filter(({ fix }) => {
    if (sheets.has(fix.sheet)) return true;
    left.push({ sheet: fix.sheet, row: fix.row, column: fix.column, reason: "工作表已不在" });
    return false;
  });
  const read: Outcome<CellsNow> = await readCellsNow(
    port,
    present.map(({ fix }) => fix),
  );
  if (!read.ok) return read;
  const words = confirmedWords(opened.memory);
  const cells = present.flatMap((change): ReadyChange[] => {
    const { fix } = change;
    const now = read.value(fix);
    const reason = whyCellStays(change, now, words, sheets.get(fix.sheet)?.protected === true);
    if (reason === null) {
      return [{ ...change, now, written: writtenValue(change, opened.content.from1904 === true) }];
    }
    left.push({ sheet: fix.sheet, row: fix.row, column: fix.column, reason });
    return [];
  });
  if (wished.rows.length === 0) return done({ cells, rows: [], left, formulas: [] });
  const formulas = await readFormulas(port, opened.content);
  if (!formulas.ok) return formulas;
  const rows = wished.rows.filter((removal) => {
    const reason = whyRowStays(opened, removal, formulas.value, wished.rows);
    if (reason !== null) left.push({ ...removal, column: null, reason });
    return reason === null;
  });
  return done({ cells, rows, left, formulas: formulas.value });
}
