/**
 * A long list of which only the rows in sight are drawn: thousands of files or changes stay fluid. Rows differ in height
 * and are measured once drawn. For rows to be read, with their own buttons in the tab order; the list of findings has
 * its own keyboard (`check/finding-list.tsx`).
 */
import { useMemo } from "react";
import type { ReactNode } from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useRowWindow } from "./use-row-window";

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
  const { scroller, tops, first, end, onScroll } = useRowWindow({
    rows,
    keyOf,
    guessHeight,
    active,
    spare: spareRows,
    attribute: "data-row",
  });
  const items = useMemo(() => countItems(rows), [rows]);

  return (
    <div ref={scroller} className={mergeClasses(styles.scroller, className)} onScroll={onScroll}>
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

const keyOf = (row: WindowedRow) => row.key;
const guessHeight = (row: WindowedRow) => row.height;

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
