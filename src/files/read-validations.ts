/** Data validations of a sheet, one per area, each with the element it comes from. */
import { firstDay, isoOf, lastDay } from "../domain/serial-date";
import type { Validation } from "../workbook/sheet-plan";
import { areasOf } from "./read-conditional";
import type { XmlElement } from "./xml";
import { child, childrenOf } from "./xml";

export interface ReadValidation {
  readonly validation: Validation;
  /** Which `dataValidation` element of the sheet: those of the usual list first, then those of its extensions. */
  readonly element: number;
}

/** The elements of both lists, in order. */
export function validationElements(worksheet: XmlElement): XmlElement[] {
  const usual = childrenOf(child(worksheet, "dataValidations"), "dataValidation");
  const extended = childrenOf(child(worksheet, "extLst"), "ext").flatMap((ext) =>
    childrenOf(child(ext, "dataValidations"), "dataValidation"),
  );
  return [...usual, ...extended];
}

/** Reads the validations whose kind the product knows; others stay in the file. */
export function readValidations(worksheet: XmlElement): ReadValidation[] {
  return validationElements(worksheet).flatMap((element, index) => {
    const rule = readRule(element);
    if (!rule) return [];
    const { attributes } = element;
    const promptText = attributes.get("prompt");
    const refs = attributes.get("sqref") ?? child(element, "sqref")?.text ?? "";
    return areasOf(refs).map((area): ReadValidation => ({
      element: index,
      validation: {
        area,
        rule,
        ...(promptText === undefined
          ? {}
          : { prompt: { title: attributes.get("promptTitle") ?? "", text: promptText } }),
        error: {
          title: attributes.get("errorTitle") ?? "",
          text: attributes.get("error") ?? "",
          level: (attributes.get("errorStyle") ?? "stop") === "stop" ? "stop" : "warning",
        },
      },
    }));
  });
}

/** The rule in our terms; null for kinds the product has no use for (custom formulas, text lengths, times). */
function readRule(element: XmlElement): Validation["rule"] | null {
  const formula = (name: string) => {
    const found = child(element, name);
    return (child(found, "f")?.text ?? found?.text ?? "").trim();
  };
  const first = formula("formula1");
  const type = element.attributes.get("type") ?? "none";
  switch (type) {
    case "none":
      return { kind: "any" };
    case "custom":
      return /^TRUE(\(\))?$/i.test(first) ? { kind: "any" } : null;
    case "list": {
      const quoted = /^"([\s\S]*)"$/.exec(first);
      if (quoted) return { kind: "list", items: (quoted[1] ?? "").replaceAll('""', '"').split(",") };
      return first === "" ? null : { kind: "list", name: first };
    }
    case "whole":
    case "decimal":
    case "date": {
      const range = bounds(element.attributes.get("operator") ?? "between", Number(first), Number(formula("formula2")));
      if (!range) return null;
      if (type !== "date") return { kind: type, ...range };
      const day = (serial: number) => isoOf(Math.min(lastDay, Math.max(firstDay, serial)));
      return { kind: "date", from: day(range.min), to: day(range.max) };
    }
    default:
      return null;
  }
}

const farthest = { min: -999_999_999, max: 999_999_999 };

function bounds(
  operator: string,
  first: number,
  second: number,
): { readonly min: number; readonly max: number } | null {
  if (!Number.isFinite(first)) return null;
  switch (operator) {
    case "between":
      return Number.isFinite(second) ? { min: first, max: second } : null;
    case "equal":
      return { min: first, max: first };
    case "greaterThanOrEqual":
    case "greaterThan":
      return { min: operator === "greaterThan" ? first + 1 : first, max: farthest.max };
    case "lessThanOrEqual":
    case "lessThan":
      return { min: farthest.min, max: operator === "lessThan" ? first - 1 : first };
    default:
      return null;
  }
}
