/**
 * Takes a failed write back as far as the host allows, and says what is there afterwards. Only what this write added or
 * changed is touched: sheets by their ids, rows by the traces that ran, cells from what stood there.
 */
import type { Outcome, Problem } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import { unfinishedText } from "../workbook/own-faces";
import type { WriteRequest } from "../workbook/port";
import type { Area } from "../workbook/sheet-plan";
import { touchedAreas } from "../workbook/write-basis";
import { restoreSteps } from "./before-image";
import type { Doing } from "./describe-trouble";
import type { ExcelRequests } from "./excel-requests";
import { unanswered } from "./excel-requests";
import type { SheetState, WorkbookState } from "./inspect-workbook";
import { inspectWorkbook, sheetNamed } from "./inspect-workbook";
import { imageOf } from "./last-look";
import type { NameChange } from "./name-steps";
import { markNames, nameSteps, nameTrace, namingTrace, stampNames, undoNameSteps } from "./name-steps";
import { queueOwnLook } from "./own-looks";
import type { OwnLook } from "./own-looks";
import { callBytes } from "./payload";
import { begunRowTrace, oppositeEdits, rowStep, rowTrace } from "./row-edits";
import { begun, nothingSent, sendSteps } from "./send-steps";
import { addTrace, addingTrace, clearStep, clearTrace, removedTrace } from "./sheet-steps";
import { resizeSteps } from "./table-areas";
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

/** What ran of the write, as far as it can be known. */
interface Ran {
  /** Ids of the sheets that this write added. */
  readonly added: readonly string[];
  /** Sheets of the wanted names that came meanwhile, by this write or another. */
  readonly unclear: readonly string[];
  readonly cleared: readonly SheetState[];
  /** Row edits that were carried out; null where that cannot be told. */
  readonly rows: number | null;
}

function idOfAdded(sheet: Excel.Worksheet | undefined): string | null {
  try {
    return sheet?.id ?? null;
  } catch {
    // Not loaded: the adding did not run, or the host gave no results with its error.
    return null;
  }
}

/** Sheets that were added: by the id that came back, or by the trace of the adding. */
function addedSheets(
  { targets, state, sent, added }: WriteAttempt,
  now: WorkbookState,
  { detail = "" }: Problem,
): Pick<Ran, "added" | "unclear"> {
  // The adding itself was refused: what stands there is another's.
  const refused = /^(ItemAlreadyExists|InvalidArgument)/.test(detail);
  const before = new Set(state.sheets.map(({ id }) => id));
  const ours: string[] = [];
  const unclear: string[] = [];
  for (const { existing, name } of targets) {
    if (existing) continue;
    const id = idOfAdded(added.get(name));
    const present = sheetNamed(now, name);
    if (id !== null && now.sheets.some((sheet) => sheet.id === id)) ours.push(id);
    else if (id === null && present && !before.has(present.id)) {
      if (sent.traces.has(addTrace(name))) ours.push(present.id);
      else if (sent.traces.has(addingTrace(name)) && !refused) ours.push(present.id);
      else if (!sent.traces.has(begun)) unclear.push(name);
    }
  }
  return { added: ours, unclear };
}

/** Looks at what no trace tells: own sheets that may have been emptied, sheets whose rows may have moved. */
async function lookAtDoubts(
  requests: ExcelRequests,
  doing: Doing,
  { targets, request, state }: WriteAttempt,
): Promise<Outcome<{ readonly own: ReadonlyMap<string, OwnLook>; readonly used: ReadonlyMap<string, Area | null> }>> {
  const rewritten = targets.flatMap(({ existing, write }) =>
    existing && write.mark !== undefined ? [{ id: existing.id, mark: write.mark }] : [],
  );
  const moved = [...new Set((request.rows ?? []).map(({ sheet }) => sheet))];
  if (rewritten.length + moved.length === 0) return done({ own: new Map(), used: new Map() });
  return requests.send(doing, (context) => {
    const looks = rewritten.map(({ id, mark }) => [mark, queueOwnLook(context, id, mark, state.stamps)] as const);
    const ranges = moved.map((sheet) => {
      const range = context.workbook.worksheets.getItem(sheetKey(state, sheet)).getUsedRangeOrNullObject(true);
      return [sheet, range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true })] as const;
    });
    return () => ({
      own: new Map(
        looks
          .flatMap(([mark, look]) => [[mark, look()] as const])
          .flatMap(([mark, look]) => (look ? [[mark, look] as const] : [])),
      ),
      used: new Map(
        ranges.map(([sheet, range]) => [
          sheet,
          range.isNullObject
            ? null
            : {
                row: range.rowIndex,
                column: range.columnIndex,
                rowCount: range.rowCount,
                columnCount: range.columnCount,
              },
        ]),
      ),
    });
  });
}

function sameLook(a: OwnLook | undefined, b: OwnLook | undefined): boolean {
  return (
    a?.isOwn === b?.isOwn &&
    a?.extent.rowCount === b?.extent.rowCount &&
    a?.extent.columnCount === b?.extent.columnCount &&
    a?.extent.beside === b?.extent.beside
  );
}

async function whatRan(
  requests: ExcelRequests,
  doing: Doing,
  attempt: WriteAttempt,
  now: WorkbookState,
  problem: Problem,
): Promise<Outcome<Ran>> {
  const { targets, sent, request, look } = attempt;
  const edits = request.rows ?? [];
  const existing = targets.flatMap((target) =>
    target.existing && now.sheets.some(({ id }) => id === target.existing?.id) ? [target] : [],
  );
  const isTold = sent.traces.has(begun) || sent.requests > 0;
  const cleared = existing.flatMap((target) =>
    target.existing && sent.traces.has(clearTrace(target.existing.id)) ? [target.existing] : [],
  );
  const edited = edits.filter((_, index) => sent.traces.has(rowTrace(index))).length;
  const isDoubtful = edited < edits.length && (!isTold || sent.traces.has(begunRowTrace(edited)));
  if (isTold && !isDoubtful) return done({ ...addedSheets(attempt, now, problem), cleared, rows: edited });
  const doubts = await lookAtDoubts(requests, doing, attempt);
  if (!doubts.ok) return doubts;
  const { own, used } = doubts.value;
  return done({
    ...addedSheets(attempt, now, problem),
    cleared: isTold
      ? cleared
      : existing.flatMap((target) => {
          const mark = target.write.mark ?? "";
          return target.existing && !sameLook(look.own.get(mark), own.get(mark)) ? [target.existing] : [];
        }),
    rows: editsBySize(attempt, edited, used),
  });
}

function bottomOf(area: Area | null | undefined): number {
  return area ? area.row + area.rowCount : 0;
}

/**
 * How many row edits were carried out where the traces leave one in doubt: as many as the sizes of the sheets say; null
 * where they say nothing.
 */
function editsBySize(
  { request, look }: WriteAttempt,
  least: number,
  used: ReadonlyMap<string, Area | null>,
): number | null {
  const edits = request.rows ?? [];
  for (const count of [least, least + 1]) {
    if (count > edits.length) break;
    const fits = [...used].every(([sheet, area]) => {
      const moved = edits
        .slice(0, count)
        .filter((edit) => edit.sheet === sheet)
        .reduce((sum, edit) => sum + (edit.action === "insert" ? edit.count : -edit.count), 0);
      return bottomOf(area) === bottomOf(look.used.get(sheet)) + moved;
    });
    if (fits) return count;
  }
  return edits.length === 0 ? 0 : null;
}

/** Own sheets that were emptied cannot be put back as they were; they say so rather than stay half written. */
function emptyRewritten(cleared: readonly SheetState[], now: WorkbookState): readonly WriteStep[] {
  return cleared.flatMap(({ id }) => {
    const present = now.sheets.find((sheet) => sheet.id === id);
    if (!present) return [];
    return [
      clearStep(present),
      callStep(1, callBytes, (context) => {
        context.workbook.worksheets.getItem(id).getRange("A1").values = [[unfinishedText]];
      }),
    ];
  });
}

/**
 * Whether a name was set by this write: its trace ran, or the one before it and what stands there is what was to be set.
 * A name that another run has set in the meantime is another's.
 */
function isOurs(
  { sent }: WriteAttempt,
  { name, formula }: NameChange,
  now: WorkbookState,
  { detail = "" }: Problem,
): boolean {
  if (sent.traces.has(nameTrace(name))) return true;
  if (!sent.traces.has(namingTrace(name)) || /^(ItemAlreadyExists|InvalidArgument)/.test(detail)) return false;
  return formula === null || now.names.get(name) === formula;
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
    const formulas = image.formulas.map((line) =>
      line.map((formula) => (typeof formula === "string" ? formula : null)),
    );
    return restoreSteps(sheetKey(state, place.sheet), place.area, { ...image, formulas }, true);
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

function leftOver({ removeSheets = [] }: WriteRequest): string {
  return `其余已经写好，只是${quotedList(removeSheets.map(({ sheet }) => sheet))}没有全部去掉，请先核对，不需要的请删除。`;
}

function backSteps(attempt: WriteAttempt, ran: Ran, now: WorkbookState, problem: Problem): readonly WriteStep[] {
  const { request, look, state } = attempt;
  const edits = (request.rows ?? []).slice(0, ran.rows ?? 0);
  return [
    ...oppositeEdits(edits).map((edit) => rowStep({ ...edit, sheet: sheetKey(state, edit.sheet) })),
    // Before the cells: the header cell of a column that was added cannot be emptied while the table holds it.
    ...resizeSteps(look.tables, look.tables),
    ...(ran.rows === null ? [] : cellsBack(attempt)),
    ...emptyRewritten(ran.cleared, now),
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
  // All else was done, and what was removed cannot be put back: what is left is told.
  if (sent.traces.has(removedTrace)) return incomplete(told(`${words}${leftOver(request)}`));
  const inspected = await inspectWorkbook(requests, doing);
  if (!inspected.ok) return incomplete(told(`${words}${whatIsThere(attempt)}`, inspected.problem));
  const now = inspected.value;
  const ran = await whatRan(requests, doing, attempt, now, problem);
  if (!ran.ok) return incomplete(told(`${words}${whatIsThere(attempt)}`, ran.problem));
  const steps = backSteps(attempt, ran.value, now, problem);
  const undone = steps.length === 0 ? done(undefined) : await sendSteps(requests, doing, steps, {}, nothingSent());
  if (!undone.ok) return incomplete(told(`${words}${whatIsThere(attempt)}`, undone.problem));
  const { cleared, unclear, rows } = ran.value;
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
    return incomplete(told(`${words}${quotedList(cleared.map(({ name }) => name))}已清空，其他内容没有改动。`));
  }
  return told(`${words}工作簿没有改动。`);
}

/** A plan is made anew only where nothing of the first is left. */
function incomplete(problem: Problem): Problem {
  return problem.kind === "changed-meanwhile" ? { ...problem, kind: "write-failed" } : problem;
}
