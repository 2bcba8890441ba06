/**
 * From a selected cell of 汇总表, 等次统计 or 台账概览 to the rows its number was counted from. What the cell is, is read from
 * the sheet itself (its header, its line), so that a sorted or shifted result is explained as it stands.
 */
import type { CellValue } from "../domain/cell";
import type { Contribution, NumberGroup } from "../domain/rows-behind";
import {
  countHeader,
  countingRuleOf,
  ledgerHeader,
  rateParts,
  rowsBehindCount,
  rowsBehindLedger,
} from "../domain/rows-behind";
import { serialOfIso } from "../domain/serial-date";
import { ledgerRules } from "../outputs/ledger-overview/ledger-columns";
import type { ResultMark } from "../outputs/registry";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { SelectedCell, WorkbookPort } from "../workbook/port";
import type { RunOptions } from "./command-done";
import type { OpenBook } from "./open-book";
import { openBook } from "./open-book";

/** A number of a result, and where it comes from. */
export interface ExplainedNumber {
  readonly sheet: string;
  /** Branch, department, person, unit, or 合计, as on the sheet. */
  readonly name: string;
  readonly header: string;
  /** What the sheet shows. */
  readonly shown: CellValue;
  /** What the rows come to now; differs from `shown` where the data have changed since. For a rate its numerator. */
  readonly counted: number;
  /** 口径, one clause without a full stop. */
  readonly rule: string;
  /** At most `mostRows`. */
  readonly rows: readonly Contribution[];
  /** Rows beyond those. */
  readonly omitted: number;
}

/** Rows that go to the pane. */
const mostRows = 2_000;

/** Results whose numbers are explained: where their lines have their names, and the headers above those names. */
const explained = new Map<ResultMark, { readonly nameColumn: number; readonly nameHeaders: readonly string[] }>([
  ["summary", { nameColumn: 1, nameHeaders: ["党组织名称"] }],
  ["grades", { nameColumn: 1, nameHeaders: ["党支部"] }],
  ["ledger", { nameColumn: 0, nameHeaders: ["党支部", "责任部门", "责任人"] }],
]);

const text = (value: CellValue | undefined) => (typeof value === "string" ? value.trim() : "");

/** What a cell of a result is. */
interface Cell {
  readonly mark: ResultMark;
  readonly name: string;
  readonly header: string;
  readonly group: NumberGroup;
  readonly shown: CellValue;
  /** Base date as the sheet says it, a serial number; null where it says none. */
  readonly baseDate: number | null;
}

function groupOf(nameHeader: string, name: string, { book, lowerUnits }: OpenBook): NumberGroup {
  if (name === "合计") return { kind: "total" };
  const own = /^（未填.+）$/.test(name) ? "" : name;
  if (nameHeader === "责任部门") return { kind: "department", name: own };
  if (nameHeader === "责任人") return { kind: "owner", name: own };
  const isBranch = book.branches.some((branch) => branch.name === own);
  return !isBranch && lowerUnits.some((unit) => unit.name === own)
    ? { kind: "unit", name: own }
    : { kind: "branch", name: own };
}

/** Reads what the selected cell is: its name to the left, its header above. */
async function cellOf(
  port: WorkbookPort,
  opened: OpenBook,
  { sheet, row, column }: SelectedCell,
): Promise<Outcome<Cell | null>> {
  const mark = opened.content.sheets.find(({ name }) => name === sheet)?.mark as ResultMark | null | undefined;
  const place = mark ? explained.get(mark) : undefined;
  if (!mark || !place || column <= place.nameColumn) return done(null);
  const read = await port.readAreas(
    [place.nameColumn, column].map((at) => ({
      sheet,
      area: { row: 0, column: at, rowCount: row + 1, columnCount: 1 },
    })),
  );
  if (!read.ok) return read;
  const [names = [], values = []] = read.value.map((image) => image.values.map(([value]) => value ?? null));
  const headerRow = names.reduce<number>(
    (last, value, at) => (at < row && place.nameHeaders.includes(text(value)) ? at : last),
    -1,
  );
  // Only the table right below the header: a line 合计 ends it.
  const ends = names.findIndex((value, at) => at > headerRow && text(value) === "合计");
  if (headerRow < 0 || (ends >= 0 && row > ends)) return done(null);
  const name = text(names[row]);
  const header = text(values[headerRow]);
  if (name === "" || header === "") return done(null);
  const asOf = mark === "ledger" ? /截止日期：(\d{4}-\d{2}-\d{2})/.exec(text(names[1]))?.[1] : undefined;
  return done({
    mark,
    name,
    header,
    group: groupOf(text(names[headerRow]), name, opened),
    shown: values[row] ?? null,
    baseDate: asOf === undefined ? null : serialOfIso(asOf),
  });
}

const sum = (rows: readonly Contribution[]) => rows.reduce((all, { value }) => all + value, 0);

/** Rows and 口径 of a cell; null where it is no number that is counted from rows. */
function behind(
  { mark, header, group, baseDate }: Cell,
  { book, lowerUnits }: OpenBook,
): { readonly rows: readonly Contribution[]; readonly rule: string } | null {
  const units = mark === "summary" ? lowerUnits : [];
  if (mark === "ledger") {
    const counted = header === "整改率" ? "已销号" : ledgerHeader(header);
    if (counted === null || baseDate === null) return null;
    const rows = rowsBehindLedger(book, counted, group, baseDate);
    if (header === "整改率") {
      const all = rowsBehindLedger(book, "总数", group, baseDate).length;
      return { rows, rule: `已销号 ${rows.length} ÷ 总数 ${all}` };
    }
    const named = ledgerRules.find((one) => one.header === header);
    return { rows, rule: named?.rule ?? `整改状态或到期情况为“${header}”的行` };
  }
  const count = countHeader(header);
  if (count) return { rows: rowsBehindCount(book, count, group, units), rule: countingRuleOf(count) };
  const parts = rateParts(header);
  if (!parts) return null;
  const [top, bottom] = parts;
  const rows = rowsBehindCount(book, top, group, units);
  const whole = sum(rowsBehindCount(book, bottom, group, units));
  return { rows, rule: `${top} ${sum(rows)} ÷ ${bottom} ${whole}` };
}

export async function explainNumber(
  port: WorkbookPort,
  cell: SelectedCell,
  options: RunOptions,
): Promise<Outcome<ExplainedNumber | null>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const found = await cellOf(port, opened.value, cell);
  if (!found.ok) return found;
  if (found.value === null) return done(null);
  const { name, header, shown } = found.value;
  const explanation = behind(found.value, opened.value);
  if (!explanation) return done(null);
  const { rows, rule } = explanation;
  return done({
    sheet: cell.sheet,
    name,
    header,
    shown,
    counted: sum(rows),
    rule,
    rows: rows.slice(0, mostRows),
    omitted: Math.max(0, rows.length - mostRows),
  });
}
