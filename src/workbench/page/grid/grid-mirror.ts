/**
 * Shows the model in the grid. Changes of the model are collected and shown together at the end of the task, so that a
 * command's many writes appear at once. Everything goes in as mutations marked as ours: they are neither undone by
 * Ctrl+Z nor taken for a person's edit.
 */
import type { ICellData, IExecutionOptions, IRange, Workbook, Worksheet } from "@univerjs/presets";
import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LifecycleStages,
  UniverInstanceType,
} from "@univerjs/presets";
import type { FWorksheet } from "@univerjs/preset-sheets-core";
import type { Area } from "../../../workbook/sheet-plan";
import type { ModelChange, ModelSheet, WorkbookModel } from "../../host/model";
import { cellAt, usedArea } from "../../host/model";
import type { GridEngine } from "./create-grid";
import { SheetMirror } from "./sheet-mirror";
import { CellWriter, rangeOf, sheetSnapshot, workbookSnapshot } from "./sheet-snapshot";
import { showCells } from "./shown-cells";

/** Marks what the mirror does, for whoever listens to the grid's commands. */
export const fromModel: IExecutionOptions = { onlyLocal: true, fromModel: true };

export interface MirrorTiming {
  /** Milliseconds of the last flush. */
  readonly last: number;
}

/** Changes of where the cursor stands, which nobody undoes. */
function isView({ kind }: ModelChange): boolean {
  return kind === "activated" || kind === "selected" || kind === "saved";
}

/** Whether the selection's first cell can be seen: then nothing moves under the clerk's eyes. */
function isInView(shown: FWorksheet, { freeze }: ModelSheet, { startRow, startColumn }: IRange): boolean {
  const view = shown.getVisibleRange();
  if (!view) return false;
  const seesRow = startRow < freeze.rows || (startRow >= view.startRow && startRow < view.endRow);
  const seesColumn = startColumn < freeze.columns || (startColumn >= view.startColumn && startColumn < view.endColumn);
  return seesRow && seesColumn;
}

export class GridMirror {
  readonly model: WorkbookModel;
  readonly unitId: string;
  readonly #engine: GridEngine;
  readonly #commands: ICommandService;
  readonly #writer: CellWriter;
  readonly #sheets = new Map<string, SheetMirror>();
  readonly #dirtyAreas = new Map<ModelSheet, Area[]>();
  readonly #dirtyParts = new Set<ModelSheet>();
  readonly #disposers: (() => void)[] = [];
  readonly #shownListeners = new Set<() => void>();
  #sheetListDirty = false;
  #byAddIn = false;
  #viewDirty = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #writing = 0;
  #lastMs = 0;

  constructor(engine: GridEngine, model: WorkbookModel, unitId: string) {
    this.model = model;
    this.unitId = unitId;
    this.#engine = engine;
    const injector = engine.univer.__getInjector();
    this.#commands = injector.get(ICommandService);
    this.#writer = new CellWriter(model);
    this.#load();
    this.#disposers.push(model.onChange((change, source) => this.#onChange(change, source)));
  }

  get timing(): MirrorTiming {
    return { last: this.#lastMs };
  }

  /** Calls the listener whenever changes of the model have been shown, until the returned function is called. */
  onShown(listener: () => void): () => void {
    this.#shownListeners.add(listener);
    return () => this.#shownListeners.delete(listener);
  }

  /** Whether a change of the grid is the mirror's own doing. */
  get isWriting(): boolean {
    return this.#writing > 0;
  }

  dispose(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const dispose of this.#disposers) dispose();
    this.#engine.api.disposeUnit(this.unitId);
  }

  get workbook(): Workbook {
    const workbook = this.#engine.univer
      .__getInjector()
      .get(IUniverInstanceService)
      .getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error("The grid has lost its workbook.");
    return workbook;
  }

  worksheet(sheet: ModelSheet): Worksheet | null {
    return this.workbook.getSheetBySheetId(sheet.id) ?? null;
  }

  /** Shows everything of a sheet anew, for instance after a refused edit. */
  refresh(sheet: ModelSheet): void {
    const used = this.#shownArea(sheet);
    if (used) this.#markArea(sheet, used);
    this.#dirtyParts.add(sheet);
    this.#schedule();
  }

  /** Shows the row of tabs anew, and all cells: references may have got lost. */
  refreshSheets(): void {
    this.#sheetListDirty = true;
    for (const sheet of this.model.sheets) this.refresh(sheet);
  }

  /** Shows the sheet in front again, soon. */
  refreshView(): void {
    this.#viewDirty = true;
    this.#schedule();
  }

  refreshArea(sheet: ModelSheet, area: Area): void {
    this.#markArea(sheet, area);
    this.#schedule();
  }

  /** Cells that the grid or the model holds something in. */
  #shownArea(sheet: ModelSheet): Area | null {
    const matrix = this.worksheet(sheet)?.getCellMatrix();
    const range = matrix?.getDataRange();
    const used = usedArea(sheet, false);
    const bottom = Math.max(range ? range.endRow : -1, used ? used.row + used.rowCount - 1 : -1);
    const right = Math.max(range ? range.endColumn : -1, used ? used.column + used.columnCount - 1 : -1);
    return bottom < 0 || right < 0 ? null : { row: 0, column: 0, rowCount: bottom + 1, columnCount: right + 1 };
  }

  #load(): void {
    const { model } = this;
    this.#engine.api.createWorkbook(workbookSnapshot(model, this.#writer, this.unitId));
    for (const sheet of model.sheets) this.#sheets.set(sheet.id, this.#mirrorOf(sheet));
    this.#write(() => {
      for (const sheet of model.sheets) this.#sheets.get(sheet.id)?.loaded();
      this.#showView();
    });
    this.#disposers.push(showCells(this.#engine, model, this.unitId));
  }

  #mirrorOf(sheet: ModelSheet): SheetMirror {
    return new SheetMirror(
      this.model,
      sheet,
      this.unitId,
      (id, params) => this.#run(id, params),
      () => this.worksheet(sheet),
    );
  }

  #onChange(change: ModelChange, source: "api" | "user"): void {
    if (source === "api" && !isView(change)) this.#byAddIn = true;
    switch (change.kind) {
      case "cells":
      case "format":
        this.#markArea(change.sheet, change.area);
        break;
      case "rows":
      case "columns":
        this.refresh(change.sheet);
        break;
      case "sheet":
        this.#dirtyParts.add(change.sheet);
        break;
      case "added":
      case "deleted":
      case "renamed":
      case "moved":
        this.#sheetListDirty = true;
        break;
      case "names":
        for (const sheet of this.model.sheets) this.#dirtyParts.add(sheet);
        break;
      case "activated":
      case "selected":
        // What a person does at the grid is there already.
        if (source === "user") return;
        this.#viewDirty = true;
        break;
      case "saved":
        return;
    }
    this.#schedule();
  }

  #markArea(sheet: ModelSheet, area: Area): void {
    const areas = this.#dirtyAreas.get(sheet);
    if (areas) areas.push(area);
    else this.#dirtyAreas.set(sheet, [area]);
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => this.flush(), 0);
  }

  /** Shows what has changed since the last time, at once. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const started = performance.now();
    this.#write(() => {
      if (this.#sheetListDirty) this.#showSheetList();
      for (const sheet of this.#dirtyParts) this.#sheets.get(sheet.id)?.showParts();
      for (const [sheet, areas] of this.#dirtyAreas) this.#showAreas(sheet, areas);
      // Lists may have grown with the cells they come from, formulas may have other results.
      for (const mirror of this.#sheets.values()) {
        mirror.showValidations();
        mirror.showFormulas(this.#writer);
      }
      for (const [sheet, areas] of this.#dirtyAreas) this.#sheets.get(sheet.id)?.fitRows(areas);
      // A sheet that was added, hidden or taken away can leave the engine on another one than the workbook's.
      const isElsewhere = this.workbook.getActiveSheet()?.getSheetId() !== this.model.active.id;
      if (this.#viewDirty || isElsewhere) this.#showView();
    });
    // After a write by the add-in the engine's undo would bring back cells that are no longer there: Excel forgets too.
    if (this.#byAddIn) this.#engine.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(this.unitId);
    this.#byAddIn = false;
    this.#sheetListDirty = false;
    this.#viewDirty = false;
    this.#dirtyAreas.clear();
    this.#dirtyParts.clear();
    this.#lastMs = performance.now() - started;
    for (const listener of [...this.#shownListeners]) listener();
  }

  #write(work: () => void): void {
    this.#writing += 1;
    try {
      work();
    } finally {
      this.#writing -= 1;
    }
  }

  #run(id: string, params: object): void {
    this.#commands.syncExecuteCommand(id, params, fromModel);
  }

  #showSheetList(): void {
    const { model, unitId, workbook } = this;
    for (const id of [...this.#sheets.keys()]) {
      const gone = !model.sheets.some((sheet) => sheet.id === id);
      if (!gone) continue;
      this.#sheets.delete(id);
      const worksheet = workbook.getSheetBySheetId(id);
      if (worksheet) {
        this.#run("sheet.mutation.remove-sheet", { unitId, subUnitId: id, subUnitName: worksheet.getName() });
      }
    }
    model.sheets.forEach((sheet, index) => {
      const worksheet = workbook.getSheetBySheetId(sheet.id);
      const isNew = !this.#sheets.has(sheet.id);
      if (isNew) this.#sheets.set(sheet.id, this.#mirrorOf(sheet));
      if (!worksheet) {
        this.#run("sheet.mutation.insert-sheet", { unitId, index, sheet: sheetSnapshot(this.#writer, sheet) });
      } else if (worksheet.getName() !== sheet.name) {
        this.#run("sheet.mutation.set-worksheet-name", { unitId, subUnitId: sheet.id, name: sheet.name });
      }
      const at = workbook.getSheetOrders().indexOf(sheet.id);
      if (at !== index && at >= 0) {
        this.#run("sheet.mutation.set-worksheet-order", { unitId, subUnitId: sheet.id, fromOrder: at, toOrder: index });
      }
      if (isNew) this.#sheets.get(sheet.id)?.loaded();
    });
  }

  #showAreas(sheet: ModelSheet, areas: readonly Area[]): void {
    const mirror = this.#sheets.get(sheet.id);
    const shown = this.#shownArea(sheet);
    if (!mirror || !shown) return;
    mirror.growTo(shown);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const area of areas) {
      const lastRow = Math.min(area.row + area.rowCount, shown.row + shown.rowCount);
      const lastColumn = Math.min(area.column + area.columnCount, shown.column + shown.columnCount);
      for (let row = area.row; row < lastRow; row++) {
        const line = (cellValue[row] ??= {});
        for (let column = area.column; column < lastColumn; column++) {
          line[column] = this.#writer.cell(sheet, row, column, cellAt(sheet, row, column));
        }
      }
    }
    this.#run("sheet.mutation.set-range-values", { unitId: this.unitId, subUnitId: sheet.id, cellValue });
  }

  /** Brings the active sheet in front and its selection into view. */
  #showView(): void {
    const { model, unitId } = this;
    const sheet = model.active;
    if (!this.worksheet(sheet)) return;
    if (this.workbook.getActiveSheet()?.getSheetId() !== sheet.id) {
      this.#run("sheet.operation.set-worksheet-active", { unitId, subUnitId: sheet.id });
    }
    const extent = this.worksheet(sheet)?.getConfig();
    const lastRow = (extent?.rowCount ?? 1) - 1;
    const lastColumn = (extent?.columnCount ?? 1) - 1;
    const wanted = rangeOf(sheet.selection);
    const range = {
      ...wanted,
      endRow: Math.min(wanted.endRow, lastRow),
      endColumn: Math.min(wanted.endColumn, lastColumn),
    };
    const merge = sheet.merges.find(({ row, column }) => row === range.startRow && column === range.startColumn);
    this.#run("sheet.operation.set-selections", {
      unitId,
      subUnitId: sheet.id,
      selections: [
        {
          range,
          primary: {
            startRow: range.startRow,
            startColumn: range.startColumn,
            endRow: merge ? merge.row + merge.rowCount - 1 : range.startRow,
            endColumn: merge ? merge.column + merge.columnCount - 1 : range.startColumn,
            actualRow: range.startRow,
            actualColumn: range.startColumn,
            isMerged: false,
            isMergedMainCell: merge !== undefined,
          },
          style: null,
        },
      ],
    });
    if (this.#engine.api.getCurrentLifecycleStage() < LifecycleStages.Rendered) return;
    const shown = this.#engine.api.getActiveWorkbook()?.getActiveSheet();
    if (shown && !isInView(shown, sheet, range)) shown.scrollToCell(range.startRow, range.startColumn);
  }
}
