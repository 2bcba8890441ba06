/** DataValidation of the API. */
import type { Area } from "../../workbook/sheet-plan";
import { booleanOf } from "./arguments";
import { areaContains, parseArea, sameArea, splitReference, subtractArea } from "./a1";
import type { FormatTarget } from "./cell-looks";
import type { HostSession } from "./host-session";
import type { ModelSheet, ModelValidation, WorkbookModel } from "./model";
import type { CellValue } from "../../domain/cell";
import { objectType } from "./object-type";
import { requireUnprotected } from "./protection";
import { alertOf, obeys, promptOf, ruleForApi, ruleOf, ruleTypeForApi } from "./validation-rules";

/** Takes an area out of all validations of the sheet. */
function cut(sheet: ModelSheet, area: Area): void {
  sheet.validations = sheet.validations.flatMap((validation) =>
    subtractArea(validation.area, area).map((left) => ({ ...validation, area: left })),
  );
}

/** The validation of exactly this area, made from what lies there: no rule yet is a rule that refuses nothing. */
function ensure(sheet: ModelSheet, area: Area): ModelValidation {
  const own = sheet.validations.find((validation) => sameArea(validation.area, area));
  if (own) return own;
  const over = sheet.validations.find((validation) => areaContains(validation.area, area));
  cut(sheet, area);
  const made: ModelValidation = over
    ? { ...over, area }
    : { area, rule: { kind: "custom", formula: "=TRUE" }, prompt: null, alert: null, ignoreBlanks: true };
  sheet.validations.push(made);
  return made;
}

/** What all areas share; undefined where there is none, null where they differ. */
function shared({ sheet, areas }: FormatTarget): ModelValidation | null | undefined {
  let found: ModelValidation | undefined;
  for (const [index, area] of areas.entries()) {
    const over = sheet.validations.find((validation) => areaContains(validation.area, area));
    if (!over && sheet.validations.some((validation) => subtractArea(area, validation.area).length !== 1)) return null;
    if (index > 0 && over !== found) return null;
    found = over;
  }
  return found;
}

/** Cells that a formula names: a reference, or `OFFSET(cell,0,0,rows,1)`, as lists that grow with their entries have it. */
function listCells(
  model: WorkbookModel,
  home: ModelSheet,
  formula: string,
): { readonly sheet: ModelSheet; readonly area: Area } | null {
  const growing = /^OFFSET\((.+?),0,0,(.+),1\)$/i.exec(formula);
  const reference = splitReference(growing?.[1] ?? formula);
  const sheet = reference.sheet === null ? home : model.sheetByName(reference.sheet);
  const area = parseArea(reference.address);
  if (!sheet || !area) return null;
  if (!growing) return { sheet, area };
  const rowCount = model.calculation?.evaluate(sheet, area.row, area.column, `=${growing[2]}`);
  return typeof rowCount === "number" && rowCount >= 1 ? { sheet, area: { ...area, rowCount } } : null;
}

/** Items of a list: written out, or in the cells that its formula or defined name names; null where that cannot be told. */
export function listItems(model: WorkbookModel, home: ModelSheet, source: string): readonly CellValue[] | null {
  if (!source.startsWith("=")) return source.split(",");
  const cells = listCells(model, home, (model.nameByName(source.slice(1))?.formula ?? source).slice(1));
  if (!cells) return null;
  const { sheet, area } = cells;
  const items: CellValue[] = [];
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const value = model.valueAt(sheet, row, column);
      if (value !== null) items.push(value);
    }
  }
  return items;
}

/** Whether all cells obey their rules: true, false, or null where some do not, or where it cannot be told. */
function validity(target: FormatTarget, { model }: HostSession): boolean | null {
  const { sheet } = target;
  let good = 0;
  let bad = 0;
  for (const area of target.areas) {
    for (const validation of sheet.validations) {
      const items = validation.rule.kind === "list" ? listItems(model, sheet, validation.rule.source) : null;
      for (let row = area.row; row < area.row + area.rowCount; row++) {
        for (let column = area.column; column < area.column + area.columnCount; column++) {
          if (!areaContains(validation.area, { row, column, rowCount: 1, columnCount: 1 })) continue;
          const value = model.valueAt(sheet, row, column);
          const isGood = value === null && validation.ignoreBlanks ? true : obeys(validation.rule, value, items);
          if (isGood === false) bad++;
          else good++;
        }
      }
    }
  }
  return bad === 0 ? true : good === 0 ? false : null;
}

function change(target: FormatTarget, session: HostSession, edit: (validation: ModelValidation) => void): void {
  requireUnprotected(target.sheet);
  for (const area of target.areas) edit(ensure(target.sheet, area));
  session.model.emit({ kind: "sheet", sheet: target.sheet }, "api");
}

export const dataValidationObject = objectType<FormatTarget>("DataValidation", {
  properties: {
    Type: {
      since: "1.8",
      get: (target) => {
        const found = shared(target);
        return found === null ? "MixedCriteria" : ruleTypeForApi(found?.rule ?? null);
      },
    },
    Rule: {
      since: "1.8",
      get: (target) => {
        const found = shared(target);
        return found ? ruleForApi(found.rule) : {};
      },
      set: (target, value, session) => {
        const rule = ruleOf(value);
        change(target, session, (validation) => {
          validation.rule = rule;
        });
      },
    },
    Prompt: {
      since: "1.8",
      get: (target) => {
        const prompt = shared(target)?.prompt;
        return { title: prompt?.title ?? "", message: prompt?.message ?? "", showPrompt: prompt?.show ?? true };
      },
      set: (target, value, session) => {
        const prompt = promptOf(value);
        change(target, session, (validation) => {
          validation.prompt = prompt;
        });
      },
    },
    ErrorAlert: {
      since: "1.8",
      get: (target) => {
        const alert = shared(target)?.alert;
        const level = alert?.level ?? "stop";
        return {
          title: alert?.title ?? "",
          message: alert?.message ?? "",
          showAlert: alert?.show ?? true,
          style: level.charAt(0).toUpperCase() + level.slice(1),
        };
      },
      set: (target, value, session) => {
        const alert = alertOf(value);
        change(target, session, (validation) => {
          validation.alert = alert;
        });
      },
    },
    IgnoreBlanks: {
      since: "1.8",
      get: (target) => shared(target)?.ignoreBlanks ?? true,
      set: (target, value, session) => {
        const ignoreBlanks = booleanOf(value, "ignoreBlanks");
        change(target, session, (validation) => {
          validation.ignoreBlanks = ignoreBlanks;
        });
      },
    },
    Valid: { since: "1.8", get: validity },
  },
  methods: {
    Clear: {
      since: "1.8",
      call: (target, _args, session) => {
        requireUnprotected(target.sheet);
        for (const area of target.areas) cut(target.sheet, area);
        session.model.emit({ kind: "sheet", sheet: target.sheet }, "api");
      },
    },
  },
});
