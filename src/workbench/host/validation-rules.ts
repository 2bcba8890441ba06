/** Data validation as the API speaks of it, turned into the model's rule and back, with Excel's limits. */
import type { CellValue } from "../../domain/cell";
import { serialOfIso } from "../../domain/serial-date";
import { parseArea, splitReference } from "./a1";
import { isHostObject, isRecord, textOf, wordOf } from "./arguments";
import { HostError, invalidArgument } from "./host-error";
import type { ComparisonOperator, ModelAlert, ModelPrompt, ModelRule } from "./model";
import { RangeTarget } from "./range-target";
import { requireFormula } from "./require-formula";

export const operators: readonly ComparisonOperator[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];

/** Most characters of the texts of a validation (platform.md section 2). */
export const validationLimits = { listLiteral: 255, title: 32, prompt: 255, alert: 224 } as const;

const ruleNames = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  textLength: "textLength",
} as const;

type ModelRuleKind = (typeof ruleNames)[keyof typeof ruleNames];

/** The formula of a rule, refused where Excel refuses it. */
function criterion(formula: string): string {
  requireFormula(formula, "criterion");
  return formula;
}

/** A bound: a number, a formula with "=", for a date an ISO text (numbers are refused for dates, platform.md 3.2). */
function boundOf(value: unknown, kind: ModelRuleKind): number | string {
  if (typeof value === "number" && kind !== "date") return requireCounted(value, kind);
  if (isHostObject(value) && value.target instanceof RangeTarget) return `=${value.target.address}`;
  if (typeof value === "string") {
    if (value.startsWith("=")) return criterion(value);
    if (kind === "date") {
      // A JavaScript date comes as an ISO time.
      const serial = serialOfIso(value.slice(0, 10));
      if (serial !== null) return serial;
    } else if (value.trim() !== "" && Number.isFinite(Number(value))) return requireCounted(Number(value), kind);
  }
  throw invalidArgument(
    kind === "date"
      ? "The bound of a date rule is an ISO date or a formula."
      : "The bound of a rule is a number or a formula.",
  );
}

/** What is counted, whole numbers and characters, is bounded by whole numbers; there are no fewer characters than none. */
function requireCounted(bound: number, kind: ModelRuleKind): number {
  if (!Number.isFinite(bound)) throw invalidArgument("The bound of a rule is a number.");
  if (kind !== "decimal" && !Number.isInteger(bound)) throw invalidArgument("The bound is a whole number.");
  if (kind === "textLength" && bound < 0) throw invalidArgument("A text has no fewer than 0 characters.");
  return bound;
}

function listSource(value: unknown): string {
  if (isHostObject(value)) {
    // Early builds refuse a Range object (office-js #277); whoever relies on it finds out here.
    throw invalidArgument("The source of a list is a text: items with commas, or a formula.");
  }
  const source = textOf(value, "list.source");
  if (source === "") throw invalidArgument("The source of a list is empty.");
  if (!source.startsWith("=") && source.length > validationLimits.listLiteral) {
    throw invalidArgument(`A list of items has at most ${validationLimits.listLiteral} characters.`);
  }
  if (source.startsWith("=")) {
    criterion(source);
    const { rowCount = 1, columnCount = 1 } = parseArea(splitReference(source.slice(1)).address) ?? {};
    if (rowCount > 1 && columnCount > 1) throw invalidArgument("A list stands in one row or one column.");
  }
  return source;
}

/** Reads a `DataValidationRule`; exactly one kind of rule must be given. */
export function ruleOf(value: unknown): ModelRule {
  if (!isRecord(value)) throw invalidArgument("A rule is an object.");
  const given = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  const [entry] = given;
  if (!entry || given.length !== 1) throw invalidArgument("A rule is of exactly one kind.");
  const [name, rule] = entry;
  if (!isRecord(rule)) throw invalidArgument("A rule is an object.");
  if (name === "list") {
    return { kind: "list", source: listSource(rule.source), dropDown: rule.inCellDropDown !== false };
  }
  if (name === "custom") {
    return { kind: "custom", formula: criterion(textOf(rule.formula, "custom.formula")) };
  }
  const kind = Object.entries(ruleNames).find(([known]) => known === name)?.[1];
  if (!kind) throw new HostError("NotImplemented", `The workbench host does not know the validation rule ${name}.`);
  const operator = wordOf(rule.operator, operators, "operator");
  const needsSecond = operator === "Between" || operator === "NotBetween";
  const formula1 = boundOf(rule.formula1, kind);
  const formula2 = needsSecond ? boundOf(rule.formula2, kind) : null;
  if (typeof formula1 === "number" && typeof formula2 === "number" && formula1 > formula2) {
    throw invalidArgument("The first bound is above the second.");
  }
  return { kind, operator, formula1, formula2 };
}

/** The rule as the API gives it back. */
export function ruleForApi(rule: ModelRule): Readonly<Record<string, unknown>> {
  if (rule.kind === "list") return { list: { inCellDropDown: rule.dropDown, source: rule.source } };
  if (rule.kind === "custom") return { custom: { formula: rule.formula } };
  const name = rule.kind === "whole" ? "wholeNumber" : rule.kind;
  // Excel gives dates back as a formula with the serial number (platform.md 3.2).
  const shown = (bound: number | string | null) =>
    rule.kind === "date" && typeof bound === "number" ? `=${bound}` : (bound ?? undefined);
  const formula2 = shown(rule.formula2);
  return {
    [name]: {
      operator: rule.operator,
      formula1: shown(rule.formula1),
      ...(formula2 === undefined ? {} : { formula2 }),
    },
  };
}

export function ruleTypeForApi(rule: ModelRule | null): string {
  if (!rule) return "None";
  const names = {
    list: "List",
    custom: "Custom",
    whole: "WholeNumber",
    decimal: "Decimal",
    date: "Date",
    textLength: "TextLength",
  } as const;
  return names[rule.kind];
}

function limited(value: unknown, most: number, what: string): string {
  const text = value === undefined || value === null ? "" : textOf(value, what);
  if (text.length > most) throw invalidArgument(`${what} has at most ${most} characters.`);
  return text;
}

export function promptOf(value: unknown): ModelPrompt {
  if (!isRecord(value)) throw invalidArgument("A prompt is an object.");
  return {
    title: limited(value.title, validationLimits.title, "prompt.title"),
    message: limited(value.message, validationLimits.prompt, "prompt.message"),
    show: value.showPrompt !== false,
  };
}

export function alertOf(value: unknown): ModelAlert {
  if (!isRecord(value)) throw invalidArgument("An error alert is an object.");
  const style = wordOf(value.style ?? "Stop", ["Stop", "Warning", "Information"], "errorAlert.style");
  return {
    title: limited(value.title, validationLimits.title, "errorAlert.title"),
    message: limited(value.message, validationLimits.alert, "errorAlert.message"),
    level: style === "Stop" ? "stop" : style === "Warning" ? "warning" : "information",
    show: value.showAlert !== false,
  };
}

/**
 * Whether a value obeys a rule, where that can be told without computing formulas; null where it cannot.
 * @param listItems items of the list, where the source is a formula
 */
export function obeys(rule: ModelRule, value: CellValue, listItems: readonly CellValue[] | null): boolean | null {
  if (rule.kind === "custom") return null;
  if (rule.kind === "list") {
    const items = rule.source.startsWith("=") ? listItems : rule.source.split(",").map((item) => item.trim());
    return items && items.some((item) => String(item ?? "") === String(value ?? ""));
  }
  const { formula1, formula2, operator, kind } = rule;
  if (typeof formula1 === "string" || typeof formula2 === "string") return null;
  const number = kind === "textLength" ? String(value ?? "").length : value;
  if (typeof number !== "number" || (kind === "whole" && !Number.isInteger(number))) return false;
  return compares(operator, number, formula1, formula2 ?? formula1);
}

function compares(operator: ComparisonOperator, value: number, first: number, second: number): boolean {
  switch (operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
  }
}
