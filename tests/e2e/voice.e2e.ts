// The ribbon's second voice: a cell is being edited, so no sheet can be written; the small window says so at once and goes
// away when the command goes on.
import { driveWorkbench } from "./drive-workbench";
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

test("基本套表 while a cell is being edited: told at once, done after Enter", async () => {
  await workbench.load("?workbook=empty");
  const drive = driveWorkbench(workbench);
  const { page } = workbench;
  await drive.goTo("B6");
  await page.keyboard.press("Escape");
  await page.mouse.click(150, 315);
  await page.keyboard.type("正在写");
  await page.waitForFunction(() => document.querySelector("#status-bar")?.textContent?.includes("正在编辑单元格"));
  // The click goes to the button alone: a real one would end the editing of the grid.
  await page.$eval('#ribbon [data-control="AddBasicTemplates"]', (button) => (button as HTMLElement).click());
  const frame = await page.waitForSelector(".add-in-dialog iframe", { timeout: 20_000 });
  const notice = await frame.contentFrame();
  await notice?.waitForFunction(() => document.querySelector("#notice")?.textContent?.includes("请先按回车结束编辑"));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".add-in-dialog") === null, undefined, { timeout: 60_000 });
  await page.waitForFunction(() => window.__workbench.model.sheets.some(({ name }) => name === "整改台账"), undefined, {
    timeout: 60_000,
  });
  expect(await drive.sheetNames()).not.toContain("操作提示");
});
