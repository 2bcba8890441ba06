/** Worksheet of the API and the collection of worksheets. */
import type { Area } from "../../workbook/sheet-plan";
import { maxColumns, maxRows, parseArea, splitReference } from "./a1";
import { booleanOf, numberOf, textOf, wordOf } from "./arguments";
import { chartsObject } from "./chart-type";
import type { EventKind } from "./host-events";
import { HostError, invalidArgument } from "./host-error";
import type { HostSession } from "./host-session";
import type { ModelSheet } from "./model";
import { usedArea } from "./model";
import type { HostObject } from "./host-object";
import type { MethodMember, ObjectMaker } from "./object-type";
import { nullObject, objectType } from "./object-type";
import { freezePanesObject, pageLayoutObject } from "./page-layout-type";
import { colorOf } from "./range-format-type";
import { AreasTarget, RangeTarget } from "./range-target";
import { rangeOn } from "./range-type";
import { rangesObject } from "./ranges-type";
import { deleteSheet, moveSheet, renameSheet, setVisibility } from "./sheet-edits";
import { tablesObject } from "./table-type";

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

/** `_RegisterDataChangedEvent` and its like, which the client calls when a handler is added or removed. */
export function eventMethods<T>(
  since: Readonly<Partial<Record<EventKind, readonly [string, string]>>>,
  targetId: (target: T) => string,
): Readonly<Record<string, MethodMember<T>>> {
  return Object.fromEntries(
    Object.entries(since).flatMap(([kind, [name, set]]) => {
      const event = kind as EventKind;
      return [
        [
          `_Register${name}`,
          { since: set, call: (target: T, _args, { events }) => events.register(event, targetId(target)) },
        ],
        [
          `_Unregister${name}`,
          { since: set, call: (target: T, _args, { events }) => events.unregister(event, targetId(target)) },
        ],
      ] satisfies [string, MethodMember<T>][];
    }),
  );
}

const sheetEventMethods = eventMethods<ModelSheet>(
  {
    worksheetDataChanged: ["DataChangedEvent", "1.7"],
    worksheetActivated: ["ActivatedEvent", "1.7"],
    worksheetSelectionChanged: ["SelectionChangedEvent", "1.7"],
  },
  ({ id }) => id,
);

const sheetProtectionObject = objectType<ModelSheet>("WorksheetProtection", {
  properties: {
    Protected: { since: "1.2", get: (sheet) => sheet.protected },
    Options: { since: "1.2", get: ({ protectionOptions }) => protectionOptions },
  },
  methods: {
    Protect: {
      since: "1.2",
      call: (sheet, args, { model }) => {
        // Builds of 2026 answer AccessDenied where older ones said InvalidOperation (office-js #6784).
        if (sheet.protected) throw new HostError("AccessDenied", "The sheet is protected already.");
        if (args.optionalString(1)) {
          throw new HostError("NotImplemented", "The workbench host protects sheets without a password.");
        }
        sheet.protected = true;
        sheet.protectionOptions = args.has(0) ? args.record(0) : {};
        model.emit({ kind: "sheet", sheet }, "api");
      },
    },
    Unprotect: {
      since: "1.2",
      call: (sheet, _args, { model }) => {
        if (!sheet.protected) throw new HostError("AccessDenied", "The sheet is not protected.");
        sheet.protected = false;
        sheet.protectionOptions = {};
        model.emit({ kind: "sheet", sheet }, "api");
      },
    },
  },
});

export const worksheetObject: ObjectMaker<ModelSheet> = objectType<ModelSheet>("Worksheet", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { since: "1.1", get: ({ id }) => id },
    Name: {
      since: "1.1",
      get: ({ name }) => name,
      set: (sheet, value, { model }) => renameSheet(model, sheet, textOf(value, "worksheet.name"), "api"),
    },
    Visibility: {
      since: "1.1",
      get: ({ visibility }) => visibility.charAt(0).toUpperCase() + visibility.slice(1),
      set: (sheet, value, { model }) => {
        const word = wordOf(value, ["Visible", "Hidden", "VeryHidden"], "visibility");
        const visibility = word === "Visible" ? "visible" : word === "Hidden" ? "hidden" : "veryHidden";
        setVisibility(model, sheet, visibility, "api");
      },
    },
    Position: {
      since: "1.1",
      get: (sheet, { model }) => model.sheets.indexOf(sheet),
      set: (sheet, value, { model }) => moveSheet(model, sheet, numberOf(value, "position", 0, 100_000), "api"),
    },
    TabColor: {
      since: "1.7",
      get: ({ tabColor }) => tabColor ?? "",
      set: (sheet, value, { model }) => {
        sheet.tabColor = value === "" ? null : colorOf(value);
        model.emit({ kind: "sheet", sheet }, "api");
      },
    },
    ShowGridlines: {
      since: "1.8",
      get: ({ gridlines }) => gridlines,
      set: (sheet, value, { model }) => {
        sheet.gridlines = booleanOf(value, "showGridlines");
        model.emit({ kind: "sheet", sheet }, "api");
      },
    },
    // The client writes showGridlines under this name and reads it under the other.
    Gridlines: {
      since: "1.8",
      get: ({ gridlines }) => gridlines,
      set: (sheet, value, { model }) => {
        sheet.gridlines = booleanOf(value, "showGridlines");
        model.emit({ kind: "sheet", sheet }, "api");
      },
    },
  },
  children: {
    Protection: { since: "1.2", get: sheetProtectionObject },
    Tables: { since: "1.1", get: (sheet, session) => tablesObject({ sheet }, session) },
    Charts: { since: "1.1", get: (sheet, session) => chartsObject(sheet, session) },
    FreezePanes: { since: "1.7", get: (sheet, session) => freezePanesObject(sheet, session) },
    PageLayout: { since: "1.9", get: (sheet, session) => pageLayoutObject(sheet, session) },
  },
  methods: {
    Activate: {
      since: "1.1",
      call: (sheet, _args, session) => {
        session.requireActiveWorkbook();
        if (sheet.visibility !== "visible") throw new HostError("GeneralException", "The sheet is hidden.");
        session.model.setActive(sheet, "api");
      },
    },
    Delete: {
      since: "1.1",
      call: (sheet, _args, session) => {
        session.requireActiveWorkbook();
        deleteSheet(session.model, sheet, "api");
      },
    },
    GetRanges: {
      since: "1.9",
      call: (sheet, args, session) => {
        const address = args.string(0);
        if (address.length > maxAddress) throw invalidArgument(`An address has at most ${maxAddress} characters.`);
        const areas = address
          .split(",")
          .map((one) => new RangeTarget(sheet, addressedArea(sheet, one.trim(), session)));
        return rangesObject(new AreasTarget(sheet, areas), session);
      },
    },
    ...sheetEventMethods,
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
