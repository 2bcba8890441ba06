/**
 * Makes the reader of one column: raw cell to typed value, with a note for every cell whose value is not simply what
 * stands there. The usual cell takes the first branch and allocates nothing.
 */
import type { Column } from "../contract/form";
import type { FormId } from "../contract/forms";
import type { Settings } from "../contract/settings";
import type { CellValue } from "../domain/cell";
import { hasWideLetters } from "../domain/normalise-text";
import type { ReadingKind } from "../domain/records";
import { isBlankCell } from "./blank-cell";
import { gradeWords, synonymsOf } from "./list-synonyms";
import type { DateContext } from "./read-date";
import { makeDateReader } from "./read-date";
import { readFraction, readInteger } from "./read-number";
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

function textKindOf(form: FormId, column: string): TextKind {
  if (column === "branch") return "branch";
  const key = `${form}.${column}`;
  if (nameColumns.has(key)) return "name";
  return peopleColumns.has(key) ? "people" : "plain";
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
  const synonyms = synonymsOf(form, id);
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
    const synonym = synonyms.get(key) ?? (isGrade ? confirmed.get(key) : undefined);
    if (synonym !== undefined && allowed.has(synonym)) {
      note(id, "synonym", raw);
      return synonym;
    }
    const read = readText(text, "plain");
    if (read.kind === "none-mark") {
      note(id, "none-mark", raw);
      return "";
    }
    if (values.length > 0) note(id, "not-in-list", raw, isGrade ? gradeWords.get(key) : undefined);
    return read.value;
  };
}

/** A blank number or date: nothing, or a mark that says so. */
function isNothing(raw: CellValue): boolean {
  return typeof raw === "string" && readText(raw, "plain").kind === "none-mark";
}

function integerReader(id: string): CellReader {
  return (raw, note) => {
    if (raw === null || raw === "") return null;
    if (typeof raw === "number" && Number.isInteger(raw) && raw >= 0) return raw;
    if (isBlankCell(raw)) return null;
    if (isNothing(raw)) {
      note(id, "none-mark", raw);
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
    if (isNothing(raw)) {
      note(id, "none-mark", raw);
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
    if (isNothing(raw)) {
      note(id, "none-mark", raw);
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
      return integerReader(column.id);
    case "percent":
      return percentReader(column.id);
    case "date":
      return dateReader(column.id, { ...context.dates, deadline: form === "rectifications" && column.id === "due" });
    case "list": {
      const values = column.valuesFrom ? context.lists[column.valuesFrom] : (column.values ?? []);
      return listReader(form, column.id, values, context.confirmedWords);
    }
    case "text":
      return textReader(column.id, textKindOf(form, column.id));
  }
}
