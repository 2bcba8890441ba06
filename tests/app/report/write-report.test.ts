// 情况报告 on the sample workbook, through Microsoft's client: what is written, the clerk's 修改稿 over refreshes and refused
// writes, what 检查填报 says of them, and that the document has the figures of 汇总表.
import { strFromU8, unzipSync } from "fflate";
import { sampleDate, sampleWorkbook } from "../../../scripts/samples/sample-workbook";
import type { Assistant } from "../../../src/app/assistant";
import { createAssistant } from "../../../src/app/create-assistant";
import { writeDocx } from "../../../src/files/docx/write-docx";
import { closeExcel, openData, problemOf, valueOf } from "../../excel/excel-fixture";
import type { Fixture } from "../../excel/excel-fixture";

let excel: Fixture;
let assistant: Assistant;
const options = { asOf: sampleDate };

beforeEach(async () => {
  excel = await openData(sampleWorkbook());
  assistant = createAssistant(excel.port, { now: () => new Date(2026, 2, 27, 9, 5) }, undefined, writeDocx);
}, 60_000);
afterEach(closeExcel);

interface Line {
  /** 0-based. */
  readonly row: number;
  readonly auto: string;
  readonly edited: string;
  readonly hint: string;
}

async function lines(): Promise<ReadonlyMap<string, Line>> {
  const area = { row: 3, column: 0, rowCount: 80, columnCount: 4 };
  const [read] = valueOf(await excel.port.readAreas([{ sheet: "情况报告", area }]));
  return new Map(
    (read?.values ?? []).map((line, index) => {
      const [key = "", auto = "", edited = "", hint = ""] = line.map((cell) => String(cell ?? ""));
      return [key, { row: 3 + index, auto, edited, hint }];
    }),
  );
}

async function edit(key: string, text: string): Promise<void> {
  const row = (await lines()).get(key)?.row;
  if (row === undefined) throw new RangeError(`No paragraph ${key}.`);
  valueOf(await excel.port.write({ cells: [{ sheet: "情况报告", row, column: 2, cells: [[text]] }] }));
}

const write = async () => valueOf(await assistant.run("writeReport", options));

test("the figures of sheet, pane and document are those of 汇总表", async () => {
  const summary = valueOf(await assistant.run("writeSummary", options));
  const done = await write();
  expect(done.sheet).toBe("情况报告");
  expect((await lines()).get("正文·基本情况")?.auto).toBe(summary.sentence);
  const shown = valueOf(await assistant.showReport(options));
  expect(shown.rows.find(({ key }) => key === "正文·基本情况")?.text).toBe(summary.sentence);
  const file = valueOf(await assistant.exportReport(options));
  const xml = strFromU8(unzipSync(file.bytes)["word/document.xml"] ?? new Uint8Array());
  expect(xml.replace(/<[^>]+>/g, "")).toContain(summary.sentence);
  expect(file.name).toMatch(/\.docx$/);
}, 60_000);

test("a 修改稿 stays over a refresh, goes into the document, and its stale figure is told in 提示 and by 检查填报", async () => {
  await write();
  await edit("正文·谈心谈话", "  各支部谈心谈话82人次。");
  const done = await write();
  expect(done.details.join("")).toContain("修改稿 1 段原样保留");
  const line = (await lines()).get("正文·谈心谈话");
  expect(line?.edited).toBe("  各支部谈心谈话82人次。");
  expect(line?.hint).toContain("“82人次”应为81人次（谈心谈话）");
  const { findings } = valueOf(await assistant.run("checkEntries", options));
  const ours = findings.filter(({ sheet, ruleId }) => sheet === "情况报告" && ruleId === "RPT-02");
  expect(ours.map(({ row, column, message }) => [row, column, message])).toEqual([
    [(line?.row ?? 0) + 1, 2, expect.stringContaining("82人次")],
  ]);
  expect(findings.some(({ ruleId, message }) => ruleId === "RPT-01" && message.includes("本年度重点学习内容"))).toBe(
    true,
  );
  const file = valueOf(await assistant.exportReport(options));
  const text = strFromU8(unzipSync(file.bytes)["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, "");
  expect(text).toContain("各支部谈心谈话82人次");
  expect(text).not.toContain("开展谈心谈话81人次，其中");
}, 60_000);

test("a refused write does not cost the clerk her words", async () => {
  await write();
  await edit("正文·学习", "我写的学习情况。");
  // More than the command needs.
  const requests = 14;
  let refused = 0;
  for (let request = 1; request <= requests; request += 1) {
    // As a whole, and half-way: the sheet has been emptied and is not filled yet.
    for (const action of request % 3 === 0 ? [undefined, 40] : [40]) {
      const words = `我第${request}次改过的学习情况。`;
      await edit("正文·学习", words);
      excel.host.addFault({ code: "GeneralException", request, ...(action !== undefined && { action }) });
      if (!(await assistant.run("writeReport", options)).ok) refused += 1;
      // A failure that has not come yet comes now, where it harms nothing.
      for (let look = 0; look < requests; look += 1) await excel.port.read();
      valueOf(await assistant.run("writeReport", options));
      expect([request, action, (await lines()).get("正文·学习")?.edited]).toEqual([request, action, words]);
    }
  }
  expect(refused).toBeGreaterThan(4);
}, 120_000);

test("a report whose header was destroyed is not written over", async () => {
  await write();
  await edit("正文·学习", "我写的。");
  valueOf(
    await excel.port.write({ cells: [{ sheet: "情况报告", row: 2, column: 0, cells: [["甲", "乙", "丙", "丁"]] }] }),
  );
  expect(problemOf(await assistant.run("writeReport", options)).message).toContain("表头");
  const [read] = valueOf(
    await excel.port.readAreas([{ sheet: "情况报告", area: { row: 3, column: 2, rowCount: 60, columnCount: 1 } }]),
  );
  expect((read?.values ?? []).flat()).toContain("我写的。");
}, 60_000);

test("a 修改稿 typed before any of the requests of the command is kept, on the one sheet", async () => {
  await write();
  const { host, model } = excel;
  const plain = host.process.bind(host);
  for (let request = 1; request <= 7; request += 1) {
    const words = `刚刚写的第${request}稿。`;
    const { row = 0 } = (await lines()).get("正文·学习") ?? {};
    let count = 0;
    Object.assign(host, {
      process: (body: string) => {
        // The client's own requests, which give references back, are not counted.
        if (!body.includes("_RemoveReference") || body.includes("Worksheets")) count += 1;
        if (count === request) {
          const line = model.sheetByName("情况报告")?.cells.get(row);
          line?.set(2, { style: 0, quotePrefix: false, link: null, ...line.get(2), value: words, formula: null });
          model.version += 1;
          count += 1;
        }
        return plain(body);
      },
    });
    await write();
    Object.assign(host, { process: plain });
    expect(count).toBeGreaterThan(request);
    expect([request, (await lines()).get("正文·学习")?.edited]).toEqual([request, words]);
    expect(model.sheets.filter(({ name }) => name.startsWith("情况报告"))).toHaveLength(1);
  }
}, 60_000);

test("a result written anew over a note that came in the same moment says so", async () => {
  valueOf(await assistant.run("overviewLedger", options));
  const { host, model } = excel;
  const plain = host.process.bind(host);
  let isTyped = false;
  Object.assign(host, {
    process: (body: string) => {
      if (body.includes('"Clear"') && !isTyped) {
        isTyped = true;
        model
          .sheetByName("台账概览")
          ?.cells.get(2)
          ?.set(40, { style: 0, quotePrefix: false, link: null, value: "批注", formula: null });
        model.version += 1;
      }
      return plain(body);
    },
  });
  const { details } = valueOf(await assistant.run("overviewLedger", options));
  expect(isTyped).toBe(true);
  expect(details.join("")).toContain("“台账概览”重写的同时有人在上面写了内容，没有保住，请先核对");
});
