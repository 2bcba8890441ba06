// 台账概览 through Microsoft's client on the sample: numbers on the sheet against numbers counted here from the sample's
// rows, links that lead to the rows, and a result that is stale on another base date.
import { sampleRows } from "../../scripts/samples/branch-records";
import {
  rowsWithMistakes,
  sampleDate,
  sampleWorkbook,
  workbookOf,
  sampleSettings,
} from "../../scripts/samples/sample-workbook";
import { createAssistant } from "../../src/app/create-assistant";
import { serialOfIso } from "../../src/domain/serial-date";
import { closeExcel, openData, problemOf, valueOf } from "../excel/excel-fixture";

afterEach(closeExcel);

const clock = { now: () => new Date(2026, 2, 27, 9, 5) };

test("the sample's ledger by state and deadline, in total", async () => {
  const excel = await openData(sampleWorkbook());
  const assistant = createAssistant(excel.port, clock);
  const done = valueOf(await assistant.run("overviewLedger", { asOf: sampleDate }));
  const ledger = rowsWithMistakes(sampleRows()).rectifications ?? [];
  const state = (word: string) => ledger.filter(({ status }) => status === word).length;
  const [read] = valueOf(
    await excel.port.readAreas([{ sheet: "台账概览", area: { row: 0, column: 0, rowCount: 200, columnCount: 14 } }]),
  );
  const lines = read?.values ?? [];
  const total = lines.find(([first]) => first === "合计") ?? [];
  expect(ledger.length).toBeGreaterThan(10);
  expect(total.slice(1, 7)).toEqual([ledger.length, ...["未启动", "整改中", "延期", "已完成", "已销号"].map(state)]);
  const open = state("未启动") + state("整改中") + state("延期");
  const bands = total.slice(7, 12).map(Number);
  expect(bands.reduce((sum, count) => sum + count, 0)).toBe(open);
  expect(total[12]).toBeCloseTo(state("已销号") / ledger.length, 10);
  expect(total[13]).toBe("相符");
  expect(done.message).toContain(`共 ${ledger.length} 条，已销号 ${state("已销号")} 条`);
  const base = serialOfIso(sampleDate) ?? 0;
  const top = lines.findIndex(([first]) => first === "存在问题");
  const dues = lines.slice(top + 1).flatMap((line) => (typeof line[2] === "number" ? [line[2]] : []));
  expect(dues).toHaveLength((bands[0] ?? 0) + (bands[1] ?? 0) + (bands[2] ?? 0));
  expect(dues).toEqual([...dues].sort((a, b) => a - b));
  expect(dues.every((due) => due <= base + 20)).toBe(true);
});

test("on another base date it is stale; written again it is not, and shows that date", async () => {
  const excel = await openData(sampleWorkbook());
  const assistant = createAssistant(excel.port, clock);
  valueOf(await assistant.run("overviewLedger", { asOf: sampleDate }));
  const stateOn = async (asOf: string) => valueOf(await assistant.readState({ asOf })).results.ledger.stale;
  expect(await stateOn(sampleDate)).toBe(false);
  expect(await stateOn("2026-04-10")).toBe(true);
  valueOf(await assistant.run("overviewLedger", { asOf: "2026-04-10" }));
  expect(await stateOn("2026-04-10")).toBe(false);
  const [read] = valueOf(
    await excel.port.readAreas([{ sheet: "台账概览", area: { row: 1, column: 0, rowCount: 1, columnCount: 1 } }]),
  );
  expect(read?.values[0]?.[0]).toContain("截止日期：2026-04-10");
});

test("without a row in the ledger it says what to fill in and writes nothing", async () => {
  const excel = await openData(workbookOf("空台账.xlsx", sampleSettings(), {}));
  const problem = problemOf(await createAssistant(excel.port, clock).run("overviewLedger"));
  expect(problem.kind).toBe("nothing-to-do");
  expect(problem.message).toContain("《整改台账》没有填写的行");
  expect(excel.model.sheets.some(({ name }) => name === "台账概览")).toBe(false);
});

test("the pane's list has the rows of the sheet's list, in its order", async () => {
  const excel = await openData(sampleWorkbook());
  const assistant = createAssistant(excel.port, clock);
  const options = { asOf: "2026-04-10" };
  valueOf(await assistant.run("overviewLedger", options));
  const list = valueOf(await assistant.urgentItems(options));
  const [read] = valueOf(
    await excel.port.readAreas([{ sheet: "台账概览", area: { row: 0, column: 0, rowCount: 200, columnCount: 14 } }]),
  );
  const lines = read?.values ?? [];
  const top = lines.findIndex(([first]) => first === "存在问题");
  const onSheet = lines.slice(top + 1).filter((line) => typeof line[2] === "number");
  expect(list.rows.length).toBeGreaterThan(1);
  expect(list.rows.map(({ problem, due }) => [problem, serialOfIso(due)])).toEqual(
    onSheet.map((line) => [line[0], line[2]]),
  );
});
