/** Excel's rules for names of sheets, tables and defined names (platform.md section 2). */
import { parseArea } from "./a1";
import { HostError, invalidArgument } from "./host-error";
import type { ModelSheet, WorkbookModel } from "./model";

/**
 * Refuses a sheet name that Excel refuses: empty, over 31 characters, with one of `: \ / ? * [ ]`, an apostrophe at an
 * end, "History", or one that another sheet has, whatever the case.
 */
export function requireSheetName(model: WorkbookModel, name: string, except?: ModelSheet): void {
  if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw invalidArgument(`"${name}" is no name for a sheet.`);
  }
  if (name.toLowerCase() === "history") throw invalidArgument("Excel keeps the name History for itself.");
  const other = model.sheetByName(name);
  if (other && other !== except) throw new HostError("ItemAlreadyExists", `There is a sheet "${name}" already.`);
}

/** Whether a table or a defined name may be called so, apart from being unique. */
function isName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name)) return false;
  return parseArea(name) === null && !/^(?:r|c|r\d+|c\d+|r\d*c\d*)$/i.test(name);
}

/**
 * Refuses a name for a table or a defined name that breaks a rule or is taken by a table or a defined name anywhere in
 * the workbook. Excel says nothing more than InvalidArgument (office-js #551).
 */
export function requireFreeName(model: WorkbookModel, name: string, except?: object): void {
  const table = model.tableByName(name)?.table;
  const defined = model.nameByName(name);
  const isTaken = (table !== undefined && table !== except) || (defined !== undefined && defined !== except);
  if (!isName(name) || isTaken) throw new HostError("InvalidArgument");
}
