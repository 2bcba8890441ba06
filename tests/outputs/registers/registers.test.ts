// 登记表 and 会议记录: one page each, with what the workbook knows; what it does not know is blank, never invented.
import { planMeetingRecords } from "../../../src/outputs/registers/plan-meeting-records";
import { planMemberRegisters } from "../../../src/outputs/registers/plan-member-registers";
import type { DocumentBlock, DocumentPlan } from "../../../src/workbook/document-plan";
import { bookOf } from "../../domain/counting-book";

const book = bookOf(
  {
    branches: [{ branch: "甲" }, { branch: "乙" }],
    members: [
      { branch: "甲", name: "张一", kind: "正式党员", post: "书记" },
      { branch: "乙", name: "李二", kind: "预备党员" },
    ],
    appraisals: [
      { branch: "甲", name: "张一", took: "是", grade: "优秀", issued: 18, returned: 17, valid: 17, excellent: 15 },
      { branch: "甲", name: "王三", took: "否", reason: "出差" },
    ],
    meetings: [
      { branch: "甲", kind: "组织生活会", title: "专题组织生活会", date: 46050, expected: 4, present: 3, absent: 1 },
      { branch: "甲", kind: "集中学习", title: "学习", date: 46040 },
    ],
  },
  { year: 2025, unit: "某局" },
);

/** The pages of a plan as words. */
function pages(plan: DocumentPlan): readonly string[] {
  const words = (block: DocumentBlock) =>
    block.kind === "table"
      ? block.rows.flatMap(({ cells }) => cells.map(({ lines }) => lines.join(""))).join("|")
      : block.runs.map(({ text }) => text).join("");
  const list: string[] = [];
  for (const block of plan.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === "title") list.push("");
    list.push(`${list.pop() ?? ""}${words(block)}|`);
  }
  return list;
}

test("a page per member, those known from 民主评议 alone too", () => {
  const plan = planMemberRegisters(book, null);
  expect(plan.count).toBe(3);
  const [first, second, third] = pages(plan);
  expect(first).toContain("姓名|张一|党员类别|正式党员|党内职务|书记|是否参评|是");
  expect(first).toContain("|18|17|17|15|||||评定等次|优秀");
  expect(second).toContain("姓名|王三|党员类别||党内职务||是否参评|否");
  expect(second).toContain("原因|出差");
  expect(third).toContain("党支部：乙");
  expect(pages(planMemberRegisters(book, "乙"))).toHaveLength(1);
});

test("every page but the first begins a page of its own", () => {
  const titles = planMemberRegisters(book, null).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "title" ? [block.onNewPage] : [])),
  );
  expect(titles).toEqual([false, true, true]);
});

test("a page per meeting in the order of the dates; an unknown number leaves room for the hand", () => {
  const plan = planMeetingRecords(book, null);
  expect(plan.count).toBe(2);
  const [study, meeting] = pages(plan);
  expect(study).toContain("应到　　名，实到　　名，缺席　　名");
  expect(meeting).toContain("会议名称|专题组织生活会|会议时间|2026年1月28日");
  expect(meeting).toContain("应到4名，实到3名，缺席1名");
});

test("a row of a form covers all columns of its table", () => {
  for (const plan of [planMemberRegisters(book, null), planMeetingRecords(book, null)]) {
    for (const block of plan.sections.flatMap(({ blocks }) => blocks)) {
      if (block.kind !== "table") continue;
      for (const { cells } of block.rows) {
        expect(cells.reduce((sum, { columns = 1 }) => sum + columns, 0)).toBe(block.widths.length);
      }
    }
  }
});
