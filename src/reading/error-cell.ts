/** Cells that hold no entry: error values of formulas, pictures kept in a cell. Neither is ever taken for a text. */
import type { CellValue } from "../domain/cell";
import type { ReadingKind } from "../domain/records";

const errorValues: ReadonlySet<string> = new Set([
  ...["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"],
  // Newer Excel, WPS and LibreOffice.
  ...["#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#EXTERNAL!", "#PYTHON!"],
  ...["#GETTING_DATA", "#TIMEOUT!"],
]);
/** LibreOffice writes Err:502 into a .csv, and Excel ##### where a column was too narrow for a date. */
const otherErrors = /^(?:Err:\d{3}|#{3,})$/;

const pictureText = "有图片";
/** A picture in a cell of WPS, where a program took its formula for the content. */
const pictureFormula = /^=?(?:_xlfn\.)?DISPIMG\(/i;

/** What the cell holds instead of an entry; null for an entry. Expects a text without blanks at its ends. */
export function noEntry(raw: CellValue): Extract<ReadingKind, "error-cell" | "picture"> | null {
  if (typeof raw !== "string") return null;
  const code = raw.charCodeAt(0);
  if (code === 0x23) return errorValues.has(raw) || otherErrors.test(raw) ? "error-cell" : null;
  if (code === 0x45) return otherErrors.test(raw) ? "error-cell" : null;
  if (raw === pictureText || ((code === 0x3d || code === 0x5f || code === 0x44) && pictureFormula.test(raw))) {
    return "picture";
  }
  return null;
}
