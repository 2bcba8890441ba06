// 下级汇总 in a committee's workbook, through Microsoft's client: its units are counted with the committee's own branches,
// told where they contradict themselves, and the result is stale when one is corrected.
import { sampleRows } from "../../scripts/samples/branch-records";
import { sampleDate, sampleSettings, workbookOf } from "../../scripts/samples/sample-workbook";
import { createAssistant } from "../../src/app/create-assistant";
import { noCounts } from "../../src/domain/branch-counts";
import { applyPlan } from "../../src/files/apply-plan";
import { planLowerUnitsSheet } from "../../src/outputs/lower-units/plan-lower-units-sheet";
import { closeExcel, openData, valueOf } from "../excel/excel-fixture";

afterEach(closeExcel);

const units = [
  {
    name: "一局党委",
    source: "一局.xlsx",
    counts: { ...noCounts, 应召开支部数: 4, 实召开支部数: 4, 应参评: 30, 实参评: 30, 合格: 30 },
  },
  {
    name: "二局党委",
    source: "二局.xlsx",
    counts: { ...noCounts, 应召开支部数: 2, 实召开支部数: 2, 应参评: 9, 实参评: 9, 合格: 8 },
  },
];

test("生成汇总 adds the units to the branches, 合计 by formula; a unit that does not add up is named", async () => {
  const own = workbookOf("局.xlsx", sampleSettings(), sampleRows());
  const excel = await openData(applyPlan(own, planLowerUnitsSheet(units)));
  const assistant = createAssistant(excel.port, { now: () => new Date(2026, 2, 27, 9, 5) });
  const options = { asOf: sampleDate };
  const branches = (sampleRows().branches ?? []).length;
  const done = valueOf(await assistant.run("writeSummary", options));
  expect(done.message).toContain(`${branches} 个支部、2 个下级单位`);
  expect(done.details.join("\n")).toContain("“下级汇总”第 5 行 二局党委：优秀0＋合格8");
  expect(done.sentence).toContain(`截至目前，${branches + 6}个基层党支部召开了专题组织生活会`);
  expect(done.remark).toContain("比实参评少1名");
  const [read] = valueOf(
    await excel.port.readAreas([
      { sheet: "汇总表", area: { row: 3, column: 1, rowCount: branches + 3, columnCount: 3 } },
    ]),
  );
  expect(read?.values.slice(branches)).toEqual([
    ["一局党委", 4, 4],
    ["二局党委", 2, 2],
    ["合计", branches + 6, branches + 6],
  ]);
  const state = async () => valueOf(await assistant.readState(options));
  expect((await state()).results.summary.stale).toBe(false);
  expect((await state()).forms.every(({ sheet }) => sheet !== "下级汇总")).toBe(true);
  valueOf(await excel.port.write({ cells: [{ sheet: "下级汇总", row: 4, column: 19, cells: [[9]] }] }));
  expect((await state()).results.summary.stale).toBe(true);
});

test("a workbook with nothing but 下级汇总 can be summed: county and city use the same workbook", async () => {
  const excel = await openData(
    applyPlan({ name: "县.xlsx", sheets: [], names: [], styles: [] }, planLowerUnitsSheet(units)),
  );
  const assistant = createAssistant(excel.port, { now: () => new Date(2026, 2, 27, 9, 5) });
  const done = valueOf(await assistant.run("writeSummary"));
  expect(done.sentence).toContain("6个基层党支部召开了专题组织生活会");
  expect(done.sentence).toContain("39名党员参加了民主评议");
});
