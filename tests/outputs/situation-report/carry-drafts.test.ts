// The clerk's 修改稿 across refreshes, and the sheet they stand on.
import type { DraftRow } from "../../../src/domain/report/report-draft";
import { carryDrafts } from "../../../src/outputs/situation-report/carry-drafts";
import { planReportSheet } from "../../../src/outputs/situation-report/plan-report-sheet";
import type { ReportLevel, SituationReport } from "../../../src/outputs/situation-report/report-model";
import { readReport } from "../../../src/reading/read-report";
import { planFaults } from "../../support/plan-limits";

function report(...keys: readonly (readonly [ReportLevel, string, string])[]): SituationReport {
  return { paragraphs: keys.map(([level, subject, text]) => ({ level, subject, text, topic: null })) };
}

const row = (key: string, edited: string): DraftRow => ({ row: 4, key, auto: "旧", edited });

test("a 修改稿 follows its paragraph, whatever its place and text; a paragraph that is new has none", () => {
  const { rows, orphans } = carryDrafts(
    report(["正文", "会议", "新一"], ["正文", "学习", "新二"], ["正文", "测评", "新三"]),
    [row("正文·学习", "我的学习"), row("正文·会议", " 我的会议\n第二行 ")],
  );
  expect(rows.map(({ auto, edited }) => [auto, edited])).toEqual([
    ["新一", " 我的会议\n第二行 "],
    ["新二", "我的学习"],
    ["新三", ""],
  ]);
  expect(orphans).toEqual([]);
});

test("words whose paragraph vanished are kept and come back with it; a copied row's words are kept, too", () => {
  const gone = carryDrafts(report(["正文", "会议", "新"]), [
    row("正文·学习", "我的学习"),
    row("正文·会议", "甲"),
    row("正文·会议", "乙"),
  ]);
  expect(gone.orphans.map(({ key, edited }) => [key, edited])).toEqual([
    ["正文·学习", "我的学习"],
    ["正文·会议", "乙"],
  ]);
  const plan = planReportSheet(gone, [], { name: "情况报告", madeAt: "2026-03-27 09:05", asOf: "2026-03-27" });
  expect(planFaults(plan)).toEqual([]);
  const cells = plan.blocks.find(({ row: at }) => at === 3)?.cells ?? [];
  expect(cells.map(([level, , edited]) => [level, edited])).toEqual([
    ["正文·会议", "甲"],
    ["留存·正文·学习", "我的学习"],
    ["留存·正文·会议", "乙"],
  ]);
  const again = carryDrafts(report(["正文", "会议", "新"], ["正文", "学习", "又有"]), [
    row("正文·会议", ""),
    row("留存·正文·学习", "我的学习"),
  ]);
  expect(again.rows.map(({ edited }) => edited)).toEqual(["", "我的学习"]);
  expect(again.orphans).toEqual([]);
});

test("the sheet reads back as it was planned; without its header nothing is guessed", () => {
  const carried = carryDrafts(report(["标题", "", "题"], ["正文", "学习", "文"]), [row("正文·学习", "改")]);
  const plan = planReportSheet(carried, [], { name: "情况报告", madeAt: "", asOf: "" });
  const cells = Array.from({ length: 5 }, () => [null, null, null, null] as (string | null)[]);
  for (const { row: top, column, cells: block } of plan.blocks) {
    block.forEach((line, down) =>
      line.forEach((cell, right) => {
        const target = cells[top + down];
        if (target && (typeof cell === "string" || cell === null)) target[column + right] = cell;
      }),
    );
  }
  const sheet = {
    name: "情况报告",
    visible: true,
    protected: false,
    top: 0,
    left: 0,
    cells,
    merges: [],
    mark: "report",
  };
  expect(readReport(sheet)).toEqual({
    sheet: "情况报告",
    editedColumn: 2,
    rows: [
      { row: 4, key: "标题", auto: "题", edited: "" },
      { row: 5, key: "正文·学习", auto: "文", edited: "改" },
    ],
  });
  expect(readReport({ ...sheet, cells: cells.slice(3) })).toBeNull();
});
