/** 情况报告 as the pane shows it. Plain data. */
import type { DocumentPlan } from "../../workbook/document-plan";

export interface ReportViewRow {
  /** 级别 as on the sheet. */
  readonly key: string;
  readonly level: string;
  /** The text that is exported. */
  readonly text: string;
  /** The clerk's 修改稿 is exported, not the automatic text. */
  readonly edited: boolean;
  /** What does not agree or is still to be added; "" for nothing. */
  readonly hint: string;
  /** Where the paragraph stands on the sheet, 1-based; null where it is not on it yet. */
  readonly row: number | null;
}

export interface ReportView {
  /** The sheet; null while it has not been written. */
  readonly sheet: string | null;
  /** 0-based column of 修改稿. */
  readonly column: number;
  readonly rows: readonly ReportViewRow[];
  /** 修改稿 that belong to no paragraph and are not exported. */
  readonly orphans: number;
  /** What a reader must know before the report goes on; "" for nothing. */
  readonly remark: string;
  /** The document itself: what is copied where no file can be saved. */
  readonly document: DocumentPlan;
}
