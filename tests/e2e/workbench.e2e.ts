// The workbench in a real browser: grid and model keep in step, the ribbon runs the add-in, files go out and come back.
import { ribbonControls } from "../../scripts/ribbon/controls";
import { ribbonGroups } from "../../src/app/commands/command";
import type { Drive } from "./drive-workbench";
import { driveWorkbench } from "./drive-workbench";
import type { Workbench } from "./open-workbench";
import { startWorkbench } from "./open-workbench";

jest.setTimeout(120_000);

let workbench: Workbench;
let drive: Drive;

beforeAll(async () => {
  workbench = await startWorkbench();
  drive = driveWorkbench(workbench);
});

afterAll(async () => {
  await workbench?.close();
});

test("opens the sample workbook with the pane beside it", async () => {
  await workbench.load();
  expect(await workbench.page.textContent(".workbook-name")).toBe("示例工作簿.xlsx");
  expect(await drive.sheetNames()).toEqual(
    expect.arrayContaining(["设置", "党支部", "会议记录", "民主评议", "整改台账"]),
  );
  const pane = await workbench.pane();
  await pane.waitForSelector("text=首页", { timeout: 30_000 });
  expect(await workbench.page.textContent("#status-bar")).toContain("未安装 Excel 时的试用环境");
});

test("draws the ribbon of the manifest", async () => {
  await workbench.load("?workbook=empty");
  const groups = await workbench.page.$$eval("#ribbon .ribbon-group", (found) =>
    found.map((group) => [
      group.querySelector(".ribbon-group-label")?.textContent,
      ...[...group.querySelectorAll(".ribbon-button .control-label")].map((label) => label.textContent),
    ]),
  );
  const controls = ribbonControls();
  const declared = ribbonGroups.map((group) => [
    group,
    ...controls.filter((control) => control.group === group).map(({ label }) => label),
  ]);
  expect(groups).toEqual(declared.filter(({ length }) => length > 1));
  await workbench.page.click('#ribbon [data-control="AddTemplate"]');
  expect(await workbench.page.isVisible('#ribbon [data-control="AddTemplate_meetings"]')).toBe(true);
  const sizes = await workbench.page.$$eval("#ribbon img", (images) =>
    images.map((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)),
  );
  expect(new Set(sizes)).toEqual(new Set([32, 20]));
});

test("what is typed into the grid reaches the model as Excel would read it", async () => {
  await workbench.load("?workbook=empty");
  await drive.goTo("B6");
  await workbench.page.keyboard.press("Escape");
  await workbench.page.mouse.click(150, 315);
  await drive.type("张一", "2025-3-8", "=1+2", "95%");
  const typed = await workbench.page.evaluate(() => {
    const { model } = window.__workbench;
    const [sheet] = model.sheets;
    const { row, column } = model.active.selection;
    return sheet ? [4, 3, 2, 1].map((up) => model.valueAt(sheet, row - up, column)) : [];
  });
  expect(typed).toEqual(["张一", 45_724, 3, 0.95]);
});

test("while a cell is being edited the host is in cell-edit mode", async () => {
  await workbench.load("?workbook=empty");
  await workbench.page.mouse.click(150, 315);
  await workbench.page.keyboard.type("未");
  await workbench.page.waitForFunction(() => window.__workbench.host.state.cellEditMode);
  await workbench.page.keyboard.press("Enter");
  await workbench.page.waitForFunction(() => !window.__workbench.host.state.cellEditMode);
});

test("a ribbon command writes through the add-in, and its sheets appear in the grid", async () => {
  await workbench.load("?workbook=empty");
  await drive.runCommand("AddBasicTemplates");
  expect(await drive.sheetNames()).toEqual(
    expect.arrayContaining(["设置", "党支部", "会议记录", "民主评议", "整改台账"]),
  );
  expect(await drive.gridValue("党支部", 0, 0)).toBe(await drive.modelValue("党支部", 0, 0));
  expect(await drive.gridValue("党支部", 0, 0)).not.toBeNull();
  expect(
    await workbench.page.evaluate(() =>
      window.__workbench.engine.api.getActiveWorkbook().getActiveSheet().getSheetName(),
    ),
  ).toBe(await workbench.page.evaluate(() => window.__workbench.model.active.name));
});

test("a saved workbook opens again with what was in it", async () => {
  await workbench.load("?workbook=empty");
  await drive.runCommand("AddBasicTemplates");
  const before = await workbench.page.evaluate(() => ({
    sheets: window.__workbench.model.sheets.map(({ name }) => name),
    validations: window.__workbench.model.sheetByName("会议记录")?.validations.length,
  }));
  const after = await workbench.page.evaluate(async () => {
    const bytes = await window.__workbench.saveBytes();
    const opened = await window.__workbench.openBytes(bytes, "再打开.xlsx");
    return {
      opened,
      sheets: window.__workbench.model.sheets.map(({ name }) => name),
      validations: window.__workbench.model.sheetByName("会议记录")?.validations.length,
    };
  });
  expect(after).toEqual({ opened: true, ...before });
  expect(await workbench.page.textContent(".workbook-name")).toBe("再打开.xlsx");
});

test("a file that is no workbook leaves the open one alone and says so", async () => {
  await workbench.load("?workbook=empty");
  const opened = await workbench.page.evaluate(() =>
    window.__workbench.openBytes(new TextEncoder().encode("PK not a workbook"), "坏文件.xlsx"),
  );
  expect(opened).toBe(false);
  expect(await drive.sheetNames()).toEqual(["Sheet1"]);
  expect(await workbench.page.textContent("#messages .message.error")).toContain("坏文件.xlsx");
});

/** Cells of the first rows and columns of the active sheet in the model, formulas as such. */
function block(rows: number, columns: number): Promise<unknown[][]> {
  return workbench.page.evaluate(
    ([down, right]) => {
      const { model } = window.__workbench;
      return Array.from({ length: down }, (_row, row) =>
        Array.from(
          { length: right },
          (_cell, column) =>
            model.active.cells.get(row)?.get(column)?.formula ?? model.valueAt(model.active, row, column),
        ),
      );
    },
    [rows, columns] as const,
  );
}

test("typing is undone and done again, in the model too", async () => {
  await workbench.load("?workbook=empty");
  await drive.goTo("A1");
  await drive.type("1", "2", "=A1+A2");
  await workbench.page.keyboard.press("Control+z");
  await drive.settle();
  expect(await block(3, 1)).toEqual([[1], [2], [null]]);
  await workbench.page.keyboard.press("Control+y");
  await drive.settle();
  expect(await block(3, 1)).toEqual([[1], [2], ["=A1+A2"]]);
});

test("rows put in and taken out move the formulas, as in Excel", async () => {
  await workbench.page.evaluate(() =>
    window.__workbench.engine.api.getActiveWorkbook().getActiveSheet().insertRowsBefore(1, 2),
  );
  await drive.settle();
  expect(await block(5, 1)).toEqual([[1], [null], [null], [2], ["=A1+A4"]]);
  await workbench.page.evaluate(() =>
    window.__workbench.engine.api.getActiveWorkbook().getActiveSheet().deleteRows(3, 1),
  );
  await drive.settle();
  expect(await block(4, 1)).toEqual([[1], [null], [null], ["=A1+#REF!"]]);
});

test("sheets are added, renamed, moved and deleted; what referred to a deleted one is lost", async () => {
  await workbench.load("?workbook=empty");
  await workbench.page.evaluate(() => window.__workbench.engine.api.getActiveWorkbook().insertSheet("二"));
  await drive.openSheet("Sheet1");
  await drive.goTo("A1");
  await drive.type("=二!A1+1");
  await workbench.page.evaluate(() => {
    const book = window.__workbench.engine.api.getActiveWorkbook();
    const sheet = book.getSheetByName("二");
    sheet?.setName("三");
    if (sheet) book.moveSheet(sheet, 0);
  });
  await drive.settle();
  expect(await drive.sheetNames()).toEqual(["三", "Sheet1"]);
  expect(await block(1, 1)).toEqual([["=三!A1+1"]]);
  await workbench.page.evaluate(() => {
    const book = window.__workbench.engine.api.getActiveWorkbook();
    const sheet = book.getSheetByName("三");
    if (sheet) book.deleteSheet(sheet);
  });
  await drive.settle();
  expect(await drive.sheetNames()).toEqual(["Sheet1"]);
  expect(await block(1, 1)).toEqual([["=#REF!+1"]]);
});

test("a block from the clipboard goes in as typed", async () => {
  await workbench.load("?workbook=empty");
  await workbench.page.evaluate(() => navigator.clipboard.writeText("姓名\t日期\n张一\t2025-03-08\n李二\t=1+1"));
  await drive.goTo("A1");
  await workbench.page.keyboard.press("Control+v");
  await drive.settle();
  expect(await block(3, 2)).toEqual([
    ["姓名", "日期"],
    ["张一", 45_724],
    ["李二", "=1+1"],
  ]);
});

test("a form shows its required headers with a mark, its lists, and refuses what is not in them", async () => {
  await workbench.load("?workbook=empty");
  await drive.runCommand("AddFullTemplates");
  await drive.openSheet("民主评议");
  expect(await drive.modelValue("民主评议", 2, 1)).toBe("党支部");
  expect(
    await workbench.page.evaluate(() =>
      window.__workbench.engine.api.getActiveWorkbook().getActiveSheet().getRange(2, 1).getDisplayValue(),
    ),
  ).toBe("党支部＊");
  await drive.goTo("D4");
  await workbench.page.click(".list-arrow");
  await workbench.page.getByText("预备党员", { exact: true }).last().click();
  await drive.settle();
  expect(await drive.modelValue("民主评议", 3, 3)).toBe("预备党员");
  await drive.goTo("D5");
  await workbench.page.keyboard.type("胡写");
  await workbench.page.keyboard.press("Tab");
  await workbench.page.waitForSelector("text=“党员类别”请从下拉列表选择。");
  await workbench.page.getByRole("button", { name: "确定" }).click();
  expect(await drive.modelValue("民主评议", 4, 3)).toBeNull();
});

test("nothing went wrong on the way", () => {
  expect(workbench.errors).toEqual([]);
});
