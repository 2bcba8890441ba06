/** A sheet plan turned into plain sheet data: the counterpart of what the Excel adapter does with calls. */
import type { Area, CellStyle, PlanCell, SheetPlan } from "../workbook/sheet-plan";
import type { CellData, SheetData, WorkbookData } from "../workbook/workbook-data";
import { areaText, quotedSheet } from "../workbook/a1";

/** Text that Excel would take for a formula when typed; it keeps a leading apostrophe. */
export function needsApostrophe(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}

/**
 * The workbook with the planned sheet in it: in place of a sheet of that name, or added at the end or the start.
 * Whether the sheet may be replaced is the caller's business.
 */
export function applyPlan(data: WorkbookData, plan: SheetPlan, position: "end" | "start" = "end"): WorkbookData {
  const styles = new StyleTable(data.styles);
  const sheet = sheetOfPlan(plan, styles);
  const index = data.sheets.findIndex((one) => one.name.toLowerCase() === plan.name.toLowerCase());
  const sheets =
    index >= 0
      ? data.sheets.map((one, at) => (at === index ? sheet : one))
      : position === "start"
        ? [sheet, ...data.sheets]
        : [...data.sheets, sheet];
  const planned = plan.names ?? [];
  const names = [
    ...data.names.filter((old) => !planned.some((name) => name.name.toLowerCase() === old.name.toLowerCase())),
    ...planned.map(({ name, area, formula }) => ({
      name,
      formula: formula ?? `=${quotedSheet(plan.name)}!${areaText(area, true)}`,
      visible: true,
    })),
  ];
  return { ...data, sheets, names, styles: styles.list };
}

/** The styles of a workbook, growing: equal looks share an index. */
export class StyleTable {
  readonly list: CellStyle[];
  private readonly indexes = new Map<string, number>();
  private readonly overlaid = new Map<string, number>();

  constructor(styles: readonly CellStyle[]) {
    this.list = [...styles];
    styles.forEach((style, index) => {
      const key = styleKey(style);
      if (!this.indexes.has(key)) this.indexes.set(key, index);
    });
  }

  /** Index of a style, added where it is new. */
  indexOf(style: CellStyle): number {
    const key = styleKey(style);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    const index = this.list.push(style) - 1;
    this.indexes.set(key, index);
    return index;
  }

  /** Index of a look laid over another. */
  over(base: number | undefined, style: CellStyle): number {
    const top = this.indexOf(style);
    if (base === undefined) return top;
    const key = `${base}/${top}`;
    const known = this.overlaid.get(key);
    if (known !== undefined) return known;
    const index = this.indexOf({ ...this.list[base], ...style });
    this.overlaid.set(key, index);
    return index;
  }
}

function styleKey(style: CellStyle): string {
  return JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A cell as the plan wants it; null for an empty one. */
function plannedCell(cell: PlanCell): CellData | null {
  if (cell === null || cell === "") return null;
  if (typeof cell === "object") return { value: null, formula: cell.formula };
  return typeof cell === "string" && needsApostrophe(cell) ? { value: cell, quotePrefix: true } : { value: cell };
}

function sheetOfPlan(plan: SheetPlan, styles: StyleTable): SheetData {
  const cells = new Map<number, Map<number, CellData>>();
  const change = (row: number, column: number, next: (old: CellData | undefined) => CellData | null) => {
    let columns = cells.get(row);
    if (!columns) cells.set(row, (columns = new Map<number, CellData>()));
    const cell = next(columns.get(column));
    if (cell) columns.set(column, cell);
    else columns.delete(column);
  };
  for (const block of plan.blocks) {
    block.cells.forEach((row, down) => {
      row.forEach((cell, right) => {
        change(block.row + down, block.column + right, () => plannedCell(cell));
      });
    });
  }
  for (const link of plan.links ?? []) change(link.row, link.column, () => ({ value: link.text, link: link.target }));
  for (const { area, style } of plan.styles) {
    eachCell(area, (row, column) => {
      change(row, column, (old) => ({ value: null, ...old, style: styles.over(old?.style, style) }));
    });
  }
  for (const [row, columns] of cells) if (columns.size === 0) cells.delete(row);
  return {
    name: plan.name,
    visibility: plan.hidden === true ? "hidden" : "visible",
    ...(plan.tabColor === undefined ? {} : { tabColor: plan.tabColor }),
    cells: inOrder(cells),
    merges: plan.merges ?? [],
    columnWidths: new Map(
      plan.columnWidths.flatMap((width, column) => (width === null ? [] : [[column, width] as const])),
    ),
    rowHeights: new Map(
      (plan.rowHeights ?? []).flatMap(({ row, rowCount, points }) =>
        Array.from({ length: rowCount }, (_, index) => [row + index, points] as const),
      ),
    ),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tables: plan.table ? [plan.table] : [],
    validations: plan.validations ?? [],
    conditionalFormats: plan.conditionalFormats ?? [],
    freeze: plan.freeze ?? { rows: 0, columns: 0 },
    ...(plan.print ? { print: plan.print } : {}),
    charts: plan.chart ? [plan.chart] : [],
    gridlines: plan.gridlines ?? true,
    protected: false,
  };
}

function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) visit(row, column);
  }
}

/** Rows and columns in ascending order, as a reader of a file gives them. */
export function inOrder(cells: ReadonlyMap<number, ReadonlyMap<number, CellData>>): Map<number, Map<number, CellData>> {
  const byIndex = (a: readonly [number, unknown], b: readonly [number, unknown]) => a[0] - b[0];
  return new Map([...cells].sort(byIndex).map(([row, columns]) => [row, new Map([...columns].sort(byIndex))]));
}
