/** How the header of a table differs from the template's: one truth for CON-02 and for the preview of an import. */
import type { Column } from "../contract/form";
import { formById } from "../contract/forms";
import { wordKey } from "./normalise-text";
import type { FormTable } from "./records";

export interface HeaderDifference {
  /** 如：支部、时间；缺：主持人；顺序不同. */
  readonly words: string;
  /** All the template's columns are there in order; the clerk has added some of his own behind. */
  readonly onlyAdded: boolean;
}

const listed = (words: readonly string[]) => words.slice(0, 5).join("、") + (words.length > 5 ? "等" : "");

/** The difference; null where the header is the template's. */
export function headerDifference({ form, columns, headers, extraColumns }: FormTable): HeaderDifference | null {
  const template: readonly Column[] = formById(form).columns;
  const present = template.filter(({ id }) => columns.has(id));
  const missing = template.filter(({ id }) => !columns.has(id)).map(({ header }) => header);
  const renamed = present.flatMap(({ id, header }) => {
    const word = headers.get(columns.get(id) ?? -1) ?? "";
    return wordKey(word).replace(/＊/g, "") === wordKey(header) ? [] : [word];
  });
  const places = present.map(({ id }) => columns.get(id) ?? 0);
  const moved = places.some((place, position) => position > 0 && place < (places[position - 1] ?? 0));
  const last = Math.max(...places);
  const extra = extraColumns.filter(({ header }) => header !== "");
  const words = [...renamed, ...extra.map(({ header }) => header)];
  if (words.length + missing.length === 0 && !moved) return null;
  return {
    words: [
      ...(words.length > 0 ? [`如：${listed(words)}`] : []),
      ...(missing.length > 0 ? [`缺：${listed(missing)}`] : []),
      ...(moved ? ["顺序不同"] : []),
    ].join("；"),
    onlyAdded: renamed.length + missing.length === 0 && !moved && extra.every(({ index }) => index > last),
  };
}
