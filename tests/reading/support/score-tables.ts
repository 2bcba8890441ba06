// Reads made tables and says of every column what became of it.
import { forms } from "../../../src/contract/forms";
import type { FormId } from "../../../src/contract/forms";
import { readBook } from "../../../src/reading/read-book";
import type { MadeTable } from "./make-table";
import { makeTable } from "./make-table";
import type { Half } from "./other-words";

/**
 * What became of a column. Ours: matched without a question, proposed rightly, told as not imported, asked with a wrong
 * proposal, wrong or dropped in silence. Strangers: told, asked (a wrong proposal), taken in silence.
 */
export type Outcome = "matched" | "proposed" | "told" | "asked-wrong" | "wrong" | "dropped";

export interface Judged {
  readonly form: FormId;
  readonly seed: number;
  readonly id: string | null;
  readonly word: string;
  readonly outcome: Outcome;
  /** Column it was taken for. */
  readonly as: string | null;
  readonly traits: readonly string[];
}

export interface FormScore {
  readonly form: FormId;
  readonly tables: number;
  recognised: number;
  wrongForm: number;
  readonly judged: Judged[];
  /** Tables with all columns right: records and sums. */
  allRight: number;
  numbers: number;
  readonly numbersWrong: string[];
  readonly notRecognised: string[];
  /** Tables for which a row of data was taken as a header. */
  readonly headersWrong: string[];
  /** Tables, right or not, with more or fewer records than there are. */
  readonly recordsWrong: string[];
}

function judge(made: MadeTable, seed: number, score: FormScore): void {
  const { book, accounts } = readBook([made.sheet], { isFile: true, year: 2025 });
  const tables = book.tables.filter(({ form }) => form === made.form);
  const table = tables.find(({ columns }) => columns.size > 0);
  if (!table) {
    const other = book.tables.map(({ form }) => form).join(",");
    if (other !== "") score.wrongForm++;
    const account = accounts
      .map((one) => JSON.stringify(one))
      .join(" ")
      .slice(0, 200);
    const words = made.columns.map(({ word }) => word).join(" ");
    score.notRecognised.push(`#${seed} as ${other || "none"} [${made.traits.join(", ")}] ${words} ${account}`);
    return;
  }
  score.recognised++;
  const byIndex = new Map([...table.columns].map(([id, index]) => [index, id]));
  const told = new Set(table.extraColumns.filter(({ filled }) => (filled ?? 0) > 0).map(({ index }) => index));
  const at = `#${seed} [${made.traits.join(", ")}]`;
  if (tables.length > 1) score.headersWrong.push(`${at} ${tables.length} tables for one`);
  else if (table.headerRow >= made.firstRow) {
    score.headersWrong.push(`${at} header in row ${table.headerRow}, data from ${made.firstRow}`);
  }
  if (book.records[made.form].length !== made.records) {
    score.recordsWrong.push(`${at} ${book.records[made.form].length} for ${made.records}`);
  }
  let right = true;
  for (const { index, id, word, filled } of made.columns) {
    const as = byIndex.get(index) ?? null;
    const how = as === null ? undefined : table.matches?.get(as)?.how;
    let outcome: Outcome;
    if (as === null) {
      if (filled === 0) continue;
      outcome = told.has(index) ? "told" : "dropped";
    } else if (as === id) outcome = how === "similar" ? "proposed" : "matched";
    else outcome = how === "similar" ? "asked-wrong" : "wrong";
    if (as !== id) right = false;
    score.judged.push({ form: made.form, seed, id, word, outcome, as, traits: made.traits });
  }
  if (!right) return;
  score.allRight++;
  const records = book.records[made.form];
  const wrong: string[] = [];
  if (records.length !== made.records) wrong.push(`records ${records.length} for ${made.records}`);
  for (const [id, sum] of made.sums) {
    const read = records.reduce((total, record) => {
      const value: unknown = Object.entries(record).find(([key]) => key === id)?.[1];
      return total + (typeof value === "number" ? value : 0);
    }, 0);
    if (read !== sum) wrong.push(`${id} ${read} for ${sum}`);
  }
  if (wrong.length === 0) score.numbers++;
  else score.numbersWrong.push(`#${seed} [${made.traits.join(", ")}] ${wrong.join(", ")}`);
}

/** Scores tables of a form made from one half of the words. */
export function scoreForm(form: FormId, half: Half, tables: number): FormScore {
  const score: FormScore = {
    ...{ form, tables, recognised: 0, wrongForm: 0, judged: [], allRight: 0, numbers: 0 },
    ...{ numbersWrong: [], notRecognised: [], headersWrong: [], recordsWrong: [] },
  };
  for (let seed = 1; seed <= tables; seed++) judge(makeTable(form, half, seed), seed, score);
  return score;
}

export function scoreAll(half: Half, tables: number): readonly FormScore[] {
  return forms.map(({ id }) => scoreForm(id, half, tables));
}

export function countOf(judged: readonly Judged[], ...outcomes: readonly Outcome[]): number {
  return judged.filter(({ outcome }) => outcomes.includes(outcome)).length;
}

/** The figures as one line per form, and the failing words with how often they failed. */
export function describeScores(scores: readonly FormScore[]): string {
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
  const lines = scores.map(({ form, tables, recognised, wrongForm, judged, allRight, numbers }) => {
    const ours = judged.filter(({ id }) => id !== null);
    const strangers = judged.filter(({ id }) => id === null);
    return [
      `${form}: recognised ${share(recognised, tables)} (other form ${wrongForm})`,
      `ours ${ours.length}: right ${share(countOf(ours, "matched", "proposed"), ours.length)}`,
      `(matched ${countOf(ours, "matched")}, proposed ${countOf(ours, "proposed")}, told ${countOf(ours, "told")},`,
      `asked wrongly ${countOf(ours, "asked-wrong")}, wrong ${countOf(ours, "wrong")}, dropped ${countOf(ours, "dropped")})`,
      `strangers ${strangers.length}: told ${countOf(strangers, "told")}, asked ${countOf(strangers, "asked-wrong")},`,
      `wrong ${countOf(strangers, "wrong")}, dropped ${countOf(strangers, "dropped")}; numbers right ${numbers}/${allRight}`,
    ].join(" ");
  });
  const failing = new Map<string, { count: number; traits: Set<string> }>();
  for (const { form, id, word, outcome, as, traits, seed } of scores.flatMap(({ judged }) => judged)) {
    if (outcome === "matched" || outcome === "proposed" || (id === null && outcome === "told")) continue;
    const key = `${outcome}  ${form}  “${word}” is ${id ?? "a stranger"}${as === null ? "" : `, taken for ${as}`}`;
    const entry = failing.get(key) ?? { count: 0, traits: new Set() };
    entry.count++;
    for (const trait of [`#${seed}`, ...traits]) if (entry.traits.size < 6) entry.traits.add(trait);
    failing.set(key, entry);
  }
  const words = [...failing]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, { count, traits }]) => `  ${key} ×${count} (${[...traits].join(", ")})`);
  const tables = scores.flatMap(({ form, notRecognised, numbersWrong, headersWrong, recordsWrong }) => [
    ...headersWrong.map((line) => `  header ${form} ${line}`),
    ...recordsWrong.map((line) => `  records ${form} ${line}`),
    ...notRecognised.map((line) => `  not recognised ${form} ${line}`),
    ...numbersWrong.map((line) => `  numbers ${form} ${line}`),
  ]);
  return [...lines, ...words, ...tables].join("\n");
}
