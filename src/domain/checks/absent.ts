/** How many were absent from a meeting. */
import type { MeetingRecord } from "../records";

/** 缺席, else 应到 − 实到; null where neither tells. */
export function absentOf({
  absent,
  expected,
  present,
}: Pick<MeetingRecord, "absent" | "expected" | "present">): number | null {
  if (absent !== null) return absent;
  return expected === null || present === null ? null : expected - present;
}
