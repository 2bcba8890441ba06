/** Tables of the API, of a sheet or of the whole workbook. */
import type { Area } from "../../workbook/sheet-plan";
import { parseArea, splitReference } from "./a1";
import type { Arguments } from "./arguments";
import { booleanOf, textOf } from "./arguments";
import { HostError, invalidArgument } from "./host-error";
import type { HostSession } from "./host-session";
import type { ModelSheet, ModelTable } from "./model";
import { requireFreeName } from "./name-rules";
import type { HostObject } from "./host-object";
import type { PropertyMember, ObjectMaker } from "./object-type";
import { nullObject, objectType } from "./object-type";
import { requireUnprotected } from "./protection";
import { rangeOf, rangeOn } from "./range-type";
import { addTable, removeTable, resizeTable } from "./table-edits";
import { addressedArea, worksheetObject } from "./worksheet-type";

interface Target {
  readonly sheet: ModelSheet;
  readonly table: ModelTable;
}

function dataBody({ table: { area } }: Target): Area {
  return { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
}

/** A property that needs an unprotected sheet to be set. */
function settable(
  since: string,
  get: (table: ModelTable) => unknown,
  set: (table: ModelTable, value: unknown, session: HostSession) => void,
): PropertyMember<Target> {
  return {
    since,
    get: ({ table }) => get(table),
    set: ({ sheet, table }, value, session) => {
      requireUnprotected(sheet);
      set(table, value, session);
      session.model.emit({ kind: "sheet", sheet }, "api");
    },
  };
}

const tableStyle = /^(?:|TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01])))$/;

export const tableObject: ObjectMaker<Target> = objectType<Target>("Table", {
  identity: ({ table }) => ({ Id: String(table.id) }),
  properties: {
    Id: { since: "1.1", get: ({ table }) => String(table.id) },
    Name: settable(
      "1.1",
      ({ name }) => name,
      (table, value, { model }) => {
        const name = textOf(value, "table.name");
        requireFreeName(model, name, table);
        table.name = name;
      },
    ),
    Style: settable(
      "1.1",
      ({ style }) => style,
      (table, value) => {
        const style = textOf(value, "table.style");
        if (!tableStyle.test(style)) throw invalidArgument(`"${style}" is no style for tables.`);
        table.style = style;
      },
    ),
    ShowFilterButton: settable(
      "1.3",
      ({ filterButtons }) => filterButtons,
      (table, value) => {
        table.filterButtons = booleanOf(value, "table.showFilterButton");
      },
    ),
    ShowBandedRows: settable(
      "1.3",
      ({ bandedRows }) => bandedRows,
      (table, value) => {
        table.bandedRows = booleanOf(value, "table.showBandedRows");
      },
    ),
    ShowHeaders: settable(
      "1.1",
      ({ showHeaders }) => showHeaders,
      (_table, value) => {
        if (!booleanOf(value, "table.showHeaders")) {
          throw new HostError("NotImplemented", "The workbench host keeps the headers of tables.");
        }
      },
    ),
    ShowTotals: { since: "1.1", get: () => false },
  },
  children: {
    Worksheet: { since: "1.2", get: ({ sheet }, session) => worksheetObject(sheet, session) },
  },
  methods: {
    GetRange: { since: "1.1", call: ({ sheet, table }, _args, session) => rangeOn(sheet, table.area, session) },
    GetHeaderRowRange: {
      since: "1.1",
      call: ({ sheet, table }, _args, session) => rangeOn(sheet, { ...table.area, rowCount: 1 }, session),
    },
    GetDataBodyRange: {
      since: "1.1",
      call: (target, _args, session) => rangeOn(target.sheet, dataBody(target), session),
    },
    Resize: {
      since: "1.13",
      call: ({ sheet, table }, args, session) => {
        const area = argumentArea(sheet, args, session);
        if (area.sheet !== sheet) throw invalidArgument("A table stays on its sheet.");
        resizeTable(session.model, sheet, table, area.area, "api");
      },
    },
    Delete: {
      since: "1.1",
      call: ({ sheet, table }, _args, { model }) => removeTable(model, sheet, table, true, "api"),
    },
    ConvertToRange: {
      since: "1.2",
      call: ({ sheet, table }, _args, session) => {
        removeTable(session.model, sheet, table, false, "api");
        return rangeOn(sheet, table.area, session);
      },
    },
  },
});

/** The range or address that the first argument is. */
function argumentArea(
  home: ModelSheet | null,
  args: Arguments,
  session: HostSession,
): { readonly sheet: ModelSheet; readonly area: Area } {
  const object = args.object(0);
  if (object) return rangeOf(object);
  const address = args.string(0);
  const reference = splitReference(address);
  const sheet = reference.sheet === null ? home : session.model.sheetByName(reference.sheet);
  if (!sheet) throw new HostError("ItemNotFound", `No sheet is named by "${address}".`);
  const area = parseArea(reference.address);
  return { sheet, area: area ?? addressedArea(sheet, address, session) };
}

/** All tables of the workbook (`sheet` null) or of one sheet. */
interface Collection {
  readonly sheet: ModelSheet | null;
}

function tablesOf({ sheet }: Collection, { model }: HostSession): readonly Target[] {
  const sheets = sheet ? [sheet] : model.sheets;
  return sheets.flatMap((one) => one.tables.map((table) => ({ sheet: one, table })));
}

function find(collection: Collection, key: unknown, session: HostSession): HostObject {
  const wanted = typeof key === "number" ? String(key) : key;
  const found = tablesOf(collection, session).find(
    ({ table }) =>
      typeof wanted === "string" && (String(table.id) === wanted || table.name.toLowerCase() === wanted.toLowerCase()),
  );
  return found ? tableObject(found, session) : nullObject;
}

export const tablesObject: ObjectMaker<Collection> = objectType<Collection>("TableCollection", {
  item: (collection, key, session) => {
    const table = find(collection, key, session);
    if (table.isNull) throw new HostError("ItemNotFound");
    return table;
  },
  items: (collection, session) => tablesOf(collection, session).map((target) => tableObject(target, session)),
  properties: {
    Count: { since: "1.1", get: (collection, session) => tablesOf(collection, session).length },
  },
  methods: {
    Add: {
      since: "1.1",
      call: (collection, args, session) => {
        const { sheet, area } = argumentArea(collection.sheet ?? session.model.active, args, session);
        if (collection.sheet && collection.sheet !== sheet) throw invalidArgument("The range is on another sheet.");
        const table = addTable(session.model, sheet, area, args.optionalBoolean(1, false), "api");
        return tableObject({ sheet, table }, session);
      },
    },
    GetCount: { since: "1.4", call: (collection, _args, session) => tablesOf(collection, session).length },
    GetItemAt: {
      since: "1.1",
      call: (collection, args, session) => {
        const target = tablesOf(collection, session)[args.integer(0)];
        if (!target) throw new HostError("ItemNotFound");
        return tableObject(target, session);
      },
    },
    GetItemOrNullObject: { since: "1.4", call: (collection, args, session) => find(collection, args.raw(0), session) },
  },
});
