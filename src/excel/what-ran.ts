/**
 * What ran of a write that failed: by the traces that came back with the error, and where they leave something in doubt by
 * what stands there.
 */
import type { Outcome, Problem } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { Area } from "../workbook/sheet-plan";
import type { Doing } from "./describe-trouble";
import type { ExcelRequests } from "./excel-requests";
import type { SheetState, WorkbookState } from "./inspect-workbook";
import { sheetNamed } from "./inspect-workbook";
import type { NameChange } from "./name-steps";
import { nameTrace, namingTrace } from "./name-steps";
import { queueOwnLook } from "./own-looks";
import type { OwnLook } from "./own-looks";
import { begunRowTrace, rowTrace } from "./row-edits";
import { begun } from "./send-steps";
import { addTrace, addingTrace, clearTrace } from "./sheet-steps";
import { sheetKey } from "./write-attempt";
import type { WriteAttempt } from "./write-attempt";
import { areaOrNull, edges } from "./range-area";

/** What ran of the write, as far as it can be known. */
export interface Ran {
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
      const { worksheets } = context.workbook;
      return [sheet, worksheets.getItem(sheetKey(state, sheet)).getUsedRangeOrNullObject(true).load(edges)] as const;
    });
    return () => ({
      own: new Map(
        looks
          .flatMap(([mark, look]) => [[mark, look()] as const])
          .flatMap(([mark, look]) => (look ? [[mark, look] as const] : [])),
      ),
      used: new Map(ranges.map(([sheet, range]) => [sheet, areaOrNull(range)])),
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

export async function whatRan(
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

/**
 * Whether a name was set by this write: its trace ran, or the one before it and what stands there is what was to be set.
 * A name that another run has set in the meantime is another's.
 */
export function isOurs(
  { sent }: WriteAttempt,
  { name, formula }: NameChange,
  now: WorkbookState,
  { detail = "" }: Problem,
): boolean {
  if (sent.traces.has(nameTrace(name))) return true;
  if (!sent.traces.has(namingTrace(name)) || /^(ItemAlreadyExists|InvalidArgument)/.test(detail)) return false;
  return formula === null || now.names.get(name) === formula;
}
