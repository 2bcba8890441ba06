/** The cells that tell a finding on 检查结果, the same in the table of findings and among the ones marked 已核实. */
import type { Finding } from "../../domain/finding";
import type { PlanCell } from "../../workbook/sheet-plan";

/** Longest text of a cell of 检查结果: a name of thousands of characters is known by its beginning. */
const longestText = 400;

function shortened(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}…（共 ${text.length} 字）`;
}

/** 序号 | 级别 | 规则 | 工作表 | 行 | 字段 | 党支部 | 对象 | 问题; `index` counts from 0. */
export function findingCells(finding: Finding, index: number): PlanCell[] {
  const { severity, ruleId, sheet, row, field, branch, subject, message } = finding;
  return [
    index + 1,
    severity,
    ruleId,
    sheet,
    row,
    shortened(field),
    shortened(branch),
    shortened(subject),
    shortened(message),
  ];
}
