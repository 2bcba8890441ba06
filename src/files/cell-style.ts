/** Cell looks between the plain `CellStyle` and exceljs. */
import type { Alignment, Borders, Color, Fill, Font, Style } from "exceljs";
import type { CellStyle } from "../workbook/sheet-plan";
import { unwrappedFormat } from "./mark-styles";

/** Font of cells whose style names none: the default of the workbooks we write. */
export const defaultFont = { name: "等线", size: 11 } as const;

const borderColor = { argb: "FFBFBFBF" } as const;

/** `#RRGGBB` → exceljs. */
export function excelColor(color: string): { argb: string } {
  return { argb: "FF" + color.replace("#", "").toUpperCase() };
}

/** Colours of the standard theme, by index (light 1, dark 1, light 2, …, as cells count them). */
const themeColors = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
];

function tinted(rgb: string, tint: number): string {
  return [0, 2, 4]
    .map((at) => {
      const part = parseInt(rgb.slice(at, at + 2), 16);
      const mixed = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
      return Math.round(Math.min(255, Math.max(0, mixed)))
        .toString(16)
        .padStart(2, "0");
    })
    .join("")
    .toUpperCase();
}

/** exceljs → `#RRGGBB`; undefined where there is no colour of one's own (automatic, indexed). */
export function plainColor(color: (Partial<Color> & { tint?: number }) | undefined): string | undefined {
  if (!color) return undefined;
  if (typeof color.argb === "string" && /^[0-9a-f]{6,8}$/i.test(color.argb))
    return "#" + color.argb.slice(-6).toUpperCase();
  if (typeof color.theme === "number") {
    const base = themeColors[color.theme];
    return base === undefined ? undefined : "#" + tinted(base, color.tint ?? 0);
  }
  return undefined;
}

/** A style for exceljs; `quotePrefix` is carried in the protection and put right in the finished file. */
export function excelStyle(style: CellStyle, quotePrefix: boolean): Partial<Style> {
  const result: Partial<Style> = {};
  if (style.numberFormat !== undefined) result.numFmt = style.numberFormat;
  const { fontName, fontSize, bold, italic, underline, color } = style;
  if ([fontName, fontSize, bold, italic, underline, color].some((part) => part !== undefined)) {
    const font: Partial<Font> = { name: fontName ?? defaultFont.name, size: fontSize ?? defaultFont.size };
    if (bold !== undefined) font.bold = bold;
    if (italic !== undefined) font.italic = italic;
    if (underline !== undefined) font.underline = underline;
    if (color !== undefined) font.color = excelColor(color);
    result.font = font;
  }
  if (style.fill !== undefined) result.fill = { type: "pattern", pattern: "solid", fgColor: excelColor(style.fill) };
  const alignment: Partial<Alignment> = {};
  if (style.horizontal !== undefined) alignment.horizontal = style.horizontal;
  if (style.vertical !== undefined) alignment.vertical = style.vertical === "center" ? "middle" : style.vertical;
  if (style.wrap !== undefined) alignment.wrapText = style.wrap;
  if (Object.keys(alignment).length > 0) result.alignment = alignment;
  if (style.borders === "thin") {
    const edge = { style: "thin", color: borderColor } as const;
    result.border = { top: edge, left: edge, bottom: edge, right: edge };
  }
  if (quotePrefix) result.protection = { locked: true, hidden: true };
  return result;
}

function isSolid(
  fill: Fill | undefined,
): fill is Fill & { readonly pattern: "solid"; readonly fgColor: Partial<Color> } {
  return fill?.type === "pattern" && fill.pattern === "solid";
}

function hasEdges(border: Partial<Borders> | undefined): boolean {
  return [border?.top, border?.left, border?.bottom, border?.right].some((edge) => edge?.style !== undefined);
}

/** A style as exceljs read it. What a plain style cannot say (theme effects, other border kinds) is simplified. */
export function plainStyle(style: Partial<Style>): CellStyle {
  const { font, alignment } = style;
  const format = unwrappedFormat(style.numFmt ?? "General");
  const color = font?.color?.theme === 1 ? undefined : plainColor(font?.color);
  const fill = isSolid(style.fill) ? plainColor(style.fill.fgColor) : undefined;
  const horizontal = alignment?.horizontal;
  const vertical = alignment?.vertical;
  return {
    ...(font?.name !== undefined && font.name !== defaultFont.name ? { fontName: font.name } : {}),
    ...(font?.size !== undefined && font.size !== defaultFont.size ? { fontSize: font.size } : {}),
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.underline !== undefined && font.underline !== false && font.underline !== "none"
      ? { underline: true }
      : {}),
    ...(color === undefined ? {} : { color }),
    ...(fill === undefined ? {} : { fill }),
    ...(horizontal === "left" || horizontal === "center" || horizontal === "right" ? { horizontal } : {}),
    ...(horizontal === "centerContinuous" ? { horizontal: "center" as const } : {}),
    ...(vertical === "top" || vertical === "bottom" ? { vertical } : {}),
    ...(vertical === "middle" ? { vertical: "center" as const } : {}),
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(hasEdges(style.border) ? { borders: "thin" as const } : {}),
    ...(format === "General" ? {} : { numberFormat: format }),
  };
}
