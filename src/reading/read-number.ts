/** Reads whole numbers and fractions as clerks write them: 12, １２, 12人, 1,200, 十二; 95%, ９５％, 1/3, ⅓, 三分之一. */
import type { CellValue } from "../domain/cell";
import { foldWidth, hasWideLetters, readChineseNumeral, withoutBlanks } from "../domain/normalise-text";
import type { ReadingKind } from "../domain/records";

/** A number read; null where none can be read. */
export interface NumberRead {
  readonly value: number | null;
  readonly kind: ReadingKind | null;
}

const unreadable: NumberRead = { value: null, kind: "not-a-number" };

const number = String.raw`([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)`;
const withUnit = new RegExp(`^${number}(?:人次|个月|人|名|位|条|项|个|张|票|次|份|件|户|月)?$`);
const chineseWithUnit = /^([〇零一二两三四五六七八九十]{1,3})(?:人次|个月|人|名|位|条|项|个|张|票|次|份|件|户|月)?$/;

function judge(value: number, kind: ReadingKind | null): NumberRead {
  if (value < 0) return { value, kind: "negative" };
  if (!Number.isInteger(value)) return { value, kind: "not-whole" };
  return { value, kind };
}

/** Reads a count. A fraction or a negative number is kept and told. Expects a cell that is not blank. */
export function readInteger(raw: CellValue): NumberRead {
  if (typeof raw === "number") return judge(raw, null);
  if (typeof raw !== "string") return unreadable;
  const text = withoutBlanks(foldWidth(raw)).replace(/，/g, ",");
  const digits = withUnit.exec(text)?.[1];
  const kind = hasWideLetters(raw) ? "full-width" : "number-as-text";
  if (digits !== undefined) return judge(Number(digits.replace(/,/g, "")), kind);
  const chinese = chineseWithUnit.exec(text)?.[1];
  const value = chinese === undefined ? null : readChineseNumeral(chinese);
  return value === null ? unreadable : judge(value, "number-as-text");
}

const vulgar: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅘", 4 / 5],
]);
const fractionText = /^(\d+)\/(\d+)$/;
const percentText = /^(\d+(?:\.\d+)?)%$/;
const decimalText = /^\d+(?:\.\d+)?$/;
const chineseFraction = /^([二三四五六七八九十百]{1,2})分之([一二两三四五六七八九十]{1,3})$/;

function readFractionText(raw: string): NumberRead {
  const text = withoutBlanks(foldWidth(raw));
  const kind = hasWideLetters(raw) ? "full-width" : "number-as-text";
  const percent = percentText.exec(text)?.[1];
  // Divided with the decimal point moved in the text: 28.7 / 100 is not the number that 0.287 is.
  if (percent !== undefined) return { value: Number(`${percent}e-2`), kind };
  const parts = fractionText.exec(text);
  if (parts && Number(parts[2]) > 0) return { value: Number(parts[1]) / Number(parts[2]), kind };
  const sign = vulgar.get(text);
  if (sign !== undefined) return { value: sign, kind };
  const words = chineseFraction.exec(text);
  if (words) {
    const denominator = words[1] === "百" ? 100 : readChineseNumeral(words[1] ?? "");
    const numerator = readChineseNumeral(words[2] ?? "");
    if (denominator && numerator !== null) return { value: numerator / denominator, kind };
  }
  if (!decimalText.test(text)) return unreadable;
  const value = Number(text);
  return value > 1 ? { value: Number(`${text}e-2`), kind: "percent-as-number" } : { value, kind };
}

/** Reads a fraction or percentage as a number from 0 to 1; 95 is taken for 95 % and told. */
export function readFraction(raw: CellValue): NumberRead {
  if (typeof raw === "string") return readFractionText(raw);
  if (typeof raw !== "number") return unreadable;
  if (raw < 0) return { value: raw, kind: "negative" };
  if (raw > 1 && raw <= 100) return { value: Number(`${raw}e-2`), kind: "percent-as-number" };
  return { value: raw, kind: null };
}
