/** Dates and times as people type them, read as Excel reads them: with digits, in Chinese, with English months, with a time. */
import { serialOf } from "../../domain/serial-date";
import type { TypedNumber } from "./typed-number";

/** What a date is read with. */
export interface DateReading {
  /** The year of a date without one. */
  readonly thisYear: number;
  /**
   * What three short numbers mean: the API reads strings in the American order whatever the language (office-js #1559), a
   * Chinese Excel what is typed with the year first.
   */
  readonly order: "month first" | "year first";
}

const months = "jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec".split(",");
const monthNames = "january,february,march,april,may,june,july,august,september,october,november,december".split(",");

function monthOf(word: string): number | null {
  const lower = word.toLowerCase();
  const index = Math.max(months.indexOf(lower), monthNames.indexOf(lower));
  return index < 0 ? null : index + 1;
}

/** Two digits are of 1930 to 2029. */
function fullYear(digits: string): number | null {
  if (digits.length === 4) return Number(digits);
  if (digits.length > 2) return null;
  const short = Number(digits);
  return short < 30 ? 2000 + short : 1900 + short;
}

function day(year: number | null, month: number, date: number, numberFormat: string): TypedNumber | null {
  const value = year === null ? null : serialOf(year, month, date);
  return value === null ? null : { value, numberFormat };
}

/** A month and a second number: a day of this year where there is such a day, else a year. */
function dayOrYear(month: number, second: string, thisYear: number, dayFormat: string): TypedNumber | null {
  const ofThisYear = second.length <= 2 ? day(thisYear, month, Number(second), dayFormat) : null;
  return ofThisYear ?? day(fullYear(second), month, 1, "mmm-yy");
}

function threeNumbers(parts: readonly [string, string, string], order: DateReading["order"]): TypedNumber | null {
  const [first, second, third] = parts;
  if (first.length === 4)
    return third.length > 2 ? null : day(Number(first), Number(second), Number(third), "yyyy/m/d");
  const monthFirst = day(fullYear(third), Number(first), Number(second), "yyyy/m/d");
  if (third.length === 4 || order === "month first") return monthFirst;
  return day(fullYear(first), Number(second), Number(third), "yyyy/m/d") ?? monthFirst;
}

function dateOf(text: string, { thisYear, order }: DateReading): TypedNumber | null {
  const three = /^(\d{1,4})[-/](\d{1,2})[-/](\d{1,4})$/.exec(text);
  if (three) return threeNumbers([three[1] ?? "", three[2] ?? "", three[3] ?? ""], order);
  const two = /^(\d{1,4})[-/](\d{1,4})$/.exec(text);
  if (two) {
    const [, first = "", second = ""] = two;
    if (first.length === 4) return second.length > 2 ? null : day(Number(first), Number(second), 1, "mmm-yy");
    return first.length > 2 ? null : dayOrYear(Number(first), second, thisYear, 'm"月"d"日"');
  }
  const chinese = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (chinese) {
    const [, year, month, date] = chinese;
    if (year === undefined) return date === undefined ? null : day(thisYear, Number(month), Number(date), 'm"月"d"日"');
    if (date === undefined) return day(fullYear(year), Number(month), 1, 'yyyy"年"m"月"');
    return day(fullYear(year), Number(month), Number(date), 'yyyy"年"m"月"d"日"');
  }
  return englishDate(text, thisYear);
}

/** `5-Mar`, `5 March 2026`, `Mar 5, 2026`, `Mar-26` (a day), `Mar 2026`. */
function englishDate(text: string, thisYear: number): TypedNumber | null {
  const dayFirst = /^(\d{1,2})(?:[-/]| ?)([A-Za-z]{3,9})(?:[-/ ](\d{4}|\d{2}))?$/.exec(text);
  if (dayFirst) {
    const month = monthOf(dayFirst[2] ?? "");
    const year = dayFirst[3] === undefined ? thisYear : fullYear(dayFirst[3]);
    return month === null
      ? null
      : day(year, month, Number(dayFirst[1]), dayFirst[3] === undefined ? "d-mmm" : "d-mmm-yy");
  }
  const monthFirst = /^([A-Za-z]{3,9})(?:[-/]| ?)(\d{1,4})(?:, ?(\d{4}|\d{2}))?$/.exec(text);
  const month = monthFirst && monthOf(monthFirst[1] ?? "");
  if (!monthFirst || !month) return null;
  const [, , second = "", year] = monthFirst;
  if (year !== undefined) return second.length > 2 ? null : day(fullYear(year), month, Number(second), "d-mmm-yy");
  return dayOrYear(month, second, thisYear, "d-mmm");
}

/** A time of day as a part of a day; hours beyond a day only where no half of the day is named. */
function timeOf(text: string): TypedNumber | null {
  const chinese = /^(上午|下午)?(\d{1,2})时(?:(\d{1,2})分(?:(\d{1,2})秒)?)?$/.exec(text);
  const clock =
    chinese ?? /^(上午|下午)? ?(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d{1,3})?))?(?: ?([AaPp])[Mm]?)?$/.exec(text);
  const short = clock ? null : /^(\d{1,2}) ([AaPp])[Mm]?$/.exec(text);
  if (!clock && !short) {
    const minutes = /^(\d{1,2}):(\d{1,2}\.\d{1,3})$/.exec(text);
    if (!minutes || Number(minutes[1]) > 59 || Number(minutes[2]) >= 60) return null;
    return { value: (Number(minutes[1]) * 60 + Number(minutes[2])) / 86_400, numberFormat: "mm:ss.0" };
  }
  const half = (clock?.[1] ?? clock?.[5] ?? short?.[2])?.toLowerCase();
  let hours = Number(clock?.[2] ?? short?.[1]);
  const minutes = Number(clock?.[3] ?? 0);
  const seconds = Number(clock?.[4] ?? 0);
  if (minutes > 59 || seconds >= 60) return null;
  if (half !== undefined) {
    const isChinese = half === "上午" || half === "下午";
    if (hours > 12 || (clock?.[1] !== undefined && clock[5] !== undefined)) return null;
    hours = (hours % 12) + (half === "p" || half === "下午" ? 12 : 0);
    const tail = clock?.[4] === undefined ? "" : ":ss";
    return { value: part(hours, minutes, seconds), numberFormat: isChinese ? `h:mm${tail}` : `h:mm${tail} AM/PM` };
  }
  if (hours > 9999) return null;
  const numberFormat =
    hours > 23 ? "[h]:mm:ss" : chinese ? 'h"时"mm"分"' : clock?.[4] === undefined ? "h:mm" : "h:mm:ss";
  return { value: part(hours, minutes, seconds), numberFormat };
}

function part(hours: number, minutes: number, seconds: number): number {
  return Number(((hours * 3600 + minutes * 60 + seconds) / 86_400).toPrecision(15));
}

/** A typed date, time, or both, without blanks around it; null where Excel takes the text for none. */
export function typedDate(text: string, reading: DateReading): TypedNumber | null {
  const alone = dateOf(text, reading) ?? timeOf(text);
  if (alone) return alone;
  const both = /^(.*\S)\s+(\S.*)$/.exec(text);
  // The blank before AM or 上午 belongs to the time: the date ends at the first blank that leaves a time behind it.
  for (let blank = both ? text.indexOf(" ") : -1; blank > 0; blank = text.indexOf(" ", blank + 1)) {
    const date = dateOf(text.slice(0, blank).trim(), reading);
    const time = timeOf(text.slice(blank + 1).trim());
    if (date && time && time.value < 1) return { value: date.value + time.value, numberFormat: "yyyy/m/d h:mm" };
  }
  return null;
}
