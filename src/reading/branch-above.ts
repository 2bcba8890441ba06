/** Whose sheet it is where no column says so: the 填报单位 line, the title above the table, the sheet's name. */
import { foldWidth, withoutBlanks } from "../domain/normalise-text";
import type { FormTable } from "../domain/records";
import type { SheetContent } from "../workbook/port";
import type { LinesAbove } from "./read-lines-above";
import { branchOfUnit } from "./read-lines-above";

const inTitle = /^(?:(?:19|20)\d{2}年(?:度)?)?(.{1,24}?(?:党支部|支部|党总支))(?!书记|委员|班子成员名单)/;
const manyOrNone = /各|所属|基层|全体|全部|下属|[、,]|^(?:党支部|支部|党总支|本支部|本党支部|我支部|党员|先进)/;

/** The branch that a title or a sheet's name speaks of; null where it speaks of none, or of many. */
function branchInText(text: string): string | null {
  const folded = withoutBlanks(foldWidth(text))
    .replace(/^[《“"(]+/, "")
    .replace(/^附件\d*[:.]?/, "");
  const name = inTitle.exec(folded)?.[1];
  return name === undefined || name.length < 4 || manyOrNone.test(name) ? null : name;
}

/**
 * The branch of a table without a column that names it.
 *
 * @param headerTop - 0-based sheet row of the header's first line
 * @param from - 0-based sheet row to begin at
 */
export function branchAbove(
  sheet: SheetContent,
  headerTop: number,
  from: number,
  above: LinesAbove,
): NonNullable<FormTable["branchFrom"]> | null {
  const named = above.unit ? branchOfUnit(above.unit.text) : null;
  if (named !== null && above.unit) {
    return { branch: named, by: "unit", row: above.unit.row, column: above.unit.column };
  }
  for (let row = Math.max(from, sheet.top); row < headerTop; row++) {
    const cells = sheet.cells[row - sheet.top] ?? [];
    for (const [column, value] of cells.entries()) {
      const branch = typeof value === "string" ? branchInText(value) : null;
      if (branch !== null) return { branch, by: "title", row: row + 1, column: sheet.left + column };
    }
  }
  const branch = branchInText(sheet.name);
  return branch === null ? null : { branch, by: "sheet", row: 0, column: 0 };
}
