/** Shows the prompt of a cell's validation beside the selected cell. */
import type { WorkbookModel } from "../../host/model";
import { element } from "../shell/element";
import { cellPlace } from "./cell-place";
import { boardOf } from "./chart-layer";
import type { GridEngine } from "./create-grid";
import { validationAt } from "./list-items";

export class CellPrompt {
  readonly #engine: GridEngine;
  readonly #model: WorkbookModel;
  readonly #holder: HTMLElement;
  readonly #disposers: (() => void)[];

  constructor(engine: GridEngine, model: WorkbookModel, holder: HTMLElement) {
    this.#engine = engine;
    this.#model = model;
    this.#holder = holder;
    const { api } = engine;
    const scroll = api.addEvent(api.Event.Scroll, () => this.hide());
    this.#disposers = [
      model.onChange(({ kind }) => {
        if (kind === "selected" || kind === "activated") this.#show();
      }),
      () => scroll.dispose(),
    ];
  }

  dispose(): void {
    for (const dispose of this.#disposers) dispose();
    this.hide();
  }

  hide(): void {
    this.#holder.hidden = true;
  }

  #show(): void {
    const sheet = this.#model.active;
    const { row, column, rowCount, columnCount } = sheet.selection;
    const prompt = rowCount === 1 && columnCount === 1 ? validationAt(sheet, row, column)?.prompt : null;
    if (!prompt || (prompt.title === "" && prompt.message === "")) {
      this.hide();
      return;
    }
    // The grid puts the selection in place first.
    requestAnimationFrame(() => {
      const worksheet = this.#engine.api.getActiveWorkbook()?.getActiveSheet();
      if (!worksheet || this.#model.active !== sheet || sheet.selection.row !== row) return;
      const board = boardOf(this.#holder)?.getBoundingClientRect();
      const cell = cellPlace(worksheet, sheet, row, column);
      const rect = {
        left: cell.left + (board?.left ?? 0),
        top: cell.top + (board?.top ?? 0),
        bottom: cell.bottom + (board?.top ?? 0),
      };
      this.#holder.replaceChildren(element("b", { text: prompt.title }), document.createTextNode(prompt.message));
      this.#holder.hidden = false;
      const { offsetWidth, offsetHeight } = this.#holder;
      const left = Math.min(rect.left + 12, window.innerWidth - offsetWidth - 8);
      const below = rect.bottom + 6;
      const top = below + offsetHeight > window.innerHeight - 60 ? rect.top - offsetHeight - 6 : below;
      this.#holder.style.left = `${Math.max(8, left)}px`;
      this.#holder.style.top = `${top}px`;
    });
  }
}
