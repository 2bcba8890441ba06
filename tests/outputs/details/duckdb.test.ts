// docs/beyond-one-workbook.md: its queries, run as they stand there over the exported files, give the numbers of 汇总表, 等次统计
// and 台账概览; the files are what the document says they are.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { unzipSync } from "fflate";
import { sampleRows } from "../../../scripts/samples/branch-records";
import { sampleDate, sampleSettings, sampleWorkbook, workbookOf } from "../../../scripts/samples/sample-workbook";
import { createAssistant } from "../../../src/app/create-assistant";
import { openBook } from "../../../src/app/open-book";
import { forms } from "../../../src/contract/forms";
import { noCounts } from "../../../src/domain/branch-counts";
import { overviewLedger } from "../../../src/domain/ledger-overview";
import { serialOfIso } from "../../../src/domain/serial-date";
import { applyPlan } from "../../../src/files/apply-plan";
import { writeArchive } from "../../../src/files/write-archive";
import { createXlsxPort } from "../../../src/files/xlsx-port";
import { csvText } from "../../../src/outputs/details/write-csv";
import { planLowerUnitsSheet } from "../../../src/outputs/lower-units/plan-lower-units-sheet";
import { buildSummary } from "../../../src/outputs/summary/build-summary";
import type { WorkbookData } from "../../../src/workbook/workbook-data";
import { valueOf } from "../../excel/excel-fixture";

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), "details-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The queries of the document by the title in their first line. */
const queries = new Map(
  [
    ...readFileSync(resolve(__dirname, "../../../docs/beyond-one-workbook.md"), "utf8").matchAll(
      /```sql\n-- (\S+)\n([\s\S]*?)```/g,
    ),
  ].map(([, title = "", sql = ""]) => [title, sql] as const),
);

async function exported(data: WorkbookData, name: string) {
  const port = createXlsxPort(data);
  const assistant = createAssistant(port, undefined, undefined, undefined, {
    book: () => Promise.reject(new Error("No workbook is made here.")),
    archive: async (files) => writeArchive(files),
  });
  const file = valueOf(await assistant.exportDetails("all"));
  mkdirSync(join(folder, name), { recursive: true });
  const files = Object.entries(unzipSync(file.bytes));
  for (const [path, bytes] of files) writeFileSync(join(folder, name, path), bytes);
  return { file, names: files.map(([path]) => path), opened: valueOf(await openBook(port, {})) };
}

async function rowsOf(title: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const sql = queries.get(title);
  if (sql === undefined) throw new Error(`The document has no query ${title}.`);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const reader = await connection.runAndReadAll(sql.replaceAll("明细/*", `${folder}/*`));
  connection.closeSync();
  return reader
    .getRowObjectsJson()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value,
        ]),
      ),
    );
}

const units = [
  { name: "一局党委", source: "一局.xlsx", counts: { ...noCounts, 应参评: 30, 实参评: 30, 合格: 30 } },
  { name: "二局党委", source: "二局.xlsx", counts: { ...noCounts, 应参评: 9, 实参评: 9, 合格: 8, 优秀: 1 } },
];

/** Two units: the sample with its planted mistakes, and another office with lower units and a problem in two rows. */
async function twoUnits() {
  const first = await exported(sampleWorkbook(), "甲");
  const rows = sampleRows();
  const [ledger] = rows.rectifications ?? [];
  const more = { ...ledger, measure: "另一条措施：每季度回头看一次", status: "未启动" };
  const other = workbookOf("乙.xlsx", sampleSettings("中共另一局委员会"), {
    ...rows,
    rectifications: [...(ledger ? [ledger, more] : []), ...(rows.rectifications ?? []).slice(1)],
  });
  const second = await exported(applyPlan(other, planLowerUnitsSheet(units)), "乙");
  return [first.opened, second.opened] as const;
}

test("one CSV per form and the tidy one, with a byte order mark; a formula stays text", async () => {
  const { file, names } = await exported(sampleWorkbook(), "甲");
  expect(file.name).toBe("中共某某局机关委员会2025年度明细.zip");
  expect(names).toEqual([...forms.map(({ sheet }) => `${sheet}.csv`), "明细长表.csv"]);
  const bytes = readFileSync(join(folder, "甲", "民主评议.csv"));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [header = ""] = bytes.toString("utf8").slice(1).split("\r\n");
  expect(header.split(",").slice(0, 5)).toEqual(["填报单位", "年度", "序号", "党支部", "姓名"]);
  expect(csvText({ header: ["a"], rows: [["=1+1"], ['说“好”, "是"'], ["两\n行"], [null], [0.5]] })).toBe(
    '\uFEFFa\r\n\'=1+1\r\n"说“好”, ""是"""\r\n"两\n行"\r\n\r\n0.5\r\n',
  );
});

test("every query of the document gives the numbers of the workbook, over two units", async () => {
  const opened = await twoUnits();
  const own = opened.map(({ book }) => ({ summary: buildSummary(book) }));
  const sum = (pick: (one: (typeof own)[number]) => number) => own.reduce((all, one) => all + pick(one), 0);
  const total = (header: keyof typeof noCounts) => sum(({ summary }) => summary.total.counts[header]);
  const totals = (...headers: readonly (keyof typeof noCounts)[]) =>
    Object.fromEntries(headers.map((header) => [header, total(header)]));

  const grades = await rowsOf("等次统计");
  const headers = ["应参评", "实参评", "优秀", "合格", "基本合格", "不合格", "不评定等次"] as const;
  const bySummary = own.flatMap(({ summary }) =>
    summary.rows.flatMap(({ branch, counts }) =>
      counts.应参评 > 0
        ? [{ 党支部: branch, ...Object.fromEntries(headers.map((header) => [header, counts[header]])) }]
        : [],
    ),
  );
  const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
  expect(sorted(grades)).toEqual(sorted(bySummary));
  expect(await rowsOf("召开和到会")).toEqual([totals("应召开支部数", "实召开支部数", "应到", "实到")]);
  expect(await rowsOf("其他数")).toEqual([
    totals("党员总数", "其中预备党员", "征求意见条数", "批评意见条数", "督导派员数", "整改措施数"),
  ]);
  const ledgers = opened.map(({ book }) => overviewLedger(book, serialOfIso(sampleDate) ?? 0).total);
  const states = ["总数", "未启动", "整改中", "延期", "已完成", "已销号"] as const;
  expect(await rowsOf("台账状态")).toEqual([
    Object.fromEntries(states.map((state) => [state, ledgers.reduce((all, counts) => all + counts[state], 0)])),
  ]);
  const tidy = new Map((await rowsOf("长表")).map((row) => [row.评定等次, row.人数]));
  for (const grade of ["优秀", "合格", "基本合格", "不合格", "不评定等次"] as const) {
    expect([grade, tidy.get(grade) ?? 0]).toEqual([grade, total(grade)]);
  }
  expect(await rowsOf("下级汇总")).toEqual([{ 单位: 2, 实参评: 39, 合格: 38 }]);
  expect(queries.size).toBe(6);
});
