import { requiredMark } from "../../../src/contract/form";
import type { AnyForm, FormId } from "../../../src/contract/forms";
import { formById, forms } from "../../../src/contract/forms";
import { settingLists } from "../../../src/contract/settings";
import type { CellValue } from "../../../src/domain/cell";
import { columnWidths } from "../../../src/outputs/layout/column-widths";
import { planFormSheet } from "../../../src/outputs/templates/plan-form-sheet";
import { planSettingsSheet } from "../../../src/outputs/templates/plan-settings-sheet";
import type { PlanCell } from "../../../src/workbook/sheet-plan";
import { buildSettings } from "../../support/build-book";
import { cellsOf, evaluate, place } from "../../support/evaluate-formula";
import { planFaults } from "../../support/plan-limits";

const settings = buildSettings();

function columnIndex(form: AnyForm, id: string): number {
  return form.columns.findIndex((column) => column.id === id);
}

test("table and sheet names are unique in the workbook", () => {
  const plans = forms.map((form) => planFormSheet(form, settings));
  const tables = plans.map(({ table }) => table?.name.toLowerCase());
  const names = [...plans.map(({ name }) => name), planSettingsSheet(settings).name];
  expect(new Set(tables).size).toBe(9);
  expect(new Set(names).size).toBe(10);
});

describe.each(forms.map((form) => [form.sheet, form] as const))("%s", (_sheet, form) => {
  const plan = planFormSheet(form, settings);
  const firstRow = 3;

  test("keeps to the limits of Excel", () => {
    expect(planFaults(plan)).toEqual([]);
  });

  test("has the contract's headers in row 3 and its table from there, with the template's empty rows", () => {
    const cells = cellsOf(plan);
    expect(form.columns.map((_column, index) => cells.get(place(2, index)))).toEqual(
      form.columns.map(({ header }) => header),
    );
    expect(plan.table).toMatchObject({
      name: form.table,
      area: { row: 2, column: 0, rowCount: form.templateRows + 1, columnCount: form.columns.length },
    });
  });

  test("marks exactly the required headers by their number format", () => {
    const marked = plan.styles
      .filter(({ style }) => style.numberFormat === `@"${requiredMark}"`)
      .flatMap(({ area }) => Array.from({ length: area.columnCount }, (_unused, index) => area.column + index));
    expect(marked.map((index) => form.columns[index]?.header)).toEqual(
      form.columns.filter((column) => "required" in column && column.required).map(({ header }) => header),
    );
  });

  test("validates every list, whole number and date over all its rows, and prompts for every help text", () => {
    form.columns.forEach((column, index) => {
      const validation = plan.validations?.find(({ area }) => area.column === index);
      const kinds = { integer: "whole", date: "date", list: "list", text: "any", percent: "any" } as const;
      if (column.type === "text" && !("help" in column)) {
        expect(validation).toBeUndefined();
        return;
      }
      expect(validation?.rule.kind).toBe(kinds[column.type]);
      expect(validation?.area).toEqual({
        row: firstRow,
        column: index,
        rowCount: form.templateRows,
        columnCount: 1,
      });
      if ("help" in column) expect(validation?.prompt?.text).toContain(column.help);
      if ("values" in column) expect(validation?.rule).toEqual({ kind: "list", items: column.values });
      if ("valuesFrom" in column) {
        const name = settingLists.find(({ id }) => id === column.valuesFrom)?.definedName;
        expect(validation?.rule).toEqual({ kind: "list", name });
      }
    });
  });

  test("prints on A4 landscape, one page wide, with its head on every page and room for the signatures", () => {
    expect(plan.print).toMatchObject({ orientation: "landscape", titleRows: { from: 0, to: 2 } });
    expect(Object.values(plan.print?.footer ?? {}).join()).toMatch(/填报人.*审核人.*&P.*&N.*填报日期/);
    expect(columnWidths(form).reduce((sum, width) => sum + width, 0)).toBeLessThan(225);
  });

  test("freezes the head and the columns that say whose row it is", () => {
    expect(plan.freeze?.rows).toBe(3);
    expect(plan.freeze?.columns).toBeGreaterThan(columnIndex(form, "branch"));
    expect(plan.freeze?.columns).toBeLessThanOrEqual(4);
  });

  test("is empty below the header but for computed columns", () => {
    const filled = [...cellsOf(plan)].filter(([key, cell]) => Number(key.split(",")[0]) > 2 && cell !== null);
    const computed = form.columns.flatMap((column, index) => ("formula" in column ? [index] : []));
    expect(filled.every(([key]) => computed.includes(Number(key.split(",")[1])))).toBe(true);
    expect(filled).toHaveLength(computed.length * form.templateRows);
  });
});

describe("the head follows 设置", () => {
  const head = (changes: Parameters<typeof buildSettings>[0]) => {
    const plan = planFormSheet(formById("members"), settings);
    const cells = new Map([
      ["设置", cellsOf(planSettingsSheet(buildSettings(changes)))],
      [plan.name, cellsOf(plan)],
    ]);
    return plan.blocks
      .filter(({ row }) => row < 2)
      .flatMap(({ cells: rows }) => rows.flat())
      .map((cell) => (typeof cell === "object" && cell ? evaluate(cell.formula, plan.name, cells) : cell));
  };

  test("with year, unit and preparer", () => {
    expect(head({ year: 2025, unit: "某机关党委", preparedBy: "测试甲" })).toEqual([
      "2025年度党员名册",
      "填报单位：某机关党委",
      "年度：2025",
      "填报人：测试甲",
    ]);
  });

  test("without them", () => {
    expect(head({ year: null, unit: "", preparedBy: "" })).toEqual(["党员名册", "填报单位：", "年度：", "填报人："]);
  });
});

/** The signal colours that a row of values gets, by the id of the first column coloured. */
function signalsOf(id: FormId, values: Readonly<Record<string, PlanCell>>): string[] {
  const form: AnyForm = formById(id);
  const plan = planFormSheet(form, settings);
  const cells = cellsOf(plan);
  for (const [column, value] of Object.entries(values)) cells.set(place(3, columnIndex(form, column)), value);
  return (plan.conditionalFormats ?? [])
    .filter(({ formula }) => evaluate(formula, plan.name, new Map([[plan.name, cells]])) === true)
    .map(({ area, fill }) => `${form.columns[area.column]?.id ?? ""} ${fill ?? ""}`);
}

const [yellow, orange, red] = ["#FFF4CE", "#FCE4D6", "#FDE7E9"];

describe("what a clerk sees at once", () => {
  const branch = "第一党支部";
  test.each<[string, FormId, Readonly<Record<string, PlanCell>>, string[]]>([
    ["an empty row", "branches", {}, []],
    ["a row with its number only", "branches", { no: 1 }, []],
    ["a started row without 党支部", "branches", { parent: "机关党委" }, [`branch ${yellow}`, `members ${yellow}`]],
    ["a full row", "branches", { branch, members: 30, fullMembers: 28, probationaryMembers: 2 }, []],
    [
      "members that do not add up",
      "branches",
      { branch, members: 30, fullMembers: 28, probationaryMembers: 1 },
      [`members ${red}`],
    ],
    [
      "more present than expected",
      "meetings",
      { branch, kind: "其他", expected: 30, present: 31 },
      [`expected ${red}`],
    ],
    [
      "absent that do not fit",
      "meetings",
      { branch, kind: "其他", expected: 30, present: 28, absent: 1 },
      [`absent ${red}`],
    ],
    [
      "votes that add up",
      "appraisals",
      {
        branch,
        name: "甲",
        kind: "正式党员",
        took: "是",
        issued: 9,
        returned: 9,
        valid: 9,
        excellent: 5,
        qualified: 4,
      },
      [],
    ],
    [
      "votes that do not add up",
      "appraisals",
      { branch, name: "甲", kind: "正式党员", took: "是", valid: 9, excellent: 5, qualified: 3 },
      [`valid ${red}`],
    ],
    [
      "more returned than issued",
      "appraisals",
      { branch, name: "甲", kind: "正式党员", took: "是", issued: 9, returned: 10 },
      [`issued ${red}`],
    ],
    [
      "a graded 预备党员",
      "appraisals",
      { branch, name: "甲", kind: "预备党员", took: "是", grade: "合格" },
      [`grade ${red}`],
    ],
    [
      "an ungraded 预备党员",
      "appraisals",
      { branch, name: "甲", kind: "预备党员", took: "是", grade: "不评定等次" },
      [],
    ],
    [
      "an overdue item",
      "rectifications",
      { branch, list: "领导班子", problem: "a", measure: "b", owner: "乙", due: 40000, status: "整改中" },
      [`due ${orange}`, `status ${orange}`],
    ],
    [
      "an item in time",
      "rectifications",
      { branch, list: "领导班子", problem: "a", measure: "b", owner: "乙", due: 99999, status: "整改中" },
      [],
    ],
    [
      "an item done late",
      "rectifications",
      { branch, list: "领导班子", problem: "a", measure: "b", owner: "乙", due: 40000, status: "已完成" },
      [],
    ],
    [
      "an item closed without evidence",
      "rectifications",
      {
        branch,
        list: "领导班子",
        problem: "a",
        measure: "b",
        owner: "乙",
        due: 40000,
        status: "已销号",
        closed: 40000,
      },
      [`evidence ${yellow}`],
    ],
    [
      "a personal item without a name",
      "rectifications",
      { branch, list: "党员个人", problem: "a", measure: "b", owner: "乙", due: 99999, status: "整改中" },
      [`name ${yellow}`],
    ],
  ])("%s", (_what, id, values, expected) => {
    const missing = (signal: string) => signal.endsWith(yellow ?? "");
    const seen = signalsOf(id, values);
    // 会议记录 rows of these tests leave other required cells blank; only what is not merely missing matters there.
    expect(id === "meetings" ? seen.filter((signal) => !missing(signal)) : seen).toEqual(expected);
  });
});

describe("优秀得票率", () => {
  const form: AnyForm = formById("appraisals");
  const plan = planFormSheet(form, settings);
  const rateOf = (excellent: PlanCell, valid: PlanCell, row = 3): CellValue => {
    const cells = cellsOf(plan);
    cells.set(place(row, columnIndex(form, "excellent")), excellent);
    cells.set(place(row, columnIndex(form, "valid")), valid);
    const cell = cells.get(place(row, columnIndex(form, "excellentRate")));
    if (typeof cell !== "object" || !cell) throw new Error("no formula");
    return evaluate(cell.formula, plan.name, new Map([[plan.name, cells]]));
  };

  test.each<[PlanCell, PlanCell, CellValue]>([
    [null, null, ""],
    [5, null, ""],
    [null, 10, ""],
    [5, 0, ""],
    ["五", 10, ""],
    [5, 10, 0.5],
    [0, 10, 0],
  ])("%p of %p is %p", (excellent, valid, rate) => {
    expect(rateOf(excellent, valid)).toBe(rate);
  });

  test("stands in every row and reads its own row", () => {
    expect(rateOf(3, 4, 2 + form.templateRows)).toBe(0.75);
  });
});

test("where the workbook lacks a list's name, its present values are written literally", () => {
  const plan = planFormSheet(formById("opinions"), settings, () => false);
  const way = plan.validations?.find(({ area }) => area.column === 2);
  expect(way?.rule).toEqual({ kind: "list", items: settings.lists.solicitationWays });
});

test("a list too long for a literal leaves the column free, with its prompt", () => {
  const items = Array.from({ length: 60 }, (_unused, index) => `征求方式第${index}种`);
  const long = buildSettings({ lists: { ...settings.lists, solicitationWays: items } });
  const plan = planFormSheet(formById("opinions"), long, () => false);
  expect(plan.validations?.find(({ area }) => area.column === 2)).toBeUndefined();
  expect(planFaults(plan)).toEqual([]);
});
