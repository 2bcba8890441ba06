/** Workbook of the API, the root of every object path, with application, runtime, functions and protection. */
import { days1904, serialOf } from "../../domain/serial-date";
import { booleanOf, isHostObject } from "./arguments";
import { HostError } from "./host-error";
import type { HostSession } from "./host-session";
import type { WorkbookModel } from "./model";
import { namesObject } from "./name-type";
import type { HostObject } from "./host-object";
import { objectType } from "./object-type";
import { rangeOf, rangeOn } from "./range-type";
import { tablesObject } from "./table-type";
import { worksheetsObject } from "./worksheets-type";

/** A workbook made from a file and not shown yet. */
const createdObject = objectType<Uint8Array>("WorkbookCreated", {
  identity: () => ({ Id: "created" }),
  properties: { Id: { since: "1.8", get: () => "created" } },
  methods: {
    Open: { since: "1.8", call: (file, _args, session) => session.openNew(file) },
  },
});

/** The bytes of a file given in base64. @throws HostError for text that is none, as Excel does */
function fileOf(base64: string): Uint8Array {
  if (base64.length === 0 || base64.length % 4 !== 0 || /[^A-Za-z0-9+/=]/.test(base64)) {
    throw new HostError("InvalidArgument", "The file is not valid base64.");
  }
  const file = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (file[0] !== 0x50 || file[1] !== 0x4b) throw new HostError("InvalidArgument", "The file is no .xlsx workbook.");
  return file;
}

const applicationObject = objectType<WorkbookModel>("Application", {
  properties: {
    CalculationMode: { since: "1.1", get: () => "Automatic", set: () => undefined },
  },
  methods: {
    CreateWorkbook: {
      since: "1.8",
      call: (_model, args, session) => createdObject(fileOf(args.string(0)), session),
    },
    Calculate: {
      since: "1.1",
      call: (model, args) => {
        args.oneOf(0, ["Recalculate", "Full", "FullRebuild"]);
        model.version++;
      },
    },
    // Here every value is computed when it is read; nothing is left to suspend.
    SuspendApiCalculationUntilNextSync: { since: "1.6", call: () => undefined },
    SuspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => undefined },
  },
});

const runtimeObject = objectType<WorkbookModel>("Runtime", {
  properties: {
    EnableEvents: {
      since: "1.8",
      get: (_model, { events }) => events.enabled,
      set: (_model, value, { events }) => {
        events.enabled = booleanOf(value, "runtime.enableEvents");
      },
    },
  },
});

const protectionObject = objectType<WorkbookModel>("WorkbookProtection", {
  properties: {
    Protected: { since: "1.7", get: ({ structureProtected }) => structureProtected },
  },
  methods: {
    Protect: {
      since: "1.7",
      call: (model) => {
        if (model.structureProtected) throw new HostError("AccessDenied", "The workbook is protected already.");
        model.structureProtected = true;
      },
    },
    Unprotect: {
      since: "1.7",
      call: (model) => {
        model.structureProtected = false;
      },
    },
  },
});

const functionResultObject = objectType<{ readonly value: number | null }>("FunctionResult", {
  properties: {
    Value: { since: "1.2", get: ({ value }) => value },
    Error: { since: "1.2", get: ({ value }) => (value === null ? "#NUM!" : null) },
  },
});

const functionsObject = objectType<WorkbookModel>("Functions", {
  methods: {
    /** COUNTA of one range: cells with a value or a formula. */
    CountA: {
      since: "1.2",
      call: (_model, args, session) => {
        const given: unknown = args.raw(0);
        const range: unknown = Array.isArray(given) ? given[0] : given;
        const { sheet, area } = rangeOf(isHostObject(range) ? range : null);
        let value = 0;
        for (const [row, line] of sheet.cells) {
          if (row < area.row || row >= area.row + area.rowCount) continue;
          for (const [column, cell] of line) {
            if (column < area.column || column >= area.column + area.columnCount) continue;
            if (cell.formula !== null || (cell.value !== null && cell.value !== "")) value += 1;
          }
        }
        return functionResultObject({ value }, session);
      },
    },
    /** DATE tells the date system: day 0 of 1904 is day 1462 of 1900. */
    Date: {
      since: "1.2",
      call: (_model, args, session) => {
        const serial = serialOf(args.integer(0), args.integer(1, 1), args.integer(2, 1));
        const value = serial !== null && session.state.from1904 ? serial - days1904 : serial;
        return functionResultObject({ value: value !== null && value >= 0 ? value : null }, session);
      },
    },
  },
});

const workbookType = objectType<WorkbookModel>("Workbook", {
  properties: {
    Name: { since: "1.7", get: ({ name }) => name },
  },
  children: {
    Worksheets: { since: "1.1", get: worksheetsObject },
    Tables: { since: "1.1", get: (_model, session) => tablesObject({ sheet: null }, session) },
    Names: { since: "1.1", get: namesObject },
    Application: { since: "1.1", get: applicationObject },
    Functions: { since: "1.2", get: functionsObject },
    Protection: { since: "1.7", get: protectionObject },
    _Runtime: { since: "1.5", get: runtimeObject },
  },
  methods: {
    GetSelectedRange: {
      since: "1.1",
      call: (model, _args, session) => {
        session.requireActiveWorkbook();
        return rangeOn(model.active, model.active.selection, session);
      },
    },
    _RemoveReference: { since: "1.1", call: (_model, args, { references }) => references.release(args.string(0)) },
  },
});

export function workbookObject(session: HostSession): HostObject {
  return workbookType(session.model, session);
}
