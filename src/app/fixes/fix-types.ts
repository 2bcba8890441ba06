/** What the pane shows of quick fixes before and after they are applied: cells with before and after, words to confirm. */
import type { CellFix, FixKind, QuickFix } from "../../domain/finding";

/** Which fixes: all of one kind, or those of some findings (by `Finding.key`). */
export type FixChoice = { readonly kind: FixKind } | { readonly keys: readonly string[] };

/** One cell that would change. */
export interface CellPreview {
  readonly kind: FixKind;
  /** The change itself: place, before, after. */
  readonly fix: CellFix;
  /** The header of the column as it stands on the sheet; "" where it has none. */
  readonly field: string;
  readonly branch: string;
  /** The person, meeting or item of the row; "" where none. */
  readonly subject: string;
  /** Before and after as a clerk reads them: dates as 2026-01-08, blank as （空）. */
  readonly beforeText: string;
  readonly afterText: string;
}

/** One sheet row that would be taken out. */
export interface RowPreview {
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  /** The filled cells of the row, as read: `合计 38 36 2`. */
  readonly text: string;
}

/** A cell or row that has a fix but is left as it is, and why. */
export interface LeftAlone {
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  /** 0-based; null for a row. */
  readonly column: number | null;
  /** One clause without a full stop: `是公式`, `内容已经改过`. */
  readonly reason: string;
}

/** A grade word of another grading that occurs in the workbook. It is applied only once the clerk has confirmed it. */
export interface GradeWord {
  readonly word: string;
  /** Grade it stands for: the confirmed one, else the proposal; null where there is no proposal. */
  readonly grade: string | null;
  readonly confirmed: boolean;
  /** Cells that hold the word. */
  readonly count: number;
}

/** What applying a choice would do. */
export interface FixPreview {
  /** One sentence: `将修改 12 个单元格（民主评议 8、谈心谈话 4）。` */
  readonly message: string;
  readonly cells: readonly CellPreview[];
  readonly rows: readonly RowPreview[];
  readonly left: readonly LeftAlone[];
  /** Grade words in the chosen cells; those not confirmed are not among `cells`. */
  readonly words: readonly GradeWord[];
  /** What to hand to `applyFixes`. */
  readonly fixes: readonly QuickFix[];
}

/** How many fixes of a kind the workbook offers. */
export interface FixOffer {
  readonly kind: FixKind;
  /** What they do, in words: `文字日期改为规范日期`. */
  readonly label: string;
  /** Cells and rows they change; for grade words also those that wait for a confirmation. */
  readonly count: number;
}
