// What the clerk decided and wrote outlives faults, second runs, strayed marks and crafted files; and she is told.
import { sampleDate, sampleWorkbook } from "../../scripts/samples/sample-workbook";
import type { Assistant } from "../../src/app/assistant";
import { createAssistant } from "../../src/app/create-assistant";
import { readMemory } from "../../src/app/memory";
import type { Finding } from "../../src/domain/finding";
import { findingCells } from "../../src/outputs/findings/finding-cells";
import { planRowHeights } from "../../src/outputs/layout/row-heights";
import { runCommand } from "../../src/app/run-command";
import type { ModelCell } from "../../src/workbench/host/model";
import type { WorkbookData } from "../../src/workbook/workbook-data";
import { closeExcel, openData, openExcel, pictureOf, shownAt, valueOf } from "../excel/excel-fixture";
import type { Fixture } from "../excel/excel-fixture";
import { typedIn } from "./support/edit-workbook";

afterEach(closeExcel);

const clock = { now: () => new Date(2026, 2, 27, 9, 5) };
const options = { asOf: sampleDate };

const sample = sampleWorkbook();
const base: WorkbookData = {
  ...sample,
  sheets: sample.sheets.filter(({ name }) => ["设置", "会议记录", "民主评议"].includes(name)),
};

interface Desk extends Fixture {
  readonly assistant: Assistant;
}

async function open(data: WorkbookData = base): Promise<Desk> {
  const excel = await openData(data);
  return { ...excel, assistant: createAssistant(excel.port, clock) };
}

async function decided(): Promise<Desk> {
  const desk = await open();
  valueOf(await desk.assistant.confirmWords([{ word: "称职", grade: "合格" }], options));
  return desk;
}

async function memoryText({ port }: Desk): Promise<string> {
  const memory = readMemory(valueOf(await port.read()));
  return JSON.stringify([...memory].map(([kind, entries]) => [kind, [...entries.values()]]));
}

const keyOf = async ({ assistant }: Desk) =>
  valueOf(await assistant.readState(options)).findings.find(({ key }) => key !== undefined)?.key ?? "";

function set({ model }: Fixture, name: string, row: number, column: number, value: string): void {
  const sheet = model.sheetByName(name);
  const line = sheet?.cells.get(row) ?? new Map<number, ModelCell>();
  sheet?.cells.set(row, line);
  line.set(column, { value, formula: null, style: 0, quotePrefix: false, link: null });
  model.version += 1;
}

describe("the memory", () => {
  test("is what it was after a refusal at any request and in the middle of one", async () => {
    const plain = await decided();
    const key = await keyOf(plain);
    plain.host.clearLog();
    valueOf(await plain.assistant.exempt([key], "属实", options));
    const requests = plain.host.requestCount;
    closeExcel();
    for (let request = 1; request <= requests; request += 1) {
      for (const action of [undefined, 3, 12]) {
        const desk = await decided();
        const before = await memoryText(desk);
        desk.host.addFault({ code: "GeneralException", request, ...(action !== undefined && { action }) });
        const outcome = await desk.assistant.exempt([key], "属实", options);
        if (!outcome.ok) expect(await memoryText(desk)).toBe(before);
        expect(await memoryText(desk)).toContain("称职");
        closeExcel();
      }
    }
  }, 60_000);

  test("outlives a strayed mark, and is found by its name and head", async () => {
    const desk = await decided();
    const mark = desk.model.nameByName("OLA_mark_memory");
    if (!mark) throw new Error("There is no mark.");
    mark.formula = "='民主评议'!$A$1";
    desk.model.version += 1;
    valueOf(await desk.assistant.exempt([await keyOf(desk)], "属实", options));
    expect(desk.model.sheets.filter(({ name }) => name.startsWith("组织生活助手数据"))).toHaveLength(1);
    const text = await memoryText(desk);
    expect(text).toContain("称职");
    expect(text).toContain("属实");
  });

  test("keeps the entries of another session that came between", async () => {
    const desk = await decided();
    const other = createAssistant(desk.port, clock);
    const key = await keyOf(desk);
    const [one, two] = await Promise.all([
      desk.assistant.exempt([key], "属实", options),
      other.confirmWords([{ word: "较好", grade: "优秀" }], options),
    ]);
    expect([one.ok, two.ok]).toEqual([true, true]);
    const text = await memoryText(desk);
    for (const part of ["称职", "属实", "较好"]) expect(text).toContain(part);
  });
});

describe("a mark is not enough", () => {
  test.each(["='民主评议'!$A$1", "='民主评议'!$B$7", "='会议记录'!$A$1"])(
    "the mark of 检查结果 at %s: that sheet is read and left as it is",
    async (formula) => {
      const desk = await open();
      desk.model.names = [...desk.model.names, { name: "OLA_mark_findings", formula, visible: false, comment: "" }];
      const before = pictureOf(desk.model);
      const sheets = desk.model.sheets.length;
      const done = valueOf(await desk.assistant.run("checkEntries", options));
      expect(done.sheet).toBe("检查结果");
      expect(desk.model.sheets).toHaveLength(sheets + 1);
      const after = pictureOf(desk.model) as { sheets: unknown[] };
      expect(after.sheets.slice(0, sheets)).toEqual((before as { sheets: unknown[] }).sheets);
      expect(done.findings.some(({ sheet }) => sheet === "民主评议")).toBe(true);
      // And now the mark is where it belongs.
      valueOf(await desk.assistant.run("checkEntries", options));
      expect(desk.model.sheets).toHaveLength(sheets + 1);
    },
  );

  test.each([
    ["beside the table", 4, 15],
    ["below everything", 400, 0],
  ])("a note %s is kept: the new result goes beside, and that is said", async (_, row, column) => {
    const desk = await open();
    valueOf(await desk.assistant.run("checkEntries", options));
    set(desk, "检查结果", row, column, "已电话核实");
    const done = valueOf(await desk.assistant.run("checkEntries", options));
    expect(done.sheet).toBe("检查结果（助手）");
    expect(done.details.join("")).toContain("“检查结果”里有您写的内容，原样未动，新的结果写在“检查结果（助手）”");
    expect(shownAt(desk, "检查结果", row, column)).toBe("已电话核实");
    // From then on the new sheet is the result.
    expect(valueOf(await desk.assistant.run("checkEntries", options)).sheet).toBe("检查结果（助手）");
    expect(desk.model.sheets.filter(({ name }) => name.startsWith("检查结果"))).toHaveLength(2);
  });

  test("a note in a cell that the result leaves empty is kept too", async () => {
    const desk = await open();
    valueOf(await desk.assistant.run("countGrades", options));
    const sheet = desk.model.sheetByName("等次统计");
    expect(sheet?.cells.get(1)?.get(4)?.value ?? null).toBeNull();
    set(desk, "等次统计", 1, 4, "已报");
    expect(valueOf(await desk.assistant.run("countGrades", options)).sheet).toBe("等次统计（助手）");
    expect(shownAt(desk, "等次统计", 1, 4)).toBe("已报");
  });
});

test("the same command twice at once, in pane and ribbon: one result, and no 操作提示", async () => {
  for (const command of ["checkEntries", "writeSummary"] as const) {
    const desk = await open();
    const other = createAssistant(desk.port, clock);
    const outcomes = await Promise.all([
      desk.assistant.run(command, options),
      runCommand(other, command),
      runCommand(other, command),
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
    const names = desk.model.sheets.map(({ name }) => name);
    expect(names).toHaveLength(4);
    expect(names).not.toContain("操作提示");
    closeExcel();
  }
});

describe("the ribbon has a voice where no sheet can be written", () => {
  const voice = () => {
    const windows: string[] = [];
    return {
      windows,
      show: async (text: string) => {
        windows.push(text);
        return true;
      },
    };
  };

  test.each([
    ["the structure is protected", (desk: Desk) => void (desk.model.structureProtected = true), "保护工作簿"],
    ["a cell is being edited without end", (desk: Desk) => void (desk.host.state.cellEditMode = true), "结束编辑"],
  ])("%s", async (_, prepare, said) => {
    const desk = await open();
    prepare(desk);
    const window = voice();
    const before = pictureOf(desk.model);
    expect((await runCommand(desk.assistant, "checkEntries", window)).ok).toBe(false);
    expect(window.windows.join("")).toContain(said);
    expect(pictureOf(desk.model)).toEqual(before);
  });
});

test("a finish that fails is said, and running the command again mends it", async () => {
  const excel = await openExcel(["Sheet1"]);
  const assistant = createAssistant(excel.port, clock);
  // The last request, and the one that then tries the print set-up alone.
  for (const request of [5, 6]) excel.host.addFault({ code: "GeneralException", request });
  const done = valueOf(await assistant.run("addTemplate_talks"));
  expect(done.details.join("")).toContain("打印设置没有完成，再运行一次即补上");
  expect(excel.model.sheetByName("谈心谈话")).toMatchObject({ page: { orientation: "portrait" } });
  const again = valueOf(await assistant.run("addTemplate_talks"));
  expect(again.message).toContain("“谈心谈话”");
  expect(excel.model.sheetByName("谈心谈话")).toMatchObject({ page: { orientation: "landscape" } });
  expect([...valueOf(await excel.port.read()).stamps.keys()]).not.toContain("unfinished");
});

test("no row of a result is planned higher, and no finding longer, than Excel allows", () => {
  const long = "长".repeat(32_767);
  expect(planRowHeights([[long]], 3, [16])).toEqual([{ row: 3, rowCount: 1, points: 409 }]);
  const finding: Finding = {
    ruleId: "GRD-01",
    form: "appraisals",
    severity: "错误",
    sheet: "民主评议",
    row: 4,
    column: 1,
    field: "姓名",
    branch: "第一党支部",
    subject: long,
    message: `${long}与${long}重复`,
    advice: "",
  };
  for (const cell of findingCells(finding, 0)) {
    if (typeof cell === "string") expect(cell.length).toBeLessThan(500);
  }
});

test("texts as long as a cell holds: the check ends soon, and the rows are no higher than Excel allows", async () => {
  for (const length of [200, 32_767]) {
    const desk = await open(typedIn(base, "appraisals", 6, "name", "长".repeat(length)));
    const started = Date.now();
    valueOf(await desk.assistant.run("checkEntries", options));
    expect(Date.now() - started).toBeLessThan(15_000);
    const heights = [...(desk.model.sheetByName("检查结果")?.rowHeights.values() ?? [])];
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    closeExcel();
  }
}, 60_000);
