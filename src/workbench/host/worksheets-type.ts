/** The collection of worksheets of the API. */
import { HostError } from "./host-error";
import type { WorkbookModel } from "./model";
import { allSheets } from "./host-events";
import { objectType } from "./object-type";
import { addSheet } from "./sheet-edits";
import { eventMethods, findSheet, sheetOrNull, worksheetObject } from "./worksheet-type";

export const worksheetsObject = objectType<WorkbookModel>("WorksheetCollection", {
  item: (_model, key, session) => {
    const sheet = findSheet(key, session);
    if (!sheet) throw new HostError("ItemNotFound");
    return worksheetObject(sheet, session);
  },
  items: (model, session) => model.sheets.map((sheet) => worksheetObject(sheet, session)),
  methods: {
    Add: {
      since: "1.1",
      call: (model, args, session) => {
        session.requireActiveWorkbook();
        return worksheetObject(addSheet(model, args.optionalString(0), "api"), session);
      },
    },
    ...eventMethods<WorkbookModel>(
      {
        worksheetDataChanged: ["DataChangedEvent", "1.9"],
        worksheetAdded: ["AddedEvent", "1.7"],
        worksheetDeleted: ["DeletedEvent", "1.7"],
        worksheetActivated: ["ActivatedEvent", "1.7"],
        worksheetSelectionChanged: ["SelectionChangedEvent", "1.9"],
      },
      () => allSheets,
    ),
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
