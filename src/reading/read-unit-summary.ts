/**
 * A 汇总表 of a lower committee in a file: the figures of its 合计, or the sums of its rows. What a sheet says under other
 * words, in two header lines or without 合计 is read the same way; what does not agree with itself is told.
 */
import type { SummaryCountHeader } from "../contract/summary";
import { summaryColumns } from "../contract/summary";
import type { CellValue } from "../domain/cell";
import type { BranchCounts } from "../domain/branch-counts";
import { noCounts } from "../domain/branch-counts";
import { sumCounts, totalProblems } from "../domain/lower-units";
import { foldWidth, withoutBlanks } from "../domain/normalise-text";
import type { SheetContent } from "../workbook/port";
import { isBlankCell } from "./blank-cell";
import { columnPaths } from "./header-paths";
import { readLinesAbove } from "./read-lines-above";
import { readInteger } from "./read-number";
import { summaryWord } from "./summary-words";

/** What a 汇总表 says of its unit. */
export interface UnitSummary {
  readonly sheet: string;
  /** 填报单位 above the table; "" where none is written. */
  readonly unit: string;
  readonly counts: BranchCounts;
  /** Figures that the table has no column for, or no whole number; they count as 0. */
  readonly unread: readonly SummaryCountHeader[];
  /** Rows of branches or units above 合计. */
  readonly rows: number;
  /** 1-based sheet row of 合计; null where the rows were added up. */
  readonly totalRow: number | null;
  /** Clauses on 合计 that is not the sum of its rows. */
  readonly problems: readonly string[];
  /** Headers of columns with data that are none of ours. */
  readonly otherColumns: readonly string[];
}

const countHeaders = summaryColumns.flatMap((column) => (column.kind === "count" ? [column.header] : []));
const grades: readonly SummaryCountHeader[] = ["优秀", "合格", "基本合格", "不合格"];
const appraised: readonly SummaryCountHeader[] = ["应参评", "实参评"];
const held: readonly SummaryCountHeader[] = ["应召开支部数", "实召开支部数"];

/** Figures that a table must have to be a 汇总表: no form of a branch has as many. */
const fewestFigures = 8;
const deepestHeader = 3;
/** A header further down belongs to no 汇总表. */
const lastHeaderRow = 12;
const totalWord = /^(?:合计|总计|共计|总数|合计数|累计)/;
const subtotalWord = /小计|分计/;

interface Head {
  /** Index into the sheet's cells of the first row below. */
  readonly below: number;
  readonly top: number;
  /** 0-based index into a row's cells. */
  readonly name: number;
  readonly figures: ReadonlyMap<SummaryCountHeader, number>;
  readonly others: ReadonlyMap<number, string>;
}

function isTextColumn({ cells }: SheetContent, column: number, from: number): boolean {
  const value = cells.slice(from).find((row) => !isBlankCell(row[column] ?? null))?.[column];
  return typeof value === "string" && readInteger(value).value === null;
}

function headAt(sheet: SheetContent, index: number, depth: number): Head | null {
  const paths = columnPaths(sheet, index, depth);
  if (!paths) return null;
  const below = index + depth;
  let name = -1;
  const figures = new Map<SummaryCountHeader, number>();
  const others = new Map<number, string>();
  for (const { index: absolute, words } of paths) {
    const column = absolute - sheet.left;
    if (words.length === 0) continue;
    const word = summaryWord(words);
    if (word?.kind === "name" || (word?.kind === "count" && name < 0 && isTextColumn(sheet, column, below))) {
      if (name < 0) name = column;
    } else if (word?.kind === "count" && !figures.has(word.header)) figures.set(word.header, column);
    else if (word?.kind !== "rate") others.set(column, words.join("／"));
  }
  const has = (list: readonly SummaryCountHeader[]) => list.filter((header) => figures.has(header)).length;
  const isSummary = figures.size >= fewestFigures && has(grades) >= 3 && has(appraised) > 0 && has(held) > 0;
  return isSummary && name >= 0 ? { below, top: index, name, figures, others } : null;
}

/** A quick look: most sheets of a batch are no 汇总表. */
function maybe({ cells }: SheetContent): boolean {
  const words = cells.slice(0, lastHeaderRow + deepestHeader).flat();
  const says = (part: string) => words.some((value) => typeof value === "string" && value.includes(part));
  return says("合格") && says("开");
}

/** The header that tells most; where several depths tell the same, the one with fewer lines. */
function findHead(sheet: SheetContent): Head | null {
  let best: Head | null = null;
  for (let index = 0; index < Math.min(sheet.cells.length, lastHeaderRow); index++) {
    for (let depth = 1; depth <= deepestHeader; depth++) {
      const head = headAt(sheet, index, depth);
      if (head && head.figures.size > (best?.figures.size ?? 0)) best = head;
    }
  }
  return best;
}

interface Figures {
  readonly counts: BranchCounts;
  readonly read: ReadonlySet<SummaryCountHeader>;
}

function figuresOf(line: readonly CellValue[], { figures }: Head): Figures {
  const counts: Record<SummaryCountHeader, number> = { ...noCounts };
  const read = new Set<SummaryCountHeader>();
  for (const [header, column] of figures) {
    const raw = line[column] ?? null;
    if (isBlankCell(raw)) continue;
    const { value, kind } = readInteger(raw);
    if (value === null || kind === "not-whole") continue;
    counts[header] = value;
    read.add(header);
  }
  return { counts, read };
}

/** The words of a row before and at its name. */
function nameOf(line: readonly CellValue[], { name, figures }: Head): string {
  const first = Math.min(...figures.values());
  const words = line.slice(0, Math.max(name + 1, first)).filter((value) => typeof value === "string");
  const texts = words.map((value) => withoutBlanks(foldWidth(value))).filter((text) => text !== "");
  return texts.find((text) => totalWord.test(text)) ?? texts.at(-1) ?? "";
}

/** The 汇总表 on a sheet; null where it holds none, or one without figures. */
export function readUnitSummary(sheet: SheetContent): UnitSummary | null {
  const head = maybe(sheet) ? findHead(sheet) : null;
  if (!head) return null;
  const rows: Figures[] = [];
  let total: (Figures & { readonly row: number }) | null = null;
  let end = head.below;
  for (; end < sheet.cells.length && total === null; end++) {
    const line = sheet.cells[end] ?? [];
    const figures = figuresOf(line, head);
    const name = nameOf(line, head);
    if (name === "" || figures.read.size < 3 || subtotalWord.test(name)) continue;
    if (totalWord.test(name)) total = { ...figures, row: sheet.top + end + 1 };
    else rows.push(figures);
  }
  if (total === null && rows.length === 0) return null;
  const sums = sumCounts(rows.map(({ counts }) => counts));
  const counts: Record<SummaryCountHeader, number> = { ...noCounts };
  const unread: SummaryCountHeader[] = [];
  for (const header of countHeaders) {
    if (total?.read.has(header)) counts[header] = total.counts[header];
    // A 合计 whose formula has no stored result: its rows say the same.
    else if (rows.length > 0 && rows.some(({ read }) => read.has(header))) counts[header] = sums[header];
    else unread.push(header);
  }
  const problems =
    total !== null && rows.length > 0
      ? totalProblems(
          rows.map((row) => row.counts),
          counts,
        )
      : [];
  const isFilled = (column: number) =>
    sheet.cells.slice(head.below, end).some((line) => !isBlankCell(line[column] ?? null));
  return {
    sheet: sheet.name,
    unit: readLinesAbove(sheet, sheet.top + head.top, sheet.top).unit?.text ?? "",
    counts,
    unread,
    rows: rows.length,
    totalRow: total?.row ?? null,
    problems,
    otherColumns: [...head.others].flatMap(([column, text]) =>
      isFilled(column) && !/^(?:序号|备注|编号)$/.test(text) ? [text] : [],
    ),
  };
}
