/** Ties the ribbon's function names to functions. */

/**
 * Milliseconds after which a command is given back to Office whatever has become of it: every request ends before, but a
 * part of the page may never load. Office itself ends a command after five minutes (platform.md 2).
 */
const longestCommand = 285_000;

/**
 * Associates a function of the ribbon, at the top level of the function file and without waiting for Office: a click that
 * comes first is otherwise lost (platform.md 5.3). `completed` is called whatever happens, or later clicks would queue
 * for ever.
 */
export function onRibbonCommand(name: string, run: () => Promise<unknown>, longest = longestCommand): void {
  // Without office.js there is no ribbon to listen to.
  if (typeof Office === "undefined") return;
  // Nobody waits for this, but without it office.js calls the page unfinished and hands it no click (seen on 1.1.110).
  void Office.onReady();
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, longest);
    });
    void Promise.race([run().catch(() => undefined), late]).finally(() => {
      clearTimeout(timer);
      event.completed();
    });
  });
}
