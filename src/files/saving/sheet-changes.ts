/** What differs between a sheet as it was opened and as it is, cell by cell and row by row. */
import type { CellData, CellLook, SheetData } from "../../workbook/workbook-data";

export interface CellChange {
  readonly old: CellData | undefined;
  readonly now: CellData | undefined;
  readonly oldLook: CellLook;
  readonly nowLook: CellLook;
  /** Whether value or formula differ, not only the look. */
  readonly content: boolean;
  readonly look: boolean;
  readonly link: boolean;
}

/** Changes by row, then column, both ascending. */
export type CellChanges = ReadonlyMap<number, ReadonlyMap<number, CellChange>>;

/** Looks by index, each with a key by which equal looks are known. */
export class Looks {
  readonly #keys: readonly string[];

  constructor(readonly all: readonly CellLook[]) {
    this.#keys = all.map((look) => JSON.stringify(Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1))));
  }

  at(index: number | undefined): CellLook {
    return index === undefined ? {} : (this.all[index] ?? {});
  }

  key(index: number | undefined): string {
    return index === undefined ? "[]" : (this.#keys[index] ?? "[]");
  }
}

function sameLink(a: CellData["link"], b: CellData["link"]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Compares the cells. The value of a formula that stayed is not compared: it follows from what it depends on. */
export function cellChanges(
  opened: SheetData,
  openedLooks: Looks,
  current: SheetData,
  currentLooks: Looks,
): CellChanges {
  const changes = new Map<number, Map<number, CellChange>>();
  const compare = (row: number, column: number, old: CellData | undefined, now: CellData | undefined) => {
    const content =
      old?.formula !== now?.formula ||
      (now?.formula === undefined && (old?.value ?? null) !== (now?.value ?? null)) ||
      (old === undefined && now?.formula !== undefined);
    const look = openedLooks.key(old?.style) !== currentLooks.key(now?.style) || old?.quotePrefix !== now?.quotePrefix;
    const link = !sameLink(old?.link, now?.link);
    if (!content && !look && !link) return;
    let line = changes.get(row);
    if (!line) changes.set(row, (line = new Map<number, CellChange>()));
    const oldLook = openedLooks.at(old?.style);
    line.set(column, { old, now, oldLook, nowLook: currentLooks.at(now?.style), content, look, link });
  };
  const none = new Map<number, CellData>();
  for (const row of new Set([...opened.cells.keys(), ...current.cells.keys()])) {
    const before = opened.cells.get(row) ?? none;
    const after = current.cells.get(row) ?? none;
    for (const [column, now] of after) compare(row, column, before.get(column), now);
    for (const [column, old] of before) if (!after.has(column)) compare(row, column, old, undefined);
  }
  return new Map(
    [...changes].sort(([a], [b]) => a - b).map(([row, line]) => [row, new Map([...line].sort(([a], [b]) => a - b))]),
  );
}

/** What is said of a row beside its cells; undefined where it stays as it is. */
export interface RowChange {
  /** Points; null for a height that is no longer set. */
  readonly height?: number | null;
  readonly hidden?: boolean;
}

export function rowChanges(opened: SheetData, current: SheetData): ReadonlyMap<number, RowChange> {
  const changes = new Map<number, RowChange>();
  for (const row of new Set([...opened.rowHeights.keys(), ...current.rowHeights.keys()])) {
    const height = current.rowHeights.get(row);
    if (opened.rowHeights.get(row) !== height) changes.set(row, { height: height ?? null });
  }
  for (const row of new Set([...opened.hiddenRows, ...current.hiddenRows])) {
    const hidden = current.hiddenRows.has(row);
    if (opened.hiddenRows.has(row) !== hidden) changes.set(row, { ...changes.get(row), hidden });
  }
  return changes;
}
