/** A block below the main table of a result sheet: what it adds to the sheet's plan. */
import type { CellStyle, SheetPlan } from "../../workbook/sheet-plan";

export interface ResultBlock {
  readonly blocks: SheetPlan["blocks"];
  readonly styles: SheetPlan["styles"];
  readonly merges: NonNullable<SheetPlan["merges"]>;
  readonly conditionalFormats: NonNullable<SheetPlan["conditionalFormats"]>;
  readonly rowHeights: NonNullable<SheetPlan["rowHeights"]>;
  /** 0-based first row below the block. */
  readonly end: number;
}

/** Title line of a block. */
export const blockTitleStyle: CellStyle = { fontName: "宋体", fontSize: 14, bold: true, vertical: "center" };

/** A plan with blocks added to it. */
export function withBlocks(plan: SheetPlan, added: readonly ResultBlock[]): SheetPlan {
  return {
    ...plan,
    blocks: [...plan.blocks, ...added.flatMap(({ blocks }) => blocks)],
    styles: [...plan.styles, ...added.flatMap(({ styles }) => styles)],
    merges: [...(plan.merges ?? []), ...added.flatMap(({ merges }) => merges)],
    conditionalFormats: [
      ...(plan.conditionalFormats ?? []),
      ...added.flatMap(({ conditionalFormats }) => conditionalFormats),
    ],
    rowHeights: [...(plan.rowHeights ?? []), ...added.flatMap(({ rowHeights }) => rowHeights)],
  };
}
