/** What is repeated on every page, as Excel keeps it in `_xlnm.Print_Titles`: columns first. */
import { columnLetters, quotedSheet } from "../workbook/a1";
import type { PageSetup } from "../workbook/workbook-data";

/** @returns the reference; "" for nothing */
export function titlesFormula(
  name: string,
  {
    titleRows,
    titleColumns,
  }: { readonly [key in "titleRows" | "titleColumns"]?: Readonly<NonNullable<PageSetup[key]>> | null },
): string {
  const sheet = quotedSheet(name);
  return [
    ...(titleColumns ? [`${sheet}!$${columnLetters(titleColumns.from)}:$${columnLetters(titleColumns.to)}`] : []),
    ...(titleRows ? [`${sheet}!$${titleRows.from + 1}:$${titleRows.to + 1}`] : []),
  ].join(",");
}
