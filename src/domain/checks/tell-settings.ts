/**
 * Findings about values of 设置 that cannot be read: the default is used instead, which changes what other rules say, so
 * the clerk is told. Dates belong to DAT-01, numbers, shares and choices to DAT-03.
 */
import { settingValues } from "../../contract/settings";
import type { Book } from "../book";
import { shown } from "./place";
import type { RuleFinding } from "./rule";
import { placeOfSetting } from "./setting-place";

/** How a value of each type is written. */
const samples = {
  date: "请按 2026-01-15 的样式填写日期，或清空",
  integer: "请填整数，或清空",
  percent: "请按 95% 的样式填写，或清空",
  fraction: "请按 1/3 或 30% 的样式填写，或清空",
  list: "请从下拉列表中选择",
  text: "请重新填写",
} as const;

export function* tellSettings(book: Book, which: "date" | "other"): Iterable<RuleFinding> {
  for (const { id, raw, label } of book.settingsSource?.problems ?? []) {
    const type = settingValues.find((setting) => setting.id === id)?.type ?? "text";
    const place = placeOfSetting(book, id);
    if (!place || (type === "date") !== (which === "date")) continue;
    yield {
      ...place,
      message: `${label}填“${shown(raw)}”，读不出，暂按默认值处理`,
      advice: samples[type],
    };
  }
}
