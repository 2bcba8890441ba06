/** Where a cell leads: a link of its own, or the address in a HYPERLINK formula. */
import { parseArea, splitReference } from "../../host/a1";
import type { CellLinkTarget, ModelCell } from "../../host/model";

const hyperlink = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*[,)]/i;

/** Whether a cell looks and works like a link. */
export function isLinked(cell: ModelCell): boolean {
  return cell.link !== null || (cell.formula !== null && hyperlink.test(cell.formula));
}

/**
 * Target of a cell's link; null where it has none. Of HYPERLINK only an address that is written out is read, as
 * `#'表'!A1` or as a web address.
 */
export function linkTarget(cell: ModelCell | undefined): CellLinkTarget | null {
  if (!cell) return null;
  if (cell.link) return cell.link;
  const address = hyperlink.exec(cell.formula ?? "")?.[1]?.replaceAll('""', '"');
  if (address === undefined) return null;
  if (!address.startsWith("#")) return { url: address };
  const reference = splitReference(address.slice(1));
  const area = parseArea(reference.address);
  return reference.sheet !== null && area ? { sheet: reference.sheet, row: area.row, column: area.column } : null;
}
