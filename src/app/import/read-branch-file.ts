/** Turns the sheets of one branch file into rows to write and the facts that the preview shows. Runs in a worker. */
import type { Column, Form } from "../../contract/form";
import { formById } from "../../contract/forms";
import { settingLists, settingsSheet, settingValues } from "../../contract/settings";
import type { Settings } from "../../contract/settings";
import type { CellValue } from "../../domain/cell";
import type { AnyRecord, FormTable, Reading } from "../../domain/records";
import { isBlankCell } from "../../reading/blank-cell";
import { readBook } from "../../reading/read-book";
import { readSettings } from "../../reading/read-settings";
import { settingContent } from "../../domain/setting-text";
import type { SheetContent } from "../../workbook/port";
import { ownSheetNames } from "../own-sheets";
import { checkTotals } from "./check-totals";
import type {
  ConversionReading,
  FileContent,
  HeaderReading,
  ReadRequest,
  SettingDifference,
  TableReading,
  WordReading,
} from "./file-reading";

/** Examples kept of each kind of conversion in a column. */
const mostExamples = 3;

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

function headersOf(table: FormTable): readonly HeaderReading[] {
  const columnAt = new Map([...table.columns].map(([id, index]) => [index, id]));
  return [...table.headers]
    .filter(([index]) => index !== table.sourceColumn)
    .sort(([a], [b]) => a - b)
    .map(([index, text]) => {
      const column = columnAt.get(index) ?? null;
      const match = column === null ? undefined : table.matches?.get(column);
      return { index, text, column, how: match?.how ?? "unmatched", score: match?.score ?? 0 };
    });
}

function readTable(form: Form, table: FormTable, records: readonly AnyRecord[]): TableReading {
  const present = form.columns.filter(({ id }) => table.columns.has(id) || id === "branch");
  const byId = new Map(present.map((column, index) => [column.id, { column, index }]));
  const conversions = new Conversions();
  const words = new Map<string, WordReading>();
  let named = false;
  const rows = records.map((record) => {
    const line = present.map(({ id }): CellValue => {
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
    totals: checkTotals(form, table, records),
    totalRows: table.totalRows.length,
    noteRows: table.notes.length,
    blankRows: table.blankRows.length,
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

/** Reads the sheets of a file. */
export function readBranchFile(sheets: readonly SheetContent[], request: ReadRequest): FileContent {
  const { settings, remembered } = request;
  const {
    book,
    settingsSheet: ownSettings,
    otherSheets,
  } = readBook(sheets, {
    remembered,
    ...(settings && { settings }),
  });
  const byTable = new Map<FormTable, AnyRecord[]>(book.tables.map((table) => [table, []]));
  for (const list of Object.values(book.records) as readonly (readonly AnyRecord[])[]) {
    for (const record of list) byTable.get(record.at)?.push(record);
  }
  return {
    tables: book.tables.map((table) => readTable(formById(table.form), table, byTable.get(table) ?? [])),
    otherSheets: otherSheets.filter((name) => !ownNames.has(name)),
    settings: ownSettings !== null && settings ? differences(readSettings(sheets).settings, settings) : [],
  };
}
