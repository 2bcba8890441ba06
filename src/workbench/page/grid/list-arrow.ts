/** The arrow beside the selected cell of a list, as in Excel: a click, or Alt+↓ in the cell, opens the entries. */
import type { ModelSheet, WorkbookModel } from "../../host/model";
import { element } from "../shell/element";
import { cellPlace } from "./cell-place";
import { boardOf } from "./chart-layer";
import type { GridEngine } from "./create-grid";
import type { GridMirror } from "./grid-mirror";
import { focusGrid } from "./grid-focus";
import { openListBox } from "./list-box";
import { listItems, validationAt } from "./list-items";

export class ListArrow {
  readonly #engine: GridEngine;
  readonly #mirror: GridMirror;
  readonly #button: HTMLButtonElement;
  readonly #disposers: (() => void)[];
  #closeList: (() => void) | null = null;

  constructor(engine: GridEngine, mirror: GridMirror, gridArea: HTMLElement) {
    this.#engine = engine;
    this.#mirror = mirror;
    this.#button = element("button", {
      className: "list-arrow",
      text: "▾",
      title: "从列表中选择",
      attributes: { type: "button", "aria-label": "从列表中选择", tabindex: "-1" },
      onClick: () => this.open(),
    });
    this.#button.hidden = true;
    gridArea.append(this.#button);
    const { api } = engine;
    const events = [
      api.addEvent(api.Event.Scroll, () => this.#place()),
      api.addEvent(api.Event.SheetEditStarted, () => this.#hide()),
      api.addEvent(api.Event.SheetEditEnded, () => this.#place()),
    ];
    this.#disposers = [
      mirror.model.onChange(({ kind }) => {
        if (kind === "selected" || kind === "activated") this.#place();
      }),
      mirror.onShown(() => this.#place()),
      ...events.map((event) => () => event.dispose()),
    ];
  }

  dispose(): void {
    for (const dispose of this.#disposers) dispose();
    this.#closeList?.();
    this.#button.remove();
  }

  #hide(): void {
    this.#button.hidden = true;
  }

  get #model(): WorkbookModel {
    return this.#mirror.model;
  }

  #hasList({ validations, selection }: ModelSheet): boolean {
    if (validations.length === 0) return false;
    const rule = validationAt(this.#model.active, selection.row, selection.column)?.rule;
    return rule?.kind === "list" && rule.dropDown;
  }

  #place(): void {
    this.#hide();
    // The grid puts the selection in place first.
    requestAnimationFrame(() => {
      const sheet = this.#model.active;
      const worksheet = this.#engine.api.getActiveWorkbook()?.getActiveSheet();
      const area = this.#button.parentElement?.getBoundingClientRect();
      const board = boardOf(this.#button)?.getBoundingClientRect();
      if (!worksheet || worksheet.getSheetId() !== sheet.id || !area || !board || !this.#hasList(sheet)) return;
      const { row, column } = sheet.selection;
      const { right, top, bottom } = cellPlace(worksheet, sheet, row, column);
      if (right < 60 || right > board.width - 24 || bottom < 30 || bottom > board.height) return;
      this.#button.style.left = `${board.left - area.left + right + 1}px`;
      this.#button.style.top = `${board.top - area.top + Math.max(top, bottom - 20)}px`;
      this.#button.hidden = false;
    });
  }

  /** Opens the list of the selected cell. @returns whether it has one */
  open(): boolean {
    this.#closeList?.();
    const model = this.#model;
    const sheet = model.active;
    const { row, column } = sheet.selection;
    const rule = validationAt(sheet, row, column)?.rule;
    const worksheet = this.#engine.api.getActiveWorkbook()?.getActiveSheet();
    const holder = this.#button.parentElement;
    const board = boardOf(this.#button)?.getBoundingClientRect();
    if (rule?.kind !== "list" || !rule.dropDown || !worksheet || !holder || !board) return false;
    const items = listItems(model, sheet, rule.source);
    if (items.length === 0) return false;
    const area = holder.getBoundingClientRect();
    const cell = cellPlace(worksheet, sheet, row, column);
    const top = board.top - area.top + cell.bottom;
    const room = area.height - top - 8;
    this.#closeList = openListBox(
      holder,
      {
        left: board.left - area.left + cell.left,
        top: room > 120 ? top : Math.max(0, board.top - area.top + cell.top - 240),
        width: cell.right - cell.left,
        room: room > 120 ? room : 240,
      },
      {
        items,
        present: String(model.valueAt(sheet, row, column) ?? ""),
        label: "可选内容",
        // Through the grid, so that it can be undone; read as if it were typed.
        onTake: (item) => {
          worksheet.getRange(row, column).setValue(item);
        },
        onClose: () => {
          this.#closeList = null;
          focusGrid();
        },
      },
    );
    return true;
  }
}
