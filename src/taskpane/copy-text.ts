/**
 * Copies text inside a click. Excel on the web forbids navigator.clipboard, and after an await the click no longer counts:
 * the old, synchronous way works everywhere the add-in runs.
 */

/** @returns false where the browser refused; the caller then shows the text selected. */
export function copyText(text: string): boolean {
  const active = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("readonly", "");
  field.setAttribute("aria-hidden", "true");
  field.style.position = "fixed";
  field.style.top = "0";
  field.style.opacity = "0";
  document.body.append(field);
  try {
    field.select();
    field.setSelectionRange(0, text.length);
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (active instanceof HTMLElement) active.focus({ preventScroll: true });
  }
}
