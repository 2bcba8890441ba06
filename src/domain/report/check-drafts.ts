/**
 * The numbers of every 修改稿 against the data. Loaded only where a workbook has a report: what it takes is the whole of the
 * report's figures.
 */
import type { Book } from "../book";
import { countBook } from "../count-book";
import { once } from "../checks/once";
import type { DraftDifferences } from "./report-draft";
import { levelOfKey } from "./report-draft";
import { reportFacts } from "./report-facts";
import { reportFigures } from "./report-figures";
import { draftDifferences, tableHeaders } from "./report-hints";

/**
 * What does not agree, by row of the sheet; rows that agree are left out.
 *
 * @param asOf - base date, serial number
 */
export function checkDrafts(book: Book, asOf: number): DraftDifferences {
  const { rows = [], units = [] } = book.report ?? {};
  const figures = once(() => reportFigures(reportFacts(book, countBook(book, units), asOf, units)));
  const headerOf = tableHeaders(rows);
  return new Map(
    rows.flatMap((row) => {
      if (!/[0-9０-９]/.test(row.edited) || levelOfKey(row.key) === "留存") return [];
      const differences = draftDifferences(row, figures(), headerOf(row.key));
      return differences.length > 0 ? [[row.row, differences] as const] : [];
    }),
  );
}
