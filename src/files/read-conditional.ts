/** Conditional formats by formula; those of other kinds (bars, scales, values) stay in the file and are not shown. */
import { areaOfText } from "../workbook/a1";
import type { Area, ConditionalFormat } from "../workbook/sheet-plan";
import { plainFormula } from "./formula-text";
import { movedReferences } from "./move-references";
import { isTrue } from "./read-package";
import type { StyleSheet } from "./read-styles";
import type { XmlElement } from "./xml";
import { child, childrenOf } from "./xml";

/** The areas of an `sqref`. */
export function areasOf(text: string): Area[] {
  return text.split(/\s+/).flatMap((ref) => areaOfText(ref) ?? []);
}

/** A format of one area and the rule of the file it comes from. */
export interface ReadConditional {
  readonly format: ConditionalFormat & { readonly stopIfTrue?: boolean };
  readonly priority: number;
  /** Which `conditionalFormatting` element of the sheet, and which rule of it. */
  readonly block: number;
  readonly rule: number;
}

/** The rules of a sheet, the first to apply first. */
export function readConditional(worksheet: XmlElement, styles: StyleSheet): ReadConditional[] {
  const found = childrenOf(worksheet, "conditionalFormatting").flatMap((element, block) => {
    const areas = areasOf(element.attributes.get("sqref") ?? "");
    const origin = {
      row: Math.min(...areas.map((area) => area.row)),
      column: Math.min(...areas.map((area) => area.column)),
    };
    return childrenOf(element, "cfRule").flatMap(({ attributes, ...rest }, rule) => {
      const formula = child({ attributes, ...rest }, "formula")?.text.trim();
      if (attributes.get("type") !== "expression" || formula === undefined || formula === "") return [];
      const look = styles.conditional[Number(attributes.get("dxfId") ?? NaN)] ?? {};
      return areas.map((area) => ({
        priority: Number(attributes.get("priority") ?? 0),
        block,
        rule,
        format: {
          area,
          // Each area is a format of its own here; the formula speaks of the first cell of all of them.
          formula: plainFormula(movedReferences(formula, area.row - origin.row, area.column - origin.column)),
          ...look,
          ...(isTrue(attributes.get("stopIfTrue")) ? { stopIfTrue: true } : {}),
        },
      }));
    });
  });
  return found.sort((a, b) => a.priority - b.priority);
}
