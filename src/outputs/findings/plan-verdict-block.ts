/** The block 各支部评价 of 检查结果: the completeness matrix and the verdict on every branch, in the reviewer's words. */
import type { BranchVerdict, Verdict } from "../../domain/verdict";
import { materials, materialText, verdicts as verdictWords } from "../../domain/verdict";
import { severities } from "../../domain/finding";
import { cellText } from "../../workbook/a1";
import { area, bodyStyle, headerStyle, numberFormats, quietColor, signalColors } from "../layout/sheet-look";
import type { CellStyle, PlanCell } from "../../workbook/sheet-plan";
import { blockTitleStyle } from "../layout/result-block";
import type { ResultBlock } from "../layout/result-block";
import { planRowHeights } from "../layout/row-heights";

const title = "各支部评价";
const matrixColumn = 1;
const reasonColumn = matrixColumn + materials.length;
const countsColumn = reasonColumn + 1;
const verdictColumn = countsColumn + 1;

/** Colours of the verdicts; 达标 needs none. */
const signals: Readonly<Partial<Record<Verdict, { readonly fill: string; readonly color: string }>>> = {
  不达标: signalColors.wrong,
  需修改: signalColors.missing,
  基本达标: signalColors.hint,
};

/** `各支部评价　　不达标 1 个　需修改 3 个　达标 2 个` */
function titleLine(verdicts: readonly BranchVerdict[]): string {
  const counts = verdictWords.flatMap((word) => {
    const count = verdicts.filter(({ verdict }) => verdict === word).length;
    return count > 0 ? [`${word} ${count} 个`] : [];
  });
  return `${title}　　${counts.join("　")}`;
}

/** `错误 3 条　警告 9 条`; 无 where there is none. */
function countsText(counts: BranchVerdict["counts"]): string {
  const parts = severities.flatMap((severity) => (counts[severity] > 0 ? [`${severity} ${counts[severity]} 条`] : []));
  return parts.length > 0 ? parts.join("　") : "无";
}

/**
 * Plans the block in the columns of 检查结果: 党支部, the seven materials, 说明, 问题数, and as the conclusion 评价.
 *
 * @param top - 0-based row of its title
 * @param widths - column widths of the sheet, in characters
 */
export function planVerdictBlock(
  verdicts: readonly BranchVerdict[],
  top: number,
  widths: readonly number[],
): ResultBlock {
  const header = top + 1;
  const first = header + 1;
  const count = verdicts.length;
  const rows = verdicts.map(({ branch, materials: found, verdict, reason, counts }): PlanCell[] => [
    branch === "" ? "（未填党支部）" : branch,
    ...materials.map(({ id }) => materialText(id, found[id])),
    reason,
    countsText(counts),
    verdict,
  ]);
  const headers = ["党支部", ...materials.map(({ label }) => label), "说明", "问题数", "评价"];
  const column = (from: number, width = 1) => area(first, from, count, width);
  const matrixCell = cellText(first, matrixColumn);
  const style = (at: ReturnType<typeof area>, look: CellStyle) => ({ area: at, style: look });
  return {
    blocks: [
      { row: top, column: 0, cells: [[titleLine(verdicts)]] },
      { row: header, column: 0, cells: [headers] },
      { row: first, column: 0, cells: rows },
    ],
    styles: [
      style(area(top, 0, 1, 1), blockTitleStyle),
      style(area(header, 0, 1, headers.length), headerStyle),
      style(column(0, headers.length), bodyStyle),
      style(column(0), { numberFormat: numberFormats.text }),
      style(column(reasonColumn), { horizontal: "left" }),
      style(column(reasonColumn, 3), { numberFormat: numberFormats.text }),
      style(column(countsColumn), { color: quietColor }),
      style(column(verdictColumn), { bold: true }),
    ],
    merges: [],
    conditionalFormats: [
      { area: column(matrixColumn, materials.length), formula: `=${matrixCell}="缺"`, ...signalColors.wrong },
      ...verdictWords.flatMap((word) => {
        const signal = signals[word];
        const cell = cellText(first, verdictColumn);
        return signal ? [{ area: column(verdictColumn), formula: `=${cell}="${word}"`, ...signal }] : [];
      }),
    ],
    rowHeights: [
      { row: top, rowCount: 1, points: 26 },
      { row: header, rowCount: 1, points: 24 },
      ...planRowHeights(rows, first, widths),
    ],
    end: first + count,
  };
}
