/** Messages that stay until they are read: one line each under the ribbon, with what to do. */
import { element } from "./element";

export type MessageTone = "error" | "warning" | "done";

export class MessageBar {
  readonly #holder: HTMLElement;

  constructor(holder: HTMLElement) {
    this.#holder = holder;
  }

  /** Shows a message; one with the same words is not shown twice. A done message goes by itself. */
  show(tone: MessageTone, text: string): void {
    for (const line of [...this.#holder.children]) if (line.getAttribute("data-text") === text) line.remove();
    const line = element(
      "div",
      { className: `message ${tone}`, attributes: { "data-text": text } },
      element("span", {
        className: "message-mark",
        text: tone === "done" ? "✓" : "!",
        attributes: { "aria-hidden": "true" },
      }),
      element("span", { className: "message-text", text }),
      element("button", {
        className: "message-close",
        text: "关闭",
        attributes: { type: "button" },
        onClick: () => line.remove(),
      }),
    );
    this.#holder.append(line);
    if (tone === "done") setTimeout(() => line.remove(), 6000);
  }

  clear(): void {
    this.#holder.replaceChildren();
  }
}
