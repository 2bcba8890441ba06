/** RangeAreas of the API: several areas of one sheet, formatted together. */
import type { FormatTarget } from "./cell-looks";
import { conditionalFormatsObject } from "./conditional-format-type";
import { objectType } from "./object-type";
import { rangeFormatObject } from "./range-format-type";
import type { AreasTarget } from "./range-target";
import { rangeObject } from "./range-type";
import { dataValidationObject } from "./validation-type";
import { worksheetObject } from "./worksheet-type";
import { clearArea } from "./write-cells";

function formatTarget({ sheet, areas }: AreasTarget): FormatTarget {
  return { sheet, areas: areas.map(({ area }) => area) };
}

const areaCollection = objectType<AreasTarget>("RangeCollection", {
  items: ({ areas }, session) => areas.map((range) => rangeObject(range, session)),
  methods: {
    GetCount: { since: "1.9", call: ({ areas }) => areas.length },
  },
});

export const rangesObject = objectType<AreasTarget>("RangeAreas", {
  properties: {
    Address: { since: "1.9", get: ({ address }) => address },
    AreaCount: { since: "1.9", get: ({ areas }) => areas.length },
    CellCount: { since: "1.9", get: ({ areas }) => areas.reduce((sum, { cellCount }) => sum + cellCount, 0) },
  },
  children: {
    Areas: { since: "1.9", get: areaCollection },
    Format: { since: "1.9", get: (target, session) => rangeFormatObject(formatTarget(target), session) },
    DataValidation: { since: "1.9", get: (target, session) => dataValidationObject(formatTarget(target), session) },
    ConditionalFormats: {
      since: "1.9",
      get: (target, session) => conditionalFormatsObject(formatTarget(target), session),
    },
    Worksheet: { since: "1.9", get: ({ sheet }, session) => worksheetObject(sheet, session) },
  },
  methods: {
    Clear: {
      since: "1.9",
      call: ({ sheet, areas }, args, { model }) => {
        const kind = args.oneOf(0, ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], "All");
        for (const { area } of areas) clearArea(model, sheet, area, kind, "api");
      },
    },
  },
});
