/** Conditional formats: rules that stayed, and all of kinds that are not shown, are left as they stand. */
import { areaText } from "../../workbook/a1";
import type { ConditionalFormat } from "../../workbook/sheet-plan";
import { storedFormula } from "../formula-text";
import type { ReadConditional } from "../read-conditional";
import { attributes, xmlText } from "../xml";
import { attributeOf, childSpans, setAttributes } from "../xml-spans";
import type { OrderedPart, worksheetOrder } from "./ordered-part";
import { paired } from "./save-validations";
import type { StyleEditor } from "./style-editor";

type Worksheet = OrderedPart<(typeof worksheetOrder)[number]>;
type Format = ConditionalFormat & { readonly stopIfTrue?: boolean };

function keyOf({ area, formula, fill, color, stopIfTrue }: Format): string {
  return JSON.stringify([area, formula, fill ?? null, color ?? null, stopIfTrue === true]);
}

/**
 * Writes what changed. `read` are the rules of the part as it stands, one for each area; the opened formats are the same
 * in the model's words.
 */
export function saveConditional(
  part: Worksheet,
  read: readonly ReadConditional[],
  opened: readonly Format[],
  current: readonly Format[],
  styles: StyleEditor,
): void {
  const { stays, isNew } = paired(opened.map(keyOf), current.map(keyOf));
  if (stays.every(Boolean) && !isNew.some(Boolean)) return;
  const { xml, edits, prefix } = part;
  const blocks = part.all("conditionalFormatting");
  const rules = blocks.map((block) => childSpans(xml, block).filter(({ local }) => local === "cfRule"));
  // A rule over several areas goes when one of them does; the others are written anew.
  const unused = new Set(opened.keys());
  const lost = new Set<string>();
  const ofRule = new Map<string, Format[]>();
  for (const { format, block, rule } of read) {
    const place = `${block}/${rule}`;
    const equal = (at: number) => keyOf(opened[at] ?? format) === keyOf(format);
    const here = (at: number) => areaText(opened[at]?.area ?? format.area) === areaText(format.area);
    const index = [...unused].find(equal) ?? [...unused].find(here);
    if (index !== undefined) unused.delete(index);
    ofRule.set(place, [...(ofRule.get(place) ?? []), format]);
    if (index !== undefined && stays[index] !== true) lost.add(place);
  }
  const rewritten = new Set([...lost].flatMap((place) => (ofRule.get(place) ?? []).map(keyOf)));
  const fresh = current.map((format, index) => isNew[index] === true || rewritten.has(keyOf(format)));
  const firstKept = current.findIndex((_, index) => fresh[index] !== true);
  const ahead = current.filter((_, index) => fresh[index] === true && index < firstKept).length;
  let highest = 0;
  blocks.forEach((block, blockIndex) => {
    const own = rules[blockIndex] ?? [];
    const gone = own.filter((_, index) => lost.has(`${blockIndex}/${index}`));
    if (gone.length === own.length && own.length > 0) {
      edits.remove(block);
      return;
    }
    for (const rule of own) {
      if (gone.includes(rule)) edits.remove(rule);
      else {
        const priority = Number(attributeOf(xml, rule, "priority") ?? 0) + ahead;
        highest = Math.max(highest, priority);
        if (ahead > 0) setAttributes(edits, xml, rule, { priority });
      }
    }
  });
  let before = 0;
  current.forEach((format, index) => {
    if (fresh[index] !== true) return;
    const priority = index < firstKept ? (before += 1) : (highest += 1);
    const dxfId = format.fill === undefined && format.color === undefined ? undefined : styles.conditional(format);
    const values = { type: "expression", dxfId, priority, stopIfTrue: format.stopIfTrue === true ? 1 : undefined };
    const formula = xmlText(storedFormula(format.formula.startsWith("=") ? format.formula : `=${format.formula}`));
    part.add(
      "conditionalFormatting",
      `<${prefix}conditionalFormatting sqref="${areaText(format.area)}"><${prefix}cfRule${attributes(values)}>` +
        `<${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`,
    );
  });
}
