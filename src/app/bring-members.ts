/** 带入名单: adds the members of 党员名册 that 民主评议 lacks, below its rows; undoable. Existing rows are not touched. */
import { appraisals, formById } from "../contract/forms";
import type { MemberRow, MissingMembers } from "../domain/missing-members";
import { missingMembers } from "../domain/missing-members";
import type { FormTable } from "../domain/records";
import type { Outcome } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { WorkbookPort } from "../workbook/port";
import type { CommandDone, RunOptions } from "./command-done";
import type { SheetWrites } from "./import/sheet-rows";
import { isShared, writeSheetRows } from "./import/sheet-rows";
import type { OpenBook } from "./open-book";
import { openBook } from "./open-book";
import { sameSheetName } from "./own-sheets";
import type { UndoStack } from "./undo";

/** What 带入名单 would add. */
export interface MembersPreview {
  /** One sentence: how many, of how many branches. */
  readonly message: string;
  /** More sentences, one fact each: what is left to the clerk. */
  readonly details: readonly string[];
  /** In the order in which they are added. */
  readonly rows: readonly Pick<MemberRow, "branch" | "name" | "kind" | "took" | "grade">[];
}

const columns = [
  "no",
  "branch",
  "name",
  "kind",
  "took",
  "reason",
  "grade",
] as const satisfies readonly (keyof MemberRow)[];

/** Branches that are told one by one. */
const mostTold = 5;

/** The sheet the rows go to: 民主评议 under its own name before any other. */
function targetOf({ book, content }: OpenBook): FormTable | null {
  const tables = book.tables.filter((table) => table.form === "appraisals");
  const alone = tables.filter((table) => !isShared(table, book.tables, content));
  return alone.find(({ sheet }) => sameSheetName(sheet, appraisals.sheet)) ?? alone[0] ?? null;
}

function nothing(message: string) {
  return failed({ kind: "nothing-to-do", message });
}

/** Rows and the sheet they go to, or what is missing and what to do. */
function prepare(opened: OpenBook): Outcome<{ readonly table: FormTable; readonly missing: MissingMembers }> {
  const { book } = opened;
  const sheet = formById("members").sheet;
  if (book.records.members.length === 0) {
    return nothing(`《${sheet}》没有党员，无法带入。请先用“单张表格”添加并填写《${sheet}》，再点“带入名单”。`);
  }
  const table = targetOf(opened);
  if (!table) {
    const exists = book.tables.some(({ form }) => form === "appraisals");
    return nothing(
      exists
        ? `《${appraisals.sheet}》与其他表在同一张工作表上，不能在下面加行。请把它移到单独的工作表，再点“带入名单”。`
        : `工作簿里没有《${appraisals.sheet}》。请先用“单张表格”添加，再点“带入名单”。`,
    );
  }
  const missing = missingMembers(book);
  if (missing.rows.length === 0) {
    return nothing(`《${sheet}》的 ${missing.present} 名党员《${appraisals.sheet}》里都有，没有需要带入的。`);
  }
  return done({ table, missing });
}

/** What the clerk has to see to, one sentence each. */
function detailsOf({ rows, nameless }: MissingMembers): readonly string[] {
  const undecided = rows.filter(({ took }) => took === "");
  const kindless = rows.filter(({ kind }) => kind === "");
  const names = (list: readonly MemberRow[]) =>
    list
      .slice(0, mostTold)
      .map(({ name }) => name)
      .join("、") + (list.length > mostTold ? "等" : "");
  return [
    ...(undecided.length > 0
      ? [`${names(undecided)} ${undecided.length} 名党员在名册中有不计入应到的原因，“是否参评”请您填写。`]
      : []),
    ...(kindless.length > 0 ? [`${names(kindless)} ${kindless.length} 名党员的名册没有填党员类别，请补填。`] : []),
    ...(nameless.length > 0
      ? [
          `名册第 ${nameless
            .slice(0, mostTold)
            .map(({ row }) => row)
            .join("、")} 行${nameless.length > mostTold ? "等" : ""}没有姓名，没有带入。`,
        ]
      : []),
  ];
}

function countText({ rows }: MissingMembers): string {
  const branches = new Set(rows.map(({ branch }) => branch)).size;
  const probationary = rows.filter(({ grade }) => grade !== "").length;
  const kinds = probationary > 0 ? `，其中预备党员 ${probationary} 名按不评定等次` : "";
  return `${branches} 个党支部的 ${rows.length} 名党员${kinds}`;
}

export async function previewMembers(port: WorkbookPort, options: RunOptions): Promise<Outcome<MembersPreview>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const prepared = prepare(opened.value);
  if (!prepared.ok) return prepared;
  const { missing } = prepared.value;
  return done({
    message: `将在《${appraisals.sheet}》下面加 ${countText(missing)}；已有的行不动。`,
    details: detailsOf(missing),
    rows: missing.rows.map(({ branch, name, kind, took, grade }) => ({ branch, name, kind, took, grade })),
  });
}

function writesOf({ book, content }: OpenBook, table: FormTable, rows: readonly MemberRow[]): SheetWrites {
  const index = new Map(columns.map((column, at) => [column as string, at]));
  const append = rows.map((row) => ({
    columns: index,
    line: columns.map((column) => (row[column] === "" ? null : row[column])),
    source: null,
  }));
  return writeSheetRows(
    formById("appraisals"),
    { table, overwrite: new Map(), remove: [], below: new Map(), append },
    book.tables,
    content,
  );
}

export async function bringMembers(
  port: WorkbookPort,
  undo: UndoStack,
  options: RunOptions,
): Promise<Outcome<CommandDone>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const prepared = prepare(opened.value);
  if (!prepared.ok) return prepared;
  const { table, missing } = prepared.value;
  const { rows, cells, resize, back } = writesOf(opened.value, table, missing.rows);
  const written = await undo.write(
    port,
    opened.value.content,
    {
      rows,
      cells,
      resizeTables: resize,
      show: { sheet: table.sheet, row: cells[0]?.row ?? 0, column: cells[0]?.column ?? 0 },
    },
    { description: `带入名单（${missing.rows.length} 名）`, back: { resizeTables: back } },
    options,
  );
  if (!written.ok) return written;
  return done({
    message: `已在《${table.sheet}》带入 ${countText(missing)}。可以撤销。`,
    details: [...detailsOf(missing), ...written.value.notes],
    sheet: table.sheet,
  });
}
