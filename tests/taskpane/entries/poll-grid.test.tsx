/** @jest-environment jsdom */
// 录入测评票: votes typed into the grid, a block pasted, a mistyped cell told, looked at and written.
import { done } from "../../../src/workbook/outcome";
import { parseVotes, votesText } from "../../../src/taskpane/entries/parse-votes";
import { act } from "../act";
import { button, clearPane, click, drawPane, seen, settle } from "../draw";
import { fakeAssistant } from "../fake-assistant";

afterEach(clearPane);

test.each([
  ["12 3 1", [12, 3, 1, 0, 0]],
  ["１２，３", [12, 3, 0, 0, 0]],
  ["12/3/0/0/1", [12, 3, 0, 0, 1]],
  ["0", [0, 0, 0, 0, 0]],
  ["  ", null],
  ["12 3 1 0 0 4", undefined],
  ["12.5", undefined],
  ["-1", undefined],
  ["很多", undefined],
])("a cell %j is %j", (text, votes) => {
  expect(parseVotes(text)).toEqual(votes);
  if (votes) expect(parseVotes(votesText(votes))).toEqual(votes);
});

function cell(name: string): HTMLInputElement {
  const found = seen("input").find((one) => one.getAttribute("aria-label") === name);
  if (!(found instanceof HTMLInputElement)) throw new Error(`There is no cell ${name}.`);
  return found;
}

function type(name: string, text: string): void {
  const input = cell(name);
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

function paste(name: string, text: string): void {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  act(() => {
    cell(name).dispatchEvent(event);
  });
}

test("votes are typed and pasted, a cell that is none is told, what is filled is previewed and written", async () => {
  const assistant = fakeAssistant();
  assistant.board = done({
    branches: [{ branch: "第二党支部", members: ["张一", "李二", "王三"] }],
    items: ["总体评价", "政治素养"],
    voters: ["党员互评"],
    open: [],
  });
  assistant.polls = {
    branch: "",
    voters: "",
    members: ["张一", "李二", "王三"],
    items: ["总体评价", "政治素养"],
    cells: [{ member: "张一", item: "总体评价", votes: [9, 1, 0, 0, 0] }],
  };
  const { text } = await drawPane(assistant, "#entries");
  await click(button("填写票数"));
  await settle();
  // What 测评票 holds already is there.
  expect(cell("张一 总体评价").value).toBe("9 1");
  paste("李二 总体评价", "8 2\t7 3\r\n10\t\r\n");
  expect([cell("李二 总体评价").value, cell("李二 政治素养").value, cell("王三 总体评价").value]).toEqual([
    "8 2",
    "7 3",
    "10",
  ]);
  type("王三 政治素养", "十票");
  expect(text()).toContain("王三 政治素养不是票数");
  expect(cell("王三 政治素养").getAttribute("aria-invalid")).toBe("true");
  await click(button("查看要写入的"));
  expect(assistant.calls.some(({ name }) => name === "previewPolls")).toBe(false);
  type("王三 政治素养", "9 0 1");
  act(() => {
    cell("张一 总体评价").focus();
    cell("张一 总体评价").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  });
  expect(document.activeElement).toBe(cell("李二 总体评价"));
  await click(button("查看要写入的"));
  expect(text()).toContain("将在《测评票》新增 2 行。");
  await click(button("写入"));
  const written = assistant.calls.find(({ name }) => name === "writePolls")?.argument;
  expect(written).toEqual({
    branch: "第二党支部",
    voters: "党员互评",
    cells: [
      { member: "张一", item: "总体评价", votes: [9, 1, 0, 0, 0] },
      { member: "李二", item: "总体评价", votes: [8, 2, 0, 0, 0] },
      { member: "李二", item: "政治素养", votes: [7, 3, 0, 0, 0] },
      { member: "王三", item: "总体评价", votes: [10, 0, 0, 0, 0] },
      { member: "王三", item: "政治素养", votes: [9, 0, 1, 0, 0] },
    ],
  });
});
