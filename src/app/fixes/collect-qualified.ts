/** 未评定的正式党员批量记为合格: the cells it would fill. The clerk's decision, taken after a preview; no rule proposes it. */
import type { Book } from "../../domain/book";
import { ungradedMembers } from "../../domain/ungraded-members";
import type { CellChange } from "./collect-fixes";

export function collectQualified(book: Book): readonly CellChange[] {
  return ungradedMembers(book).flatMap(({ at, row }): CellChange[] => {
    const column = at.columns.get("grade");
    if (column === undefined) return [];
    return [{ kind: "qualified", fix: { sheet: at.sheet, row, column, before: null, after: "合格" } }];
  });
}
