/** Decides, before anything is written, whether a request can be carried out, and on which sheets. */
import type { Outcome, Problem } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { SheetWrite, WriteRequest } from "../workbook/port";
import type { SheetState, WorkbookState } from "./inspect-workbook";
import { sheetNamed } from "./inspect-workbook";

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

function targetOf(write: SheetWrite, state: WorkbookState): Outcome<SheetTarget> {
  const { name } = write.plan;
  const marked = write.mark === undefined ? undefined : state.sheets.find((sheet) => sheet.mark === write.mark);
  if (write.mode === "rewrite" && marked) {
    if (marked.protected) return failed(protectedSheet(marked.name));
    return done({ write, name: marked.name, existing: marked });
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
function touchedSheets({ cells = [], rows = [], resizeTables = [] }: WriteRequest): readonly string[] {
  return [...new Set([...cells, ...rows, ...resizeTables].map(({ sheet }) => sheet))];
}

/** The targets of a request, or why it cannot be carried out; the workbook has not been touched. */
export function writeTargets(request: WriteRequest, state: WorkbookState): Outcome<readonly SheetTarget[]> {
  const targets: SheetTarget[] = [];
  for (const write of request.sheets ?? []) {
    const target = targetOf(write, state);
    if (!target.ok) return target;
    targets.push(target.value);
  }
  for (const name of touchedSheets(request)) {
    if (targets.some((target) => target.name === name)) continue;
    const sheet = sheetNamed(state, name);
    if (!sheet) {
      return failed({
        kind: "sheet-missing",
        sheet: name,
        message: `没有找到工作表“${name}”，可能刚被删除或改名，工作簿没有改动。请再运行一次。`,
      });
    }
    if (sheet.protected) return failed(protectedSheet(sheet.name));
  }
  return done(targets);
}
