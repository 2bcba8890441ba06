// A branch clerk's year in a real browser: template sheets, data typed by hand, the commands of the ribbon and of the pane,
// a finding followed to its cell, the file saved and read back; and what stands in the way of a clerk.
import type { Frame } from "playwright-core";
import type { Drive } from "./drive-workbench";
import { driveWorkbench } from "./drive-workbench";
import type { Workbench } from "./open-workbench";
import { startWorkbench } from "./open-workbench";

jest.setTimeout(180_000);

let workbench: Workbench;
let drive: Drive;

beforeAll(async () => {
  workbench = await startWorkbench();
  drive = driveWorkbench(workbench);
});

afterAll(async () => {
  await workbench?.close();
});

/** The pane once it has read the workbook. */
async function readyPane(): Promise<Frame> {
  const pane = await workbench.pane();
  await pane.waitForSelector("text=读取，之后没有改动", { timeout: 30_000 });
  return pane;
}

/** Presses a command's button in the pane and waits until the state has been read again. */
async function press(pane: Frame, name: string): Promise<void> {
  const button = pane.getByRole("button", { name, exact: true }).last();
  // A command that ends meanwhile may bring another page to the front: the clerk goes back to the first, and so does this.
  for (let left = 8; ; left -= 1) {
    await pane.getByRole("tab", { name: "首页" }).click();
    try {
      await button.click({ timeout: 5_000 });
      return;
    } catch (thrown) {
      if (left === 0) throw thrown;
    }
  }
}

/** Column of a header in the third row. */
async function columnOf(sheet: string, header: string): Promise<number> {
  const headers = await drive.modelRow(sheet, 2, 40);
  const column = headers.indexOf(header);
  if (column < 0) throw new Error(`${sheet} has no column ${header}.`);
  return column;
}

async function figures(sheet: string, row: number, headers: readonly string[]): Promise<unknown[]> {
  const values: unknown[] = [];
  for (const header of headers) values.push(await drive.modelValue(sheet, row, await columnOf(sheet, header)));
  return values;
}

const gradeHeaders = ["党员总数", "应参评", "实参评", "优秀", "合格", "基本合格", "不合格", "不评定等次"];
const summaryHeaders = ["党员总数", "其中预备党员", "应到", "实到", "批评意见条数", "查摆问题数", "优秀", "合格"];

describe("a branch's year", () => {
  test("全套表格 puts the sheets into an empty workbook, and the pane shows it by itself", async () => {
    await workbench.load("?workbook=empty");
    const pane = await readyPane();
    await drive.runCommand("AddFullTemplates");
    expect(await drive.sheetNames()).toEqual([
      "Sheet1",
      "设置",
      "党支部",
      "党员名册",
      "会议记录",
      "谈心谈话",
      "征求意见",
      "测评票",
      "民主评议",
      "整改台账",
      "制度建设",
    ]);
    await pane.waitForSelector("text=10 张表", { timeout: 15_000 });
  });

  test("the clerk types a few rows", async () => {
    await drive.openSheet("设置");
    await drive.goTo("B4");
    await drive.type("某某局第一党支部", "2024");
    await drive.openSheet("党支部");
    await drive.goTo("B4");
    await drive.typeAcross(["第一党支部", "", "", "张一", "是", "3", "2", "1"]);
    await drive.openSheet("会议记录");
    await drive.goTo("B4");
    await drive.typeAcross([
      "第一党支部",
      "组织生活会",
      "组织生活会",
      "2025-03-08",
      "会议室",
      "张一",
      "李二",
      "3",
      "3",
    ]);
    await drive.goTo("P4");
    await drive.typeAcross(["2", "4"]);
    await drive.openSheet("民主评议");
    const members = [
      ["张一", "正式党员", "优秀"],
      ["李二", "正式党员", "合格"],
      // The planted mistake: a probationary member has no grade.
      ["王三", "预备党员", "合格"],
    ] as const;
    for (const [index, [name, kind, grade]] of members.entries()) {
      await drive.goTo(`B${4 + index}`);
      await drive.typeAcross(["第一党支部", name, kind, "是"]);
      await drive.goTo(`P${4 + index}`);
      await drive.typeAcross([grade]);
    }
    await drive.openSheet("整改台账");
    await drive.goTo("B4");
    await drive.typeAcross(["第一党支部", "党员个人", "张一", "", "", "学习不够系统", "每月读一本书", "", "", "张一"]);
    expect(await drive.modelRow("党支部", 3, 9)).toEqual([null, "第一党支部", null, null, "张一", "是", 3, 2, 1]);
    expect(await drive.modelValue("会议记录", 3, 4)).toBe(45_724);
    expect(await drive.modelValue("民主评议", 5, 15)).toBe("合格");
  });

  test("the three commands of the ribbon give the right figures, in the model and in the grid", async () => {
    await drive.runCommand("CheckEntries");
    expect((await drive.cursor())[0]).toBe("检查结果");
    const rows = await Promise.all([3, 4, 5, 6, 7, 8].map((row) => drive.modelRow("检查结果", row, 11)));
    const planted = rows.find((cells) => cells.includes("王三"));
    expect(planted?.slice(1, 6)).toEqual(["错误", "GRD-01", "民主评议", 6, "评定等次"]);

    await drive.runCommand("CountGrades");
    expect(await figures("等次统计", 3, gradeHeaders)).toEqual([3, 3, 3, 1, 2, 0, 0, 0]);
    const total = 4;
    expect(await figures("等次统计", total, gradeHeaders)).toEqual([3, 3, 3, 1, 2, 0, 0, 0]);
    expect(Number(await drive.gridValue("等次统计", total, await columnOf("等次统计", "合格")))).toBe(2);

    await drive.runCommand("WriteSummary");
    expect(await figures("汇总表", 3, summaryHeaders)).toEqual([3, 1, 3, 3, 2, 1, 1, 2]);
    expect(Number(await drive.gridValue("汇总表", 3, await columnOf("汇总表", "批评意见条数")))).toBe(2);
  });

  test("the pane has noticed by itself what the ribbon did", async () => {
    const pane = await workbench.pane();
    await pane.waitForFunction(() => !/尚未统计|尚未生成/.test(document.body.innerText), undefined, {
      timeout: 15_000,
    });
    await pane.waitForSelector("text=读取，之后没有改动");
  });

  test("the buttons of the pane do the same", async () => {
    const pane = await readyPane();
    await press(pane, "统计等次");
    await pane.waitForSelector("text=/等次统计.*已|已.*等次统计/", { timeout: 30_000 });
    await press(pane, "生成汇总");
    await pane.waitForSelector("text=/汇总表.*已|已.*汇总表/", { timeout: 30_000 });
    await press(pane, "检查填报");
    await workbench.page.waitForFunction(() => window.__workbench.model.active.name === "检查结果");
    expect(await figures("等次统计", 3, gradeHeaders)).toEqual([3, 3, 3, 1, 2, 0, 0, 0]);
    expect(await figures("汇总表", 3, summaryHeaders)).toEqual([3, 1, 3, 3, 2, 1, 1, 2]);
  });

  test("a click on the finding leads to the cell", async () => {
    const pane = await workbench.pane();
    await pane.getByRole("tab", { name: /检查/ }).click();
    await pane.locator("button[data-place]", { hasText: "王三" }).filter({ hasText: "等次" }).first().click();
    await workbench.page.waitForFunction(() => window.__workbench.model.active.name === "民主评议");
    expect(await drive.cursor()).toEqual(["民主评议", 5, 15]);
  });

  test("saved as .xlsx and opened again, everything is there", async () => {
    const opened = await workbench.page.evaluate(async () =>
      window.__workbench.openBytes(await window.__workbench.saveBytes(), "第一党支部.xlsx"),
    );
    expect(opened).toBe(true);
    expect(await drive.modelValue("民主评议", 5, 2)).toBe("王三");
    expect(await figures("汇总表", 3, summaryHeaders)).toEqual([3, 1, 3, 3, 2, 1, 1, 2]);
    const pane = await workbench.pane();
    await pane.waitForSelector("text=10 张表", { timeout: 30_000 });
  });

  test("a link of 检查结果 leads there too", async () => {
    // Without the pane all columns can be seen: the place of a cell is the one it has without scrolling.
    await workbench.page.setViewportSize({ width: 1920, height: 1000 });
    await workbench.page.click("#pane .pane-close");
    await drive.openSheet("检查结果");
    const place = await workbench.page.evaluate(() => {
      const { model } = window.__workbench;
      const sheet = model.sheetByName("检查结果");
      return [3, 4, 5, 6, 7, 8].find((row) => sheet && model.valueAt(sheet, row, 7) === "王三");
    });
    if (place === undefined) throw new Error("The finding is gone.");
    const column = await columnOf("检查结果", "定位");
    await drive.goTo(`${String.fromCharCode(65 + column)}${place + 1}`);
    const box = await workbench.page.evaluate(
      ([row, right]) => {
        const { x, y, width, height } = window.__workbench.engine.api
          .getActiveWorkbook()
          .getActiveSheet()
          .getRange(row, right)
          .getCellRect();
        return { x: x + width / 2, y: y + height / 2 };
      },
      [place, column] as const,
    );
    const canvases = await workbench.page.locator("#grid canvas").all();
    const areas = await Promise.all(canvases.map((canvas) => canvas.boundingBox()));
    const board = areas.flatMap((area) => area ?? []).sort((one, two) => two.height - one.height)[0];
    await workbench.page.mouse.click((board?.x ?? 0) + box.x, (board?.y ?? 0) + box.y);
    await workbench.page.waitForFunction(() => window.__workbench.model.active.name === "民主评议");
    expect(await drive.cursor()).toEqual(["民主评议", 5, 15]);
  });
});

describe("what stands in the way", () => {
  beforeAll(() => workbench.page.setViewportSize({ width: 1280, height: 800 }));

  test("a protected result sheet is left alone and said", async () => {
    await workbench.load("?workbook=empty");
    const pane = await readyPane();
    await drive.runCommand("AddBasicTemplates");
    await drive.runCommand("CheckEntries");
    await workbench.page.evaluate(() => {
      const sheet = window.__workbench.model.sheetByName("检查结果");
      if (sheet) sheet.protected = true;
    });
    await press(pane, "检查填报");
    await pane.waitForSelector("text=/检查结果.*保护/", { timeout: 30_000 });
  });

  test("while a cell is being edited the pane says what to do, and the command goes on when the editing ends", async () => {
    const pane = await workbench.pane();
    await workbench.page.evaluate(() => {
      window.__workbench.host.state.cellEditMode = true;
    });
    await press(pane, "统计等次");
    await pane.waitForSelector("text=/请先按回车结束编辑/", { timeout: 30_000 });
    await workbench.page.evaluate(() => {
      window.__workbench.host.state.cellEditMode = false;
    });
    await pane.waitForFunction(() => !document.body.innerText.includes("请先按回车结束编辑"), undefined, {
      timeout: 60_000,
    });
  });

  test("a clerk's own 汇总表 stays as it is, and the pane says where the result went", async () => {
    await workbench.load("?workbook=empty");
    const pane = await readyPane();
    await drive.runCommand("AddBasicTemplates");
    await workbench.page.evaluate(() => window.__workbench.engine.api.getActiveWorkbook().insertSheet("汇总表"));
    await drive.settle();
    await drive.openSheet("汇总表");
    await drive.goTo("A1");
    await drive.type("我自己的表");
    await drive.openSheet("党支部");
    await drive.goTo("B4");
    await drive.typeAcross(["第一党支部", "", "", "张一", "是", "3", "2", "1"]);
    await press(pane, "生成汇总");
    await pane.waitForSelector("text=已有一张您自己的工作表“汇总表”，原样未动", { timeout: 30_000 });
    expect(await drive.modelValue("汇总表", 0, 0)).toBe("我自己的表");
    expect(await drive.sheetNames()).toContain("汇总表（助手）");
  });

  test("Excel with no more than ExcelApi 1.9 does all of it", async () => {
    await workbench.load("?workbook=empty&api=1.9");
    const pane = await readyPane();
    await drive.runCommand("AddFullTemplates");
    await pane.waitForSelector("text=10 张表", { timeout: 15_000 });
    await drive.openSheet("党支部");
    await drive.goTo("B4");
    await drive.typeAcross(["第一党支部", "", "", "张一", "是", "3", "2", "1"]);
    for (const control of ["CheckEntries", "CountGrades", "WriteSummary"] as const) await drive.runCommand(control);
    expect(await drive.sheetNames()).toEqual(expect.arrayContaining(["检查结果", "等次统计", "汇总表"]));
    expect(await figures("汇总表", 3, ["党员总数", "其中预备党员"])).toEqual([3, 1]);
  });
});

test("nothing went wrong on the way", () => {
  expect(workbench.errors).toEqual([]);
});
