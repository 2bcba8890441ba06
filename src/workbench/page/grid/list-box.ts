/** The open list of a cell: arrows and letters move, Enter and a click take, Esc and a click elsewhere leave. */
import { element } from "../shell/element";

export interface ListBoxOptions {
  readonly items: readonly string[];
  /** What the cell holds now. */
  readonly present: string;
  readonly label: string;
  readonly onTake: (item: string) => void;
  /** The list has gone, with or without a choice: the keyboard goes back. */
  readonly onClose: () => void;
}

/** Shows the list in a holder at a place in pixels; the returned function takes it away. */
export function openListBox(
  holder: HTMLElement,
  place: { readonly left: number; readonly top: number; readonly width: number; readonly room: number },
  { items, present, label, onTake, onClose }: ListBoxOptions,
): () => void {
  let at = Math.max(0, items.indexOf(present));
  let isOpen = true;
  const options = items.map((item, index) =>
    element("div", {
      text: item,
      attributes: { role: "option", id: `list-box-${index}`, "aria-selected": "false" },
      onClick: () => take(index),
    }),
  );
  const box = element(
    "div",
    { className: "list-box", attributes: { role: "listbox", "aria-label": label, tabindex: "0" } },
    ...options,
  );
  const show = () => {
    options.forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
    box.setAttribute("aria-activedescendant", `list-box-${at}`);
    options[at]?.scrollIntoView({ block: "nearest" });
  };
  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    document.removeEventListener("pointerdown", outside, true);
    box.remove();
    onClose();
  };
  const take = (index: number) => {
    const item = items[index];
    close();
    if (item !== undefined) onTake(item);
  };
  const outside = (event: PointerEvent) => {
    if (!(event.target instanceof Node) || !box.contains(event.target)) close();
  };
  box.addEventListener("keydown", (event) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length };
    const wanted = steps[event.key];
    if (event.key === "Tab") {
      // Leaves the list as Esc does; the grid has the keyboard again.
      event.preventDefault();
      close();
      return;
    }
    event.stopPropagation();
    if (event.key === "Escape" || (event.altKey && event.key === "ArrowUp")) close();
    else if (event.key === "Enter" || event.key === " ") take(at);
    else if (wanted !== undefined) at = Math.min(Math.max(wanted, 0), items.length - 1);
    else {
      const found = items.findIndex((item, index) => index > at && item.startsWith(event.key));
      if (found >= 0) at = found;
      else return;
    }
    event.preventDefault();
    if (isOpen) show();
  });
  Object.assign(box.style, {
    left: `${place.left}px`,
    top: `${place.top}px`,
    minWidth: `${place.width}px`,
    maxHeight: `${Math.max(60, Math.min(240, place.room))}px`,
  });
  holder.append(box);
  document.addEventListener("pointerdown", outside, true);
  show();
  box.focus();
  return close;
}
