/** Conditional formats of the API: custom formulas with a fill and a font colour. */
import { areaContains, areaName, areasOverlap, quoteSheetName } from "./a1";
import { booleanOf, numberOf, textOf } from "./arguments";
import type { FormatTarget } from "./cell-looks";
import { HostError } from "./host-error";
import type { HostSession } from "./host-session";
import type { ModelConditionalFormat, ModelSheet } from "./model";
import { objectType } from "./object-type";
import { requireUnprotected } from "./protection";
import { colorOf } from "./range-format-type";
import { rangeOn } from "./range-type";
import { requireFormula } from "./require-formula";

interface Target {
  readonly sheet: ModelSheet;
  readonly format: ModelConditionalFormat;
}

function changed({ sheet }: Target, { model }: HostSession): void {
  model.emit({ kind: "sheet", sheet }, "api");
}

const fontObject = objectType<Target>("ConditionalRangeFont", {
  properties: {
    Color: {
      since: "1.6",
      get: ({ format }) => format.color ?? "",
      set: (target, value, session) => {
        target.format.color = colorOf(value);
        changed(target, session);
      },
    },
  },
});

const fillObject = objectType<Target>("ConditionalRangeFill", {
  properties: {
    Color: {
      since: "1.6",
      get: ({ format }) => format.fill ?? "",
      set: (target, value, session) => {
        target.format.fill = colorOf(value);
        changed(target, session);
      },
    },
  },
  methods: {
    Clear: {
      since: "1.6",
      call: (target, _args, session) => {
        target.format.fill = null;
        changed(target, session);
      },
    },
  },
});

const formatObject = objectType<Target>("ConditionalRangeFormat", {
  children: {
    Fill: { since: "1.6", get: fillObject },
    Font: { since: "1.6", get: fontObject },
  },
});

const ruleObject = objectType<Target>("ConditionalFormatRule", {
  properties: {
    Formula: {
      since: "1.6",
      get: ({ format }) => format.formula,
      set: (target, value, session) => {
        const formula = textOf(value, "rule.formula");
        requireFormula(formula, "criterion");
        target.format.formula = formula;
        changed(target, session);
      },
    },
  },
});

const customObject = objectType<Target>("CustomConditionalFormat", {
  children: {
    Rule: { since: "1.6", get: ruleObject },
    Format: { since: "1.6", get: formatObject },
  },
});

const conditionalFormatObject = objectType<Target>("ConditionalFormat", {
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: { since: "1.6", get: ({ format }) => format.id },
    Type: { since: "1.6", get: () => "Custom" },
    Priority: {
      since: "1.6",
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: (target, value, session) => {
        const { sheet, format } = target;
        const at = numberOf(value, "priority", 0, 100_000);
        const others = sheet.conditionalFormats.filter((other) => other !== format);
        sheet.conditionalFormats = [...others.slice(0, at), format, ...others.slice(at)];
        changed(target, session);
      },
    },
    StopIfTrue: {
      since: "1.6",
      get: ({ format }) => format.stopIfTrue,
      set: (target, value, session) => {
        target.format.stopIfTrue = booleanOf(value, "stopIfTrue");
        changed(target, session);
      },
    },
  },
  children: {
    Custom: { since: "1.6", get: customObject },
  },
  methods: {
    Delete: {
      since: "1.6",
      call: (target, _args, session) => {
        const { sheet, format } = target;
        requireUnprotected(sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
        changed(target, session);
      },
    },
    GetRange: {
      since: "1.6",
      call: ({ sheet, format }, _args, session) => rangeOn(sheet, format.area, session),
    },
  },
});

function touching({ sheet, areas }: FormatTarget): readonly ModelConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) => areas.some((area) => areasOverlap(area, format.area)));
}

export const conditionalFormatsObject = objectType<FormatTarget>("ConditionalFormatCollection", {
  item: ({ sheet }, key, session) => {
    const format = sheet.conditionalFormats.find(({ id }) => id === key);
    if (!format) throw new HostError("ItemNotFound");
    return conditionalFormatObject({ sheet, format }, session);
  },
  items: (target, session) =>
    touching(target).map((format) => conditionalFormatObject({ sheet: target.sheet, format }, session)),
  methods: {
    Add: {
      since: "1.6",
      call: ({ sheet, areas }, args, session) => {
        requireUnprotected(sheet);
        const kind = args.string(0);
        if (kind !== "Custom") {
          throw new HostError(
            "NotImplemented",
            `The workbench host does not know conditional formats of type ${kind}.`,
          );
        }
        const [area] = areas;
        if (!area || areas.length !== 1) {
          throw new HostError(
            "NotImplemented",
            "The workbench host keeps conditional formats of one area only: " +
              areas.map((one) => `${quoteSheetName(sheet.name)}!${areaName(one)}`).join(","),
          );
        }
        const format: ModelConditionalFormat = {
          id: `{cf-${session.model.nextId()}}`,
          area,
          formula: "=FALSE",
          fill: null,
          color: null,
          stopIfTrue: false,
        };
        // A new format comes first.
        sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
        session.model.emit({ kind: "sheet", sheet }, "api");
        return conditionalFormatObject({ sheet, format }, session);
      },
    },
    ClearAll: {
      since: "1.6",
      call: (target, _args, session) => {
        const { sheet, areas } = target;
        requireUnprotected(sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter(
          (format) => !areas.some((area) => areaContains(area, format.area)),
        );
        session.model.emit({ kind: "sheet", sheet }, "api");
      },
    },
    GetCount: { since: "1.6", call: (target) => touching(target).length },
    GetItemAt: {
      since: "1.6",
      call: (target, args, session) => {
        const format = touching(target)[args.integer(0)];
        if (!format) throw new HostError("ItemNotFound");
        return conditionalFormatObject({ sheet: target.sheet, format }, session);
      },
    },
  },
});
