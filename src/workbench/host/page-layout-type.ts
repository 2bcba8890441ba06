/** Print set-up of a sheet: PageLayout, its headers and footers, and frozen panes. */
import { isWholeColumns, isWholeRows, parseArea, splitReference } from "./a1";
import type { Area } from "../../workbook/sheet-plan";
import type { Arguments } from "./arguments";
import { booleanOf, isRecord, numberOf, textOf, wordOf } from "./arguments";
import { HostError, invalidArgument } from "./host-error";
import type { HostSession } from "./host-session";
import type { ModelSheet, PageSetup } from "./model";
import type { PropertyMember } from "./object-type";
import { nullObject, objectType } from "./object-type";
import { requireUnprotected } from "./protection";
import { AreasTarget } from "./range-target";
import { rangeOf, rangeOn } from "./range-type";
import { addressedArea } from "./worksheet-type";

/** Most characters of a header or footer section (platform.md section 2). */
export const maxHeaderFooter = 255;

const paperSizes = ["A3", "A4", "A4Small", "A5", "B4", "B5", "Letter", "Legal"] as const;

function pageProperty(
  get: (page: PageSetup) => unknown,
  set: (page: PageSetup, value: unknown) => void,
): PropertyMember<ModelSheet> {
  return {
    since: "1.9",
    get: ({ page }) => get(page),
    set: (sheet, value, { model }) => {
      requireUnprotected(sheet);
      set(sheet.page, value);
      model.emit({ kind: "sheet", sheet }, "api");
    },
  };
}

function zoomOf(value: unknown): PageSetup["zoom"] {
  if (!isRecord(value)) throw invalidArgument("A zoom is an object.");
  const zoom: PageSetup["zoom"] = {};
  const pages = (part: unknown, what: string) => Math.trunc(numberOf(part, what, 0, 32_767));
  if (value.scale !== undefined && value.scale !== null) zoom.scale = numberOf(value.scale, "zoom.scale", 10, 400);
  if (value.horizontalFitToPages !== undefined && value.horizontalFitToPages !== null) {
    zoom.horizontalFitToPages = pages(value.horizontalFitToPages, "zoom.horizontalFitToPages");
  }
  if (value.verticalFitToPages !== undefined && value.verticalFitToPages !== null) {
    zoom.verticalFitToPages = pages(value.verticalFitToPages, "zoom.verticalFitToPages");
  }
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  if (fits && zoom.scale !== undefined) throw invalidArgument("A zoom is a scale or a number of pages, not both.");
  return zoom;
}

function marginProperty(side: keyof PageSetup["margins"]): PropertyMember<ModelSheet> {
  return pageProperty(
    ({ margins }) => margins[side],
    (page, value) => {
      page.margins[side] = numberOf(value, `pageLayout.${side}Margin`, 0, 3000);
    },
  );
}

type Band = "header" | "footer";
type Section = "left" | "center" | "right";

function bandProperty(band: Band, section: Section): PropertyMember<ModelSheet> {
  return pageProperty(
    (page) => page[band][section],
    (page, value) => {
      const text = textOf(value, `${section} ${band}`);
      // Excel counts what the three sections of a band hold together.
      const others = (["left", "center", "right"] as const).filter((other) => other !== section);
      const length = text.length + others.reduce((sum, other) => sum + page[band][other].length, 0);
      if (length > maxHeaderFooter) throw invalidArgument(`A ${band} has at most ${maxHeaderFooter} characters.`);
      page[band][section] = text;
    },
  );
}

const headerFooterObject = objectType<ModelSheet>("HeaderFooter", {
  properties: {
    LeftHeader: bandProperty("header", "left"),
    CenterHeader: bandProperty("header", "center"),
    RightHeader: bandProperty("header", "right"),
    LeftFooter: bandProperty("footer", "left"),
    CenterFooter: bandProperty("footer", "center"),
    RightFooter: bandProperty("footer", "right"),
  },
});

const headersFootersObject = objectType<ModelSheet>("HeaderFooterGroup", {
  children: {
    DefaultForAllPages: { since: "1.9", get: headerFooterObject },
  },
});

/** Area of an argument that is a range or an address on the sheet. */
function areaArgument(sheet: ModelSheet, args: Arguments, session: HostSession) {
  const object = args.object(0);
  if (!object) return addressedArea(sheet, args.string(0), session);
  const range = rangeOf(object);
  if (range.sheet !== sheet) throw invalidArgument("The range is on another sheet.");
  return range.area;
}

/** Areas of an argument that is a range, several ranges, or an address that may name several, parted by commas. */
function areasArgument(sheet: ModelSheet, args: Arguments, session: HostSession): readonly Area[] {
  const object = args.object(0);
  if (!object) {
    return args
      .string(0)
      .split(",")
      .map((part) => addressedArea(sheet, part.trim(), session));
  }
  if (!(object.target instanceof AreasTarget)) return [areaArgument(sheet, args, session)];
  if (object.target.sheet !== sheet) throw invalidArgument("The ranges are on another sheet.");
  return object.target.areas.map(({ area }) => area);
}

export const pageLayoutObject = objectType<ModelSheet>("PageLayout", {
  properties: {
    Orientation: pageProperty(
      ({ orientation }) => (orientation === "landscape" ? "Landscape" : "Portrait"),
      (page, value) => {
        const word = wordOf(value, ["Portrait", "Landscape"], "orientation");
        page.orientation = word === "Landscape" ? "landscape" : "portrait";
      },
    ),
    PaperSize: pageProperty(
      ({ paperSize }) => paperSize,
      (page, value) => {
        page.paperSize = wordOf(value, paperSizes, "paperSize");
      },
    ),
    Zoom: pageProperty(
      ({ zoom }) => zoom,
      (page, value) => {
        page.zoom = zoomOf(value);
      },
    ),
    CenterHorizontally: pageProperty(
      ({ centerHorizontally }) => centerHorizontally,
      (page, value) => {
        page.centerHorizontally = booleanOf(value, "centerHorizontally");
      },
    ),
    PrintGridlines: pageProperty(
      ({ printGridlines }) => printGridlines,
      (page, value) => {
        page.printGridlines = booleanOf(value, "printGridlines");
      },
    ),
    LeftMargin: marginProperty("left"),
    RightMargin: marginProperty("right"),
    TopMargin: marginProperty("top"),
    BottomMargin: marginProperty("bottom"),
  },
  children: {
    HeadersFooters: { since: "1.9", get: headersFootersObject },
  },
  methods: {
    SetPrintTitleRows: {
      since: "1.9",
      call: (sheet, args, session) => {
        requireUnprotected(sheet);
        const object = args.object(0);
        const area = object
          ? areaArgument(sheet, args, session)
          : (parseArea(splitReference(args.string(0)).address) ?? areaArgument(sheet, args, session));
        if (!isWholeRows(area)) throw invalidArgument("Title rows are whole rows: $1:$3.");
        sheet.page.titleRows = { from: area.row, to: area.row + area.rowCount - 1 };
        session.model.emit({ kind: "sheet", sheet }, "api");
      },
    },
    SetPrintTitleColumns: {
      since: "1.9",
      call: (sheet, args, session) => {
        requireUnprotected(sheet);
        const object = args.object(0);
        const area = object
          ? areaArgument(sheet, args, session)
          : (parseArea(splitReference(args.string(0)).address) ?? areaArgument(sheet, args, session));
        if (!isWholeColumns(area)) throw invalidArgument("Title columns are whole columns: $A:$B.");
        sheet.page.titleColumns = { from: area.column, to: area.column + area.columnCount - 1 };
        session.model.emit({ kind: "sheet", sheet }, "api");
      },
    },
    SetPrintArea: {
      since: "1.9",
      call: (sheet, args, session) => {
        requireUnprotected(sheet);
        sheet.page.printAreas = areasArgument(sheet, args, session);
        session.model.emit({ kind: "sheet", sheet }, "api");
      },
    },
    SetPrintMargins: {
      since: "1.9",
      call: (sheet, args, session) => {
        requireUnprotected(sheet);
        const unit = args.oneOf(0, ["Points", "Inches", "Centimeters"]);
        const factor = unit === "Points" ? 1 : unit === "Inches" ? 72 : 72 / 2.54;
        const given = args.record(1);
        for (const side of ["left", "right", "top", "bottom"] as const) {
          if (given[side] !== undefined) {
            sheet.page.margins[side] = numberOf(given[side], `margins.${side}`, 0, 3000) * factor;
          }
        }
        session.model.emit({ kind: "sheet", sheet }, "api");
      },
    },
  },
});

/** Freezing works in the window: on the sheet in front only (office-js #2196, #3148). */
function freeze(sheet: ModelSheet, session: HostSession, rows: number, columns: number): void {
  session.requireActiveWorkbook();
  if (session.model.active !== sheet) throw new HostError("GeneralException", "The sheet is not the active one.");
  sheet.freeze = { rows, columns };
  session.model.emit({ kind: "sheet", sheet }, "api");
}

export const freezePanesObject = objectType<ModelSheet>("WorksheetFreezePanes", {
  methods: {
    FreezeRows: {
      since: "1.7",
      call: (sheet, args, session) => freeze(sheet, session, args.optionalInteger(0, 1, 1), 0),
    },
    FreezeColumns: {
      since: "1.7",
      call: (sheet, args, session) => freeze(sheet, session, 0, args.optionalInteger(0, 1, 1)),
    },
    FreezeAt: {
      since: "1.7",
      call: (sheet, args, session) => {
        const area = areaArgument(sheet, args, session);
        // The range is what stays in view. One that does not start at A1 hides what lies before it, which nobody wants.
        if (area.row !== 0 || area.column !== 0) {
          throw new HostError("NotImplemented", "The workbench host freezes ranges that start at A1 only.");
        }
        freeze(sheet, session, isWholeColumns(area) ? 0 : area.rowCount, isWholeRows(area) ? 0 : area.columnCount);
      },
    },
    Unfreeze: { since: "1.7", call: (sheet, _args, session) => freeze(sheet, session, 0, 0) },
    GetLocationOrNullObject: {
      since: "1.7",
      call: (sheet, _args, session) => {
        const { rows, columns } = sheet.freeze;
        if (rows === 0 && columns === 0) return nullObject;
        return rangeOn(
          sheet,
          { row: 0, column: 0, rowCount: rows || 1_048_576, columnCount: columns || 16_384 },
          session,
        );
      },
    },
  },
});
