/** When the meetings of an appraisal year are held. */
import type { Settings } from "../../contract/settings";
import { serialOf } from "../serial-date";

/** First and last day as serial numbers; null where neither 设置 nor the year tells. */
export interface MeetingWindow {
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * 会议窗口 of 设置; where blank, November 1st of 评议年度 to April 30th of the next year: the meeting of a year is held
 * in the following first quarter (domain.md 1.1).
 */
export function meetingWindow({ windowFrom, windowTo, year }: Settings): MeetingWindow {
  return {
    from: windowFrom ?? (year === null ? null : serialOf(year, 11, 1)),
    to: windowTo ?? (year === null ? null : serialOf(year + 1, 4, 30)),
  };
}
