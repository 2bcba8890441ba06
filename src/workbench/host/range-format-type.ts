/** Formats of ranges and of several areas at once: RangeFormat, RangeFont, RangeFill, RangeBorder, FormatProtection. */
import { booleanOf, numberOf, textOf, wordOf } from "./arguments";
import type { BorderName, FormatTarget } from "./cell-looks";
import { borderNames, changeBorder, patchLooks, readBorder, requireFormattable, sharedLook } from "./cell-looks";
import { HostError, invalidArgument } from "./host-error";
import type { HostSession } from "./host-session";
import {
  autofitColumns,
  defaultHeight,
  defaultWidth,
  forgetSizes,
  linesOf,
  maxHeightPoints,
  maxWidthPoints,
  pointsOfWidth,
  sharedSize,
  widthOfPoints,
} from "./line-sizes";
import type { HostObject } from "./host-object";
import type { PropertyMember } from "./object-type";
import { objectType } from "./object-type";
import type { CellLook, LookPatch } from "./style-table";

/** `#RRGGBB` in capitals. @throws HostError InvalidArgument for anything else */
export function colorOf(value: unknown): string {
  if (typeof value !== "string" || !/^#[0-9a-fA-F]{6}$/.test(value)) {
    throw invalidArgument("A colour is written #RRGGBB.");
  }
  return value.toUpperCase();
}

/** A property of the look of cells. */
function lookProperty(
  since: string,
  read: (look: CellLook) => unknown,
  patch: (value: unknown) => LookPatch,
): PropertyMember<FormatTarget> {
  return {
    since,
    get: (target, { model }) => sharedLook(model, target, read),
    set: (target, value, { model }) => patchLooks(model, target, patch(value), "api"),
  };
}

const fontObject = objectType<FormatTarget>("RangeFont", {
  properties: {
    Name: lookProperty(
      "1.1",
      (look) => look.fontName ?? "宋体",
      (value) => ({ fontName: textOf(value, "font.name") }),
    ),
    Size: lookProperty(
      "1.1",
      (look) => look.fontSize ?? 11,
      (value) => ({ fontSize: numberOf(value, "font.size", 1, 409) }),
    ),
    Bold: lookProperty(
      "1.1",
      (look) => look.bold ?? false,
      (value) => ({ bold: booleanOf(value, "font.bold") || null }),
    ),
    Italic: lookProperty(
      "1.1",
      (look) => look.italic ?? false,
      (value) => ({ italic: booleanOf(value, "font.italic") || null }),
    ),
    Underline: lookProperty(
      "1.1",
      (look) => (look.underline ? "Single" : "None"),
      (value) => ({ underline: wordOf(value, ["None", "Single"], "font.underline") === "Single" || null }),
    ),
    Color: lookProperty(
      "1.1",
      (look) => look.color ?? "#000000",
      (value) => ({ color: colorOf(value) }),
    ),
  },
});

const fillObject = objectType<FormatTarget>("RangeFill", {
  properties: {
    Color: lookProperty(
      "1.1",
      (look) => look.fill ?? "#FFFFFF",
      (value) => ({ fill: colorOf(value) }),
    ),
  },
  methods: {
    Clear: { since: "1.1", call: (target, _args, { model }) => patchLooks(model, target, { fill: null }, "api") },
  },
});

interface BorderTarget {
  readonly target: FormatTarget;
  readonly name: BorderName;
}

const borderObject = objectType<BorderTarget>("RangeBorder", {
  identity: ({ name }) => ({ Id: name }),
  properties: {
    SideIndex: { since: "1.1", get: ({ name }) => name },
    Style: {
      since: "1.1",
      get: ({ target, name }, { model }) => {
        const { drawn } = readBorder(model, target, name);
        return drawn === null ? null : drawn ? "Continuous" : "None";
      },
      set: ({ target, name }, value, { model }) => {
        const known = ["None", "Continuous"] as const;
        if (typeof value === "string" && !known.some((word) => word === value)) {
          throw new HostError("NotImplemented", `The workbench host draws no border of style ${value}.`);
        }
        changeBorder(model, target, name, { on: wordOf(value, known, "border.style") === "Continuous" }, "api");
      },
    },
    Color: {
      since: "1.1",
      get: ({ target, name }, { model }) => readBorder(model, target, name).color ?? "#000000",
      set: ({ target, name }, value, { model }) =>
        changeBorder(model, target, name, { on: true, color: colorOf(value) }, "api"),
    },
    Weight: {
      since: "1.1",
      get: () => "Thin",
      set: ({ target, name }, value, { model }) => {
        if (value !== "Thin") {
          throw new HostError("NotImplemented", `The workbench host draws no border of weight ${String(value)}.`);
        }
        changeBorder(model, target, name, { on: true }, "api");
      },
    },
  },
});

const bordersObject = objectType<FormatTarget>("RangeBorderCollection", {
  item: (target, key, session) =>
    borderObject({ target, name: wordOf(key, borderNames, "The name of a border") }, session),
  methods: {
    GetItem: {
      since: "1.1",
      call: (target, args, session) => borderObject({ target, name: args.oneOf(0, borderNames) }, session),
    },
  },
});

const protectionObject = objectType<FormatTarget>("FormatProtection", {
  properties: {
    Locked: lookProperty(
      "1.2",
      (look) => look.locked ?? true,
      (value) => ({ locked: booleanOf(value, "protection.locked") ? null : false }),
    ),
  },
});

const horizontals = ["General", "Left", "Center", "Right"] as const;
const verticals = ["Top", "Center", "Bottom"] as const;

function alignment<W extends string>(value: unknown, words: readonly W[], what: string): W {
  const excels = ["Fill", "Justify", "CenterAcrossSelection", "Distributed"];
  if (typeof value === "string" && excels.includes(value)) {
    throw new HostError("NotImplemented", `The workbench host does not align cells by ${value}.`);
  }
  return wordOf(value, words, what);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function columnsChanged({ sheet }: FormatTarget, { model }: HostSession): void {
  model.emit({ kind: "sheet", sheet }, "api");
}

export const rangeFormatObject: (target: FormatTarget, session: HostSession) => HostObject = objectType<FormatTarget>(
  "RangeFormat",
  {
    properties: {
      HorizontalAlignment: lookProperty(
        "1.1",
        (look) => capital(look.horizontal ?? "general"),
        (value) => {
          const word = alignment(value, horizontals, "horizontalAlignment");
          return {
            horizontal: word === "General" ? null : word === "Left" ? "left" : word === "Right" ? "right" : "center",
          };
        },
      ),
      VerticalAlignment: lookProperty(
        "1.1",
        (look) => capital(look.vertical ?? "center"),
        (value) => {
          const word = alignment(value, verticals, "verticalAlignment");
          return { vertical: word === "Top" ? "top" : word === "Bottom" ? "bottom" : "center" };
        },
      ),
      WrapText: lookProperty(
        "1.1",
        (look) => look.wrap ?? false,
        (value) => ({ wrap: booleanOf(value, "wrapText") || null }),
      ),
      IndentLevel: lookProperty(
        "1.9",
        (look) => look.indent ?? 0,
        (value) => ({ indent: numberOf(value, "indentLevel", 0, 250) || null }),
      ),
      ColumnWidth: {
        since: "1.2",
        get: ({ sheet, areas }) => {
          const width = sharedSize(sheet.columnWidths, areas, "columns", defaultWidth);
          return width === null ? null : pointsOfWidth(width);
        },
        set: (target, value, session) => {
          const points = numberOf(value, "columnWidth", 0, maxWidthPoints);
          requireFormattable(target.sheet, "allowFormatColumns");
          for (const column of linesOf(target.areas, "columns")) {
            target.sheet.columnWidths.set(column, widthOfPoints(points));
          }
          columnsChanged(target, session);
        },
      },
      UseStandardWidth: {
        since: "1.7",
        get: ({ sheet, areas }) => sharedSize(sheet.columnWidths, areas, "columns", defaultWidth) === defaultWidth,
        set: (target, value, session) => {
          if (!booleanOf(value, "useStandardWidth")) return;
          requireFormattable(target.sheet, "allowFormatColumns");
          forgetSizes(target.sheet.columnWidths, target.areas, "columns");
          columnsChanged(target, session);
        },
      },
      UseStandardHeight: {
        since: "1.7",
        get: ({ sheet, areas }) => sharedSize(sheet.rowHeights, areas, "rows", defaultHeight) === defaultHeight,
        set: (target, value, session) => {
          if (!booleanOf(value, "useStandardHeight")) return;
          requireFormattable(target.sheet, "allowFormatRows");
          forgetSizes(target.sheet.rowHeights, target.areas, "rows");
          columnsChanged(target, session);
        },
      },
      RowHeight: {
        since: "1.2",
        get: ({ sheet, areas }) => sharedSize(sheet.rowHeights, areas, "rows", defaultHeight),
        set: (target, value, session) => {
          const points = numberOf(value, "rowHeight", 0, maxHeightPoints);
          requireFormattable(target.sheet, "allowFormatRows");
          for (const row of linesOf(target.areas, "rows")) target.sheet.rowHeights.set(row, points);
          columnsChanged(target, session);
        },
      },
    },
    children: {
      Font: { since: "1.1", get: fontObject },
      Fill: { since: "1.1", get: fillObject },
      Borders: { since: "1.1", get: bordersObject },
      Protection: { since: "1.2", get: protectionObject },
    },
    methods: {
      AutofitColumns: {
        since: "1.2",
        call: (target, _args, session) => {
          requireFormattable(target.sheet, "allowFormatColumns");
          autofitColumns(session.model, target.sheet, target.areas);
          columnsChanged(target, session);
        },
      },
      AutofitRows: {
        since: "1.2",
        call: (target, _args, session) => {
          requireFormattable(target.sheet, "allowFormatRows");
          // A row without a height of its own is as high as its text.
          for (const row of linesOf(target.areas, "rows")) target.sheet.rowHeights.delete(row);
          columnsChanged(target, session);
        },
      },
    },
  },
);
