/**
 * A short fingerprint of the data the results depend on, kept with each result: when it differs from the present one,
 * the data have changed since. Not a checksum against tampering.
 */
import type { SheetContent } from "../workbook/port";

/** Cells with their place: a sheet, or anything else that results depend on. */
export type StampedCells = Pick<SheetContent, "name" | "top" | "left" | "cells">;

/** Two independent 32-bit FNV-1a style hashes over every cell, as 16 hexadecimal digits. */
export function dataStamp(sheets: readonly StampedCells[]): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  const mix = (code: number) => {
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) + 0x9e3779b9;
  };
  const text = (value: string) => {
    for (let index = 0; index < value.length; index += 1) mix(value.charCodeAt(index));
    mix(0x1f);
  };
  for (const sheet of sheets) {
    text(sheet.name);
    mix(sheet.top);
    mix(sheet.left);
    for (const row of sheet.cells) {
      // Empty rows below the data do not matter: a formatted but empty template row is no change.
      for (let column = 0; column < row.length; column += 1) {
        const value = row[column];
        if (value === null || value === undefined || value === "") continue;
        mix(column);
        text(typeof value === "string" ? value : String(value));
      }
      mix(0x1e);
    }
  }
  const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, "0");
  return hex(a) + hex(b);
}
