/**
 * The last look before a write: what the plan was made from is read again, with all that is needed to take the write back.
 * The write follows at once.
 */
import type { CellGrid } from "../domain/cell";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { AreaImage, SheetBasis, WriteOptions, WriteRequest } from "../workbook/port";
import type { Area } from "../workbook/sheet-plan";
import type { SheetArea } from "../workbook/write-basis";
import { bandsOf, sameArea, sameCell, touchedAreas } from "../workbook/write-basis";
import { readImages } from "./before-image";
import type { Doing } from "./describe-trouble";
import type { ExcelRequests } from "./excel-requests";
import type { SheetState, WorkbookState } from "./inspect-workbook";
import { sheetNamed } from "./inspect-workbook";
import type { OwnLook } from "./own-looks";
import { queueOwnLook } from "./own-looks";
import type { TableArea } from "./table-areas";
import { queueTableAreas } from "./table-areas";
import { areaOrNull, edges } from "./range-area";

/** A part of a sheet with its cells as they are, before the write. */
export type Part = AreaImage;

export interface LastLook {
  /** Looks at the sheets that a mark of this write points to, by mark. */
  readonly own: ReadonlyMap<string, OwnLook>;
  readonly parts: readonly Part[];
  readonly tables: readonly TableArea[];
  /** Used areas of the sheets whose rows move, and of those of the basis. */
  readonly used: ReadonlyMap<string, Area | null>;
  /** Name of a sheet that is no longer what the request was planned from; null where all are. */
  readonly changed: string | null;
}

/** Columns a sheet is used in, by its name: as the request was planned, or what is there. */
function widths(basis: readonly SheetBasis[], used: ReadonlyMap<string, Area | null>): (sheet: string) => number {
  return (sheet) => {
    const area = used.get(sheet) ?? basis.find((one) => one.sheet === sheet)?.used ?? null;
    return area ? area.column + area.columnCount : 0;
  };
}

/** The areas that are read: those of the basis, or what is changed where a request has none. */
function partsOf(
  request: WriteRequest,
  state: WorkbookState,
  used: ReadonlyMap<string, Area | null>,
): readonly SheetArea[] {
  const basis = request.basis ?? [];
  const planned = basis.flatMap(({ sheet, parts }) => parts.map(({ area }) => ({ sheet, area })));
  const known = new Set(basis.map(({ sheet }) => sheet));
  const touched = touchedAreas(request, widths(basis, used)).filter(({ sheet }) => !known.has(sheet));
  const others = [...new Set(touched.map(({ sheet }) => sheet))]
    // What the same write adds has nothing to be read.
    .filter((sheet) => sheetNamed(state, sheet) !== undefined)
    .flatMap((sheet) =>
      bandsOf(touched.filter((one) => one.sheet === sheet).map(({ area }) => area)).map((area) => ({ sheet, area })),
    );
  return [...planned, ...others];
}

function sameCells(planned: CellGrid, { values, formulas }: Part): boolean {
  return planned.every((line, down) =>
    line.every((value, right) => {
      // What a formula gives may change with the hour.
      const formula = formulas[down]?.[right];
      if (typeof formula === "string" && formula.startsWith("=") && formula !== values[down]?.[right]) return true;
      return sameCell(value, values[down]?.[right]);
    }),
  );
}

function changedSheet(
  basis: readonly SheetBasis[],
  state: WorkbookState,
  used: ReadonlyMap<string, Area | null>,
  parts: readonly Part[],
): string | null {
  for (const { sheet, id, used: planned, parts: plannedParts } of basis) {
    const present = sheetNamed(state, sheet);
    if (!present || (id !== undefined && present.id !== id)) return sheet;
    if (!sameArea(planned, used.get(sheet) ?? null)) return sheet;
    for (const { area, cells } of plannedParts) {
      const part = parts.find((one) => one.sheet === sheet && sameArea(one.area, area));
      if (!part || !sameCells(cells, part)) return sheet;
    }
  }
  return null;
}

/** Marks of this write with the sheet that they point to now. */
export function markedSheets(request: WriteRequest, state: WorkbookState): ReadonlyMap<string, SheetState> {
  const marked = new Map<string, SheetState>();
  for (const { mark, mode } of request.sheets ?? []) {
    const sheet = mark === undefined ? undefined : state.sheets.find((one) => one.mark === mark);
    if (mark !== undefined && mode === "rewrite" && sheet) marked.set(mark, sheet);
  }
  return marked;
}

/** One request, and more only by the size of the cells. */
export async function lookAgain(
  requests: ExcelRequests,
  doing: Doing,
  request: WriteRequest,
  state: WorkbookState,
  options: WriteOptions,
): Promise<Outcome<LastLook>> {
  const marked = markedSheets(request, state);
  const basis = request.basis ?? [];
  const deletes = (request.rows ?? []).filter(({ action }) => action === "delete").map(({ sheet }) => sheet);
  const sized = [...new Set([...basis, ...(request.rows ?? [])].map(({ sheet }) => sheet))].filter((sheet) =>
    sheetNamed(state, sheet),
  );
  const resizes = request.resizeTables ?? [];
  let used: ReadonlyMap<string, Area | null> = new Map();
  const own = new Map<string, OwnLook>();
  let tables: readonly TableArea[] = [];
  const queueAll = (context: Excel.RequestContext) => {
    const looks = [...marked].map(([mark, { id }]) => [mark, queueOwnLook(context, id, mark, state.stamps)] as const);
    const ranges = sized.map((sheet) => {
      const id = sheetNamed(state, sheet)?.id ?? sheet;
      return [sheet, context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).load(edges)] as const;
    });
    const areas = queueTableAreas(context, resizes, state);
    return () => {
      for (const [mark, look] of looks) {
        const seen = look();
        if (seen) own.set(mark, seen);
      }
      used = new Map(ranges.map(([sheet, range]) => [sheet, areaOrNull(range)]));
      tables = areas();
    };
  };
  // Rows to be deleted without a basis: how wide they are has to be known first.
  const unknown = deletes.some((sheet) => !basis.some((one) => one.sheet === sheet));
  const isAsked = marked.size + sized.length + resizes.length > 0;
  if (unknown) {
    const first = await requests.send(doing, queueAll, options);
    if (!first.ok) return first;
  }
  const areas = partsOf(request, state, used).map(({ sheet, area }) => ({
    sheet: sheetNamed(state, sheet)?.id ?? sheet,
    name: sheet,
    area,
  }));
  const images = await readImages(requests, doing, areas, options, unknown || !isAsked ? undefined : queueAll);
  if (!images.ok) return images;
  if (areas.length === 0 && isAsked && !unknown) {
    const looked = await requests.send(doing, queueAll, options);
    if (!looked.ok) return looked;
  }
  const parts = images.value.flatMap((image, index): Part[] => {
    const place = areas[index];
    return place ? [{ sheet: place.name, area: place.area, ...image }] : [];
  });
  return done({ own, parts, tables, used, changed: changedSheet(basis, state, used, parts) });
}

/** The cells of an area out of the parts that were read; null where none holds it. */
export function imageOf(parts: readonly Part[], { sheet, area }: SheetArea): AreaImage | null {
  const part = parts.find(
    (one) =>
      one.sheet === sheet &&
      one.area.row <= area.row &&
      one.area.column <= area.column &&
      one.area.row + one.area.rowCount >= area.row + area.rowCount &&
      one.area.column + one.area.columnCount >= area.column + area.columnCount,
  );
  if (!part) return null;
  const [down, right] = [area.row - part.area.row, area.column - part.area.column];
  const slice = <T>(lines: readonly (readonly T[])[]) =>
    lines.slice(down, down + area.rowCount).map((line) => line.slice(right, right + area.columnCount));
  return {
    sheet,
    area,
    values: slice(part.values),
    formulas: slice(part.formulas),
    numberFormats: slice(part.numberFormats),
  };
}
