/** Cell looks of the model as styles of the grid, and styles that a person made in the grid as looks of the model. */
import type { IBorderData, IStyleData } from "@univerjs/presets";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/presets";
import type { CellLook } from "../../host/style-table";
import { allEdges, edgeBits, edgesOf } from "../../host/style-table";

const defaultEdgeColor = "#BFBFBF";
/** Office fonts that this machine may lack, with what stands in for them on screen. */
const sansSerif = "'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif";
const serif = "'STSong', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Sans CJK SC', serif";

/** The font list the grid draws with; the first name is the one the cell has. */
export function fontList(fontName: string): string {
  return `'${fontName.replaceAll("'", "")}', ${/宋|仿|楷|Song|Times/i.test(fontName) ? serif : sansSerif}`;
}

/** Default look of the grid: what Excel gives an empty workbook in Chinese. */
export const defaultGridStyle: IStyleData = { ff: fontList("等线"), fs: 11, vt: VerticalAlign.MIDDLE };

const horizontalAligns = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const verticalAligns = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

function bordersOf(edges: number, color: string): IBorderData {
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: color } };
  return {
    ...(edges & edgeBits.top ? { t: line } : {}),
    ...(edges & edgeBits.right ? { r: line } : {}),
    ...(edges & edgeBits.bottom ? { b: line } : {}),
    ...(edges & edgeBits.left ? { l: line } : {}),
  };
}

/** Style of the grid for a look. Text cells wrap only where the look says so, as in Excel. */
export function gridStyle(look: CellLook, isLink: boolean): IStyleData {
  const edges = edgesOf(look);
  const color = look.color ?? (isLink ? "#1F5FA8" : undefined);
  return {
    ...(look.fontName ? { ff: fontList(look.fontName) } : {}),
    ...(look.fontSize ? { fs: look.fontSize } : {}),
    ...(look.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(look.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(color ? { cl: { rgb: color } } : {}),
    ...(isLink || look.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(look.fill ? { bg: { rgb: look.fill } } : {}),
    ...(look.horizontal ? { ht: horizontalAligns[look.horizontal] } : {}),
    ...(look.vertical ? { vt: verticalAligns[look.vertical] } : {}),
    ...(look.wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(edges ? { bd: bordersOf(edges, look.edgeColor ?? defaultEdgeColor) } : {}),
    ...(look.numberFormat && look.numberFormat !== "General" ? { n: { pattern: look.numberFormat } } : {}),
    ...(look.indent ? { pd: { l: 2 + look.indent * 9 } } : {}),
  };
}

/** `rgb(1, 2, 3)`, `#abc` and `#aabbcc` as `#RRGGBB`; null for anything else. */
export function hexColor(color: string | null | undefined | void): string | null {
  if (!color) return null;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short) return `#${[short[1], short[2], short[3]].map((digit) => `${digit}${digit}`).join("")}`.toUpperCase();
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toUpperCase();
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(color);
  if (!parts) return null;
  return `#${[parts[1], parts[2], parts[3]].map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

function wordFor<W extends string>(aligns: Readonly<Record<W, number>>, wanted: unknown): W | undefined {
  return (Object.keys(aligns) as W[]).find((word) => aligns[word] === wanted);
}

/** Look of the model for a style that stands in a cell of the grid. */
export function lookOfGridStyle(style: IStyleData, isLink: boolean): CellLook {
  const fontName = style.ff ? /^'?([^',]+)/.exec(style.ff)?.[1]?.trim() : undefined;
  const color = hexColor(style.cl?.rgb);
  const fill = hexColor(style.bg?.rgb);
  const bd = style.bd ?? {};
  const edges =
    (bd.t ? edgeBits.top : 0) | (bd.r ? edgeBits.right : 0) | (bd.b ? edgeBits.bottom : 0) | (bd.l ? edgeBits.left : 0);
  const edgeColor = hexColor((bd.t ?? bd.r ?? bd.b ?? bd.l)?.cl.rgb);
  const horizontal = wordFor(horizontalAligns, style.ht);
  const vertical = wordFor(verticalAligns, style.vt);
  const indent = style.pd?.l && style.pd.l > 2 ? Math.round((style.pd.l - 2) / 9) : 0;
  return {
    ...(fontName ? { fontName } : {}),
    ...(style.fs ? { fontSize: style.fs } : {}),
    ...(style.bl ? { bold: true } : {}),
    ...(style.it ? { italic: true } : {}),
    ...(color && !isLink ? { color } : {}),
    ...(fill ? { fill } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(edges === allEdges ? { borders: "thin" as const } : edges ? { edges } : {}),
    ...(edges && edgeColor && edgeColor !== defaultEdgeColor ? { edgeColor } : {}),
    ...(style.n?.pattern ? { numberFormat: style.n.pattern } : {}),
    ...(indent ? { indent } : {}),
  };
}
