/** What a person does at the workbench, and what can be looked at through the page's test hook. */
import type { Workbench } from "./open-workbench";

/** What the page's test hook offers, as far as it is used here. */
interface Hook {
  readonly model: {
    readonly active: ModelSheet & {
      selection: { readonly row: number; readonly column: number };
    };
    sheetByName(name: string): ModelSheet | undefined;
    readonly sheets: readonly ModelSheet[];
    valueAt(sheet: ModelSheet, row: number, column: number): unknown;
    lookAt(sheet: ModelSheet, row: number, column: number): unknown;
  };
  readonly host: { readonly state: { cellEditMode: boolean } };
  readonly mirror: { readonly timing: { readonly last: number } };
  openBytes(bytes: Uint8Array, name: string): Promise<boolean>;
  saveBytes(): Promise<Uint8Array>;
  readonly engine: {
    readonly api: {
      getActiveWorkbook(): GridWorkbook;
    };
  };
}
interface ModelSheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  protected: boolean;
  readonly validations: readonly unknown[];
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, { readonly formula: string | null }>>;
  readonly merges: readonly unknown[];
}
interface GridRange {
  getValue(): unknown;
  getDisplayValue(): unknown;
  merge(): unknown;
  getCellRect(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}
interface GridSheet {
  getSheetName(): string;
  getRange(row: number, column: number, rows?: number, columns?: number): GridRange;
  insertRowsBefore(row: number, count: number): unknown;
  deleteRows(row: number, count: number): unknown;
  setName(name: string): unknown;
}
interface GridWorkbook {
  getSheetByName(name: string): GridSheet | null;
  getActiveSheet(): GridSheet;
  setActiveSheet(sheet: GridSheet): unknown;
  insertSheet(name: string): unknown;
  moveSheet(sheet: GridSheet, index: number): unknown;
  deleteSheet(sheet: GridSheet): unknown;
}

declare global {
  interface Window {
    readonly __workbench: Hook;
  }
}

/** The commands of the ribbon, by the id of their control. */
export type Control = "AddBasicTemplates" | "AddFullTemplates" | "CheckEntries" | "CountGrades" | "WriteSummary";

/** Hands for a workbench that `startWorkbench` opened. */
export function driveWorkbench(workbench: Workbench) {
  const { page } = workbench;

  /** Value of a cell in the model; row and column from 0. */
  const modelValue = (sheet: string, row: number, column: number): Promise<unknown> =>
    page.evaluate(
      ([name, down, right]) => {
        const { model } = window.__workbench;
        const found = model.sheetByName(name);
        return found ? model.valueAt(found, down, right) : undefined;
      },
      [sheet, row, column] as const,
    );

  /** Value of a cell in the grid. */
  const gridValue = (sheet: string, row: number, column: number): Promise<unknown> =>
    page.evaluate(
      ([name, down, right]) =>
        window.__workbench.engine.api.getActiveWorkbook().getSheetByName(name)?.getRange(down, right).getValue(),
      [sheet, row, column] as const,
    );

  /** A row of the model as texts and numbers, from column 0. */
  const modelRow = (sheet: string, row: number, columns: number): Promise<unknown[]> =>
    page.evaluate(
      ([name, down, count]) => {
        const { model } = window.__workbench;
        const found = model.sheetByName(name);
        return Array.from({ length: count }, (_cell, right) => (found ? model.valueAt(found, down, right) : undefined));
      },
      [sheet, row, columns] as const,
    );

  const sheetNames = (): Promise<string[]> =>
    page.evaluate(() => window.__workbench.model.sheets.map(({ name }) => name));

  /** Where the cursor stands: sheet, row and column from 0. */
  const cursor = (): Promise<readonly [string, number, number]> =>
    page.evaluate(() => {
      const { name, selection } = window.__workbench.model.active;
      return [name, selection.row, selection.column] as const;
    });

  /** Clicks a ribbon button and waits until its command has ended. */
  const runCommand = async (control: Control): Promise<void> => {
    await page.click(`#ribbon [data-control="${control}"]`);
    await page.waitForFunction(() => !document.querySelector("#ribbon .is-running"), undefined, { timeout: 60_000 });
  };

  const settle = (): Promise<void> => page.waitForTimeout(300);

  /** Goes to a cell by the name box, then gives the grid the keyboard. */
  const goTo = async (address: string): Promise<void> => {
    const box = page.locator("#grid input").first();
    await box.fill(address);
    await box.press("Enter");
    await page.keyboard.press("Escape");
    await page.waitForTimeout(100);
  };

  const openSheet = async (name: string): Promise<void> => {
    await page.evaluate((wanted) => {
      const book = window.__workbench.engine.api.getActiveWorkbook();
      const sheet = book.getSheetByName(wanted);
      if (sheet) book.setActiveSheet(sheet);
    }, name);
    await settle();
  };

  /** Types lines downwards from the selected cell. */
  const type = async (...lines: readonly string[]): Promise<void> => {
    for (const line of lines) {
      await page.keyboard.type(line);
      await page.keyboard.press("Enter");
    }
    await page.waitForTimeout(200);
  };

  /** Types cells to the right from the selected cell; an empty one is passed over. */
  const typeAcross = async (cells: readonly string[]): Promise<void> => {
    for (const cell of cells) {
      if (cell !== "") await page.keyboard.type(cell);
      await page.keyboard.press("Tab");
    }
    await page.waitForTimeout(100);
  };

  return {
    modelValue,
    gridValue,
    modelRow,
    sheetNames,
    cursor,
    runCommand,
    goTo,
    openSheet,
    type,
    typeAcross,
    settle,
  };
}

export type Drive = ReturnType<typeof driveWorkbench>;
