/** Opens a finished file as a new workbook in a window of its own. */
import type { Outcome } from "../workbook/outcome";
import { failed } from "../workbook/outcome";
import type { WriteOptions } from "../workbook/port";
import { tooOld } from "./describe-trouble";
import type { ExcelRequests } from "./excel-requests";
import { supportsExcelApi } from "./supports";

/** Bytes turned into characters at a time: more are too many arguments for a call. */
const piece = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let characters = "";
  for (let from = 0; from < bytes.length; from += piece) {
    characters += String.fromCharCode(...bytes.subarray(from, from + piece));
  }
  return btoa(characters);
}

/** See `WorkbookPort.openNew`. */
export async function openWorkbook(
  requests: ExcelRequests,
  file: Uint8Array,
  options: WriteOptions = {},
): Promise<Outcome<void>> {
  if (!supportsExcelApi("1.8") || typeof Excel === "undefined" || typeof Excel.createWorkbook !== "function") {
    return failed(tooOld());
  }
  const opened = await requests.wait(
    { what: "打开新工作簿" },
    () => Promise.resolve(Excel.createWorkbook(base64Of(file))),
    options,
  );
  if (opened.ok || opened.problem.kind !== "too-large") return opened;
  return failed({
    ...opened.problem,
    message: "新工作簿太大，Excel 网页版打不开。请在 Windows 或 Mac 的 Excel 里打开本工作簿，再运行一次。",
  });
}
