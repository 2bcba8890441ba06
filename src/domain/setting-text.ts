/** How a setting's value is written into 设置, so that reading it back gives the same value. */
import type { SettingDeclaration } from "../contract/settings";
import { toFraction } from "./excellent-cap";

/** Larger denominators are no fraction a clerk would write. */
const largestWrittenDenominator = 20;

/** A share from 0 to 1 as `95%`, `33.33%` or, where only that is exact, `1/3`. */
function shareText(value: number): string {
  const percent = Number((value * 100).toFixed(4));
  if (percent / 100 === value) return `${percent}%`;
  const fraction = toFraction(value);
  if (fraction && fraction.denominator <= largestWrittenDenominator) {
    return `${fraction.numerator}/${fraction.denominator}`;
  }
  return String(value);
}

/** The content of the cell 内容; null leaves it empty. Shares are text: typed as a number, 1/3 would become a date. */
export function settingContent(declaration: SettingDeclaration, value: string | number | null): string | number | null {
  if (value === null || value === "") return null;
  if (typeof value === "string") return value;
  if (declaration.type === "fraction" || declaration.type === "percent") {
    return value === declaration.default && declaration.defaultText !== undefined
      ? declaration.defaultText
      : shareText(value);
  }
  return value;
}
