/** One workbook in the grid: mirror, edits, links, prompts, charts. Replaced as a whole when another workbook is opened. */
import { Direction } from "@univerjs/presets";
import type { WorkbookModel } from "../../host/model";
import { cellAt } from "../../host/model";
import { linkTarget } from "./cell-link";
import { CellPrompt } from "./cell-prompt";
import { ChartLayer } from "./chart-layer";
import type { GridEngine } from "./create-grid";
import { GridEdits } from "./grid-edits";
import { acceptGridKeys } from "./grid-keys";
import { GridMirror } from "./grid-mirror";
import { ListArrow } from "./list-arrow";
import { pasteTextAsTyped } from "./paste-text";
import { keepRefusedEntries } from "./refused-entry";

export interface WorkbookGridOptions {
  readonly onProblem: (message: string) => void;
  /** A cell is being edited, or no longer. */
  readonly onEditing: (editing: boolean) => void;
  readonly promptElement: HTMLElement;
  readonly gridArea: HTMLElement;
}

let nextUnit = 1;

export class WorkbookGrid {
  readonly mirror: GridMirror;
  readonly #disposers: (() => void)[] = [];

  constructor(engine: GridEngine, model: WorkbookModel, options: WorkbookGridOptions) {
    this.mirror = new GridMirror(engine, model, `workbook-${nextUnit++}`);
    const edits = new GridEdits(engine, this.mirror, options.onProblem);
    const prompt = new CellPrompt(engine, model, options.promptElement);
    const arrow = new ListArrow(engine, this.mirror, options.gridArea);
    const charts = new ChartLayer(engine, this.mirror, options.gridArea);
    const { api } = engine;
    const keys = acceptGridKeys({
      gridArea: options.gridArea,
      isEditing: () => api.getActiveWorkbook()?.isCellEditing() ?? false,
      openList: () => arrow.open(),
      changeSheet: (step) => nextSheet(model, step),
      goBack: (direction) => goBack(engine, model, direction),
    });
    const refused = keepRefusedEntries(engine, model, options.onProblem);
    const paste = pasteTextAsTyped(engine);
    const events = [
      api.addEvent(api.Event.SheetEditStarted, () => options.onEditing(true)),
      api.addEvent(api.Event.SheetEditEnded, () => options.onEditing(false)),
      api.addEvent(api.Event.CellClicked, ({ row, column }) => followLink(model, row, column, options.onProblem)),
    ];
    this.#disposers.push(
      () => edits.dispose(),
      () => prompt.dispose(),
      () => arrow.dispose(),
      () => charts.dispose(),
      keys,
      refused,
      paste,
      ...events.map((event) => () => event.dispose()),
    );
  }

  dispose(): void {
    for (const dispose of this.#disposers) dispose();
    this.mirror.dispose();
  }
}

/** Brings the next visible sheet in front, or the one before. */
function nextSheet(model: WorkbookModel, step: 1 | -1): void {
  const visible = model.sheets.filter(({ visibility }) => visibility === "visible");
  const next = visible[visible.indexOf(model.active) + step];
  if (next) model.setActive(next, "api");
}

/** One cell to the left or up; the engine's own Shift+Tab stays where it is. */
function goBack({ api }: GridEngine, { active }: WorkbookModel, direction: "left" | "up"): boolean {
  const { selection } = active;
  const merge = active.merges.find(({ row, column }) => row === selection.row && column === selection.column);
  const { rowCount, columnCount } = merge ?? { rowCount: 1, columnCount: 1 };
  if (selection.rowCount > rowCount || selection.columnCount > columnCount) return false;
  const workbook = api.getActiveWorkbook();
  const move = () => {
    if (workbook?.isCellEditing()) return;
    void api.executeCommand("sheet.command.move-selection", {
      direction: direction === "up" ? Direction.UP : Direction.LEFT,
    });
  };
  if (!workbook?.isCellEditing()) move();
  else void workbook.endEditingAsync(true).then(move);
  return true;
}

/** Goes to the cell that a link of the clicked cell names. */
function followLink(model: WorkbookModel, row: number, column: number, onProblem: (message: string) => void): void {
  const link = linkTarget(cellAt(model.active, row, column));
  if (!link) return;
  if ("url" in link) {
    if (/^https?:/i.test(link.url)) window.open(link.url, "_blank", "noopener");
    return;
  }
  const target = model.sheetByName(link.sheet);
  if (target?.visibility !== "visible") {
    onProblem(`这个链接指向的工作表“${link.sheet}”已不在工作簿中，或已隐藏。`);
    return;
  }
  target.selection = { row: link.row, column: link.column, rowCount: 1, columnCount: 1 };
  // Shown by the mirror like a jump of the add-in; the add-in hears of it like of any selection.
  model.setActive(target, "api");
  model.emit({ kind: "selected", sheet: target }, "api");
}
