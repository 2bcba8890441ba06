/**
 * Makes the reader of one column: raw cell to typed value, with a note for every cell whose value is not simply what
 * stands there. The usual cell takes the first branch and allocates nothing.
 */
import type { Column } from "../contract/form";
import type { FormId } from "../contract/forms";
import type { Settings } from "../contract/settings";
import type { CellValue } from "../domain/cell";
import { foldWidth, hasWideLetters, isNoneMark, trimBlanks, withoutBlanks } from "../domain/normalise-text";
import type { ReadingKind } from "../domain/records";
import { isBlankCell } from "./blank-cell";
import { noEntry } from "./error-cell";
import { makeMeaningGuess, makeMeaningLookup } from "./list-synonyms";
import type { DateContext } from "./read-date";
import { makeDateReader } from "./read-date";
import { makeIntegerReader, readFraction } from "./read-number";
import type { TextKind } from "./read-text";
import { isPlainText, listKey, readText } from "./read-text";

/** What reading a cell depends on besides its column. */
export interface CellContext {
  readonly dates: Omit<DateContext, "deadline">;
  readonly lists: Settings["lists"];
  /** Grade words whose mapping the clerk has confirmed: 称职 to 合格. */
  readonly confirmedWords: ReadonlyMap<string, string>;
}

/** Takes the notes on the cells of a row. */
export type TakeNote = (column: string, kind: ReadingKind, raw: CellValue, candidate?: string) => void;

/** Reads one cell of a column: text and list values as text ("" where blank), others as number or null. */
export type CellReader = (raw: CellValue, note: TakeNote) => string | number | null;

const nameColumns: ReadonlySet<string> = new Set([
  "members.name",
  "polls.name",
  "appraisals.name",
  "rectifications.name",
  "talks.from",
  "talks.to",
]);
const peopleColumns: ReadonlySet<string> = new Set([
  "branches.secretary",
  "meetings.chair",
  "meetings.recorder",
  "opinions.target",
  "rectifications.lead",
  "rectifications.owner",
]);

function textKindOf(form: FormId, { id, long }: Column): TextKind {
  if (id === "branch") return "branch";
  const key = `${form}.${id}`;
  if (nameColumns.has(key)) return "name";
  if (peopleColumns.has(key)) return "people";
  return long === true ? "long" : "plain";
}

/** A number or a truth value in a text column becomes the text a clerk sees. */
function asText(raw: string | number | boolean): string {
  if (typeof raw === "string") return raw;
  return typeof raw === "number" ? String(raw) : raw ? "TRUE" : "FALSE";
}

function textReader(id: string, kind: TextKind): CellReader {
  return (raw, note) => {
    if (raw === null || raw === "") return "";
    if (typeof raw === "string" && isPlainText(raw, kind)) return raw;
    if (isBlankCell(raw)) return "";
    const read = readText(asText(raw), kind);
    if (read.kind !== null) note(id, read.kind, raw);
    return read.value;
  };
}

function listReader(
  form: FormId,
  id: string,
  values: readonly string[],
  confirmed: CellContext["confirmedWords"],
): CellReader {
  const allowed = new Set(values);
  const byKey = new Map(values.map((value) => [listKey(value), value]));
  const meaningOf = makeMeaningLookup(form, id);
  const guessOf = makeMeaningGuess(form, id);
  const isGrade = form === "appraisals" && id === "grade";
  return (raw, note) => {
    if (raw === null || raw === "") return "";
    if (typeof raw === "string" && allowed.has(raw)) return raw;
    if (isBlankCell(raw)) return "";
    const text = asText(raw);
    const key = listKey(text);
    const same = byKey.get(key);
    if (same !== undefined) {
      note(id, hasWideLetters(text) ? "full-width" : "spaces", raw);
      return same;
    }
    const confirmedValue = isGrade ? confirmed.get(key) : undefined;
    const found = meaningOf(key);
    const meaning = confirmedValue === undefined ? found : { value: confirmedValue, sure: true };
    // A list of 设置 may lack the value that a word usually stands for.
    const fits = meaning !== null && allowed.has(meaning.value);
    if (fits && meaning.sure) {
      note(id, "synonym", raw);
      return meaning.value;
    }
    const read = readText(text, "plain");
    if (read.kind === "none-mark" || read.kind === "error-cell" || read.kind === "picture") {
      note(id, read.kind, raw);
      return "";
    }
    if (values.length > 0) {
      const guess = fits ? meaning.value : guessOf(key);
      note(id, "not-in-list", raw, guess !== null && allowed.has(guess) ? guess : undefined);
    }
    return read.value;
  };
}

/** A number or date that is none: a mark of nothing, an error value, a picture. */
function absence(raw: CellValue): ReadingKind | null {
  if (typeof raw !== "string") return null;
  const text = trimBlanks(raw);
  return isNoneMark(text) ? "none-mark" : noEntry(text);
}

/** What may stand before a number: the column's own words, and their beginning before 人数 and 票. */
function ownWords({ header, aliases = [] }: Column): readonly string[] {
  return [header, ...aliases].map((word) => withoutBlanks(foldWidth(word)).replace(/\(.*\)$|人数$|数$/g, ""));
}

function integerReader(column: Column): CellReader {
  const { id } = column;
  const readInteger = makeIntegerReader(ownWords(column), id === "no");
  return (raw, note) => {
    if (raw === null || raw === "") return null;
    if (typeof raw === "number" && Number.isInteger(raw) && raw >= 0) return raw;
    if (isBlankCell(raw)) return null;
    const absent = absence(raw);
    if (absent !== null) {
      note(id, absent, raw);
      return null;
    }
    const read = readInteger(raw);
    if (read.kind !== null) note(id, read.kind, raw);
    return read.value;
  };
}

function percentReader(id: string): CellReader {
  return (raw, note) => {
    if (raw === null || raw === "") return null;
    if (typeof raw === "number" && raw >= 0 && raw <= 1) return raw;
    if (isBlankCell(raw)) return null;
    const absent = absence(raw);
    if (absent !== null) {
      note(id, absent, raw);
      return null;
    }
    const read = readFraction(raw);
    if (read.kind !== null) note(id, read.kind, raw);
    return read.value;
  };
}

function dateReader(id: string, context: DateContext): CellReader {
  const read = makeDateReader(context);
  return (raw, note) => {
    if (raw === null || raw === "") return null;
    if (isBlankCell(raw)) return null;
    const absent = absence(raw);
    if (absent !== null) {
      note(id, absent, raw);
      return null;
    }
    const { value, kinds } = read(raw);
    for (const kind of kinds) note(id, kind, raw);
    return value;
  };
}

/** Makes the reader of a column of a form. */
export function makeCellReader(form: FormId, column: Column, context: CellContext): CellReader {
  switch (column.type) {
    case "integer":
      return integerReader(column);
    case "percent":
      return percentReader(column.id);
    case "date":
      return dateReader(column.id, { ...context.dates, deadline: column.deadline === true });
    case "list": {
      const values = column.valuesFrom ? context.lists[column.valuesFrom] : (column.values ?? []);
      return listReader(form, column.id, values, context.confirmedWords);
    }
    case "text":
      return textReader(column.id, textKindOf(form, column));
  }
}
