// The workbench in a real browser: grid and model keep in step, the ribbon runs the add-in, files go out and come back.
import type { Workbench } from "./open-workbench";
import { startWorkbench } from "./open-workbench";

jest.setTimeout(120_000);

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
});

afterAll(async () => {
  await workbench?.close();
});

/** What the page's test hook offers, as far as it is used here. */
interface Hook {
  readonly model: {
    readonly active: { readonly name: string; readonly selection: { readonly row: number; readonly column: number } };
    sheetByName(name: string): ModelSheet | undefined;
    readonly sheets: readonly ModelSheet[];
    valueAt(sheet: ModelSheet, row: number, column: number): unknown;
  };
  readonly host: { readonly state: { cellEditMode: boolean } };
  openBytes(bytes: Uint8Array, name: string): Promise<boolean>;
  saveBytes(): Promise<Uint8Array>;
  readonly engine: {
    readonly api: {
      getActiveWorkbook(): {
        getSheetByName(name: string): { getRange(row: number, column: number): { getValue(): unknown } } | null;
        getActiveSheet(): { getSheetName(): string };
      };
    };
  };
}
interface ModelSheet {
  readonly name: string;
  readonly validations: readonly unknown[];
}

declare global {
  interface Window {
    readonly __workbench: Hook;
  }
}

function modelValue(sheet: string, row: number, column: number): Promise<unknown> {
  return workbench.page.evaluate(
    ([name, down, right]) => {
      const { model } = window.__workbench;
      const found = model.sheetByName(name);
      return found ? model.valueAt(found, down, right) : undefined;
    },
    [sheet, row, column] as const,
  );
}

function gridValue(sheet: string, row: number, column: number): Promise<unknown> {
  return workbench.page.evaluate(
    ([name, down, right]) =>
      window.__workbench.engine.api.getActiveWorkbook().getSheetByName(name)?.getRange(down, right).getValue(),
    [sheet, row, column] as const,
  );
}

function sheetNames(): Promise<string[]> {
  return workbench.page.evaluate(() => window.__workbench.model.sheets.map(({ name }) => name));
}

/** Clicks a ribbon button and waits until its command has ended. */
async function runCommand(controlId: string): Promise<void> {
  await workbench.page.click(`#ribbon [data-control="${controlId}"]`);
  await workbench.page.waitForFunction(() => !document.querySelector("#ribbon .is-running"), undefined, {
    timeout: 60_000,
  });
}

async function goTo(address: string): Promise<void> {
  const box = workbench.page.locator("#grid input").first();
  await box.fill(address);
  await box.press("Enter");
}

async function type(...lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await workbench.page.keyboard.type(line);
    await workbench.page.keyboard.press("Enter");
  }
  await workbench.page.waitForTimeout(200);
}

test("opens the sample workbook with the pane beside it", async () => {
  await workbench.load();
  expect(await workbench.page.textContent(".workbook-name")).toBe("示例工作簿.xlsx");
  expect(await sheetNames()).toEqual(expect.arrayContaining(["设置", "党支部", "会议记录", "民主评议", "整改台账"]));
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
  expect(groups).toEqual([
    ["模板", "基本套表", "全套表格", "单张表格"],
    ["填报", "检查填报"],
    ["统计", "统计等次", "生成汇总"],
    ["助手", "打开助手"],
  ]);
  await workbench.page.click('#ribbon [data-control="TemplateOne"]');
  expect(await workbench.page.isVisible('#ribbon [data-control="Form.meetings"]')).toBe(true);
  const sizes = await workbench.page.$$eval("#ribbon img", (images) =>
    images.map((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)),
  );
  expect(new Set(sizes)).toEqual(new Set([32, 20]));
});

test("what is typed into the grid reaches the model as Excel would read it", async () => {
  await workbench.load("?workbook=empty");
  await goTo("B6");
  await workbench.page.keyboard.press("Escape");
  await workbench.page.mouse.click(150, 315);
  await type("张一", "2025-3-8", "=1+2", "95%");
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
  await runCommand("TemplateBasic");
  expect(await sheetNames()).toEqual(expect.arrayContaining(["设置", "党支部", "会议记录", "民主评议", "整改台账"]));
  expect(await gridValue("党支部", 0, 0)).toBe(await modelValue("党支部", 0, 0));
  expect(await gridValue("党支部", 0, 0)).not.toBeNull();
  expect(
    await workbench.page.evaluate(() =>
      window.__workbench.engine.api.getActiveWorkbook().getActiveSheet().getSheetName(),
    ),
  ).toBe(await workbench.page.evaluate(() => window.__workbench.model.active.name));
});

test("a saved workbook opens again with what was in it", async () => {
  await workbench.load("?workbook=empty");
  await runCommand("TemplateBasic");
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
  expect(await sheetNames()).toEqual(["Sheet1"]);
  expect(await workbench.page.textContent("#messages .message.error")).toContain("坏文件.xlsx");
});

test("nothing went wrong on the way", () => {
  // The refusal of a request during cell editing is what that test asks for; the pane's page reports it.
  expect(workbench.errors.filter((text) => !text.includes("cell-editing mode"))).toEqual([]);
});
