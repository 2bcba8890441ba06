/**
 * Which column of a sheet is which column of a form: by the word, the group above it, the values, and the place among the
 * columns already known, solved as one assignment over the whole table. What is only likely is told as such, with the
 * reason, so that a clerk is asked; what stays over is handed back with what it might be.
 */
import type { Column } from "../../contract/form";
import type { AnyForm } from "../../contract/forms";
import { sourceHeader } from "../../contract/side-sheets";
import type { CellValue } from "../../domain/cell";
import type { ColumnMatch } from "../../domain/records";
import { assign } from "./assign";
import type { Fit, Surroundings } from "./column-fit";
import { fitOf } from "./column-fit";
import type { ColumnProfile } from "./column-profile";
import { profileColumn } from "./column-profile";
import type { HeaderCell } from "./header-cell";
import { columnKey, speaksOfLastYear } from "./header-cell";
import type { ColumnWords, WordFit } from "./word-fit";
import { exactPoints, wordFits, wordPoints, wordsOf } from "./word-fit";

/** Answers of a clerk by `columnKey`: a column id, or "" for none of the form's columns. */
export type ConfirmedColumns = ReadonlyMap<string, string>;

/** A column of the sheet that no column of the form was matched to. */
export interface ExtraColumn {
  readonly index: number;
  /** As it stands; "" where the column has no header. */
  readonly header: string;
  /** Filled cells below it, among the rows looked at. */
  readonly filled: number;
  readonly samples: readonly CellValue[];
  /** The clerk said that it is none of the form's. */
  readonly confirmed: boolean;
  /** It had a place of its own that an answer on another column has taken. */
  readonly displaced: boolean;
}

export interface TableMatch {
  /** 0-based sheet column by column id. */
  readonly columns: ReadonlyMap<string, number>;
  readonly matches: ReadonlyMap<string, ColumnMatch>;
  readonly extra: readonly ExtraColumn[];
  readonly sourceColumn: number | null;
  /** How well the form fits; for comparing forms and header rows with each other. */
  readonly score: number;
  /** Columns matched by their words, or by values that can be nothing else. */
  readonly solid: ReadonlySet<string>;
  /** The same and those of which word and values together say as much as half. */
  readonly likely: ReadonlySet<string>;
  /** Columns whose values are the very words of their list. */
  readonly evident: number;
}

// Points of a pair besides those of its word.
const fitPoints = 0.9;
const orderPoints = 0.15;
const neighbourPoints = 0.2;
const foreignPoints = -1.2;
/** A planned time beside the actual one is not the time. */
const plannedPoints = -0.4;
/** Where the form has a deadline, what is planned is that. */
const deadlinePoints = 0.8;
const leastLikeness = 0.3;
/** What the clerk has said outweighs everything. */
const answerPoints = 100;
/** A pair must be worth more than this, or the column is rather left to the clerk. */
const leastPoints = 0.85;
/** From this likeness on a word counts as known. */
const solidLikeness = 0.62;

/** Of a column with nothing below it. */
const emptyProfile = profileColumn([]);

interface Pair {
  readonly word: WordFit;
  readonly fit: Fit;
  readonly points: number;
}

const noPair: Pair = { word: { how: "similar", likeness: 0 }, fit: { value: -1, reason: "" }, points: -Infinity };

function pairOf(
  form: AnyForm,
  header: HeaderCell,
  words: ColumnWords,
  word: WordFit,
  profile: ColumnProfile,
  around: Surroundings,
): Pair {
  // A number, a sentence may be anything: only its word tells whose it is.
  const isNumber = words.column.type === "integer" || words.column.type === "percent";
  const isText = words.column.type === "text" && (words.column.holds ?? "prose") === "prose";
  const anything = isNumber || isText || words.column.holds === "short";
  const strange = word.how === "similar" && word.likeness < leastLikeness && header.text !== "";
  if (strange && anything && words.column.id !== "no") return noPair;
  const fit = fitOf(form, words.column, profile, around);
  // What was last year is a stranger, but in the columns that ask for it.
  if (header.lastYear && !words.parts.some(speaksOfLastYear)) return noPair;
  const foreign = word.how === "similar" && header.foreign ? foreignPoints : 0;
  const isDue = header.planned && words.column.type === "date";
  const planned = !isDue ? 0 : words.column.deadline === true ? deadlinePoints : plannedPoints;
  return { word, fit, points: wordPoints(word) + fitPoints * fit.value + foreign + planned };
}

/** Points for standing where the template has the column: between the same neighbours, right beside one. */
function orderBonus(at: number, column: number, anchors: ReadonlyMap<number, number>, count: number): number {
  let left = at - 1;
  while (left >= 0 && !anchors.has(left)) left--;
  let right = at + 1;
  while (right < count && !anchors.has(right)) right++;
  const before = anchors.get(left) ?? -1;
  const after = anchors.get(right) ?? Infinity;
  if (column <= before || column >= after) return 0;
  const besideLeft = anchors.has(left) && left === at - 1 && column === before + 1;
  const besideRight = anchors.has(right) && right === at + 1 && column === after - 1;
  return orderPoints + (besideLeft || besideRight ? neighbourPoints : 0);
}

function reasonOf(header: HeaderCell, { word, fit }: Pair, column: Column, byOrder: boolean): string {
  const parts = [
    fit.value >= 0.4 ? fit.reason : "",
    word.likeness >= 0.4 ? `列名与“${column.header}”意思相近` : "",
    byOrder ? "位置与模板相同" : "",
    header.text === "" ? "这一列没有列名" : "",
  ].filter((part) => part !== "");
  return parts.join("，");
}

/** What the values of a column should be, in words. */
const expectedWords: Readonly<Record<Column["type"], string>> = {
  date: "日期",
  integer: "整数",
  percent: "比例",
  text: "这一列的内容",
  list: "这一列的内容",
};

/** A pair whose word says one thing and whose values say another; a 序号 is one whatever stands in it. */
function contradicts({ fit }: Pair, { id }: Column): boolean {
  return fit.value <= -0.5 && id !== "no";
}

/** Headers that are a column's very word, with values that can be its own: nothing weighs against that. By header. */
function ownWords(pairs: readonly (readonly Pair[])[], words: readonly ColumnWords[]): ReadonlyMap<number, number> {
  const own = new Map<number, number>();
  const taken = new Map<number, number>();
  pairs.forEach((row, at) => {
    const column = row.findIndex(({ word }) => word.how === "exact");
    const pair = row[column];
    const known = words[column];
    if (!pair || !known || contradicts(pair, known.column)) return;
    const other = taken.get(column);
    if (other === undefined) {
      own.set(at, column);
      taken.set(column, at);
    } else own.delete(other);
  });
  return own;
}

/** Assigns the headers that are no column's very word to the columns that are left; the column by header, or -1. */
function assignOpen(
  pairs: readonly (readonly Pair[])[],
  own: ReadonlyMap<number, number>,
  worthOf: (at: number, column: number, points: number) => number,
): readonly number[] {
  const held = new Set(own.values());
  const rows: { readonly at: number; readonly worth: readonly number[] }[] = [];
  const open = new Set<number>();
  pairs.forEach((row, at) => {
    if (own.has(at)) return;
    const worth = row.map(({ points }, column) =>
      held.has(column) || points === -Infinity ? 0 : worthOf(at, column, points),
    );
    worth.forEach((value, column) => {
      if (value > 0) open.add(column);
    });
    if (worth.some((value) => value > 0)) rows.push({ at, worth });
  });
  const columns = [...open];
  const result = pairs.map((_, at) => own.get(at) ?? -1);
  const chosen = assign(rows.map(({ worth }) => columns.map((column) => worth[column] ?? 0)));
  rows.forEach(({ at }, row) => {
    result[at] = columns[chosen[row] ?? -1] ?? -1;
  });
  return result;
}

/**
 * Matches the header cells of a table to the columns of a form, one to one.
 *
 * @param profiles - what stands below each header cell, in the same order
 */
export function matchColumns(
  form: AnyForm,
  headers: readonly HeaderCell[],
  profiles: readonly ColumnProfile[],
  options: { readonly confirmed?: ConfirmedColumns; readonly around?: Surroundings } = {},
): TableMatch {
  const { confirmed, around = {} } = options;
  const words = wordsOf(form);
  const columns = new Map<string, number>();
  const matches = new Map<string, ColumnMatch>();
  const taken = new Set<number>();
  const refused = new Set<number>();
  let sourceColumn: number | null = null;
  headers.forEach((header, at) => {
    if (sourceColumn === null && header.keys[0] === sourceHeader) {
      sourceColumn = header.index;
      taken.add(at);
    }
  });

  const pairs = headers.map((header, at) => {
    if (taken.has(at)) return words.map(() => noPair);
    const known = wordFits(form, header, words);
    const profile = profiles[at] ?? emptyProfile;
    return words.map((own, index) => pairOf(form, header, own, known[index] ?? noPair.word, profile, around));
  });
  const own = ownWords(pairs, words);
  const solve = (bonus: (at: number, column: number) => number) =>
    assignOpen(pairs, own, (at, column, points) => points + bonus(at, column) - leastPoints);
  const first = solve(() => 0);
  const anchors = new Map<number, number>();
  first.forEach((column, at) => {
    const pair = pairs[at]?.[column];
    if (column >= 0 && pair && (pair.word.how !== "similar" || pair.word.likeness >= solidLikeness)) {
      anchors.set(at, column);
    }
  });
  const bonus = (at: number, column: number) =>
    anchors.get(at) === column ? 0 : orderBonus(at, column, anchors, headers.length);
  const byEvidence = solve(bonus);

  /** What reading without an answer makes of a header: only what is not certain is open to one. */
  const isCertain = (at: number): boolean => {
    const column = byEvidence[at] ?? -1;
    const pair = pairs[at]?.[column];
    const known = words[column];
    if (column < 0 || !pair || !known || pair.word.how === "similar" || contradicts(pair, known.column)) return false;
    if (pair.word.how === "exact") return true;
    // 完成时间 in a ledger without a deadline may be the deadline: another open column that must be there asks for it.
    return !words.some(
      (other, index) =>
        index !== column &&
        other.column.required === true &&
        !byEvidence.includes(index) &&
        (pairs[at]?.[index]?.fit.value ?? -1) >= 0.5 &&
        (pairs[at]?.[index]?.word.likeness ?? 0) >= 0.45,
    );
  };
  const certain = headers.map((_, at) => isCertain(at));

  let result = byEvidence;
  const answered = new Map<number, number | null>();
  if (confirmed && confirmed.size > 0) {
    const held = new Set(byEvidence.filter((column, at) => column >= 0 && certain[at]));
    headers.forEach((header, at) => {
      const answer = confirmed.get(columnKey(form.id, header));
      if (answer === undefined || certain[at] || taken.has(at)) return;
      if (answer === "") answered.set(at, null);
      else {
        const column = words.findIndex((one) => one.column.id === answer);
        if (column >= 0 && !held.has(column)) {
          answered.set(at, column);
          held.add(column);
        }
      }
    });
    if (answered.size > 0) {
      const given = new Set([...answered.values()].filter((column) => column !== null));
      result = assignOpen(pairs, own, (at, column, points) => {
        if (answered.has(at)) return answered.get(at) === column ? answerPoints : 0;
        return given.has(column) ? 0 : points + bonus(at, column) - leastPoints;
      });
    }
  }

  let score = 0;
  const solid = new Set<string>();
  const likely = new Set<string>();
  let evident = 0;
  headers.forEach((header, at) => {
    if (answered.get(at) === null) refused.add(at);
    const column = result[at] ?? -1;
    const own = words[column];
    const pair = pairs[at]?.[column];
    if (column < 0 || !own || !pair) return;
    taken.add(at);
    columns.set(own.column.id, header.index);
    score += Math.min(pair.points, exactPoints);
    // 党籍状态 with 正式党员 and 预备党员 below it is as good as the known word.
    const { value, reason } = pair.fit;
    if (value >= 0.8 && own.column.type === "list") evident++;
    // Names and days stand in many a table, a duty roster too: with them the word must say something.
    const byValues = value >= 0.8 && reason !== "" && (own.column.type === "list" || pair.word.likeness >= 0.3);
    if (pair.word.how !== "similar" || pair.word.likeness >= solidLikeness || byValues || answered.has(at)) {
      solid.add(own.column.id);
      likely.add(own.column.id);
    } else if (pair.word.likeness >= 0.45 || (value >= 0.5 && pair.word.likeness >= 0.2)) likely.add(own.column.id);
    if (answered.has(at)) {
      matches.set(own.column.id, { how: "remembered", score: 1 });
      return;
    }
    if (certain[at] && byEvidence[at] === column) {
      matches.set(own.column.id, { how: pair.word.how, score: 1 });
      return;
    }
    const ordered = bonus(at, column) > 0;
    matches.set(own.column.id, {
      how: "similar",
      score: Math.max(0, Math.min(0.99, pair.points / exactPoints)),
      reason: contradicts(pair, own.column)
        ? `列名是“${header.text}”，但值不像${expectedWords[own.column.type]}`
        : reasonOf(header, pair, own.column, ordered),
    });
  });

  const extra = headers.flatMap((header, at): ExtraColumn[] => {
    if (taken.has(at)) return [];
    const profile = profiles[at] ?? emptyProfile;
    return [
      {
        index: header.index,
        header: header.label,
        filled: profile.filled,
        samples: profile.samples,
        confirmed: refused.has(at),
        displaced: !refused.has(at) && (byEvidence[at] ?? -1) >= 0,
      },
    ];
  });
  return { columns, matches, extra, sourceColumn, score, solid, likely, evident };
}
