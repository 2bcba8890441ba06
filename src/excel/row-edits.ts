/** Inserting and deleting whole rows, and the way back: the opposite edits in reverse order. */
import type { WriteRequest } from "../workbook/port";
import { callBytes } from "./payload";
import type { WriteStep } from "./write-step";
import { callStep } from "./write-step";

export type RowEdit = NonNullable<WriteRequest["rows"]>[number];

export function rowTrace(index: number): string {
  return `rows ${index}`;
}

/** Left behind just before the edit. */
export function begunRowTrace(index: number): string {
  return `rows ${index} begun`;
}

/** @param trace left behind where the edit was carried out */
export function rowStep({ sheet, row, count, action }: RowEdit, trace?: string): WriteStep {
  return callStep(
    1,
    2 * callBytes,
    (context) => {
      if (trace !== undefined) context.trace(`${trace} begun`);
      const rows = context.workbook.worksheets.getItem(sheet).getRange(`${row}:${row + count - 1}`);
      if (action === "insert") rows.insert("Down");
      else rows.delete("Up");
    },
    trace,
  );
}

/** The edits that take these back, once all of them were carried out. */
export function oppositeEdits(edits: readonly RowEdit[]): readonly RowEdit[] {
  return [...edits]
    .reverse()
    .map((edit) => ({ ...edit, action: edit.action === "insert" ? ("delete" as const) : ("insert" as const) }));
}
