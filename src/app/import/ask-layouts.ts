/** Questions on layouts that were read by a guess: ticks as grades, groups of votes, several names in a cell, cards. */
import type { Form } from "../../contract/form";
import { formById } from "../../contract/forms";
import type { LayoutReading } from "../../domain/records";
import type { ActiveFile } from "./batch";
import { decided, placeOf } from "./batch";
import type { TableReading } from "./file-reading";
import type { ImportQuestion } from "./import-types";

const texts: Readonly<Record<LayoutReading["kind"], (reading: LayoutReading, form: string) => string>> = {
  ticks: ({ about, rows }, form) => `《${form}》用打勾表示等次（${about}，${rows} 行），怎样读`,
  groups: ({ about, rows }, form) => `《${form}》有几组同名的票数（${about}，${rows} 行），怎样读`,
  names: ({ about, rows }, form) => `《${form}》有 ${rows} 行一格写了多个姓名（“${about}”），怎样读`,
  took: ({ rows }, form) => `《${form}》没有“是否参评”列（${rows} 行），怎样填`,
  cards: ({ rows }, form) => `这是左边写项目、右边写内容的表，按《${form}》读出 ${rows} 行，是否导入`,
};

const reasons: Readonly<Record<LayoutReading["kind"], string>> = {
  ticks: "每行只有一个勾",
  groups: "几组的列名相同",
  names: "用顿号等隔开的都是姓名",
  took: "评定了等次的就是参加了评议的",
  cards: "认出的项目与模板的列对得上",
};

function question(
  file: ActiveFile,
  table: TableReading,
  reading: LayoutReading,
  answer: string | null,
): ImportQuestion {
  const form: Form = formById(table.form);
  const { kind, key, options, chosen } = reading;
  return {
    id: key,
    kind: "layout",
    files: [file.id],
    place: placeOf(file, table.sheet),
    text: texts[kind](reading, form.sheet),
    options,
    proposed: answer ?? chosen,
    reason: reasons[kind],
    answer,
    required: true,
  };
}

/** One question per layout of a shape of table. */
export function askLayouts(
  files: readonly ActiveFile[],
  answers: Readonly<Record<string, string>>,
): readonly ImportQuestion[] {
  const questions = new Map<string, ImportQuestion>();
  const rows = new Map<string, number>();
  for (const file of files) {
    for (const table of file.content.tables) {
      for (const reading of table.layouts) {
        // Confirmed in an earlier import.
        if (reading.confirmed && !Object.hasOwn(answers, reading.key)) continue;
        const known = questions.get(reading.key);
        const total = { ...reading, rows: (rows.get(reading.key) ?? 0) + reading.rows };
        rows.set(reading.key, total.rows);
        const answer = decided(answers, reading.key, reading.options);
        const made = known ?? question(file, table, reading, answer);
        const files = made.files.includes(file.id) ? made.files : [...made.files, file.id];
        const text = texts[reading.kind](total, formById(table.form).sheet);
        questions.set(reading.key, { ...made, files, text });
      }
    }
  }
  return [...questions.values()];
}
