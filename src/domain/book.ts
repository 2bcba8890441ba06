/** A workbook as the rules and the counting see it: settings, the tables found, the records, and the records by branch. */
import { forms } from "../contract/forms";
import type { FormId } from "../contract/forms";
import type { Settings } from "../contract/settings";
import type { CellValue } from "./cell";
import type { AnyRecord, BranchRecord, FormTable, RecordOf, Records, RectificationRecord } from "./records";
import type { ReportDraft } from "./report/report-draft";

/** One branch with everything that bears its name. */
export interface BranchBook {
  /** Branch name; "" collects the rows whose 党支部 is blank. */
  readonly name: string;
  /** Its line in 党支部; null where the branch has rows but is not listed. */
  readonly listed: BranchRecord | null;
  readonly records: Records;
}

/** Where the settings stand, and what of them could not be read. */
export interface SettingsSource {
  readonly sheet: string;
  /** Cell of each setting's 内容 by setting id: 1-based row, 0-based column. */
  readonly cells: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
  /** Cells whose content is none of what the setting may hold; the default is used instead. */
  readonly problems: readonly {
    readonly id: string;
    readonly label: string;
    readonly row: number;
    readonly column: number;
    readonly raw: CellValue;
  }[];
}

export interface Book {
  readonly settings: Settings;
  /** The sheet 设置 the settings were read from; absent or null where the workbook has none. */
  readonly settingsSource?: SettingsSource | null;
  readonly tables: readonly FormTable[];
  /** 情况报告 with the clerk's wording; absent or null where it has not been written yet. */
  readonly report?: ReportDraft | null;
  readonly records: Records;
  /** What the sheets of the year before hold; absent where there is none. Its rows are neither checked nor counted. */
  readonly lastYear?: { readonly rectifications: readonly RectificationRecord[] };
  /** Listed branches first, in the order of 党支部, then the others in order of appearance. Rows without a branch come last. */
  readonly branches: readonly BranchBook[];
}

type MutableRecords = { [I in FormId]: RecordOf<I>[] };

function emptyRecords(): MutableRecords {
  return Object.fromEntries(forms.map((form) => [form.id, []])) as unknown as MutableRecords;
}

/** The records of this year's tables. */
function ofThisYear(records: Records): Records {
  const own = emptyRecords();
  for (const form of forms) {
    for (const record of records[form.id] as readonly AnyRecord[]) {
      if (!record.at.lastYear) (own[form.id] as unknown as AnyRecord[]).push(record);
    }
  }
  return own;
}

/**
 * Builds the book: groups the records by branch in one pass. Tables marked `lastYear` are set apart with their rows, so
 * that no rule and no count takes them for this year's; of their rows the ledger is kept for comparison.
 *
 * @param allTables - all tables found, also those of last year
 * @param allRecords - all records, by form, in sheet order; branch names already trimmed and width-folded
 */
export function makeBook(settings: Settings, allTables: readonly FormTable[], allRecords: Records): Book {
  const hasLastYear = allTables.some((table) => table.lastYear);
  const tables = hasLastYear ? allTables.filter((table) => !table.lastYear) : allTables;
  const records = hasLastYear ? ofThisYear(allRecords) : allRecords;
  const groups = new Map<string, { listed: BranchRecord | null; records: MutableRecords }>();
  const groupOf = (name: string) => {
    let group = groups.get(name);
    if (!group) groups.set(name, (group = { listed: null, records: emptyRecords() }));
    return group;
  };
  for (const record of records.branches) {
    if (record.branch === "") continue;
    const group = groupOf(record.branch);
    group.listed ??= record;
  }
  for (const form of forms) {
    for (const record of records[form.id] as readonly AnyRecord[]) {
      (groupOf(record.branch).records[form.id] as unknown as AnyRecord[]).push(record);
    }
  }
  const nameless = groups.get("");
  groups.delete("");
  const branches = [...groups].map(([name, group]) => ({ name, ...group }));
  if (nameless) branches.push({ name: "", ...nameless });
  const book: Book = { settings, tables, records, branches };
  if (!hasLastYear) return book;
  return { ...book, lastYear: { rectifications: allRecords.rectifications.filter(({ at }) => at.lastYear) } };
}
