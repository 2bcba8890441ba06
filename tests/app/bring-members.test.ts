// 带入名单 and 批量记为合格 through Microsoft's client: what is added or filled, what is left alone, and the way back to
// exactly the workbook of before.
import { sampleRows } from "../../scripts/samples/branch-records";
import type { SampleRows } from "../../scripts/samples/branch-records";
import { sampleDate, sampleSettings, workbookOf } from "../../scripts/samples/sample-workbook";
import { createAssistant } from "../../src/app/create-assistant";
import { closeExcel, openData, pictureOf, problemOf, shownAt, valueOf } from "../excel/excel-fixture";
import { columnOf } from "./support/edit-workbook";

afterEach(closeExcel);

const clock = { now: () => new Date(2026, 2, 27, 9, 5) };
const branch = "第一党支部";
const of = (form: string) => (sampleRows()[form] ?? []).filter((row) => row.branch === branch);
const members = of("members");

/** One branch of the sample with only some of its members appraised. */
async function open(appraised: number, changes: SampleRows = {}) {
  const rows: SampleRows = {
    branches: of("branches"),
    members,
    appraisals: of("appraisals").slice(0, appraised),
    ...changes,
  };
  const excel = await openData(workbookOf("名单.xlsx", sampleSettings(), rows));
  return { ...excel, assistant: createAssistant(excel.port, clock) };
}

type Opened = Awaited<ReturnType<typeof open>>;

/** The rows of 民主评议 as a clerk sees them, some columns. */
function appraisalRows(excel: Opened, count: number) {
  return Array.from({ length: count }, (_, index) =>
    ["branch", "name", "kind", "took", "grade", "no"].map((id) =>
      shownAt(excel, "民主评议", 3 + index, columnOf("appraisals", id)),
    ),
  );
}

test("the missing members stand below the rows that were there, as the preview said, and 撤销 takes them out again", async () => {
  const excel = await open(3);
  const before = pictureOf(excel.model);
  const shownBefore = appraisalRows(excel, 3);
  const present = new Set(shownBefore.map(([, name]) => name));
  const wanted = members.filter(({ name }) => !present.has(String(name)));
  expect(wanted.length).toBeGreaterThan(3);
  const preview = valueOf(await excel.assistant.previewMembers());
  expect(preview.rows.map(({ name }) => name)).toEqual(wanted.map(({ name }) => name));
  expect(pictureOf(excel.model)).toEqual(before);

  const done = valueOf(await excel.assistant.bringMembers());
  expect(done.message).toContain(`带入 1 个党支部的 ${wanted.length} 名党员`);
  const after = appraisalRows(excel, 3 + wanted.length + 1);
  expect(after.slice(0, 3)).toEqual(shownBefore);
  expect(after.slice(3, -1)).toEqual(
    wanted.map(({ name, kind }, index) => [
      branch,
      name,
      kind,
      "是",
      kind === "预备党员" ? "不评定等次" : null,
      4 + index,
    ]),
  );
  expect(after.at(-1)?.[1]).toBeNull();
  expect(excel.model.active.name).toBe("民主评议");
  // No column 来源文件: the rows come from within the workbook.
  const headers = Array.from({ length: 40 }, (_, column) => shownAt(excel, "民主评议", 2, column));
  expect(headers).not.toContain("来源文件");
  const again = problemOf(await excel.assistant.bringMembers());
  expect([again.kind, again.message]).toEqual(["nothing-to-do", expect.stringContaining("没有需要带入的")]);

  valueOf(await excel.assistant.undo());
  expect(pictureOf(excel.model)).toEqual(before);
});

test("more members than the template has rows: the table grows, and 撤销 makes it what it was", async () => {
  const many = Array.from({ length: 230 }, (_, index) => ({
    ...members[0],
    no: index + 1,
    branch,
    name: `党员${index + 1}号`,
    kind: "正式党员",
  }));
  const excel = await open(0, { members: many });
  const before = pictureOf(excel.model);
  expect(valueOf(await excel.assistant.bringMembers()).message).toContain("230 名");
  expect(appraisalRows(excel, 230).map(([, name]) => name)).toEqual(many.map(({ name }) => name));
  const state = valueOf(await excel.assistant.readState({ asOf: sampleDate }));
  expect(state.forms.find(({ form }) => form === "appraisals")?.rows).toBe(230);
  valueOf(await excel.assistant.undo());
  expect(pictureOf(excel.model)).toEqual(before);
});

test.each([
  ["no roster", { members: [] }, "《党员名册》没有党员"],
  ["everyone there", {}, "没有需要带入的"],
])("%s: says what to do, writes nothing", async (_, changes, words) => {
  const excel = await open(1_000, changes);
  const before = pictureOf(excel.model);
  for (const outcome of [await excel.assistant.previewMembers(), await excel.assistant.bringMembers()]) {
    expect(problemOf(outcome).message).toContain(words);
  }
  expect(pictureOf(excel.model)).toEqual(before);
});

test("批量记为合格 fills the blank grades of full members only, after a preview, and can be undone", async () => {
  const excel = await open(3);
  valueOf(await excel.assistant.bringMembers());
  const before = pictureOf(excel.model);
  const rows = appraisalRows(excel, members.length);
  const blank = rows.filter(([, , kind, took, grade]) => kind === "正式党员" && took === "是" && grade === null);
  const preview = valueOf(await excel.assistant.previewFixes({ kind: "qualified" }));
  expect(preview.cells.map(({ subject, afterText }) => [subject, afterText])).toEqual(
    blank.map(([, name]) => [name, "合格"]),
  );
  expect(blank.length).toBeGreaterThan(3);
  expect(pictureOf(excel.model)).toEqual(before);
  const done = valueOf(await excel.assistant.applyFixes(preview.fixes));
  expect(done.message).toContain(`修改 ${blank.length} 个单元格`);
  expect(appraisalRows(excel, members.length)).toEqual(
    rows.map((row) => (blank.includes(row) ? [...row.slice(0, 4), "合格", row[5]] : row)),
  );
  valueOf(await excel.assistant.undo());
  expect(pictureOf(excel.model)).toEqual(before);
  // It is a decision of the clerk: no finding offers it.
  expect(
    valueOf(await excel.assistant.readState({ asOf: sampleDate })).fixOffers.map(({ kind }) => kind),
  ).not.toContain("qualified");
});
