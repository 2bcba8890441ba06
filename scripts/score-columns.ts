/** What became of the columns of files: matched, asked, told, or dropped in silence; and rows and columns against a truth. */
import { forms } from "../src/contract/forms";
import type { Book } from "../src/domain/book";
import { isBlankCell } from "../src/reading/blank-cell";
import type { SheetContent } from "../src/workbook/port";

/** What a truth says of a file: rows by form sheet name, and the form's header by the file's header, per sheet. */
export interface FileTruth {
  readonly file: string;
  readonly rowsPerForm?: Readonly<Record<string, number>>;
  readonly reads?: readonly {
    readonly sheet: string;
    readonly form: string;
    readonly columns?: Readonly<Record<string, string | null>>;
  }[];
}

export interface ColumnScore {
  files: number;
  matched: number;
  asked: number;
  told: number;
  dropped: number;
  wrong: number;
  rowsRight: number;
  rowsJudged: number;
  readonly faults: string[];
}

export function newColumnScore(): ColumnScore {
  const counts = { files: 0, matched: 0, asked: 0, told: 0, dropped: 0, wrong: 0, rowsRight: 0, rowsJudged: 0 };
  return { ...counts, faults: [] };
}

/** Adds the columns of a book read from some sheets. */
export function scoreColumns(
  score: ColumnScore,
  file: string,
  sheets: readonly SheetContent[],
  book: Book,
  truth: FileTruth | undefined,
): void {
  score.files++;
  for (const table of book.tables) {
    const sheet = sheets.find(({ name }) => name === table.sheet);
    const form = forms.find(({ id }) => id === table.form);
    // Cards are laid out anew: their columns are not those of the file.
    if (!sheet || !form || table.isCard === true) continue;
    const told = new Set(table.extraColumns.filter(({ filled }) => (filled ?? 0) > 0).map(({ index }) => index));
    const known = new Map([...table.columns].map(([id, index]) => [index, id]));
    // Ticks and groups of equal columns are one question on the layout, which names no single column.
    const byLayout = (table.layouts ?? []).some(({ kind }) => kind === "ticks" || kind === "groups");
    const read = truth?.reads?.find((one) => one.sheet === table.sheet && one.form === table.form);
    const rows = sheet.cells.slice(table.firstRow - 1 - sheet.top, table.lastRow - sheet.top);
    for (let column = sheet.left; column < sheet.left + (sheet.cells[0]?.length ?? 0); column++) {
      if (rows.every((row) => isBlankCell(row[column - sheet.left] ?? null))) continue;
      const id = known.get(column);
      const header = table.headers.get(column) ?? "";
      if (id === undefined) {
        if (told.has(column) || column === table.sourceColumn) score.told++;
        else if (byLayout) score.asked++;
        else {
          score.dropped++;
          score.faults.push(`dropped in silence: ${file} ${table.sheet} column ${column + 1} “${header}”`);
        }
        continue;
      }
      const isAsked = table.matches?.get(id)?.how === "similar";
      if (isAsked) score.asked++;
      else score.matched++;
      const meant = read?.columns?.[header];
      const taken = form.columns.find((one) => one.id === id)?.header;
      if (meant !== undefined && meant !== taken && !isAsked) {
        score.wrong++;
        score.faults.push(
          `wrong in silence: ${file} ${table.sheet} “${header}” is ${meant ?? "none"}, read as ${taken ?? id}`,
        );
      }
    }
  }
  for (const [name, rows] of Object.entries(truth?.rowsPerForm ?? {})) {
    const form = forms.find(({ sheet }) => sheet === name);
    const count = form ? book.records[form.id].length : -1;
    score.rowsJudged++;
    if (count === rows) score.rowsRight++;
    else score.faults.push(`rows: ${file} ${name} ${count} for ${rows}`);
  }
}

export function describeColumns({
  files,
  matched,
  asked,
  told,
  dropped,
  wrong,
  rowsRight,
  rowsJudged,
}: ColumnScore): string {
  const columns = `columns matched ${matched}, asked ${asked}, told ${told}, dropped in silence ${dropped}, wrong in silence ${wrong}`;
  return `${files} files: ${columns}; row counts right ${rowsRight}/${rowsJudged}`;
}
