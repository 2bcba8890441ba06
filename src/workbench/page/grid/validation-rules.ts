/** Validations of the model as rules of the grid, with lists from names looked up. */
import type { ISheetDataValidationRule } from "@univerjs/presets";
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from "@univerjs/presets";
import { isoOf } from "../../../domain/serial-date";
import type { ModelSheet, ModelValidation, WorkbookModel } from "../../host/model";
import { listItems } from "./list-items";
import { rangeOf } from "./sheet-snapshot";

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
      // The arrow stands beside the selected cell only (list-arrow.ts), as in Excel.
      renderMode: DataValidationRenderMode.TEXT,
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
