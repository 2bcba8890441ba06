/** Grade words of another grading: asked once, remembered, and applied to the rows. */
import type { CellValue } from "../../domain/cell";
import { listKey } from "../../reading/read-text";
import type { ActiveFile } from "./batch";
import { decided, placeOf } from "./batch";
import type { TableReading } from "./file-reading";
import type { ImportQuestion } from "./import-types";

const prefix = "word:";
const grades = ["优秀", "合格", "基本合格", "不合格"] as const;

export function askWords(
  files: readonly ActiveFile[],
  answers: Readonly<Record<string, string>>,
  remembered: ReadonlyMap<string, string>,
): readonly ImportQuestion[] {
  const found = new Map<string, { word: string; candidate: string; count: number; place: string; files: string[] }>();
  for (const file of files) {
    for (const table of file.content.tables) {
      for (const { word, candidate, count, row } of table.words) {
        const key = listKey(word);
        if (remembered.has(key)) continue;
        const entry = found.get(key) ?? {
          word: key,
          candidate,
          count: 0,
          place: placeOf(file, table.sheet, `第 ${row} 行`),
          files: [],
        };
        entry.count += count;
        if (!entry.files.includes(file.id)) entry.files.push(file.id);
        found.set(key, entry);
      }
    }
  }
  return [...found].map(([key, { word, candidate, count, place, files: ids }]) => {
    const options = [
      ...grades.map((grade) => ({ value: grade, label: grade })),
      { value: "", label: "保留原词，不计入等次" },
    ];
    return {
      id: prefix + key,
      kind: "word",
      files: ids,
      place,
      text: `评定等次“${word}”（${count} 处）按哪个等次计`,
      options,
      proposed: candidate,
      reason: `“${word}”通常对应“${candidate}”`,
      answer: decided(answers, prefix + key, options),
      required: true,
    };
  });
}

/** Grade by word: what was remembered and what has been answered; nothing that is only proposed. */
export function wordMeanings(
  questions: readonly ImportQuestion[],
  remembered: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([
    ...remembered,
    ...questions.flatMap(({ id, kind, answer }): [string, string][] =>
      kind === "word" && answer !== null && answer !== "" ? [[id.slice(prefix.length), answer]] : [],
    ),
  ]);
}

/** The rows of a table with its grade words replaced; the same rows where there is nothing to replace. */
export function applyWords(
  table: TableReading,
  meanings: ReadonlyMap<string, string>,
): readonly (readonly CellValue[])[] {
  const words = new Map(
    table.words.flatMap(({ word }): [string, string][] => {
      const meaning = meanings.get(listKey(word));
      return meaning === undefined ? [] : [[word, meaning]];
    }),
  );
  const column = table.columns.indexOf("grade");
  if (words.size === 0 || column < 0) return table.rows;
  return table.rows.map((row) => {
    const value = row[column];
    const meaning = typeof value === "string" ? words.get(value) : undefined;
    return meaning === undefined ? row : row.map((cell, index) => (index === column ? meaning : cell));
  });
}
