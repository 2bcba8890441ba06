// 结转下年度 through Microsoft's client: the file that Excel is given to open, read back; the old workbook as it was; next
// year's workbook of the sample checks without a new error.
import { sampleRows } from "../../scripts/samples/branch-records";
import { sampleDate, sampleSettings, sampleWorkbook, workbookOf } from "../../scripts/samples/sample-workbook";
import { createAssistant } from "../../src/app/create-assistant";
import { openBook } from "../../src/app/open-book";
import { settingValues } from "../../src/contract/settings";
import { lastYearLedgerSheet } from "../../src/contract/side-sheets";
import { isOpen } from "../../src/domain/ledger-overview";
import { readAny } from "../../src/files/read-any";
import { writeArchive } from "../../src/files/write-archive";
import { writePlans } from "../../src/files/write-plans";
import type { WorkbookData } from "../../src/workbook/workbook-data";
import { closeExcel, openData, pictureOf, problemOf, valueOf } from "../excel/excel-fixture";
import { columnOf, typed } from "./support/edit-workbook";

afterEach(closeExcel);

const options = { asOf: sampleDate };
const clock = { now: () => new Date(2026, 2, 27, 9, 5) };

async function open(data: WorkbookData) {
  const excel = await openData(data);
  const files: Uint8Array[] = [];
  excel.host.onNewWorkbook((file) => files.push(file));
  const assistant = createAssistant(excel.port, clock, undefined, undefined, {
    book: async (plans) => writePlans(plans),
    archive: async (list) => writeArchive(list),
  });
  return { excel, assistant, files };
}

/** Runs the command and reads the file that it opened. */
async function nextOf(data: WorkbookData) {
  const old = await open(data);
  const before = pictureOf(old.excel.model);
  const done = valueOf(await old.assistant.run("startNextYear", options));
  expect(pictureOf(old.excel.model)).toEqual(before);
  expect(old.files).toHaveLength(1);
  const next = valueOf(await readAny(old.files[0] ?? new Uint8Array(), "下年度.xlsx"));
  return { ...old, done, next };
}

test("the new workbook has the year raised, the dates cleared, what is carried, and nothing else; the old one is untouched", async () => {
  const data = sampleWorkbook();
  const { done, next, excel } = await nextOf(data);
  const { book: then } = valueOf(await openBook(excel.port, {}));
  closeExcel();
  const { book } = valueOf(await openBook((await openData(next)).port, {}));
  expect(next.sheets.map(({ name }) => name)).toEqual(["设置", "党支部", "党员名册", "整改台账", lastYearLedgerSheet]);
  const { year, unit, theme, reportDate, noticeNo, excellentCap, lists } = book.settings;
  expect({ year, unit, theme, reportDate, noticeNo }).toEqual({
    year: 2026,
    unit: then.settings.unit,
    theme: "",
    reportDate: null,
    noticeNo: "",
  });
  const settings = next.sheets[0]?.cells ?? new Map<number, never>();
  for (const [index, { type }] of settingValues.entries()) {
    if (type === "date") expect(settings.get(3 + index)?.get(1)?.value ?? null).toBeNull();
  }
  expect([excellentCap, lists]).toEqual([then.settings.excellentCap, then.settings.lists]);
  const plain = (records: readonly object[]) =>
    records.map((record) => ({ ...record, at: null, row: null, readings: null }));
  expect(plain(book.records.branches)).toEqual(plain(then.records.branches));
  expect(plain(book.records.members)).toEqual(plain(then.records.members));
  expect(plain(book.lastYear?.rectifications ?? [])).toEqual(plain(then.records.rectifications));
  const openThen = then.records.rectifications.filter(isOpen);
  expect(openThen.length).toBeGreaterThan(3);
  expect(book.records.rectifications.map(({ problem }) => problem)).toEqual(openThen.map(({ problem }) => problem));
  expect(book.records.rectifications.every(({ note }) => note.startsWith("上年度结转"))).toBe(true);
  expect(done.message).toContain(`其中没有完成的 ${openThen.length} 行`);
});

test("next year's workbook of the sample checks without a new error", async () => {
  const { next, assistant } = await nextOf(sampleWorkbook());
  const then = valueOf(await assistant.run("checkEntries", options)).findings;
  closeExcel();
  const later = await open(next);
  const now = valueOf(await later.assistant.run("checkEntries", options)).findings;
  const told = (findings: typeof then) =>
    findings.filter(({ severity }) => severity === "错误").map(({ ruleId, message }) => `${ruleId} ${message}`);
  const known = new Set(told(then));
  expect(known.size).toBeGreaterThan(5);
  expect(told(now).filter((text) => !known.has(text))).toEqual([]);
  // What goes on from last year is no copy of last year's ledger.
  expect(now.filter(({ ruleId }) => ruleId === "LED-09")).toEqual([]);
});

test("what cannot be read goes along as it stands; columns of the clerk's own are told", async () => {
  const rows = workbookOf("支部.xlsx", sampleSettings(), sampleRows());
  const due = columnOf("rectifications", "due");
  const extra = columnOf("rectifications", "note") + 1;
  let data = typed(rows, "整改台账", 4, due, "长期坚持");
  data = typed(data, "整改台账", 3, extra, "督办人");
  data = typed(data, "整改台账", 4, extra, "张三");
  const { next, done } = await nextOf(data);
  expect(
    next.sheets
      .find(({ name }) => name === lastYearLedgerSheet)
      ?.cells.get(3)
      ?.get(due)?.value,
  ).toBe("长期坚持");
  expect(done.details.join()).toContain("《整改台账》自设的列“督办人”没有结转，需要的请自行抄录。");
});

test("without a year or without rows there is nothing to carry, and a sentence says so", async () => {
  const noYear = await open(workbookOf("支部.xlsx", { ...sampleSettings(), year: null }, sampleRows()));
  expect(problemOf(await noYear.assistant.run("startNextYear", options)).message).toContain("没有填评议年度");
  closeExcel();
  const empty = await open(workbookOf("支部.xlsx", sampleSettings(), {}));
  expect(problemOf(await empty.assistant.run("startNextYear", options)).kind).toBe("nothing-to-do");
  expect(empty.files).toEqual([]);
});

test("where Excel refuses the file, the clerk is told and nothing has changed", async () => {
  const { excel, assistant, files } = await open(sampleWorkbook());
  const before = pictureOf(excel.model);
  valueOf(await openBook(excel.port, {}));
  // The request after the reading is the one that opens the file.
  excel.host.addFault({ code: "GeneralException", request: excel.host.requestCount + 1 });
  const problem = problemOf(await assistant.run("startNextYear", options));
  expect(problem.message).toContain("打开新工作簿");
  expect(files).toEqual([]);
  expect(pictureOf(excel.model)).toEqual(before);
});
