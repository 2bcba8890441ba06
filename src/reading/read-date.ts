/**
 * Reads dates in every style clerks use (domain.md 2.10): true dates, 2018年3月08日, 2026.2.28, 20260228, 26.4.10,
 * 3月28日下午, 2026年6月底前, 二〇二六年三月八日, 1月8日至1月22日. Says how each was read and never guesses silently.
 */
import type { CellValue } from "../domain/cell";
import { foldChineseDate } from "../domain/chinese-numeral";
import { foldWidth, hasWideLetters, trimBlanks, withoutInvisible } from "../domain/normalise-text";
import type { ReadingKind } from "../domain/records";
import { dayOf, endOfMonth, serialOf } from "../domain/serial-date";
import type { DayPart } from "./parse-day";
import { parseDay } from "./parse-day";

/** What a date without a year is measured by. */
export interface DateContext {
  /** Appraisal year; null where unknown: a date without a year is then not read. */
  readonly year: number | null;
  /** The meeting window, where known. */
  readonly window: { readonly from: number; readonly to: number } | null;
  /** The column is a deadline: a range ends it, and a date without a year lies after the meeting. */
  readonly deadline: boolean;
}

/** A date read. `kinds` is empty for a true date. */
export interface DateRead {
  readonly value: number | null;
  readonly kinds: readonly ReadingKind[];
}

const unreadable: DateRead = { value: null, kinds: ["not-a-date"] };

/** Serial numbers from 1950-01-01 to 2099-12-31 are taken for dates; anything else in a date column is a typing slip. */
const [firstSerial, lastSerial] = [18264, 73050];
/** Of a text only the years 1990 to 2099: 20001 may as well be a number of another column. */
const firstTextSerial = 32_874;

/** A year of two digits is taken where it lies this near to the appraisal year; 12.1.16 in 2025 may be anything. */
const nearYears = 5;

const clock = String.raw`\d{1,2}(?:[:时点](?:\d{1,2}(?::\d{1,2}(?:\.\d+)?)?分?|半|整)?)`;
const daytime = "(?:上午|下午|中午|晚上|晚间|傍晚|早上|早晨|凌晨|晚|早|全天)";
const weekday = "(?:星期|周|礼拜)[一二三四五六日天末]";
const time = `(?:${daytime}?(?:T|北京时间)?${clock}(?:[-—–~～至到]+${daytime}?${clock})?|${daytime})`;
/** What says more about the day without making it another: weekday and time, in brackets or not. */
const remark = new RegExp(`^[ (（,，、]*(?:${weekday}|${time})[)） ]*`);
/** Words behind a day. 前 makes a deadline exact and any other date vague. */
const ending =
  /^(之前|以前|前|左右|前后|起|开始|之后|以后|后)?(?:内|全部|基本|整改|完成|完毕|到位|办结|销号|落实)*[。.;；]?$/;
const exactEnding = /^(?:召开|举行)?[。.;；]?$/;
const rangeMark = /^(?:至|到|[-—–~～－、,，;；]|和|及)+(.+)$/;
/** Words before a day that leave it as it is; those of the second group belong to deadlines. */
const opening = /^(?:于|在|时间:?|日期:?)/;
const deadlineOpening = /^(?:截至|截止到?|截止|到|至|于|在|力争|确保)/;

/** The year a month and day without a year belong to. */
function inferYear(month: number, day: number, context: DateContext): number | null {
  const { year, window, deadline } = context;
  if (year === null) return null;
  if (window) {
    const candidates = [year, year + 1].filter((candidate) => {
      const serial = serialOf(candidate, month, Math.min(day, 28));
      return serial !== null && (deadline ? serial >= window.from : serial >= window.from && serial <= window.to);
    });
    const best = deadline ? candidates.at(-1) : candidates[0];
    if (best !== undefined) return best;
  }
  if (deadline) return year + 1;
  return month >= 9 ? year : year + 1;
}

function serialOfPart(part: DayPart, context: DateContext): { value: number; kinds: ReadingKind[] } | null {
  const kinds: ReadingKind[] = [];
  const year = part.year ?? inferYear(part.month, part.day === null ? 28 : Math.abs(part.day), context);
  if (year === null || year < 1950 || year > 2099) return null;
  if (part.shortYear && Math.abs(year - (context.year ?? year)) > nearYears) return null;
  const value = part.day === null ? endOfMonth(year, part.month) : serialOf(year, part.month, Math.abs(part.day));
  if (value === null) return null;
  // The year that had to be found comes first: rules that weigh a date ask for its first note.
  if (part.year === null) kinds.push("year-inferred");
  if (part.day === null || part.day < 0) kinds.push("month-only");
  if (part.shortYear) kinds.push("short-year");
  return { value, kinds };
}

function withoutRemarks(rest: string): string {
  let text = rest;
  for (let match = remark.exec(text); match && match[0] !== ""; match = remark.exec(text)) {
    text = text.slice(match[0].length);
  }
  return text;
}

/** How certain the day is by the words behind it; null where they are none that belong to a date. */
function readEnding(rest: string, deadline: boolean): "exact" | "approximate" | null {
  if (exactEnding.test(rest)) return "exact";
  const match = ending.exec(rest);
  if (!match) return null;
  const word = match[1] ?? "";
  if (deadline) {
    if (/^(?:起|开始|之后|以后|后)$/.test(word)) return null;
    return /左右|前后/.test(word) ? "approximate" : "exact";
  }
  // 3月8日完成 is the day itself where something is done; 3月8日后 is no day.
  if (/后$/.test(word) && word !== "前后") return null;
  return word === "" ? "exact" : "approximate";
}

/** What a range, or a listing of days, begins and ends with. */
interface Span {
  readonly first: DayPart;
  readonly last: DayPart;
  /** What stands behind the last day. */
  readonly rest: string;
}

/** The end of a range may leave out what its start says: 1月8日至22日, 2026.1.16—17, 2026年1月8日至1月22日. */
function nextDay(text: string, before: DayPart): DayPart | null {
  const alone = /^(\d{1,2})(?:[日号]|(?![\d.:年月时点/-]))(.*)$/.exec(text);
  if (alone && before.day !== null && before.day > 0) {
    const day = Number(alone[1]);
    return day > before.day ? { ...before, day, rest: alone[2] ?? "" } : null;
  }
  const part = parseDay(text);
  if (!part) return null;
  if (part.year !== null || before.year === null) return part;
  return { ...part, year: before.year + (part.month < before.month ? 1 : 0), shortYear: before.shortYear };
}

/** 2026年1—3月: the months of a year. */
const months = /^((?:\d{4}|\d{2})年)?(\d{1,2})(?:月份?)?(?:[-—–~～至到])+(\d{1,2})月(.*)$/;

function parseSpan(text: string): Span | null {
  const period = months.exec(text);
  if (period && Number(period[2]) < Number(period[3])) {
    const [, year = "", from, to, rest = ""] = period;
    const [first, last] = [parseDay(`${year}${from}月`), parseDay(`${year}${to}月${rest}`)];
    if (first && last?.day === null) return { first, last, rest: last.rest };
  }
  const first = parseDay(text);
  if (!first) return null;
  let last = first;
  let rest = withoutRemarks(first.rest);
  for (let match = rangeMark.exec(rest); match; match = rangeMark.exec(rest)) {
    const next = nextDay(match[1] ?? "", last);
    if (!next) return null;
    last = next;
    rest = withoutRemarks(next.rest);
  }
  return { first, last, rest };
}

function readDateText(raw: string, context: DateContext): DateRead {
  const wide = hasWideLetters(raw);
  let text = trimBlanks(foldWidth(withoutInvisible(raw)))
    .replace(/^['’`]/, "")
    .replace(/^(\d{5,8})\.0+$/, "$1");
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const serial = Number(text);
    return serial >= firstTextSerial && serial < lastSerial + 1
      ? { value: Math.floor(serial), kinds: wide ? ["date-as-text", "full-width"] : ["date-as-text"] }
      : unreadable;
  }
  // A time after a blank goes first: without its blank it would run into the day.
  text = text
    .replace(/(\d)[\sT]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?(?:\s*[-—–~至到]+\s*\d{1,2}:\d{2}(?::\d{2})?)?$/, "$1")
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, "")
    // 元月 is January; 正月, 冬月 and 腊月 are months of the moon and no date here.
    .replace(/元月/, "1月");
  text = foldChineseDate(text).replace(context.deadline ? deadlineOpening : opening, "");
  const span = parseSpan(text);
  if (!span) return unreadable;
  const certainty = readEnding(span.rest, context.deadline);
  if (certainty === null) return unreadable;
  const isRange = span.last !== span.first;
  const read = serialOfPart(span.first, context);
  const end = isRange ? serialOfPart(span.last, context) : read;
  if (!read || !end || end.value < read.value) return unreadable;
  const chosen = context.deadline ? end : read;
  const kinds: ReadingKind[] = isRange ? ["date-range", ...chosen.kinds] : [...chosen.kinds];
  if (certainty === "approximate" && !kinds.includes("month-only")) kinds.push("date-approximate");
  if (kinds.length === 0) kinds.push("date-as-text");
  if (wide) kinds.push("full-width");
  return { value: chosen.value, kinds };
}

/** Reads a number in a date column: a serial number, or digits that spell a date (20260105, 202606, 2026.4, 1.16). */
function readDateNumber(raw: number, context: DateContext): DateRead {
  if (raw >= firstSerial && raw < lastSerial + 1) return { value: Math.floor(raw), kinds: [] };
  const digits = String(raw);
  // 2026.1 may have been typed as 2026.10, and 1.2 as 1.20, whose zero is lost: not read.
  if (/^\d{8}$|^\d{6}$|^\d{4}\.(?:[2-9]|1[12])$|^(?:[1-9]|1[0-2])\.(?:[4-9]|\d[1-9])$/.test(digits)) {
    return readDateText(digits, context);
  }
  return unreadable;
}

/**
 * Makes a reader of dates for one table. Equal texts are read once: a column of dates holds few different ones.
 *
 * The value is an Excel serial number of the 1900 system without the time of day. A month without a day is its last
 * day; a range is its first day, in a deadline its last.
 */
export function makeDateReader(context: DateContext): (raw: CellValue) => DateRead {
  const known = new Map<string, DateRead>();
  return (raw) => {
    if (typeof raw === "number") return readDateNumber(raw, context);
    if (typeof raw !== "string") return unreadable;
    let read = known.get(raw);
    if (!read) known.set(raw, (read = readDateText(raw, context)));
    return read;
  };
}

/** Reads one date; see `makeDateReader`. */
export function readDate(raw: CellValue, context: DateContext): DateRead {
  return makeDateReader(context)(raw);
}

/** A date's parts for whoever needs the year of a line such as 填报时间：2026年3月25日. */
export function readPlainDate(
  raw: CellValue,
): { readonly serial: number; readonly year: number; readonly month: number } | null {
  const { value } = readDate(raw, { year: null, window: null, deadline: false });
  return value === null ? null : { serial: value, ...dayOf(value) };
}
