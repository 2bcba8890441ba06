/**
 * Tells the rows below a header apart: data, blank, 合计 and the like, notes, and what forms carry besides: instructions,
 * examples, units, numbers of columns. Every row that is no data is told with its place; none vanishes.
 */
import type { CellValue } from "../domain/cell";
import type { LeftRowKind } from "../domain/records";
import { foldWidth, withoutBlanks } from "../domain/normalise-text";
import { isBlankCell } from "./blank-cell";

export type RowKind = "data" | "blank" | LeftRowKind;

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

const totalWord = /(?:合计|小计|总计|共计|累计|汇总|总数)(?:\((?:人|名|条|项|个)\)|数|人数|:)?$/;
const countedTotal = /^(?:总共|一共|合计|总计|共计|共|计)\d+(?:人次|人|名|个|条|项|次|票|张|户|件)?$/;
const noteStart =
  /^(?:备?注|说明|填表说明|填报说明|填写说明|注意事项|附注|填表人|填报人|审核人|制表人|复核人|经办人|负责人|支部书记签字|书记签字|党支部书记|单位负责人|党组织负责人|签字|盖章|\(盖章\)|联系人|联系电话|填报单位|填报时间|填报日期|填表时间|填表日期|整改率|主持人签字|记录人签字)/;

/** True for 合计, 小 计, 总计：, 第十党支部小计, 共4人, 全支部汇总. */
function isTotalWord(text: string): boolean {
  if (text.length > 20) return false;
  // Cheap first look: the words all hold one of these characters.
  if (!/[计共汇总]/.test(text)) return false;
  const folded = withoutBlanks(foldWidth(text));
  return totalWord.test(folded) || countedTotal.test(folded);
}

function isNoteText(text: string): boolean {
  const folded = withoutBlanks(foldWidth(text));
  return noteStart.test(folded) || /^[^:]{1,10}:/.test(folded);
}

/** Only the rows with few filled cells need a closer look; a usual row is known after its first cells. */
const fewCells = 3;
/** Rows below the header in which units, numbers of columns and instructions stand. */
const headRows = 4;

const unitText =
  /^\(?(?:人|名|位|张|票|次|人次|条|项|个|件|份|元|万元|%|月|个月|年|年月|年月日|年\/月\/日|年-月-日|yyyy[-/.]?mm[-/.]?dd|是\/否|√|打√|单位:.{1,4})\)?$/i;
const columnNumber =
  /^\(?(?:[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]|[a-z]|\d{1,2}|[①-⑳]|[一二三四五六七八九十]{1,3}|第?\d{1,2}[列栏])\)?$/i;
const instruction =
  /必填|选填|非必填|可不填|可空|下拉|请填|请选|填写|填报|填至|按.{1,12}填|格式|例如|如:|样式|限\d+字|不超过\d+字|不得|须与|应与|与.{1,12}一致|自动(?:生成|计算)|无需|逐人|逐条|多选|单选|勾选/;
const exampleStart =
  /^(?:\(?例\)?\d?|示例\d?|样例\d?|范例|示范|例如|举例|填写?示例|填报示例|样表|参考|example)(?:[:)、.\s]|$)/i;
const exampleText =
  /填写示例|示例数据|示例行|此行为?示例|^\(?样例|请勿删除|仅供参考|填报时删除|填写时删除|\(示例\)|\(例\)/;
const placeholder =
  /^(?:某+|[xX×*＊]{2,}|[○〇]{2,})(?:单位|学校|公司)?(?:第?[某xX×*＊○〇一]*)?(?:党支部|支部|党委|党总支)/;

function textOf(value: CellValue): string {
  return withoutBlanks(foldWidth(String(value)));
}

function filledTexts(row: readonly CellValue[], { first, last }: RowColumns): readonly string[] {
  const texts: string[] = [];
  for (let column = first; column <= last; column++) {
    const value = row[column];
    if (!isBlankCell(value)) texts.push(textOf(value ?? null));
  }
  return texts;
}

/** 甲 乙 丙 1 2, A B C, 1 2 3 4: the columns are numbered, left to right. */
function isColumnNumbers(texts: readonly string[], width: number): boolean {
  if (texts.length < 3 || texts.length * 10 < width * 6 || !texts.every((text) => columnNumber.test(text)))
    return false;
  if (texts.some((text) => /^\(?[甲乙丙]/.test(text))) return true;
  const numbers = texts.map((text) => Number(/\d+/.exec(text)?.[0] ?? NaN)).filter((number) => !Number.isNaN(number));
  if (numbers.length >= 3) return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  return texts.every((text) => /^\(?[a-z]/i.test(text) || /^[①-⑳]/.test(text));
}

/** A choice spelled out: 优秀/合格/基本合格/不合格, 是/否. */
function isChoice(text: string): boolean {
  return /^[^/\d]{1,8}(?:\/[^/\d]{1,8})+$/.test(text);
}

/** What a row is besides data, where its texts say so; null where they do not. `below`: rows since the header, from 0. */
function besideData(row: readonly CellValue[], columns: RowColumns, below: number): LeftRowKind | null {
  const first = row[columns.first];
  const lead = typeof first === "string" ? textOf(first) : "";
  const no = columns.no >= 0 ? row[columns.no] : null;
  const label = typeof no === "string" ? textOf(no) : lead;
  if (label !== "" && exampleStart.test(label)) return "example";
  for (const column of columns.labels) {
    const value = row[column];
    if (typeof value === "string" && placeholder.test(textOf(value))) return "example";
  }
  // A row that is numbered is data, whatever its texts say.
  if (typeof no === "number" && below >= 1) {
    return below < headRows && texts123(row, columns) ? "column-number" : null;
  }
  const last = row[columns.last];
  if (typeof last === "string" && exampleText.test(textOf(last)) && textOf(last).length <= 30) return "example";
  if (below >= headRows && !(typeof first === "string")) return null;
  const texts = filledTexts(row, columns);
  if (texts.length === 0) return null;
  if (texts.some((text) => text.length <= 30 && exampleText.test(text)) && below < headRows) return "example";
  if (below < headRows) {
    if (isColumnNumbers(texts, columns.last - columns.first + 1)) return "column-number";
    if (texts.every((text) => unitText.test(text))) return "unit";
  }
  const telling = texts.filter((text) => instruction.test(text) || isChoice(text) || unitText.test(text)).length;
  const told = texts.filter((text) => instruction.test(text) || isChoice(text)).length;
  return told > 0 && texts.length >= 2 && telling * 2 > texts.length ? "instruction" : null;
}

function texts123(row: readonly CellValue[], columns: RowColumns): boolean {
  return isColumnNumbers(filledTexts(row, columns), columns.last - columns.first + 1);
}

/** Words of which one must stand in a row that is an example, an instruction or a note with several cells. */
const mayBeBeside = /例|填|选|拉|格式|样|某|[xX×*]{2}|一致|\/|甲|参考|删除|逐|不得|无需|自动|[○〇]{2}/;

/**
 * Classifies a row.
 *
 * @param ended - a 合计 row, a note or a gap came before: a row with a single text is then a note
 * @param below - rows between the header and this one
 */
export function classifyRow(row: readonly CellValue[], columns: RowColumns, ended: boolean, below = Infinity): RowKind {
  let filled = 0;
  let started = false;
  let firstText = "";
  let firstTextAt = -1;
  let telling = below < headRows;
  for (let column = columns.first; column <= columns.last; column++) {
    const value = row[column];
    if (isBlankCell(value)) continue;
    filled++;
    if (!columns.idle.has(column)) started = true;
    if (typeof value === "string") {
      if (firstTextAt < 0) {
        firstTextAt = column;
        firstText = value;
      }
      if (!telling && value.length <= 40 && column <= columns.first + 2 && mayBeBeside.test(value)) telling = true;
    }
    if (filled > fewCells && started && firstTextAt >= 0) break;
  }
  if (filled === 0) return "blank";
  // A numbered row is data: 学习情况汇总 may well be the name of a meeting.
  const isNumbered = columns.no >= 0 && typeof row[columns.no] === "number";
  if (firstTextAt >= 0 && isTotalWord(firstText) && !(isNumbered && /[汇总]/.test(firstText.slice(-2)))) return "total";
  for (const column of columns.labels) {
    const value = row[column];
    if (typeof value === "string" && isTotalWord(value)) return "total";
  }
  const lastValue = row[columns.last];
  if (telling || (typeof lastValue === "string" && lastValue.length <= 30 && lastValue.includes("例"))) {
    const beside = besideData(row, columns, below);
    if (beside) return beside;
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
