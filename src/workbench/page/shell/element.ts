/** Builds DOM elements in one expression. */

export interface ElementParts {
  readonly className?: string;
  readonly text?: string;
  readonly title?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onClick?: (event: MouseEvent) => void;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  parts: ElementParts = {},
  ...children: readonly Node[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (parts.className !== undefined) made.className = parts.className;
  if (parts.text !== undefined) made.textContent = parts.text;
  if (parts.title !== undefined) made.title = parts.title;
  for (const [name, value] of Object.entries(parts.attributes ?? {})) made.setAttribute(name, value);
  const { onClick } = parts;
  if (onClick)
    made.addEventListener("click", (event) => {
      if (event instanceof MouseEvent) onClick(event);
    });
  made.append(...children);
  return made;
}

/** An element of the page by its id. @throws Error where the page has none */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}
