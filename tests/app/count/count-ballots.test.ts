// 计票 on the sample workbook, through Microsoft's client: kept and taken up again, written into 测评票 and 民主评议, taken back.
import { sampleWorkbook } from "../../../scripts/samples/sample-workbook";
import type { Assistant } from "../../../src/app/assistant";
import { createAssistant } from "../../../src/app/create-assistant";
import type { CountTotals } from "../../../src/domain/ballot-count";
import { beginCount, countStep, openCount } from "../../../src/domain/ballot-count";
import { closeExcel, openData, pictureOf, valueOf } from "../../excel/excel-fixture";
import type { Fixture } from "../../excel/excel-fixture";

let excel: Fixture;
let assistant: Assistant;

beforeEach(async () => {
  excel = await openData(sampleWorkbook());
  assistant = createAssistant(excel.port, { now: () => new Date(2026, 2, 27, 9, 5) });
}, 60_000);
afterEach(closeExcel);

const branch = "第一党支部";

/** Three ballots: everybody 优秀, everybody 合格, the third with 弃权 from the second member on. */
async function counted(voters: string): Promise<CountTotals> {
  const board = valueOf(await assistant.countBoard());
  const members = board.branches.find((one) => one.branch === branch)?.members ?? [];
  let count = openCount(beginCount({ branch, voters, members, items: board.items.slice(0, 1) }));
  count = countStep(count, { kind: "issued", issued: 4 });
  for (const mark of [1, 2] as const) {
    for (const member of members) if (member !== "") count = countStep(count, { kind: "mark", mark });
    count = countStep(count, { kind: "next" });
  }
  count = countStep(count, { kind: "mark", mark: 3 });
  count = countStep(countStep(count, { kind: "fill" }), { kind: "next" });
  return countStep(count, { kind: "void" }).totals;
}

/** Rows of a sheet by header, from the header row 3 on. */
async function rowsOf(sheet: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const area = { row: 2, column: 0, rowCount: 320, columnCount: 24 };
  const [read] = valueOf(await excel.port.readAreas([{ sheet, area }]));
  const [headers = [], ...rows] = read?.values ?? [];
  return rows
    .filter((row) => row[1] === branch)
    .map((row) => Object.fromEntries(headers.map((header, column) => [String(header), row[column]])));
}

test("an interrupted count is there again, with its sums and no ballot; it can be given up", async () => {
  const totals = await counted("服务对象");
  valueOf(await assistant.saveCount(totals));
  const again = createAssistant(excel.port, { now: () => new Date(2026, 2, 28, 9, 5) });
  expect(valueOf(await again.countBoard()).open).toEqual([{ totals, at: "2026-03-27 09:05" }]);
  valueOf(await again.dropCount(totals));
  expect(valueOf(await again.countBoard()).open).toEqual([]);
});

test("written: the voters' rows are added, 民主评议 has the votes of all voters together; 撤销 restores both", async () => {
  const before = pictureOf(excel.model);
  const polls = await rowsOf("测评票");
  const totals = await counted("服务对象");
  valueOf(await assistant.saveCount(totals));
  const preview = valueOf(await assistant.previewCount(totals));
  expect(preview.message).toContain("发出4、收回4、有效3张");
  valueOf(await assistant.writeCount(totals));
  const added = (await rowsOf("测评票")).filter((row) => row["测评主体"] === "服务对象");
  expect(added).toHaveLength(totals.members.length);
  expect(added[0]).toMatchObject({
    姓名: totals.members[0],
    测评项目: "总体评价",
    优秀: 1,
    合格: 1,
    基本合格: 1,
    弃权: 0,
  });
  expect(added[1]).toMatchObject({ 优秀: 1, 合格: 1, 基本合格: 0, 弃权: 1 });
  const others = polls.filter((row) => row["姓名"] === totals.members[0] && row["测评项目"] === "总体评价");
  const sum = others.reduce((all, row) => all + Number(row["优秀"]), 0);
  const appraisal = (await rowsOf("民主评议")).find((row) => row["姓名"] === totals.members[0]);
  expect(appraisal?.["优秀票"]).toBe(sum + 1);
  expect(valueOf(await assistant.countBoard()).open).toEqual([]);
  valueOf(await assistant.undo());
  expect(valueOf(await assistant.countBoard()).open).toHaveLength(1);
  const now = pictureOf(excel.model);
  for (const sheet of ["测评票", "民主评议"]) {
    expect(JSON.stringify(sheetOf(now, sheet))).toBe(JSON.stringify(sheetOf(before, sheet)));
  }
}, 60_000);

test("counted again: the voters' rows are replaced, not doubled", async () => {
  const totals = await counted("党员互评");
  valueOf(await assistant.writeCount(totals));
  const overall = (await rowsOf("测评票")).filter(
    (row) => row["测评主体"] === "党员互评" && row["测评项目"] === "总体评价",
  );
  expect(overall).toHaveLength(totals.members.length);
  expect(overall[0]).toMatchObject({ 优秀: 1, 合格: 1, 基本合格: 1 });
}, 60_000);

function sheetOf(picture: unknown, name: string): unknown {
  const sheets = (picture as { readonly sheets: readonly { readonly name: string }[] }).sheets;
  return sheets.find((sheet) => sheet.name === name);
}
