/** Votes as rows of 测评票: one row per member and item. Rows that are there are changed, the others added below. */
import { formById } from "../../contract/forms";
import type { CellValue } from "../../domain/cell";
import { voteColumns } from "../../domain/checks/vote-columns";
import type { FormTable, PollRecord } from "../../domain/records";
import type { CellWrite } from "../../workbook/port";
import type { SheetWrites } from "../import/sheet-rows";
import { isShared, writeSheetRows } from "../import/sheet-rows";
import type { OpenBook } from "../open-book";

/** Votes on one member and item, in the order of the sheets' columns: 优秀, 合格, 基本合格, 不合格, 弃权. */
export interface PollVotes {
  readonly member: string;
  readonly item: string;
  readonly votes: readonly number[];
}

export interface PollWrites {
  readonly cells: readonly CellWrite[];
  /** null where there is no sheet that rows can be added to. */
  readonly added: SheetWrites | null;
  readonly replaced: number;
  readonly appended: number;
}

/** What no row can be added to, and what to do. */
export const noPollSheet = "《测评票》与其他表在同一张工作表上或没有这张表，不能加行；请先用“单张表格”添加《测评票》。";

/** The cell of a row (1-based) in a column of its table; nothing where the sheet lacks the column. */
export function cellOfRow(table: FormTable, row: number, column: string, value: CellValue): readonly CellWrite[] {
  const at = table.columns.get(column);
  return at === undefined ? [] : [{ sheet: table.sheet, row: row - 1, column: at, cells: [[value]] }];
}

/** The rows that 测评票 has for a branch and 测评主体, by member and item. */
export function pollRecords(
  { book }: OpenBook,
  branch: string,
  voters: string,
): { get(member: string, item: string): PollRecord | undefined } {
  const own = new Map<string, PollRecord>();
  for (const record of book.records.polls) {
    if (record.branch === branch && record.voters === voters) own.set(`${record.name}\n${record.item}`, record);
  }
  return { get: (member, item) => own.get(`${member}\n${item}`) };
}

/** Plans the writes. */
export function pollWrites(opened: OpenBook, branch: string, voters: string, all: readonly PollVotes[]): PollWrites {
  const { book, content } = opened;
  const own = pollRecords(opened, branch, voters);
  const cells: CellWrite[] = [];
  const columns = ["no", "branch", "name", "voters", "item", ...voteColumns.map(([column]) => column)];
  const index = new Map(columns.map((column, at) => [column, at]));
  const append: { columns: ReadonlyMap<string, number>; line: readonly CellValue[]; source: null }[] = [];
  let no = book.records.polls.reduce((most, record) => Math.max(most, record.no ?? 0), 0);
  let replaced = 0;
  for (const { member, item, votes } of all) {
    const record = own.get(member, item);
    if (record) {
      replaced += 1;
      voteColumns.forEach(([column], at) => cells.push(...cellOfRow(record.at, record.row, column, votes[at] ?? 0)));
    } else {
      no += 1;
      append.push({ columns: index, line: [no, branch, member, voters, item, ...votes], source: null });
    }
  }
  const table = book.tables.find(({ form }) => form === "polls");
  const added =
    table && append.length > 0 && !isShared(table, book.tables, content)
      ? writeSheetRows(
          formById("polls"),
          { table, overwrite: new Map(), remove: [], below: new Map(), append },
          book.tables,
          content,
        )
      : null;
  return { cells, added, replaced, appended: append.length };
}
