/**
 * The import of branch files as the pane sees it: plain data. The files themselves and their rows stay with the use
 * cases; what comes here is what a clerk looks at and decides.
 */
import type { FormId } from "../../contract/forms";
import type { BranchCounts } from "../../domain/branch-counts";
import type { ReadingKind } from "../../domain/records";
import type { Progress } from "../../workbook/port";
import type { CommandDone, RunOptions } from "../command-done";

/** A file the clerk picked or dropped. In the pane a `File` is one. */
export interface PickedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
  /** Folder and name where a folder was picked; tells files of one name apart. */
  readonly webkitRelativePath?: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * What became of a file: `read`; `refused` (it cannot be read, `message` says why); `nothing` (no form was recognised);
 * `same` (the very content of another file of this batch, counted once).
 */
export type FileState = "read" | "refused" | "nothing" | "same";

/** Sent while files are read: one step per file that begins or ends. */
export interface FileStep {
  /** Id of the file, as in `FilePreview.id`. */
  readonly id: string;
  readonly name: string;
  readonly state: "reading" | FileState;
  /** Rows found; 0 while reading. */
  readonly rows: number;
  /** Sentence of a file that was refused or holds nothing; "" otherwise. */
  readonly message: string;
}

/** Progress of an import: `done` of `total` files, and the file the step is about. */
export type ImportProgress = (step: Parameters<Progress>[0] & { readonly file?: FileStep }) => void;

export interface ImportOptions extends Omit<RunOptions, "progress"> {
  readonly progress?: ImportProgress;
}

/** One column of a table of a file. */
export interface ColumnPreview {
  /** As it stands in the file. */
  readonly header: string;
  /** Cell of the header: `C3`. */
  readonly cell: string;
  /** Header of our column it is read as; null where it is left out. */
  readonly column: string | null;
  /** `similar` columns are asked about (`ImportQuestion`); `remembered` were confirmed earlier or just now. */
  readonly how: "exact" | "alias" | "remembered" | "similar" | "unmatched";
  /** Likeness from 0 to 1; 1 for all but `similar`, 0 for `unmatched`. */
  readonly score: number;
}

/** A form found in a file. */
export interface TablePreview {
  readonly form: FormId;
  /** Our name of the form: 民主评议. */
  readonly formName: string;
  /** Name of the sheet in the file. */
  readonly sheet: string;
  /** 1-based. */
  readonly headerRow: number;
  readonly rows: number;
  readonly branches: readonly string[];
  readonly columns: readonly ColumnPreview[];
  /** Headers of our required columns that the table lacks. */
  readonly missing: readonly string[];
  /** Rows that were passed over. */
  readonly totalRows: number;
  readonly noteRows: number;
  readonly blankRows: number;
}

/** Values of one kind that were changed on the way in. */
export interface ConversionPreview {
  readonly kind: ReadingKind;
  /** In words: 文本日期改为日期. */
  readonly label: string;
  /** True where the value could not be read and is taken over as it stands, for 检查填报 to report. */
  readonly unread: boolean;
  readonly count: number;
  /** A few of them. */
  readonly examples: readonly { readonly place: string; readonly before: string; readonly after: string }[];
}

/** What an import would do with a file's rows. `unchanged`: the workbook holds exactly these rows already. */
export type ImportEffect = "new" | "replaced" | "unchanged" | "left-out";

export interface FilePreview {
  /** Stays the same for the batch. */
  readonly id: string;
  /** Name to show; with its folder where two files of the batch have the same. */
  readonly name: string;
  readonly size: number;
  /** Local date and time, `2026-03-20 09:15`. */
  readonly modified: string;
  readonly state: FileState;
  /** One sentence: why a file was refused, or what was found in it. */
  readonly message: string;
  /** What stands, or will stand, in 来源文件. */
  readonly source: string;
  /** null unless `state` is `read`. */
  readonly effect: ImportEffect | null;
  /** 填报日期 as written in the file, ISO; null where there is none. */
  readonly reportDate: string | null;
  /** Rows that would be written. */
  readonly rows: number;
  readonly tables: readonly TablePreview[];
  readonly conversions: readonly ConversionPreview[];
  /** Sentences for the clerk: a 合计 that disagrees, missing columns, settings that differ, … most serious first. */
  readonly problems: readonly ImportNote[];
}

/** One thing a clerk should know. */
export interface ImportNote {
  /** Rule of the catalogue (`CON-03`), or null. */
  readonly ruleId: string | null;
  readonly severity: "错误" | "警告" | "提示";
  /** Where: `第八支部（改）.xlsx · 会议记录`; "" where the sentence says it. */
  readonly place: string;
  readonly text: string;
}

/**
 * Something the clerk decides. `header`: which column a header word is; `layout`: how marks, groups or names in a cell are
 * read; `rows`, `sheet`: what is left out or hidden; `unit`: a 汇总表 taken in as the figures of a lower unit; `settings`: whose 设置 an empty workbook takes over; `word`: what a
 * grade word means; `branch`: whose rows they are; `winner`: which source a branch's rows are taken from; `same-name`: whether a file is the one of this
 * name imported before; `unknown-branch`: whether rows of a branch that is not in 党支部 are imported.
 */
export type QuestionKind =
  | "header"
  | "layout"
  | "rows"
  | "sheet"
  | "unit"
  | "settings"
  | "word"
  | "branch"
  | "winner"
  | "same-name"
  | "unknown-branch";

export interface ImportQuestion {
  /** Key of `ImportDecisions.answers`. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** Ids of the files it is about. */
  readonly files: readonly string[];
  /** Where it comes from: `附件2.xlsx · 会议情况 · C3`. */
  readonly place: string;
  /** The question, one sentence. */
  readonly text: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Value of the option that is proposed. */
  readonly proposed: string;
  /** Why it is proposed; "" where there is nothing to say. */
  readonly reason: string;
  /** What was answered; null while open. */
  readonly answer: string | null;
  /** The import waits for an answer. Where false, the proposed option holds until another is chosen. */
  readonly required: boolean;
}

/** What the clerk decided: answers by question id, and files that are left out. */
export interface ImportDecisions {
  readonly answers: Readonly<Record<string, string>>;
  /** Ids of files not to import. */
  readonly leftOut: readonly string[];
}

export const noDecisions: ImportDecisions = { answers: {}, leftOut: [] };

/** Where a branch stands. `conflict`: in several sources; `missing`: listed in 党支部, nothing arrived or present. */
export type BranchState = "new" | "replaced" | "unchanged" | "conflict" | "present" | "missing";

export interface BranchPreview {
  /** "" for rows without a branch. */
  readonly name: string;
  readonly state: BranchState;
  /** In 党支部, of the workbook or of the files that come in. */
  readonly listed: boolean;
  /** 来源文件 of its rows after the import; "本工作簿" for rows typed in the workbook. */
  readonly sources: readonly string[];
  /** Rows after the import, by form, forms without rows left out. */
  readonly forms: readonly { readonly form: FormId; readonly formName: string; readonly rows: number }[];
}

/** The figures of a lower unit that come into 下级汇总. */
export interface UnitPreview {
  readonly name: string;
  /** Its file. */
  readonly source: string;
  readonly state: "new" | "replaced" | "unchanged";
  /** 来源文件 of the row that is replaced ("" where typed by hand); null where none is. */
  readonly replaced: string | null;
  readonly counts: BranchCounts;
  /** The figures contradict themselves, or some are missing; the notes say which. */
  readonly wrong: boolean;
}

/** What a listed branch has handed in, counting the workbook after the import. */
export interface BranchMaterials {
  readonly branch: string;
  /** Anything but its line in 党支部. */
  readonly arrived: boolean;
  /** Those that are asked for, in the order of 支部结论. */
  readonly materials: readonly { readonly name: string; readonly rows: number }[];
  /** What is missing, in the words of 支部结论. */
  readonly missing: readonly string[];
}

export interface Completeness {
  /** Branches of 党支部. */
  readonly listed: number;
  readonly arrived: number;
  readonly complete: number;
  /** One per listed branch, those that owe something first. */
  readonly branches: readonly BranchMaterials[];
}

export interface ImportCounts {
  readonly files: number;
  readonly read: number;
  readonly refused: number;
  readonly nothing: number;
  readonly same: number;
  /** Rows that would be written. */
  readonly rows: number;
  /** Branches among them. */
  readonly branches: number;
  /** Lower units whose figures would be written. */
  readonly units: number;
  readonly conversions: number;
  readonly unread: number;
  /** Required questions without an answer. */
  readonly open: number;
}

/** Everything the clerk sees before anything is written. */
export interface ImportPreview {
  readonly files: readonly FilePreview[];
  /** Lower units whose 汇总表 is taken in, in the order of the batch. */
  readonly units: readonly UnitPreview[];
  readonly branches: readonly BranchPreview[];
  readonly questions: readonly ImportQuestion[];
  readonly completeness: Completeness;
  /** CON-01 to CON-06 for the batch as a whole. */
  readonly notes: readonly ImportNote[];
  readonly counts: ImportCounts;
  /** One sentence: what was read and what an import would do. */
  readonly message: string;
  /** True where `importBranches` would write: something to write, no required question open. */
  readonly ready: boolean;
}

/** Result of an import. */
export interface ImportDone extends CommandDone {
  readonly files: number;
  readonly branches: number;
  readonly rows: number;
  /** False where the workbook held everything already and nothing was written. */
  readonly changed: boolean;
  readonly completeness: Completeness;
}

/** A write that can be taken back. */
export interface UndoState {
  /** What would be undone: 导入 12 个文件. */
  readonly description: string;
  /** Local date and time of the write. */
  readonly at: string;
}
