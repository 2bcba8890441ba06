/** A whole sheet plan as steps on a sheet that is there and empty. */
import { cellText, quotedSheet } from "../workbook/a1";
import type { CellBlock, CellLink, SheetPlan } from "../workbook/sheet-plan";
import { blockSteps } from "./block-steps";
import { planEntry, wantsTextFormat } from "./cell-entries";
import { lookSteps } from "./look-steps";
import { callBytes } from "./payload";
import { ruleSteps } from "./rule-steps";
import type { WriteStep } from "./write-step";
import { callStep } from "./write-step";

function cellSteps(block: CellBlock, sheet: string): readonly WriteStep[] {
  return blockSteps({
    sheet,
    row: block.row,
    column: block.column,
    entries: block.cells.map((row) => row.map(planEntry)),
    formats: block.cells.map((row) => row.map((cell) => (wantsTextFormat(cell) ? "@" : null))),
  });
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A link as a formula: it works without the add-in, and thousands of them are one call instead of one call each. */
export function linkFormula({ text, target }: CellLink): string {
  const place = `#${quotedSheet(target.sheet)}!${cellText(target.row, target.column)}`;
  return `=HYPERLINK(${quoted(place)},${quoted(text)})`;
}

/** Links below each other in a column, as blocks. */
function linkBlocks(links: readonly CellLink[]): readonly (readonly CellLink[])[] {
  const sorted = [...links].sort((a, b) => a.column - b.column || a.row - b.row);
  const blocks: CellLink[][] = [];
  for (const link of sorted) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block && last && last.column === link.column && last.row + 1 === link.row) block.push(link);
    else blocks.push([link]);
  }
  return blocks;
}

const linkColor = "#0563C1";

function linkSteps(links: readonly CellLink[], sheet: string): readonly WriteStep[] {
  return linkBlocks(links).flatMap((block) => {
    const [first] = block;
    if (!first) return [];
    const { row, column } = first;
    const cells = block.map((link) => [linkFormula(link)]);
    return [
      ...blockSteps({ sheet, row, column, entries: cells, formats: cells.map(() => ["General"]) }),
      callStep(1, callBytes, (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, cells.length, 1);
        range.format.font.color = linkColor;
      }),
    ];
  });
}

/** Steps that write the plan; names of the workbook are the caller's, as rules of other sheets need them. */
export function planSteps(plan: SheetPlan, sheet: string): readonly WriteStep[] {
  return [
    ...plan.blocks.flatMap((block) => cellSteps(block, sheet)),
    ...lookSteps(plan, sheet),
    ...linkSteps(plan.links ?? [], sheet),
    ...ruleSteps(plan, sheet),
  ];
}
