/**
 * Reads dates in every style clerks use (domain.md 2.10): true dates, 2018年3月08日, 2026.2.28, 20260228, 26.4.10,
 * 3月28日下午, 2026年6月底前, 二〇二六年三月八日, 1月8日至1月22日. Says how each was read and never guesses silently.
 */
import type { CellValue } from "../domain/cell";
import type { ReadingKind } from "../domain/records";
import { foldChineseDate, foldWidth, hasWideLetters } from "../domain/normalise-text";
import { dayOf, endOfMonth, serialOf } from "../domain/serial-date";

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

const time = String.raw`(?:T?\d{1,2}[:时点]\S*|(?:上午|下午|晚上|晚|早上|早|中午)\S*)`;
const weekday = String.raw`[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?`;
const harmlessRest = new RegExp(`^(?:${weekday})?(?:${time})?(?:之前|以前|前|起|左右|开始)?$`);
const rangeMark =
  /^(?:[(（]?(?:星期|周)[一二三四五六日天][)）]?)?(?:上午|下午|晚上)?(?:至|到|[-—–~～－、,，]|和|及)+(.+)$/;

interface DayPart {
  readonly year: number | null;
  readonly shortYear: boolean;
  readonly month: number;
  /** null: only the month is given. */
  readonly day: number | null;
  readonly rest: string;
}

const yearMonthDay = /^(\d{4}|\d{2})(?:年度?|[./\-\\])(\d{1,2})(?:月|[./\-\\])(\d{1,2})[日号]?(.*)$/;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const compactMonth = /^((?:19|20)\d{2})(\d{2})$/;
const monthDay = /^(\d{1,2})(?:月|[./\-])(\d{1,2})[日号]?(.*)$/;
const yearMonth = /^(\d{4}|\d{2})(?:年|[./\-\\])(\d{1,2})月?(.*)$/;
const monthOnly = /^(\d{1,2})月(.*)$/;
const yearEnd = /^(\d{4})年?(?:年底|底|年末|末)(?:之前|以前|前)?$/;
const quarter = /^(\d{4})年第?([一二三四1-4])季度(?:末|底)?(?:之前|以前|前)?$/;
const monthRest = /^(?:份|内|中|底|末|份底)?(?:之前|以前|前)?$/;
const monthThird = /^(上|中|下)旬(?:之前|以前|前)?$/;

function fullYear(digits: string): { year: number; shortYear: boolean } {
  return digits.length === 2
    ? { year: 2000 + Number(digits), shortYear: true }
    : { year: Number(digits), shortYear: false };
}

function monthPart(year: number | null, shortYear: boolean, month: number, rest: string): DayPart | null {
  if (monthRest.test(rest)) return { year, shortYear, month, day: null, rest: "" };
  const third = monthThird.exec(rest)?.[1];
  if (!third) return null;
  // 上旬 ends on the 10th, 中旬 on the 20th, 下旬 with the month; told as "month only", since no day is named.
  return { year, shortYear, month, day: third === "上" ? -10 : third === "中" ? -20 : null, rest: "" };
}

function parseDay(text: string): DayPart | null {
  let match = yearMonthDay.exec(text);
  if (match) {
    const [, year = "", month, day, rest = ""] = match;
    return { ...fullYear(year), month: Number(month), day: Number(day), rest };
  }
  match = compact.exec(text);
  if (match)
    return { year: Number(match[1]), shortYear: false, month: Number(match[2]), day: Number(match[3]), rest: "" };
  match = compactMonth.exec(text);
  if (match) return { year: Number(match[1]), shortYear: false, month: Number(match[2]), day: null, rest: "" };
  match = yearEnd.exec(text);
  if (match) return { year: Number(match[1]), shortYear: false, month: 12, day: null, rest: "" };
  match = quarter.exec(text);
  if (match) {
    const index = "一二三四".indexOf(match[2] ?? "") + 1 || Number(match[2]);
    return { year: Number(match[1]), shortYear: false, month: index * 3, day: null, rest: "" };
  }
  match = yearMonth.exec(text);
  if (match && ((match[1] ?? "").length === 4 || Number(match[1]) > 12)) {
    const { year, shortYear } = fullYear(match[1] ?? "");
    const part = monthPart(year, shortYear, Number(match[2]), match[3] ?? "");
    if (part) return part;
  }
  match = monthDay.exec(text);
  if (match)
    return { year: null, shortYear: false, month: Number(match[1]), day: Number(match[2]), rest: match[3] ?? "" };
  match = monthOnly.exec(text);
  return match ? monthPart(null, false, Number(match[1]), match[2] ?? "") : null;
}

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
  const value = part.day === null ? endOfMonth(year, part.month) : serialOf(year, part.month, Math.abs(part.day));
  if (value === null) return null;
  // The year that had to be found comes first: rules that weigh a date ask for its first note.
  if (part.year === null) kinds.push("year-inferred");
  if (part.day === null || part.day < 0) kinds.push("month-only");
  if (part.shortYear) kinds.push("short-year");
  return { value, kinds };
}

/** The end of a range may leave out what its start says: 1月8日至22日, 2026年1月8日至1月22日. */
function rangeEnd(text: string, start: DayPart): DayPart | null {
  const dayAlone = /^(\d{1,2})[日号](.*)$/.exec(text);
  const part = dayAlone
    ? {
        year: start.year,
        shortYear: start.shortYear,
        month: start.month,
        day: Number(dayAlone[1]),
        rest: dayAlone[2] ?? "",
      }
    : parseDay(text);
  if (!part || !harmlessRest.test(part.rest)) return null;
  if (part.year !== null || start.year === null) return part;
  const crosses = part.month < start.month;
  return { ...part, year: start.year + (crosses ? 1 : 0), shortYear: start.shortYear };
}

function readDateText(raw: string, context: DateContext): DateRead {
  const wide = hasWideLetters(raw);
  let text = foldWidth(raw).trim();
  // A time after a blank goes first: without its blank it would run into the day.
  text = text.replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/, "").replace(/\s+/g, "");
  text = foldChineseDate(text);
  const part = parseDay(text);
  if (!part) return unreadable;
  let chosen: DayPart = part;
  let isRange = false;
  if (part.rest !== "" && !harmlessRest.test(part.rest)) {
    const end = rangeMark.exec(part.rest)?.[1];
    const endPart = end === undefined ? null : rangeEnd(end, part);
    if (!endPart) return unreadable;
    isRange = true;
    if (context.deadline) chosen = endPart;
  }
  const read = serialOfPart(chosen, context);
  if (!read) return unreadable;
  const kinds = isRange ? ["date-range" as const, ...read.kinds] : read.kinds;
  if (kinds.length === 0) kinds.push("date-as-text");
  if (wide) kinds.push("full-width");
  return { value: read.value, kinds };
}

/** Reads a number in a date column: a serial number, or digits that spell a date (20260105, 202606, 2026.4). */
function readDateNumber(raw: number, context: DateContext): DateRead {
  if (raw >= firstSerial && raw < lastSerial + 1) return { value: Math.floor(raw), kinds: [] };
  const digits = String(raw);
  // 2026.1 may have been typed as 2026.10, whose zero is lost: not read.
  if (/^\d{8}$|^\d{6}$|^\d{4}\.(?:[2-9]|1[12])$/.test(digits)) return readDateText(digits, context);
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
