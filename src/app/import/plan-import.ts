/** From a resolution to one write: what each sheet gains, loses and keeps. Nothing is planned for rows that are there already. */
import { compareNames } from "../../domain/natural-order";
import { days1904 } from "../../domain/serial-date";
import type { Column, Form } from "../../contract/form";
import { formById } from "../../contract/forms";
import type { FormId } from "../../contract/forms";
import { settingsSheet } from "../../contract/settings";
import type { FormTable } from "../../domain/records";
import { lowerUnitsObstacle, planLowerUnits } from "./plan-lower-units";
import { sourceHeader } from "../../contract/side-sheets";
import { planFormSheet } from "../../outputs/templates/plan-form-sheet";
import { planSettingsSheet } from "../../outputs/templates/plan-settings-sheet";
import type { SheetWrite, WriteRequest } from "../../workbook/port";
import type { PlanCell, SheetPlan } from "../../workbook/sheet-plan";
import type { OpenBook } from "../open-book";
import { sameSheetName } from "../own-sheets";
import type { UndoWords } from "../undo";
import type { ExistingRow } from "./existing-rows";
import { sameRow } from "./existing-rows";
import type { ImportEffect } from "./import-types";
import type { Resolution } from "./resolve-import";
import { formOrder } from "./resolve-import";
import type { NewRow, SheetChanges } from "./sheet-rows";
import { isShared, rowFormula, valueIn, writeSheetRows } from "./sheet-rows";

export interface ImportPlan {
  readonly request: WriteRequest;
  readonly back: NonNullable<UndoWords["back"]>;
  /** Whether anything is written. */
  readonly changed: boolean;
  /** By 来源文件. */
  readonly effects: ReadonlyMap<string, ImportEffect>;
  /** Rows written, by 来源文件; rows that stay as they are do not count. */
  readonly written: ReadonlyMap<string, number>;
  /** Sentences on what was done otherwise than usual. */
  readonly details: readonly string[];
}

/** Empty rows below the data of a new sheet. */
const spareRows = 20;
/** Its id is none of a form's: 意见来源 and 问题来源 are columns named `source`. */
const sourceColumn: Column = { id: "sourceFile", header: sourceHeader, type: "text", width: 24 };

/** The rows of each source in a form, in the order of the batch. */
function rowsBySource(resolution: Resolution, form: FormId): ReadonlyMap<string, readonly NewRow[]> {
  const bySource = new Map<string, NewRow[]>();
  for (const group of resolution.groups) {
    if (group.form !== form) continue;
    const source = resolution.sources.get(group.file.id) ?? group.file.label;
    const rows = bySource.get(source) ?? [];
    const columns = new Map(group.columns.map((id, index) => [id, index]));
    for (const line of group.rows) rows.push({ source, columns, line });
    bySource.set(source, rows);
  }
  return bySource;
}

/** The sheet a form's new rows go to: alone on its sheet, the form's own name first, then one with 来源文件. */
function targetOf(form: Form, { book, content }: OpenBook): FormTable | null {
  const alone = book.tables.filter((table) => table.form === form.id && !isShared(table, book.tables, content));
  return (
    alone.find(({ sheet }) => sameSheetName(sheet, form.sheet)) ??
    alone.find((table) => table.sourceColumn !== undefined) ??
    alone[0] ??
    null
  );
}

interface FormChanges {
  readonly sheets: readonly SheetChanges[];
  /** Rows for a sheet that has to be added. */
  readonly newSheet: readonly NewRow[];
}

interface Tally {
  readonly written: Map<string, number>;
  /** Sources whose rows differ from what the workbook holds. */
  readonly changed: Set<string>;
}

class ChangesOf {
  readonly overwrite = new Map<number, NewRow>();
  readonly remove: number[] = [];
  readonly below = new Map<number, NewRow[]>();
  readonly append: NewRow[] = [];
}

/** The row under another 序号. */
function numbered({ source, columns, line }: NewRow, no: number | null): NewRow {
  const at = columns.get("no");
  if (at !== undefined) return { source, columns, line: line.map((value, index) => (index === at ? no : value)) };
  return { source, columns: new Map([...columns, ["no", line.length]]), line: [...line, no] };
}

/** Branches in the order of 党支部, the others by their names. */
function branchOrder({ book }: OpenBook): (a: string, b: string) => number {
  const place = new Map(book.records.branches.map(({ branch }, index) => [branch, index]));
  return (a, b) => {
    const [left, right] = [place.get(a), place.get(b)];
    if (left !== undefined && right !== undefined) return left - right;
    return compareNames(a, b);
  };
}

/**
 * The rows (1-based) after which new rows go so that the branches stay in order; null where the rows that are there are in
 * no order, or none comes later.
 */
function rowsBetween(
  target: FormTable,
  added: readonly NewRow[],
  branchOf: (row: NewRow) => string,
  order: (a: string, b: string) => number,
  existing: readonly ExistingRow[],
  gone: ReadonlySet<number>,
): readonly (number | undefined)[] | null {
  const there = existing.filter(({ table, row }) => table === target && !gone.has(row));
  const inOrder = there.every((row, at) => at === 0 || order(there[at - 1]?.branch ?? "", row.branch) <= 0);
  if (there.length === 0 || !inOrder) return null;
  const afterOf = new Map<string, number | undefined>();
  for (const branch of new Set(added.map(branchOf))) {
    const next = there.findIndex((other) => order(other.branch, branch) > 0);
    // Before the first row nothing is put in: it carries the look of the table.
    afterOf.set(branch, next > 0 ? there[next - 1]?.row : undefined);
  }
  return added.map((row) => afterOf.get(branchOf(row)));
}

function changesOf(form: Form, opened: OpenBook, resolution: Resolution, tally: Tally): FormChanges {
  const { existing, lost } = resolution;
  const target = targetOf(form, opened);
  const byTable = new Map<FormTable, ChangesOf>();
  const at = (table: FormTable) => {
    const changes = byTable.get(table) ?? new ChangesOf();
    byTable.set(table, changes);
    return changes;
  };
  const newSheet: NewRow[] = [];
  const add = (row: NewRow) => {
    if (target) at(target).append.push(row);
    else newSheet.push(row);
  };
  const added: NewRow[] = [];
  const count = (source: string, rows: number) => {
    if (rows > 0) tally.written.set(source, (tally.written.get(source) ?? 0) + rows);
    tally.changed.add(source);
  };

  const branchOf = (row: NewRow) => String(valueIn(row, "branch") ?? "");
  const order = branchOrder(opened);
  const inOrder = (a: NewRow, b: NewRow) => order(branchOf(a), branchOf(b));
  // The list of branches is numbered through; elsewhere 序号 begins anew with each branch and is the file's own.
  const isNumbered = form.id === "branches";
  const wanted = rowsBySource(resolution, form.id as FormId);
  const owned = new Map<string, ExistingRow[]>();
  const replaced = new Set(resolution.sources.values());
  for (const row of existing.byForm.get(form.id as FormId) ?? []) {
    if (row.source === null) continue;
    if (lost.has(row)) at(row.table).remove.push(row.row);
    else if (replaced.has(row.source)) {
      const rows = owned.get(row.source);
      if (rows) rows.push(row);
      else owned.set(row.source, [row]);
    }
  }
  for (const source of replaced) {
    const old = owned.get(source) ?? [];
    // In the order in which they were written the first time.
    const rows = [...(wanted.get(source) ?? [])].sort(inOrder);
    rows.forEach((given, index) => {
      const place = old[index];
      if (!place) return;
      const row = isNumbered ? numbered(given, place.record.no) : given;
      if (sameRow(existing, place, row)) return;
      at(place.table).overwrite.set(place.row, row);
      count(source, 1);
    });
    for (const row of old.slice(rows.length)) {
      at(row.table).remove.push(row.row);
      count(source, 0);
    }
    const more = rows.slice(old.length);
    if (more.length === 0) continue;
    count(source, more.length);
    const last = old.at(-1);
    if (last && !isShared(last.table, opened.book.tables, opened.content))
      at(last.table).below.set(last.row, [...more]);
    else added.push(...more);
  }
  added.sort(inOrder);
  const rowsThere = existing.byForm.get(form.id as FormId) ?? [];
  const between = target
    ? rowsBetween(target, added, branchOf, order, rowsThere, new Set(byTable.get(target)?.remove ?? []))
    : null;
  const last = rowsThere.reduce((most, { record }) => Math.max(most, record.no ?? 0), 0);
  for (const [index, given] of added.entries()) {
    const row = isNumbered ? numbered(given, last + index + 1) : given;
    const after = between?.[index];
    if (target && after !== undefined) {
      const { below } = at(target);
      below.set(after, [...(below.get(after) ?? []), row]);
    } else add(row);
  }
  return { sheets: [...byTable].map(([table, changes]) => ({ table, ...changes })), newSheet };
}

/** A form's sheet with rows in it, 来源文件 as its last column. */
function planFilledSheet(form: Form, rows: readonly NewRow[], opened: OpenBook, withSettings: boolean): SheetPlan {
  const { content, book } = opened;
  const extended: Form = {
    ...form,
    columns: [...form.columns, sourceColumn],
    templateRows: Math.max(form.templateRows, rows.length + spareRows),
  };
  const plan = planFormSheet(
    extended,
    book.settings,
    (name) => withSettings || content.definedNames.some((one) => one.toLowerCase() === name.toLowerCase()),
  );
  const first = plan.table ? plan.table.area.row + 1 : 3;
  const columns = new Map(extended.columns.map(({ id }, index) => [id, index]));
  const cells = rows.map((row, down) =>
    extended.columns.map((column): PlanCell => {
      if (column.id === sourceColumn.id) return row.source;
      const value = valueIn(row, column.id);
      if (!column.formula || value !== null) {
        return content.from1904 && column.type === "date" && typeof value === "number" ? value - days1904 : value;
      }
      const formula = rowFormula(column, first + down + 1, columns);
      return formula === null ? null : { formula };
    }),
  );
  // The template's own formulas begin below the rows.
  const blocks = plan.blocks.map((block) =>
    block.row === first ? { ...block, row: first + rows.length, cells: block.cells.slice(rows.length) } : block,
  );
  return { ...plan, blocks: [...blocks, { row: first, column: 0, cells }] };
}

function freeSheetName(name: string, { content }: OpenBook): string {
  const taken = (one: string) => content.sheets.some((sheet) => sameSheetName(sheet.name, one));
  if (!taken(name)) return name;
  for (let number = 1; ; number += 1) {
    const other = `${name}（导入${number === 1 ? "" : number}）`;
    if (!taken(other)) return other;
  }
}

export function planImport(opened: OpenBook, resolution: Resolution): ImportPlan {
  const { content, book } = opened;
  const tally: Tally = { written: new Map(), changed: new Set() };
  const sheets: SheetWrite[] = [];
  const rows: NonNullable<WriteRequest["rows"]>[number][] = [];
  const cells: NonNullable<WriteRequest["cells"]>[number][] = [];
  const resizeTables: NonNullable<WriteRequest["resizeTables"]>[number][] = [];
  const resizedBack: NonNullable<WriteRequest["resizeTables"]>[number][] = [];
  const details: string[] = [];
  const addSettings = !content.sheets.some(({ name }) => sameSheetName(name, settingsSheet));
  for (const id of formOrder) {
    const form = formById(id);
    const changes = changesOf(form, opened, resolution, tally);
    for (const change of changes.sheets) {
      const writes = writeSheetRows(form, change, book.tables, content);
      rows.push(...writes.rows);
      cells.push(...writes.cells);
      resizeTables.push(...writes.resize);
      resizedBack.push(...writes.back);
      const extra = change.table.extraColumns.filter(({ header }) => header !== sourceHeader);
      if (change.overwrite.size > 0 && extra.length > 0) {
        details.push(
          `“${change.table.sheet}”里您自己加的列（${extra.map(({ header }) => header).join("、")}）原样未动，请与更新的行核对。`,
        );
      }
    }
    if (changes.newSheet.length === 0) continue;
    const plan = planFilledSheet(form, changes.newSheet, opened, addSettings);
    const name = freeSheetName(form.sheet, opened);
    if (name !== form.sheet) details.push(`已有的“${form.sheet}”不是这张表的样式，导入的行写在“${name}”。`);
    const tableTaken = content.tableNames.some((one) => one.toLowerCase() === plan.table?.name.toLowerCase());
    const { table, ...plain } = { ...plan, name };
    sheets.push({ plan: tableTaken || !table ? plain : { ...plain, table }, mode: "add" });
  }
  const units = planLowerUnits(opened, resolution.units.arrivals);
  const obstacle = resolution.units.arrivals.length > 0 ? lowerUnitsObstacle(opened) : "";
  if (obstacle !== "") details.push(`${obstacle}。`);
  sheets.push(...units.sheets);
  rows.push(...units.rows);
  cells.push(...units.cells);
  if (sheets.length > 0 && addSettings)
    sheets.unshift({ plan: planSettingsSheet(resolution.takenSettings ?? book.settings), mode: "add" });

  const effects = new Map<string, ImportEffect>();
  for (const source of resolution.sources.values()) {
    const known = resolution.existing.sources.has(source);
    effects.set(source, !known ? "new" : tally.changed.has(source) ? "replaced" : "unchanged");
  }
  for (const { file, state } of obstacle === "" ? resolution.units.arrivals : []) {
    effects.set(file.label, state);
    if (state !== "unchanged") tally.written.set(file.label, 1);
  }
  const changed = sheets.length > 0 || rows.length > 0 || cells.length > 0;
  // The clerk is left where she sees who has come: on 党支部, else on the first sheet that was written.
  const list = book.tables.find(({ form }) => form === "branches")?.sheet;
  const written = sheets.find(({ plan }) => plan.name !== settingsSheet)?.plan.name ?? cells[0]?.sheet;
  const visible = (name: string | undefined) => content.sheets.some((sheet) => sheet.name === name && sheet.visible);
  const added = sheets.find(({ plan }) => plan.name === formById("branches").sheet)?.plan.name;
  const shown = added ?? (visible(list) ? list : written);
  const firstCell = cells.find(({ sheet }) => sheet === shown);
  return {
    request: {
      sheets,
      rows,
      cells,
      resizeTables,
      ...(shown !== undefined && { show: { sheet: shown, row: firstCell?.row ?? 0, column: 0 } }),
    },
    back: { removeSheets: sheets.map(({ plan }) => ({ sheet: plan.name })), resizeTables: resizedBack },
    changed,
    effects,
    written: tally.written,
    details,
  };
}
