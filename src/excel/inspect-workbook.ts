/** What a write has to know before it changes anything: sheets, marks, protection, tables, names. One request. */
import type { Outcome } from "../workbook/outcome";
import type { WriteOptions } from "../workbook/port";
import type { Doing } from "./describe-trouble";
import type { ExcelRequests } from "./excel-requests";
import { readOwnNames } from "../workbook/own-names";

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** A mark points to its A1; whether the sheet is the add-in's its title and head say (`own-looks.ts`). */
  readonly mark: string | null;
  readonly tables: readonly string[];
  readonly charts: readonly string[];
}

export interface WorkbookState {
  /** Sheets can be neither added nor deleted. */
  readonly structureProtected: boolean;
  readonly activeSheet: string;
  readonly sheets: readonly SheetState[];
  /** Formula of each name of the workbook, by name. */
  readonly names: ReadonlyMap<string, string>;
  readonly stamps: ReadonlyMap<string, string>;
}

/** The sheet of this name; names are compared as Excel does, without regard to case. */
export function sheetNamed(state: WorkbookState, name: string): SheetState | undefined {
  return state.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

function queueState(context: Excel.RequestContext): () => WorkbookState {
  const { workbook } = context;
  const protection = workbook.protection.load({ protected: true });
  const active = workbook.worksheets.getActiveWorksheet().load({ name: true });
  const sheets = workbook.worksheets.load({
    id: true,
    name: true,
    visibility: true,
    protection: { protected: true },
    tables: { name: true },
    charts: { name: true },
  });
  const names = workbook.names.load({ name: true, formula: true, scope: true });
  return () => {
    const formulas = names.items
      .filter((item) => item.scope === "Workbook")
      .map((item) => ({ name: item.name, formula: String(item.formula) }));
    const { marks, stamps } = readOwnNames(formulas);
    return {
      structureProtected: protection.protected,
      activeSheet: active.name,
      stamps,
      names: new Map(formulas.map(({ name, formula }) => [name, formula])),
      sheets: sheets.items.map((sheet) => ({
        id: sheet.id,
        name: sheet.name,
        visible: sheet.visibility === "Visible",
        protected: sheet.protection.protected,
        mark: marks.get(sheet.name.toLowerCase()) ?? null,
        tables: sheet.tables.items.map((table) => table.name),
        charts: sheet.charts.items.map((chart) => chart.name),
      })),
    };
  };
}

export function inspectWorkbook(
  requests: ExcelRequests,
  doing: Doing,
  options: WriteOptions = {},
): Promise<Outcome<WorkbookState>> {
  return requests.send(doing, queueState, options);
}
