// The adapter on the host of the workbench, through Microsoft's own client library.
import { createExcelPort } from "../../src/excel/create-excel-port";
import type { RequestTiming } from "../../src/excel/request-timing";
import { loadClient, useAsGlobals } from "../../src/workbench/client/load-client";
import type { ExcelClient } from "../../src/workbench/client/load-client";
import { createHost } from "../../src/workbench/host/create-host";
import type { ExcelHost, HostOptions } from "../../src/workbench/host/create-host";
import { createModel } from "../../src/workbench/host/create-model";
import type { WorkbookModel } from "../../src/workbench/host/model";
import { modelFromData } from "../../src/workbench/host/model-from-data";
import { cellAt } from "../../src/workbench/host/model";
import type { WorkbookPort } from "../../src/workbook/port";
import type { WorkbookData } from "../../src/workbook/workbook-data";

export interface Fixture {
  readonly model: WorkbookModel;
  readonly host: ExcelHost;
  readonly client: ExcelClient;
  readonly port: WorkbookPort;
  /** Milliseconds the adapter waited, in order. */
  readonly waits: readonly number[];
}

const open: (() => void)[] = [];

type OnWait = (host: ExcelHost, waits: number) => void;

/** A workbook with empty sheets and the adapter on it. `onWait` is called when the adapter waits. */
export function openExcel(
  sheets: readonly string[] = ["Sheet1"],
  options: HostOptions = {},
  onWait?: OnWait,
): Promise<Fixture> {
  return openModel(createModel("支部.xlsx", sheets), options, onWait);
}

/** A filled workbook and the adapter on it. */
export function openData(
  data: WorkbookData,
  options: HostOptions = {},
  timing: Partial<RequestTiming> = {},
): Promise<Fixture> {
  return openModel(modelFromData(data), options, undefined, timing);
}

async function openModel(
  model: WorkbookModel,
  options: HostOptions,
  onWait?: OnWait,
  timing: Partial<RequestTiming> = {},
): Promise<Fixture> {
  const host = createHost(model, { thisYear: 2026, ...options });
  const client = await loadClient(host);
  const restore = useAsGlobals(client);
  open.push(() => {
    restore();
    client.dispose();
  });
  const waits: number[] = [];
  const port = createExcelPort({
    cellEditTries: 5,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      onWait?.(host, waits.length);
    },
    ...timing,
  });
  return { model, host, client, port, waits };
}

/** Closes what `openExcel` opened: for `afterEach`. */
export function closeExcel(): void {
  for (const close of open.splice(0)) close();
}

/** The value of an Outcome that must be done. */
export function valueOf<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown },
): T {
  if (!outcome.ok) throw new Error(`Not done: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

/** The problem of an Outcome that must have failed. */
export function problemOf<P>(outcome: { readonly ok: true } | { readonly ok: false; readonly problem: P }): P {
  if (outcome.ok) throw new Error("Was done, though it should have failed.");
  return outcome.problem;
}

/** The cell of a sheet; undefined where it is blank and plain. */
export function cellOf({ model }: Fixture, sheet: string, row: number, column: number) {
  const found = model.sheetByName(sheet);
  return found && cellAt(found, row, column);
}

/** What a cell shows to a reader: value, or the result of its formula. */
export function shownAt({ model }: Fixture, sheet: string, row: number, column: number) {
  const found = model.sheetByName(sheet);
  if (!found) throw new Error(`There is no sheet ${sheet}.`);
  return model.valueAt(found, row, column);
}

/** Everything a clerk could see of a workbook, to compare before and after; ids and counters are left out. */
export function pictureOf(model: WorkbookModel): unknown {
  return {
    // Excel lists names in alphabetical order, whatever order they came in.
    names: model.names
      .map(({ name, formula, visible }) => ({ name, formula, visible }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    sheets: model.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: [...sheet.cells]
        .flatMap(([row, line]) =>
          [...line].map(([column, cell]) => ({
            at: [row, column],
            value: cell.value,
            formula: cell.formula,
            look: model.styles.at(cell.style),
          })),
        )
        .sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0) || (a.at[1] ?? 0) - (b.at[1] ?? 0)),
      merges: sheet.merges,
      tables: sheet.tables.map(({ name, area }) => ({ name, area })),
      validations: sheet.validations,
      conditionalFormats: sheet.conditionalFormats.map(({ area, formula, fill }) => ({ area, formula, fill })),
      charts: sheet.charts.map(({ name }) => name),
      widths: [...sheet.columnWidths],
      heights: [...sheet.rowHeights],
      freeze: sheet.freeze,
    })),
  };
}
