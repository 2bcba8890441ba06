/** The element through which the grid takes keys: its hidden editor. */

/** Whether the grid has the keyboard. */
export function gridHasKeyboard(gridArea: HTMLElement): boolean {
  return gridArea.contains(document.activeElement) && document.activeElement?.getAttribute("role") !== "listbox";
}

/** Gives the grid the keyboard. */
export function focusGrid(): void {
  document.getElementById("__editor___INTERNAL_EDITOR__DOCS_NORMAL")?.focus();
}
