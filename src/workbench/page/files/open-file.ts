/** Opens files of this machine as workbook models, and says in a sentence why one cannot be opened. */
import { createModel } from "../../host/create-model";
import { modelFromData } from "../../host/model-from-data";
import type { WorkbookModel } from "../../host/model";
import { reportDefect } from "../shell/report-defect";
import { keepPackage } from "./opened-package";

export type Opened =
  | { readonly ok: true; readonly model: WorkbookModel; readonly warning: string | null }
  | { readonly ok: false; readonly message: string };

/** A workbook with one empty sheet. */
export function emptyWorkbook(): WorkbookModel {
  return createModel("工作簿1.xlsx", ["Sheet1"]);
}

/** The name under which a file is saved: its own where its package is kept, otherwise that of an .xlsx. */
export function savedName(name: string, keepsPackage: boolean): string {
  return keepsPackage && /\.(?:xlsx|xlsm|xltx|xltm)$/i.test(name) ? name : `${name.replace(/\.[^.]*$/, "")}.xlsx`;
}

/** What the clerk should know of a file that is not read whole. */
function warningFor(name: string, keepsPackage: boolean): string | null {
  if (keepsPackage) return /\.(?:xlsm|xltm)$/i.test(name) ? `“${name}”里的宏在这里不运行，保存时原样保留。` : null;
  if (/\.(?:csv|txt)$/i.test(name)) return null;
  return `“${name}”只读取了数值、公式和合并单元格，其他内容没有读取；保存为新的 .xlsx 文件，原文件不变。`;
}

/** Reads a workbook. Nothing is thrown for a bad file: the answer says what is wrong and what to do. */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<Opened> {
  try {
    const { readAny } = await import("../../../files/read-any");
    const read = await readAny(bytes, name);
    if (!read.ok) return { ok: false, message: read.problem.message };
    const keepsPackage = read.value.fromPackage === true;
    const model = modelFromData(read.value);
    model.name = savedName(name, keepsPackage);
    if (keepsPackage) keepPackage(model, bytes, read.value);
    return { ok: true, model, warning: warningFor(name, keepsPackage) };
  } catch (error) {
    reportDefect("opening a file", error);
    return { ok: false, message: `“${name}”读不出来，文件可能已损坏。请用 WPS 或 Excel 打开它，另存为 .xlsx 后再试。` };
  }
}
