// Rules switched off or changed in 设置, on the add-in's own sheet, on a clerk's, and where there is none.
import { sampleDate, sampleWorkbook } from "../../scripts/samples/sample-workbook";
import { createAssistant } from "../../src/app/create-assistant";
import { createXlsxPort } from "../../src/files/xlsx-port";
import type { CellData, SheetData, WorkbookData } from "../../src/workbook/workbook-data";
import { problemOf, valueOf } from "../excel/excel-fixture";
import { pictureOfData } from "./support/edit-workbook";

const options = { asOf: sampleDate };
const sample = sampleWorkbook();

function only(names: readonly string[], changed: (sheet: SheetData) => SheetData = (sheet) => sheet): WorkbookData {
  return { ...sample, sheets: sample.sheets.filter(({ name }) => names.includes(name)).map(changed) };
}

function opened(data: WorkbookData) {
  const port = createXlsxPort(data);
  const assistant = createAssistant(port, { now: () => new Date(2026, 2, 27, 9, 5) });
  return { port, assistant, state: async () => valueOf(await assistant.readState(options)) };
}

const rulesFound = async ({ state }: ReturnType<typeof opened>) =>
  new Set((await state()).findings.map(({ ruleId }) => ruleId));

test("a rule is switched off, made milder and put back; what stood there is not touched", async () => {
  const work = opened(only(["设置", "民主评议"]));
  expect(await rulesFound(work)).toContain("GRD-01");
  const before = pictureOfData(work.port.current());

  const off = valueOf(await work.assistant.setRule("GRD-01", { enabled: false }, options));
  expect(off.message).toBe("规则 GRD-01 停用，写在“设置”的“规则设置”里。");
  expect(await rulesFound(work)).not.toContain("GRD-01");
  expect((await work.state()).ruleSettings).toEqual({ "GRD-01": { enabled: false } });

  valueOf(await work.assistant.setRule("POL-03", { severity: "提示" }, options));
  const state = await work.state();
  expect(state.ruleSettings).toEqual({ "GRD-01": { enabled: false }, "POL-03": { severity: "提示" } });
  expect(state.findings.filter(({ ruleId }) => ruleId === "POL-03").every(({ severity }) => severity === "提示")).toBe(
    true,
  );

  // The same rule again takes the same line; the default empties it.
  valueOf(await work.assistant.setRule("GRD-01", { enabled: true, severity: "警告" }, options));
  expect((await work.state()).ruleSettings["GRD-01"]).toEqual({ enabled: true, severity: "警告" });
  const reset = valueOf(await work.assistant.setRule("GRD-01", {}, options));
  expect(reset.message).toBe("规则 GRD-01 恢复默认，写在“设置”的“规则设置”里。");
  valueOf(await work.assistant.setRule("POL-03", {}, options));
  expect((await work.state()).ruleSettings).toEqual({});
  expect(pictureOfData(work.port.current())).toEqual(before);
});

test("a switch can be undone", async () => {
  const work = opened(only(["设置", "民主评议"]));
  const before = pictureOfData(work.port.current());
  valueOf(await work.assistant.setRule("GRD-01", { enabled: false }, options));
  expect((await work.assistant.undoState())?.description).toBe("规则 GRD-01 停用");
  valueOf(await work.assistant.undo(options));
  expect(pictureOfData(work.port.current())).toEqual(before);
});

test("a workbook without 设置 gets the sheet, with the rule in it", async () => {
  const work = opened(only(["民主评议"]));
  const done = valueOf(await work.assistant.setRule("GRD-01", { enabled: false }, options));
  expect(done.message).toBe("规则 GRD-01 停用：工作簿原来没有“设置”，已添加，写在其中的“规则设置”。");
  expect((await work.state()).settingsExist).toBe(true);
  expect(await rulesFound(work)).not.toContain("GRD-01");
});

/** 设置 as a clerk once made it: 项目 and 内容, and to the right what the test gives. */
function ownSettings(right: readonly (readonly string[])[]): (sheet: SheetData) => SheetData {
  return (sheet) => {
    if (sheet.name !== "设置") return sheet;
    const lines = [
      ["项目", "内容"],
      ["填报单位", "某单位"],
      ["评议年度", "2025"],
      ["主题", "某主题"],
      ["填报人", "张一"],
    ].map((line, row) => [...line, "", ...(right[row] ?? [])]);
    const cells = new Map(
      lines.map((line, row) => [
        row,
        new Map(line.flatMap((value, column): [number, CellData][] => (value === "" ? [] : [[column, { value }]]))),
      ]),
    );
    return { ...sheet, cells, tables: [], merges: [], validations: [], conditionalFormats: [] };
  };
}

test("a clerk's own 设置 without 规则设置 gets the table beside what stands there", async () => {
  const work = opened(only(["设置", "民主评议"], ownSettings([])));
  valueOf(await work.assistant.setRule("GRD-01", { enabled: false }, options));
  valueOf(await work.assistant.setRule("POL-03", { severity: "提示" }, options));
  const state = await work.state();
  expect(state.ruleSettings).toEqual({ "GRD-01": { enabled: false }, "POL-03": { severity: "提示" } });
  expect(state.unit).toBe("某单位");
});

test("a table that lacks the column is left alone, and the clerk told which", async () => {
  const work = opened(only(["设置", "民主评议"], ownSettings([["规则", "级别"]])));
  const before = work.port.current();
  const problem = problemOf(await work.assistant.setRule("GRD-01", { enabled: false }, options));
  expect(problem.message).toBe("“设置”的规则设置缺少“是否启用”一列，没有改动。请在表头补上该列后再试。");
  expect(work.port.current()).toBe(before);
  valueOf(await work.assistant.setRule("GRD-01", { severity: "提示" }, options));
  expect((await work.state()).ruleSettings).toEqual({ "GRD-01": { severity: "提示" } });
});

test("an unknown rule is a defect of the caller", async () => {
  const work = opened(only(["设置"]));
  await expect(work.assistant.setRule("XXX-99", { enabled: false }, options)).rejects.toThrow("XXX-99");
});
