/** Steps that make a sheet ready to be written: added, or the add-in's own sheet emptied. */
import type { SheetWrite } from "../workbook/port";
import type { SheetState, WorkbookState } from "./inspect-workbook";
import { sheetNamed } from "./inspect-workbook";
import { callBytes } from "./payload";
import type { WriteStep } from "./write-step";
import { callStep } from "./write-step";

/** Adds a sheet under its final name: renaming and recreating lose what refers to a sheet. */
export function addStep(
  name: string,
  position: SheetWrite["position"],
  index: number,
  added: (sheet: Excel.Worksheet) => void,
): WriteStep {
  return callStep(
    2,
    3 * callBytes,
    (context) => {
      context.trace(addingTrace(name));
      const sheet = context.workbook.worksheets.add(name);
      added(sheet.load({ id: true }));
      if (position === "start") sheet.position = index;
    },
    addTrace(name),
  );
}

export function addTrace(name: string): string {
  return `add ${name}`;
}

/** Left behind just before the sheet is added. */
export function addingTrace(name: string): string {
  return `adding ${name}`;
}

export function clearTrace(id: string): string {
  return `clear ${id}`;
}

/** Empties an own sheet but keeps it: formulas of the clerk's that refer to it stay alive. */
export function clearStep({ id, tables, charts }: SheetState): WriteStep {
  return callStep(
    8,
    (9 + tables.length + charts.length) * callBytes,
    (context) => {
      const sheet = context.workbook.worksheets.getItem(id).load({ name: true });
      // Behind the first call that finds the sheet: from here on it may have been touched.
      context.trace(clearTrace(id));
      for (const table of tables) sheet.tables.getItem(table).convertToRange();
      for (const chart of charts) sheet.charts.getItem(chart).delete();
      const all = sheet.getRange();
      all.unmerge();
      all.conditionalFormats.clearAll();
      all.dataValidation.clear();
      all.clear("All");
      all.format.useStandardHeight = true;
      all.format.useStandardWidth = true;
    },
    // Also of a request that succeeded: what it wrote may have to be taken back.
    clearTrace(id),
  );
}

/** Removes sheets and, before them, the names that refer to them, which would be left as #REF!. */
export function removeSteps(
  removed: readonly { readonly sheet: string }[],
  state: WorkbookState,
): readonly WriteStep[] {
  const present = removed.flatMap(({ sheet }) => sheetNamed(state, sheet)?.name ?? []);
  return present.map((sheet) => {
    const [quoted, plain] = [`'${sheet.replaceAll("'", "''")}'!`, `${sheet}!`];
    const names = [...state.names].flatMap(([name, formula]) =>
      formula.includes(quoted) || formula.includes(plain) ? [name] : [],
    );
    return callStep(1, (2 + names.length) * callBytes, (context) => {
      for (const name of names) context.workbook.names.getItemOrNullObject(name).delete();
      context.workbook.worksheets.getItem(sheet).delete();
    });
  });
}
