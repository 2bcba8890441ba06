/**
 * Copies text with its formatting inside a click. The synchronous way, as in `copy-text.ts`: Excel on the web forbids the
 * clipboard's own interface.
 */
import { copyText } from "../copy-text";

/** What was copied: with formatting, the bare text, or nothing. */
export type Copied = "formatted" | "plain" | "nothing";

export function copyFormatted(html: string, text: string): Copied {
  let isTaken = false;
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener("copy", onCopy, true);
  const isCopied = copyText(text);
  document.removeEventListener("copy", onCopy, true);
  if (!isCopied) return "nothing";
  return isTaken ? "formatted" : "plain";
}
