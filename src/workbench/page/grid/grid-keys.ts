/**
 * Keys of a spreadsheet that the engine has not: Alt+↓ for the list of a cell, Ctrl+(Alt+)PageDown for the next sheet,
 * Shift+Tab and Shift+Enter for the cell before.
 */
import { gridHasKeyboard } from "./grid-focus";

export interface GridKeys {
  readonly gridArea: HTMLElement;
  readonly isEditing: () => boolean;
  /** Opens the list of the selected cell; false where it has none. */
  readonly openList: () => boolean;
  readonly changeSheet: (step: 1 | -1) => void;
  /** Ends an edit, and goes one cell back; false where more than one cell is selected, which the engine goes through. */
  readonly goBack: (direction: "left" | "up") => boolean;
}

/** Listens before the engine does, until the returned function is called. */
export function acceptGridKeys({ gridArea, isEditing, openList, changeSheet, goBack }: GridKeys): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!gridHasKeyboard(gridArea)) return;
    const isBack = event.shiftKey && !event.ctrlKey && !event.altKey && (event.key === "Tab" || event.key === "Enter");
    if (isBack && goBack(event.key === "Tab" ? "left" : "up")) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (isEditing()) return;
    const isPage = event.key === "PageDown" || event.key === "PageUp";
    // In a browser's tab Ctrl+PageDown is the browser's own; with Alt it is Excel's on the web.
    if (isPage && event.ctrlKey && !event.shiftKey) changeSheet(event.key === "PageDown" ? 1 : -1);
    else if (event.key === "ArrowDown" && event.altKey && !event.ctrlKey) openList();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("keydown", onKey, true);
  return () => window.removeEventListener("keydown", onKey, true);
}
