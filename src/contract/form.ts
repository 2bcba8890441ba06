/**
 * The shape of a declared form. A form is declared once, as data; the template sheet, the reader, the header
 * matching of imported files, the record types and the field reference of the manual all come from it.
 */

/**
 * The mark of a required column. On our own template sheets it is shown by the header cell's number format, so the
 * header's text stays exactly the contract's; clerks type it behind headers of their own sheets, and readers fold it away.
 */
export const requiredMark = "＊";

/** What a column holds. `list` is text restricted to some values; `percent` is a fraction (0.5 = 50 %). */
export type ColumnType = "text" | "integer" | "percent" | "date" | "list";

/**
 * What a text column holds: a person's name (one or several), the name of a branch or of another organisation, sentences,
 * or a short text of any kind. A column of a branch's file is recognised by it where its header word is unknown.
 */
export type TextContent = "person" | "branch" | "organisation" | "prose" | "short";

/** Ids of the lists kept in the sheet 设置 (see `settings.ts`). */
export type SettingListId =
  "problemCategories" | "pollItems" | "solicitationWays" | "vagueDeadlines" | "genericPhrases" | "reportHeadings";

/** One column of a form. */
export interface Column {
  /** Name in code. */
  readonly id: string;
  /** Header on the sheet, exactly. */
  readonly header: string;
  /** Other words clerks use for this header, most usual first; matched after width folding and without blanks. */
  readonly aliases?: readonly string[];
  readonly type: ColumnType;
  /** What a text column holds; `prose` for long columns, else `short`, where nothing is said. */
  readonly holds?: TextContent;
  /** The dates are days by which something shall be done, and may lie ahead. */
  readonly deadline?: boolean;
  /** A started row must have this cell filled. */
  readonly required?: boolean;
  /** The allowed values of a `list` column. */
  readonly values?: readonly string[];
  /** The list of 设置 that holds the allowed values. */
  readonly valuesFrom?: SettingListId;
  /** The column is computed from other columns of the row. */
  readonly formula?: { readonly numerator: string; readonly denominator: string };
  /** Column width in characters of the sheet's default font (one Chinese character is two). */
  readonly width: number;
  /** Long text: left-aligned and wrapped; short fields are centred. */
  readonly long?: boolean;
  /** Prompt shown when the cell is selected: plain Chinese, at most 255 characters. */
  readonly help?: string;
}

/** One sheet of the workbook contract. */
export interface Form {
  readonly id: string;
  /** Sheet name, exactly. */
  readonly sheet: string;
  /** Other sheet names clerks use. */
  readonly sheetAliases?: readonly string[];
  /** ASCII name of the Excel table. */
  readonly table: string;
  /** `basic`: part of 基本套表; every form is part of 全套表格. */
  readonly set: "basic" | "full";
  /** Title in row 1 of the template sheet; the year goes before it. */
  readonly title: string;
  /** One sentence in Chinese: what the sheet is for. */
  readonly purpose: string;
  /** Empty rows of the template, ready to type into. */
  readonly templateRows: number;
  /** Ids of columns one of which a table must have to be this form: ballots without a name are none. */
  readonly keys: readonly (readonly string[])[];
  readonly columns: readonly Column[];
}

/** Keeps the literal types of a declaration, so that record types can be inferred from it. */
export function defineForm<const F extends Form>(form: F): F {
  return form;
}
