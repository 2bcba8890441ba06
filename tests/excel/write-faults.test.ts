// A write that fails leaves the workbook as it was, or says what is there: at every request and at every action of it.
import type { WriteRequest } from "../../src/workbook/port";
import { closeExcel, openExcel, pictureOf, problemOf, shownAt, valueOf } from "./excel-fixture";
import type { Fixture } from "./excel-fixture";
import { fullPlan, longPlan } from "./sample-plan";

afterEach(closeExcel);

const addTwo: WriteRequest = {
  sheets: [
    { plan: fullPlan("甲表", "Sample_A"), mode: "add" },
    { plan: { ...fullPlan("乙表", "Sample_B"), names: [] }, mode: "rewrite", mark: "sample" },
  ],
  stamps: new Map([["grades_data", "abc"]]),
};

/** Actions of the main request of a write that is carried out: the largest. */
async function actionsOf({ host, port }: Fixture, request: WriteRequest): Promise<number> {
  host.clearLog();
  valueOf(await port.write(request));
  return Math.max(...host.log.filter(({ kind }) => kind === "batch").map(({ actions }) => actions));
}

/** Every thirteenth action, and the last: enough to meet every kind of call. */
function someOf(actions: number): readonly number[] {
  return [...Array.from({ length: Math.floor(actions / 13) }, (_, index) => index * 13), actions - 1];
}

test("adding sheets: a failure at any action of the main request leaves no trace", async () => {
  const actions = await actionsOf(await openExcel(["会议"]), addTwo);
  expect(actions).toBeGreaterThan(100);
  const excel = await openExcel(["会议"]);
  const before = pictureOf(excel.model);
  for (const action of someOf(actions)) {
    excel.host.addFault({ code: "GeneralException", request: 2, action });
    const problem = problemOf(await excel.port.write(addTwo));
    expect(problem.kind).toBe("write-failed");
    expect(problem.message).toMatch(/工作簿没有改动。$/);
    expect(pictureOf(excel.model)).toEqual(before);
  }
}, 60_000);

test.each(["GeneralException", "AccessDenied", "RequestPayloadSizeLimitExceeded", "InactiveWorkbook"] as const)(
  "a request refused with %s leaves no trace",
  async (code) => {
    for (const request of [1, 2]) {
      const excel = await openExcel(["会议"]);
      const before = pictureOf(excel.model);
      excel.host.addFault({ code, request });
      expect(problemOf(await excel.port.write(addTwo)).message).toMatch(/工作簿没有改动。$/);
      expect(pictureOf(excel.model)).toEqual(before);
      closeExcel();
    }
  },
);

test("what may fail without harm does: the sheets are there without print set-up or frozen panes", async () => {
  const excel = await openExcel(["会议"]);
  excel.host.addFault({ code: "GeneralException", request: 3, action: 2 });
  excel.host.addFault({ code: "GeneralException", request: 4 });
  valueOf(await excel.port.write({ ...addTwo, show: { sheet: "乙表", row: 0, column: 0 } }));
  expect(excel.model.sheetByName("乙表")).toMatchObject({
    freeze: { rows: 3, columns: 1 },
    page: { orientation: "portrait" },
  });
  expect(excel.model.sheets.map(({ name }) => name)).toEqual(["会议", "甲表", "乙表"]);
});

test("a failed taking-back says which sheets are there", async () => {
  const excel = await openExcel(["会议"]);
  excel.host.addFault({ code: "GeneralException", request: 2, action: 60 });
  excel.host.addFault({ code: "GeneralException", request: 3 });
  const problem = problemOf(await excel.port.write(addTwo));
  expect(problem.message).toContain("“甲表”、“乙表”可能还在而且内容不全，请核对后删除");
  expect(problem.detail).toContain("undo");
});

test("rewriting an own sheet: a failure at any action ends in an empty sheet that says so, and no stamp", async () => {
  const request: WriteRequest = {
    sheets: [{ plan: fullPlan("检查结果"), mode: "rewrite", mark: "sample" }],
    stamps: new Map([["findings_data", "new"]]),
  };
  const excel = await openExcel(["会议"]);
  valueOf(await excel.port.write(request));
  const actions = await actionsOf(excel, request);
  let emptied = 0;
  for (const action of someOf(actions)) {
    const before = pictureOf(excel.model);
    excel.host.addFault({ code: "GeneralException", request: 3, action });
    const problem = problemOf(await excel.port.write(request));
    if (problem.message.endsWith("工作簿没有改动。")) {
      // The sheet had only been looked at: the old result is still there.
      expect(action).toBeLessThan(actions / 3);
      expect(pictureOf(excel.model)).toEqual(before);
      continue;
    }
    expect(problem.message).toMatch(/“检查结果”已清空，其他内容没有改动。$/);
    const sheet = excel.model.sheetByName("检查结果");
    expect(sheet?.cells.size).toBe(1);
    expect(shownAt(excel, "检查结果", 0, 0)).toContain("上次写入没有完成");
    expect(sheet).toMatchObject({ tables: [], charts: [], merges: [], validations: [] });
    const content = valueOf(await excel.port.read());
    expect(content.stamps.has("findings_data")).toBe(false);
    expect(content.sheets[1]).toMatchObject({ name: "检查结果", mark: "sample" });
    // And the next run mends it.
    valueOf(await excel.port.write(request));
    expect(excel.model.sheetByName("检查结果")?.tables).toHaveLength(1);
    emptied += 1;
  }
  expect(emptied).toBeGreaterThan(3);
}, 60_000);

test("a cell being edited: four more tries, half a second apart, then a message and nothing changed", async () => {
  const excel = await openExcel(["会议"], { cellEditMode: true });
  const problem = problemOf(await excel.port.write(addTwo));
  expect(problem.kind).toBe("cell-edit");
  expect(problem.message).toContain("请先按回车或 Esc 结束编辑");
  expect(excel.waits).toEqual([500, 500, 500, 500]);
  expect(excel.model.sheets).toHaveLength(1);
  expect(problemOf(await excel.port.read()).kind).toBe("cell-edit");
  expect(problemOf(await excel.port.select("会议", 0, 0)).kind).toBe("cell-edit");
});

test("a cell edit that ends while waiting is no trouble", async () => {
  const excel = await openExcel(["会议"], { cellEditMode: true }, (host, waits) => {
    if (waits === 3) host.state.cellEditMode = false;
  });
  valueOf(await excel.port.write(addTwo));
  expect(excel.waits).toHaveLength(3);
  expect(excel.model.sheets).toHaveLength(3);
});

test("a protected own sheet is left as it is and never unprotected", async () => {
  const excel = await openExcel(["会议"]);
  const request: WriteRequest = { sheets: [{ plan: fullPlan("检查结果"), mode: "rewrite", mark: "sample" }] };
  valueOf(await excel.port.write(request));
  const sheet = excel.model.sheetByName("检查结果");
  if (sheet) sheet.protected = true;
  const before = pictureOf(excel.model);
  const problem = problemOf(await excel.port.write(request));
  expect(problem).toMatchObject({ kind: "sheet-protected", sheet: "检查结果" });
  expect(problem.message).toContain("“检查结果”受保护");
  expect(pictureOf(excel.model)).toEqual(before);
  expect(sheet?.protected).toBe(true);
});

test("a workbook whose structure is protected: nothing is added, the message says what to do", async () => {
  const excel = await openExcel(["会议"]);
  excel.model.structureProtected = true;
  const problem = problemOf(await excel.port.write(addTwo));
  expect(problem.kind).toBe("workbook-protected");
  expect(problem.message).toContain("“保护工作簿”");
  expect(excel.model.sheets).toHaveLength(1);
});

test("cancelling between two requests takes everything back", async () => {
  const excel = await openExcel(["会议"]);
  const before = pictureOf(excel.model);
  const stop = new AbortController();
  const seen: number[] = [];
  const problem = problemOf(
    await excel.port.write(
      { sheets: [{ plan: longPlan("长表", 40_000), mode: "add" }] },
      {
        signal: stop.signal,
        progress: ({ done, total }) => {
          seen.push(done / total);
          if (done > 0) stop.abort();
        },
      },
    ),
  );
  expect(problem).toMatchObject({ kind: "cancelled", message: "已取消写入“长表”。工作簿没有改动。" });
  expect(seen.length).toBe(2);
  expect(pictureOf(excel.model)).toEqual(before);
});

test("a text that became a formula all the same is refused and taken back", async () => {
  const excel = await openExcel(["会议"]);
  const before = pictureOf(excel.model);
  const process = excel.host.process.bind(excel.host);
  // A host that ignores the apostrophe: the strings reach the model as if typed without it.
  Object.assign(excel.host, {
    process: (body: string) => process(body.replaceAll('"\'=1+1"', '"=1+1"').replaceAll('"@"', '"General"')),
  });
  const plan = { name: "文字", blocks: [{ row: 0, column: 0, cells: [["=1+1"]] }], styles: [], columnWidths: [] };
  const problem = problemOf(await excel.port.write({ sheets: [{ plan, mode: "add" }] }));
  expect(problem.kind).toBe("formula-born");
  expect(problem.message).toContain("“文字”第 1 行第 1 列");
  expect(pictureOf(excel.model)).toEqual(before);
});

test("a host that keeps the apostrophe in the text gets the text again without it", async () => {
  const excel = await openExcel(["会议"]);
  const process = excel.host.process.bind(excel.host);
  Object.assign(excel.host, { process: (body: string) => process(body.replaceAll('"\'=1+1"', "\"''=1+1\"")) });
  const plan = { name: "文字", blocks: [{ row: 0, column: 0, cells: [["=1+1"]] }], styles: [], columnWidths: [] };
  valueOf(await excel.port.write({ sheets: [{ plan, mode: "add" }] }));
  expect(shownAt(excel, "文字", 0, 0)).toBe("=1+1");
});
