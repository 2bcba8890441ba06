/**
 * A Word document as it shall be: plain data that says what stands on the pages. What it looks like on paper (fonts, margins,
 * lines) follows from the kinds of paragraphs and is decided by whoever writes the file.
 */

/**
 * What a paragraph is. `body` has its first line indented; `signature` and `date` stand at the right; `form` is a line of a
 * printed form without indent; `note` is small print.
 */
export type ParagraphKind =
  | "title"
  | "heading1"
  | "heading2"
  | "heading3"
  | "body"
  | "attachment"
  | "signature"
  | "date"
  | "tableTitle"
  | "form"
  | "note"
  | "blank";

/** A stretch of text; a heading may run into its paragraph: （一）学习到位。会前…… */
export interface DocumentRun {
  readonly text: string;
  /** The look of another kind than the paragraph's. */
  readonly as?: "heading1" | "heading2" | "heading3";
  readonly bold?: boolean;
}

export interface DocumentParagraph {
  readonly kind: ParagraphKind;
  readonly runs: readonly DocumentRun[];
  /** Begins a page. */
  readonly onNewPage?: boolean;
  /** Stands on one page with what follows. */
  readonly withNext?: boolean;
}

export interface DocumentCell {
  /** Lines of the cell; one empty line for nothing. */
  readonly lines: readonly string[];
  readonly bold?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly top?: boolean;
  /** Cells it covers to the right and downwards, itself included; 1 where left out. */
  readonly columns?: number;
  readonly rows?: number;
}

export interface DocumentRow {
  readonly cells: readonly DocumentCell[];
  /** Millimetres; as high as the text where left out. */
  readonly height?: number;
  /** The height may not grow: `exact`. */
  readonly exact?: boolean;
}

export interface DocumentTable {
  readonly kind: "table";
  /** Widths in millimetres. */
  readonly widths: readonly number[];
  readonly rows: readonly DocumentRow[];
  /** First rows that are repeated on every page. */
  readonly headerRows: number;
  /** Points. */
  readonly fontSize: number;
}

export type DocumentBlock = DocumentParagraph | DocumentTable;

export interface DocumentSection {
  readonly orientation: "portrait" | "landscape";
  /** `report`: margins of GB/T 9704-2012; `form`: narrow ones for tables to be filled in by hand. */
  readonly margins: "report" | "form";
  readonly pageNumbers: boolean;
  readonly blocks: readonly DocumentBlock[];
}

export interface DocumentPlan {
  /** Properties of the file. */
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** File name without extension. */
  readonly name: string;
  readonly sections: readonly DocumentSection[];
}

/** A paragraph of one run. */
export function plain(kind: ParagraphKind, text: string): DocumentParagraph {
  return { kind, runs: [{ text }] };
}
