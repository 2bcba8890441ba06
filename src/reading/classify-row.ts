/** Tells the rows below a header apart: data, blank, 合计 and the like, notes. */
import type { CellValue } from "../domain/cell";
import { foldWidth, withoutBlanks } from "../domain/normalise-text";
import { isBlankCell } from "./blank-cell";

export type RowKind = "data" | "blank" | "total" | "note";

/** The columns of a table, as indexes into the rows of the sheet's cells. */
export interface RowColumns {
  readonly first: number;
  readonly last: number;
  /** 序号; -1 where there is none. */
  readonly no: number;
  /** Columns whose content does not begin a row: 序号 and computed ones. */
  readonly idle: ReadonlySet<number>;
  /** 党支部 and 姓名, where a 合计 may stand behind other texts. */
  readonly labels: readonly number[];
}

const totalWord = /(?:合计|小计|总计|共计|累计)(?:\(人\)|数|:)?$/;
const noteStart =
  /^(?:备?注|说明|填表说明|填报说明|填写说明|附注|填表人|填报人|审核人|制表人|复核人|经办人|负责人|支部书记签字|书记签字|党支部书记|单位负责人|党组织负责人|签字|盖章|\(盖章\)|联系人|联系电话|填报单位|填报时间|填报日期|填表时间|填表日期|整改率|主持人签字|记录人签字)/;

/** True for 合计, 小 计, 总计：, 第十党支部小计. */
export function isTotalWord(text: string): boolean {
  if (text.length > 20) return false;
  // Cheap first look: the words all end in 计, but for a unit or colon.
  if (!text.includes("计")) return false;
  return totalWord.test(withoutBlanks(foldWidth(text)));
}

function isNoteText(text: string): boolean {
  const folded = withoutBlanks(foldWidth(text));
  return noteStart.test(folded) || /^[^:]{1,10}:/.test(folded);
}

/** Only the rows with few filled cells need a closer look; a usual row is known after its first cells. */
const fewCells = 3;

/**
 * Classifies a row.
 *
 * @param ended - a 合计 row, a note or a gap came before: a row with a single text is then a note
 */
export function classifyRow(row: readonly CellValue[], columns: RowColumns, ended: boolean): RowKind {
  let filled = 0;
  let started = false;
  let firstText = "";
  let firstTextAt = -1;
  for (let column = columns.first; column <= columns.last; column++) {
    const value = row[column];
    if (isBlankCell(value)) continue;
    filled++;
    if (!columns.idle.has(column)) started = true;
    if (firstTextAt < 0 && typeof value === "string") {
      firstTextAt = column;
      firstText = value;
    }
    if (filled > fewCells && started && firstTextAt >= 0) break;
  }
  if (filled === 0) return "blank";
  if (firstTextAt >= 0 && isTotalWord(firstText)) return "total";
  for (const column of columns.labels) {
    const value = row[column];
    if (typeof value === "string" && isTotalWord(value)) return "total";
  }
  if (filled <= fewCells && firstTextAt >= 0) {
    const numbered = columns.no >= 0 && typeof row[columns.no] === "number";
    if (!numbered && isNoteRow(row, columns, filled, firstText, firstTextAt, ended)) return "note";
  }
  return started ? "data" : "blank";
}

function isNoteRow(
  row: readonly CellValue[],
  columns: RowColumns,
  filled: number,
  firstText: string,
  firstTextAt: number,
  ended: boolean,
): boolean {
  if (filled === 1) {
    if (noteStart.test(withoutBlanks(foldWidth(firstText)))) return true;
    if (firstTextAt === columns.no || ended) return true;
    return firstTextAt === columns.first && isNoteText(firstText);
  }
  for (let column = columns.first; column <= columns.last; column++) {
    const value = row[column];
    if (isBlankCell(value)) continue;
    if (typeof value !== "string" || !isNoteText(value))
      return ended && firstTextAt === columns.first && isNoteText(firstText);
  }
  return true;
}

/** The texts of a row, for the record of notes. */
export function textOfRow(row: readonly CellValue[], columns: RowColumns): string {
  const texts: string[] = [];
  for (let column = columns.first; column <= columns.last; column++) {
    const value = row[column];
    if (!isBlankCell(value)) texts.push(String(value).trim());
  }
  return texts.join("　");
}
