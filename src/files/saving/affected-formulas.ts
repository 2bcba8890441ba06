/** Which formulas may come to something else, because a cell they depend on was changed, directly or by way of others. */
import { areaOfText, splitReference } from "../../workbook/a1";
import type { Area } from "../../workbook/sheet-plan";
import type { WorkbookData } from "../../workbook/workbook-data";

/** Cells by sheet (index in the workbook), as `row * 16384 + column`. */
export type CellSets = ReadonlyMap<number, ReadonlySet<number>>;

const width = 16_384;

export function cellKey(row: number, column: number): number {
  return row * width + column;
}

const tokens =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(!])|([\p{L}_\\][\p{L}\p{N}_.\\]*)(\(?)/gu;

/** Functions whose result depends on more than their arguments say. */
const opaqueFunctions =
  /^(?:INDIRECT|OFFSET|TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO|GETPIVOTDATA|SUBTOTAL|AGGREGATE)$/i;

interface Dependence {
  readonly areas: readonly { readonly sheet: number; readonly area: Area }[];
  /** What it depends on cannot be told from its text. */
  readonly opaque: boolean;
}

/** Ranges of at most so many cells are looked up cell by cell. */
const smallRange = 64;

/** Looks into ranges beyond which nothing more is told apart: every formula counts as affected. */
const mostLooks = 50_000_000;

/**
 * @param changed cells whose content was changed
 * @returns the formula cells that may be affected; null for all of them
 */
export function affectedFormulas(data: WorkbookData, changed: CellSets): CellSets | null {
  const sheets = new Map(data.sheets.map(({ name }, index) => [name.toLowerCase(), index]));
  const names = new Map(data.names.map(({ name, formula }) => [name.toLowerCase(), formula]));
  const tables = new Set(data.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())));

  const dependence = (formula: string, home: number, depth: number): Dependence => {
    const areas: { sheet: number; area: Area }[] = [];
    let opaque = formula.includes("[");
    for (const [, prefix, address, word, call] of formula.matchAll(tokens)) {
      if (address !== undefined) {
        const sheet =
          prefix === undefined ? home : sheets.get(splitReference(`${prefix}A1`)?.sheet.toLowerCase() ?? "");
        const area = areaOfText(address.replaceAll("$", ""));
        if (area && sheet !== undefined) areas.push({ sheet, area });
        else opaque = true;
      } else if (word !== undefined) {
        if (call === "(") opaque ||= opaqueFunctions.test(word.replace(/^.*\./, ""));
        else if (!/^(?:TRUE|FALSE)$/i.test(word)) {
          const named = names.get(word.toLowerCase());
          if (named === undefined || depth > 8) opaque = true;
          else {
            const inner = dependence(named, -1, depth + 1);
            areas.push(...inner.areas);
            opaque ||= inner.opaque;
          }
          if (tables.has(word.toLowerCase())) opaque = true;
        }
      }
    }
    return { areas, opaque };
  };

  const byCell = new Map<string, (readonly [number, number])[]>();
  const ranges = new Map<
    string,
    { readonly sheet: number; readonly area: Area; readonly formulas: (readonly [number, number])[] }
  >();
  const affected = new Map<number, Set<number>>();
  const queue: (readonly [number, number])[] = [];
  const mark = (sheet: number, key: number) => {
    let set = affected.get(sheet);
    if (!set) affected.set(sheet, (set = new Set<number>()));
    if (set.has(key)) return;
    set.add(key);
    queue.push([sheet, key]);
  };
  const any = [...changed.values()].some(({ size }) => size > 0);
  data.sheets.forEach((sheet, home) => {
    for (const [row, line] of sheet.cells) {
      for (const [column, { formula }] of line) {
        if (formula === undefined) continue;
        const cell = [home, cellKey(row, column)] as const;
        const { areas, opaque } = dependence(formula, home, 0);
        if (opaque && any) mark(...cell);
        for (const { sheet: of, area } of areas) {
          if (area.rowCount * area.columnCount <= smallRange) {
            for (let down = 0; down < area.rowCount; down += 1) {
              for (let right = 0; right < area.columnCount; right += 1) {
                const key = `${of}/${cellKey(area.row + down, area.column + right)}`;
                const list = byCell.get(key);
                if (list) list.push(cell);
                else byCell.set(key, [cell]);
              }
            }
          } else {
            const key = `${of}/${area.row}/${area.column}/${area.rowCount}/${area.columnCount}`;
            const range = ranges.get(key) ?? { sheet: of, area, formulas: [] };
            range.formulas.push(cell);
            ranges.set(key, range);
          }
        }
      }
    }
  });
  for (const [sheet, keys] of changed) for (const key of keys) queue.push([sheet, key]);
  const open = new Set(ranges.values());
  let looks = 0;
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [sheet, key] = next;
    for (const cell of byCell.get(`${sheet}/${key}`) ?? []) mark(...cell);
    const row = Math.floor(key / width);
    const column = key % width;
    looks += open.size;
    if (looks > mostLooks) return null;
    for (const range of open) {
      const { area } = range;
      const inside =
        range.sheet === sheet &&
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount;
      if (!inside) continue;
      // All that look at it are affected now: it need not be looked at again.
      open.delete(range);
      for (const cell of range.formulas) mark(...cell);
    }
  }
  return affected;
}
