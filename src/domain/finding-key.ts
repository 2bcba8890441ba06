/**
 * The key a finding is remembered by as 已核实: it names the rule, the branch, the person and the column, and the data
 * the finding spoke of. Row numbers and 序号 are left out, so that sorting keeps it; once the data change it lapses.
 */
import { formById, forms } from "../contract/forms";
import type { Book } from "./book";
import type { Finding } from "./finding";
import type { AnyRecord, FormTable } from "./records";

/** Two 32-bit FNV-1a sums over texts; enough that no two findings of a workbook share a key by chance. */
class TextHash {
  private a = 0x811c9dc5;
  private b = 0x1b873593;

  add(text: string): void {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      this.a = Math.imul(this.a ^ code, 0x01000193);
      this.b = Math.imul(this.b ^ code, 0x5bd1e995) ^ (this.b >>> 15);
    }
    this.a = Math.imul(this.a ^ 0x1f, 0x01000193);
    this.b = Math.imul(this.b ^ 0x1f, 0x5bd1e995);
  }

  /** Adds a text of a set: the same texts in any order give the same sum. */
  addUnordered(text: string): void {
    const own = new TextHash();
    own.add(text);
    this.a = (this.a + own.a) | 0;
    this.b = (this.b + own.b) | 0;
  }

  toString(): string {
    return (this.a >>> 0).toString(36).padStart(7, "0") + (this.b >>> 0).toString(36).padStart(7, "0");
  }
}

/** The records of a table: a stretch of the records of its form, in row order. */
interface Stretch {
  readonly table: FormTable;
  readonly records: readonly AnyRecord[];
  readonly from: number;
  readonly to: number;
}

function stretchesOf(book: Book): ReadonlyMap<string, readonly Stretch[]> {
  const bySheet = new Map<string, Stretch[]>();
  for (const { id } of forms) {
    const records: readonly AnyRecord[] = book.records[id];
    let from = 0;
    for (let index = 1; index <= records.length; index++) {
      const table = records[from]?.at;
      if (!table || records[index]?.at === table) continue;
      const stretch = { table, records, from, to: index };
      const known = bySheet.get(table.sheet);
      if (known) known.push(stretch);
      else bySheet.set(table.sheet, [stretch]);
      from = index;
    }
  }
  return bySheet;
}

/** The record in a row of a table; undefined for headers, totals and notes. */
function recordAt({ records, from, to }: Stretch, row: number): AnyRecord | undefined {
  let [low, high] = [from, to - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const record = records[middle];
    if (!record) return undefined;
    if (record.row === row) return record;
    if (record.row < row) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** What a message says without where and how long ago: row numbers change with sorting, days with the base date. */
function figuresOf(message: string): string {
  return message.replace(/（?第[\d、]+行等?）?|已过\d+天|检查日[\d-]+/g, "");
}

/** Makes keys for the findings of one check. */
export interface KeyMaker {
  /**
   * @param about - the data the finding speaks of where that is not its row: the key then holds for whichever row the
   *   finding points at
   */
  keyOf(finding: Omit<Finding, "key" | "severity">, about?: readonly string[]): string;
}

/** Prepares the rows of a book; one look per table, not per row. */
export function makeKeys(book: Book): KeyMaker {
  let stretches: ReadonlyMap<string, readonly Stretch[]> | null = null;
  const recordOf = ({ form, sheet, row }: Pick<Finding, "form" | "sheet" | "row">): AnyRecord | undefined => {
    if (row === null) return undefined;
    stretches ??= stretchesOf(book);
    for (const stretch of stretches.get(sheet) ?? []) {
      if (stretch.table.form !== form || row < stretch.table.firstRow || row > stretch.table.lastRow) continue;
      const record = recordAt(stretch, row);
      if (record) return record;
    }
    return undefined;
  };
  return {
    keyOf(finding, about) {
      const hash = new TextHash();
      const { ruleId, field } = finding;
      if (about) {
        for (const text of about) hash.addUnordered(text);
        return `${ruleId}:${hash.toString()}`;
      }
      hash.add(finding.branch);
      hash.add(finding.subject);
      hash.add(field);
      const record = recordOf(finding);
      if (record) addCells(hash, record);
      hash.add(figuresOf(finding.message));
      return `${ruleId}:${hash.toString()}`;
    },
  };
}

/** Every cell of a row but its 序号, as read; what could not be read, as it stands. */
function addCells(hash: TextHash, record: AnyRecord): void {
  // Boundary: the columns of a form hold texts and numbers.
  const values = record as unknown as Readonly<Record<string, string | number | null>>;
  for (const { id } of formById(record.at.form).columns) if (id !== "no") hash.add(String(values[id] ?? ""));
  for (const { column, kind, raw } of record.readings) {
    if (kind === "filled-down" || column === "no") continue;
    hash.add(column);
    hash.add(String(raw));
  }
}
