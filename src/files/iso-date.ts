/** Dates as text of ISO 8601, the way file formats store them. */
import { serialOf } from "../domain/serial-date";

/** The serial number of the 1900 system; a time of day is its fraction, a zone is not applied. null for anything else. */
export function readIsoDate(text: string): number | null {
  const match =
    /^\s*(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:Z|[+-]\d{2}:?\d{2})?)?\s*$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  // A time without a day is stored as one of day 0.
  const timeOnly = year === "1899" && month === "12";
  const serial = timeOnly ? 0 : serialOf(Number(year), Number(month), Number(day));
  return serial === null ? null : serial + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}
