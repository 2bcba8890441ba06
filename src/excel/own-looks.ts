/**
 * What has to be seen of a sheet that a mark points to before it counts as the add-in's: its first rows, how far it is
 * used, and how many cells are filled of those the add-in wrote.
 */
import type { OwnBlock } from "../workbook/own-faces";
import {
  blockKey,
  blockText,
  clerkColumnOf,
  faceArea,
  isOwnFace,
  readBlock,
  standsBeside,
} from "../workbook/own-faces";
import { stampFormula, stampName } from "../workbook/own-names";
import type { OwnExtent } from "../workbook/port";
import { readCell } from "./cell-entries";
import { edges } from "./range-area";

export interface OwnLook {
  /** Title and head are the add-in's. */
  readonly isOwn: boolean;
  readonly extent: OwnExtent;
  /** The sheet has been written anew since its stamps were read: what stands beside it cannot be told. */
  readonly isRenewed: boolean;
}

/** The block of a mark as its stamp keeps it; what stands beside it is not ours. */
export function blockOfMark(mark: string, stamps: ReadonlyMap<string, string>): OwnBlock | null {
  return readBlock(stamps.get(blockKey(mark)));
}

/** The columns whose cells are counted, as first column and number: all but the clerk's. */
function countedColumns(columnCount: number, clerkColumn: number | null): readonly (readonly [number, number])[] {
  if (clerkColumn === null || clerkColumn >= columnCount) return [[0, columnCount]];
  const runs = [
    [0, clerkColumn],
    [clerkColumn + 1, columnCount - clerkColumn - 1],
  ] as const;
  return runs.filter(([, count]) => count > 0);
}

/** What is said of a result on whose sheet another wrote in the very moment in which it was written anew. */
export function overwrittenNote(sheet: string): string {
  return `“${sheet}”重写的同时有人在上面写了内容，没有保住，请先核对，需要的请重新填写。`;
}

/** Queues the look at a sheet; a sheet that is not there gives null. */
export function queueOwnLook(
  context: Excel.RequestContext,
  sheet: string,
  mark: string,
  stamps: ReadonlyMap<string, string>,
): () => OwnLook | null {
  const block = blockOfMark(mark, stamps);
  const target = context.workbook.worksheets.getItemOrNullObject(sheet).load({ name: true });
  const { row, column, rowCount, columnCount } = faceArea;
  const face = target.getRangeByIndexes(row, column, rowCount, columnCount).load({ values: true });
  const used = target.getUsedRangeOrNullObject(true).load(edges);
  // Counted by Excel itself: a result of thousands of rows need not be sent for it.
  const counted = block
    ? countedColumns(block.columnCount, clerkColumnOf(mark)).map(([from, count]) =>
        context.workbook.functions
          .countA(target.getRangeByIndexes(0, from, block.rowCount, count))
          .load({ value: true }),
      )
    : [];
  const stamp = context.workbook.names.getItemOrNullObject(stampName(blockKey(mark))).load({ formula: true });
  return () => {
    if (target.isNullObject) return null;
    const extent = used.isNullObject
      ? { rowCount: 0, columnCount: 0 }
      : { rowCount: used.rowIndex + used.rowCount, columnCount: used.columnIndex + used.columnCount };
    const filled = counted.reduce((sum, { value }) => sum + Number(value), 0);
    const kept = stamp.isNullObject ? null : String(stamp.formula);
    const isRenewed = kept !== (block ? stampFormula(blockText(block)) : null);
    return {
      isRenewed,
      isOwn: isOwnFace(
        mark,
        face.values.map((line) => line.map(readCell)),
        stamps,
      ),
      extent: { ...extent, beside: !isRenewed && standsBeside(block, extent, filled) },
    };
  };
}
