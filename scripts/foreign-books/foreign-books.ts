/** All workbooks of other programs, for the tests of opening and saving. */
import type { ForeignBook } from "./book";
import { exceljsBooks } from "./exceljs-books";
import { partBooks } from "./part-books";
import { sheetjsBooks } from "./sheetjs-books";

export async function foreignBooks(): Promise<readonly ForeignBook[]> {
  return [...(await exceljsBooks()), ...sheetjsBooks(), ...partBooks()];
}
