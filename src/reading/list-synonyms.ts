/** What other words mean for a list column: certain ones are read at once, with a note; probable ones are asked. */
import type { FormId } from "../contract/forms";
import { formById } from "../contract/forms";
import type { Column } from "../contract/form";
import { settingLists } from "../contract/settings";
import type { CellValue } from "../domain/cell";
import { isBlankCell } from "./blank-cell";
import type { ValueWords } from "./list-words";
import { listWords } from "./list-words";
import { listKey } from "./read-text";

/** The list value a word stands for; `sure` where it means nothing else. */
export interface Meaning {
  readonly value: string;
  readonly sure: boolean;
}

interface Compiled {
  readonly words: ReadonlyMap<string, Meaning>;
  readonly patterns: readonly (Meaning & { readonly pattern: RegExp })[];
}

const none: Compiled = { words: new Map(), patterns: [] };

function compile(column: Readonly<Record<string, ValueWords | undefined>>): Compiled {
  const words = new Map<string, Meaning>();
  const patterns: (Meaning & { readonly pattern: RegExp })[] = [];
  for (const degree of ["sure", "asked"] as const) {
    for (const [value, entry] of Object.entries(column)) {
      const meaning: Meaning = { value, sure: degree === "sure" };
      for (const word of entry?.[degree] ?? []) {
        if (typeof word !== "string") patterns.push({ ...meaning, pattern: word });
        else if (!words.has(word)) words.set(word, meaning);
      }
    }
  }
  return { words, patterns };
}

const columns: ReadonlyMap<string, Compiled> = new Map(
  Object.entries(listWords).flatMap(([form, byColumn]) =>
    Object.entries(byColumn).map(
      // Boundary: the declaration is checked by `ListWords`; here every column is the same kind of record.
      ([column, values]) => [`${form}.${column}`, compile(values as Readonly<Record<string, ValueWords>>)] as const,
    ),
  ),
);

/** A text that says more is no word. */
const longestWord = 24;

/**
 * Makes the lookup of one list column: what a word stands for, null where nothing is known of it.
 *
 * The lookup takes a `listKey`; equal keys are looked up once.
 */
export function makeMeaningLookup(form: FormId, column: string): (key: string) => Meaning | null {
  const { words, patterns } = columns.get(`${form}.${column}`) ?? none;
  const known = new Map<string, Meaning | null>();
  return (key) => {
    const word = key.toLowerCase();
    const exact = words.get(word);
    if (exact || patterns.length === 0 || word.length > longestWord) return exact ?? null;
    let meaning = known.get(word);
    if (meaning === undefined) {
      meaning = patterns.find(({ pattern }) => pattern.test(word)) ?? null;
      known.set(word, meaning);
    }
    return meaning;
  };
}

/** What makes a word another than the one it contains: 未公开, 拟延期, 原书记, 部分采纳. */
const turned = /[未不没无非拟原前待或]|暂|部分|已转正|取消|代替|兼|总支/;
/** A word that says much more than the one it contains is a sentence. */
const longestGuess = 14;

/**
 * Makes the guess of one list column for words that `makeMeaningLookup` does not know: the value whose word the text
 * contains, of several the one that stands last, as the chief word of a Chinese compound does (会前集中学习). Only ever
 * to be asked. 是 and 否 and grades are never guessed: there a part of the word decides.
 */
export function makeMeaningGuess(form: FormId, column: string): (key: string) => string | null {
  const place = `${form}.${column}`;
  const { words } = columns.get(place) ?? none;
  const declared = (formById(form).columns as readonly Column[]).find(({ id }) => id === column);
  const values = declared?.values ?? [];
  if (values.includes("是") || place === "appraisals.grade") return () => null;
  const stems = new Map(values.map((value) => [listKey(value), value]));
  for (const [word, { value, sure }] of words) if (sure && word.length > 1 && !stems.has(word)) stems.set(word, value);
  return (key) => {
    if (key.length > longestGuess) return null;
    let best = { end: 0, length: 0, value: "" };
    for (const [stem, value] of stems) {
      const end = key.lastIndexOf(stem) + stem.length;
      if (end < stem.length || end < best.end || (end === best.end && stem.length <= best.length)) continue;
      best = { end, length: stem.length, value };
    }
    const rest = key.slice(0, best.end - best.length) + key.slice(best.end);
    return best.value === "" || turned.test(rest) ? null : best.value;
  };
}

const lookups = new Map<
  string,
  { readonly values: ReadonlySet<string>; readonly lookup: (key: string) => Meaning | null }
>();

/**
 * True where a value fits a list column: it is in the list, or a certain or probable word for one of its values.
 * Evidence of what a column of unknown header holds, so blank cells and marks of nothing fit no list. A column whose
 * list stands in 设置 is measured by the contract's own list.
 */
export function listFit(form: FormId, column: string, value: CellValue): boolean {
  if (value === null || isBlankCell(value)) return false;
  const place = `${form}.${column}`;
  let known = lookups.get(place);
  if (!known) {
    const declared = (formById(form).columns as readonly Column[]).find(({ id }) => id === column);
    if (declared?.type !== "list") return false;
    const list = settingLists.find(({ id }) => id === declared.valuesFrom);
    const values = new Set([...(declared.values ?? list?.default ?? [])].map(listKey));
    lookups.set(place, (known = { values, lookup: makeMeaningLookup(form, column) }));
  }
  const key = listKey(typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value));
  return known.values.has(key) || known.lookup(key) !== null;
}
