/** The window in which the year's meetings are held, and the year that a date without a year belongs to. */
import type { Settings } from "../contract/settings";
import { serialOf } from "./serial-date";

/** First and last day of the window, as serial numbers. */
export interface MeetingWindow {
  readonly from: number;
  readonly to: number;
}

/** 会议窗口起 where 设置 gives none: 1 November of the appraisal year; null for a year out of range. */
export function defaultWindowFrom(year: number): number | null {
  return serialOf(year, 11, 1);
}

/** 会议窗口止 where 设置 gives none: 30 April of the next year; null for a year out of range. */
export function defaultWindowTo(year: number): number | null {
  return serialOf(year + 1, 4, 30);
}

/**
 * The window of some settings: what 设置 says, else the default of the appraisal year. null where neither is known; a
 * rule about the window then says nothing.
 */
export function meetingWindow(settings: Pick<Settings, "year" | "windowFrom" | "windowTo">): MeetingWindow | null {
  const { year } = settings;
  const from = settings.windowFrom ?? (year === null ? null : defaultWindowFrom(year));
  const to = settings.windowTo ?? (year === null ? null : defaultWindowTo(year));
  return from === null || to === null ? null : { from, to };
}

/** The appraisal year that a day of reporting belongs to: reports of the first eight months are about the year before. */
export function appraisalYearOf(day: { readonly year: number; readonly month: number }): number {
  return day.month >= 9 ? day.year : day.year - 1;
}
