/** Notes for whoever looks into a defect: the browser's console is the only place for what a clerk cannot use. */

export function reportDefect(what: string, cause?: unknown): void {
  // eslint-disable-next-line no-console -- see above
  console.error(what, cause ?? "");
}

/** The add-in asked for something that the host does not know; not an error of this page. */
export function reportUnknown(what: string): void {
  // eslint-disable-next-line no-console -- see above
  console.warn(`The host does not know: ${what}`);
}
