/** Changes of the set of sheets: add, delete, rename, move, hide. The same rules for the API and for a person. */
import { sheetId } from "./create-model";
import { HostError, invalidArgument } from "./host-error";
import type { ChangeSource, ModelSheet, WorkbookModel } from "./model";
import { createSheet } from "./model";
import { requireSheetName } from "./name-rules";
import { renameInFormula } from "./shift-formula";

function requireOpenStructure(model: WorkbookModel): void {
  if (model.structureProtected) throw new HostError("AccessDenied", "The structure of the workbook is protected.");
}

/** Adds a sheet after the last one; without a name Excel gives one. The new sheet is not activated. */
export function addSheet(model: WorkbookModel, name: string | null, source: ChangeSource): ModelSheet {
  requireOpenStructure(model);
  let given = name;
  for (let number = model.sheets.length + 1; given === null; number++) {
    if (!model.sheetByName(`Sheet${number}`)) given = `Sheet${number}`;
  }
  requireSheetName(model, given);
  const sheet = createSheet(sheetId(model), given);
  model.sheets.push(sheet);
  model.emit({ kind: "added", sheet }, source);
  return sheet;
}

/** Deletes a sheet. @throws HostError for the last visible one and for a very hidden one, as in Excel */
export function deleteSheet(model: WorkbookModel, sheet: ModelSheet, source: ChangeSource): void {
  requireOpenStructure(model);
  if (sheet.visibility === "veryHidden") throw new HostError("GeneralException");
  const visible = model.sheets.filter(({ visibility }) => visibility === "visible");
  if (visible.length === 1 && visible[0] === sheet) throw new HostError("InvalidOperation");
  const index = model.sheets.indexOf(sheet);
  if (model.active === sheet) {
    const next = [...model.sheets.slice(index + 1), ...model.sheets.slice(0, index).reverse()].find(
      ({ visibility }) => visibility === "visible",
    );
    if (next) model.setActive(next, source);
  }
  model.sheets.splice(index, 1);
  // References to the sheet are lost for good.
  const quoted = `'${sheet.name.replaceAll("'", "''")}'!`;
  const lost = (formula: string) => formula.replaceAll(quoted, "#REF!").replaceAll(`${sheet.name}!`, "#REF!");
  for (const name of model.names) name.formula = lost(name.formula);
  for (const other of model.sheets) {
    for (const line of other.cells.values()) {
      for (const cell of line.values()) if (cell.formula !== null) cell.formula = lost(cell.formula);
    }
  }
  model.emit({ kind: "deleted", sheet }, source);
}

export function renameSheet(model: WorkbookModel, sheet: ModelSheet, name: string, source: ChangeSource): void {
  requireOpenStructure(model);
  requireSheetName(model, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  for (const other of model.sheets) {
    for (const line of other.cells.values()) {
      for (const cell of line.values()) {
        if (cell.formula !== null) cell.formula = renameInFormula(cell.formula, before, name);
        // A link keeps its address as text in Excel and leads nowhere after a rename; so it does here.
      }
    }
  }
  for (const defined of model.names) defined.formula = renameInFormula(defined.formula, before, name);
  model.emit({ kind: "renamed", sheet }, source);
}

/** Moves a sheet to a position from 0. */
export function moveSheet(model: WorkbookModel, sheet: ModelSheet, position: number, source: ChangeSource): void {
  requireOpenStructure(model);
  if (!Number.isInteger(position) || position < 0 || position >= model.sheets.length) {
    throw invalidArgument("There is no such position.");
  }
  const from = model.sheets.indexOf(sheet);
  if (from === position) return;
  model.sheets.splice(from, 1);
  model.sheets.splice(position, 0, sheet);
  model.emit({ kind: "moved", sheet }, source);
}

/** Shows or hides a sheet; the last visible one stays. */
export function setVisibility(
  model: WorkbookModel,
  sheet: ModelSheet,
  visibility: ModelSheet["visibility"],
  source: ChangeSource,
): void {
  requireOpenStructure(model);
  if (sheet.visibility === visibility) return;
  if (visibility !== "visible") {
    const others = model.sheets.filter((other) => other !== sheet && other.visibility === "visible");
    const [next] = others;
    if (!next) throw invalidArgument("A workbook keeps one visible sheet.");
    if (model.active === sheet) model.setActive(next, source);
  }
  sheet.visibility = visibility;
  model.emit({ kind: "sheet", sheet }, source);
}
