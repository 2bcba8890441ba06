/**
 * Carries out a write: looks, looks again at what the plan was made from, writes at once in as few requests as the size
 * allows, reads back, and takes back what it did where it fails. What cannot be taken back is said.
 */
import type { Outcome, Problem } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { AreaImage, CellWrite, WriteOptions, WriteRequest, Written } from "../workbook/port";
import { memoryMark } from "../workbook/own-names";
import { touchedAreas } from "../workbook/write-basis";
import { blockSteps } from "./block-steps";
import { existingCellEntry } from "./cell-entries";
import type { Doing } from "./describe-trouble";
import { cancelled, changedMeanwhile } from "./describe-trouble";
import type { ExcelRequests } from "./excel-requests";
import { finishSheets } from "./finish-sheets";
import type { WorkbookState } from "./inspect-workbook";
import { inspectWorkbook, sheetNamed } from "./inspect-workbook";
import type { LastLook } from "./last-look";
import { imageOf, lookAgain } from "./last-look";
import { markNames, nameSteps, planNames } from "./name-steps";
import { overwrittenNote, queueOwnLook } from "./own-looks";
import { callBytes } from "./payload";
import { planSteps } from "./plan-steps";
import { rowStep, rowTrace } from "./row-edits";
import { nothingSent, sendSteps } from "./send-steps";
import { addStep, clearStep, removeSteps } from "./sheet-steps";
import { resizeSteps } from "./table-areas";
import { takeBack } from "./take-back";
import { witnessOf } from "./witness";
import type { WriteAttempt } from "./write-attempt";
import { sheetKey, stampsOf, unfinishedKey, unfinishedNames } from "./write-attempt";
import type { WriteStep } from "./write-step";
import { callStep } from "./write-step";
import type { SheetTarget } from "./write-targets";
import { whyUntouchable, writeTargets } from "./write-targets";

function doingOf(request: WriteRequest): Doing {
  const { cells = [], rows = [], stamps, journal } = request;
  // The memory goes along; what the clerk asked for is the rest.
  const memory = [...(journal?.begin ?? []), ...(journal?.end ?? [])].map((write) => write.sheet);
  const touched = [...cells, ...rows].filter((change) => !memory.includes(change.sheet));
  const others = (request.sheets ?? []).filter(({ mark }) => mark !== memoryMark);
  const sheets = others.length + touched.length > 0 ? others : (request.sheets ?? []);
  const [sheet] = sheets;
  const names = [...new Set((touched.length > 0 ? touched : cells).map((change) => change.sheet))];
  const [name] = names;
  if (sheet) {
    const what = sheets.length === 1 ? `写入“${sheet.plan.name}”` : `写入 ${sheets.length} 张工作表`;
    return sheets.length === 1 ? { what, sheet: sheet.plan.name } : { what };
  }
  if (name !== undefined && names.length === 1) return { what: `写入“${name}”`, sheet: name };
  return { what: stamps && names.length === 0 ? "保存记录" : "写入工作簿" };
}

/** What stands under a cell that is written, where rows did not move: its format decides how text is kept text. */
function formatUnder(
  look: LastLook,
  request: WriteRequest,
  { sheet, row, column, cells }: CellWrite,
): AreaImage | null {
  if ((request.rows ?? []).some((edit) => edit.sheet === sheet)) return null;
  const area = { row, column, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
  return imageOf(look.parts, { sheet, area });
}

function cellSteps({ state, look, request }: WriteAttempt, write: CellWrite): readonly WriteStep[] {
  const { sheet, row, column, cells, numberFormats, formulas } = write;
  const image = formatUnder(look, request, write);
  const formatAt = (down: number, right: number) =>
    numberFormats?.[down]?.[right] ?? image?.numberFormats[down]?.[right] ?? "General";
  return blockSteps({
    sheet: sheetKey(state, sheet),
    row,
    column,
    entries: cells.map((line, down) =>
      line.map((value, right) => formulas?.[down]?.[right] ?? existingCellEntry(value, formatAt(down, right))),
    ),
    formats: numberFormats ?? null,
  });
}

/** Looks at the results in the request that empties them: what another wrote there since the last look is told. */
interface LateLooks {
  readonly steps: readonly WriteStep[];
  notes(): readonly string[];
}

function lateLooks(targets: readonly SheetTarget[], { stamps }: WorkbookState): LateLooks {
  const looks: (() => string | null)[] = [];
  const steps = targets.flatMap(({ existing, name, write: { mark } }) =>
    existing && mark !== undefined
      ? callStep(1, 8 * callBytes, (context) => {
          const look = queueOwnLook(context, existing.id, mark, stamps);
          looks.push(() => (look()?.extent.beside === true ? overwrittenNote(name) : null));
        })
      : [],
  );
  return { steps, notes: () => looks.flatMap((look) => look() ?? []) };
}

/** The main part of a write in its order: sheets first, then the names that rules and formulas may need, then content. */
function mainSteps(attempt: WriteAttempt, late: LateLooks): readonly WriteStep[] {
  const { targets, state, request, names, look, witness, added } = attempt;
  const { rows = [], cells = [], journal, resizeTables = [], removeSheets = [] } = request;
  const filled = (write: CellWrite) => (write.cells[0]?.length ?? 0) > 0;
  return [
    ...witness.before,
    ...late.steps,
    ...targets.map((target, index) =>
      target.existing
        ? clearStep(target.existing)
        : addStep(target.name, target.write.position, index, (sheet) => added.set(target.name, sheet)),
    ),
    ...nameSteps(names, state),
    ...targets.flatMap(({ write, name, existing }) => planSteps(write.plan, existing?.id ?? name)),
    ...(journal?.begin ?? []).flatMap((write) => cellSteps(attempt, write)),
    ...rows.map((edit, index) => rowStep({ ...edit, sheet: sheetKey(state, edit.sheet) }, rowTrace(index))),
    ...resizeSteps(resizeTables, look.tables),
    ...cells.filter(filled).flatMap((write) => cellSteps(attempt, write)),
    // Last of all, so that a mark or a stamp never speaks of what was not written.
    ...nameSteps([...markNames(targets, state), ...stampsOf(attempt)], state),
    ...(journal?.end ?? []).flatMap((write) => cellSteps(attempt, write)),
    ...witness.after,
    // A sheet that is gone cannot be put back: nothing that may fail comes after it.
    ...removeSteps(removeSheets, state),
  ];
}

/** After a cell was edited the plan is made anew, once the editing has ended; until then the clerk is told. */
async function afterEditing(
  requests: ExcelRequests,
  doing: Doing,
  problem: Problem,
  options: WriteOptions,
): Promise<Problem> {
  if (problem.kind !== "cell-edit") return problem;
  const ended = await inspectWorkbook(requests, doing, options);
  return ended.ok ? changedMeanwhile(doing.what, null) : ended.problem;
}

/** A sheet that is there already, or no more, came or went since the look at the sheets: by another, or a second run. */
function raced(problem: Problem, { what, sheet }: Doing): Problem {
  const { detail = "" } = problem;
  if (!/^(ItemAlreadyExists|ItemNotFound)/.test(detail)) return problem;
  return { ...changedMeanwhile(what, sheet ?? null), detail };
}

/** The cells that were changed or deleted, as they stood before. */
function imagesBefore({ request, look }: WriteAttempt): readonly AreaImage[] {
  const widthOf = (name: string) => {
    const used = request.basis?.find(({ sheet }) => sheet === name)?.used;
    return used ? used.column + used.columnCount : 0;
  };
  const lasting: WriteRequest = { cells: request.cells ?? [], rows: request.rows ?? [] };
  return touchedAreas(lasting, widthOf).flatMap((area) => imageOf(look.parts, area) ?? []);
}

/** See `WorkbookPort.write`. */
export async function writeWorkbook(
  requests: ExcelRequests,
  request: WriteRequest,
  options: WriteOptions = {},
): Promise<Outcome<Written>> {
  const doing = doingOf(request);
  if (options.signal?.aborted) return failed(unchanged(cancelled(doing.what)));
  const inspected = await inspectWorkbook(requests, doing, options);
  if (!inspected.ok) return failed(unchanged(inspected.problem));
  const state = inspected.value;
  const untouchable = whyUntouchable(request, state);
  if (untouchable) return failed(untouchable);
  const looked = await lookAgain(requests, doing, request, state, options);
  if (!looked.ok) return failed(unchanged(looked.problem));
  const look = looked.value;
  if (look.changed !== null) return failed(changedMeanwhile(doing.what, look.changed));
  const checked = writeTargets(request, state, look.own);
  if (!checked.ok) return checked;
  const targets = checked.value;
  const idOf = (sheet: string) => sheetKey(state, sheet);
  const touchesClerk = (request.cells ?? []).length + (request.rows ?? []).length > 0;
  const attempt: WriteAttempt = {
    state,
    look,
    targets,
    names: targets.flatMap(({ write, name }) => planNames(write.plan, name)),
    request,
    witness: witnessOf(request, look.parts, idOf, (request.basis ?? []).length > 0),
    added: new Map(),
    sent: nothingSent(touchesClerk ? "all" : "first"),
  };
  const late = lateLooks(targets, state);
  const outcome = await sendSteps(requests, doing, mainSteps(attempt, late), options, attempt.sent);
  if (!outcome.ok) {
    const problem = await takeBack(requests, doing, attempt, raced(outcome.problem, doing));
    return failed(await afterEditing(requests, doing, problem, options));
  }
  const disturbed = attempt.witness.disturbed();
  if (disturbed !== null) {
    return failed(await takeBack(requests, doing, attempt, changedMeanwhile(doing.what, disturbed)));
  }
  const shown = request.show
    ? {
        // A plan's sheet may have been renamed since: the mark found it under its present name.
        sheet: targets.find(({ write }) => write.plan.name === request.show?.sheet)?.name ?? request.show.sheet,
        cell: { row: request.show.row, column: request.show.column },
      }
    : null;
  const finishing = [
    ...targets.map(({ name, write, existing }) => ({ name, plan: write.plan, existing })),
    ...(request.finish ?? []).map((plan) => ({
      name: plan.name,
      plan,
      existing: sheetNamed(state, plan.name) ?? null,
    })),
  ];
  const toForget = unfinishedNames(targets, state).length > 0 || (request.finish ?? []).length > 0;
  const notes = await finishSheets(requests, doing, finishing, shown, {
    back: state.activeSheet,
    forget: toForget ? unfinishedKey : null,
  });
  return done({ notes: [...late.notes(), ...notes], before: imagesBefore(attempt) });
}

function unchanged(problem: Problem): Problem {
  return problem.message.endsWith("工作簿没有改动。")
    ? problem
    : { ...problem, message: `${problem.message}工作簿没有改动。` };
}
