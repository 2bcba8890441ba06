/**
 * The findings as a list that stays fluid with tens of thousands: only the rows in sight are drawn. One row is in the tab
 * order (roving focus); arrows, Page, Home and End move, Enter or a click goes to the cell.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding";
import { useSession } from "../use-session";
import { estimateHeight } from "./estimate-height";
import type { FindingFilter, Line } from "./filter-findings";
import { FindingRow } from "./finding-row";
import { rowAt, scrollTopFor } from "../row-window";
import { useRowWindow } from "../use-row-window";

const spareRows = 6;

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: "auto", position: "relative", overflowAnchor: "none" },
  window: { position: "absolute", insetInlineStart: 0, insetInlineEnd: 0, top: 0 },
  group: {
    boxSizing: "border-box",
    minHeight: "36px",
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground3,
    flexShrink: 0,
  },
});

interface Props {
  readonly lines: readonly Line[];
  /** Findings among the lines. */
  readonly total: number;
  /** What the lines were filtered by: another filter starts at the top. */
  readonly filter: FindingFilter;
  /** False while the view is hidden. */
  readonly active: boolean;
}

export function FindingList({ lines, total, filter, active }: Props) {
  const styles = useStyles();
  const session = useSession();
  const { scroller, tops, first, end, scrollTop, height, onScroll, scrollTo } = useRowWindow({
    rows: lines,
    keyOf: contentOf,
    guessHeight: estimateHeight,
    active,
    spare: spareRows,
    attribute: "data-line",
  });
  const [focused, setFocused] = useState<number | null>(null);
  /** The row to move the focus to as soon as it is drawn. */
  const wanted = useRef<number | null>(null);
  const firstFinding = lines.findIndex((line) => line.kind === "finding");
  const current = focused !== null && lines[focused]?.kind === "finding" ? focused : firstFinding;
  // One row in sight is always in the tab order, also after the focused one has been scrolled away.
  const isCurrentDrawn = current >= first && current < end;
  const inSight = rowAt(tops, scrollTop + 40);
  const tabbable = isCurrentDrawn ? current : lines[inSight]?.kind === "finding" ? inSight : inSight + 1;

  // Another filter begins at its top; a new reading of the same workbook leaves the clerk where they were.
  const shownFilter = useRef(filter);
  useLayoutEffect(() => {
    if (shownFilter.current === filter) return;
    shownFilter.current = filter;
    setFocused(null);
    scrollTo(0);
  }, [filter, scrollTo]);

  // After the row has been drawn, not before.
  useEffect(() => {
    const index = wanted.current;
    if (index === null) return;
    const button = scroller.current?.querySelector<HTMLElement>(`[data-line="${index}"] [data-place]`);
    if (!button) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  });

  const moveTo = useCallback(
    (index: number) => {
      const box = scroller.current;
      setFocused(index);
      wanted.current = index;
      if (box) scrollTo(scrollTopFor(tops, index, box.scrollTop, height));
    },
    [scroller, tops, height, scrollTo],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent, index: number) => {
      const target = targetOf(event.key, index, lines, tops, height);
      if (target === null) return;
      event.preventDefault();
      moveTo(target);
    },
    [lines, tops, height, moveTo],
  );

  const goTo = useCallback(
    (finding: Finding, index: number) => {
      setFocused(index);
      void session.goTo({ sheet: finding.sheet, row: finding.row, column: finding.column });
    },
    [session],
  );

  return (
    <div ref={scroller} className={styles.scroller} onScroll={onScroll}>
      <div role="list" aria-label="检查发现的问题" style={{ height: tops[lines.length] ?? 0 }}>
        <div role="presentation" className={styles.window} style={{ transform: `translateY(${tops[first] ?? 0}px)` }}>
          {lines.slice(first, end).map((line, offset) => {
            const index = first + offset;
            return line.kind === "group" ? (
              <div key={line.key} role="listitem" data-line={index} className={styles.group}>
                {line.label}
                <span className={styles.count}>{line.count} 条</span>
              </div>
            ) : (
              <FindingRow
                key={line.key}
                index={index}
                finding={line.finding}
                position={line.position}
                total={total}
                current={index === tabbable}
                onKeyDown={onKeyDown}
                onGoTo={goTo}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** All that decides a line's height at a given width. */
function contentOf(line: Line): string {
  if (line.kind === "group") return line.label;
  const { sheet, row, field, branch, subject, message, advice } = line.finding;
  return `${sheet}|${row ?? ""}|${field}|${branch}|${subject}|${message}|${advice}`;
}

/** The row a key leads to; null for keys that mean nothing here. Group heads are passed over. */
function targetOf(key: string, index: number, lines: readonly Line[], tops: Float64Array, page: number): number | null {
  const next = (from: number, step: 1 | -1): number | null => {
    for (let at = from; at >= 0 && at < lines.length; at += step) if (lines[at]?.kind === "finding") return at;
    return null;
  };
  switch (key) {
    case "ArrowDown":
      return next(index + 1, 1);
    case "ArrowUp":
      return next(index - 1, -1);
    case "Home":
      return next(0, 1);
    case "End":
      return next(lines.length - 1, -1);
    case "PageDown": {
      let at = index;
      while (at < lines.length - 1 && (tops[at] ?? 0) - (tops[index] ?? 0) < page * 0.9) at += 1;
      return next(at, 1) ?? next(at, -1);
    }
    case "PageUp": {
      let at = index;
      while (at > 0 && (tops[index] ?? 0) - (tops[at] ?? 0) < page * 0.9) at -= 1;
      return next(at, -1) ?? next(at, 1);
    }
    default:
      return null;
  }
}
