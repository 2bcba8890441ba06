/** Writes what was decided into the memory, on condition that it is still the memory that was read. */
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { WorkbookContent, WorkbookPort, WriteOptions } from "../workbook/port";
import { basisOf } from "../workbook/write-basis";
import type { Memory } from "./memory";
import { memoryWrite } from "./memory";

export async function writeMemory(
  port: WorkbookPort,
  content: WorkbookContent,
  memory: Memory,
  options: WriteOptions,
): Promise<Outcome<void>> {
  const request = memoryWrite(content, memory);
  if (!request.sheets && !request.cells) return done(undefined);
  const written = await port.write({ ...request, basis: basisOf(content, request) }, options);
  return written.ok ? done(undefined) : written;
}
