/** Whether the pane is drawn dark, as Office is; followed while the pane is open. */
import { useSyncExternalStore } from "react";

/** Where the theme comes from; the entry point takes it from the adapter. */
export interface OfficeThemeSource {
  readonly isDark: () => boolean;
  /** Calls back when the theme changes; returns a function that ends it. */
  readonly watch: (listener: () => void) => () => void;
}

export function useDarkTheme(source: OfficeThemeSource): boolean {
  return useSyncExternalStore(source.watch, source.isDark);
}
