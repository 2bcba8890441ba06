/** A workbook that another program wrote, for the tests of opening and saving. */
export interface ForeignBook {
  /** File name; says what is in it. */
  readonly name: string;
  readonly writer: "exceljs" | "sheetjs" | "parts";
  readonly bytes: Uint8Array;
}

/** A red dot, 1 by 1, in base64: the smallest picture that every program takes. */
export const redDotText =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

export const redDot = Uint8Array.from(Buffer.from(redDotText, "base64"));

/** Rows of a ledger: header, four lines, a sum. */
export const ledgerRows: readonly (readonly (string | number)[])[] = [
  ["序号", "问题", "责任人", "得票"],
  [1, "学习不够系统", "张一", 12],
  [2, "联系群众不够", "李二", 9],
  [3, "台账更新不及时", "王三", 7],
  [4, "制度落实有差距", "赵四", 15],
];
