/**
 * Takes a failed write back as far as the host allows, and says what is there afterwards. Only what this write added or
 * changed is touched: sheets by their ids, rows by the traces that ran, cells from what stood there.
 */
import type { Problem } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import { unfinishedText } from "../workbook/own-faces";
import type { AreaImage } from "../workbook/port";
import type { Area } from "../workbook/sheet-plan";
import { touchedAreas } from "../workbook/write-basis";
import { restoreSteps } from "./before-image";
import type { Doing } from "./describe-trouble";
import type { ExcelRequests } from "./excel-requests";
import { unanswered } from "./excel-requests";
import type { SheetState, WorkbookState } from "./inspect-workbook";
import { inspectWorkbook, sheetNamed } from "./inspect-workbook";
import { imageOf } from "./last-look";
import { markNames, nameSteps, stampNames, undoNameSteps } from "./name-steps";
import { callBytes } from "./payload";
import { oppositeEdits, rowStep } from "./row-edits";
import { nothingSent, sendSteps } from "./send-steps";
import { clearStep } from "./sheet-steps";
import { resizeSteps } from "./table-areas";
import type { Ran } from "./what-ran";
import { isOurs, whatRan } from "./what-ran";
import { changedNames, sheetKey } from "./write-attempt";
import type { WriteAttempt } from "./write-attempt";
import type { WriteStep } from "./write-step";
import { callStep } from "./write-step";

/**
 * Problems with which Excel refused a request as a whole, without carrying out any of it. Of the others that are too large
 * none does: an answer is too large, or the memory short, when a part or all has been done.
 */
function refusedWhole({ kind, detail }: Problem): boolean {
  return (
    kind === "cell-edit" ||
    (kind === "cancelled" && detail !== unanswered) ||
    detail?.startsWith("RequestPayloadSizeLimitExceeded") === true
  );
}

/** What stood on an own sheet that holds the clerk's words (修改稿) and was planned from; null for other results. */
function contentBefore({ request, witness }: WriteAttempt, { name }: SheetState): AreaImage | null {
  const used = request.basis?.find(({ sheet }) => sheet === name)?.used ?? null;
  return used && imageOf(witness.parts(), { sheet: name, area: used });
}

/**
 * Own sheets that were emptied cannot be put back as they were; they say so rather than stay half written. Of those that
 * hold words of the clerk's the content comes back, without its looks.
 */
function emptyRewritten(
  attempt: WriteAttempt,
  cleared: readonly SheetState[],
  now: WorkbookState,
): readonly WriteStep[] {
  return cleared.flatMap((sheet) => {
    const { id } = sheet;
    const present = now.sheets.find((one) => one.id === id);
    if (!present) return [];
    const before = contentBefore(attempt, sheet);
    if (before) return [clearStep(present), ...restored(id, before.area, before)];
    return [
      clearStep(present),
      callStep(1, callBytes, (context) => {
        context.workbook.worksheets.getItem(id).getRange("A1").values = [[unfinishedText]];
      }),
    ];
  });
}

/** The names as they were; stamps of results that are gone with the rewriting are removed. */
function namesBack(
  attempt: WriteAttempt,
  cleared: boolean,
  now: WorkbookState,
  problem: Problem,
): readonly WriteStep[] {
  const { targets, state, request, names } = attempt;
  const all = changedNames(attempt).filter((change) => isOurs(attempt, change, now, problem));
  if (!cleared) return undoNameSteps(all, state, now);
  const stamps = stampNames(request.stamps ?? new Map<string, string | null>());
  const gone = stamps.map(({ name }) => ({ name, formula: null, hidden: true }));
  const marks = markNames(targets, state).filter(
    ({ name }) => !state.names.has(name) && all.some((one) => one.name === name),
  );
  const kept = all.filter((one) => !stamps.some(({ name }) => name === one.name) && !names.includes(one));
  const others = kept.filter(({ name }) => !markNames(targets, state).some((mark) => mark.name === name));
  return [...undoNameSteps([...names, ...marks, ...others], state, now), ...nameSteps(gone, now)];
}

function restored(sheet: string, area: Area, image: AreaImage): readonly WriteStep[] {
  const formulas = image.formulas.map((line) => line.map((formula) => (typeof formula === "string" ? formula : null)));
  return restoreSteps(sheet, area, { ...image, formulas }, true);
}

function cellsBack({ request, witness, state, look }: WriteAttempt): readonly WriteStep[] {
  const parts = witness.parts();
  const widthOf = (name: string) => {
    const used = request.basis?.find(({ sheet }) => sheet === name)?.used;
    if (used) return used.column + used.columnCount;
    return look.parts
      .filter(({ sheet }) => sheet === name)
      .reduce((most, { area }) => Math.max(most, area.column + area.columnCount), 0);
  };
  return touchedAreas(request, widthOf).flatMap((place) => {
    const image = imageOf(parts, place);
    if (!image) return [];
    return restored(sheetKey(state, place.sheet), place.area, image);
  });
}

function quotedList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}

/** What the clerk finds where taking back failed too, or where no answer came. */
function whatIsThere({ request, targets }: WriteAttempt): string {
  const added = targets.filter(({ existing }) => !existing).map(({ name }) => name);
  const rewritten = targets.filter(({ existing }) => existing).map(({ name }) => name);
  const touched = [...new Set([...(request.cells ?? []), ...(request.rows ?? [])].map(({ sheet }) => sheet))];
  return [
    added.length > 0 ? `新添的工作表${quotedList(added)}可能还在而且内容不全，请核对后删除。` : "",
    rewritten.length > 0 ? `${quotedList(rewritten)}的内容可能不全，请再运行一次。` : "",
    touched.length > 0
      ? `${quotedList(touched)}里的数据可能只改了一部分，请先核对，不对时不要保存，关闭后重新打开工作簿。`
      : "",
  ].join("");
}

/**
 * What to say where sheets were removed: they were the last of the write, all else is done, and they cannot be put back.
 * null where none was.
 */
function leftOver({ request, state }: WriteAttempt, now: WorkbookState): string | null {
  const wanted = (request.removeSheets ?? []).flatMap(({ sheet }) => sheetNamed(state, sheet) ?? []);
  const left = wanted.filter(({ id }) => now.sheets.some((sheet) => sheet.id === id)).map(({ name }) => name);
  if (left.length === wanted.length) return null;
  return left.length === 0
    ? "但内容已经全部写好，请先核对。"
    : `其余已经写好，只是${quotedList(left)}没有去掉，请先核对，不需要的请删除。`;
}

function backSteps(attempt: WriteAttempt, ran: Ran, now: WorkbookState, problem: Problem): readonly WriteStep[] {
  const { request, look, state } = attempt;
  const edits = (request.rows ?? []).slice(0, ran.rows ?? 0);
  return [
    ...oppositeEdits(edits).map((edit) => rowStep({ ...edit, sheet: sheetKey(state, edit.sheet) })),
    // Before the cells: the header cell of a column that was added cannot be emptied while the table holds it.
    ...resizeSteps(look.tables, look.tables),
    ...(ran.rows === null ? [] : cellsBack(attempt)),
    ...emptyRewritten(attempt, ran.cleared, now),
    ...namesBack(attempt, ran.cleared.length > 0, now, problem),
    ...ran.added.map((id) =>
      callStep(1, 2 * callBytes, (context) => {
        context.workbook.worksheets.getItem(id).delete();
      }),
    ),
  ];
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
  const { sent, request } = attempt;
  const told = (message: string, trouble?: Problem): Problem => {
    const detail = [problem.detail ?? "", trouble ? `undo: ${trouble.detail ?? trouble.kind}` : ""]
      .filter((part) => part !== "")
      .join(" / ");
    return {
      ...problem,
      kind: problem.kind === "unknown" ? "write-failed" : problem.kind,
      message,
      ...(detail === "" ? {} : { detail }),
    };
  };
  // "Nothing was written" is true again once everything is back.
  const words = problem.message.replace(/没有写入，工作簿没有改动。/, "没有写入。");
  if (problem.detail === unanswered) return told(`${words}${whatIsThere(attempt)}`);
  if (sent.requests === 0 && refusedWhole(problem)) return { ...problem, message: `${words}工作簿没有改动。` };
  const inspected = await inspectWorkbook(requests, doing);
  if (!inspected.ok) return incomplete(told(`${words}${whatIsThere(attempt)}`, inspected.problem));
  const now = inspected.value;
  const removed = leftOver(attempt, now);
  if (removed !== null) return incomplete(told(`${words}${removed}`));
  const ran = await whatRan(requests, doing, attempt, now, problem);
  if (!ran.ok) return incomplete(told(`${words}${whatIsThere(attempt)}`, ran.problem));
  const steps = backSteps(attempt, ran.value, now, problem);
  const undone = steps.length === 0 ? done(undefined) : await sendSteps(requests, doing, steps, {}, nothingSent());
  if (!undone.ok) return incomplete(told(`${words}${whatIsThere(attempt)}`, undone.problem));
  const { unclear, rows } = ran.value;
  const cleared = ran.value.cleared.filter((sheet) => contentBefore(attempt, sheet) === null);
  if (rows === null) {
    const names = [...new Set((request.rows ?? []).map(({ sheet }) => sheet))];
    return incomplete(
      told(`${words}${quotedList(names)}可能只插入或删除了一部分行，请不要保存，关闭后重新打开工作簿。`),
    );
  }
  if (unclear.length > 0) {
    return incomplete(told(`${words}刚出现的工作表${quotedList(unclear)}没有动，请看一下是不是需要的。`));
  }
  if (cleared.length > 0) {
    // The same command makes the result again: a plan that is made anew mends it.
    return told(`${words}${quotedList(cleared.map(({ name }) => name))}已清空，其他内容没有改动。`);
  }
  return told(`${words}工作簿没有改动。`);
}

/** A plan is made anew only where nothing of the first is left. */
function incomplete(problem: Problem): Problem {
  return problem.kind === "changed-meanwhile" ? { ...problem, kind: "write-failed" } : problem;
}
