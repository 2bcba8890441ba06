/**
 * Questions on columns: those read by a guess, and those that hold something and are left out. A guess on a column that
 * feeds a number, a grade or a date waits for an answer; the others hold as proposed until the clerk says otherwise.
 */
import type { Column, Form } from "../../contract/form";
import { formById } from "../../contract/forms";
import { cellText, columnLetters } from "../../workbook/a1";
import type { ActiveFile } from "./batch";
import { decided, placeOf } from "./batch";
import { valueText } from "./conversion-words";
import type { HeaderReading, TableReading } from "./file-reading";
import type { ImportQuestion } from "./import-types";

const prefix = "header:";
/** Of a question on one file alone: `file:3:header:` and the key. */
const ownPrefix = /^file:([^:]+):(.+)$/;

/** What the answers say for files of any name: columns by `columnKey`, layouts by their keys. */
export function sharedAnswers(answers: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(answers).flatMap(([id, value]): [string, string][] => {
      if (id.startsWith(prefix)) return [[id.slice(prefix.length), value]];
      return id.startsWith("layout:") ? [[id, value]] : [];
    }),
  );
}

/** What the answers say of one file alone, by the keys of `readBook`. */
export function fileAnswers(answers: Readonly<Record<string, string>>, file: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(answers).flatMap(([id, value]): [string, string][] => {
      const [, of, key] = ownPrefix.exec(id) ?? [];
      if (of !== file || key === undefined) return [];
      return [[key.startsWith(prefix) ? key.slice(prefix.length) : key, value]];
    }),
  );
}

/** Required columns that the table lacks; 党支部 can come from elsewhere. */
export function missingColumns(table: TableReading): readonly string[] {
  const form: Form = formById(table.form);
  const present = new Set(table.columns);
  return form.columns
    .filter(({ id, required }) => required && id !== "branch" && !present.has(id))
    .map(({ header }) => header);
}

/** Columns whose content is counted, dated or judged. */
function counts({ id, type, required, holds }: Column): boolean {
  if (id === "no" || id.endsWith("No")) return false;
  return required === true || type !== "text" || holds === "person" || holds === "branch";
}

/** A column that is left out and holds something, or has a word of its own. */
function isTold({ column, how, filled, displaced }: HeaderReading): boolean {
  // What the clerk has left out before is not told again.
  return column === null && how !== "remembered" && (filled > 0 || displaced);
}

function samplesText({ samples }: HeaderReading): string {
  return samples.map((value) => `“${valueText(value, false)}”`).join("、");
}

interface Asked {
  readonly file: ActiveFile;
  readonly table: TableReading;
  readonly header: HeaderReading;
}

/** The question, with what was answered. */
function question(
  { file, table, header }: Asked,
  id: string,
  answers: Readonly<Record<string, string>>,
): ImportQuestion {
  const form: Form = formById(table.form);
  const taken = new Set(table.headers.filter((other) => other !== header).map(({ column }) => column));
  const free = form.columns.filter((column) => !taken.has(column.id));
  // Guessed, or confirmed in this session; undefined where the column is left out.
  const matched = form.columns.find((column) => column.id === header.column);
  const name = header.text === "" ? `${columnLetters(header.index)} 列（没有列名）` : `列“${header.text}”`;
  const options = [
    ...(matched ? [{ value: matched.id, label: matched.header }] : []),
    ...free.filter((column) => column !== matched).map(({ id: value, header: label }) => ({ value, label })),
    { value: "", label: "不导入这一列" },
  ];
  const answer = decided(answers, id, options);
  const held = header.samples.length > 0 ? `内容如${samplesText(header)}` : "";
  return {
    id,
    kind: "header",
    files: [file.id],
    place: placeOf(file, table.sheet, table.isCard ? "" : cellText(table.headerRow - 1, header.index)),
    text: matched
      ? `《${form.sheet}》的${name}对应模板的哪一列`
      : `《${form.sheet}》的${name}没有导入${held === "" ? "" : `，${held}`}`,
    options,
    // Once answered, the file is read by the answer.
    proposed: answer ?? matched?.id ?? "",
    reason: matched ? header.reason : header.displaced ? "它的位置已由另一列占用" : "模板没有这一列",
    answer,
    required: header.displaced || (matched !== undefined && counts(matched)),
  };
}

/**
 * One question per column of a shape of table; the files that share it are told. Where files of one shape suggest different
 * columns, each is asked for itself.
 */
export function askHeaders(
  files: readonly ActiveFile[],
  answers: Readonly<Record<string, string>>,
): readonly ImportQuestion[] {
  const byKey = new Map<string, Asked[]>();
  for (const file of files) {
    for (const table of file.content.tables) {
      for (const header of table.headers) {
        const { key } = header;
        const answered =
          Object.hasOwn(answers, prefix + key) || Object.hasOwn(answers, `file:${file.id}:${prefix}${key}`);
        if (key === "" || !(header.how === "similar" || isTold(header) || answered)) continue;
        const list = byKey.get(key);
        if (list) list.push({ file, table, header });
        else byKey.set(key, [{ file, table, header }]);
      }
    }
  }
  return [...byKey].flatMap(([key, asked]): ImportQuestion[] => {
    const proposals = new Set(asked.map(({ header }) => header.column));
    const isShared = Object.hasOwn(answers, prefix + key) || proposals.size === 1;
    const [first] = asked;
    if (!first) return [];
    if (isShared) {
      return [{ ...question(first, prefix + key, answers), files: [...new Set(asked.map(({ file }) => file.id))] }];
    }
    return asked.map((one) => question(one, `file:${one.file.id}:${prefix}${key}`, answers));
  });
}
