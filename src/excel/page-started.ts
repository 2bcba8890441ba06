/** Tells Office that a page without any further use of it has started: the host otherwise takes it for one that did not. */

export function tellPageStarted(): void {
  if (typeof Office !== "undefined") void Office.onReady();
}
