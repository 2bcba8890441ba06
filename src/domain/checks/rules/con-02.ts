/** CON-02: the headers of a sheet are the template's. */
import type { Column } from "../../../contract/form";
import { formById } from "../../../contract/forms";
import { wordKey } from "../../normalise-text";
import type { FormTable } from "../../records";
import { placeOn } from "../place";
import type { Rule } from "../rule";

interface Difference {
  /** Words that are not the template's, also of columns the template has not. */
  readonly words: readonly string[];
  readonly missing: readonly string[];
  readonly moved: boolean;
  /** All the template's columns are there in order; the clerk has added some of his own behind. */
  readonly onlyAdded: boolean;
}

function compare({ form, columns, headers, extraColumns }: FormTable): Difference | null {
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
  if (renamed.length + missing.length + extra.length === 0 && !moved) return null;
  return {
    words: [...renamed, ...extra.map(({ header }) => header)],
    missing,
    moved,
    onlyAdded: renamed.length + missing.length === 0 && !moved && extra.every(({ index }) => index > last),
  };
}

const listed = (words: readonly string[]) => words.slice(0, 5).join("、") + (words.length > 5 ? "等" : "");

function wordsOf({ words, missing, moved }: Difference): string {
  return [
    ...(words.length > 0 ? [`如：${listed(words)}`] : []),
    ...(missing.length > 0 ? [`缺：${listed(missing)}`] : []),
    ...(moved ? ["顺序不同"] : []),
  ].join("；");
}

/**
 * Source: an upload tool refuses whatever does not match (partysta). Here it is read all the same, column by column; the
 * finding says what was matched. Columns that a clerk adds behind the template's own are only a note. One finding per
 * sheet.
 */
export const con02: Rule = {
  id: "CON-02",
  severity: "错误",
  title: "表头应与模板一致，不改列名、不调顺序、不增减列",
  source: "汇总上报以统一模板为准，表头不一致的无法直接汇总",
  forms: [],
  onByDefault: true,
  *check(book) {
    const branchesOf = new Map<FormTable, string>();
    for (const records of Object.values(book.records)) {
      for (const { at, branch } of records) {
        const known = branchesOf.get(at);
        if (known === undefined) branchesOf.set(at, branch);
        else if (known !== branch) branchesOf.set(at, "");
      }
    }
    for (const table of book.tables) {
      const difference = compare(table);
      if (!difference) continue;
      yield {
        ...placeOn(table, branchesOf.get(table) ?? ""),
        row: table.headerRow,
        message: `表头与模板不一致，${wordsOf(difference)}`,
        advice: difference.onlyAdded
          ? "多出的列不影响检查和统计，上报前请删去"
          : "已按列名对应读取；请核对对应是否正确，上报前改用模板",
        ...(difference.onlyAdded && { severity: "提示" }),
      };
    }
  },
};
