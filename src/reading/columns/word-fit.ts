/**
 * How well the words of a header fit the words of a form's columns: the very word, an alias, or likeness by the meaning of
 * the parts and by the characters. Knows nothing of values and places.
 */
import type { Column, Form } from "../../contract/form";
import { wordKey } from "../../domain/normalise-text";
import type { HeaderCell } from "./header-cell";
import { likeness } from "./likeness";
import { meaningLikeness, wordParts } from "./word-parts";
import type { WordParts } from "./word-parts";

// Points of a word. One known for the column outweighs everything but values that cannot be its own.
export const exactPoints = 3.2;
const aliasPoints = 2.6;
const likePoints = 1.8;

export interface ColumnWords {
  readonly column: Column;
  readonly header: string;
  readonly aliases: ReadonlySet<string>;
  readonly keys: readonly string[];
  readonly parts: readonly WordParts[];
}

const compiled = new Map<string, readonly ColumnWords[]>();

/** The words of a form's columns, in the order of the columns. */
export function wordsOf(form: Form): readonly ColumnWords[] {
  let words = compiled.get(form.id);
  if (words) return words;
  const headers = new Set(form.columns.map(({ header }) => wordKey(header)));
  words = form.columns.map((column) => {
    const own = [column.header, ...(column.aliases ?? [])];
    return {
      column,
      header: wordKey(column.header),
      aliases: new Set((column.aliases ?? []).map(wordKey).filter((key) => !headers.has(key))),
      keys: own.map(wordKey),
      parts: own.map(wordParts),
    };
  });
  compiled.set(form.id, words);
  return words;
}

export interface WordFit {
  readonly how: "exact" | "alias" | "similar";
  readonly likeness: number;
}

/** How well the words of a header fit a column's. */
function wordFit(header: HeaderCell, words: ColumnWords): WordFit {
  if (header.keys.includes(words.header)) return { how: "exact", likeness: 1 };
  if (header.keys.some((key) => words.aliases.has(key))) return { how: "alias", likeness: 1 };
  let most = 0;
  for (const key of header.readings) {
    const parts = wordParts(key);
    for (const own of words.parts) most = Math.max(most, meaningLikeness(parts, own));
    if (key.length > 1) for (const own of words.keys) most = Math.max(most, 0.9 * likeness(key, own));
  }
  return { how: "similar", likeness: most };
}

/** Word fits by form and header; the headers of a batch are few. */
const fits = new Map<string, readonly WordFit[]>();
const mostFits = 4000;

/** How well a header fits each column of a form. */
export function wordFits(form: Form, header: HeaderCell, words: readonly ColumnWords[]): readonly WordFit[] {
  const key = [form.id, ...header.keys, "", ...header.readings].join("\n");
  let made = fits.get(key);
  if (!made) {
    made = words.map((own) => wordFit(header, own));
    if (fits.size >= mostFits) fits.clear();
    fits.set(key, made);
  }
  return made;
}

/** What the fit of a word alone is worth. */
export function wordPoints({ how, likeness: like }: WordFit): number {
  return how === "exact" ? exactPoints : how === "alias" ? aliasPoints : likePoints * like;
}

/** How well the words of a header fit a form, each at its best: for choosing the forms that are worth a closer look. */
export function wordScore(form: Form, headers: readonly HeaderCell[]): number {
  const words = wordsOf(form);
  return headers.reduce((sum, header) => sum + Math.max(0, ...wordFits(form, header, words).map(wordPoints)), 0);
}
