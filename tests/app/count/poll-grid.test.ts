// 录入测评票 on the sample workbook, through Microsoft's client: rows added and changed, nothing else touched, taken back.
import { sampleWorkbook } from "../../../scripts/samples/sample-workbook";
import type { PollGrid } from "../../../src/app/count/poll-grid-types";
import type { Assistant } from "../../../src/app/assistant";
import { createAssistant } from "../../../src/app/create-assistant";
import { openBook } from "../../../src/app/open-book";
import { closeExcel, openData, pictureOf, problemOf, valueOf } from "../../excel/excel-fixture";
import type { Fixture } from "../../excel/excel-fixture";

let excel: Fixture;
let assistant: Assistant;

beforeEach(async () => {
  excel = await openData(sampleWorkbook());
  assistant = createAssistant(excel.port, { now: () => new Date(2026, 2, 27, 9, 5) });
}, 60_000);
afterEach(closeExcel);

const branch = "第一党支部";

async function polls(voters: string) {
  const { book } = valueOf(await openBook(excel.port, {}));
  return book.records.polls.filter((record) => record.branch === branch && record.voters === voters);
}

test("a whole branch is written as rows, member by item; 撤销 restores the workbook", async () => {
  const before = pictureOf(excel.model);
  const { members, items, cells } = valueOf(await assistant.pollGrid(branch, "服务对象"));
  expect(cells).toEqual([]);
  const grid: PollGrid = {
    branch,
    voters: "服务对象",
    cells: members.flatMap((member, row) =>
      items.map((item, column) => ({ member, item, votes: [row + column, 2, 0, 0, 1] })),
    ),
  };
  const size = members.length * items.length;
  expect(size).toBeGreaterThan(60);
  expect(valueOf(await assistant.previewPolls(grid)).message).toContain(`新增 ${size} 行、更改 0 行`);
  expect(pictureOf(excel.model)).toEqual(before);
  valueOf(await assistant.writePolls(grid));
  const rows = await polls("服务对象");
  expect(
    rows.map(({ name, item, excellent, qualified, basic, unqualified, abstained }) => ({
      member: name,
      item,
      votes: [excellent, qualified, basic, unqualified, abstained],
    })),
  ).toEqual(grid.cells);
  // The same again is no work.
  expect(problemOf(await assistant.writePolls(grid)).kind).toBe("nothing-to-do");
  valueOf(await assistant.undo());
  expect(pictureOf(excel.model)).toEqual(before);
});

test("only cells that differ are changed; a sum unlike the others and members half filled are told", async () => {
  const view = valueOf(await assistant.pollGrid(branch, "党员互评"));
  const [first] = view.cells;
  if (!first) throw new Error("The sample has no polls.");
  const odd = first.votes.map((count, index) => (index === 0 ? count + 1 : count));
  const cells = view.cells.map((cell) => (cell === first ? { ...cell, votes: odd } : cell));
  const preview = valueOf(await assistant.previewPolls({ branch, voters: "党员互评", cells }));
  expect(preview.message).toContain("新增 0 行、更改 1 行");
  // The sample has one member of its own whose votes do not add up.
  expect(preview.details.join()).toMatch(new RegExp(`^多数票数合计为 \\d+，${first.member}、[^、]+的合计不同`));
  const before = await polls("党员互评");
  valueOf(await assistant.writePolls({ branch, voters: "党员互评", cells }));
  const after = await polls("党员互评");
  expect(
    after.map(({ excellent }, index) => (excellent ?? 0) - (before[index]?.excellent ?? 0)).filter(Boolean),
  ).toEqual([1]);
  const some = view.members
    .slice(0, 1)
    .map((member) => ({ member, item: view.items[0] ?? "", votes: [3, 0, 0, 0, 0] }));
  const half = valueOf(await assistant.previewPolls({ branch, voters: "群众代表", cells: some }));
  expect(half.details.join()).toContain("还有测评项目没有填");
});
