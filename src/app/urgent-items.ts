/** The items of 整改台账 that are overdue or due within 20 days, for the pane: the list of 台账概览 without writing it. */
import type { DueBand } from "../domain/ledger-overview";
import { dueBandOf, overviewLedger } from "../domain/ledger-overview";
import { isoOf } from "../domain/serial-date";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { WorkbookPort } from "../workbook/port";
import type { Clock } from "./clock";
import type { RunOptions } from "./command-done";
import { baseDateOf, serialOfBaseDate } from "./judge";
import { openBook } from "./open-book";

/** An open item; texts are "" where blank. */
export interface UrgentRow {
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  /** 0-based column of 整改时限. */
  readonly column: number;
  readonly problem: string;
  readonly branch: string;
  readonly unit: string;
  readonly owner: string;
  readonly status: string;
  /** ISO. */
  readonly due: string;
  /** Below 0 when overdue. */
  readonly daysLeft: number;
  readonly band: DueBand;
}

export interface UrgentList {
  /** The base date, ISO. */
  readonly asOf: string;
  /** Most urgent first, at most `mostRows`. */
  readonly rows: readonly UrgentRow[];
  /** Rows beyond those. */
  readonly omitted: number;
}

/** Rows that go to the pane. */
const mostRows = 2_000;

export async function urgentItems(port: WorkbookPort, clock: Clock, options: RunOptions): Promise<Outcome<UrgentList>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const asOf = baseDateOf(clock, options);
  const baseDate = serialOfBaseDate(asOf);
  const { urgent } = overviewLedger(opened.value.book, baseDate);
  return done({
    asOf,
    rows: urgent.slice(0, mostRows).map(({ record, daysLeft }) => ({
      sheet: record.at.sheet,
      row: record.row,
      column: record.at.columns.get("due") ?? 0,
      problem: record.problem,
      branch: record.branch,
      unit: record.unit,
      owner: record.owner,
      status: record.status,
      due: record.due === null ? "" : isoOf(record.due),
      daysLeft,
      band: dueBandOf(record, baseDate),
    })),
    omitted: Math.max(0, urgent.length - mostRows),
  });
}
