/** Worksheet of the API and the collection of worksheets. */
import type { Area } from "../../workbook/sheet-plan";
import { maxColumns, maxRows, parseArea, splitReference } from "./a1";
import { invalidArgument } from "./host-error";
import type { HostSession } from "./host-session";
import type { ModelSheet } from "./model";
import { usedArea } from "./model";
import type { HostObject } from "./object-type";
import { nullObject, objectType } from "./object-type";
import { rangeOn } from "./range-type";

/** Longest address text (platform.md 2); Excel cuts longer ones off, which here is a mistake to be seen. */
export const maxAddress = 8192;

/** The area an address names on a sheet: `A1:C3`, `A:C`, `1:3`, a table's or a name's area, or with the sheet's name. */
export function addressedArea(sheet: ModelSheet, address: string, session: HostSession): Area {
  if (address.length > maxAddress) throw invalidArgument(`An address has at most ${maxAddress} characters.`);
  const reference = splitReference(address);
  if (reference.sheet !== null && reference.sheet.toLowerCase() !== sheet.name.toLowerCase()) {
    throw invalidArgument("The address is on another sheet.");
  }
  const area = parseArea(reference.address);
  if (area) return area;
  const named = session.model.nameByName(address);
  const target = named ? splitReference(named.formula.replace(/^=/, "")) : null;
  const namedArea = target && target.sheet?.toLowerCase() === sheet.name.toLowerCase() && parseArea(target.address);
  if (!namedArea) throw invalidArgument(`"${address}" is no address.`);
  return namedArea;
}

export const worksheetObject = objectType<ModelSheet>("Worksheet", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { since: "1.1", get: ({ id }) => id },
    Name: { since: "1.1", get: ({ name }) => name },
    Visibility: { since: "1.1", get: ({ visibility }) => visibility.charAt(0).toUpperCase() + visibility.slice(1) },
    Position: { since: "1.1", get: (sheet, { model }) => model.sheets.indexOf(sheet) },
    TabColor: { since: "1.7", get: ({ tabColor }) => tabColor ?? "" },
  },
  methods: {
    GetRange: {
      since: "1.1",
      call: (sheet, args, session) => {
        const address = args.optionalString(0);
        const area =
          address === null
            ? { row: 0, column: 0, rowCount: maxRows, columnCount: maxColumns }
            : addressedArea(sheet, address, session);
        return rangeOn(sheet, area, session);
      },
    },
    GetRangeByIndexes: {
      since: "1.7",
      call: (sheet, args, session) =>
        rangeOn(
          sheet,
          {
            row: args.integer(0),
            column: args.integer(1),
            rowCount: args.integer(2, 1),
            columnCount: args.integer(3, 1),
          },
          session,
        ),
    },
    GetCell: {
      since: "1.1",
      call: (sheet, args, session) =>
        rangeOn(sheet, { row: args.integer(0), column: args.integer(1), rowCount: 1, columnCount: 1 }, session),
    },
    GetUsedRange: {
      since: "1.1",
      call: (sheet, args, session) =>
        rangeOn(
          sheet,
          usedArea(sheet, args.optionalBoolean(0, false)) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 },
          session,
        ),
    },
    GetUsedRangeOrNullObject: {
      since: "1.4",
      call: (sheet, args, session) => {
        const used = usedArea(sheet, args.optionalBoolean(0, false));
        return used ? rangeOn(sheet, used, session) : nullObject;
      },
    },
  },
});

/** A sheet by name or id. */
export function findSheet(key: unknown, { model }: HostSession): ModelSheet | undefined {
  return typeof key === "string" ? (model.sheetById(key) ?? model.sheetByName(key)) : undefined;
}

export function sheetOrNull(sheet: ModelSheet | undefined, session: HostSession): HostObject {
  return sheet ? worksheetObject(sheet, session) : nullObject;
}
