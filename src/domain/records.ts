/**
 * The typed records that the forms are read into, one per data row. The types come from the declared forms; a record
 * knows its sheet, row and column, so that a finding can point at the cell.
 */
import type { AnyForm, FormId } from "../contract/forms";
import type { CellGrid, CellValue } from "./cell";

/** Why the raw content of a cell is not simply its value. */
export type ReadingKind =
  | "date-as-text" // a date that is text, 2026年1月8日
  | "short-year" // two-digit year, 26.4.10
  | "year-inferred" // no year given, taken from the appraisal year
  | "month-only" // month without a day: read as the month's last day
  | "date-approximate" // 3月8日左右, 3月8日前: the day that is named; a deadline's 前 is exact
  | "not-a-date" // no date can be read; value is null
  | "serial-number" // a date whose cell shows the bare serial number, 45690; the value is that day
  | "number-as-text" // "12", "５%"
  | "chinese-number" // 十二, 三分之一
  | "count-with-remark" // 12（含预备党员1人）, 共12人: the number without the words
  | "full-width" // full-width digits or letters
  | "not-a-number" // no number can be read; value is null
  | "not-whole" // a fraction where a whole number belongs; the value is kept
  | "negative" // below zero; the value is kept
  | "spaces" // leading, trailing or inner blanks, or characters that nobody sees, were taken out
  | "name-dot" // another dot in a name, 阿里木•买买提: read with ·
  | "none-mark" // 无, —, / and the like: read as blank, but the cell is not missing
  | "synonym" // another word for a list value, 优 for 优秀
  | "not-in-list" // the value is none of the list's; `candidate` where a clerk may confirm what it stands for
  | "date-range" // 1月8日至1月22日: the first day, for deadlines the last
  | "percent-as-number" // 66.7 where 66.7 % is meant
  | "error-cell" // #N/A, #REF! and the like: no entry; the value is null or ""
  | "picture" // a picture in the cell: no entry, in a long text 有图片
  | "filled-down"; // blank below a merged or grouped cell: the value is taken from above

/** A note on one cell whose raw content differs from the value read. */
export interface Reading<C extends string = string> {
  readonly column: C;
  readonly kind: ReadingKind;
  readonly raw: CellValue;
  /** The list value this word probably stands for; not applied before a clerk has confirmed it (称职 for 合格). */
  readonly candidate?: string;
}

/**
 * Rows of a table that are no data: totals, notes, and what forms carry besides: what to fill in, an example, units, numbers
 * of columns, a row that names nobody.
 */
export type LeftRowKind = "total" | "note" | "instruction" | "example" | "unit" | "column-number" | "nobody";

/** How a column of a sheet was recognised. `similar` is a guess with a score from 0 to 1 that a clerk should confirm. */
export interface ColumnMatch {
  readonly how: "exact" | "alias" | "remembered" | "similar";
  /** 1 for anything but `similar`. */
  readonly score: number;
  /** Why a `similar` column is taken for this one, in words for the clerk. */
  readonly reason?: string;
}

/**
 * A reading of the layout that is likely and not certain. `ticks`: a mark in a column of a grade is the grade; `groups`:
 * equal columns under several groups; `names`: several names in a cell are as many members; `took`: without 是否参评,
 * who has a grade took part; `cards`: labels beside their values, one row per card.
 */
export interface LayoutReading {
  readonly kind: "ticks" | "groups" | "names" | "took" | "cards";
  /** Key of the clerk's answer. */
  readonly key: string;
  /** Values the answer may have, with their words, the one that holds now first. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string;
  /** A clerk has answered. */
  readonly confirmed: boolean;
  /** What it is about: 党员互评、群众测评; a few of the cells. */
  readonly about: string;
  readonly rows: number;
}

/** A form found on a sheet: where its header stands, which column is which. Shared by all records of that table. */
export interface FormTable {
  readonly form: FormId;
  readonly sheet: string;
  /** File the rows came from (来源文件), where known. */
  readonly file?: string;
  /** 1-based sheet row of the header (the lower one of a two-row header). */
  readonly headerRow: number;
  /** 1-based sheet row of the upper line of a two-row header; absent or equal to `headerRow` for a single line. */
  readonly headerTopRow?: number;
  /** 1-based sheet rows of the data, first and last; last < first where there is none. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** 0-based sheet column per column id; a column that is not there is absent. */
  readonly columns: ReadonlyMap<string, number>;
  /** Header words as they stand on the sheet, by 0-based sheet column. */
  readonly headers: ReadonlyMap<number, string>;
  /** With its groups (群众测评／优秀), and the key of a clerk's answer on it, by 0-based sheet column. */
  readonly headerPaths?: ReadonlyMap<number, { readonly label: string; readonly key: string }>;
  /** Headers of the sheet that belong to no column of the form, with their 0-based sheet column. */
  readonly extraColumns: readonly {
    readonly index: number;
    /** "" where the column has values and no header. */
    readonly header: string;
    /** Filled cells below it among the first rows, and a few of them. */
    readonly filled?: number;
    readonly samples?: readonly CellValue[];
    /** A clerk said that it is none of the form's. */
    readonly confirmed?: boolean;
    /** An answer on another column has taken its place. */
    readonly displaced?: boolean;
  }[];
  /** Rows left out that are neither 合计 nor notes below the table: instructions, examples, units (1-based). */
  readonly leftRows?: readonly { readonly row: number; readonly kind: LeftRowKind; readonly text: string }[];
  /** Data rows that the file hides, by hand or by a filter (1-based). */
  readonly hiddenRows?: readonly number[];
  /** Formulas without a stored result, by column: their cells read as blank. */
  readonly unresolved?: readonly { readonly column: number; readonly count: number }[];
  /** Readings of the layout that a clerk should confirm: ticks as grades, groups of votes, rows split by name. */
  readonly layouts?: readonly LayoutReading[];
  /** 合计, 小计, 总计 rows found in or below the data, with their cells by 0-based sheet column. */
  readonly totalRows: readonly { readonly row: number; readonly cells: readonly CellValue[] }[];
  /** Notes below the table. */
  readonly notes: readonly { readonly row: number; readonly text: string }[];
  /** 1-based rows that are blank between data rows. */
  readonly blankRows: readonly number[];
  /** Merged areas inside the data, where the workbook tells (1-based rows, 0-based columns). */
  readonly merges: readonly {
    readonly row: number;
    readonly column: number;
    readonly rowCount: number;
    readonly columnCount: number;
  }[];
  /** How each column was recognised, by column id. */
  readonly matches?: ReadonlyMap<string, ColumnMatch>;
  /** 0-based sheet column of 来源文件 in a merged workbook. */
  readonly sourceColumn?: number;
  /**
   * Set where the branch was taken from the sheet: its 填报单位 line, its title, or its name (then without a cell). To be
   * shown for confirmation. Row 1-based, column 0-based.
   */
  readonly branchFrom?: {
    readonly branch: string;
    readonly by: "unit" | "title" | "sheet";
    readonly row: number;
    readonly column: number;
  };
  /** Laid out from cards: rows and columns are not those of the file. */
  readonly isCard?: true;
  /** The sheet is about the year before: its rows are no rows of this year (see `Book.lastYear`). */
  readonly lastYear?: true;
  /** 填报单位 as written above the table. */
  readonly unit?: string;
  /** 填报日期 as written above the table (serial number). */
  readonly reportDate?: number;
}

interface RecordPlace<C extends string> {
  /** The table the record was read from. */
  readonly at: FormTable;
  /** 1-based sheet row. */
  readonly row: number;
  /** Notes on cells that were not simply read; empty for most records. */
  readonly readings: readonly Reading<C>[];
  /** 来源文件 of the row, in a merged workbook. Not `source`: 意见来源 and 问题来源 are columns of that name. */
  readonly sourceFile?: string;
}

type ColumnOf<F extends AnyForm> = F["columns"][number];

/**
 * A record of a form: texts and list values are trimmed strings ("" where blank), whole numbers and fractions are
 * numbers or null, dates are Excel serial numbers of the 1900 system or null.
 */
export type RecordOf<I extends FormId> =
  Extract<AnyForm, { id: I }> extends infer F extends AnyForm
    ? {
        readonly [C in ColumnOf<F> as C["id"]]: C["type"] extends "integer" | "percent" | "date"
          ? number | null
          : string;
      } & RecordPlace<ColumnOf<F>["id"]>
    : never;

export type BranchRecord = RecordOf<"branches">;
export type MemberRecord = RecordOf<"members">;
export type MeetingRecord = RecordOf<"meetings">;
export type TalkRecord = RecordOf<"talks">;
export type OpinionRecord = RecordOf<"opinions">;
export type PollRecord = RecordOf<"polls">;
export type AppraisalRecord = RecordOf<"appraisals">;
export type RectificationRecord = RecordOf<"rectifications">;
export type InstitutionRecord = RecordOf<"institutions">;

/** A record of any form, seen through what all forms share. */
export type AnyRecord = RecordPlace<string> & { readonly branch: string; readonly no: number | null };

/** Every record of a workbook, by form, in sheet order. */
export type Records = { readonly [I in FormId]: readonly RecordOf<I>[] };

export type { CellGrid };
