/** Decides, before anything is written, whether a request can be carried out, and on which sheets. */
import type { Outcome, Problem } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { SheetWrite, WriteRequest } from "../workbook/port";
import { changedMeanwhile } from "./describe-trouble";
import type { SheetState, WorkbookState } from "./inspect-workbook";
import { sheetNamed } from "./inspect-workbook";
import type { OwnLook } from "./own-looks";

/** A sheet to write, with the sheet that is there already. */
export interface SheetTarget {
  readonly write: SheetWrite;
  /** The name it has or gets. */
  readonly name: string;
  /** The add-in's own sheet to be emptied first; null where a sheet is added. */
  readonly existing: SheetState | null;
}

function protectedSheet(name: string): Problem {
  return {
    kind: "sheet-protected",
    sheet: name,
    message: `“${name}”受保护，不能写入，工作簿没有改动。请在“审阅”选项卡点“撤销工作表保护”，再运行一次。`,
  };
}

function targetOf(write: SheetWrite, state: WorkbookState, own: ReadonlyMap<string, OwnLook>): Outcome<SheetTarget> {
  const { name } = write.plan;
  const marked = write.mark === undefined ? undefined : state.sheets.find((sheet) => sheet.mark === write.mark);
  const look = write.mark === undefined ? undefined : own.get(write.mark);
  if (write.mode === "rewrite" && marked && look?.isOwn) {
    if (look.isRenewed) return failed(changedMeanwhile(`写入“${name}”`, marked.name));
    if (!look.extent.beside) {
      if (marked.protected) return failed(protectedSheet(marked.name));
      return done({ write, name: marked.name, existing: marked });
    }
    // Something of the clerk's stands on it. Planned for another name, the result goes there and takes the mark along.
    if (marked.name.toLowerCase() === name.toLowerCase()) return failed(changedMeanwhile(`写入“${name}”`, marked.name));
  }
  const taken = sheetNamed(state, name);
  if (taken) {
    return failed({
      kind: "write-failed",
      sheet: taken.name,
      message: `已有一张工作表“${taken.name}”，原样未动，工作簿没有改动。请把它改名后再运行一次。`,
    });
  }
  if (state.structureProtected) {
    return failed({
      kind: "workbook-protected",
      sheet: name,
      message: `工作簿的结构受保护，不能添加“${name}”，工作簿没有改动。请在“审阅”选项卡点“保护工作簿”取消保护，再运行一次。`,
    });
  }
  return done({ write, name, existing: null });
}

/** Sheets whose cells, rows or tables are changed. */
function touchedSheets({ cells = [], rows = [], resizeTables = [], journal }: WriteRequest): readonly string[] {
  const entries = [...(journal?.begin ?? []), ...(journal?.end ?? [])];
  return [...new Set([...cells, ...rows, ...resizeTables, ...entries].map(({ sheet }) => sheet))];
}

/**
 * The targets of a request, or why it cannot be carried out; the workbook has not been touched.
 *
 * @param own - what was seen of the sheets that its marks point to
 */
export function writeTargets(
  request: WriteRequest,
  state: WorkbookState,
  own: ReadonlyMap<string, OwnLook>,
): Outcome<readonly SheetTarget[]> {
  const targets: SheetTarget[] = [];
  for (const write of request.sheets ?? []) {
    const target = targetOf(write, state, own);
    if (!target.ok) return target;
    targets.push(target.value);
  }
  return done(targets);
}

/** Why cells and rows of a request cannot be written; null where they can. */
export function whyUntouchable(request: WriteRequest, state: WorkbookState): Problem | null {
  for (const name of touchedSheets(request)) {
    if ((request.sheets ?? []).some(({ plan }) => plan.name === name)) continue;
    const sheet = sheetNamed(state, name);
    if (!sheet) {
      if (request.basis?.some((one) => one.sheet === name)) return changedMeanwhile(`写入“${name}”`, name);
      return {
        kind: "sheet-missing",
        sheet: name,
        message: `没有找到工作表“${name}”，可能刚被删除或改名，工作簿没有改动。请再运行一次。`,
      };
    }
    if (sheet.protected) return protectedSheet(sheet.name);
  }
  return null;
}
