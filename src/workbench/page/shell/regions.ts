/**
 * F6 goes from part to part of the window, as in Office: title bar, ribbon, sheet, pane. Esc in the bars goes back to the
 * sheet.
 */

export interface Region {
  readonly holder: HTMLElement;
  /** Gives the part the keyboard. */
  readonly focus: () => void;
}

const focusable = "button:not(:disabled), [href], input:not([hidden]), [tabindex='0']";

/** Focuses the first thing in a part that takes the keyboard. */
export function focusFirst(holder: HTMLElement): void {
  const found = [...holder.querySelectorAll<HTMLElement>(focusable)].find((one) => one.offsetParent !== null);
  found?.focus();
}

/** Gives a page in a frame the keyboard: what had it last, or its first control. */
export function focusFrame(holder: HTMLElement): void {
  const frame = holder.querySelector("iframe");
  const inside = frame?.contentDocument;
  if (!frame || !inside) {
    focusFirst(holder);
    return;
  }
  frame.focus();
  if (inside.activeElement === null || inside.activeElement === inside.body) focusFirst(inside.body);
}

/**
 * @param regions in their order
 * @param home the sheet: where Esc leads
 */
export function acceptRegionKeys(regions: readonly Region[], home: Region): void {
  const isShown = ({ holder }: Region) => !holder.hidden;
  const move = (step: number, from: Region | null) => {
    const shown = regions.filter(isShown);
    const at = from ? shown.indexOf(from) : -1;
    shown[(at + step + shown.length) % shown.length]?.focus();
  };
  const here = () => regions.find(({ holder }) => holder.contains(document.activeElement)) ?? null;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "F6" && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      move(event.shiftKey ? -1 : 1, here());
    }
  };
  window.addEventListener("keydown", onKey, true);
  for (const region of regions) {
    if (region === home) continue;
    // A menu that is open takes the key for itself.
    region.holder.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      home.focus();
    });
    // A page in a frame has its own window, a new one after each load.
    region.holder.addEventListener(
      "load",
      ({ target }) => {
        if (target instanceof HTMLIFrameElement) target.contentWindow?.addEventListener("keydown", onKey, true);
      },
      true,
    );
  }
}
