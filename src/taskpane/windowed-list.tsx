/**
 * A long list of which only the rows in sight are drawn: thousands of files or changes stay fluid. Rows differ in height
 * and are measured once drawn. For rows to be read, with their own buttons in the tab order; the list of findings has
 * its own keyboard (`check/finding-list.tsx`).
 */
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { rowTops, rowWindow } from "./row-window";

const spareRows = 8;

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: "auto", position: "relative", overflowAnchor: "none" },
  window: { position: "absolute", insetInlineStart: 0, insetInlineEnd: 0, top: 0 },
});

export interface WindowedRow {
  /** Unique in the list, and a new one where the row's height changes for good. */
  readonly key: string;
  /** Guess of the height, px. */
  readonly height: number;
  /** False for headings and the like, which do not count as items. */
  readonly isItem?: boolean;
  readonly draw: () => ReactNode;
}

interface Props {
  readonly rows: readonly WindowedRow[];
  /** What the list is, for a screen reader. */
  readonly label: string;
  /** False while the view is hidden. */
  readonly active: boolean;
  readonly className?: string;
}

export function WindowedList({ rows, label, active, className }: Props) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const kept = useRef(0);
  const [view, setView] = useState({ width: 320, height: 600, scrollTop: 0 });
  const [measured, setMeasured] = useState({ width: view.width, heights: noHeights });
  const heights = measured.width === view.width ? measured.heights : noHeights;
  const tops = useMemo(
    () =>
      rowTops(rows.length, (index) => {
        const row = rows[index];
        return row ? (heights.get(row.key) ?? row.height) : 0;
      }),
    [rows, heights],
  );
  const [first, end] = rowWindow(tops, view.scrollTop, view.height, spareRows);
  const items = useMemo(() => countItems(rows), [rows]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const measure = () => {
      if (box.clientHeight === 0) return;
      setView((before) =>
        before.width === box.clientWidth && before.height === box.clientHeight
          ? before
          : { ...before, width: box.clientWidth, height: box.clientHeight },
      );
    };
    measure();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  // A hidden element loses its scroll position.
  useLayoutEffect(() => {
    if (active && scroller.current) scroller.current.scrollTop = kept.current;
  }, [active]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !active) return;
    let changed: Map<string, number> | null = null;
    let shift = 0;
    for (const element of box.querySelectorAll<HTMLElement>("[data-row]")) {
      const index = Number(element.dataset["row"]);
      const row = rows[index];
      const height = element.offsetHeight;
      const known = (tops[index + 1] ?? 0) - (tops[index] ?? 0);
      if (!row || height === 0 || Math.abs(height - known) < 0.5) continue;
      changed ??= new Map(heights);
      changed.set(row.key, height);
      if ((tops[index + 1] ?? 0) <= box.scrollTop) shift += height - known;
    }
    if (!changed) return;
    setMeasured({ width: view.width, heights: changed });
    if (shift !== 0) box.scrollTop += shift;
  });

  return (
    <div
      ref={scroller}
      className={mergeClasses(styles.scroller, className)}
      onScroll={(event) => {
        const { scrollTop, clientHeight } = event.currentTarget;
        if (clientHeight === 0) return;
        kept.current = scrollTop;
        setView((before) => (before.scrollTop === scrollTop ? before : { ...before, scrollTop }));
      }}
    >
      <div role="list" aria-label={label} style={{ height: tops[rows.length] ?? 0 }}>
        <div role="presentation" className={styles.window} style={{ transform: `translateY(${tops[first] ?? 0}px)` }}>
          {rows.slice(first, end).map((row, offset) => {
            const index = first + offset;
            const isItem = row.isItem ?? true;
            return (
              <div
                key={row.key}
                data-row={index}
                role={isItem ? "listitem" : "presentation"}
                {...(isItem ? { "aria-setsize": items.total, "aria-posinset": items.positions[index] } : {})}
              >
                {row.draw()}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

const noHeights: ReadonlyMap<string, number> = new Map();

/** The number of items, and the place of each row among them. */
function countItems(rows: readonly WindowedRow[]): { readonly total: number; readonly positions: Uint32Array } {
  const positions = new Uint32Array(rows.length);
  let total = 0;
  rows.forEach((row, index) => {
    if (row.isItem ?? true) total += 1;
    positions[index] = total;
  });
  return { total, positions };
}
