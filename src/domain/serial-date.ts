/**
 * Dates as Excel serial numbers of the 1900 system: whole days since 1899-12-30. Everything is calendar arithmetic in
 * UTC; the machine's time zone plays no part.
 */

const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** Days between the date systems: day 0 of the 1904 system is day 1462 of the 1900 system. */
export const days1904 = 1462;

/** The first and the last day that Excel has a number for; the first, 1900-01-01 there, is 1899-12-31 by this count. */
export const firstDay = 1;
export const lastDay = 2_958_465;

/** A calendar day; month and day count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The serial number of a day, or null where there is no such day (30 February, month 13). */
export function serialOf(year: number, month: number, day: number): number | null {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return (Date.UTC(year, month - 1, day) - epoch) / dayMs;
}

/** The last day of a month as a serial number. */
export function endOfMonth(year: number, month: number): number | null {
  return month >= 1 && month <= 12 ? serialOf(year, month, daysInMonth(year, month)) : null;
}

/** The calendar day of a serial number; a time of day is dropped. */
export function dayOf(serial: number): CalendarDay {
  const date = new Date(epoch + Math.floor(serial) * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2026-03-08` */
export function isoOf(serial: number): string {
  const { year, month, day } = dayOf(serial);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Reads `2026-03-08`; null for anything else. */
export function serialOfIso(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? serialOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The same day some months later; the last day of the month where that month is shorter. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = dayOf(serial);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return (Date.UTC(toYear, toMonth - 1, Math.min(day, daysInMonth(toYear, toMonth))) - epoch) / dayMs;
}
