/** Validations of the model as rules of the grid, with lists from names looked up. */
import type { ISheetDataValidationRule } from "@univerjs/presets";
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from "@univerjs/presets";
import { isoOf } from "../../../domain/serial-date";
import type { Area } from "../../../workbook/sheet-plan";
import { parseArea, splitReference } from "../../host/a1";
import type { ModelSheet, ModelValidation, WorkbookModel } from "../../host/model";
import { usedArea } from "../../host/model";
import { rangeOf } from "./sheet-snapshot";

const referencePattern = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/gu;

/**
 * The cells a list comes from. A name that grows with its entries (`OFFSET`, `INDEX`) names them all in its formula; the
 * blank ones among them are no entries.
 */
function listArea(model: WorkbookModel, sheet: ModelSheet, formula: string): { sheet: ModelSheet; area: Area } | null {
  const local = parseArea(formula.replace(/^=/, ""));
  if (local) return { sheet, area: local };
  let found = null as { readonly sheet: ModelSheet; readonly area: Area } | null;
  for (const [text] of formula.matchAll(referencePattern)) {
    const reference = splitReference(text);
    const target = reference.sheet === null ? undefined : model.sheetByName(reference.sheet);
    const area = parseArea(reference.address);
    if (!target || !area) continue;
    if (!found) found = { sheet: target, area };
    else if (found.sheet === target && area.column === found.area.column) {
      const row = Math.min(found.area.row, area.row);
      const end = Math.max(found.area.row + found.area.rowCount, area.row + area.rowCount);
      found = { sheet: target, area: { ...found.area, row, rowCount: end - row } };
    }
  }
  return found;
}

/** Entries of a list: written out, or the cells that a name or a reference points to. */
export function listItems(model: WorkbookModel, sheet: ModelSheet, source: string): readonly string[] {
  if (!source.startsWith("=")) {
    return source
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== "");
  }
  const target = listArea(model, sheet, model.nameByName(source.slice(1))?.formula ?? source);
  if (!target) return [];
  const used = usedArea(target.sheet, true);
  const last = Math.min(target.area.row + target.area.rowCount, used ? used.row + used.rowCount : 0);
  const items: string[] = [];
  for (let row = target.area.row; row < last; row++) {
    for (let column = target.area.column; column < target.area.column + target.area.columnCount; column++) {
      const value = model.valueAt(target.sheet, row, column);
      if (value !== null && value !== "") items.push(String(value));
    }
  }
  return [...new Set(items)];
}

const operators: Readonly<Record<string, DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  notbetween: DataValidationOperator.NOT_BETWEEN,
  equalto: DataValidationOperator.EQUAL,
  notequalto: DataValidationOperator.NOT_EQUAL,
  greaterthan: DataValidationOperator.GREATER_THAN,
  lessthan: DataValidationOperator.LESS_THAN,
  greaterthanorequalto: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  lessthanorequalto: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const types = {
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  textLength: DataValidationType.TEXT_LENGTH,
} as const;

/** The rule of the grid; null where the grid has nothing to check (a rule that only carries a prompt). */
export function gridRule(
  model: WorkbookModel,
  sheet: ModelSheet,
  validation: ModelValidation,
  uid: string,
): ISheetDataValidationRule | null {
  const { rule, alert } = validation;
  if (rule.kind === "custom") return null;
  const common = {
    uid,
    ranges: [rangeOf(validation.area)],
    allowBlank: true,
    errorStyle: alert?.level === "stop" ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
    showErrorMessage: true,
    error: alert?.message ?? "",
  };
  if (rule.kind === "list") {
    const items = listItems(model, sheet, rule.source);
    if (items.length === 0) return null;
    return {
      ...common,
      type: DataValidationType.LIST,
      formula1: JSON.stringify(items),
      showDropDown: true,
      renderMode: DataValidationRenderMode.ARROW,
    };
  }
  const bound = (value: number | string) =>
    typeof value === "number" && rule.kind === "date" ? isoOf(value) : String(value);
  return {
    ...common,
    type: types[rule.kind],
    operator: operators[rule.operator.toLowerCase()] ?? DataValidationOperator.BETWEEN,
    formula1: bound(rule.formula1),
    ...(rule.formula2 === null ? {} : { formula2: bound(rule.formula2) }),
  };
}

/** The validation of a cell: the last one that covers it. */
export function validationAt(sheet: ModelSheet, row: number, column: number): ModelValidation | null {
  return (
    [...sheet.validations]
      .reverse()
      .find(
        ({ area }) =>
          row >= area.row &&
          row < area.row + area.rowCount &&
          column >= area.column &&
          column < area.column + area.columnCount,
      ) ?? null
  );
}
