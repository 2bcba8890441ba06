/**
 * A short fingerprint of the data the results depend on, kept with each result: when it differs from the present one,
 * the data have changed since. Not a checksum against tampering.
 */
import type { CellValue } from "../domain/cell";
import type { SheetContent } from "../workbook/port";

/** Cells with their place: a sheet, or anything else that results depend on. */
export type StampedCells = Pick<SheetContent, "name" | "top" | "left" | "cells">;

/** What stands behind a cell's content, so that 1, "1" and TRUE differ and cells that touch do not run together. */
const marks = { text: 0x5bd1e995, number: 0x2545f491, flag: 0x1e3779b9 } as const;

const primes = { a: 0x01000193, b: 0x85ebca6b } as const;

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);

/**
 * Two independent 32-bit multiplicative hashes over every filled cell and its place on the sheet, as 16 hexadecimal
 * digits. It goes over every character of the workbook in every command: hence one plain loop, two characters at a time.
 */
export function dataStamp(sheets: readonly StampedCells[]): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (const { name, top, left, cells } of sheets) {
    // The name counts as a cell above the sheet; blank cells count nowhere, so that it does not matter whether some
    // formatted but empty row or column belongs to the used range.
    for (let index = -1; index < cells.length; index += 1) {
      const row: readonly CellValue[] = index < 0 ? [name] : (cells[index] ?? []);
      const place = Math.imul(index < 0 ? index : index + top, 0x9e3779b1);
      const first = index < 0 ? 0 : left;
      for (let column = 0; column < row.length; column += 1) {
        const value = row[column];
        if (value === null || value === undefined || value === "") continue;
        if (typeof value === "string") {
          const { length } = value;
          for (let at = 0; at < length; at += 2) {
            const code = value.charCodeAt(at) | (at + 1 < length ? value.charCodeAt(at + 1) << 16 : 0);
            a = Math.imul(a ^ code, primes.a);
            a ^= a >>> 15;
            b = Math.imul(((b << 13) | (b >>> 19)) ^ code, primes.b);
          }
        } else {
          float[0] = Number(value);
          const code = (words[0] ?? 0) ^ Math.imul(words[1] ?? 0, 0x9e3779b1);
          a = Math.imul(a ^ code, primes.a);
          a ^= a >>> 15;
          b = Math.imul(((b << 13) | (b >>> 19)) ^ code, primes.b);
        }
        const kind = typeof value === "string" ? marks.text : typeof value === "number" ? marks.number : marks.flag;
        const mark = kind ^ (place + Math.imul(column + first, 0x27d4eb2f));
        a = Math.imul(a ^ mark, primes.a);
        a ^= a >>> 15;
        b = Math.imul(((b << 13) | (b >>> 19)) ^ mark, primes.b);
      }
    }
  }
  const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, "0");
  return hex(a) + hex(b);
}
