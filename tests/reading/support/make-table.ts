// Makes tables of a form as offices lay them out, with the truth of which column is which.
import type { Column } from "../../../src/contract/form";
import type { FormId } from "../../../src/contract/forms";
import { forms } from "../../../src/contract/forms";
import type { CellValue } from "../../../src/domain/cell";
import type { Area } from "../../../src/workbook/sheet-plan";
import type { SheetContent } from "../../../src/workbook/port";
import { sheetOf } from "./grid";
import type { Chance } from "./made-values";
import { chanceOf, dayStyles, rowOf, strangerValue } from "./made-values";
import type { Half, StrangerValues } from "./other-words";
import { strangersOf, wordsOf } from "./other-words";

/** A column as made: the form's column id or null for a stranger. */
export interface MadeColumn {
  readonly index: number;
  readonly id: string | null;
  readonly word: string;
  readonly filled: number;
}

export interface MadeTable {
  readonly sheet: SheetContent;
  readonly form: FormId;
  readonly columns: readonly MadeColumn[];
  readonly records: number;
  /** 1-based sheet row of the first row of data. */
  readonly firstRow: number;
  /** Sum of every count column over the data rows. */
  readonly sums: ReadonlyMap<string, number>;
  /** What is unusual about it, for grouping failures. */
  readonly traits: readonly string[];
}

const groups: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  branches: ["党员情况", ["members", "fullMembers", "probationaryMembers"]],
  members: ["党员情况", ["kind", "post", "careTag"]],
  meetings: ["参会情况", ["expected", "present", "absent", "absentees"]],
  talks: ["谈话双方", ["from", "to"]],
  opinions: ["意见情况", ["source", "target", "text"]],
  polls: ["得票情况", ["excellent", "qualified", "basic", "unqualified", "abstained"]],
  appraisals: ["得票情况", ["excellent", "qualified", "basic", "unqualified", "abstained"]],
  rectifications: ["责任分工", ["lead", "unit", "owner"]],
  institutions: ["出台情况", ["date", "docNo"]],
};

interface Plan {
  readonly id: string | null;
  readonly word: string;
  readonly values: StrangerValues | null;
  readonly blank: boolean;
}

function planColumns(form: FormId, half: Half, chance: Chance): { plans: Plan[]; swapped: boolean } {
  const declared: readonly Column[] = forms.find(({ id }) => id === form)?.columns ?? [];
  const used = new Set<string>();
  const wordFor = (column: Column): string => {
    const free = wordsOf(form, column.id, half).filter((word) => !used.has(word));
    // Some offices keep a few of the form's own words.
    const word = chance.yes(0.15) ? column.header : chance.pick([free[0] ?? column.header, ...free.slice(1)]);
    used.add(word);
    return word;
  };
  const plans: Plan[] = declared
    .filter(({ id, required }) => required === true || (id === "no" ? chance.yes(0.8) : chance.yes(0.5)))
    .map((column) => ({ id: column.id, word: wordFor(column), values: null, blank: false }));
  const swapped = chance.yes(0.2);
  if (swapped) {
    const [first, ...rest] = plans;
    plans.splice(0, plans.length, ...(first ? [first] : []), ...chance.shuffle(rest));
  }
  const strangers = chance.shuffle(strangersOf(form, half)).slice(0, chance.int(0, 3));
  for (const { word, values } of strangers) {
    if (used.has(word)) continue;
    plans.splice(chance.int(1, plans.length), 0, { id: null, word, values, blank: false });
  }
  if (chance.yes(0.1)) plans.splice(chance.int(1, plans.length), 0, { id: null, word: "", values: null, blank: true });
  return { plans, swapped };
}

/** Header rows, and merges relative to the first of them. */
function headerRows(form: FormId, plans: readonly Plan[], depth: number): { rows: CellValue[][]; merges: Area[] } {
  const words = plans.map(({ word }) => word || null);
  const [title, ids] = groups[form] ?? ["", []];
  const grouped = plans.some(({ id }, at) => [id, plans[at + 1]?.id].every((one) => ids.includes(one ?? "")));
  if (depth === 1 || !grouped) return { rows: [words], merges: [] };
  const rows: CellValue[][] = Array.from({ length: depth }, () => plans.map(() => null));
  const merges: Area[] = [];
  let at = 0;
  while (at < plans.length) {
    let end = at;
    while (end < plans.length && ids.includes(plans[end]?.id ?? "")) end++;
    if (end - at >= 2) {
      const row = rows[depth - 2];
      if (row) row[at] = title;
      merges.push({ row: depth - 2, column: at, rowCount: 1, columnCount: end - at });
      for (let column = at; column < end; column++) {
        const lower = rows[depth - 1];
        if (lower) lower[column] = words[column] ?? null;
      }
      at = end;
    } else {
      const from = depth === 3 ? 1 : 0;
      const row = rows[from];
      if (row) row[at] = words[at] ?? null;
      if (depth - from > 1) merges.push({ row: from, column: at, rowCount: depth - from, columnCount: 1 });
      at++;
    }
  }
  if (depth === 3) {
    const middle = Math.ceil(plans.length / 2);
    const row = rows[0];
    if (row) {
      row[0] = "基本情况";
      row[middle] = "具体情况";
    }
    merges.push({ row: 0, column: 0, rowCount: 1, columnCount: middle });
    merges.push({ row: 0, column: middle, rowCount: 1, columnCount: plans.length - middle });
  }
  return { rows, merges };
}

/** Makes one table of a form; the same seed gives the same table. */
export function makeTable(form: FormId, half: Half, seed: number): MadeTable {
  const chance = chanceOf(seed * 7919 + form.length * 104729 + (half === "A" ? 1 : 2));
  const { plans, swapped } = planColumns(form, half, chance);
  const declared: readonly Column[] = forms.find(({ id }) => id === form)?.columns ?? [];
  const traits: string[] = swapped ? ["other order"] : [];
  const title = forms.find(({ id }) => id === form)?.sheet ?? "";
  const branch = `第${chance.pick(["一", "二", "三", "十二"])}党支部`;

  const above: CellValue[][] = [];
  if (chance.yes(0.2)) above.push(["附件2"]);
  if (chance.yes(0.7)) above.push([`2025年度${title}${chance.pick(["表", "情况表", "登记表", "统计表"])}`]);
  if (chance.yes(0.5)) above.push([`填报单位：${branch}`, null, null, "填报日期：2026年3月20日"]);
  if (above.length === 0) traits.push("no title");
  const depth = chance.pick([1, 1, 1, 2, 2, 3] as const);
  const header = headerRows(form, plans, depth);
  if (header.rows.length > 1) traits.push(`header of ${header.rows.length} rows`);
  const top = above.length;
  const merges = header.merges.map((area) => ({ ...area, row: area.row + top }));

  const count = chance.int(4, 14);
  const style = chance.pick(dayStyles);
  const isCount = (id: string | null) =>
    id !== null &&
    id !== "no" &&
    id !== "rectificationNo" &&
    declared.some((one) => one.id === id && one.type === "integer");
  const filled = plans.map(() => 0);
  const sums = new Map<string, number>();
  const data = Array.from({ length: count }, (_row, index): CellValue[] => {
    const cells = rowOf(form, chance, branch, index, style);
    return plans.map(({ id, values, blank }, at) => {
      const value = blank ? null : values ? strangerValue(chance, values, index) : (cells[id ?? ""] ?? null);
      if (value !== null) filled[at] = (filled[at] ?? 0) + 1;
      if (id !== null && isCount(id) && typeof value === "number") sums.set(id, (sums.get(id) ?? 0) + value);
      return value;
    });
  });
  const totals = (word: string): CellValue[] =>
    plans.map(({ id }, at) => (at === 0 ? word : id !== null && isCount(id) ? (sums.get(id) ?? 0) : null));
  const below: CellValue[][] = [];
  if (chance.yes(0.15)) {
    below.push(plans.map((_plan, at) => at + 1));
    traits.push("column numbers");
  }
  if (plans.some(({ id }) => isCount(id)) && chance.yes(0.1)) {
    below.push(plans.map(({ id }) => (isCount(id) ? "（人）" : null)));
    traits.push("units row");
  }
  if (chance.yes(0.12)) {
    const cells = rowOf(form, chance, "某某党支部", 0, style);
    below.push(plans.map(({ id }, at) => (at === 0 ? "例" : (cells[id ?? ""] ?? null))));
    traits.push("example row");
  }
  const totalFirst = chance.yes(0.06);
  if (totalFirst) {
    below.push(totals("合计"));
    traits.push("total first");
  }
  const rows: CellValue[][] = [...above, ...header.rows, ...below, ...data];
  if (!totalFirst && chance.yes(0.3)) rows.push(totals("合计"));
  if (chance.yes(0.3)) rows.push(["注：本表由各党支部如实填写，报送前请认真核对。"]);
  if (chance.yes(0.2)) rows.push(["填表人：张一", null, null, "审核人：李二"]);

  const name = chance.pick(["Sheet1", "Sheet1", branch, "附件2", `${title}`, "工作表1"]);
  const left = chance.yes(0.1) ? 1 : 0;
  const shifted = merges.map((area) => ({ ...area, column: area.column + left }));
  return {
    sheet: sheetOf(name, rows, { merges: shifted, left }),
    form,
    columns: plans.flatMap(({ id, word, blank }, at) =>
      blank ? [] : [{ index: at + left, id, word, filled: filled[at] ?? 0 }],
    ),
    records: count,
    firstRow: top + header.rows.length + below.length + 1,
    sums,
    traits,
  };
}
