/** Fonts, fills and borders as XML: an old one with only that changed which differs between two looks. */
import type { CellLook } from "../../workbook/workbook-data";
import { attributes } from "../xml";
import { childSpans, openTag, rootSpan, selfClosing } from "../xml-spans";

/** Children of a font in the order of the schema (18.8.22). */
const fontOrder = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

function childTexts(xml: string): Map<string, string> {
  return new Map(childSpans(xml, rootSpan(xml)).map(({ local, start, end }) => [local, xml.slice(start, end)]));
}

function withChildren(xml: string, children: ReadonlyMap<string, string>, order: readonly string[]): string {
  const span = rootSpan(xml);
  const rest = [...children.keys()].filter((name) => !order.includes(name));
  const content = [...order, ...rest].map((name) => children.get(name) ?? "").join("");
  const tag = openTag(xml, span);
  return content === "" ? selfClosing(tag, true) : `${selfClosing(tag, false)}${content}</${span.name}>`;
}

/** The font with what differs changed; what the new look leaves out is as in the plain font. */
export function fontChanged(font: string, plain: string, from: CellLook, to: CellLook, prefix: string): string {
  const children = childTexts(font);
  const usual = childTexts(plain);
  const put = (name: string, values: Readonly<Record<string, string | number>> | null) => {
    if (values) children.set(name, `<${prefix}${name}${attributes(values)}/>`);
    else children.delete(name);
  };
  const reset = (name: string) => {
    const text = usual.get(name);
    if (text === undefined) children.delete(name);
    else children.set(name, text);
  };
  if (from.bold !== to.bold) put("b", to.bold === true ? {} : null);
  if (from.italic !== to.italic) put("i", to.italic === true ? {} : null);
  if (from.underline !== to.underline) put("u", to.underline === true ? {} : null);
  if (from.color !== to.color) {
    if (to.color === undefined) reset("color");
    else put("color", { rgb: argb(to.color) });
  }
  if (from.fontSize !== to.fontSize) {
    if (to.fontSize === undefined) reset("sz");
    else put("sz", { val: to.fontSize });
  }
  if (from.fontName !== to.fontName) {
    // A font of a theme would win over the name.
    put("scheme", null);
    put("charset", null);
    if (to.fontName === undefined) ["name", "family", "charset", "scheme"].forEach(reset);
    else put("name", { val: to.fontName });
  }
  return withChildren(font, children, fontOrder);
}

export function fillXml(color: string, prefix: string): string {
  return (
    `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(color)}"/>` +
    `<${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`
  );
}

/** Bits of a look's edges in the order of the schema, with the words for them in usual and strict files. */
const edges = [
  { bit: 8, names: ["left", "start"] },
  { bit: 2, names: ["right", "end"] },
  { bit: 1, names: ["top"] },
  { bit: 4, names: ["bottom"] },
] as const;

const borderOrder = [
  ...edges.flatMap(({ names }): readonly string[] => names),
  "diagonal",
  "vertical",
  "horizontal",
] as const;

function linesOf(look: CellLook): number {
  return look.edges ?? (look.borders === "thin" ? 15 : 0);
}

/** The border with the edges that differ drawn thin or taken away; the others stay as they are. */
export function borderChanged(border: string, from: CellLook, to: CellLook, prefix: string): string {
  const children = childTexts(border);
  const before = linesOf(from);
  const after = linesOf(to);
  const color = to.edgeColor === undefined ? "FFBFBFBF" : argb(to.edgeColor);
  for (const { bit, names } of edges) {
    const recoloured = (before & after & bit) !== 0 && from.edgeColor !== to.edgeColor;
    if ((before & bit) === (after & bit) && !recoloured) continue;
    const name = names.find((one) => children.has(one)) ?? names[0];
    children.set(
      name,
      (after & bit) === 0
        ? `<${prefix}${name}/>`
        : `<${prefix}${name} style="thin"><${prefix}color rgb="${color}"/></${prefix}${name}>`,
    );
  }
  return withChildren(border, children, borderOrder);
}

export function dxfXml(look: { readonly fill?: string; readonly color?: string }, prefix: string): string {
  const font =
    look.color === undefined ? "" : `<${prefix}font><${prefix}color rgb="${argb(look.color)}"/></${prefix}font>`;
  const fill =
    look.fill === undefined
      ? ""
      : `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(look.fill)}"/>` +
        `<${prefix}bgColor rgb="${argb(look.fill)}"/></${prefix}patternFill></${prefix}fill>`;
  return `<${prefix}dxf>${font}${fill}</${prefix}dxf>`;
}
