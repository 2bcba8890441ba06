/** Steps for names of the workbook: names of plans, marks of own sheets, stamps. Each knows whether the name exists already. */
import type { SheetPlan } from "../workbook/sheet-plan";
import { absoluteReference } from "../workbook/a1";
import { blockKey, blockText, clerkColumnOf, hasFace, titleKey } from "../workbook/own-faces";
import { markFormula, markName, memoryMark, stampFormula, stampName } from "../workbook/own-names";
import { blockOf } from "../workbook/plan-block";
import type { WorkbookState } from "./inspect-workbook";
import { callBytes, textBytes } from "./payload";
import type { SheetTarget } from "./write-targets";
import type { WriteStep } from "./write-step";
import { callStep } from "./write-step";

/** A name to set (formula with "=") or to remove (null). */
export interface NameChange {
  readonly name: string;
  readonly formula: string | null;
  readonly hidden: boolean;
}

/** Names that a plan defines. */
export function planNames(plan: SheetPlan, sheet: string): readonly NameChange[] {
  return (plan.names ?? []).map(({ name, area, formula }) => ({
    name,
    formula: formula ?? `=${absoluteReference(sheet, area)}`,
    hidden: false,
  }));
}

/** Marks of the sheets that get one; a mark that is there and alive is left alone. */
export function markNames(targets: readonly SheetTarget[], state: WorkbookState): readonly NameChange[] {
  return targets.flatMap(({ write, name }) => {
    if (write.mark === undefined) return [];
    const change = { name: markName(write.mark), formula: markFormula(name), hidden: true };
    const present = state.names.get(change.name);
    return present !== undefined && state.sheets.some((sheet) => sheet.mark === write.mark && sheet.name === name)
      ? []
      : [change];
  });
}

/**
 * What is kept with a mark: how far the sheet was written, and its title where no face is declared for it. The memory
 * only grows by cells, so that it has no block.
 */
export function blockNames(targets: readonly SheetTarget[]): readonly NameChange[] {
  return stampNames(
    new Map(
      targets.flatMap(({ write: { mark, plan } }) => {
        if (mark === undefined || mark === memoryMark) return [];
        const title = plan.blocks.find(({ row, column }) => row === 0 && column === 0)?.cells[0]?.[0];
        return [
          [blockKey(mark), blockText(blockOf(plan, clerkColumnOf(mark)))] as const,
          ...(!hasFace(mark) && typeof title === "string" ? [[titleKey(mark), title.slice(0, 200)] as const] : []),
        ];
      }),
    ),
  );
}

/** @throws RangeError for a key that cannot be part of a name */
export function stampNames(stamps: ReadonlyMap<string, string | null>): readonly NameChange[] {
  return [...stamps].map(([key, text]) => {
    if (!/^[A-Za-z0-9_]+$/.test(key)) throw new RangeError(`Not a key of a stamp: ${key}`);
    return { name: stampName(key), formula: text === null ? null : stampFormula(text), hidden: true };
  });
}

/** The name as the workbook spells it; names differ in no more than case. */
function presentName(state: WorkbookState, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return [...state.names.keys()].find((present) => present.toLowerCase() === wanted);
}

/** Left behind just before and right after a name is set. */
export function namingTrace(name: string): string {
  return `naming ${name}`;
}

export function nameTrace(name: string): string {
  return `name ${name}`;
}

export function nameSteps(changes: readonly NameChange[], state: WorkbookState): readonly WriteStep[] {
  return changes.flatMap(({ name, formula, hidden }) => {
    const present = presentName(state, name);
    if (formula === null && present === undefined) return [];
    return callStep(
      1,
      4 * callBytes + textBytes(formula ?? ""),
      (context) => {
        const { names } = context.workbook;
        context.trace(namingTrace(name));
        if (present === undefined) {
          const item = names.add(name, formula ?? "");
          if (hidden) item.visible = false;
        } else if (formula === null) {
          names.getItem(present).delete();
        } else {
          names.getItem(present).formula = formula;
        }
      },
      nameTrace(name),
    );
  });
}

/**
 * Steps that bring names back to what they were, whether or not the changes were carried out.
 *
 * @param before - the workbook before the changes
 * @param now - as it is now
 */
export function undoNameSteps(
  changes: readonly NameChange[],
  before: WorkbookState,
  now: WorkbookState,
): readonly WriteStep[] {
  const names = [...new Set(changes.map(({ name }) => name))];
  const back = names.map((name) => {
    const present = presentName(before, name);
    const formula = present === undefined ? null : (before.names.get(present) ?? null);
    return { name, formula, hidden: changes.some((change) => change.name === name && change.hidden) };
  });
  return nameSteps(back, now);
}
