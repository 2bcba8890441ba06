/** Turns the sheets of one branch file into rows to write and the facts that the preview shows. Runs in a worker. */
import type { Column, Form } from "../../contract/form";
import { formById } from "../../contract/forms";
import { settingLists, settingsSheet, settingValues } from "../../contract/settings";
import type { Settings } from "../../contract/settings";
import type { CellValue } from "../../domain/cell";
import { continuesProblem } from "../../domain/problems";
import type { AnyRecord, FormTable, Reading, RectificationRecord } from "../../domain/records";
import { headerDifference } from "../../domain/header-difference";
import { isBlankCell } from "../../reading/blank-cell";
import type { SheetAccount } from "../../reading/account-sheets";
import { sheetKey } from "../../reading/account-sheets";
import { readBook } from "../../reading/read-book";
import { rowsKey } from "../../reading/read-table";
import { readSettings } from "../../reading/read-settings";
import type { UnitSummary } from "../../reading/read-unit-summary";
import { readUnitSummary } from "../../reading/read-unit-summary";
import { settingContent } from "../../domain/setting-text";
import { columnLetters } from "../../workbook/a1";
import type { SheetContent } from "../../workbook/port";
import { ownSheetNames } from "../own-sheets";
import { checkTotals } from "./check-totals";
import type {
  ConversionReading,
  FileContent,
  HeaderReading,
  LeftRows,
  ReadRequest,
  SettingDifference,
  TableReading,
  UnitReading,
  WordReading,
} from "./file-reading";

/** Examples kept of each kind of conversion in a column. */
const mostExamples = 3;

/** Answer on a sheet that is a 汇总表: its figures are taken in, not the rows of the file. */
export const unitAnswer = "unit";

/** Characters of a value that is shown. */
const longestSample = 40;

/** Kinds after which the raw content is written, so that 检查填报 can report it. */
const unreadKinds: ReadonlySet<string> = new Set(["not-a-date", "not-a-number", "not-in-list", "error-cell"]);
/** Kinds whose value is the raw one: nothing was changed. */
const keptKinds: ReadonlySet<string> = new Set(["not-whole", "negative"]);

/** A mark of nothing stays where a blank would be reported as missing, and in texts; numbers and dates become blank. */
function keepsNoneMark({ required, type }: Column): boolean {
  return required === true || type === "text" || type === "list";
}

/** The value to write for a cell that was not simply read. */
function noted(column: Column, value: CellValue, { kind, raw }: Reading): CellValue {
  if (!isBlankCell(value)) return value;
  if (unreadKinds.has(kind)) return raw === null ? null : String(raw).trim();
  if (kind === "none-mark") return keepsNoneMark(column) ? String(raw).trim() : null;
  return null;
}

class Conversions {
  readonly #byKey = new Map<
    string,
    ConversionReading & { examples: ConversionReading["examples"][number][]; count: number }
  >();

  add(column: string, { kind, raw }: Reading, row: number, after: CellValue): void {
    if (keptKinds.has(kind) || kind === "filled-down") return;
    const key = `${column} ${kind}`;
    let entry = this.#byKey.get(key);
    if (!entry) {
      entry = { kind, column, count: 0, unread: unreadKinds.has(kind), examples: [] };
      this.#byKey.set(key, entry);
    }
    entry.count += 1;
    if (entry.examples.length < mostExamples) entry.examples.push({ row, before: raw, after });
  }

  list(): readonly ConversionReading[] {
    return [...this.#byKey.values()];
  }
}

/** The columns of the table: those that are read and those that are left out, as they stand. */
function headersOf(table: FormTable): readonly HeaderReading[] {
  const pathOf = (index: number) => table.headerPaths?.get(index) ?? { label: table.headers.get(index) ?? "", key: "" };
  const matched = [...table.columns].flatMap(([id, index]): HeaderReading[] => {
    const match = table.matches?.get(id);
    // A column that a layout fills has no header of its own.
    if (!match) return [];
    const { label, key } = pathOf(index);
    const { how, score, reason = "" } = match;
    return [{ index, text: label, key, column: id, how, score, reason, samples: [], filled: 0, displaced: false }];
  });
  const left = table.extraColumns.map(
    ({ index, header, filled = 0, samples = [], confirmed = false, displaced = false }): HeaderReading => ({
      index,
      text: header,
      key: pathOf(index).key,
      column: null,
      how: confirmed ? "remembered" : "unmatched",
      score: 0,
      reason: "",
      samples: samples.map((value) => (typeof value === "string" ? value.slice(0, longestSample) : value)),
      filled,
      displaced,
    }),
  );
  return [...matched, ...left].sort((a, b) => a.index - b.index);
}

/** Rows that are told: those left out, by kind, and those that the file hides. */
function leftRowsOf(table: FormTable): readonly LeftRows[] {
  const all: readonly { readonly row: number; readonly kind: LeftRows["kind"]; readonly text: string }[] = [
    ...table.totalRows.map(({ row, cells }) => ({
      row,
      kind: "total" as const,
      text: cells.filter((value) => !isBlankCell(value)).join("　"),
    })),
    ...table.notes.map(({ row, text }) => ({ row, kind: "note" as const, text })),
    ...(table.leftRows ?? []),
    ...(table.hiddenRows ?? []).map((row) => ({ row, kind: "hidden" as const, text: "" })),
  ];
  const byKind = new Map<LeftRows["kind"], { readonly rows: number[]; readonly text: string }>();
  for (const { row, kind, text } of all) {
    const known = byKind.get(kind);
    if (known) known.rows.push(row);
    else byKind.set(kind, { rows: [row], text: text.slice(0, longestSample) });
  }
  return [...byKind].map(([kind, { rows, text }]) => ({
    kind,
    key: rowsKey(table.sheet, table.headerRow, kind),
    rows,
    text,
  }));
}

/** 序号 for rows without any: from 1 in each branch, one number for a problem with several measures. */
function numbersOf(records: readonly AnyRecord[]): readonly number[] {
  const counts = new Map<string, number>();
  return records.map((record, index) => {
    const above = records[index - 1];
    const isSame =
      above !== undefined && isRectification(above) && isRectification(record) && continuesProblem(above, record);
    const count = (counts.get(record.branch) ?? 0) + (isSame ? 0 : 1);
    counts.set(record.branch, count);
    return count;
  });
}

function isRectification(record: AnyRecord): record is RectificationRecord {
  return record.at.form === "rectifications";
}

function headerAt(table: FormTable, column: number): string {
  const label = table.headerPaths?.get(column)?.label ?? table.headers.get(column) ?? "";
  return label === "" ? `${columnLetters(column)} 列` : label;
}

/** Problems that stand in one merged cell beside several measures. */
function mergedProblems({ form, columns, merges }: FormTable): number {
  const problem = form === "rectifications" ? columns.get("problem") : undefined;
  return merges.filter(({ column, columnCount, rowCount }) => {
    return problem !== undefined && rowCount > 1 && column <= problem && problem < column + columnCount;
  }).length;
}

function readTable(
  form: Form,
  table: FormTable,
  records: readonly AnyRecord[],
  hiddenColumns: readonly number[],
): TableReading {
  const isTookRead = table.layouts?.some(({ kind, chosen }) => kind === "took" && chosen !== "") === true;
  const numbers = records.every(({ no }) => no === null) ? numbersOf(records) : null;
  const present = form.columns.filter(
    ({ id }) =>
      table.columns.has(id) || id === "branch" || (id === "took" && isTookRead) || (id === "no" && numbers !== null),
  );
  const byId = new Map(present.map((column, index) => [column.id, { column, index }]));
  const conversions = new Conversions();
  const words = new Map<string, WordReading>();
  let named = false;
  const rows = records.map((record, index) => {
    const line = present.map(({ id }): CellValue => {
      if (id === "no" && numbers) return numbers[index] ?? null;
      const value = Reflect.get(record, id) as CellValue | undefined;
      return value === undefined || value === "" ? null : value;
    });
    if (record.branch !== "") named = true;
    for (const reading of record.readings) {
      const target = byId.get(reading.column);
      if (!target) continue;
      const value = noted(target.column, line[target.index] ?? null, reading);
      line[target.index] = value;
      conversions.add(reading.column, reading, record.row, value);
      const { candidate } = reading;
      // Other columns' words are asked by 检查填报; the question here is about grades.
      if (candidate !== undefined && reading.column === "grade" && typeof value === "string") {
        const word = words.get(value) ?? { word: value, candidate, count: 0, row: record.row };
        words.set(value, { ...word, count: word.count + 1 });
      }
    }
    return line;
  });
  const { branchFrom } = table;
  return {
    form: table.form,
    sheet: table.sheet,
    headerRow: table.headerRow,
    headers: headersOf(table),
    columns: present.map(({ id }) => id),
    rows,
    conversions: conversions.list(),
    words: [...words.values()],
    header: headerDifference(table),
    totals: checkTotals(form, table, records),
    left: leftRowsOf(table),
    totalRows: table.totalRows.length,
    noteRows: table.notes.length,
    blankRows: table.blankRows.length,
    layouts: table.layouts ?? [],
    isCard: table.isCard === true,
    unresolved: (table.unresolved ?? []).map(({ column, count }) => ({ header: headerAt(table, column), count })),
    hiddenColumns: hiddenColumns
      .filter((column) => [...table.columns.values()].includes(column))
      .map((column) => headerAt(table, column)),
    mergedProblems: mergedProblems(table),
    unitBranch: branchFrom ?? null,
    nameless: branchFrom !== undefined || !named,
    reportDate: table.reportDate ?? null,
  };
}

function differences(theirs: Settings, ours: Settings): readonly SettingDifference[] {
  const text = (value: string | number | null) => (value === null || value === "" ? "（空）" : String(value));
  const values = settingValues
    // Whose workbook it is differs by nature.
    .filter(({ id }) => !["unit", "preparedBy", "reviewedBy", "reportDate"].includes(id))
    .flatMap((declaration): SettingDifference[] => {
      const { id, label } = declaration;
      // What either side has left blank is no contradiction.
      if (theirs[id] === ours[id] || isBlankCell(theirs[id]) || isBlankCell(ours[id])) return [];
      const shown = (value: string | number | null) => text(settingContent(declaration, value));
      return [{ label, theirs: shown(theirs[id]), ours: shown(ours[id]) }];
    });
  const lists = settingLists.flatMap(({ id, label }): SettingDifference[] => {
    const [own, other] = [ours.lists[id].join("、"), theirs.lists[id].join("、")];
    return own === other ? [] : [{ label, theirs: text(other), ours: text(own) }];
  });
  return [...values, ...lists];
}

const ownNames: ReadonlySet<string> = new Set([...Object.values(ownSheetNames), settingsSheet]);

/** The add-in's own results in a file: they are made again from the rows, and never imported. */
function resultSheets(sheets: readonly SheetContent[]): readonly SheetAccount[] {
  return sheets
    .filter(({ name, visible, cells }) => ownNames.has(name) && name !== settingsSheet && visible && cells.length > 0)
    .map(({ name, cells }) => ({
      sheet: name,
      reason: "result",
      forms: [],
      rows: cells.length,
      of: "",
      close: null,
      taken: false,
    }));
}

/** The 汇总表 of the file: visible ones first. Hidden sheets are told like all hidden ones. */
function unitSummaryOf(sheets: readonly SheetContent[]): UnitSummary | null {
  for (const sheet of sheets) {
    const summary = sheet.visible && sheet.facts?.veryHidden !== true ? readUnitSummary(sheet) : null;
    if (summary) return summary;
  }
  return null;
}

/**
 * What becomes of the 汇总表. Alone in a file it is what a lower unit reports; beside the rows it was made from, the rows
 * are taken in and the figures made again, unless the clerk says otherwise: never both.
 */
function unitReading(
  summary: UnitSummary,
  detailRows: number,
  { answers }: ReadRequest,
  settingsUnit: string,
): UnitReading {
  const answer = answers.get(sheetKey(summary.sheet));
  const taken = answer === unitAnswer || (answer !== "leave" && detailRows === 0);
  const named = (["table", "settings"] as const).find(
    (from) => (from === "table" ? summary.unit : settingsUnit) !== "",
  );
  const name = named === "table" ? summary.unit : settingsUnit;
  return { ...summary, name, nameFrom: named ?? "file", taken, detailRows };
}

function unitAccount({ sheet, rows, taken }: UnitReading): SheetAccount {
  return { sheet, reason: "unit", forms: [], rows, of: "", close: null, taken };
}

/** Reads the sheets of a file. */
export function readBranchFile(sheets: readonly SheetContent[], request: ReadRequest): FileContent {
  const { settings, answers, known } = request;
  const summary = unitSummaryOf(sheets);
  const foreign = sheets.filter(
    ({ name }) => (!ownNames.has(name) || name === settingsSheet) && name !== summary?.sheet,
  );
  const {
    book,
    settingsSheet: ownSettings,
    accounts,
    titleYear,
  } = readBook(foreign, { answers, known, isFile: true, ...(settings && { settings }) });
  const byTable = new Map<FormTable, AnyRecord[]>(book.tables.map((table) => [table, []]));
  for (const list of Object.values(book.records) as readonly (readonly AnyRecord[])[]) {
    for (const record of list) byTable.get(record.at)?.push(record);
  }
  const hiddenOf = new Map(sheets.map(({ name, facts }) => [name, facts?.hiddenColumns ?? []]));
  const theirs = ownSettings === null ? null : settings ? readSettings(sheets).settings : book.settings;
  const tables = book.tables.map((table) =>
    readTable(formById(table.form), table, byTable.get(table) ?? [], hiddenOf.get(table.sheet) ?? []),
  );
  const detailRows = tables.reduce((sum, { form, rows }) => sum + (form === "branches" ? 0 : rows.length), 0);
  const ownUnit = theirs?.unit ?? book.settings.unit;
  const unit = summary ? unitReading(summary, detailRows, request, ownSettings === null ? "" : ownUnit) : null;
  return {
    tables: unit?.taken ? [] : tables,
    unit,
    sheets: [
      ...(unit ? [unitAccount(unit)] : []),
      ...accounts,
      ...resultSheets(sheets.filter(({ name }) => name !== unit?.sheet)),
    ],
    differences: theirs && settings ? differences(theirs, settings) : [],
    ownSettings: settings ? null : theirs,
    titleYear,
    tooLong: foreign.flatMap(({ name, facts }) => (facts?.tooLong ?? []).map((place) => ({ sheet: name, ...place }))),
  };
}
