/** How the state of a file looks and what it is called. */
import type { FilePreview, FileStep } from "../../app/import/import-types";
import type { Tone } from "../tone-icon";

export const stepTone: Readonly<Record<FileStep["state"], Tone>> = {
  reading: "todo",
  read: "done",
  refused: "error",
  nothing: "attention",
  same: "info",
};

export const stepWords: Readonly<Record<FileStep["state"], string>> = {
  reading: "正在读取",
  read: "已读取",
  refused: "没有读",
  nothing: "没有认出表",
  same: "与另一文件相同",
};

/** What an import does with the file's rows. */
export const effectWords: Readonly<Record<NonNullable<FilePreview["effect"]>, string>> = {
  new: "新增",
  replaced: "替换上次",
  unchanged: "没有变化",
  "left-out": "不导入",
};
