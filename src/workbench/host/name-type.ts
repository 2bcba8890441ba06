/** Defined names of the workbook. */
import { parseArea, splitReference } from "./a1";
import { booleanOf, textOf } from "./arguments";
import { HostError, invalidArgument } from "./host-error";
import type { HostSession } from "./host-session";
import type { ModelName, WorkbookModel } from "./model";
import { requireFreeName } from "./name-rules";
import type { HostObject } from "./host-object";
import { nullObject, objectType } from "./object-type";
import { rangeOf, rangeOn } from "./range-type";
import { RangeTarget } from "./range-target";
import { requireFormula } from "./require-formula";

/** Where a name that refers to cells refers to. */
function cellsOf({ formula }: ModelName, session: HostSession): HostObject | null {
  const reference = splitReference(formula.replace(/^=/, ""));
  const sheet = reference.sheet === null ? undefined : session.model.sheetByName(reference.sheet);
  const area = parseArea(reference.address);
  return sheet && area ? rangeOn(sheet, area, session) : null;
}

function literalOf(formula: string): { readonly type: string; readonly value: unknown } | null {
  const text = /^="((?:[^"]|"")*)"$/.exec(formula);
  if (text) return { type: "String", value: (text[1] ?? "").replaceAll('""', '"') };
  const number = Number(formula.slice(1));
  if (formula.length > 1 && Number.isFinite(number)) return { type: "Double", value: number };
  const logical = /^=(true|false)$/i.exec(formula);
  return logical ? { type: "Boolean", value: logical[1]?.toLowerCase() === "true" } : null;
}

function typeOf(name: ModelName, session: HostSession): string {
  return literalOf(name.formula)?.type ?? (cellsOf(name, session) ? "Range" : "String");
}

function valueOf(name: ModelName, session: HostSession): unknown {
  const range = cellsOf(name, session);
  return literalOf(name.formula)?.value ?? (range ? range.get("Address") : name.formula.replace(/^=/, ""));
}

function formulaOf(value: unknown): string {
  const formula = textOf(value, "name.formula");
  requireFormula(formula);
  return formula;
}

const nameObject = objectType<ModelName>("NamedItem", {
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Name: { since: "1.1", get: ({ name }) => name },
    Scope: { since: "1.4", get: () => "Workbook" },
    Type: { since: "1.1", get: typeOf },
    Value: { since: "1.1", get: valueOf },
    Formula: {
      since: "1.7",
      get: ({ formula }) => formula,
      set: (name, value, { model }) => {
        name.formula = formulaOf(value);
        model.emit({ kind: "names" }, "api");
      },
    },
    Visible: {
      since: "1.1",
      get: ({ visible }) => visible,
      set: (name, value, { model }) => {
        name.visible = booleanOf(value, "name.visible");
        model.emit({ kind: "names" }, "api");
      },
    },
    Comment: {
      since: "1.4",
      get: ({ comment }) => comment,
      set: (name, value) => {
        name.comment = textOf(value, "name.comment");
      },
    },
  },
  methods: {
    Delete: {
      since: "1.4",
      call: (name, _args, { model }) => {
        model.names = model.names.filter((other) => other !== name);
        model.emit({ kind: "names" }, "api");
      },
    },
    GetRange: {
      since: "1.1",
      call: (name, _args, session) => {
        const range = cellsOf(name, session);
        if (!range) throw new HostError("InvalidReference");
        return range;
      },
    },
    GetRangeOrNullObject: { since: "1.4", call: (name, _args, session) => cellsOf(name, session) ?? nullObject },
  },
});

function find(key: unknown, session: HostSession): HostObject {
  const name = typeof key === "string" ? session.model.nameByName(key) : undefined;
  return name ? nameObject(name, session) : nullObject;
}

export const namesObject = objectType<WorkbookModel>("NamedItemCollection", {
  item: (_model, key, session) => {
    const name = find(key, session);
    if (name.isNull) throw new HostError("ItemNotFound");
    return name;
  },
  items: (model, session) => model.names.map((name) => nameObject(name, session)),
  methods: {
    Add: {
      since: "1.4",
      call: (model, args, session) => {
        const name = args.string(0);
        requireFreeName(model, name);
        const object = args.object(1);
        const target = object?.target instanceof RangeTarget ? rangeOf(object) : null;
        const formula = target ? `=${target.absoluteAddress}` : formulaOf(args.raw(1));
        const comment = args.optionalString(2) ?? "";
        if (comment.length > 255) throw invalidArgument("A comment has at most 255 characters.");
        const made: ModelName = { name, formula, visible: true, comment };
        // Excel lists names in alphabetical order.
        model.names = [...model.names, made].sort((a, b) => a.name.localeCompare(b.name, "en"));
        model.emit({ kind: "names" }, "api");
        return nameObject(made, session);
      },
    },
    GetCount: { since: "1.4", call: (model) => model.names.length },
    GetItemOrNullObject: { since: "1.4", call: (_model, args, session) => find(args.raw(0), session) },
  },
});
