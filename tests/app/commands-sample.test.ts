// The main job on the sample workbook, through Microsoft's client: what stands on the written sheets against numbers that
// this test counts itself from the sample's rows, and every planted mistake as a line of 检查结果.
import { sampleRows } from "../../scripts/samples/branch-records";
import type { SampleRow } from "../../scripts/samples/branch-records";
import { plantedMistakes, sheetRow } from "../../scripts/samples/planted-mistakes";
import { rowsWithMistakes, sampleDate, sampleWorkbook } from "../../scripts/samples/sample-workbook";
import { createAssistant } from "../../src/app/create-assistant";
import { formById, type FormId } from "../../src/contract/forms";
import { closeExcel, openData, valueOf } from "../excel/excel-fixture";
import type { Fixture } from "../excel/excel-fixture";

type Line = Readonly<Record<string, unknown>>;

let excel: Fixture;
let said: { readonly check: string; readonly sentence: string; readonly remark: string; readonly findings: number };

beforeAll(async () => {
  excel = await openData(sampleWorkbook());
  const assistant = createAssistant(excel.port, { now: () => new Date(2026, 2, 27, 9, 5) });
  const check = valueOf(await assistant.run("checkEntries", { asOf: sampleDate }));
  valueOf(await assistant.run("countGrades", { asOf: sampleDate }));
  const summary = valueOf(await assistant.run("writeSummary", { asOf: sampleDate }));
  said = { check: check.message, sentence: summary.sentence, remark: summary.remark, findings: check.findings.length };
}, 120_000);
afterAll(closeExcel);

/** A written sheet as the client reads it back: computed values. */
async function sheetCells(sheet: string): Promise<readonly (readonly unknown[])[]> {
  const area = { row: 0, column: 0, rowCount: 200, columnCount: 40 };
  const [read] = valueOf(await excel.port.readAreas([{ sheet, area }]));
  return read?.values ?? [];
}

/** The lines below the header row that begins with 序号, up to the first blank line, by header. */
function linesOf(cells: readonly (readonly unknown[])[]): readonly Line[] {
  const top = cells.findIndex((row) => row[0] === "序号");
  const headers = cells[top] ?? [];
  const below = cells.slice(top + 1);
  const end = below.findIndex((row) => row[1] === null);
  return below
    .slice(0, end)
    .map((row) => Object.fromEntries(headers.map((header, column) => [String(header), row[column]])));
}

const rows = rowsWithMistakes(sampleRows());
const number = (row: SampleRow, column: string) => (typeof row[column] === "number" ? row[column] : 0);
const sum = (list: readonly SampleRow[], column: string) => list.reduce((total, row) => total + number(row, column), 0);
const count = (list: readonly SampleRow[], column: string, value: unknown) =>
  list.filter((row) => row[column] === value).length;

/** The numbers of a branch, from the rows, by the counting rules. */
function expectedOf(branch: string): Record<string, number> {
  const of = (form: string) => (rows[form] ?? []).filter((row) => row.branch === branch);
  const listed = of("branches")[0] ?? {};
  const meetings = of("meetings");
  // The sample holds one 组织生活会 in each branch, all with a date.
  const [meeting] = meetings.filter((row) => row.kind === "组织生活会");
  const studies = meetings.filter((row) => row.kind === "集中学习").map((row) => number(row, "present"));
  const took = of("appraisals").filter((row) => row.took === "是");
  const ledger = of("rectifications");
  return {
    应召开支部数: 1,
    实召开支部数: meeting ? 1 : 0,
    党员总数: number(listed, "members"),
    其中预备党员: number(listed, "probationaryMembers"),
    应到: number(meeting ?? {}, "expected"),
    实到: number(meeting ?? {}, "present"),
    集中学习人数: Math.max(0, ...studies),
    谈心谈话人次: of("talks").length || sum(meetings, "talks"),
    征求意见条数: of("opinions").length,
    查摆问题数: ledger.length,
    批评意见条数: sum(meetings, "criticisms"),
    应参评: of("appraisals").length,
    实参评: took.length,
    优秀: count(took, "grade", "优秀"),
    合格: count(took, "grade", "合格"),
    基本合格: count(took, "grade", "基本合格"),
    不合格: count(took, "grade", "不合格"),
    不评定等次: count(took, "grade", "不评定等次"),
    整改措施数: ledger.filter((row) => (row.measure ?? "") !== "").length,
    已销号数: count(ledger, "status", "已销号"),
    督导派员数: sum(meetings, "dispatched"),
  };
}

const rates: readonly (readonly [string, string, string])[] = [
  ["召开率", "实召开支部数", "应召开支部数"],
  ["参会率", "实到", "应到"],
  ["参评率", "实参评", "应参评"],
  ["优秀占比", "优秀", "实参评"],
  ["合格占比", "合格", "实参评"],
  ["基本合格占比", "基本合格", "实参评"],
  ["不合格占比", "不合格", "实参评"],
  ["整改率", "已销号数", "查摆问题数"],
];

function withRates(counts: Readonly<Record<string, number>>): Record<string, unknown> {
  const at = (name: string) => counts[name] ?? 0;
  return {
    ...counts,
    ...Object.fromEntries(rates.map(([rate, part, whole]) => [rate, at(whole) === 0 ? "—" : at(part) / at(whole)])),
  };
}

const branches = (rows.branches ?? []).map((row) => String(row.branch));
const totals = branches.map(expectedOf).reduce<Record<string, number>>((total, counts) => {
  for (const [name, value] of Object.entries(counts)) total[name] = (total[name] ?? 0) + value;
  return total;
}, {});

/** Numbers of a line that are expected there, rates to ten places. */
function rounded(line: Readonly<Record<string, unknown>>, columns: readonly string[]): unknown[] {
  return columns.map((column) => {
    const value = line[column];
    return [column, typeof value === "number" ? Number(value.toFixed(10)) : value];
  });
}

test("汇总表: every number of every branch and of 合计", async () => {
  const lines = linesOf(await sheetCells("汇总表"));
  expect(lines.map((line) => line.党组织名称)).toEqual([...branches, "合计"]);
  const columns = Object.keys(withRates(totals));
  expect(columns).toHaveLength(29);
  for (const [index, branch] of branches.entries()) {
    expect(rounded(lines[index] ?? {}, columns)).toEqual(rounded(withRates(expectedOf(branch)), columns));
  }
  expect(rounded(lines.at(-1) ?? {}, columns)).toEqual(rounded(withRates(totals), columns));
});

test("汇总表: the sentence, made of those numbers", async () => {
  const at = (name: string) => totals[name] ?? 0;
  const sentence =
    `截至目前，${at("实召开支部数")}个基层党支部召开了专题组织生活会，开展谈心谈话${at("谈心谈话人次")}人次，` +
    `${at("集中学习人数")}名党员参与了集中学习，${at("实参评")}名党员参加了民主评议，其中：` +
    `评定为“优秀”等次的${at("优秀")}名，评定为“合格”等次的${at("合格")}名，` +
    `评定为“基本合格”等次的${at("基本合格")}名，评定为“不合格”等次的${at("不合格")}名，` +
    `不评定等次的${at("不评定等次")}名。`;
  expect(at("不评定等次")).toBeGreaterThan(0);
  const cells = await sheetCells("汇总表");
  expect(cells.map((row) => row[0])).toContain(sentence);
  expect(said.sentence).toBe(sentence);
  // One member of the sample has no grade, and the planted mistakes are errors: the sentence does not go without that.
  const errors = linesOf(await sheetCells("检查结果")).filter((line) => line.级别 === "错误").length;
  const graded = ["优秀", "合格", "基本合格", "不合格", "不评定等次"].reduce((sum, grade) => sum + at(grade), 0);
  expect(said.remark).toBe(`等次合计${graded}名，比实参评少${at("实参评") - graded}名；尚有${errors}条错误`);
  const place = cells.findIndex((row) => row[0] === sentence);
  expect(cells[place + 1]?.[0]).toBe(`注：${said.remark}。`);
});

test("等次统计: counts, rates, cap and 核对", async () => {
  const lines = linesOf(await sheetCells("等次统计")).slice(0, branches.length + 1);
  expect(lines.map((line) => line.党支部)).toEqual([...branches, "合计"]);
  const columns = ["党员总数", "应参评", "实参评", "参评率", "优秀", "优秀占比", "合格", "合格占比", "基本合格"];
  columns.push("基本合格占比", "不合格", "不合格占比", "不评定等次");
  const grades = ["优秀", "合格", "基本合格", "不合格", "不评定等次"];
  const caps: number[] = [];
  for (const [index, branch] of branches.entries()) {
    const line = lines[index] ?? {};
    const counts = expectedOf(branch);
    expect(rounded(line, columns)).toEqual(rounded(withRates(counts), columns));
    const missing = (counts.实参评 ?? 0) - grades.reduce((total, grade) => total + (counts[grade] ?? 0), 0);
    expect(line.核对).toBe(missing === 0 ? "相符" : `少 ${missing} 名`);
    // A third of 实参评, rounded down: the contract's defaults.
    caps.push(Math.floor((counts.实参评 ?? 0) / 3));
    expect(line.优秀上限).toBe(caps.at(-1));
  }
  const total = lines.at(-1) ?? {};
  expect(rounded(total, columns)).toEqual(rounded(withRates(totals), columns));
  expect(total.优秀上限).toBe(caps.reduce((all, cap) => all + cap, 0));
  // One member of the sample has no grade: a planted mistake.
  expect(total.核对).toBe("少 1 名");
});

test("检查结果: every planted mistake has its line, with a link to its row, and the head line counts them", async () => {
  const cells = await sheetCells("检查结果");
  const lines = linesOf(cells);
  const missing = plantedMistakes.filter(({ rule, form, index }) => {
    const { sheet } = formById(form as FormId);
    return !lines.some(
      (line) =>
        line.规则 === rule &&
        line.工作表 === sheet &&
        line.行 === sheetRow(index) &&
        String(line.定位).endsWith(String(sheetRow(index))),
    );
  });
  expect(missing).toEqual([]);
  expect(lines).toHaveLength(said.findings);
  const counts = ["错误", "警告", "提示"].map(
    (level) => `${level} ${lines.filter((line) => line.级别 === level).length} 条`,
  );
  for (const text of counts) {
    expect(String(cells[1]?.[0])).toContain(text);
    expect(said.check).toContain(text);
  }
  const order = lines.map((line) => ["错误", "警告", "提示"].indexOf(String(line.级别)));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});
