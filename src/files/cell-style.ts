/** Cell looks between the plain `CellStyle` and exceljs. */
import type { Alignment, Color, Font, Style } from "exceljs";
import type { CellLook } from "../workbook/workbook-data";

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
export function excelStyle(style: CellLook, quotePrefix: boolean): Partial<Style> {
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
  if (style.indent !== undefined) alignment.indent = style.indent;
  if (Object.keys(alignment).length > 0) result.alignment = alignment;
  const lines = style.edges ?? (style.borders === "thin" ? 15 : 0);
  if (lines !== 0) {
    const color = style.edgeColor === undefined ? borderColor : excelColor(style.edgeColor);
    const edge = { style: "thin", color } as const;
    result.border = {
      ...(lines & 1 ? { top: edge } : {}),
      ...(lines & 2 ? { right: edge } : {}),
      ...(lines & 4 ? { bottom: edge } : {}),
      ...(lines & 8 ? { left: edge } : {}),
    };
  }
  if (quotePrefix || style.locked === false)
    result.protection = { locked: style.locked !== false, hidden: quotePrefix };
  return result;
}
