/** Reads texts: trims them, takes the blanks out of names, folds branch names, and knows 无 and — as "nothing". */
import { foldWidth, hasBlank, hasWideLetters, isNoneMark, withoutBlanks } from "../domain/normalise-text";
import type { ReadingKind } from "../domain/records";

/** How blanks inside a text are treated. */
export type TextKind =
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
const betweenHan = /(?<=\p{Script=Han})[\s\u200B-\u200D\u2060\uFEFF\u3000]+(?=\p{Script=Han})/gu;

function joinName(text: string): string {
  return text.replace(betweenHan, "");
}

function joinStretchedNames(text: string): string {
  const parts = text.split(/[\s\u200B-\u200D\u2060\uFEFF]+/);
  return parts.some((part) => [...part].length === 1) ? joinName(text) : parts.join(" ");
}

function isBlankCode(code: number): boolean {
  if (code <= 0x20 || code === 0xa0) return true;
  if (code < 0x2000) return false;
  return code === 0x3000 || code === 0xfeff || (code <= 0x200d && code >= 0x2000) || code === 0x2060;
}

/**
 * True where a text may be taken as it is, found out without a regular expression: no blank at either end, in names and
 * branches none inside and no full-width letter, and not a mark that means nothing.
 */
export function isPlainText(text: string, kind: TextKind): boolean {
  const { length } = text;
  if (length === 0 || isBlankCode(text.charCodeAt(0)) || isBlankCode(text.charCodeAt(length - 1))) return false;
  if (kind !== "plain") {
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index);
      if (isBlankCode(code) || code >= 0xff01) return false;
    }
  }
  return length > 3 || !isNoneMark(text);
}

/** Reads a text that is not blank. */
export function readText(raw: string, kind: TextKind): TextRead {
  const trimmed = raw.replace(/^[\s\u200B-\u200D\u2060\uFEFF]+|[\s\u200B-\u200D\u2060\uFEFF]+$/g, "");
  if (isNoneMark(trimmed)) return nothing;
  let value = trimmed;
  if (kind === "branch") {
    value = foldWidth(trimmed);
    if (hasBlank(value)) value = joinName(value);
    if (hasWideLetters(trimmed)) return { value, kind: "full-width" };
    return { value, kind: hasBlank(trimmed) || trimmed !== raw ? "spaces" : null };
  }
  if (kind === "name" && hasBlank(trimmed)) value = joinName(trimmed);
  else if (kind === "people" && hasBlank(trimmed)) value = joinStretchedNames(trimmed);
  return { value, kind: value === raw ? null : "spaces" };
}

/** A list value as it is compared: width folded, no blanks. */
export function listKey(raw: string): string {
  return withoutBlanks(foldWidth(raw));
}
