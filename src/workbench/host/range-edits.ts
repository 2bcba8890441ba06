/** What ranges of the API change besides their contents: formats, lines, merges, links, selection. Part of range-type.ts. */
import type { Area } from "../../workbook/sheet-plan";
import {
  areaContains,
  areasOverlap,
  cellName,
  isUnbounded,
  isWholeColumns,
  isWholeRows,
  parseArea,
  quoteSheetName,
  splitReference,
} from "./a1";
import { booleanOf, isRecord, textOf } from "./arguments";
import { changeLooks, patchLooks, requireFormattable } from "./cell-looks";
import { conditionalFormatsObject } from "./conditional-format-type";
import { HostError, invalidArgument } from "./host-error";
import type { HostSession } from "./host-session";
import { linesOf, sharedHidden } from "./line-sizes";
import { moveCells } from "./move-cells";
import { dropIfEmpty, ensureCell } from "./model";
import type { CellLinkTarget, ModelCell } from "./model";
import type { ChildMember, MethodMember, PropertyMember } from "./object-type";
import { nullObject } from "./object-type";
import { requireUnlocked, requireUnprotected } from "./protection";
import { rangeFormatObject } from "./range-format-type";
import { AreasTarget, RangeTarget } from "./range-target";
import { rangeOf, rangeOn } from "./range-type";
import { rangesObject } from "./ranges-type";
import type { LineShift } from "./shift-area";
import { shiftLines } from "./shift-lines";
import { dataValidationObject } from "./validation-type";
import { addressedArea } from "./worksheet-type";
import { blockFor, clearArea } from "./write-cells";

function formatTarget({ sheet, area }: RangeTarget) {
  return { sheet, areas: [area] };
}

export const rangeChildren: Readonly<Record<string, ChildMember<RangeTarget>>> = {
  Format: { since: "1.1", get: (range, session) => rangeFormatObject(formatTarget(range), session) },
  DataValidation: { since: "1.8", get: (range, session) => dataValidationObject(formatTarget(range), session) },
  ConditionalFormats: { since: "1.6", get: (range, session) => conditionalFormatsObject(formatTarget(range), session) },
};

/** Writes number formats: a block of the range's shape, or one for all cells; null leaves a cell's. */
export function writeNumberFormats({ sheet, area }: RangeTarget, value: unknown, { model }: HostSession): void {
  const formatOf = (entry: unknown) => {
    const format = textOf(entry, "numberFormat");
    if (format.length > 255) throw invalidArgument("A number format has at most 255 characters.");
    return format === "General" || format === "" ? null : format;
  };
  if (!Array.isArray(value)) {
    if (value !== null) patchLooks(model, { sheet, areas: [area] }, { numberFormat: formatOf(value) }, "api");
    return;
  }
  if (isUnbounded(area)) throw invalidArgument("A block of formats needs a range with an end.");
  const block = blockFor(value, area);
  changeLooks(
    model,
    { sheet, areas: [area] },
    (_look, row, column) => {
      const entry = block[row - area.row]?.[column - area.column];
      return entry === null || entry === undefined ? {} : { numberFormat: formatOf(entry) };
    },
    "api",
  );
}

/** A link as the API gives it; the place in the workbook stands in `documentReference`. */
function linkForApi(cell: ModelCell | undefined, text: string): Readonly<Record<string, unknown>> | null {
  const link = cell?.link;
  if (!link) return null;
  if ("url" in link) return { address: link.url, textToDisplay: text };
  return {
    documentReference: `${quoteSheetName(link.sheet)}!${cellName(link.row, link.column)}`,
    textToDisplay: text,
  };
}

function linkOf(value: Readonly<Record<string, unknown>>): CellLinkTarget {
  if (value.documentReference !== undefined && value.address !== undefined) {
    throw invalidArgument("A link leads to an address or to a place in the workbook, not both.");
  }
  if (value.address !== undefined) return { url: textOf(value.address, "hyperlink.address") };
  const { sheet, address } = splitReference(textOf(value.documentReference, "hyperlink.documentReference"));
  const area = parseArea(address);
  if (sheet === null || !area) throw invalidArgument("A link leads to a cell of a named sheet.");
  return { sheet, row: area.row, column: area.column };
}

function setLink({ sheet, area }: RangeTarget, value: unknown, { model }: HostSession): void {
  requireUnlocked(model, sheet, area);
  if (isUnbounded(area) || area.rowCount * area.columnCount > 65_530) throw new HostError("InvalidArgument");
  if (value !== null && !isRecord(value)) throw invalidArgument("A link is an object.");
  const link = value === null ? null : linkOf(value);
  if (value && typeof value.screenTip === "string" && value.screenTip.length > 255) throw invalidArgument();
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const cell = ensureCell(sheet, row, column);
      cell.link = link;
      if (value?.textToDisplay !== undefined && link) {
        cell.value = textOf(value.textToDisplay, "hyperlink.textToDisplay");
        cell.formula = null;
      }
      // Excel gives a linked cell the look of a link.
      if (link) cell.style = model.styles.patched(cell.style, { color: "#0563C1" });
      dropIfEmpty(sheet, row, column);
    }
  }
  model.emit({ kind: "cells", sheet, area }, "api");
}

export const rangeEditProperties: Readonly<Record<string, PropertyMember<RangeTarget>>> = {
  Hyperlink: {
    since: "1.7",
    get: ({ sheet, area }, { model }) =>
      linkForApi(
        sheet.cells.get(area.row)?.get(area.column),
        String(model.valueAt(sheet, area.row, area.column) ?? ""),
      ),
    set: setLink,
  },
  RowHidden: {
    since: "1.2",
    get: ({ sheet, area }) => sharedHidden(sheet.hiddenRows, [area], "rows"),
    set: ({ sheet, area }, value, { model }) => {
      const hide = booleanOf(value, "rowHidden");
      requireFormattable(sheet, "allowFormatRows");
      for (const row of linesOf([area], "rows")) {
        if (hide) sheet.hiddenRows.add(row);
        else sheet.hiddenRows.delete(row);
      }
      model.emit({ kind: "sheet", sheet }, "api");
    },
  },
  ColumnHidden: {
    since: "1.2",
    get: ({ sheet, area }) => sharedHidden(sheet.hiddenColumns, [area], "columns"),
    set: ({ sheet, area }, value, { model }) => {
      const hide = booleanOf(value, "columnHidden");
      requireFormattable(sheet, "allowFormatColumns");
      for (const column of linesOf([area], "columns")) {
        if (hide) sheet.hiddenColumns.add(column);
        else sheet.hiddenColumns.delete(column);
      }
      model.emit({ kind: "sheet", sheet }, "api");
    },
  },
};

function shiftOf({ area }: RangeTarget, action: LineShift["action"]): LineShift {
  if (isWholeRows(area)) return { kind: "rows", action, at: area.row, count: area.rowCount };
  if (isWholeColumns(area)) return { kind: "columns", action, at: area.column, count: area.columnCount };
  throw new HostError("NotImplemented", "The workbench host inserts and deletes whole rows and columns only.");
}

/** Merges an area, or each of its rows; only the first cell keeps its contents. */
function merge({ sheet, area }: RangeTarget, across: boolean, { model }: HostSession): void {
  requireUnprotected(sheet);
  if (isUnbounded(area)) throw new HostError("NotImplemented", "The workbench host merges ranges with an end only.");
  if (sheet.tables.some((table) => areasOverlap(table.area, area))) throw new HostError("InvalidOperation");
  const pieces: readonly Area[] = across
    ? Array.from({ length: area.rowCount }, (_row, down) => ({ ...area, row: area.row + down, rowCount: 1 }))
    : [area];
  sheet.merges = sheet.merges.filter((other) => !areasOverlap(other, area));
  for (const piece of pieces) {
    if (piece.rowCount * piece.columnCount === 1) continue;
    sheet.merges.push(piece);
    for (let row = piece.row; row < piece.row + piece.rowCount; row++) {
      for (let column = piece.column; column < piece.column + piece.columnCount; column++) {
        const cell = sheet.cells.get(row)?.get(column);
        if (!cell || (row === piece.row && column === piece.column)) continue;
        cell.value = null;
        cell.formula = null;
        cell.quotePrefix = false;
        dropIfEmpty(sheet, row, column);
      }
    }
  }
  model.emit({ kind: "cells", sheet, area }, "api");
  model.emit({ kind: "sheet", sheet }, "api");
}

export const rangeEditMethods: Readonly<Record<string, MethodMember<RangeTarget>>> = {
  Clear: {
    since: "1.1",
    call: ({ sheet, area }, args, { model }) =>
      clearArea(
        model,
        sheet,
        area,
        args.oneOf(0, ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", "ResetContents"], "All"),
        "api",
      ),
  },
  Insert: {
    since: "1.1",
    call: (target, args, session) => {
      const shift = shiftOf(target, "insert");
      args.oneOf(0, [shift.kind === "rows" ? "Down" : "Right"]);
      shiftLines(session.model, target.sheet, shift, "api");
      return rangeOn(target.sheet, target.area, session);
    },
  },
  Delete: {
    since: "1.1",
    call: (target, args, session) => {
      const shift = shiftOf(target, "delete");
      args.oneOf(0, [shift.kind === "rows" ? "Up" : "Left"]);
      shiftLines(session.model, target.sheet, shift, "api");
    },
  },
  MoveTo: {
    since: "1.11",
    call: (target, args, session) => {
      const object = args.object(0);
      const cell = object
        ? rangeOf(object)
        : new RangeTarget(target.sheet, addressedArea(target.sheet, args.string(0), session));
      moveCells(
        session.model,
        { from: target, to: { sheet: cell.sheet, row: cell.area.row, column: cell.area.column } },
        "api",
      );
    },
  },
  Merge: { since: "1.2", call: (target, args, session) => merge(target, args.optionalBoolean(0, false), session) },
  Unmerge: {
    since: "1.2",
    call: ({ sheet, area }, _args, { model }) => {
      requireUnprotected(sheet);
      sheet.merges = sheet.merges.filter((other) => !areasOverlap(other, area));
      model.emit({ kind: "sheet", sheet }, "api");
    },
  },
  GetMergedAreasOrNullObject: {
    since: "1.13",
    call: ({ sheet, area }, _args, session) => {
      const merges = sheet.merges.filter((one) => areaContains(area, one) || areasOverlap(area, one));
      if (merges.length === 0) return nullObject;
      // The method gives at most 512 areas (Microsoft's reference).
      if (merges.length > 512) throw new HostError("GeneralException", "There are more than 512 merged areas.");
      const sorted = [...merges].sort((a, b) => a.row - b.row || a.column - b.column);
      return rangesObject(
        new AreasTarget(
          sheet,
          sorted.map((one) => new RangeTarget(sheet, one)),
        ),
        session,
      );
    },
  },
  Select: {
    since: "1.1",
    call: ({ sheet, area }, _args, session) => {
      session.requireActiveWorkbook();
      if (sheet.visibility !== "visible") throw new HostError("GeneralException", "The sheet is hidden.");
      // On another sheet than the one in front nothing happens, and nothing is said (office-js #5118).
      if (session.model.active !== sheet) return;
      sheet.selection = area;
      session.model.emit({ kind: "selected", sheet }, "api");
    },
  },
};
