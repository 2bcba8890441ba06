/** What a rule reports: one finding is one thing a reviewer would send back. */
import type { FormId } from "../contract/forms";
import type { CellValue } from "./cell";

/** 错误: sent back; 警告: explain or mend; 提示: worth a look. */
export type Severity = "错误" | "警告" | "提示";

/** Most serious first. */
export const severities: readonly Severity[] = ["错误", "警告", "提示"];

/** One change of one cell that mends a finding for certain. */
export interface CellFix {
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  /** 0-based sheet column. */
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Number format the new value needs (dates). */
  readonly numberFormat?: string;
}

/**
 * Why a right value is certain; fixes of one kind can be done together. `qualified` alone is no rule's proposal: 合格 for
 * those without a grade is what the clerk decides, before the exceptions.
 */
export type FixKind =
  "date" | "number" | "spaces" | "grade-word" | "list-word" | "absent" | "total-row" | "not-graded" | "qualified";

export interface QuickFix {
  readonly kind: FixKind;
  readonly cells: readonly CellFix[];
  /** Sheet rows to take out (total rows inside the data). */
  readonly removeRows?: readonly { readonly sheet: string; readonly row: number }[];
}

export interface Finding {
  /** Rule id, e.g. `GRD-03`. */
  readonly ruleId: string;
  readonly severity: Severity;
  /** Form the finding is about; null for the workbook as a whole. */
  readonly form: FormId | null;
  /** Sheet to go to. */
  readonly sheet: string;
  /** 1-based sheet row; null where something is missing or the finding is about a branch as a whole. */
  readonly row: number | null;
  /** 0-based sheet column; null where no single cell is meant. */
  readonly column: number | null;
  /** 字段: the header as it stands on the sheet; "" where no single column is meant. */
  readonly field: string;
  readonly branch: string;
  /** 对象: the person, meeting or item. */
  readonly subject: string;
  /** 问题: what is wrong, with the figures. No full stop at the end. */
  readonly message: string;
  /** 建议: what to do. No full stop at the end. */
  readonly advice: string;
  readonly fix?: QuickFix;
  /** What 已核实 is remembered by: the same as long as the data the finding speaks of are the same (`finding-key.ts`). */
  readonly key?: string;
}
