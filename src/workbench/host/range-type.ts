/** Range of the API: addresses, contents, and the ways from one range to another. Formats are in range-format-type.ts. */
import type { Area } from "../../workbook/sheet-plan";
import { areaBetween, intersection, isWholeColumns, isWholeRows, maxColumns, maxRows } from "./a1";
import { HostError, invalidArgument } from "./host-error";
import type { HostSession } from "./host-session";
import type { ModelSheet } from "./model";
import { usedArea } from "./model";
import type { HostObject } from "./host-object";
import type { ObjectMaker } from "./object-type";
import { nullObject, objectType } from "./object-type";
import { rangeChildren, rangeEditMethods, rangeEditProperties, writeNumberFormats } from "./range-edits";
import { RangeTarget } from "./range-target";
import { readFormulas, readNumberFormats, readTexts, readValues, readValueTypes } from "./read-cells";
import { addressedArea, worksheetObject } from "./worksheet-type";
import { writeBlock } from "./write-cells";

/** A range as an API object; refuses an area that leaves the sheet. */
export function rangeOn(sheet: ModelSheet, area: Area, session: HostSession): HostObject {
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount > 0 &&
    area.columnCount > 0 &&
    area.row + area.rowCount <= maxRows &&
    area.column + area.columnCount <= maxColumns;
  if (!inside) throw invalidArgument("The range leaves the sheet.");
  return rangeObject(new RangeTarget(sheet, area), session);
}

/** The range behind an argument. @throws HostError InvalidArgument where it is none */
export function rangeOf(object: HostObject | null): RangeTarget {
  if (!(object?.target instanceof RangeTarget)) throw invalidArgument("A range is wanted.");
  return object.target;
}

/** An argument that is a range, or an address on the range's own sheet. */
function otherArea(target: RangeTarget, value: unknown, object: HostObject | null, session: HostSession): Area {
  if (object) {
    const other = rangeOf(object);
    if (other.sheet !== target.sheet) throw invalidArgument("The ranges are on different sheets.");
    return other.area;
  }
  if (typeof value !== "string") throw invalidArgument("A range or an address is wanted.");
  return addressedArea(target.sheet, value, session);
}

export const rangeObject: ObjectMaker<RangeTarget> = objectType<RangeTarget>("Range", {
  properties: {
    Address: { since: "1.1", get: (range) => range.address },
    CellCount: { since: "1.1", get: ({ cellCount }) => (cellCount > 2 ** 31 - 1 ? -1 : cellCount) },
    RowIndex: { since: "1.1", get: ({ area }) => area.row },
    ColumnIndex: { since: "1.1", get: ({ area }) => area.column },
    RowCount: { since: "1.1", get: ({ area }) => area.rowCount },
    ColumnCount: { since: "1.1", get: ({ area }) => area.columnCount },
    IsEntireRow: { since: "1.7", get: ({ area }) => isWholeRows(area) },
    IsEntireColumn: { since: "1.7", get: ({ area }) => isWholeColumns(area) },
    Values: {
      since: "1.1",
      get: ({ sheet, area }, { model }) => readValues(model, sheet, area),
      set: ({ sheet, area }, value, { model, state }) =>
        writeBlock(model, sheet, area, value, { source: "api", thisYear: state.thisYear }),
    },
    Formulas: {
      since: "1.1",
      get: ({ sheet, area }, { model }) => readFormulas(model, sheet, area),
      set: ({ sheet, area }, value, { model, state }) =>
        writeBlock(model, sheet, area, value, { source: "api", thisYear: state.thisYear }),
    },
    Text: { since: "1.1", get: ({ sheet, area }, { model }) => readTexts(model, sheet, area) },
    ValueTypes: { since: "1.1", get: ({ sheet, area }, { model }) => readValueTypes(model, sheet, area) },
    NumberFormat: {
      since: "1.1",
      get: ({ sheet, area }, { model }) => readNumberFormats(model, sheet, area),
      set: writeNumberFormats,
    },
    ...rangeEditProperties,
  },
  children: {
    ...rangeChildren,
    Worksheet: { since: "1.1", get: ({ sheet }, session) => worksheetObject(sheet, session) },
  },
  methods: {
    ...rangeEditMethods,
    GetCell: {
      since: "1.1",
      call: ({ sheet, area }, args, session) =>
        rangeOn(
          sheet,
          { row: area.row + args.integer(0), column: area.column + args.integer(1), rowCount: 1, columnCount: 1 },
          session,
        ),
    },
    // The client cuts a block of more than 1,500 cells into pieces and asks first whether the whole has the right shape.
    _ValidateArraySize: {
      since: "1.3",
      call: ({ area }, args) => {
        if (args.integer(0) === area.rowCount && args.integer(1) === area.columnCount) return undefined;
        throw invalidArgument(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      },
    },
    GetRow: {
      since: "1.1",
      call: ({ sheet, area }, args, session) =>
        rangeOn(sheet, { ...area, row: area.row + args.integer(0), rowCount: 1 }, session),
    },
    GetColumn: {
      since: "1.1",
      call: ({ sheet, area }, args, session) =>
        rangeOn(sheet, { ...area, column: area.column + args.integer(0), columnCount: 1 }, session),
    },
    GetEntireRow: {
      since: "1.1",
      call: ({ sheet, area }, _args, session) =>
        rangeOn(sheet, { ...area, column: 0, columnCount: maxColumns }, session),
    },
    GetEntireColumn: {
      since: "1.1",
      call: ({ sheet, area }, _args, session) => rangeOn(sheet, { ...area, row: 0, rowCount: maxRows }, session),
    },
    GetLastCell: {
      since: "1.1",
      call: ({ sheet, area }, _args, session) =>
        rangeOn(
          sheet,
          {
            row: area.row + area.rowCount - 1,
            column: area.column + area.columnCount - 1,
            rowCount: 1,
            columnCount: 1,
          },
          session,
        ),
    },
    GetLastRow: {
      since: "1.1",
      call: ({ sheet, area }, _args, session) =>
        rangeOn(sheet, { ...area, row: area.row + area.rowCount - 1, rowCount: 1 }, session),
    },
    GetOffsetRange: {
      since: "1.1",
      call: ({ sheet, area }, args, session) =>
        rangeOn(
          sheet,
          {
            ...area,
            row: area.row + args.integer(0, -maxRows),
            column: area.column + args.integer(1, -maxColumns),
          },
          session,
        ),
    },
    GetResizedRange: {
      since: "1.1",
      call: ({ sheet, area }, args, session) =>
        rangeOn(
          sheet,
          {
            ...area,
            rowCount: area.rowCount + args.integer(0, -maxRows),
            columnCount: area.columnCount + args.integer(1, -maxColumns),
          },
          session,
        ),
    },
    GetAbsoluteResizedRange: {
      since: "1.7",
      call: ({ sheet, area }, args, session) =>
        rangeOn(sheet, { ...area, rowCount: args.integer(0, 1), columnCount: args.integer(1, 1) }, session),
    },
    GetRowsBelow: {
      since: "1.2",
      call: ({ sheet, area }, args, session) => {
        const count = args.optionalInteger(0, 1, 1);
        return rangeOn(sheet, { ...area, row: area.row + area.rowCount, rowCount: count }, session);
      },
    },
    GetBoundingRect: {
      since: "1.1",
      call: (target, args, session) => {
        const { area } = target;
        const other = otherArea(target, args.raw(0), args.object(0), session);
        return rangeOn(
          target.sheet,
          areaBetween(
            Math.min(area.row, other.row),
            Math.min(area.column, other.column),
            Math.max(area.row + area.rowCount, other.row + other.rowCount) - 1,
            Math.max(area.column + area.columnCount, other.column + other.columnCount) - 1,
          ),
          session,
        );
      },
    },
    GetIntersection: {
      since: "1.1",
      call: (target, args, session) => {
        const common = intersection(target.area, otherArea(target, args.raw(0), args.object(0), session));
        if (!common) throw new HostError("ItemNotFound");
        return rangeOn(target.sheet, common, session);
      },
    },
    GetIntersectionOrNullObject: {
      since: "1.4",
      call: (target, args, session) => {
        const common = intersection(target.area, otherArea(target, args.raw(0), args.object(0), session));
        return common ? rangeOn(target.sheet, common, session) : nullObject;
      },
    },
    GetUsedRange: {
      since: "1.1",
      call: ({ sheet, area }, args, session) => {
        const used = usedArea(sheet, args.optionalBoolean(0, false), area);
        return rangeOn(sheet, used ?? { ...area, rowCount: 1, columnCount: 1 }, session);
      },
    },
    GetUsedRangeOrNullObject: {
      since: "1.4",
      call: ({ sheet, area }, args, session) => {
        const used = usedArea(sheet, args.optionalBoolean(0, false), area);
        return used ? rangeOn(sheet, used, session) : nullObject;
      },
    },
  },
});
