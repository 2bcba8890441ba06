/**
 * The sheets the add-in writes: which mark each bears, and under which name a result goes when a clerk's own sheet
 * already has the name. A clerk's sheet is never touched.
 */
import type { ResultMark } from "../outputs/registry";
import { byResult } from "../outputs/registry";
import type { FacedMark } from "../workbook/own-faces";
import type { WorkbookContent } from "../workbook/port";

/** Mark of an own sheet, kept in the workbook: a result, the notice of a command, or the memory. */
export type OwnMark = ResultMark | Extract<FacedMark, "ballots" | "notice" | "memory">;

/** Names of the own sheets. */
export const ownSheetNames: Readonly<Record<OwnMark, string>> = {
  ...byResult(({ sheet }) => sheet),
  ballots: "测评票样",
  notice: "操作提示",
  memory: "组织生活助手数据",
};

/** Where a result goes. */
export interface OwnSheet {
  readonly mark: OwnMark;
  readonly name: string;
  /** A sentence for the clerk where the usual name was taken by a sheet of theirs. */
  readonly note: string | null;
}

/** Sheet names are compared as Excel does: without regard to case. */
export function sameSheetName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * The name under which a result is written: the marked sheet's present name, the usual name, or the usual name with a
 * number where a clerk's sheet has it, or where the clerk has written beside the last result.
 */
export function ownSheet(content: WorkbookContent, mark: OwnMark): OwnSheet {
  const existing = content.sheets.find((sheet) => sheet.mark === mark);
  const isMixed = existing?.extent?.beside === true;
  if (existing && !isMixed) return { mark, name: existing.name, note: null };
  const usual = ownSheetNames[mark];
  const taken = (name: string) => content.sheets.some((sheet) => sameSheetName(sheet.name, name));
  if (!taken(usual)) return { mark, name: usual, note: null };
  for (let number = 2; ; number += 1) {
    const name = `${usual}（助手${number === 2 ? "" : number - 1}）`;
    if (!taken(name)) {
      const note = isMixed
        ? `“${existing.name}”里有您写的内容，原样未动，新的结果写在“${name}”。`
        : `已有一张您自己的工作表“${usual}”，原样未动，结果写在“${name}”。`;
      return { mark, name, note };
    }
  }
}
