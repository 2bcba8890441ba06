/** Saves the workbook through the browser's download: the package it was opened from, changed, or a new .xlsx file. */
import { dataFromModel } from "../../host/data-from-model";
import type { WorkbookModel } from "../../host/model";
import { packageChanges } from "./opened-package";

/** The bytes of the file. @throws Error where the package cannot be changed; nothing is lost by that */
export async function xlsxBytes(model: WorkbookModel): Promise<Uint8Array> {
  const opened = await packageChanges(model);
  if (opened) {
    const { saveXlsx } = await import("../../../files/save-xlsx");
    return saveXlsx(opened.bytes, opened.changes);
  }
  return newXlsxBytes(model);
}

/** The workbook as a new file, whatever it was opened from: with what this page shows and nothing else. */
export async function newXlsxBytes(model: WorkbookModel): Promise<Uint8Array> {
  const { writeXlsx } = await import("../../../files/write-xlsx");
  return writeXlsx(dataFromModel(model));
}

export function download(bytes: Uint8Array, name: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
