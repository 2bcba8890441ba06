/** Where a finding about 设置 points: the 内容 cell of a setting. */
import { settingValues } from "../../contract/settings";
import type { Book } from "../book";
import type { Place } from "./place";

/** The cell of a setting; null where the workbook has no 设置 or no such line. */
export function placeOfSetting(book: Book, id: string): Place | null {
  const source = book.settingsSource;
  const cell = source?.cells.get(id);
  if (!source || !cell) return null;
  const label = settingValues.find((setting) => setting.id === id)?.label ?? "";
  return {
    form: null,
    sheet: source.sheet,
    row: cell.row,
    column: cell.column,
    field: "内容",
    branch: "",
    subject: label,
  };
}
