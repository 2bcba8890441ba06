/**
 * By what a sheet of the add-in's own is known besides its mark: title and head. A mark is a name of the workbook; it
 * follows a cut cell to another sheet, and a file from elsewhere can bring any name. A sheet whose title or head is not
 * ours is the clerk's, whatever mark points to it.
 */
import { summaryColumns } from "../contract/summary";
import type { CellValue } from "../domain/cell";
import { memoryMark, reportMark } from "./own-names";

/** Title and head of an own sheet. */
interface OwnFace {
  /** A1; a part of it may depend on the year. */
  readonly title: RegExp;
  /** The head's cells from column A on; none on a sheet without a table. */
  readonly head: readonly string[];
  /** 0-based row of the head. */
  readonly row: number;
  /** 0-based column between head and end that the clerk writes in (修改稿): what stands there is no note beside the result. */
  readonly clerkColumn?: number;
}

/** What an own sheet says after its rewriting failed; nothing else stands on it then. */
export const unfinishedText = "上次写入没有完成，本表内容已清空。请再运行一次。";

const ownFaces = {
  findings: {
    title: /^检查结果$/,
    head: ["序号", "级别", "规则", "工作表", "行", "字段", "党支部", "对象", "问题", "建议", "定位"],
    row: 2,
  },
  grades: {
    title: /民主评议党员等次统计$/,
    head: ["序号", "党支部", "党员总数", "应参评", "实参评", "参评率", "优秀", "优秀占比", "优秀上限"],
    row: 2,
  },
  ledger: {
    title: /整改台账概览$/,
    head: ["党支部", "总数", "未启动", "整改中", "延期", "已完成", "已销号"],
    row: 2,
  },
  summary: { title: /组织生活会和民主评议党员情况汇总表$/, head: summaryColumns.map(({ header }) => header), row: 2 },
  [reportMark]: { title: /^情况报告$/, head: ["级别", "自动文字", "修改稿", "提示"], row: 2, clerkColumn: 2 },
  ballots: { title: /民主评议党员测评票$/, head: ["序号", "姓名"], row: 3 },
  notice: { title: /^操作提示$/, head: [], row: 0 },
  [memoryMark]: { title: /^本表由组织生活助手保存/, head: ["类别", "对象", "内容", "说明", "时间"], row: 1 },
} as const satisfies Readonly<Record<string, OwnFace>>;

/** A mark whose sheet is known by its face. A result is declared with one of these: none can be forgotten here. */
export type FacedMark = keyof typeof ownFaces;

const faces = new Map<string, OwnFace>(Object.entries(ownFaces));

/** Rows and columns from A1 on that have to be known to tell an own sheet. */
export const faceArea = {
  row: 0,
  column: 0,
  rowCount: Math.max(...[...faces.values()].map(({ row }) => row)) + 1,
  columnCount: Math.max(...[...faces.values()].map(({ head }) => head.length)),
} as const;

/** Whether a mark has a title and head by which its sheet is known; without them no sheet ever bears it. */
export function hasFace(mark: string): boolean {
  return faces.has(mark);
}

function textOf(value: CellValue | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

/** Key of the stamp that keeps the title of a mark's sheet. */
export function titleKey(mark: string): string {
  return `${mark}_title`;
}

/**
 * Whether the first rows of a sheet are those of the add-in's sheet with this mark. A mark without a face here is known
 * by the title that its stamp keeps.
 *
 * @param cells - from A1 on, at least as far as `faceArea` where the sheet is used
 */
export function isOwnFace(
  mark: string,
  cells: readonly (readonly CellValue[])[],
  stamps: ReadonlyMap<string, string>,
): boolean {
  const title = textOf(cells[0]?.[0]);
  if (title === unfinishedText) return cells.flat().filter((value) => textOf(value) !== "").length === 1;
  const face = faces.get(mark);
  if (!face) return title !== "" && stamps.get(titleKey(mark)) === title;
  return face.title.test(title) && face.head.every((text, column) => textOf(cells[face.row]?.[column]) === text);
}

/** The column of a mark's sheet that is the clerk's, 0-based; null for most. */
export function clerkColumnOf(mark: string): number | null {
  return faces.get(mark)?.clerkColumn ?? null;
}

/** How far a result was written and how many of its cells were filled, as it is kept in a stamp: `40x11:312`. A column that is the clerk's is not counted. */
export interface OwnBlock {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly filled: number;
}

/** Key of the stamp that keeps the block of a mark. */
export function blockKey(mark: string): string {
  return `${mark}_block`;
}

export function blockText({ rowCount, columnCount, filled }: OwnBlock): string {
  return `${rowCount}x${columnCount}:${filled}`;
}

export function readBlock(text: string | undefined): OwnBlock | null {
  const match = /^(\d+)x(\d+):(\d+)$/.exec(text ?? "");
  return match ? { rowCount: Number(match[1]), columnCount: Number(match[2]), filled: Number(match[3]) } : null;
}

/** Whether something stands on a result's sheet that was not written with it. Without a block nothing is known. */
export function standsBeside(
  block: OwnBlock | null,
  used: { readonly rowCount: number; readonly columnCount: number },
  filled: number,
): boolean {
  return (
    block !== null && (used.rowCount > block.rowCount || used.columnCount > block.columnCount || filled > block.filled)
  );
}
