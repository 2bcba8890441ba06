/** The handle between grid and pane: drag or arrow keys, 320 to 450 px as in Excel. */

const narrowest = 320;
const widest = 450;

export function attachSplitter(splitter: HTMLElement, pane: HTMLElement): void {
  const setWidth = (width: number) => {
    const wanted = Math.min(widest, Math.max(narrowest, Math.round(width)));
    pane.style.width = `${wanted}px`;
    splitter.setAttribute("aria-valuenow", String(wanted));
  };
  splitter.setAttribute("aria-valuemin", String(narrowest));
  splitter.setAttribute("aria-valuemax", String(widest));
  setWidth(350);
  splitter.addEventListener("pointerdown", (down) => {
    const startWidth = pane.getBoundingClientRect().width;
    splitter.setPointerCapture(down.pointerId);
    document.body.classList.add("is-resizing");
    const move = (event: PointerEvent) => setWidth(startWidth + down.clientX - event.clientX);
    const end = () => {
      document.body.classList.remove("is-resizing");
      splitter.removeEventListener("pointermove", move);
    };
    splitter.addEventListener("pointermove", move);
    splitter.addEventListener("pointerup", end, { once: true });
    splitter.addEventListener("pointercancel", end, { once: true });
  });
  splitter.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowLeft" ? 10 : event.key === "ArrowRight" ? -10 : 0;
    if (step === 0) return;
    event.preventDefault();
    setWidth(pane.getBoundingClientRect().width + step);
  });
}
