/** One header cell of a table: its word, the groups above it, and the forms in which its words are compared. */
import { wordKey } from "../../domain/normalise-text";
import type { WordParts } from "./word-parts";
import { wordParts } from "./word-parts";

export interface HeaderCell {
  /** 0-based sheet column. */
  readonly index: number;
  /** The lowest word, as it stands; "" for a column with values and no header. */
  readonly text: string;
  /** The groups above and the word: 群众测评／优秀. */
  readonly label: string;
  /** The words from the top down, as keys. */
  readonly path: readonly string[];
  /** Which of several columns with this very path it is, from 0. */
  readonly ordinal: number;
  /** Keys under which it is looked up among headers and aliases. */
  readonly keys: readonly string[];
  /** Words compared by meaning: the word, and the word with its groups. */
  readonly readings: readonly string[];
  /** The word belongs to the columns of no form. */
  readonly foreign: boolean;
  /** The word, or a group above it, speaks of what is planned or due. */
  readonly planned: boolean;
  /** The word, or a group above it, speaks of the year before. */
  readonly lastYear: boolean;
}

/** The keys under which a word is looked up: as it is, without a unit in brackets, without 其中. */
export function headerKeys(text: string): readonly string[] {
  const key = wordKey(text).replace(/＊|\*/g, "");
  const keys = [key];
  const bare = key.replace(/\([^()]*\)$/, "").replace(/^其中/, "");
  if (bare !== key && bare !== "") keys.push(bare);
  return keys;
}

/** 上年评议等次 is not this year's. */
export function speaksOfLastYear({ parts }: WordParts): boolean {
  return parts.some(({ meanings }) => meanings.includes("lastYear"));
}

/** Groups that turn the meaning of the word below: the planned time is not the time. */
const turns = new Set(["plan", "lastYear"]);

function isTurning(group: string): boolean {
  const { parts, foreign } = wordParts(group);
  return foreign || parts.some(({ meanings }) => meanings.some((id) => turns.has(id)));
}

/**
 * Makes the header cells of a table.
 *
 * @param columns - per sheet column the words from the top down, blanks left out
 */
export function headerCells(
  columns: readonly { readonly index: number; readonly words: readonly string[] }[],
): readonly HeaderCell[] {
  const seen = new Map<string, number>();
  return columns.map(({ index, words }) => {
    const text = words.at(-1) ?? "";
    const groups = words.slice(0, -1);
    const path = words.map(wordKey);
    const pathKey = path.join("/");
    const ordinal = seen.get(pathKey) ?? 0;
    seen.set(pathKey, ordinal + 1);
    const whole = words.join("");
    const nearest = (groups.at(-1) ?? "") + text;
    const alone = groups.some(isTurning) ? [] : headerKeys(text);
    const keys = text === "" ? [] : [...new Set([...alone, ...headerKeys(nearest), ...headerKeys(whole)])];
    const bare = headerKeys(text).at(-1) ?? "";
    const readings =
      text === ""
        ? []
        : [...new Set([...(groups.some(isTurning) ? [] : [wordKey(text), bare]), wordKey(nearest), wordKey(whole)])];
    return {
      index,
      text,
      label: words.join("／"),
      path,
      ordinal,
      keys,
      readings,
      planned: wordParts(whole).parts.some(
        ({ meanings }) => meanings.includes("plan") || meanings.includes("deadline"),
      ),
      lastYear: speaksOfLastYear(wordParts(whole)),
      // A remark in brackets makes no stranger of a known word: 姓名（与身份证一致）.
      foreign: [wordKey(text), bare].every((word) => word !== "" && wordParts(word).foreign),
    };
  });
}

/** Key of an answer about a column: form, header path, position among equal paths (ruling of the contract). */
export function columnKey(form: string, { path, ordinal }: Pick<HeaderCell, "path" | "ordinal">): string {
  return `${form}:${path.join("/")}${ordinal > 0 ? `#${ordinal + 1}` : ""}`;
}
