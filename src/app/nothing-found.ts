/** What a result command says when the workbook has nothing to work on. */
import { failed } from "../workbook/outcome";
import type { OpenBook } from "./open-book";

/** A problem when no form sheet is there; null when the command can go on. */
export function noForms({ book, lowerUnits }: Pick<OpenBook, "book" | "lowerUnits">, command: string) {
  if (book.tables.length > 0 || lowerUnits.length > 0) return null;
  return failed({
    kind: "nothing-to-do",
    message: `工作簿里没有可以${command}的表。请先在“组织生活”选项卡点“基本套表”添加表格，填写后再${command}。`,
  });
}
