/** Reads texts: trims them, takes the blanks out of names, folds branch names, and knows 无 and — as "nothing". */
import {
  foldWidth,
  hasBlank,
  hasWideLetters,
  isBlankCode,
  isNoneMark,
  joinHan,
  joinWords,
  splitAtBlanks,
  trimBlanks,
  withoutBlanks,
  withoutInvisible,
} from "../domain/normalise-text";
import type { ReadingKind } from "../domain/records";
import { noEntry } from "./error-cell";

/** How blanks inside a text are treated; what nobody sees is taken out of every text but a long one. */
export type TextKind =
  | "long" // kept, and looked at only at its ends: no key, and the bulk of a workbook's characters
  | "plain" // kept
  | "name" // one person: taken out
  | "people" // one or several persons: taken out where they stretch a name (韩  十), kept between names
  | "branch"; // taken out, and the width folded: branches are joined by this text

/** A text read; `kind` says why it differs from the cell. */
export interface TextRead {
  readonly value: string;
  readonly kind: ReadingKind | null;
}

const nothing: TextRead = { value: "", kind: "none-mark" };

/** The dots that stand for the one in 阿里木·买买提; a full stop may as well part two names and is left. */
const otherDots = /(?<=\p{Script=Han}) ?[\u2022\u2027\u2219\u22C5\u30FB\uFF65\u0387] ?(?=\p{Script=Han})/gu;
const looseDot = /(?<=\p{Script=Han})(?: ·|· | · )(?=\p{Script=Han})/gu;

function isOtherDot(code: number): boolean {
  return code === 0x2022 || code === 0x2027 || code === 0x30fb || code === 0x2219 || code === 0x22c5 || code === 0x387;
}

function joinStretchedNames(text: string): string {
  const parts = splitAtBlanks(text);
  return parts.some((part) => [...part].length === 1) ? joinHan(text) : parts.join(" ");
}

/**
 * True where a text may be taken as it is, found out without a regular expression: no blank at either end, nothing
 * invisible, in names and branches no blank, no full-width letter and no other dot, not a mark that means nothing, no
 * error value.
 */
export function isPlainText(text: string, kind: TextKind): boolean {
  const { length } = text;
  if (length === 0) return false;
  const first = text.charCodeAt(0);
  if (isBlankCode(first) || isBlankCode(text.charCodeAt(length - 1))) return false;
  if (kind !== "long") {
    for (let index = 1; index < length - 1; index++) {
      const code = text.charCodeAt(index);
      if ((code >= 0x4e00 && code <= 0x9fff) || (code > 0x20 && code < 0x7f)) continue;
      // Visible blanks inside a plain text are kept.
      if (kind === "plain") {
        if (code !== 0x20 && code !== 0x0a && code !== 0x3000 && isBlankCode(code)) return false;
      } else if (isBlankCode(code) || code >= 0xfe00 || isOtherDot(code)) return false;
    }
    if (kind !== "plain" && (first >= 0xfe00 || text.charCodeAt(length - 1) >= 0xfe00)) return false;
  }
  if (length <= 3 && isNoneMark(text)) return false;
  // # of error values, E of Err:502, =, _ and D of a picture's formula, 有 of 有图片.
  const special =
    first <= 0x5f && (first === 0x23 || first === 0x45 || first === 0x3d || first === 0x5f || first === 0x44);
  return !(special || first === 0x6709) || noEntry(text) === null;
}

function readName(trimmed: string, kind: "name" | "people"): TextRead {
  const folded = hasWideLetters(trimmed) ? foldWidth(trimmed) : trimmed;
  let value = folded;
  if (hasBlank(value)) value = kind === "name" ? joinHan(value) : joinStretchedNames(value);
  const joined = value.replace(looseDot, "·");
  value = joined.replace(otherDots, "·");
  if (value !== joined) return { value, kind: "name-dot" };
  return { value, kind: folded !== trimmed ? "full-width" : value === trimmed ? null : "spaces" };
}

function readBranch(trimmed: string): TextRead {
  const folded = foldWidth(trimmed);
  const value = hasBlank(folded) ? joinWords(joinHan(folded)) : folded;
  if (hasWideLetters(trimmed)) return { value, kind: "full-width" };
  return { value, kind: hasBlank(trimmed) ? "spaces" : null };
}

/** Reads a text that is not blank. A cell without an entry is `""`; the picture of a long text is kept as 有图片. */
export function readText(raw: string, kind: TextKind): TextRead {
  const visible = withoutInvisible(raw);
  const trimmed = trimBlanks(visible);
  if (isNoneMark(trimmed)) return nothing;
  const absent = noEntry(trimmed);
  if (absent !== null) return { value: absent === "picture" && kind === "long" ? "有图片" : "", kind: absent };
  const read: TextRead =
    kind === "branch"
      ? readBranch(trimmed)
      : kind === "name" || kind === "people"
        ? readName(trimmed, kind)
        : { value: trimmed, kind: null };
  return read.kind === null && trimmed !== raw ? { value: read.value, kind: "spaces" } : read;
}

/** A list value as it is compared: width folded, no blanks, no quotes round it. */
export function listKey(raw: string): string {
  return withoutBlanks(foldWidth(raw)).replace(/^["'“”‘’「『《]+|["'“”‘’」』》]+$/g, "");
}
