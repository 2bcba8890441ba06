/**
 * Carries out a write: looks first, writes in as few requests as the size allows, reads back, and takes everything back
 * that can be taken back where it fails. What cannot is said.
 */
import type { Outcome, Problem } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { CellWrite, WriteOptions, WriteRequest } from "../workbook/port";
import type { CellImage } from "./before-image";
import { readImages } from "./before-image";
import { blockSteps } from "./block-steps";
import { existingCellEntry } from "./cell-entries";
import type { Doing } from "./describe-trouble";
import { cancelled } from "./describe-trouble";
import type { ExcelRequests } from "./excel-requests";
import { finishSheets } from "./finish-sheets";
import type { WorkbookState } from "./inspect-workbook";
import { inspectWorkbook } from "./inspect-workbook";
import type { NameChange } from "./name-steps";
import { markNames, nameSteps, planNames, stampNames } from "./name-steps";
import { planSteps } from "./plan-steps";
import type { RowImages } from "./row-edits";
import { readRowImages, rowStep } from "./row-edits";
import type { Sent } from "./send-steps";
import { sendSteps } from "./send-steps";
import { addStep, clearStep, removeSteps } from "./sheet-steps";
import { readTableAreas, resizeSteps } from "./table-areas";
import type { TableArea } from "./table-areas";
import { takeBack } from "./take-back";
import type { WriteStep } from "./write-step";
import type { SheetTarget } from "./write-targets";
import { writeTargets } from "./write-targets";

/** Everything a write changed or may have changed, with what was there before. */
export interface WriteAttempt {
  readonly state: WorkbookState;
  readonly targets: readonly SheetTarget[];
  readonly names: readonly NameChange[];
  readonly request: WriteRequest;
  /** Rows were inserted or deleted, all of them. */
  rowsDone: boolean;
  rowImages: RowImages;
  cellImages: readonly CellImage[];
  tableAreas: readonly TableArea[];
  /** Requests of the main part that were carried out. */
  readonly sent: Sent;
}

function doingOf({ sheets = [], cells = [], rows = [], stamps }: WriteRequest): Doing {
  const [sheet] = sheets;
  if (sheet) {
    const what = sheets.length === 1 ? `写入“${sheet.plan.name}”` : `写入 ${sheets.length} 张工作表`;
    return sheets.length === 1 ? { what, sheet: sheet.plan.name } : { what };
  }
  const names = [...new Set([...cells, ...rows].map((change) => change.sheet))];
  const [name] = names;
  if (name !== undefined && names.length === 1) return { what: `写入“${name}”`, sheet: name };
  return { what: stamps && names.length === 0 ? "保存记录" : "写入工作簿" };
}

function cellSteps(write: CellWrite, image: CellImage | undefined): readonly WriteStep[] {
  const { sheet, row, column, cells, numberFormats, formulas } = write;
  const formatAt = (down: number, right: number) =>
    numberFormats?.[down]?.[right] ?? image?.numberFormats[down]?.[right] ?? "General";
  return blockSteps({
    sheet,
    row,
    column,
    entries: cells.map((line, down) =>
      line.map((value, right) => formulas?.[down]?.[right] ?? existingCellEntry(value, formatAt(down, right))),
    ),
    formats: numberFormats ?? null,
  });
}

function areaOf({ row, column, cells }: CellWrite) {
  return { row, column, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
}

/** The main part of a write in its order: sheets first, then the names that rules and formulas may need, then content. */
function mainSteps(attempt: WriteAttempt): readonly WriteStep[] {
  const { targets, state, request, names } = attempt;
  return [
    ...targets.map((target, index) =>
      target.existing ? clearStep(target.existing) : addStep(target.name, target.write.position, index),
    ),
    ...nameSteps(names, state),
    ...targets.flatMap(({ write, name }) => planSteps(write.plan, name)),
    ...resizeSteps(request.resizeTables ?? [], attempt.tableAreas),
    ...(request.cells ?? []).flatMap((write, index) => cellSteps(write, attempt.cellImages[index])),
    ...removeSteps(request.removeSheets ?? [], state),
    // Last of all, so that a mark or a stamp never speaks of what was not written.
    ...nameSteps([...markNames(targets, state), ...stampNames(request.stamps ?? new Map())], state),
  ];
}

/** Everything up to the finish; the attempt notes what has been done. */
async function carryOut(
  requests: ExcelRequests,
  doing: Doing,
  attempt: WriteAttempt,
  options: WriteOptions,
): Promise<Outcome<void>> {
  const { request } = attempt;
  const rows = request.rows ?? [];
  if (rows.length > 0) {
    const images = await readRowImages(requests, doing, rows);
    if (!images.ok) return images;
    attempt.rowImages = images.value;
    if (options.signal?.aborted) return failed(cancelled(doing.what));
    const edited = await sendSteps(requests, doing, rows.map(rowStep), {}, { requests: 0 });
    if (!edited.ok) return edited;
    attempt.rowsDone = true;
  }
  const cells = (request.cells ?? []).filter(({ cells: lines }) => (lines[0]?.length ?? 0) > 0);
  const images = await readImages(
    requests,
    doing,
    cells.map((write) => ({ sheet: write.sheet, area: areaOf(write) })),
  );
  if (!images.ok) return images;
  attempt.cellImages = images.value;
  const tables = await readTableAreas(requests, doing, request.resizeTables ?? [], attempt.state);
  if (!tables.ok) return tables;
  attempt.tableAreas = tables.value;
  return sendSteps(requests, doing, mainSteps({ ...attempt, request: { ...request, cells } }), options, attempt.sent);
}

/** See `WorkbookPort.write`. */
export async function writeWorkbook(
  requests: ExcelRequests,
  request: WriteRequest,
  options: WriteOptions = {},
): Promise<Outcome<void>> {
  const doing = doingOf(request);
  if (options.signal?.aborted)
    return failed({ ...cancelled(doing.what), message: `已取消${doing.what}，工作簿没有改动。` });
  const inspected = await inspectWorkbook(requests, doing);
  if (!inspected.ok) return failed(unchanged(inspected.problem));
  const state = inspected.value;
  const checked = writeTargets(request, state);
  if (!checked.ok) return checked;
  const targets = checked.value;
  const attempt: WriteAttempt = {
    state,
    targets,
    names: targets.flatMap(({ write, name }) => planNames(write.plan, name)),
    request,
    rowsDone: false,
    rowImages: { areas: [], images: [] },
    cellImages: [],
    tableAreas: [],
    sent: { requests: 0 },
  };
  const outcome = await carryOut(requests, doing, attempt, options);
  if (!outcome.ok) return failed(await takeBack(requests, doing, attempt, outcome.problem));
  const shown = request.show
    ? {
        // A plan's sheet may have been renamed since: the mark found it under its present name.
        sheet: targets.find(({ write }) => write.plan.name === request.show?.sheet)?.name ?? request.show.sheet,
        cell: { row: request.show.row, column: request.show.column },
      }
    : null;
  await finishSheets(requests, doing, targets, shown, state.activeSheet);
  return done(undefined);
}

function unchanged(problem: Problem): Problem {
  return { ...problem, message: `${problem.message}工作簿没有改动。` };
}
