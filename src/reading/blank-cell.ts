/** Which cells count as empty: nothing, an empty text, a text of blanks only. */
import type { CellValue } from "../domain/cell";

/** True where the cell holds nothing that a reader would see. Cheap for the usual cell. */
export function isBlankCell(raw: CellValue | undefined): raw is null | undefined | "" {
  if (raw === null || raw === undefined) return true;
  if (typeof raw !== "string") return false;
  if (raw.length === 0) return true;
  const first = raw.charCodeAt(0);
  if (first > 0x20 && first !== 0xa0 && first < 0x2000) return false;
  if (first >= 0x3001 && first !== 0xfeff) return false;
  return /^[\s\u200B-\u200D\u2060\uFEFF]*$/.test(raw);
}
