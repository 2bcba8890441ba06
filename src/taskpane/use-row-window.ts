/**
 * Which rows of a long list are in sight: heights are guessed until a row has been drawn, then measured, and rows above
 * that turn out different do not shift what the clerk reads. Shared by the lists that draw only what is in sight.
 */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { RefObject, UIEvent } from "react";
import { rowTops, rowWindow } from "./row-window";

interface Options<T> {
  readonly rows: readonly T[];
  /** Unique in the list; whatever decides a row's height at a given width. The same function at every drawing. */
  readonly keyOf: (row: T) => string;
  /** Guess of a row's height in px at a width in px. The same function at every drawing. */
  readonly guessHeight: (row: T, width: number) => number;
  /** False while the view is hidden: a hidden element has no height and loses its scroll position. */
  readonly active: boolean;
  /** Rows drawn beyond the ones in sight, on either side. */
  readonly spare: number;
  /** Attribute of a drawn row that holds its index, `data-row`. */
  readonly attribute: `data-${string}`;
}

export interface RowWindowView {
  readonly scroller: RefObject<HTMLDivElement>;
  /** Top of each row in px, and behind the last one the height of all. */
  readonly tops: Float64Array;
  /** Rows to draw: from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
  readonly scrollTop: number;
  /** Height in sight, px. */
  readonly height: number;
  readonly onScroll: (event: UIEvent<HTMLDivElement>) => void;
  /** Scrolls, and draws the rows there at once. */
  readonly scrollTo: (top: number) => void;
}

const noHeights: ReadonlyMap<string, number> = new Map();

export function useRowWindow<T>({ rows, keyOf, guessHeight, active, spare, attribute }: Options<T>): RowWindowView {
  const scroller = useRef<HTMLDivElement>(null);
  const kept = useRef(0);
  const [view, setView] = useState({ width: 320, height: 600, scrollTop: 0 });
  /** Heights as measured, so that they outlive a new reading; another width starts anew. */
  const [measured, setMeasured] = useState({ width: view.width, heights: noHeights });
  const heights = measured.width === view.width ? measured.heights : noHeights;
  const tops = useMemo(
    () =>
      rowTops(rows.length, (index) => {
        const row = rows[index];
        return row === undefined ? 0 : (heights.get(keyOf(row)) ?? guessHeight(row, view.width));
      }),
    [rows, heights, view.width, keyOf, guessHeight],
  );
  const [first, end] = rowWindow(tops, view.scrollTop, view.height, spare);

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

  useLayoutEffect(() => {
    if (active && scroller.current) scroller.current.scrollTop = kept.current;
  }, [active]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !active) return;
    let changed: Map<string, number> | null = null;
    let shift = 0;
    for (const element of box.querySelectorAll<HTMLElement>(`[${attribute}]`)) {
      const index = Number(element.getAttribute(attribute));
      const row = rows[index];
      const height = element.offsetHeight;
      const known = (tops[index + 1] ?? 0) - (tops[index] ?? 0);
      if (row === undefined || height === 0 || Math.abs(height - known) < 0.5) continue;
      changed ??= new Map(heights);
      changed.set(keyOf(row), height);
      if ((tops[index + 1] ?? 0) <= box.scrollTop) shift += height - known;
    }
    if (!changed) return;
    setMeasured({ width: view.width, heights: changed });
    if (shift !== 0) box.scrollTop += shift;
  });

  const onScroll = useCallback((event: UIEvent<HTMLDivElement>) => {
    const { scrollTop, clientHeight } = event.currentTarget;
    if (clientHeight === 0) return;
    kept.current = scrollTop;
    setView((before) => (before.scrollTop === scrollTop ? before : { ...before, scrollTop }));
  }, []);

  const scrollTo = useCallback((top: number) => {
    const box = scroller.current;
    if (box) box.scrollTop = top;
    setView((before) => ({ ...before, scrollTop: box?.scrollTop ?? top }));
  }, []);

  return { scroller, tops, first, end, scrollTop: view.scrollTop, height: view.height, onScroll, scrollTo };
}
