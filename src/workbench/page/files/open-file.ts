/** Opens files of this machine as workbook models, and says in a sentence why one cannot be opened. */
import { createModel } from "../../host/create-model";
import { modelFromData } from "../../host/model-from-data";
import type { WorkbookModel } from "../../host/model";
import { reportDefect } from "../shell/report-defect";

export type Opened =
  | { readonly ok: true; readonly model: WorkbookModel; readonly warning: string | null }
  | { readonly ok: false; readonly message: string };

/** A workbook with one empty sheet. */
export function emptyWorkbook(): WorkbookModel {
  return createModel("工作簿1.xlsx", ["Sheet1"]);
}

/** The name under which a file of whatever format is saved: always .xlsx. */
export function xlsxName(name: string): string {
  return `${name.replace(/\.[^.]*$/, "")}.xlsx`;
}

/** What is lost between the file's own format and .xlsx. */
function warningFor(name: string): string | null {
  if (/\.xlsm$/i.test(name)) return `“${name}”里的宏没有打开，保存的 .xlsx 文件不含宏。`;
  if (/\.(xls|ods)$/i.test(name)) return `“${name}”只读取了数值、公式和合并单元格，保存为 .xlsx 文件，原文件不变。`;
  return null;
}

/** Reads a workbook. Nothing is thrown for a bad file: the answer says what is wrong and what to do. */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<Opened> {
  try {
    const { readAny } = await import("../../../files/read-any");
    const read = await readAny(bytes, name);
    if (!read.ok) return { ok: false, message: read.problem.message };
    const model = modelFromData(read.value);
    model.name = xlsxName(name);
    return { ok: true, model, warning: warningFor(name) };
  } catch (error) {
    reportDefect("opening a file", error);
    return { ok: false, message: `“${name}”读不出来，文件可能已损坏。请用 WPS 或 Excel 打开它，另存为 .xlsx 后再试。` };
  }
}
