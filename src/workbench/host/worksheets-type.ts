/** The collection of worksheets of the API. */
import { HostError } from "./host-error";
import type { WorkbookModel } from "./model";
import { objectType } from "./object-type";
import { findSheet, sheetOrNull, worksheetObject } from "./worksheet-type";

export const worksheetsObject = objectType<WorkbookModel>("WorksheetCollection", {
  item: (_model, key, session) => {
    const sheet = findSheet(key, session);
    if (!sheet) throw new HostError("ItemNotFound");
    return worksheetObject(sheet, session);
  },
  items: (model, session) => model.sheets.map((sheet) => worksheetObject(sheet, session)),
  methods: {
    GetItemOrNullObject: {
      since: "1.4",
      call: (_model, args, session) => sheetOrNull(findSheet(args.string(0), session), session),
    },
    GetActiveWorksheet: { since: "1.1", call: (model, _args, session) => worksheetObject(model.active, session) },
    GetCount: {
      since: "1.4",
      call: (model, args) =>
        args.optionalBoolean(0, false)
          ? model.sheets.filter(({ visibility }) => visibility === "visible").length
          : model.sheets.length,
    },
  },
});
