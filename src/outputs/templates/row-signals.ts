/**
 * Conditional formats of the template sheets: what a clerk should see at once, without the add-in. They only colour; the
 * check says what is wrong and what to do.
 */
import type { Form } from "../../contract/form";
import type { ConditionalFormat } from "../../workbook/sheet-plan";
import { cellText, columnLetters, inColumn } from "../../workbook/a1";
import { area, signalColors } from "../layout/sheet-look";

/** A condition on a row, and the columns it colours (first and last). */
interface RowSignal {
  readonly from: string;
  readonly to: string;
  readonly signal: keyof typeof signalColors;
  /** The condition; `c` gives the reference of a column's cell by its id. */
  readonly when: (c: (id: string) => string) => string;
}

function overdue(c: (id: string) => string): string {
  return `AND(ISNUMBER(${c("due")}),${c("due")}<TODAY(),${c("status")}<>"已销号",${c("status")}<>"已完成")`;
}

const signals: Readonly<Record<string, readonly RowSignal[]>> = {
  branches: [
    {
      from: "members",
      to: "probationaryMembers",
      signal: "wrong",
      when: (c) =>
        `AND(COUNT(${c("members")},${c("fullMembers")},${c("probationaryMembers")})=3,` +
        `${c("members")}<>${c("fullMembers")}+${c("probationaryMembers")})`,
    },
  ],
  meetings: [
    {
      from: "expected",
      to: "present",
      signal: "wrong",
      when: (c) => `AND(COUNT(${c("expected")},${c("present")})=2,${c("present")}>${c("expected")})`,
    },
    {
      from: "absent",
      to: "absent",
      signal: "wrong",
      when: (c) =>
        `AND(COUNT(${c("expected")},${c("present")},${c("absent")})=3,${c("absent")}<>${c("expected")}-${c("present")})`,
    },
  ],
  appraisals: [
    {
      from: "issued",
      to: "returned",
      signal: "wrong",
      when: (c) => `AND(COUNT(${c("issued")},${c("returned")})=2,${c("returned")}>${c("issued")})`,
    },
    {
      from: "returned",
      to: "valid",
      signal: "wrong",
      when: (c) => `AND(COUNT(${c("returned")},${c("valid")})=2,${c("valid")}>${c("returned")})`,
    },
    {
      from: "valid",
      to: "abstained",
      signal: "wrong",
      when: (c) =>
        `AND(ISNUMBER(${c("valid")}),COUNT(${c("excellent")}:${c("abstained")})>0,` +
        `SUM(${c("excellent")}:${c("abstained")})<>${c("valid")})`,
    },
    {
      from: "grade",
      to: "grade",
      signal: "wrong",
      when: (c) => `AND(${c("kind")}="预备党员",${c("grade")}<>"",${c("grade")}<>"不评定等次")`,
    },
  ],
  rectifications: [
    {
      from: "name",
      to: "name",
      signal: "missing",
      when: (c) => `AND(${c("list")}="党员个人",${c("name")}="")`,
    },
    {
      from: "evidence",
      to: "closed",
      signal: "missing",
      when: (c) => `AND(${c("status")}="已销号",OR(${c("evidence")}="",${c("closed")}=""))`,
    },
    // Two cells, not the row: late in the year most of a ledger would be one orange page.
    { from: "due", to: "due", signal: "overdue", when: overdue },
    { from: "status", to: "status", signal: "overdue", when: overdue },
  ],
};

/** Parts of a row that say it was started: everything but 序号 (clerks number ahead) and computed columns. */
function startedExpression(form: Form, row: number): string {
  const parts: string[] = [];
  let from: number | null = null;
  form.columns.forEach((column, index) => {
    const counts = column.id !== "no" && !column.formula;
    if (counts) from ??= index;
    const last = index === form.columns.length - 1;
    if (from !== null && (!counts || last)) {
      const to = counts ? index : index - 1;
      parts.push(`$${columnLetters(from)}${row + 1}:$${columnLetters(to)}${row + 1}`);
      from = null;
    }
  });
  return `COUNTA(${parts.join(",")})>0`;
}

/** Runs of neighbouring columns for which `belongs` holds, as [first, count]. */
export function columnRuns(form: Form, belongs: (column: Form["columns"][number]) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  form.columns.forEach((column, index) => {
    if (!belongs(column)) return;
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === index) last[1] += 1;
    else runs.push([index, 1]);
  });
  return runs;
}

/**
 * The conditional formats of a form's data rows.
 *
 * @param firstRow - 0-based sheet row of the first data row
 */
export function rowSignals(form: Form, firstRow: number, rowCount: number): ConditionalFormat[] {
  const column = (id: string) => {
    const index = form.columns.findIndex((candidate) => candidate.id === id);
    if (index < 0) throw new RangeError(`${form.id} has no column ${id}.`);
    return index;
  };
  const own = (signals[form.id] ?? []).map(({ from, to, signal, when }) => ({
    area: area(firstRow, column(from), rowCount, column(to) - column(from) + 1),
    formula: `=${when((id) => inColumn(firstRow, column(id)))}`,
    ...signalColors[signal],
  }));
  const started = startedExpression(form, firstRow);
  // One rule per run of required columns; the reference moves along with the column.
  const missing = columnRuns(form, ({ required }) => required === true).map(([index, count]) => ({
    area: area(firstRow, index, rowCount, count),
    formula: `=AND(${cellText(firstRow, index)}="",${started})`,
    ...signalColors.missing,
  }));
  return [...missing, ...own];
}
