/**
 * Takes back what an import of an earlier session has written, an interrupted one or the last: the rows of the files that were new to the workbook, told by their
 * 来源文件. Rows of files that were there before may be half replaced; for these the clerk is asked to import again.
 */
import { sourceHeader } from "../../contract/side-sheets";
import type { Outcome } from "../../workbook/outcome";
import { done, failed } from "../../workbook/outcome";
import type { CellWrite, WorkbookPort, WriteRequest } from "../../workbook/port";
import type { CommandDone, RunOptions } from "../command-done";
import type { OpenBook } from "../open-book";
import { openBook } from "../open-book";
import type { UndoStack } from "../undo";
import { earlierImport } from "./interrupted";
import { isShared } from "./sheet-rows";

type RowEdit = NonNullable<WriteRequest["rows"]>[number];

interface Removal {
  readonly rows: readonly RowEdit[];
  readonly cells: readonly CellWrite[];
  readonly count: number;
}

/** The rows of these files: deleted where a sheet holds one table only, emptied where it is shared. */
function removalOf({ book, content, lowerUnits }: OpenBook, sources: ReadonlySet<string>): Removal {
  const rows: RowEdit[] = [];
  const cells: CellWrite[] = [];
  let count = 0;
  for (const table of book.tables) {
    const sheet = content.sheets.find(({ name }) => name === table.sheet);
    const column = table.sourceColumn;
    if (!sheet || column === undefined) continue;
    const right = Math.max(column, ...table.columns.values());
    const left = Math.min(column, ...table.columns.values());
    const isOne = isShared(table, book.tables, content);
    for (let row = table.lastRow; row > table.headerRow; row -= 1) {
      const source = sheet.cells[row - 1 - sheet.top]?.[column - sheet.left];
      if (typeof source !== "string" || !sources.has(source)) continue;
      count += 1;
      const last = rows.at(-1);
      if (isOne || row === table.headerRow + 1) {
        const line = Array.from({ length: right - left + 1 }, () => null);
        cells.push({ sheet: sheet.name, row: row - 1, column: left, cells: [line] });
      } else if (last?.sheet === sheet.name && last.row === row + 1) {
        rows[rows.length - 1] = { ...last, row, count: last.count + 1 };
      } else rows.push({ sheet: sheet.name, row, count: 1, action: "delete" });
    }
  }
  // From the bottom up, so that every deletion speaks of rows where they are.
  for (const { sheet, row, source } of [...lowerUnits].reverse()) {
    if (!sources.has(source)) continue;
    count += 1;
    rows.push({ sheet, row, count: 1, action: "delete" });
  }
  return { rows, cells, count };
}

const words = {
  未完成: { none: "没有没写完的导入，工作簿没有改动。", what: "没写完的导入" },
  上次导入: { none: "没有可以撤销的导入，工作簿没有改动。", what: "上次导入" },
} as const;

/** @param kind - which of the two */
export async function undoEarlier(
  port: WorkbookPort,
  undo: UndoStack,
  kind: keyof typeof words,
  options: RunOptions,
): Promise<Outcome<CommandDone>> {
  const { none, what } = words[kind];
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { content, memory } = opened.value;
  const interrupted = earlierImport(memory, kind);
  if (!interrupted) return failed({ kind: "nothing-to-do", message: none });
  const { rows, cells, count } = removalOf(opened.value, new Set(interrupted.newSources));
  const gone = new Set(interrupted.newSources);
  const entries = [
    ...(memory.get(kind)?.values() ?? []),
    ...[...(memory.get("导入")?.values() ?? [])].filter(({ key }) => gone.has(key)),
  ];
  const written = await undo.write(
    port,
    content,
    { rows, cells },
    { description: `撤销${what}（${count} 行）`, memory: { remove: entries } },
    options,
  );
  if (!written.ok) return written;
  const others = interrupted.sources.filter((source) => !interrupted.newSources.includes(source));
  const told = others.slice(0, 5).map((source) => `“${source}”`);
  return done({
    message: `已撤销${what}：去掉按“${sourceHeader}”认出的 ${count} 行。`,
    details:
      others.length === 0
        ? []
        : [
            `${told.join("、")}${others.length > 5 ? `等 ${others.length} 个文件` : ""}原来就有，${kind === "未完成" ? "可能只更新了一部分，请再导入一次" : "更新前的内容没有保留，需要时请导入原来的文件"}。`,
          ],
    sheet: rows[0]?.sheet ?? cells[0]?.sheet ?? null,
  });
}
