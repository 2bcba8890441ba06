/** The data validation and the prompt of one column of a template sheet, inside the limits Excel sets for them. */
import type { Column, Form } from "../../contract/form";
import { settingLists } from "../../contract/settings";
import type { Settings } from "../../contract/settings";
import type { Area, Validation } from "../../workbook/sheet-plan";

/** Joined by commas a list written into the validation itself must not be longer (Excel; Chinese counts 1). */
export const listLiteralLimit = 255;

/** The days a date may be: wide enough for every real one, narrow enough to catch 1930 and 2206. */
const dateRange = { from: "2000-01-01", to: "2099-12-31" } as const;

const largestCount = 99_999;

/** A list as a rule, or null where it cannot be written literally. A comma inside an item would split it. */
function literalList(items: readonly string[]): Validation["rule"] | null {
  const fits = items.length > 0 && items.join(",").length <= listLiteralLimit;
  return fits && !items.some((item) => item.includes(",")) ? { kind: "list", items } : null;
}

function promptText(form: Form, column: Column): string | null {
  if (column.formula) {
    const header = (id: string) => form.columns.find((other) => other.id === id)?.header ?? id;
    return `由${header(column.formula.numerator)}÷${header(column.formula.denominator)}自动算出，不必填写。`;
  }
  if (column.help === undefined) return null;
  return column.required ? `必填。${column.help}` : column.help;
}

/**
 * What may be typed into a column.
 *
 * @param hasName - whether the workbook has (or gets) a defined name; where it lacks the name of a list of 设置 the
 *   list's present values are written literally
 * @returns null where everything is allowed and there is nothing to say
 */
export function columnValidation(
  form: Form,
  column: Column,
  area: Area,
  settings: Settings,
  hasName: (name: string) => boolean,
): Validation | null {
  const { header } = column;
  const text = promptText(form, column);
  const prompt = text === null ? {} : { prompt: { title: header, text } };
  const promptOnly = (): Validation | null =>
    text === null ? null : { area, rule: { kind: "any" }, ...prompt, error: { title: "", text: "", level: "warning" } };

  if (column.type === "integer") {
    return {
      area,
      rule: { kind: "whole", min: 0, max: largestCount },
      ...prompt,
      error: { title: `${header}应为整数`, text: `“${header}”请填 0 或正整数，不带单位和文字。`, level: "stop" },
    };
  }
  if (column.type === "date") {
    return {
      area,
      rule: { kind: "date", ...dateRange },
      prompt: { title: header, text: text ?? `${column.required ? "必填。" : ""}按 2026-01-15 的样式填写日期。` },
      error: { title: `${header}应为日期`, text: `“${header}”请按 2026-01-15 的样式填写。`, level: "stop" },
    };
  }
  if (column.type === "list" && column.valuesFrom !== undefined) {
    const list = settingLists.find(({ id }) => id === column.valuesFrom);
    const rule =
      list && hasName(list.definedName)
        ? ({ kind: "list", name: list.definedName } as const)
        : literalList(settings.lists[column.valuesFrom]);
    if (!rule) return promptOnly();
    // The list is the clerk's own and may lag behind the notice: let them insist.
    const error = `“${header}”不在《设置》的“${list?.label ?? header}”之列。可从下拉列表选择，或先在《设置》中添加。`;
    return { area, rule, ...prompt, error: { title: `${header}不在列表中`, text: error, level: "warning" } };
  }
  if (column.type === "list" && column.values) {
    const rule = literalList(column.values);
    if (!rule) return promptOnly();
    const error = `“${header}”请从下拉列表选择。`;
    return { area, rule, ...prompt, error: { title: `${header}不在列表中`, text: error, level: "stop" } };
  }
  return promptOnly();
}
