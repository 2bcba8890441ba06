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
