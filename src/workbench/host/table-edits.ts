/** Tables: made, stretched and dissolved under Excel's rules. */
import type { Area } from "../../workbook/sheet-plan";
import { areasOverlap, isUnbounded } from "./a1";
import { HostError, invalidArgument } from "./host-error";
import type { ChangeSource, ModelSheet, ModelTable, WorkbookModel } from "./model";
import { ensureCell } from "./model";
import { requireUnprotected } from "./protection";

function requireRoom(sheet: ModelSheet, area: Area, except?: ModelTable): void {
  if (isUnbounded(area)) throw invalidArgument("A table needs a range with an end.");
  if (sheet.merges.some((merge) => areasOverlap(merge, area))) throw new HostError("MergedRangeConflict");
  if (sheet.tables.some((table) => table !== except && areasOverlap(table.area, area))) {
    throw new HostError("InvalidArgument", "A table can't overlap another table.");
  }
}

/** Header cells become texts, each different, as Excel makes them: blanks are 列1, 列2, a repeated one gets a number. */
function settleHeaders(model: WorkbookModel, sheet: ModelSheet, area: Area): void {
  const used = new Set<string>();
  for (let right = 0; right < area.columnCount; right++) {
    const cell = ensureCell(sheet, area.row, area.column + right);
    const shown = model.valueAt(sheet, area.row, area.column + right);
    const wanted = shown === null || shown === "" ? `列${right + 1}` : String(shown);
    let header = wanted;
    for (let number = 2; used.has(header.toLowerCase()); number++) header = `${wanted}${number}`;
    used.add(header.toLowerCase());
    cell.value = header;
    cell.formula = null;
  }
}

/** Makes a table named 表1, 表2, … over an area. */
export function addTable(
  model: WorkbookModel,
  sheet: ModelSheet,
  area: Area,
  hasHeaders: boolean,
  source: ChangeSource,
): ModelTable {
  requireUnprotected(sheet);
  requireRoom(sheet, area);
  if (!hasHeaders) {
    throw new HostError("NotImplemented", "The workbench host makes tables only over ranges that have headers.");
  }
  // A table has a header and at least one row.
  const whole = area.rowCount === 1 ? { ...area, rowCount: 2 } : area;
  requireRoom(sheet, whole);
  const id = model.nextId();
  let number = 1;
  while (model.tableByName(`表${number}`) ?? model.nameByName(`表${number}`)) number++;
  const table: ModelTable = {
    id,
    name: `表${number}`,
    area: whole,
    style: "TableStyleMedium2",
    filterButtons: true,
    bandedRows: true,
    showHeaders: true,
  };
  settleHeaders(model, sheet, whole);
  sheet.tables.push(table);
  model.emit({ kind: "cells", sheet, area: { ...whole, rowCount: 1 } }, source);
  model.emit({ kind: "sheet", sheet }, source);
  return table;
}

/** Gives a table another area; its header must stay where it is. */
export function resizeTable(
  model: WorkbookModel,
  sheet: ModelSheet,
  table: ModelTable,
  area: Area,
  source: ChangeSource,
): void {
  requireUnprotected(sheet);
  if (area.row !== table.area.row || area.column + area.columnCount <= table.area.column) {
    throw invalidArgument("The header of a table must stay in its row.");
  }
  if (!areasOverlap(area, table.area) || area.rowCount < 2) throw invalidArgument("A table keeps at least one row.");
  requireRoom(sheet, area, table);
  table.area = area;
  settleHeaders(model, sheet, area);
  model.emit({ kind: "sheet", sheet }, source);
}

/** Takes a table away; `delete` takes its cells along, converting it to a range leaves them. */
export function removeTable(
  model: WorkbookModel,
  sheet: ModelSheet,
  table: ModelTable,
  withCells: boolean,
  source: ChangeSource,
): void {
  requireUnprotected(sheet);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  if (withCells) {
    const { row, rowCount, column, columnCount } = table.area;
    for (let at = row; at < row + rowCount; at++) {
      const line = sheet.cells.get(at);
      if (!line) continue;
      for (let right = column; right < column + columnCount; right++) line.delete(right);
      if (line.size === 0) sheet.cells.delete(at);
    }
    model.emit({ kind: "cells", sheet, area: table.area }, source);
  }
  model.emit({ kind: "sheet", sheet }, source);
}
