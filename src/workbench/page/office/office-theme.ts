/** Tells a page of the add-in the colours of Office's panes, as `Office.context.officeTheme` does in Excel. */

const light = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#1F2933",
  controlBackgroundColor: "#F7F8FA",
  controlForegroundColor: "#1F2933",
};
const dark = {
  bodyBackgroundColor: "#262B31",
  bodyForegroundColor: "#E6EAEE",
  controlBackgroundColor: "#343B43",
  controlForegroundColor: "#E6EAEE",
};

function contextOf(frame: HTMLIFrameElement): object | null {
  const view: unknown = frame.contentWindow;
  if (typeof view !== "object" || view === null) return null;
  const office: unknown = Reflect.get(view, "Office");
  if (typeof office !== "object" || office === null) return null;
  const context: unknown = Reflect.get(office, "context");
  return typeof context === "object" ? context : null;
}

/** Sets the theme as soon as the page's Office has a context; the page looks at it again when it gets the focus. */
export function setOfficeTheme(frame: HTMLIFrameElement, isDark: () => boolean, patience = 400): void {
  const context = contextOf(frame);
  if (context) {
    Object.defineProperty(context, "officeTheme", { value: isDark() ? dark : light, configurable: true });
    frame.contentWindow?.dispatchEvent(new Event("focus"));
    return;
  }
  if (patience > 0 && frame.isConnected) setTimeout(() => setOfficeTheme(frame, isDark, patience - 1), 50);
}
