/**
 * Reads whole numbers and fractions as clerks write them: 12, １２, 12人, 1,200, 十二, 12（含预备党员1人）; 95%, ９５％, 1/3, ⅓,
 * 三分之一. What is not certain (约30, 11/12, 12+1) is no number and is told, never rounded, added or guessed.
 */
import type { CellValue } from "../domain/cell";
import { numeralChars, readChineseNumeral } from "../domain/chinese-numeral";
import { foldWidth, hasWideLetters, withoutBlanks } from "../domain/normalise-text";
import type { ReadingKind } from "../domain/records";

/** A number read; null where none can be read. */
export interface NumberRead {
  readonly value: number | null;
  readonly kind: ReadingKind | null;
}

const unreadable: NumberRead = { value: null, kind: "not-a-number" };

const digits = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const unit = "(?:人次|人份|个月|人|名|位|条|项|个|张|票|次|份|件|户|月|场|期|起|家|类|款|处|篇)";
const plain = new RegExp(`^(?:(${digits})|([${numeralChars}]{1,7}))${unit}?$`);
/** The number itself, then what stands behind it: in brackets, or after a comma as 含, 其中, 包括. */
const remarked = new RegExp(
  `^((?:${digits}|[${numeralChars}]{1,7})${unit}?)(?:\\(([^()]*)\\)|[,;、]?((?:其中|包括|内含|含).*))$`,
);
/** 共12人, 合计：12. The column's own word does the same: 实到11 in the column 实到. */
const sumWord = /^(?:一共|总共|共计|共有|合计|总计|共|计):?/;
/** Enumerations of 序号: 1. 2、 （3） ④. */
const enumeration = /^\(?(\d{1,4}|[一二三四五六七八九十]{1,3})[).、]?$/;
const circled = /^[\u2460-\u2473](?=(?:人次|人|名|条|项|个|张|票|次|份|件)?$)/;

/** What makes a remark more than a remark: the number may be more or less, or another one. */
const doubtful =
  /不[含包计]|未|除|另|外|加|约|估|左右|暂|拟|待|多|余|不足|不详|以上|以下|上下|可能|大概|或|至|核|改|更正|应为|实为|原|[?？+~～%=\/]/;

/** The number of a remark stands beside the whole: none may be larger, and 正式 and 预备 together are all. */
function fits(value: number, remark: string): boolean {
  if (doubtful.test(remark) || /^\d*$/.test(remark)) return false;
  const parts = (remark.match(/\d+/g) ?? []).map(Number);
  if (parts.some((part) => part > value)) return false;
  const both = /正式[^\d]*(\d+).*预备[^\d]*(\d+)/.exec(remark) ?? /预备[^\d]*(\d+).*正式[^\d]*(\d+)/.exec(remark);
  return both === null || Number(both[1]) + Number(both[2]) === value;
}

function judge(value: number, kind: ReadingKind | null): NumberRead {
  const whole = Math.round(value);
  // Sums of fractions that a formula left a hair beside the whole number that the cell shows.
  const count = Math.abs(value - whole) < 1e-9 ? whole : value;
  if (count < 0) return { value: count, kind: "negative" };
  if (!Number.isInteger(count)) return { value: count, kind: "not-whole" };
  return { value: count, kind };
}

function readPlain(text: string, kind: ReadingKind): NumberRead | null {
  const match = plain.exec(text);
  if (!match) return null;
  if (match[1] !== undefined) return judge(Number(match[1].replace(/,/g, "")), kind);
  const value = readChineseNumeral(match[2] ?? "");
  return value === null ? null : { value, kind: "chinese-number" };
}

/** The words of a column that may stand before its number; see `makeIntegerReader`. */
interface OwnWords {
  readonly words: readonly string[];
  readonly enumerates: boolean;
}

function withoutOwnWord(text: string, { words }: OwnWords): string {
  for (const word of words) {
    if (text.length > word.length && text.startsWith(word))
      return text.slice(word.length).replace(/^(?:人数|数)?:?/, "");
  }
  return text.replace(sumWord, "");
}

/** 1 2 may be 12, or one and two. */
const parted = /\d\s+\d/;

function readIntegerText(raw: string, own: OwnWords): NumberRead {
  if (parted.test(foldWidth(raw))) return unreadable;
  const text = withoutBlanks(foldWidth(raw))
    .replace(/^['’`]/, "")
    .replace(/，/g, ",")
    .replace(/[。.;,、]$/, "")
    .replace(circled, (sign) => String(sign.charCodeAt(0) - 0x245f));
  const kind = hasWideLetters(raw) ? "full-width" : "number-as-text";
  const whole = readPlain(text, kind);
  if (whole) return whole;
  if (own.enumerates) {
    const number = enumeration.exec(text)?.[1];
    if (number !== undefined) return readPlain(number, kind) ?? unreadable;
  }
  const rest = withoutOwnWord(text, own);
  if (rest !== text) {
    const behind = readPlain(rest, "count-with-remark");
    // 共3人 says it all; a sign behind a word is a mark of the sentence, not a minus.
    if (behind) return behind.kind === "negative" ? unreadable : told(behind);
  }
  const match = remarked.exec(rest);
  const number = match ? readPlain(match[1] ?? "", "count-with-remark") : null;
  if (!number || number.value === null || number.kind === "negative" || number.kind === "not-whole") return unreadable;
  return fits(number.value, match?.[2] ?? match?.[3] ?? "") ? told(number) : unreadable;
}

function told(read: NumberRead): NumberRead {
  return read.kind === "not-whole" ? read : { value: read.value, kind: "count-with-remark" };
}

const noWords: OwnWords = { words: [], enumerates: false };

/**
 * Makes a reader of counts. A fraction or a negative number is kept and told. Expects a cell that is not blank.
 *
 * @param words - the column's own words, folded: its number may stand behind them
 * @param enumerates - the column numbers its rows: 1. and （3） are its numbers
 */
export function makeIntegerReader(
  words: readonly string[],
  enumerates: boolean,
): (raw: Exclude<CellValue, null>) => NumberRead {
  const longestFirst = [...words].filter((word) => word !== "").sort((a, b) => b.length - a.length);
  const own: OwnWords = { words: longestFirst, enumerates };
  return (raw) =>
    typeof raw === "number" ? judge(raw, null) : typeof raw === "string" ? readIntegerText(raw, own) : unreadable;
}

/** Reads one count of a column without words of its own; see `makeIntegerReader`. */
export function readInteger(raw: CellValue): NumberRead {
  if (typeof raw === "number") return judge(raw, null);
  return typeof raw === "string" ? readIntegerText(raw, noWords) : unreadable;
}

const vulgar: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅖", 2 / 5],
  ["⅗", 3 / 5],
  ["⅘", 4 / 5],
  ["⅙", 1 / 6],
  ["⅚", 5 / 6],
  ["⅛", 1 / 8],
  ["⅜", 3 / 8],
  ["⅝", 5 / 8],
  ["⅞", 7 / 8],
]);
const fractionText = /^(\d+)[/\u2044](\d+)$/;
const percentText = /^(\d+(?:\.\d+)?)[%﹪٪]$/;
const decimalText = /^\d+(?:\.\d+)?$/;
const chineseFraction = new RegExp(
  `^([${numeralChars}]{1,5})分之([${numeralChars}]{1,5})(?:点([${numeralChars}]{1,3}))?$`,
);

/** 百分之六十六点七, 三分之一. */
function readChineseFraction(text: string): number | null {
  const words = chineseFraction.exec(text);
  if (!words) return null;
  const [, below = "", above = "", behind] = words;
  const denominator = below === "百" ? 100 : readChineseNumeral(below);
  const numerator = above === "百" ? 100 : readChineseNumeral(above);
  if (!denominator || numerator === null) return null;
  if (behind === undefined) return numerator / denominator;
  const decimals = [...behind].map((char) => readChineseNumeral(char));
  if (below !== "百" || decimals.some((digit) => digit === null || digit > 9)) return null;
  return Number(`${numerator}.${decimals.join("")}e-2`);
}

function readFractionText(raw: string): NumberRead {
  const text = withoutBlanks(foldWidth(raw)).replace(/[。.;]$/, "");
  const kind = hasWideLetters(raw) ? "full-width" : "number-as-text";
  const percent = percentText.exec(text)?.[1];
  // Divided with the decimal point moved in the text: 28.7 / 100 is not the number that 0.287 is.
  if (percent !== undefined) return { value: Number(`${percent}e-2`), kind };
  const parts = fractionText.exec(text);
  // 1/3 is a share; 8/5 is more likely a date or two counts.
  if (parts) {
    const [above, below] = [Number(parts[1]), Number(parts[2])];
    return below > 0 && above <= below ? { value: above / below, kind } : unreadable;
  }
  const sign = vulgar.get(text);
  if (sign !== undefined) return { value: sign, kind };
  const spelled = readChineseFraction(text);
  if (spelled !== null) return { value: spelled, kind: "chinese-number" };
  return decimalText.test(text) ? readShare(Number(text), text, kind) : unreadable;
}

/** 66.7 is 66.7 %, 0.667 a fraction; 1.2 may be 120 % or 1.2 % and is neither. */
function readShare(value: number, text: string, kind: ReadingKind | null): NumberRead {
  if (value <= 1) return { value, kind };
  return value >= 2 && value <= 100 ? { value: Number(`${text}e-2`), kind: "percent-as-number" } : unreadable;
}

/** Reads a fraction or percentage as a number from 0 to 1; 95 is taken for 95 % and told. */
export function readFraction(raw: CellValue): NumberRead {
  if (typeof raw === "string") return readFractionText(raw);
  if (typeof raw !== "number") return unreadable;
  if (raw < 0) return { value: raw, kind: "negative" };
  return readShare(raw, String(raw), null);
}
