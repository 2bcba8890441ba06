/**
 * Cards: a sheet on which every label stands beside its value (a person's 登记表, the record of one meeting). The pairs are
 * laid out as a table of one row per card, which is then recognised by the same means as any other.
 */
import { forms } from "../contract/forms";
import type { Form } from "../contract/form";
import type { CellValue } from "../domain/cell";
import { wordKey } from "../domain/normalise-text";
import type { SheetContent } from "../workbook/port";
import { isBlankCell } from "./blank-cell";
import { headerKeys } from "./columns/header-cell";
import { meaningLikeness, wordParts } from "./columns/word-parts";
import { headerText } from "./header-paths";

interface Pair {
  readonly label: string;
  readonly value: CellValue;
}

/** Pairs from which on a sheet is a card; fewer are the lines above some list. */
const fewestPairs = 4;
/** A card is a form on paper: a page or two. */
const longestCard = 80;
const longestLabel = 16;
const labelLikeness = 0.6;

const labelKeys = new Set<string>();
const labelWords = (forms as readonly Form[]).flatMap(({ columns }) =>
  columns.flatMap(({ header, aliases = [] }) => [header, ...aliases]),
);
for (const word of labelWords) labelKeys.add(wordKey(word));
const labelParts = [...labelKeys].map((key) => wordParts(key));

const known = new Map<string, boolean>();

/** True for a word that labels something: one of a column's, one like it, or one that other forms have (性别). */
function isLabel(text: string): boolean {
  if (text === "" || text.length > longestLabel) return false;
  let is = known.get(text);
  if (is === undefined) {
    const parts = wordParts(text);
    is =
      headerKeys(text).some((key) => labelKeys.has(key)) ||
      parts.foreign ||
      labelParts.some((own) => meaningLikeness(parts, own) >= labelLikeness);
    if (known.size > 2000) known.clear();
    known.set(text, is);
  }
  return is;
}

function labelText(value: CellValue | undefined): string {
  return headerText(value).replace(/[:：]$/, "");
}

/** 会议时间：2026年1月16日 in one cell. */
const inOneCell = /^([^:：]{2,12})[:：]\s*(\S.*)$/s;

/** The filled cells of a row, left to right, with their columns. */
function filledCells(row: readonly CellValue[]): readonly { readonly column: number; readonly value: CellValue }[] {
  return row.flatMap((value, column) => (isBlankCell(value) ? [] : [{ column, value }]));
}

function isWord({ value }: { readonly value: CellValue }): boolean {
  return isLabel(labelText(value));
}

/** A label, or a label with its value in the same cell. */
function isLabelled(cell: { readonly value: CellValue }): boolean {
  const whole = typeof cell.value === "string" ? inOneCell.exec(cell.value.trim()) : null;
  return isWord(cell) || (whole !== null && isLabel(labelText(whole[1])));
}

function isVote(value: CellValue): boolean {
  return typeof value === "number" || isBlankCell(value);
}

/** Columns in which labels stand, row after row: there a word that nobody knows is a label too. */
function labelColumnsOf(cells: SheetContent["cells"]): ReadonlySet<number> {
  const counts = new Map<number, { labels: number; filled: number }>();
  for (const row of cells) {
    for (const cell of filledCells(row)) {
      const count = counts.get(cell.column) ?? { labels: 0, filled: 0 };
      counts.set(cell.column, { labels: count.labels + (isWord(cell) ? 1 : 0), filled: count.filled + 1 });
    }
  }
  return new Set(
    [...counts].flatMap(([column, { labels, filled }]) => (labels >= 3 && labels * 2 > filled ? [column] : [])),
  );
}

/** The pairs of a row, with those whose value stands below it. */
function pairsOf(
  row: readonly CellValue[],
  below: readonly CellValue[],
  labelColumns: ReadonlySet<number>,
): readonly Pair[] {
  const cells = filledCells(row);
  const pairs: Pair[] = [];
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    if (!cell) continue;
    const label = labelText(cell.value);
    const whole = typeof cell.value === "string" ? inOneCell.exec(cell.value.trim()) : null;
    if (whole && isLabel(labelText(whole[1]))) {
      pairs.push({ label: labelText(whole[1]), value: whole[2] ?? "" });
      continue;
    }
    const next = cells[at + 1];
    if (!next) continue;
    const standsAsLabel =
      labelColumns.has(cell.column) && label !== "" && label.length <= longestLabel && !labelColumns.has(next.column);
    if (!isLabel(label) && !standsAsLabel) continue;
    // 民主测评情况 | 优秀 | 合格 | …, with the votes in the row below.
    const block = cells.slice(at + 1);
    const under = block.map(({ column }) => below[column] ?? null);
    const areVotes = under.some((value) => typeof value === "number") && under.every(isVote);
    if (block.length > 1 && block.every(isWord) && areVotes) {
      block.forEach((one, index) => pairs.push({ label: labelText(one.value), value: under[index] ?? null }));
      break;
    }
    pairs.push({ label, value: next.value });
    at++;
  }
  return pairs;
}

/**
 * The cards of a sheet as a sheet with a header and one row per card; null where it holds none. Lines before the first pair
 * stand above the header, so that a title still tells the branch. Rows are no longer those of the sheet.
 */
export function cardsAsTable(sheet: SheetContent): SheetContent | null {
  const { cells } = sheet;
  const labelColumns = labelColumnsOf(cells);
  const cards: Map<string, CellValue>[] = [];
  const labels: string[] = [];
  let card: Map<string, CellValue> | null = null;
  let firstRow = -1;
  let lines = 0;
  let pairedRows = 0;
  for (let at = 0; at < cells.length; at++) {
    const row = cells[at] ?? [];
    const pairs = pairsOf(row, cells[at + 1] ?? [], labelColumns);
    if (row.some((value) => !isBlankCell(value))) lines++;
    // In a list of records a label or two stand among many values; on a card every other cell is one.
    const filled = filledCells(row);
    if (pairs.length > 0 && filled.filter(isLabelled).length * 3 >= filled.length) pairedRows++;
    for (const { label, value } of pairs) {
      const key = wordKey(label);
      if (firstRow < 0) firstRow = at;
      // The first label again begins the next card.
      if (!card || (card.has(key) && key === wordKey(labels[0] ?? "")))
        cards.push((card = new Map<string, CellValue>()));
      if (!labels.some((other) => wordKey(other) === key)) labels.push(label);
      if (!card.has(key)) card.set(key, value);
    }
  }
  const most = Math.max(0, ...cards.map(({ size }) => size));
  const isCard = most >= fewestPairs && lines <= longestCard * cards.length && pairedRows * 2 >= lines - 2;
  if (!isCard) return null;
  const head = cells.slice(Math.max(0, firstRow - 3), firstRow);
  const keys = labels.map(wordKey);
  return {
    ...sheet,
    top: 0,
    left: 0,
    merges: [],
    cells: [...head, labels, ...cards.map((one) => keys.map((key) => one.get(key) ?? null))],
  };
}
