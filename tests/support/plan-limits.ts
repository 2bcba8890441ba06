// What every sheet plan must keep to, whatever it shows: the limits of Excel and the shape of the plan itself.
import type { Area, SheetPlan } from "../../src/workbook/sheet-plan";

const inside = (inner: Area, outer: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rowCount <= outer.row + outer.rowCount &&
  inner.column + inner.columnCount <= outer.column + outer.columnCount;

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rowCount &&
  b.row < a.row + a.rowCount &&
  a.column < b.column + b.columnCount &&
  b.column < a.column + a.columnCount;

/** Everything about a plan that Excel would refuse; [] for a sound plan. */
export function planFaults(plan: SheetPlan): string[] {
  const faults: string[] = [];
  const check = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  check(plan.name.length > 0 && plan.name.length <= 31 && !/[:\\/?*[\]]/.test(plan.name), `sheet name ${plan.name}`);
  const whole: Area = { row: 0, column: 0, rowCount: 1_048_576, columnCount: plan.columnWidths.length };
  for (const { row, column, cells } of plan.blocks) {
    const width = cells[0]?.length ?? 0;
    check(
      width > 0 && cells.every((one) => one.length === width),
      `block at ${row},${column} is empty or not rectangular`,
    );
    for (const cell of cells.flat()) {
      if (typeof cell === "string") check(cell.length <= 32_767, "text too long");
      if (typeof cell === "object" && cell) check(/^=.{1,8191}$/s.test(cell.formula), `formula ${cell.formula}`);
    }
  }
  const areas = [
    ...plan.styles.map(({ area }) => area),
    ...(plan.merges ?? []),
    ...(plan.validations ?? []).map(({ area }) => area),
    ...(plan.conditionalFormats ?? []).map(({ area }) => area),
    ...(plan.names ?? []).map(({ area }) => area),
    ...(plan.table ? [plan.table.area] : []),
  ];
  for (const area of areas) {
    check(area.rowCount > 0 && area.columnCount > 0 && inside(area, whole), `area ${JSON.stringify(area)}`);
  }
  const merges = plan.merges ?? [];
  merges.forEach((merge, index) => {
    if (plan.table) check(!overlap(merge, plan.table.area), "a merge lies inside the table");
    for (const other of merges.slice(index + 1)) check(!overlap(merge, other), "merges overlap");
  });
  for (const { rule, prompt, error } of plan.validations ?? []) {
    if (prompt) check(prompt.title.length <= 32, `prompt title ${prompt.title}`);
    if (prompt) check(prompt.text.length > 0 && prompt.text.length <= 255, `prompt ${prompt.text}`);
    check(error.title.length <= 32 && error.text.length <= 224, `error ${error.title} ${error.text}`);
    if (rule.kind === "list" && "items" in rule) {
      check(rule.items.length > 0 && rule.items.join(",").length <= 255, "list literal too long");
      check(!rule.items.some((item) => item.includes(",") || item === ""), "comma or nothing in a list item");
    }
  }
  const asciiName = /^[A-Za-z_][A-Za-z0-9_]*_[A-Za-z0-9_]*$|^[A-Z][a-z]{3,}[A-Za-z]*$/;
  if (plan.table) check(asciiName.test(plan.table.name), `table name ${plan.table.name}`);
  for (const { name } of plan.names ?? []) check(asciiName.test(name), `defined name ${name}`);
  for (const { formula } of plan.conditionalFormats ?? []) check(formula.startsWith("="), `condition ${formula}`);
  for (const part of Object.values(plan.print?.footer ?? {})) check(part.length <= 255, "footer too long");
  for (const width of plan.columnWidths) check(width === null || (width > 0 && width <= 255), `width ${width}`);
  for (const { row, rowCount, points } of plan.rowHeights ?? []) {
    check(points > 0 && points <= 409 && rowCount > 0, `height of row ${row}: ${points}`);
  }
  return faults;
}
