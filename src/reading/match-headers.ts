/**
 * Which header word is which column of a form: by the exact header, by an alias after folding, by a mapping the clerk
 * confirmed earlier, and last by likeness, which is told with its score so that a clerk can be asked.
 */
import type { Form } from "../contract/form";
import { wordKey } from "../domain/normalise-text";
import type { ColumnMatch } from "../domain/records";

/** Header of the system column that tells the rows of a merged workbook apart. */
export const sourceHeader = "来源文件";

/** One header cell: the word on the sheet and what it may be read as, most telling first. */
export interface HeaderWord {
  /** 0-based sheet column. */
  readonly index: number;
  /** As it stands on the sheet. */
  readonly text: string;
  /** Keys to compare: of the lower line of a two-row header, and of both lines together. */
  readonly keys: readonly string[];
}

export interface HeaderMatch {
  /** 0-based sheet column by column id. */
  readonly columns: ReadonlyMap<string, number>;
  readonly matches: ReadonlyMap<string, ColumnMatch>;
  readonly extra: readonly { readonly index: number; readonly header: string }[];
  readonly sourceColumn: number | null;
}

/**
 * Mappings a clerk confirmed: by `rememberKey`, the column id, or null for "none of the form's columns".
 */
export type RememberedHeaders = ReadonlyMap<string, string | null>;

/** Key of a remembered mapping. */
export function rememberKey(form: string, header: string): string {
  return `${form}:${wordKey(header)}`;
}

/** Below this likeness two header words are strangers. */
export const similarFrom = 0.62;

/** The keys under which a word is looked up: as it is, without a unit in brackets, without 其中. */
export function headerKeys(text: string): readonly string[] {
  const key = wordKey(text).replace(/＊|\*/g, "");
  const keys = [key];
  const bare = key.replace(/\([^()]*\)$/, "").replace(/^其中/, "");
  if (bare !== key && bare !== "") keys.push(bare);
  return keys;
}

interface FormWords {
  /** Column id by key. */
  readonly exact: ReadonlyMap<string, string>;
  readonly alias: ReadonlyMap<string, string>;
  /** Header and aliases of each column, as keys. */
  readonly words: readonly { readonly id: string; readonly keys: readonly string[] }[];
}

const compiled = new Map<string, FormWords>();

function wordsOf(form: Form): FormWords {
  let words = compiled.get(form.id);
  if (words) return words;
  const exact = new Map<string, string>();
  const alias = new Map<string, string>();
  for (const { id, header } of form.columns) exact.set(wordKey(header), id);
  for (const { id, aliases } of form.columns) {
    for (const other of aliases ?? []) {
      const key = wordKey(other);
      if (!exact.has(key) && !alias.has(key)) alias.set(key, id);
    }
  }
  words = {
    exact,
    alias,
    words: form.columns.map(({ id, header, aliases }) => ({
      id,
      keys: [header, ...(aliases ?? [])].map(wordKey),
    })),
  };
  compiled.set(form.id, words);
  return words;
}

/** Every key a form knows, header or alias. */
export function knownKeys(form: Form): ReadonlySet<string> {
  const { exact, alias } = wordsOf(form);
  return new Set([...exact.keys(), ...alias.keys()]);
}

function bigrams(text: string): readonly string[] {
  const chars = [...text];
  return chars.length < 2 ? chars : chars.slice(1).map((char, index) => (chars[index] ?? "") + char);
}

/** Likeness of two header words from 0 to 1: shared pairs of characters, and shared characters, weighed alike. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const dice = (first: readonly string[], second: readonly string[]) => {
    const rest = [...second];
    let shared = 0;
    for (const part of first) {
      const at = rest.indexOf(part);
      if (at < 0) continue;
      rest.splice(at, 1);
      shared++;
    }
    return (2 * shared) / (first.length + second.length);
  };
  return (dice(bigrams(a), bigrams(b)) + dice([...a], [...b])) / 2;
}

const certain = { exact: 1, alias: 1, remembered: 1 } as const;

/**
 * Matches the words of one header row to the columns of a form, one to one.
 *
 * @param guess - also match by likeness; off while forms are told apart
 */
export function matchHeaders(
  form: Form,
  words: readonly HeaderWord[],
  options: { readonly remembered?: RememberedHeaders; readonly guess?: boolean } = {},
): HeaderMatch {
  const known = wordsOf(form);
  const ids = new Set(known.words.map(({ id }) => id));
  const columns = new Map<string, number>();
  const matches = new Map<string, ColumnMatch>();
  const taken = new Set<number>();
  let sourceColumn: number | null = null;
  const take = (id: string, index: number, match: ColumnMatch) => {
    columns.set(id, index);
    matches.set(id, match);
    taken.add(index);
  };
  const refused = new Set<number>();
  for (const { index, text, keys } of words) {
    const remembered = options.remembered?.get(rememberKey(form.id, text));
    if (remembered === null) refused.add(index);
    else if (remembered !== undefined && ids.has(remembered) && !columns.has(remembered)) {
      take(remembered, index, { how: "remembered", score: certain.remembered });
    }
    if (sourceColumn === null && keys[0] === sourceHeader) {
      sourceColumn = index;
      taken.add(index);
    }
  }
  for (const how of ["exact", "alias"] as const) {
    for (const { index, keys } of words) {
      if (taken.has(index) || refused.has(index)) continue;
      for (const key of keys) {
        const id = known[how].get(key);
        if (id === undefined || columns.has(id)) continue;
        take(id, index, { how, score: certain[how] });
        break;
      }
    }
  }
  if (options.guess) {
    const open = known.words.filter(({ id }) => !columns.has(id));
    const pairs = words
      .filter(({ index }) => !taken.has(index) && !refused.has(index))
      .flatMap(({ index, keys }) =>
        open.map(({ id, keys: own }) => ({
          id,
          index,
          score: Math.max(...keys.flatMap((key) => own.map((word) => (key.length < 2 ? 0 : likeness(key, word))))),
        })),
      )
      .filter(({ score }) => score >= similarFrom)
      .sort((a, b) => b.score - a.score);
    for (const { id, index, score } of pairs) {
      if (columns.has(id) || taken.has(index)) continue;
      take(id, index, { how: "similar", score });
    }
  }
  const extra = words.filter(({ index }) => !taken.has(index)).map(({ index, text }) => ({ index, header: text }));
  return { columns, matches, extra, sourceColumn };
}
