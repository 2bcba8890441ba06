/** The words of Excel's formula language: what an operand can look like at a place of a formula. No meaning, only form. */
import { columnIndex, maxRows } from "./a1";

/** An operand that was recognised, and where it ends. */
export interface Operand {
  /** `cells` can stand beside `:` and a blank (intersection); `name` too, and before a bracket it is a function. */
  readonly kind: "number" | "text" | "logical" | "error" | "cells" | "name" | "table" | "constants";
  readonly text: string;
  readonly end: number;
}

/** Matches a sticky pattern at a place. */
function at(pattern: RegExp, text: string, place: number): string | null {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0] ?? null;
}

const spaces = /[ \t\r\n]*/y;
const number = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_.!])/uy;
const string = /"(?:[^"]|"")*"/y;
const error =
  /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)/iy;
const logical = /(?:TRUE|FALSE)(?![\p{L}\p{N}_.!(])/iuy;
/** `表!`, `'a b'!`, `'[书.xlsx]表'!`, `[书.xlsx]表!`, `甲:乙!` */
const sheet =
  /(?:'(?:[^'*?]|'')+'|(?:\[[^[\]'*?:/\\]+\])?[\p{L}_][\p{L}\p{N}\p{M}_.]*(?::[\p{L}_][\p{L}\p{N}\p{M}_.]*)?)!/uy;
const cell = /\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?![\p{L}\p{N}\p{M}_.?\\!([])/uy;
const columns = /\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})(?![\p{L}\p{N}\p{M}_.?\\!(])/uy;
const rows = /\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})(?![\p{L}\p{N}_.])/uy;
const name = /[\p{L}_\\][\p{L}\p{N}\p{M}_.?\\]*/uy;

/** Where the blanks from a place on end. */
export function afterSpaces(text: string, place: number): number {
  return place + (at(spaces, text, place)?.length ?? 0);
}

/** A reference without its sheet: `A1`, `A:C`, `1:3`. `A1:B2` is two of them with a colon between. */
function cellsAt(text: string, place: number): number | null {
  for (const pattern of [columns, rows]) {
    pattern.lastIndex = place;
    const found = pattern.exec(text);
    if (!found) continue;
    const isInside =
      pattern === rows
        ? Number(found[1]) <= maxRows && Number(found[2]) <= maxRows
        : columnIndex(found[1] ?? "") >= 0 && columnIndex(found[2] ?? "") >= 0;
    if (isInside) return pattern.lastIndex;
  }
  cell.lastIndex = place;
  const found = cell.exec(text);
  return found && columnIndex(found[1] ?? "") >= 0 && Number(found[2]) <= maxRows ? cell.lastIndex : null;
}

/** A column of a table between its brackets; in it brackets, `#` and `'` are written after an apostrophe. */
const column = /(?:'[[\]#'@]|[^[\]#'])+/y;
const tablePart = /#(?:All|Data|Headers|Totals|This Row)(?=\])/iy;

/** One `[…]` of a table reference, without brackets inside. */
function bracketAt(text: string, place: number): number | null {
  if (text[place] !== "[") return null;
  const inside = at(tablePart, text, place + 1) ?? at(column, text, place + 1);
  if (inside === null) return null;
  const end = place + 1 + inside.length;
  return text[end] === "]" ? end + 1 : null;
}

/** What follows a table's name: `[列]`, `[]`, `[@列]`, `[[#Headers],[甲]:[乙]]`. */
function tableBracketsAt(text: string, place: number): number | null {
  if (text[place] !== "[") return null;
  if (text[place + 1] === "]") return place + 2;
  const simple = bracketAt(text, place);
  if (simple !== null) return simple;
  let end = place + 1;
  if (text[end] === "@") end++;
  if (text[end] === "]") return end + 1;
  for (;;) {
    const inner = bracketAt(text, afterSpaces(text, end));
    if (inner === null) return null;
    end = afterSpaces(text, inner);
    if (text[end] === "]") return end + 1;
    if (text[end] !== "," && text[end] !== ":") return null;
    end++;
  }
}

/** `{1,2;3,4}`: constants in rows of one length. */
function constantsAt(text: string, place: number): number | null {
  let end = place + 1;
  let width: number | null = null;
  let count = 0;
  for (;;) {
    end = afterSpaces(text, end);
    if (text[end] === "+" || text[end] === "-") {
      end++;
      if (at(number, text, end) === null) return null;
    }
    const constant = at(number, text, end) ?? at(string, text, end) ?? at(logical, text, end) ?? at(error, text, end);
    if (constant === null) return null;
    count++;
    end = afterSpaces(text, end + constant.length);
    const sign = text[end];
    if (sign === ";" || sign === "}") {
      if (width !== null && width !== count) return null;
      width = count;
      count = 0;
    } else if (sign !== ",") return null;
    end++;
    if (sign === "}") return end;
  }
}

/** The operand at a place; null where none can begin there. */
export function operandAt(text: string, place: number): Operand | null {
  const found = (kind: Operand["kind"], end: number): Operand => ({ kind, text: text.slice(place, end), end });
  const bare = cellsAt(text, place);
  if (bare !== null) return found("cells", bare);
  for (const [kind, pattern] of [
    ["number", number],
    ["text", string],
    ["logical", logical],
  ] as const) {
    const match = at(pattern, text, place);
    if (match !== null) return found(kind, place + match.length);
  }
  if (text[place] === "{") {
    const end = constantsAt(text, place);
    return end === null ? null : found("constants", end);
  }
  const prefix = at(sheet, text, place)?.length ?? 0;
  // `[@列]` inside the table itself; `[书.xlsx]表!` is a sheet of another workbook.
  const inside = prefix > 0 ? null : tableBracketsAt(text, place);
  if (inside !== null) return found("table", inside);
  const lost = at(error, text, place + prefix);
  if (lost !== null) {
    const end = place + prefix + lost.length;
    // What a deleted sheet leaves of a reference: `#REF!A1`.
    return found(/^#REF!$/i.test(lost) ? "cells" : "error", cellsAt(text, end) ?? end);
  }
  if (prefix > 0) {
    const end = cellsAt(text, place + prefix);
    if (end !== null) return found("cells", end);
  }
  const word = at(name, text, place + prefix);
  if (word === null) return null;
  const end = place + prefix + word.length;
  const brackets = tableBracketsAt(text, end);
  return brackets === null ? found("name", end) : found("table", brackets);
}
