// The ballot: everybody of the branch once, every item with its four ticks, no voter, the head on every page.
import { buildBallots } from "../../../src/outputs/ballots/build-ballot";
import { planBallotDocument } from "../../../src/outputs/ballots/plan-ballot-document";
import { planBallotSheet } from "../../../src/outputs/ballots/plan-ballot-sheet";
import { planFaults } from "../../support/plan-limits";
import { bookOf } from "../../domain/counting-book";

const names = (count: number) => Array.from({ length: count }, (_, index) => `党员${index + 1}`);
const book = bookOf(
  {
    branches: [{ branch: "甲" }, { branch: "乙" }, { branch: "丙" }],
    members: [...names(47), "党员1"].map((name) => ({ branch: "甲", name })),
    appraisals: [{ branch: "乙", name: "张一" }],
  },
  { year: 2025, unit: "某局" },
);
const set = buildBallots(book, null);

test("the roster makes the ballot, without it 民主评议; a branch without names has none; a name stands once", () => {
  expect(set.ballots.map(({ branch, members }) => [branch, members.length])).toEqual([
    ["甲", 47],
    ["乙", 1],
  ]);
  expect(buildBallots(book, "乙").ballots.map(({ branch }) => branch)).toEqual(["乙"]);
});

test("the sheet: sound, each branch a print area below a repeated head, ticks of every item and grade", () => {
  const plan = planBallotSheet(set, { name: "测评票样" });
  expect(planFaults(plan)).toEqual([]);
  expect(plan.print?.titleRows).toEqual({ from: 0, to: 4 });
  expect(plan.print?.areas?.map(({ row, rowCount }) => [row, rowCount])).toEqual([
    [5, 48],
    [53, 2],
  ]);
  const body = plan.blocks.find(({ row }) => row === 5)?.cells ?? [];
  expect(body[1]?.filter((cell) => cell === "□")).toHaveLength(set.items.length * 4);
  const words = plan.blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === "string");
  expect(words.join("")).toContain("测评主体（请在所属类别前打“√”）：□党员互评　　□群众代表　　□服务对象");
  expect(words.join("")).not.toMatch(/投票人|编号：|签名：/);
});

test("the head and 24 members fit on an upright A4 page, so that 47 take two", () => {
  const heights = planBallotSheet(set, { name: "测评票样" }).rowHeights ?? [];
  const points = (from: number, to: number) =>
    heights.reduce((sum, { row, rowCount, points: high }) => {
      const rows = Math.max(0, Math.min(to, row + rowCount) - Math.max(from, row));
      return sum + rows * high;
    }, 0);
  // A4 less 19 mm above and below, Excel's usual margins.
  expect(points(0, 5 + 1 + 24)).toBeLessThan(((297 - 38) / 25.4) * 72);
  const document = planBallotDocument(set);
  const table = document.sections[0]?.blocks.find((block) => block.kind === "table");
  if (table?.kind !== "table") throw new Error("No table.");
  expect(table.headerRows).toBe(2);
  expect(table.rows).toHaveLength(2 + 47);
  expect(table.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(177);
});
