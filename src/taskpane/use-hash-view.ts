/**
 * The URL's hash names the view, so that a ribbon button can open it. Office sets history.pushState to null, and on the
 * web it may append its own parameters to the hash: only the leading name counts.
 */
import { useCallback, useSyncExternalStore } from "react";

/** The name at the start of a hash: `#check&_xdm_Info=…` gives `check`. */
export function hashName(hash: string): string {
  return /^#\/?([A-Za-z][\w-]*)/.exec(hash)?.[1] ?? "";
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** The view named by the hash, the first of `ids` for any other; and a function that opens a view. */
export function useHashView<I extends string>(ids: readonly [I, ...I[]]): readonly [I, (id: I) => void] {
  const name = useSyncExternalStore(subscribe, () => hashName(window.location.hash));
  const open = useCallback((id: I) => {
    if (hashName(window.location.hash) !== id) window.location.hash = id;
  }, []);
  return [ids.find((id) => id === name) ?? ids[0], open];
}
