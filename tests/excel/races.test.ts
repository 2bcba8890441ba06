// What others do between two requests: nothing of theirs is overwritten or removed, and the plan is made anew.
import { basisOf } from "../../src/workbook/write-basis";
import type { WriteRequest } from "../../src/workbook/port";
import type { ModelCell } from "../../src/workbench/host/model";
import { addSheet } from "../../src/workbench/host/sheet-edits";
import { closeExcel, openExcel, pictureOf, problemOf, shownAt, valueOf } from "./excel-fixture";
import type { Fixture } from "./excel-fixture";
import { fullPlan } from "./sample-plan";

afterEach(closeExcel);

/** Does something just before the n-th request from now is carried out. */
function beforeRequest({ host }: Fixture, request: number, act: () => void): void {
  const process = host.process.bind(host);
  let count = 0;
  Object.assign(host, {
    process: (body: string) => {
      // The client's own requests, which give references back, are not counted.
      if (body.includes("_RemoveReference") && !body.includes("Worksheets")) return process(body);
      count += 1;
      if (count === request) act();
      return process(body);
    },
  });
}

function type({ model }: Fixture, name: string, row: number, column: number, text: string): void {
  const sheet = model.sheetByName(name);
  const line = sheet?.cells.get(row) ?? new Map<number, ModelCell>();
  sheet?.cells.set(row, line);
  line.set(column, { value: text, formula: null, style: 0, quotePrefix: false, link: null });
  model.version += 1;
}

async function openLedger(): Promise<Fixture> {
  const excel = await openExcel(["台账"]);
  valueOf(
    await excel.port.write({
      cells: [
        {
          sheet: "台账",
          row: 0,
          column: 0,
          cells: [
            ["标题", null],
            ["姓名", "等次"],
            ["张一", "优秀"],
            ["李二", "合格"],
            ["王三", "合格"],
          ],
        },
      ],
    }),
  );
  return excel;
}

/** A write planned from the workbook as it is. */
async function planned(excel: Fixture, request: WriteRequest): Promise<WriteRequest> {
  return { ...request, basis: basisOf(valueOf(await excel.port.read()), request) };
}

const mend: WriteRequest = { cells: [{ sheet: "台账", row: 3, column: 1, cells: [["基本合格"]] }] };

test.each([1, 2])("typed into the cell before the look (request %s): nothing is written", async (request) => {
  const excel = await openLedger();
  const write = await planned(excel, mend);
  beforeRequest(excel, request, () => type(excel, "台账", 3, 1, "她刚改的"));
  expect(problemOf(await excel.port.write(write)).kind).toBe("changed-meanwhile");
  expect(shownAt(excel, "台账", 3, 1)).toBe("她刚改的");
});

test("typed into the cell between look and write: her text is put back, and the plan is to be made anew", async () => {
  const excel = await openLedger();
  const write = await planned(excel, mend);
  beforeRequest(excel, 3, () => type(excel, "台账", 3, 1, "她刚改的"));
  const problem = problemOf(await excel.port.write(write));
  expect(problem).toMatchObject({ kind: "changed-meanwhile", sheet: "台账" });
  expect(problem.message).toMatch(/工作簿没有改动。$/);
  expect(shownAt(excel, "台账", 3, 1)).toBe("她刚改的");
});

test("a neighbour that changes between look and write is seen too", async () => {
  const excel = await openLedger();
  const write = await planned(excel, mend);
  beforeRequest(excel, 3, () => {
    type(excel, "台账", 2, 1, "合格");
    type(excel, "台账", 4, 1, "优秀");
  });
  expect(problemOf(await excel.port.write(write)).kind).toBe("changed-meanwhile");
  expect([2, 3, 4].map((row) => shownAt(excel, "台账", row, 1))).toEqual(["合格", "合格", "优秀"]);
});

test("an edited cell refuses the write: it is planned anew and not sent again", async () => {
  const excel = await openLedger();
  const write = await planned(excel, mend);
  excel.host.addFault({ code: "InvalidOperationInCellEditMode", request: 3 });
  excel.host.clearLog();
  expect(problemOf(await excel.port.write(write)).kind).toBe("changed-meanwhile");
  expect(excel.host.log.filter(({ kind }) => kind === "batch")).toHaveLength(4);
  expect(shownAt(excel, "台账", 3, 1)).toBe("合格");
});

test("a sheet of the wanted name that another adds meanwhile stays", async () => {
  const excel = await openExcel(["会议"]);
  beforeRequest(excel, 2, () => {
    addSheet(excel.model, "甲表", "api");
    type(excel, "甲表", 0, 0, "别人的");
  });
  const problem = problemOf(await excel.port.write({ sheets: [{ plan: fullPlan("甲表"), mode: "add" }] }));
  expect(problem.kind).toBe("changed-meanwhile");
  expect(excel.model.sheets.map(({ name }) => name)).toEqual(["会议", "甲表"]);
  expect(shownAt(excel, "甲表", 0, 0)).toBe("别人的");
});

test("of two sheets the first was added here and goes, the second is another's and stays", async () => {
  const excel = await openExcel(["会议"]);
  beforeRequest(excel, 2, () => {
    addSheet(excel.model, "乙表", "api");
  });
  problemOf(
    await excel.port.write({
      sheets: [
        { plan: fullPlan("甲表", "Sample_A"), mode: "add" },
        { plan: { ...fullPlan("乙表", "Sample_B"), names: [] }, mode: "add" },
      ],
    }),
  );
  expect(excel.model.sheets.map(({ name }) => name)).toEqual(["会议", "乙表"]);
});

test("a refused rewrite leaves the old result where nothing ran", async () => {
  const excel = await openExcel(["会议"]);
  const request: WriteRequest = { sheets: [{ plan: fullPlan("结果"), mode: "rewrite", mark: "sample" }] };
  valueOf(await excel.port.write(request));
  const before = pictureOf(excel.model);
  for (const code of ["GeneralException", "AccessDenied", "InactiveWorkbook"] as const) {
    excel.host.addFault({ code, request: 3 });
    expect(problemOf(await excel.port.write(request)).message).toMatch(/工作簿没有改动。$/);
    expect(pictureOf(excel.model)).toEqual(before);
  }
});

test("a row of 200 lines is as high as Excel allows", async () => {
  const excel = await openExcel(["会议"]);
  const plan = { ...fullPlan("甲表"), rowHeights: [{ row: 0, rowCount: 1, points: 2000 }] };
  valueOf(await excel.port.write({ sheets: [{ plan, mode: "add" }] }));
  expect(excel.model.sheetByName("甲表")?.rowHeights.get(0)).toBe(409);
});
