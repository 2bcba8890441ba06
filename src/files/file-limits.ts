/** How much of a file from outside is read, so that no file can hang the pane or take all memory. */

export interface FileLimits {
  readonly fileBytes: number;
  /** Sum of the inflated sizes, but for rows of worksheets that hold nothing. */
  readonly inflatedBytes: number;
  /** Inflated to compressed; counted from `ratioFrom` inflated bytes on, and only on what holds something. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Sum of the inflated sizes of worksheets, with the rows that hold nothing. */
  readonly sheetBytes: number;
  readonly parts: number;
  /** Rows of a sheet. */
  readonly rows: number;
  /** Cells of the rectangle that a sheet uses. */
  readonly cells: number;
}

/** Generous for honest workbooks: 100,000 rows of 15 columns pass, and a million formatted rows without content. */
export const defaultLimits: FileLimits = {
  fileBytes: 50 * 1024 * 1024,
  inflatedBytes: 400 * 1024 * 1024,
  ratio: 100,
  ratioFrom: 30 * 1024 * 1024,
  sheetBytes: 1024 * 1024 * 1024,
  parts: 5000,
  rows: 200_000,
  cells: 5_000_000,
};
