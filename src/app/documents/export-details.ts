/** 明细导出: all records as CSV, each form a file, or everything in one .zip with the tidy file. Writes nothing into the workbook. */
import type { DetailsId, DetailsTable } from "../../outputs/details/details-tables";
import { detailsTables, tidyTable } from "../../outputs/details/details-tables";
import { csvText } from "../../outputs/details/write-csv";
import type { ArchiveWriter, DocumentFile } from "../../workbook/document-file";
import type { Outcome } from "../../workbook/outcome";
import { done, failed } from "../../workbook/outcome";
import type { WorkbookPort } from "../../workbook/port";
import type { RunOptions } from "../command-done";
import { openBook } from "../open-book";

/** What is wanted: one table as .csv, or all of them as .zip. */
export type DetailsChoice = DetailsId | "all";

export interface DetailsFile extends DocumentFile {
  /** Records in it. */
  readonly rows: number;
}

const encoder = new TextEncoder();
const csvType = "text/csv;charset=utf-8";

function csvFile(table: DetailsTable) {
  return { name: `${table.name}.csv`, bytes: encoder.encode(csvText(table)) };
}

/** File names may not hold these on Windows. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\r\n\t]/g, "").trim();
}

export async function exportDetails(
  port: WorkbookPort,
  archive: ArchiveWriter | undefined,
  choice: DetailsChoice,
  options: RunOptions,
): Promise<Outcome<DetailsFile>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { book, lowerUnits } = opened.value;
  const tables = detailsTables(book, lowerUnits);
  const records = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  if (records === 0) {
    return failed({ kind: "nothing-to-do", message: "各表都没有填写，没有可以导出的明细。" });
  }
  const { unit, year } = book.settings;
  const base = fileName(`${unit}${year === null ? "" : `${year}年度`}明细`);
  if (choice !== "all") {
    const table = choice === "tidy" ? tidyTable(tables) : tables.find(({ id }) => id === choice);
    if (!table) return failed({ kind: "nothing-to-do", message: "工作簿里没有下级汇总，没有可以导出的内容。" });
    const { name, bytes } = csvFile(table);
    return done({ name: `${base}_${name}`, type: csvType, bytes, rows: table.rows.length });
  }
  if (!archive) {
    return failed({ kind: "nothing-to-do", message: "此处不能保存文件。请在 Excel 里打开助手，从“报告”页导出。" });
  }
  const bytes = await archive([...tables, tidyTable(tables)].map(csvFile));
  return done({ name: `${base}.zip`, type: "application/zip", bytes, rows: records });
}
