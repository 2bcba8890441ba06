/** The style sheet of a package: for each cell format its look, as far as it is shown, and the looks of conditional formats. */
import type { CellLook } from "../workbook/workbook-data";
import { defaultFont, plainColor } from "./cell-style";
import { builtInDateFormats, builtInFormats, isDateFormat } from "./date-format";
import { isTrue } from "./read-package";
import type { XmlElement } from "./xml";
import { child, childrenOf } from "./xml";

/** A cell format (`xf`) as read. */
export interface CellFormat {
  readonly look: CellLook;
  readonly quotePrefix: boolean;
  readonly isDate: boolean;
}

export interface StyleSheet {
  /** By the index that cells give. */
  readonly formats: readonly CellFormat[];
  /** Fill and font colour of conditional formats, by their index. */
  readonly conditional: readonly { readonly fill?: string; readonly color?: string }[];
}

const plainFormat: CellFormat = { look: {}, quotePrefix: false, isDate: false };

export function formatAt(sheet: StyleSheet, index: number): CellFormat {
  return sheet.formats[index] ?? plainFormat;
}

function colorOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const rgb = element.attributes.get("rgb");
  const theme = element.attributes.get("theme");
  const tint = element.attributes.get("tint");
  return plainColor({
    ...(rgb === undefined ? {} : { argb: rgb }),
    ...(theme === undefined ? {} : { theme: Number(theme) }),
    ...(tint === undefined ? {} : { tint: Number(tint) }),
  });
}

/** Whether a switch like `<b/>` is on. */
function isOn(font: XmlElement | undefined, name: string): boolean {
  const element = child(font, name);
  if (!element) return false;
  const value = element.attributes.get("val");
  return value === undefined ? true : name === "u" ? value !== "none" : isTrue(value);
}

function fontLook(font: XmlElement | undefined): CellLook {
  const name = child(font, "name")?.attributes.get("val");
  const size = Number(child(font, "sz")?.attributes.get("val"));
  const color = child(font, "color");
  // The theme's dark text is what every cell has.
  const plain = color?.attributes.get("theme") === "1" ? undefined : colorOf(color);
  return {
    ...(name !== undefined && name !== defaultFont.name ? { fontName: name } : {}),
    ...(Number.isFinite(size) && size > 0 && size !== defaultFont.size ? { fontSize: size } : {}),
    ...(isOn(font, "b") ? { bold: true } : {}),
    ...(isOn(font, "i") ? { italic: true } : {}),
    ...(isOn(font, "u") ? { underline: true } : {}),
    ...(plain === undefined ? {} : { color: plain }),
  };
}

function fillLook(fill: XmlElement | undefined): CellLook {
  const pattern = child(fill, "patternFill");
  const color = pattern?.attributes.get("patternType") === "solid" ? colorOf(child(pattern, "fgColor")) : undefined;
  return color === undefined ? {} : { fill: color };
}

const usualLines = "#BFBFBF";

/** Edges in the order of their bits; “start” and “end” are the strict words for left and right. */
const edges = [["top"], ["right", "end"], ["bottom"], ["left", "start"]] as const;

function borderLook(border: XmlElement | undefined): CellLook {
  let bits = 0;
  const colors = new Set<string>();
  edges.forEach((names, index) => {
    const edge = names.map((name) => child(border, name)).find((found) => found !== undefined);
    const style = edge?.attributes.get("style");
    if (style === undefined || style === "none") return;
    bits |= 1 << index;
    colors.add(colorOf(child(edge, "color")) ?? "");
  });
  if (bits === 0) return {};
  const [color = ""] = colors;
  const said = colors.size === 1 && color !== "" && color !== usualLines ? { edgeColor: color } : {};
  return { ...(bits === 15 ? { borders: "thin" as const } : { edges: bits }), ...said };
}

function alignmentLook(alignment: XmlElement | undefined): CellLook {
  const values = alignment?.attributes;
  const horizontal = values?.get("horizontal");
  const vertical = values?.get("vertical");
  const indent = Number(values?.get("indent") ?? 0);
  return {
    ...(horizontal === "left" || horizontal === "center" || horizontal === "right" ? { horizontal } : {}),
    ...(horizontal === "centerContinuous" ? { horizontal: "center" as const } : {}),
    ...(vertical === "top" || vertical === "center" || vertical === "bottom" ? { vertical } : {}),
    ...(isTrue(values?.get("wrapText")) ? { wrap: true } : {}),
    ...(indent > 0 ? { indent } : {}),
  };
}

/** Reads the style sheet; a package without one has the plain look everywhere. */
export function readStyles(styles: XmlElement | undefined): StyleSheet {
  const list = (name: string, item: string) => childrenOf(child(styles, name), item);
  const fonts = list("fonts", "font").map(fontLook);
  const fills = list("fills", "fill").map(fillLook);
  const borders = list("borders", "border").map(borderLook);
  const custom = new Map(
    list("numFmts", "numFmt").map(({ attributes }) => [
      Number(attributes.get("numFmtId")),
      attributes.get("formatCode") ?? "General",
    ]),
  );
  const formats = list("cellXfs", "xf").map((xf): CellFormat => {
    const index = (name: string) => Number(xf.attributes.get(name) ?? 0);
    const id = index("numFmtId");
    const format = custom.get(id) ?? builtInDateFormats.get(id) ?? builtInFormats.get(id) ?? "General";
    const locked = child(xf, "protection")?.attributes.get("locked");
    return {
      look: {
        ...fonts[index("fontId")],
        ...fills[index("fillId")],
        ...borders[index("borderId")],
        ...alignmentLook(child(xf, "alignment")),
        ...(format === "General" ? {} : { numberFormat: format }),
        ...(locked !== undefined && !isTrue(locked) ? { locked: false } : {}),
      },
      quotePrefix: isTrue(xf.attributes.get("quotePrefix")),
      isDate: isDateFormat(format),
    };
  });
  const conditional = list("dxfs", "dxf").map((dxf) => {
    const pattern = child(child(dxf, "fill"), "patternFill");
    const fill = colorOf(child(pattern, "bgColor")) ?? colorOf(child(pattern, "fgColor"));
    const color = colorOf(child(child(dxf, "font"), "color"));
    return { ...(fill === undefined ? {} : { fill }), ...(color === undefined ? {} : { color }) };
  });
  return { formats, conditional };
}
