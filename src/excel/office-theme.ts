/** Whether Office is light or dark. Excel tells its theme on Windows only; elsewhere the system's preference stands for it. */

export type OfficeTheme = "light" | "dark";

/** Luminance below which a background counts as dark. */
const darkBelow = 0.4;

/** `#RRGGBB` → 0 (black) to 1 (white); null for anything else. */
function luminance(color: string): number | null {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!digits) return null;
  const [red = 0, green = 0, blue = 0] = digits.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function darkPreference(): MediaQueryList | null {
  return typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : null;
}

/** The background of Office's panes, where Office tells it. */
function officeBackground(): string | null {
  if (typeof Office === "undefined") return null;
  // Before Office is ready, and on hosts without themes, there is no context or no theme.
  const context: object | undefined = Office.context;
  const theme: unknown = context && Reflect.get(context, "officeTheme");
  if (typeof theme !== "object" || theme === null) return null;
  const color: unknown = Reflect.get(theme, "bodyBackgroundColor");
  return typeof color === "string" ? color : null;
}

/** The theme now. */
export function officeTheme(): OfficeTheme {
  const background = officeBackground();
  const light = background === null ? null : luminance(background);
  if (light !== null) return light < darkBelow ? "dark" : "light";
  return darkPreference()?.matches ? "dark" : "light";
}

/**
 * Tells when the theme changes. Excel has no event for it (OfficeThemeChanged is Outlook's), so it is looked at again
 * when the pane gets the focus or becomes visible, and when the system's preference changes.
 *
 * @returns a function that stops it
 */
export function onThemeChange(listener: (theme: OfficeTheme) => void): () => void {
  let last = officeTheme();
  const look = () => {
    const now = officeTheme();
    if (now === last) return;
    last = now;
    listener(now);
  };
  const preference = darkPreference();
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  preference?.addEventListener("change", look);
  return () => {
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
    preference?.removeEventListener("change", look);
  };
}
