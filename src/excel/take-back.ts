/** Takes a failed write back as far as the host allows, and says what is there afterwards. */
import type { Outcome, Problem } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import { restoreSteps } from "./before-image";
import type { Doing } from "./describe-trouble";
import type { ExcelRequests } from "./excel-requests";
import type { WorkbookState } from "./inspect-workbook";
import { inspectWorkbook, sheetNamed } from "./inspect-workbook";
import { markNames, nameSteps, stampNames, undoNameSteps } from "./name-steps";
import { callBytes } from "./payload";
import { undoRowSteps } from "./row-edits";
import { sendSteps } from "./send-steps";
import { clearStep } from "./sheet-steps";
import { resizeSteps } from "./table-areas";
import type { WriteAttempt } from "./write-workbook";
import type { WriteStep } from "./write-step";
import { callStep } from "./write-step";

/** What an own sheet says after its rewriting failed. */
const unfinished = "上次写入没有完成，本表内容已清空。请再运行一次。";

/**
 * Problems with which Excel refused a request as a whole, without carrying out any of it. Of the others that are too large
 * none does: an answer is too large, or the memory short, when a part or all has been done.
 */
function refusedWhole({ kind, detail }: Problem): boolean {
  return kind === "cell-edit" || kind === "cancelled" || detail?.startsWith("RequestPayloadSizeLimitExceeded") === true;
}

/** Removes the sheets that were added, where they were: what the workbook holds now says so. */
function removeAdded({ targets }: WriteAttempt, now: WorkbookState): readonly WriteStep[] {
  const names = targets.flatMap(({ existing, name }) => (existing ? [] : (sheetNamed(now, name)?.name ?? [])));
  if (names.length === 0) return [];
  return [
    callStep(1, 2 * callBytes * names.length, (context) => {
      for (const name of names) context.workbook.worksheets.getItem(name).delete();
    }),
  ];
}

/** Own sheets cannot be put back as they were; they are left empty with a sentence rather than half written. */
function emptyRewritten({ targets }: WriteAttempt, now: WorkbookState): readonly WriteStep[] {
  return targets.flatMap(({ existing }) => {
    const present = existing && sheetNamed(now, existing.name);
    if (!present) return [];
    return [
      clearStep(present),
      callStep(1, callBytes, (context) => {
        context.workbook.worksheets.getItem(present.name).getRange("A1").values = [[unfinished]];
      }),
    ];
  });
}

/** The names as they were; stamps of results that are gone with the rewriting are removed. */
function namesBack(attempt: WriteAttempt, rewriting: boolean, now: WorkbookState): readonly WriteStep[] {
  const { names, targets, state, request } = attempt;
  const stamps = stampNames(request.stamps ?? new Map<string, string | null>());
  const marks = markNames(targets, state);
  if (!rewriting) return undoNameSteps([...names, ...marks, ...stamps], state, now);
  const gone = stamps.map(({ name }) => ({ name, formula: null, hidden: true }));
  return [
    ...undoNameSteps([...names, ...marks.filter(({ name }) => !state.names.has(name))], state, now),
    ...nameSteps(gone, now),
  ];
}

function cellsBack(attempt: WriteAttempt): readonly WriteStep[] {
  return (attempt.request.cells ?? [])
    .filter(({ cells }) => (cells[0]?.length ?? 0) > 0)
    .flatMap(({ sheet, row, column, cells, numberFormats }, index) => {
      const image = attempt.cellImages[index];
      if (!image) return [];
      const area = { row, column, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
      return restoreSteps(sheet, area, image, numberFormats !== undefined);
    });
}

function quotedList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}

/** What the clerk finds where taking back failed too. */
function whatIsThere(attempt: WriteAttempt): string {
  const { request, targets } = attempt;
  const added = targets.filter(({ existing }) => !existing).map(({ name }) => name);
  const rewritten = targets.filter(({ existing }) => existing).map(({ name }) => name);
  const touched = [...new Set([...(request.cells ?? []), ...(request.rows ?? [])].map(({ sheet }) => sheet))];
  return [
    added.length > 0 ? `新添的工作表${quotedList(added)}可能还在而且内容不全，请删除。` : "",
    rewritten.length > 0 ? `${quotedList(rewritten)}的内容不全，请再运行一次。` : "",
    touched.length > 0 ? `${quotedList(touched)}里的数据可能只改了一部分，请不要保存，关闭后重新打开工作簿。` : "",
  ].join("");
}

async function undo(
  requests: ExcelRequests,
  doing: Doing,
  attempt: WriteAttempt,
  rewriting: boolean,
): Promise<Outcome<void>> {
  const { request, rowsDone, tableAreas, rowImages } = attempt;
  const inspected = await inspectWorkbook(requests, doing);
  if (!inspected.ok) return inspected;
  const now = inspected.value;
  const steps: readonly WriteStep[] = [
    // Tables first: the header cell of a column that was added cannot be emptied while the table holds it.
    ...resizeSteps(tableAreas, tableAreas),
    ...cellsBack(attempt),
    ...(rowsDone ? undoRowSteps(request.rows ?? [], rowImages) : []),
    ...(rewriting ? emptyRewritten(attempt, now) : []),
    ...namesBack(attempt, rewriting, now),
    ...removeAdded(attempt, now),
  ];
  return steps.length === 0 ? done(undefined) : sendSteps(requests, doing, steps, {}, { requests: 0 });
}

/**
 * Takes back what the attempt wrote.
 *
 * @returns the problem with what is there now as its last sentence
 */
export async function takeBack(
  requests: ExcelRequests,
  doing: Doing,
  attempt: WriteAttempt,
  problem: Problem,
): Promise<Problem> {
  const { sent, request, rowsDone, targets } = attempt;
  const nothingSent = sent.requests === 0 && refusedWhole(problem);
  const rowsUnclear = (request.rows ?? []).length > 1 && !rowsDone && !refusedWhole(problem);
  if (nothingSent && !rowsDone) return { ...problem, message: `${problem.message}工作簿没有改动。` };
  const rewriting = !nothingSent && targets.some(({ existing }) => existing !== null);
  const undone = await undo(requests, doing, attempt, rewriting);
  const detail = [problem.detail ?? "", undone.ok ? "" : `undo: ${undone.problem.detail ?? undone.problem.kind}`]
    .filter((part) => part !== "")
    .join(" / ");
  const told = (kind: Problem["kind"], message: string): Problem => ({
    ...problem,
    kind: kind === "unknown" ? "write-failed" : kind,
    message,
    ...(detail === "" ? {} : { detail }),
  });
  if (!undone.ok) return told(problem.kind, `${problem.message}${whatIsThere(attempt)}`);
  const rewritten = targets.flatMap(({ existing }) => existing?.name ?? []);
  if (rewriting) {
    return told(problem.kind, `${problem.message}${quotedList(rewritten)}已清空，其他内容没有改动。`);
  }
  if (rowsUnclear) {
    const names = [...new Set((request.rows ?? []).map(({ sheet }) => sheet))];
    return told(
      problem.kind,
      `${problem.message}${quotedList(names)}可能只插入或删除了一部分行，请不要保存，关闭后重新打开工作簿。`,
    );
  }
  return told(problem.kind, `${problem.message}工作簿没有改动。`);
}
