/**
 * Memory of the path from the cells to the planned sheets: measured in a process of its own that does nothing else, so
 * that the peak is the path's and not the bench's.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SheetContent } from "../../src/workbook/port";
import { benchSheets } from "./bench-data";
import { runPath } from "./result-path";

/** Bytes. */
export interface MemoryUse {
  /** Most memory that the process ever had, its own start included. */
  readonly peak: number;
  /** What the process had before it read the cells: Node and the code. */
  readonly atStart: number;
  /** Live objects at the end with cells, records, findings and plans all held. */
  readonly held: number;
}

/** Does the work in this process and says what it took; `file` holds the cells as JSON. */
export async function usedMemory(file: string): Promise<MemoryUse> {
  const atStart = process.memoryUsage.rss();
  const sheets = JSON.parse(readFileSync(file, "utf8")) as readonly SheetContent[];
  const result = await runPath(sheets);
  const peak = process.resourceUsage().maxRSS * 1024;
  globalThis.gc?.();
  const held = process.memoryUsage().heapUsed;
  // Read after the measurement: everything was still held.
  if (result.members === 0 || sheets.length === 0) throw new Error("There was nothing to measure.");
  return { peak, atStart, held };
}

/**
 * Starts the bench's script once more to measure this many members in a fresh process.
 *
 * @param script - path of the script, which must answer `--memory <file>` with a line of JSON
 * @param heapBytes - limit of the heap; the process dies where it does not suffice
 * @returns null where the heap did not suffice
 */
export function measureMemory(script: string, members: number, heapBytes: number): MemoryUse | null {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const file = join(folder, "cells.json");
    writeFileSync(file, JSON.stringify(benchSheets(members)));
    // The option counts in units of 1,048,576 bytes.
    const heap = Math.floor(heapBytes / 1_048_576);
    const args = [...process.execArgv, `--max-old-space-size=${heap}`, script, "--memory", file];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
    return status === 0 ? (JSON.parse(stdout) as MemoryUse) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
