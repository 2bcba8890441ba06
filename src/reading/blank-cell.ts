/** Which cells count as empty: nothing, an empty text, a text of blanks and invisible characters only. */
import type { CellValue } from "../domain/cell";
import { isBlankCode, isOnlyBlank } from "../domain/normalise-text";

/** True where the cell holds nothing that a reader would see. Cheap for the usual cell. */
export function isBlankCell(raw: CellValue | undefined): raw is null | undefined | "" {
  if (raw === null || raw === undefined) return true;
  if (typeof raw !== "string") return false;
  return raw.length === 0 || (isBlankCode(raw.charCodeAt(0)) && isOnlyBlank(raw));
}
