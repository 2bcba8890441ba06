/** Saves the workbook as an .xlsx file through the browser's download. */
import { dataFromModel } from "../../host/data-from-model";
import type { WorkbookModel } from "../../host/model";

/** The bytes of the .xlsx file. */
export async function xlsxBytes(model: WorkbookModel): Promise<Uint8Array> {
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
