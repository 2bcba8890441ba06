/**
 * Keeps a cell open whose text cannot be an entry (a broken formula), with the text in it and a word on what is wrong, as
 * Excel does. Esc gives it up.
 */
import { HostError } from "../../host/host-error";
import { formulaFault } from "../../host/formula-grammar";
import type { WorkbookModel } from "../../host/model";
import { maxCellText, readEntry } from "../../host/write-cells";
import type { GridEngine } from "./create-grid";

/** Most brackets that the grid closes by itself, as Excel offers to. */
const mostMissingBrackets = 8;

function isOnlyUnclosed(text: string): boolean {
  if (!text.startsWith("=")) return false;
  return Array.from({ length: mostMissingBrackets }, (_bracket, index) => ")".repeat(index + 1)).some(
    (brackets) => formulaFault(text + brackets) === null,
  );
}

/** Why a typed text cannot stand in a cell of this format, in words for the clerk; null where it can. */
export function entryProblem(text: string, format: string, thisYear: number): string | null {
  const shown = text.length > 30 ? `${text.slice(0, 30)}…` : text;
  try {
    readEntry(text, format, { source: "user", thisYear });
    return null;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (isOnlyUnclosed(text)) return null;
    if (text.length > maxCellText)
      return `一个单元格最多 ${maxCellText} 个字符，还没有写入。请缩短后按回车，或按 Esc 放弃。`;
    if (text.startsWith("@")) {
      return `以 @ 开头的内容会当作函数，“${shown}”还没有写入。要写成文字，请在最前面加英文单引号 '；按 Esc 放弃。`;
    }
    const isSign = !text.startsWith("=");
    const why = isSign ? "以 + 或 - 开头的内容会当作公式，" : "";
    const remedy = isSign ? "要写成文字，请在最前面加英文单引号 '" : "请改正后按回车";
    return `${why}“${shown}”不是正确的公式，还没有写入。${remedy}；按 Esc 放弃。`;
  }
}

/** Watches the end of every edit, until the returned function is called. */
export function keepRefusedEntries(
  { api }: GridEngine,
  model: WorkbookModel,
  onProblem: (message: string) => void,
): () => void {
  const event = api.addEvent(api.Event.BeforeSheetEditEnd, (params) => {
    if (!params.isConfirm) return;
    const text = params.value.toPlainText().replace(/[\r\n]+$/, "");
    const format = model.lookAt(model.active, params.row, params.column).numberFormat ?? "General";
    const problem = entryProblem(text, format, new Date().getFullYear());
    if (problem === null) return;
    params.cancel = true;
    onProblem(problem);
  });
  return () => event.dispose();
}
