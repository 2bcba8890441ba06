// The commands on workbooks as they come: protected, with sheets of the clerk's under the same names, old Excel, renamed,
// copied and hidden results, another workbook in front. Through Microsoft's client.
import { sampleDate, sampleWorkbook } from "../../scripts/samples/sample-workbook";
import type { Assistant } from "../../src/app/assistant";
import { createAssistant } from "../../src/app/create-assistant";
import { runCommand } from "../../src/app/run-command";
import type { HostOptions } from "../../src/workbench/host/create-host";
import type { WorkbookData } from "../../src/workbook/workbook-data";
import { closeExcel, openData, openExcel, pictureOf, problemOf, shownAt, valueOf } from "../excel/excel-fixture";
import type { Fixture } from "../excel/excel-fixture";

afterEach(closeExcel);

interface Opened extends Fixture {
  readonly assistant: Assistant;
}

async function open(data: WorkbookData | readonly string[], options: HostOptions = {}): Promise<Opened> {
  const excel = "sheets" in data ? await openData(data, options) : await openExcel(data, options);
  return { ...excel, assistant: createAssistant(excel.port, { now: () => new Date(2026, 2, 27, 9, 5) }) };
}

const day = { asOf: sampleDate };
const results = ["checkEntries", "countGrades", "writeSummary"] as const;

test.each(["1.9", "1.17"])(
  "ExcelApi %s with the frozen client: every command",
  async (apiSet) => {
    const { assistant } = await open(sampleWorkbook(), { apiSet });
    for (const command of results) valueOf(await assistant.run(command, day));
    closeExcel();
    const empty = await open(["Sheet1"], { apiSet });
    valueOf(await empty.assistant.run("addFullTemplates"));
    expect(empty.model.sheets).toHaveLength(11);
  },
  60_000,
);

test("a clerk's own sheets of the results' names stay as they are, the results go beside them", async () => {
  const { assistant, model } = await open(sampleWorkbook());
  for (const command of results) valueOf(await assistant.run(command, day));
  // Without the marks they are the clerk's, as when they came from another workbook; one holds the table's name.
  model.names = model.names.filter(({ name }) => !name.startsWith("OLA_mark_"));
  const picture = () => JSON.stringify(pictureOf(model));
  const clerks = JSON.stringify(model.sheets.map(({ name, cells }) => [name, [...cells]]));
  for (const command of results) {
    const done = valueOf(await assistant.run(command, day));
    expect(done.sheet).toMatch(/（助手）$/);
    expect(done.details.join("")).toContain("原样未动");
  }
  expect(JSON.stringify(model.sheets.slice(0, -3).map(({ name, cells }) => [name, [...cells]]))).toBe(clerks);
  const before = picture();
  for (const command of results) valueOf(await assistant.run(command, day));
  expect(picture()).toBe(before);
}, 60_000);

test("a renamed result is found again under its new name, a deleted one is made anew, a copy is the clerk's", async () => {
  const { assistant, client, model } = await open(sampleWorkbook());
  valueOf(await assistant.run("countGrades", day));
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("等次统计").name = "三月统计";
    await context.sync();
  });
  expect(valueOf(await assistant.run("countGrades", day)).sheet).toBe("三月统计");
  const sheets = model.sheets.length;
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("三月统计").delete();
    await context.sync();
  });
  expect(valueOf(await assistant.run("countGrades", day)).sheet).toBe("等次统计");
  expect(model.sheets).toHaveLength(sheets);
});

test("a hidden result is written and shown", async () => {
  const { assistant, model } = await open(sampleWorkbook());
  valueOf(await assistant.run("countGrades", day));
  const sheet = model.sheetByName("等次统计");
  model.setActive(model.sheets[0] ?? model.active, "user");
  if (sheet) sheet.visibility = "hidden";
  valueOf(await assistant.run("countGrades", day));
  expect(model.active.name).toBe("等次统计");
  expect(sheet?.visibility).toBe("visible");
});

test("protected results and a protected structure: nothing changes, and the message says what to do", async () => {
  const { assistant, model } = await open(sampleWorkbook());
  valueOf(await assistant.run("countGrades", day));
  const sheet = model.sheetByName("等次统计");
  if (sheet) sheet.protected = true;
  model.structureProtected = true;
  const before = JSON.stringify(pictureOf(model));
  const problem = problemOf(await assistant.run("countGrades", day));
  expect(problem).toMatchObject({ kind: "sheet-protected", sheet: "等次统计" });
  expect(problem.message).toContain("撤销工作表保护");
  for (const command of ["checkEntries", "writeSummary"] as const) {
    expect(problemOf(await assistant.run(command, day)).message).toContain("取消保护");
  }
  expect(JSON.stringify(pictureOf(model))).toBe(before);
  // The protected data sheets are only read.
  model.structureProtected = false;
  for (const each of model.sheets) each.protected = each.name !== "等次统计";
  valueOf(await assistant.run("countGrades", day));
});

test("another workbook in front: nothing half made, and the command works when it is back", async () => {
  const { assistant, model, host } = await open(sampleWorkbook());
  const before = JSON.stringify(pictureOf(model));
  host.state.inactive = true;
  for (const command of results) {
    const problem = problemOf(await assistant.run(command, day));
    expect(problem.kind).toBe("inactive-workbook");
    expect(JSON.stringify(pictureOf(model))).toBe(before);
  }
  host.state.inactive = false;
  for (const command of results) valueOf(await assistant.run(command, day));
}, 60_000);

test("a workbook without 设置 is judged by the defaults", async () => {
  const sample = sampleWorkbook();
  const without = { ...sample, sheets: sample.sheets.filter(({ name }) => name !== "设置"), names: [] };
  const { assistant, model } = await open(without);
  for (const command of results) valueOf(await assistant.run(command, day));
  valueOf(await assistant.run("addTemplate_talks"));
  expect(model.sheetByName("设置")).toBeDefined();
});

test("the table's name is taken by a renamed copy: the template comes without being a table", async () => {
  const { assistant, model } = await open(["Sheet1"]);
  valueOf(await assistant.run("addTemplate_talks"));
  const sheet = model.sheetByName("谈心谈话");
  if (sheet) sheet.name = "谈话旧表";
  const done = valueOf(await assistant.run("addTemplate_talks"));
  expect(done.details.join("")).toContain("不设为智能表格");
  expect(model.sheetByName("谈心谈话")?.tables).toEqual([]);
});

test("what could not be done is told on 操作提示, which the next command overwrites", async () => {
  const excel = await open(["Sheet1"]);
  for (const command of ["checkEntries", "writeSummary"] as const) {
    expect((await runCommand(excel.assistant, command)).ok).toBe(false);
    expect(excel.model.active.name).toBe("操作提示");
  }
  expect(String(shownAt(excel, "操作提示", 1, 0))).toContain("汇总");
  expect(excel.model.sheets).toHaveLength(2);
});
