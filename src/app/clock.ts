/** Time as the use cases see it: an input, so that a test or a clerk can set it. Local time of the office machine. */

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const two = (value: number) => String(value).padStart(2, "0");

/** `2026-03-27`, local. */
export function isoDate(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `2026-03-27 09:05`, local: how result sheets say when they were made. */
export function isoMinute(date: Date): string {
  return `${isoDate(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Excel serial number (1900 system, days) of an ISO date; null for anything else. */
export function serialOfIso(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Number.isNaN(time) ? null : time / 86_400_000 + 25_569;
}
