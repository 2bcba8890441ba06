/**
 * Reads the whole workbook: one request for the lists, one for the used areas, then the values, whatever the number of
 * sheets and rows up to the size of an answer. The add-in's own results come without cells.
 */
import type { CellGrid } from "../domain/cell";
import { days1904 } from "../domain/serial-date";
import type { Outcome } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { WorkbookContent, WriteOptions } from "../workbook/port";
import type { Area } from "../workbook/sheet-plan";
import { isDateFormat } from "./date-system";
import { cancelled } from "./describe-trouble";
import type { ExcelRequests } from "./excel-requests";
import { isRead, readOwnNames } from "../workbook/own-names";
import type { OwnLook } from "./own-looks";
import { queueOwnLook } from "./own-looks";
import { readAllCells } from "./read-cells";
import { supportsExcelApi } from "./supports";
import { areaOf, edges } from "./range-area";

/** More cells than Excel gives of one sheet (platform.md 2). */
const mostCells = 5_000_000;

const doing = { what: "读取工作簿" };

interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
}

interface Lists {
  readonly workbook: string;
  readonly sheets: readonly SheetState[];
  readonly tables: readonly string[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** Whether the workbook counts its days from 1904. */
  readonly from1904: boolean;
}

function queueLists(context: Excel.RequestContext): () => Lists {
  const { workbook } = context;
  workbook.load({ name: true });
  const sheets = workbook.worksheets.load({ id: true, name: true, visibility: true, protection: { protected: true } });
  const tables = workbook.tables.load({ name: true });
  const names = workbook.names.load({ name: true, formula: true, scope: true });
  // No property tells the date system; 2 January 1904 is day 1 of a 1904 workbook (platform.md 1.2).
  const firstDay = workbook.functions.date(1904, 1, 2).load({ value: true });
  return () => ({
    workbook: workbook.name,
    sheets: sheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visible: sheet.visibility === "Visible",
      protected: sheet.protection.protected,
    })),
    tables: tables.items.map((table) => table.name),
    names: names.items
      .filter((item) => item.scope === "Workbook")
      .map((item) => ({ name: item.name, formula: String(item.formula) })),
    from1904: firstDay.value === 1,
  });
}

type TablePlaces = NonNullable<WorkbookContent["tables"]>;

/** Areas of the sheets, and where the Excel tables stand. */
interface Areas {
  readonly used: readonly (Used | null)[];
  readonly places: TablePlaces;
  /** Of the sheets that a mark points to, by id. */
  readonly looks: ReadonlyMap<string, OwnLook>;
}

/** What is asked of the sheets: those with a mark are looked at, to see whether the mark is right. */
interface Asked {
  readonly sheets: readonly SheetState[];
  readonly tables: readonly string[];
  readonly markOf: (sheet: SheetState) => string | null;
  readonly stamps: ReadonlyMap<string, string>;
}

interface Used {
  readonly area: Area;
  readonly merges: readonly Area[];
}

function queueUsed(
  context: Excel.RequestContext,
  { sheets, tables, markOf, stamps }: Asked,
  withMerges: boolean,
): () => Areas {
  const looks = sheets.flatMap((sheet) => {
    const mark = markOf(sheet);
    return mark === null ? [] : [[sheet.id, queueOwnLook(context, sheet.id, mark, stamps)] as const];
  });
  const used = sheets.map((sheet) => {
    const range = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true).load(edges);
    const merged = withMerges ? range.getMergedAreasOrNullObject() : null;
    merged?.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
    return { range, merged };
  });
  const placed = tables.map((name) => {
    const table = context.workbook.tables.getItem(name);
    return { name, range: table.getRange().load(edges), sheet: table.worksheet.load({ name: true }) };
  });
  return () => ({
    used: used.map(({ range, merged }) =>
      range.isNullObject
        ? null
        : {
            area: areaOf(range),
            merges: merged && !merged.isNullObject ? merged.areas.items.map(areaOf) : [],
          },
    ),
    places: placed.map(({ name, range, sheet }) => ({ name, sheet: sheet.name, area: areaOf(range) })),
    looks: new Map(
      looks.flatMap(([id, look]) => {
        const seen = look();
        return seen ? [[id, seen] as const] : [];
      }),
    ),
  });
}

/** Used areas with their merges, which came with ExcelApi 1.13 and fail where a sheet has more than 512 of them. */
async function readUsed(requests: ExcelRequests, asked: Asked, options: WriteOptions): Promise<Outcome<Areas>> {
  if (supportsExcelApi("1.13") && typeof Excel.Range.prototype.getMergedAreasOrNullObject === "function") {
    const used = await requests.send(doing, (context) => queueUsed(context, asked, true), options);
    if (used.ok || ["cell-edit", "no-answer", "cancelled"].includes(used.problem.kind)) return used;
  }
  return requests.send(doing, (context) => queueUsed(context, asked, false), options);
}

/** Dates of a 1904 workbook as serials of the 1900 system: numbers in cells with a date format. */
function asSerials1900(cells: CellGrid, formats: readonly (readonly string[])[]): CellGrid {
  return cells.map((row, down) =>
    row.map((value, right) =>
      typeof value === "number" && isDateFormat(formats[down]?.[right] ?? "") ? value + days1904 : value,
    ),
  );
}

/** See `WorkbookPort.read`. */
export async function readWorkbook(
  requests: ExcelRequests,
  options: WriteOptions = {},
): Promise<Outcome<WorkbookContent>> {
  if (options.signal?.aborted) return failed(cancelled(doing.what));
  const listed = await requests.send(doing, queueLists, options);
  if (!listed.ok) return listed;
  const { sheets, tables, names, workbook, from1904 } = listed.value;
  const { marks, stamps, others } = readOwnNames(names);
  const pointedAt = (sheet: SheetState) => marks.get(sheet.name.toLowerCase()) ?? null;
  const areas = await readUsed(requests, { sheets, tables, markOf: pointedAt, stamps }, options);
  if (!areas.ok) return areas;
  const { places, looks } = areas.value;
  const markOf = (sheet: SheetState) => (looks.get(sheet.id)?.isOwn === true ? pointedAt(sheet) : null);
  const known = sheets.map((sheet, index) => ({ sheet, found: areas.value.used[index] ?? null }));
  const read = known.filter(({ sheet }) => isRead(markOf(sheet)));
  const tooLarge = read.find(({ found }) => {
    const area = found?.area;
    return area !== undefined && area.rowCount * area.columnCount > mostCells;
  });
  if (tooLarge) {
    return failed({
      kind: "too-large",
      sheet: tooLarge.sheet.name,
      message: `“${tooLarge.sheet.name}”的已用区域超过 ${mostCells / 10_000} 万个单元格，无法读取。请删除数据下方和右侧多余的行列，保存后再试。`,
    });
  }
  const data = read.flatMap(({ sheet, found }) => (found ? [{ sheet, ...found }] : []));
  const cellsRead = await readAllCells(
    requests,
    doing,
    data.map(({ sheet, area }) => ({ sheet: sheet.id, area })),
    from1904 ? { numberFormats: true } : {},
    options,
  );
  if (!cellsRead.ok) return cellsRead;
  const rowsById = new Map(data.map((entry, index) => [entry.sheet.id, { ...entry, rows: cellsRead.value[index] }]));

  return done({
    name: workbook,
    tableNames: tables,
    tables: places,
    definedNames: others,
    ...(from1904 && { from1904 }),
    stamps,
    sheets: sheets.map((sheet) => {
      const found = rowsById.get(sheet.id);
      const cells = found?.rows?.values ?? [];
      const mark = markOf(sheet);
      const look = looks.get(sheet.id);
      return {
        name: sheet.name,
        id: sheet.id,
        visible: sheet.visible,
        protected: sheet.protected,
        top: found?.area.row ?? 0,
        left: found?.area.column ?? 0,
        cells: from1904 ? asSerials1900(cells, found?.rows?.numberFormats ?? []) : cells,
        merges: found?.merges ?? [],
        mark,
        ...(mark !== null && look && { extent: look.extent }),
      };
    }),
  });
}
