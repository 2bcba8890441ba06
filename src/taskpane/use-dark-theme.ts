/**
 * Whether the pane is drawn dark: what Office says, where it says anything, else what the system prefers. Both are
 * followed while the pane is open.
 */
import { useEffect, useState, useSyncExternalStore } from "react";

/** Where Office's own theme comes from; the adapter implements it. */
export interface OfficeThemeSource {
  /** True or false as Office draws itself; null where it does not say. */
  isDark(): boolean | null;
  /** Calls back when the theme changes, where the host tells; returns a function that ends it. */
  watch(listener: () => void): () => void;
}

const query = "(prefers-color-scheme: dark)";

function subscribeSystem(listener: () => void): () => void {
  const media = window.matchMedia?.(query);
  media?.addEventListener("change", listener);
  return () => media?.removeEventListener("change", listener);
}

function isSystemDark(): boolean {
  return window.matchMedia?.(query).matches ?? false;
}

export function useDarkTheme(source: OfficeThemeSource): boolean {
  const system = useSyncExternalStore(subscribeSystem, isSystemDark);
  const [office, setOffice] = useState(() => source.isDark());
  useEffect(() => {
    setOffice(source.isDark());
    return source.watch(() => setOffice(source.isDark()));
  }, [source]);
  return office ?? system;
}
