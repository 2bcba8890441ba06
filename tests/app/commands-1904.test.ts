// A workbook of an old Mac, which counts its days from 1904: dates are judged as the days that the clerk sees, and no result
// writes one as a number.
import { sampleDate, sampleWorkbook } from "../../scripts/samples/sample-workbook";
import { createAssistant } from "../../src/app/create-assistant";
import { isDateFormat } from "../../src/excel/date-system";
import { dataFromModel } from "../../src/workbench/host/data-from-model";
import type { CellData, WorkbookData } from "../../src/workbook/workbook-data";
import { closeExcel, openData, valueOf } from "../excel/excel-fixture";
import type { Fixture } from "../excel/excel-fixture";

afterEach(closeExcel);

const clock = { now: () => new Date(2026, 2, 27, 9, 5) };
const days = 1462;

/** The same days, counted from 1904. */
function countedFrom1904(data: WorkbookData): WorkbookData {
  const moved = (cell: CellData): CellData => {
    const format = data.styles[cell.style ?? -1]?.numberFormat ?? "General";
    return typeof cell.value === "number" && isDateFormat(format) ? { ...cell, value: cell.value - days } : cell;
  };
  return {
    ...data,
    sheets: data.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([row, line]) => [row, new Map([...line].map(([at, cell]) => [at, moved(cell)]))]),
      ),
    })),
  };
}

async function findingsOf({ port }: Fixture): Promise<readonly string[]> {
  const done = valueOf(await createAssistant(port, clock).run("checkEntries", { asOf: sampleDate }));
  return done.findings.map(({ ruleId, sheet, row, message }) => `${ruleId} ${sheet} ${String(row)} ${message}`);
}

test("the same findings and the same summary as with days from 1900", async () => {
  const usual = await openData(sampleWorkbook());
  const wanted = await findingsOf(usual);
  const sentence = valueOf(await createAssistant(usual.port, clock).run("writeSummary")).sentence;
  closeExcel();

  const old = await openData(countedFrom1904(sampleWorkbook()), { from1904: true });
  expect(valueOf(await old.port.read()).from1904).toBe(true);
  expect(await findingsOf(old)).toEqual(wanted);
  expect(valueOf(await createAssistant(old.port, clock).run("writeSummary")).sentence).toBe(sentence);
  closeExcel();

  // Read as if from 1900, every date would be four years off: the test sees the difference.
  const wrong = await openData(countedFrom1904(sampleWorkbook()));
  expect(await findingsOf(wrong)).not.toEqual(wanted);
}, 60_000);

test("no result writes a date as a number: a day would be another one there", async () => {
  const { port, model } = await openData(countedFrom1904(sampleWorkbook()), { from1904: true });
  const assistant = createAssistant(port, clock);
  valueOf(await assistant.run("checkEntries", { asOf: sampleDate }));
  valueOf(await assistant.run("countGrades"));
  valueOf(await assistant.run("writeSummary"));
  const data = dataFromModel(model);
  const dates = data.sheets
    .filter(({ name }) => ["检查结果", "等次统计", "汇总表"].includes(name))
    .flatMap(({ cells }) => [...cells.values()].flatMap((line) => [...line.values()]))
    .filter(({ value, style }) => {
      return typeof value === "number" && isDateFormat(data.styles[style ?? -1]?.numberFormat ?? "General");
    });
  expect(dates).toEqual([]);
}, 60_000);
