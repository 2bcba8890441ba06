/**
 * Files dropped anywhere on the pane. Without this the browser would open a dropped file in the pane's place. What was
 * dropped must be taken in the event itself; the folders are read later (`import/dropped-files.ts`).
 */
import { createContext, useEffect, useState } from "react";

/** What was dropped: files, and folders where the browser tells them apart. */
export interface Dropped {
  readonly entries: readonly FileSystemEntry[];
  readonly files: readonly File[];
}

/** The latest drop that no view has taken yet. */
export const DroppedContext = createContext<{ readonly dropped: Dropped | null; readonly take: () => void }>({
  dropped: null,
  take: () => undefined,
});

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}

/** @returns whether files are being dragged over the pane */
export function useFileDrop(onDrop: (dropped: Dropped) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Entering a child leaves its parent: the count tells when the pane itself is left.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const allow = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      const entries = [...event.dataTransfer.items].flatMap((item) => {
        const entry = typeof item.webkitGetAsEntry === "function" ? item.webkitGetAsEntry() : null;
        return entry ? [entry] : [];
      });
      onDrop({ entries, files: [...event.dataTransfer.files] });
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", allow);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", allow);
      window.removeEventListener("drop", drop);
    };
  }, [onDrop]);
  return over;
}
