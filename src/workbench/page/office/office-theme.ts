/**
 * Tells a page of the add-in the colours of Office's panes. office.js asks `OSF.DDA._OsfControlContext` for them, which
 * the desktop programs put there, and keeps the answer five seconds; colours are whole numbers, 0xRRGGBB.
 */

const light = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x1f2933,
  controlBackgroundColor: 0xf7f8fa,
  controlForegroundColor: 0x1f2933,
};
const dark = {
  bodyBackgroundColor: 0x262b31,
  bodyForegroundColor: 0xe6eaee,
  controlBackgroundColor: 0x343b43,
  controlForegroundColor: 0xe6eaee,
};

function memberOf(holder: unknown, name: string): unknown {
  return typeof holder === "object" && holder !== null ? Reflect.get(holder, name) : undefined;
}

/** Sets the theme as soon as the page's office.js is there; the page looks at it again when it gets the focus. */
export function setOfficeTheme(frame: HTMLIFrameElement, isDark: () => boolean, patience = 1000): void {
  const view = frame.contentWindow;
  if (!view) return;
  const library = memberOf(memberOf(view, "OSF"), "DDA");
  if (typeof library === "object" && library !== null) {
    const themeInfo = { GetOfficeThemeInfo: () => JSON.stringify(isDark() ? dark : light) };
    Reflect.set(library, "_OsfControlContext", themeInfo);
    Reflect.set(view, "_osfOfficeThemeTimeStamp", null);
    view.dispatchEvent(new Event("focus"));
  } else if (patience > 0) setTimeout(() => setOfficeTheme(frame, isDark, patience - 1), 20);
}
