/** Check, count and summary without the host: from the cells as the host would answer them to the sheets to write. */
import type { OpenBook } from "../../src/app/open-book";
import { openBook } from "../../src/app/open-book";
import { runChecks } from "../../src/domain/checks/run-checks";
import { serialOfIso } from "../../src/domain/serial-date";
import { planFindingsSheet } from "../../src/outputs/findings/plan-findings-sheet";
import { planGradesSheet } from "../../src/outputs/grades/plan-grades-sheet";
import { planSummarySheet } from "../../src/outputs/summary/plan-summary-sheet";
import { buildSummary } from "../../src/outputs/summary/build-summary";
import { done, failed } from "../../src/workbook/outcome";
import type { SheetContent, WorkbookPort } from "../../src/workbook/port";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { benchDate } from "./bench-data";

/** The steps that are timed, in their order. */
export const steps = ["读表", "检查", "统计", "汇总"] as const;

export type Step = (typeof steps)[number];

/** What came out, held so that nothing can be left out or collected early. */
export interface PathResult {
  readonly opened: OpenBook;
  readonly findings: number;
  readonly members: number;
  readonly plans: readonly SheetPlan[];
}

const notHere = () => Promise.resolve(failed({ kind: "unknown" as const, message: "压力测试只读取。" }));

/** A port that has been read already. */
function portOf(sheets: readonly SheetContent[]): WorkbookPort {
  const content = {
    name: "压力测试.xlsx",
    sheets,
    tableNames: [],
    definedNames: [],
    stamps: new Map<string, string>(),
  };
  return {
    read: () => Promise.resolve(done(content)),
    write: notHere,
    readAreas: notHere,
    openNew: notHere,
    select: notHere,
    watch: () => Promise.resolve(() => Promise.resolve()),
    watchSelection: () => Promise.resolve(() => Promise.resolve()),
  };
}

/** Runs the path; `onStep` is called after each step. */
export async function runPath(
  sheets: readonly SheetContent[],
  onStep: (step: Step) => void = () => undefined,
): Promise<PathResult> {
  const asOf = serialOfIso(benchDate);
  if (asOf === null) throw new RangeError(`Not an ISO date: ${benchDate}`);
  const made = { name: "结果", madeAt: `${benchDate} 09:05` };
  const opened = await openBook(portOf(sheets), {});
  if (!opened.ok) throw new Error(opened.problem.message);
  const { book } = opened.value;
  onStep("读表");
  const { findings } = runChecks(book, { asOf, settings: book.settings });
  const checked = planFindingsSheet(made.name, findings, { asOf: benchDate, madeAt: made.madeAt });
  onStep("检查");
  const counted = planGradesSheet(book, made);
  onStep("统计");
  const summary = buildSummary(book);
  const summed = planSummarySheet(summary, book.settings, { ...made, remark: "" });
  onStep("汇总");
  return {
    opened: opened.value,
    findings: findings.length,
    members: summary.total.counts.党员总数,
    plans: [checked, counted, summed],
  };
}
