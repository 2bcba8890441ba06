/** What a write that can be taken back is called, and the parts of the way back that its cells and rows do not tell. */
import type { Outcome } from "../workbook/outcome";
import type { CellWrite, WorkbookContent, WorkbookPort, WriteRequest } from "../workbook/port";
import type { changeMemory, MemoryEntry } from "./memory";

/** What a write is called, and the parts of the way back that its cells and rows do not tell. */
export interface UndoWords {
  /** What is undone: `导入 12 个文件`. */
  readonly description: string;
  /** Sheets that the write adds; tables and stamps as they were. */
  readonly back?: Pick<WriteRequest, "removeSheets" | "resizeTables" | "stamps">;
  /** What the write changes in the memory, in the same request; decisions made since stay when it is taken back. */
  readonly memory?: MemoryChange;
  /** The entry that tells of the write while it is under way: an interrupted one is known at the next opening. */
  readonly journal?: MemoryEntry;
  /** A further reason not to take it back, a clause that follows 之后; null where there is none. Asked with a fresh read. */
  readonly guard?: (content: WorkbookContent) => string | null;
  /** Cells to write once everything else is back: formulas elsewhere that lost their reference to a row. */
  readonly mend?: (port: WorkbookPort) => Promise<Outcome<readonly CellWrite[]>>;
}

export type MemoryChange = Parameters<typeof changeMemory>[1];
