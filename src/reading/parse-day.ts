/** The days that clerks write, as parts: year where given, month, day where given, and what stands behind. No inference. */

/** A day as written. */
export interface DayPart {
  readonly year: number | null;
  readonly shortYear: boolean;
  readonly month: number;
  /** null: only the month is given, its last day is meant; below zero: a third of the month that ends on that day. */
  readonly day: number | null;
  readonly rest: string;
}

const yearMonthDay = /^(\d{4}|\d{2})(?:年度?|[./\-\\])(\d{1,2})(?:月份?|[./\-\\])(\d{1,2})[日号]?(.*)$/;
/** 16/01/2026 and 01/16/2026: certain where one of the two is no month. */
const yearLast = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)(.*)$/;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const compactMonth = /^((?:19|20)\d{2})(\d{2})$/;
const monthDay = /^(\d{1,2})(?:月份?|[./\-])(\d{1,2})[日号]?(.*)$/;
const yearMonth = /^(\d{4}|\d{2})(?:年|[./\-\\])(\d{1,2})月?(.*)$/;
const monthOnly = /^(\d{1,2})月(.*)$/;
const yearEnd = /^(?:(\d{4}|\d{2})年?)?(?:年底|底|年末|末|年终)(.*)$/;
const quarter = /^(?:(\d{4}|\d{2})年)?第?([一二三四1-4])季度?(?:末|底|内)?(.*)$/;
const half = /^(?:(\d{4}|\d{2})年)?(上|下)半年(?:末|底|内)?(.*)$/;
const monthPeriod = /^(?:份?内|份?底|份?末|份)?(.*)$/;
const monthThird = /^(上|中|下)旬(.*)$/;

function fullYear(digits: string | undefined): { year: number | null; shortYear: boolean } {
  if (digits === undefined) return { year: null, shortYear: false };
  return digits.length === 2
    ? { year: 2000 + Number(digits), shortYear: true }
    : { year: Number(digits), shortYear: false };
}

function monthPart(year: number | null, shortYear: boolean, month: number, behind: string): DayPart {
  const third = monthThird.exec(behind);
  // 上旬 ends on the 10th, 中旬 on the 20th, 下旬 with the month; told as "month only", since no day is named.
  if (third) {
    const day = third[1] === "上" ? -10 : third[1] === "中" ? -20 : null;
    return { year, shortYear, month, day, rest: third[2] ?? "" };
  }
  return { year, shortYear, month, day: null, rest: monthPeriod.exec(behind)?.[1] ?? behind };
}

/** Ends of years, halves and quarters: periods, of which the last day is meant. */
function parsePeriod(text: string): DayPart | null {
  let match = yearEnd.exec(text);
  // 月底 and 底 alone say nothing; 年底 does.
  if (match && (match[1] !== undefined || text.startsWith("年"))) {
    return { ...fullYear(match[1]), month: 12, day: null, rest: match[2] ?? "" };
  }
  match = quarter.exec(text);
  if (match) {
    const index = "一二三四".indexOf(match[2] ?? "") + 1 || Number(match[2]);
    return { ...fullYear(match[1]), month: index * 3, day: null, rest: match[3] ?? "" };
  }
  match = half.exec(text);
  return match ? { ...fullYear(match[1]), month: match[2] === "上" ? 6 : 12, day: null, rest: match[3] ?? "" } : null;
}

/** Reads the day at the beginning of a text without blanks, Chinese numerals already folded to digits. */
export function parseDay(text: string): DayPart | null {
  let match = yearLast.exec(text);
  if (match) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (first > 12 === second > 12) return null;
    return {
      ...fullYear(match[4]),
      month: Math.min(first, second),
      day: Math.max(first, second),
      rest: match[5] ?? "",
    };
  }
  match = yearMonthDay.exec(text);
  if (match) return { ...fullYear(match[1]), month: Number(match[2]), day: Number(match[3]), rest: match[4] ?? "" };
  match = compact.exec(text);
  if (match) return { ...fullYear(match[1]), month: Number(match[2]), day: Number(match[3]), rest: "" };
  match = compactMonth.exec(text);
  if (match) return { ...fullYear(match[1]), month: Number(match[2]), day: null, rest: "" };
  match = yearMonth.exec(text);
  if (match && ((match[1] ?? "").length === 4 || Number(match[1]) > 12)) {
    const { year, shortYear } = fullYear(match[1]);
    return monthPart(year, shortYear, Number(match[2]), match[3] ?? "");
  }
  match = monthDay.exec(text);
  if (match) {
    return { year: null, shortYear: false, month: Number(match[1]), day: Number(match[2]), rest: match[3] ?? "" };
  }
  match = monthOnly.exec(text);
  return match ? monthPart(null, false, Number(match[1]), match[2] ?? "") : parsePeriod(text);
}
