/**
 * Carries a person's edits from the grid into the model: the grid has done them, the model has the last word. What the
 * model refuses (a protected sheet) is shown as it was, and said.
 */
import type { ICellData, ICommandInfo, IExecutionOptions, IRange, Worksheet } from "@univerjs/presets";
import { BooleanNumber, CellValueType, ICommandService, ObjectMatrix } from "@univerjs/presets";
import type { Area } from "../../../workbook/sheet-plan";
import { HostError } from "../../host/host-error";
import type { ModelSheet, WorkbookModel } from "../../host/model";
import { cellAt, createSheet, dropIfEmpty, ensureCell } from "../../host/model";
import { moveCells } from "../../host/move-cells";
import { deleteSheet, moveSheet, renameSheet, setVisibility } from "../../host/sheet-edits";
import { shiftLines } from "../../host/shift-lines";
import type { CellLook } from "../../host/style-table";
import { writeBlock } from "../../host/write-cells";
import { isLinked } from "./cell-link";
import { gridStyle, lookOfGridStyle } from "./cell-style";
import type { GridEngine } from "./create-grid";
import type { GridMirror } from "./grid-mirror";
import { areaOf, columnCharacters, rowPoints } from "./sheet-snapshot";

/** What the grid's mutations carry, as far as it is read here. */
interface MutationParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Record<number, Record<number, ICellData | null>>;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly values?: Record<string, { readonly ranges: readonly IRange[] }>;
  readonly name?: string;
  readonly color?: string;
  readonly index?: number;
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly selections?: readonly { readonly range: IRange }[];
  readonly type?: number;
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
}

const dateFormat = /[yd]|m.*\//i;

function textOf(cell: ICellData): string | null {
  const stream = cell.p?.body?.dataStream;
  return stream === undefined ? null : stream.replace(/\r\n$/, "").replaceAll("\r\n", "\n").replaceAll("\r", "\n");
}

/** What the model is asked to put into a cell; a text that looks like a formula or a number stays a text. */
function entryOf(cell: ICellData | null | undefined, format: string): string | number | boolean {
  if (!cell) return "";
  if (cell.f) return cell.f;
  const value = textOf(cell) ?? cell.v;
  if (value === null || value === undefined || value === "") return "";
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "TRUE";
  if (typeof value === "boolean") return value;
  // The engine reads 95% as 0.9500000000000001; Excel keeps fifteen digits.
  if (typeof value === "number") return Number(value.toPrecision(15));
  const isText = cell.t === CellValueType.FORCE_STRING || value.startsWith("=");
  return isText && format !== "@" ? `'${value}` : value;
}

export interface EditProblem {
  readonly message: string;
}

/** A refusal of the host in words for the person at the grid. */
function explain(error: HostError, sheet: ModelSheet): string {
  if (error.code === "AccessDenied") return `工作表“${sheet.name}”受保护，刚才的改动没有生效。请先撤销工作表保护。`;
  if (error.code === "InvalidOperation") return `工作表“${sheet.name}”不允许这样改，刚才的改动没有生效。`;
  return `刚才的改动没有生效，工作表“${sheet.name}”保持原样。`;
}

export class GridEdits {
  readonly #mirror: GridMirror;
  readonly #model: WorkbookModel;
  readonly #onProblem: (message: string) => void;
  readonly #dispose: () => void;
  /** Rows or columns are being inserted or deleted: the model moves the formulas itself. */
  #shifting = false;

  constructor(engine: GridEngine, mirror: GridMirror, onProblem: (message: string) => void) {
    this.#mirror = mirror;
    this.#model = mirror.model;
    this.#onProblem = onProblem;
    const commands = engine.univer.__getInjector().get(ICommandService);
    const isLineShift = (id: string) =>
      /^sheet\.command\.(insert|remove)-(row|col)|^sheet\.command\.insert-multi/.test(id);
    const before = commands.beforeCommandExecuted(({ id }) => {
      if (isLineShift(id)) this.#shifting = true;
    });
    const after = commands.onCommandExecuted((info, options) => {
      if (isLineShift(info.id)) {
        this.#shifting = false;
        for (const sheet of this.#model.sheets) this.#mirror.refresh(sheet);
      }
      this.#onCommand(info, options);
    });
    this.#dispose = () => {
      before.dispose();
      after.dispose();
    };
  }

  dispose(): void {
    this.#dispose();
  }

  #onCommand(info: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (options?.fromModel || this.#mirror.isWriting) return;
    const params = (info.params ?? {}) as MutationParams;
    if (params.unitId !== this.#mirror.unitId) return;
    if (info.id === "sheet.mutation.insert-sheet") {
      this.#sheetAdded(params);
      return;
    }
    const sheet = params.subUnitId === undefined ? undefined : this.#model.sheetById(params.subUnitId);
    if (!sheet) {
      if (info.id === "sheet.mutation.move-range") this.#rangeMoved(params);
      return;
    }
    try {
      this.#apply(info.id, params, sheet);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.#mirror.refreshSheets();
      this.#onProblem(explain(error, sheet));
    }
  }

  #apply(id: string, params: MutationParams, sheet: ModelSheet): void {
    const model = this.#model;
    const worksheet = this.#mirror.worksheet(sheet);
    switch (id) {
      case "sheet.mutation.set-range-values":
        if (!this.#shifting && params.cellValue && worksheet) this.#pullCells(sheet, worksheet, params.cellValue);
        return;
      case "sheet.mutation.set.numfmt":
      case "sheet.mutation.remove.numfmt":
        if (worksheet) this.#pullFormats(sheet, worksheet, params);
        return;
      case "sheet.mutation.reorder-range":
      case "sheet.mutation.move-rows":
      case "sheet.mutation.move-columns":
        if (worksheet) this.#pullSheet(sheet, worksheet);
        return;
      case "sheet.mutation.insert-row":
      case "sheet.mutation.remove-rows":
      case "sheet.mutation.insert-col":
      case "sheet.mutation.remove-col": {
        if (!params.range) return;
        const area = areaOf(params.range);
        const isRow = id.includes("row");
        shiftLines(
          model,
          sheet,
          {
            kind: isRow ? "rows" : "columns",
            action: id.includes("insert") ? "insert" : "delete",
            at: isRow ? area.row : area.column,
            count: isRow ? area.rowCount : area.columnCount,
          },
          "user",
        );
        return;
      }
      case "sheet.mutation.add-worksheet-merge":
      case "sheet.mutation.remove-worksheet-merge":
        if (worksheet) sheet.merges = worksheet.getMergeData().map(areaOf);
        break;
      case "sheet.mutation.set-worksheet-col-width":
        for (const { startColumn, endColumn } of params.ranges ?? []) {
          for (let column = startColumn; column <= endColumn; column++) {
            if (worksheet) sheet.columnWidths.set(column, columnCharacters(worksheet.getColumnWidth(column)));
          }
        }
        break;
      case "sheet.mutation.set-worksheet-row-height":
        for (const { startRow, endRow } of params.ranges ?? []) {
          for (let row = startRow; row <= endRow; row++) {
            if (worksheet) sheet.rowHeights.set(row, rowPoints(worksheet.getRowHeight(row)));
          }
        }
        break;
      case "sheet.mutation.set-row-hidden":
      case "sheet.mutation.set-row-visible":
      case "sheet.mutation.set-col-hidden":
      case "sheet.mutation.set-col-visible":
        this.#hideLines(id, sheet, params.ranges ?? []);
        break;
      case "sheet.mutation.set-frozen": {
        const freeze = worksheet?.getFreeze();
        sheet.freeze = { rows: Math.max(0, freeze?.ySplit ?? 0), columns: Math.max(0, freeze?.xSplit ?? 0) };
        break;
      }
      case "sheet.mutation.set-tab-color":
        sheet.tabColor = params.color ? params.color : null;
        break;
      case "sheet.mutation.toggle-gridlines":
        sheet.gridlines = worksheet?.getConfig().showGridlines === BooleanNumber.TRUE;
        break;
      case "sheet.mutation.set-worksheet-hidden":
        setVisibility(model, sheet, worksheet?.isSheetHidden() ? "hidden" : "visible", "user");
        return;
      case "sheet.mutation.set-worksheet-name":
        if (params.name !== undefined) renameSheet(model, sheet, params.name, "user");
        return;
      case "sheet.mutation.set-worksheet-order":
        moveSheet(model, sheet, this.#mirror.workbook.getSheetOrders().indexOf(sheet.id), "user");
        return;
      case "sheet.mutation.remove-sheet":
        deleteSheet(model, sheet, "user");
        this.#mirror.refreshSheets();
        return;
      case "sheet.operation.set-worksheet-active":
        // Nobody can bring a hidden sheet to the front: the engine does so by itself with one that was just added.
        if (sheet.visibility === "visible") model.setActive(sheet, "user");
        else this.#mirror.refreshView();
        return;
      case "sheet.operation.set-selections":
        this.#selected(sheet, params);
        return;
      default:
        return;
    }
    model.emit({ kind: "sheet", sheet }, "user");
  }

  #selected(sheet: ModelSheet, { selections, type }: MutationParams): void {
    const range = selections?.at(-1)?.range;
    const isMoving = type === 0 || type === 1;
    if (!range || isMoving || !Number.isFinite(range.startRow) || !Number.isFinite(range.startColumn)) return;
    sheet.selection = areaOf(range);
    this.#model.emit({ kind: "selected", sheet }, "user");
  }

  #hideLines(id: string, sheet: ModelSheet, ranges: readonly IRange[]): void {
    const isRow = id.includes("row");
    const set = isRow ? sheet.hiddenRows : sheet.hiddenColumns;
    for (const range of ranges) {
      const [from, to] = isRow ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
      for (let index = from; index <= to; index++) {
        if (id.endsWith("hidden")) set.add(index);
        else set.delete(index);
      }
    }
  }

  #sheetAdded({ sheet: added, index }: MutationParams): void {
    if (!added) return;
    const sheet = createSheet(added.id, added.name);
    this.#model.sheets.splice(index ?? this.#model.sheets.length, 0, sheet);
    this.#model.emit({ kind: "added", sheet }, "user");
    const worksheet = this.#mirror.worksheet(sheet);
    if (worksheet) this.#pullSheet(sheet, worksheet);
  }

  /** Cells were cut and pasted, or dragged: the model moves them itself, with everything that refers to them. */
  #rangeMoved({ from, to, fromRange, toRange }: MutationParams): void {
    const [source, target] = [from, to].map((end) => (end ? this.#model.sheetById(end.subUnitId) : undefined));
    if (!source || !target || !fromRange || !toRange) return;
    const place = areaOf(toRange);
    try {
      moveCells(
        this.#model,
        {
          from: { sheet: source, area: areaOf(fromRange) },
          to: { sheet: target, row: place.row, column: place.column },
        },
        "user",
      );
      this.#pullRestored(source, areaOf(fromRange));
      this.#pullRestored(target, place);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.#onProblem(explain(error, source));
    }
    for (const sheet of this.#model.sheets) this.#mirror.refresh(sheet);
  }

  /** What Ctrl+Z of a move brings back where the moved cells had been put over something. */
  #pullRestored(sheet: ModelSheet, area: Area): void {
    const worksheet = this.#mirror.worksheet(sheet);
    if (!worksheet) return;
    const cells: Record<number, Record<number, ICellData | null>> = {};
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const shown = worksheet.getCellRaw(row, column);
        // Formulas that moved are the model's: it knows what they refer to now.
        if (shown && (!shown.f || !cellAt(sheet, row, column)?.formula)) (cells[row] ??= {})[column] = shown;
      }
    }
    this.#pullCells(sheet, worksheet, cells);
  }

  #pullFormats(sheet: ModelSheet, worksheet: Worksheet, { ranges, values }: MutationParams): void {
    const cells: Record<number, Record<number, ICellData>> = {};
    for (const range of ranges ?? Object.values(values ?? {}).flatMap((value) => value.ranges)) {
      for (let row = range.startRow; row <= range.endRow; row++) {
        for (let column = range.startColumn; column <= range.endColumn; column++) (cells[row] ??= {})[column] = {};
      }
    }
    this.#pullCells(sheet, worksheet, cells);
  }

  /** Takes over every cell that differs. */
  #pullSheet(sheet: ModelSheet, worksheet: Worksheet): void {
    const cells: Record<number, Record<number, ICellData>> = {};
    worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell) (cells[row] ??= {})[column] = cell;
    });
    for (const [row, line] of sheet.cells) {
      for (const column of line.keys()) (cells[row] ??= {})[column] ??= {};
    }
    this.#pullCells(sheet, worksheet, cells);
  }

  #pullCells(sheet: ModelSheet, worksheet: Worksheet, changed: Record<number, Record<number, ICellData | null>>): void {
    const entries = new Map<number, Map<number, string | number | boolean>>();
    const looks: (readonly [number, number, CellLook])[] = [];
    let bounds: Area | null = null;
    new ObjectMatrix(changed).forValue((row, column) => {
      const raw = worksheet.getCellRaw(row, column) ?? null;
      const cell = cellAt(sheet, row, column);
      const before = this.#model.styles.at(cell?.style ?? 0);
      const look = this.#lookOf(sheet, row, column, raw);
      if (look) looks.push([row, column, look]);
      const entry = entryOf(raw, (look ?? before).numberFormat ?? "General");
      if (this.#isSame(sheet, row, column, entry)) return;
      let line = entries.get(row);
      if (!line) entries.set(row, (line = new Map<number, string | number | boolean>()));
      line.set(column, entry);
      bounds = grown(bounds, row, column);
    });
    // Formats first: a text cell must be one before a text is written into it.
    for (const [row, column, look] of looks) {
      ensureCell(sheet, row, column).style = this.#model.styles.indexOf(look);
      dropIfEmpty(sheet, row, column);
    }
    for (const [row, column] of looks) {
      this.#model.emit({ kind: "format", sheet, area: { row, column, rowCount: 1, columnCount: 1 } }, "user");
    }
    this.#writeEntries(sheet, bounds, entries);
  }

  #writeEntries(
    sheet: ModelSheet,
    bounds: Area | null,
    entries: ReadonlyMap<number, ReadonlyMap<number, string | number | boolean>>,
  ): void {
    if (!bounds) return;
    const { row, column, rowCount, columnCount } = bounds;
    const block = Array.from({ length: rowCount }, (_line, down) =>
      Array.from({ length: columnCount }, (_cell, right) => entries.get(row + down)?.get(column + right) ?? null),
    );
    const thisYear = new Date().getFullYear();
    writeBlock(this.#model, sheet, bounds, block, { source: "user", thisYear });
  }

  #isSame(sheet: ModelSheet, row: number, column: number, entry: string | number | boolean): boolean {
    const cell = cellAt(sheet, row, column);
    if (cell?.formula) return cell.formula === entry;
    if (!cell || cell.value === null) return entry === "";
    return cell.value === entry || (cell.quotePrefix && entry === `'${String(cell.value)}`);
  }

  /** The look a person gave a cell, or null where it is the one the model has. */
  #lookOf(sheet: ModelSheet, row: number, column: number, raw: ICellData | null): CellLook | null {
    const cell = cellAt(sheet, row, column);
    const before = this.#model.styles.at(cell?.style ?? 0);
    const isLink = cell !== undefined && isLinked(cell);
    const style = (raw && this.#mirror.workbook.getStyles().getStyleByCell(raw)) ?? {};
    const now = lookOfGridStyle(style, isLink);
    const known = lookOfGridStyle(gridStyle(before, isLink), isLink);
    // A typed date keeps the format the cell has for dates.
    const keepsFormat =
      known.numberFormat !== undefined &&
      (now.numberFormat === undefined || (dateFormat.test(known.numberFormat) && dateFormat.test(now.numberFormat)));
    const { numberFormat, ...rest } = now;
    const format = keepsFormat ? known.numberFormat : numberFormat;
    const wanted: CellLook = { ...rest, ...(format === undefined ? {} : { numberFormat: format }) };
    if (sameLook(wanted, known)) return null;
    return { ...wanted, ...(before.locked === undefined ? {} : { locked: before.locked }) };
  }
}

function sameLook(a: CellLook, b: CellLook): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof CellLook>;
  return [...keys].every((key) => a[key] === b[key]);
}

function grown(area: Area | null, row: number, column: number): Area {
  if (!area) return { row, column, rowCount: 1, columnCount: 1 };
  const top = Math.min(area.row, row);
  const left = Math.min(area.column, column);
  return {
    row: top,
    column: left,
    rowCount: Math.max(area.row + area.rowCount, row + 1) - top,
    columnCount: Math.max(area.column + area.columnCount, column + 1) - left,
  };
}
