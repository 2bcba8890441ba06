/** Whether a pane can hand a file to the browser's downloads. Where it cannot, the click does nothing and says nothing. */

/** Excel for Mac and iPad drop downloads in silence (office-js issues 2700, 3385, 6468). */
const dumb: ReadonlySet<string> = new Set(["Mac", "iOS"]);

/**
 * False in Excel for Mac and iPad, known before the click. The workbench speaks as Excel for Mac does, but its pane stands
 * in a frame of an ordinary browser, which downloads; the real one has the window for itself.
 */
export function canDownload(): boolean {
  if (typeof Office === "undefined") return true;
  const context: object | undefined = Office.context;
  const platform: unknown = context && Reflect.get(context, "platform");
  return !(typeof platform === "string" && dumb.has(platform) && window.parent === window);
}
