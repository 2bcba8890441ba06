/** Questions on header words that were matched by likeness, and on unmatched ones where a required column is missing. */
import type { Form } from "../../contract/form";
import { formById } from "../../contract/forms";
import { cellText } from "../../workbook/a1";
import { rememberKey } from "../../reading/match-headers";
import type { ActiveFile } from "./batch";
import { decided, placeOf } from "./batch";
import type { HeaderReading, TableReading } from "./file-reading";
import type { ImportQuestion } from "./import-types";

const prefix = "header:";

/** The mappings that the answers confirm, by `rememberKey`; null leaves a column out. */
export function confirmedHeaders(answers: Readonly<Record<string, string>>): ReadonlyMap<string, string | null> {
  return new Map(
    Object.entries(answers)
      .filter(([id]) => id.startsWith(prefix))
      .map(([id, column]) => [id.slice(prefix.length), column === "" ? null : column]),
  );
}

/** Keys of the header words of a file: only files with one of them are read again after a decision on it. */
export function headerKeysOf(file: ActiveFile): readonly string[] {
  return file.content.tables.flatMap(({ form, headers }) => headers.map(({ text }) => rememberKey(form, text)));
}

/** Required columns that the table lacks; 党支部 can come from elsewhere. */
export function missingColumns(table: TableReading): readonly string[] {
  const form: Form = formById(table.form);
  const present = new Set(table.headers.map(({ column }) => column));
  return form.columns
    .filter(({ id, required }) => required && id !== "branch" && !present.has(id))
    .map(({ header }) => header);
}

function question(
  file: ActiveFile,
  table: TableReading,
  header: HeaderReading,
  answers: Readonly<Record<string, string>>,
): ImportQuestion {
  const form: Form = formById(table.form);
  const id = prefix + rememberKey(form.id, header.text);
  const taken = new Set(table.headers.filter((other) => other !== header).map(({ column }) => column));
  const isGuess = header.how === "similar";
  const free = form.columns.filter((column) => !taken.has(column.id));
  const options = [
    ...free
      .filter(({ id: column }) => column === header.column)
      .concat(free.filter(({ id: column }) => column !== header.column))
      .map(({ id: value, header: label }) => ({ value, label })),
    { value: "", label: "不导入这一列" },
  ];
  const guessed = form.columns.find((column) => column.id === header.column);
  return {
    id,
    kind: "header",
    files: [file.id],
    place: placeOf(file, table.sheet, cellText(table.headerRow - 1, header.index)),
    text: `《${form.sheet}》的列“${header.text}”对应模板的哪一列`,
    options,
    proposed: isGuess ? (header.column ?? "") : "",
    reason: isGuess && guessed ? `与“${guessed.header}”相近` : "模板没有这个列名",
    answer: decided(answers, id, options),
    required: isGuess,
  };
}

/** One question per header word and form; the files that share it are told. */
export function askHeaders(
  files: readonly ActiveFile[],
  answers: Readonly<Record<string, string>>,
): readonly ImportQuestion[] {
  const questions = new Map<string, ImportQuestion>();
  for (const file of files) {
    for (const table of file.content.tables) {
      const lacks = missingColumns(table).length > 0;
      for (const header of table.headers) {
        const id = prefix + rememberKey(table.form, header.text);
        const known = questions.get(id);
        if (known) {
          if (!known.files.includes(file.id)) questions.set(id, { ...known, files: [...known.files, file.id] });
          continue;
        }
        const asks = header.how === "similar" || (header.how === "unmatched" && lacks) || Object.hasOwn(answers, id);
        if (!asks) continue;
        const made = question(file, table, header, answers);
        // Once answered, the file is read by the answer: the question stays in the list as answered and required.
        questions.set(id, made.answer !== null ? { ...made, proposed: made.answer } : made);
      }
    }
  }
  return [...questions.values()];
}
