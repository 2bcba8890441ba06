/** @jest-environment jsdom */
// A teller's session by keyboard alone: 47 members, 30 ballots, one slip, an interruption; what is kept and what is written.
import { act } from "../act";
import type { CountTotals } from "../../../src/domain/ballot-count";
import { done } from "../../../src/workbook/outcome";
import { button, clearPane, click, drawPane, seen, settle } from "../draw";
import type { FakeAssistant } from "../fake-assistant";
import { fakeAssistant } from "../fake-assistant";

jest.setTimeout(120_000);
afterEach(clearPane);

const members = Array.from({ length: 47 }, (_, index) => `党员${index + 1}`);

function open(): FakeAssistant {
  const assistant = fakeAssistant();
  assistant.board = done({
    branches: [{ branch: "第二党支部", members }],
    items: ["总体评价", "政治素养"],
    voters: ["党员互评", "群众代表"],
    open: [],
  });
  return assistant;
}

/** Keys without waiting for anything: a teller types faster than a workbook saves. */
function keys(text: string): void {
  act(() => {
    for (const key of text) {
      const name = key === "\n" ? "Enter" : key === "<" ? "Backspace" : key;
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }),
      );
    }
  });
}

function kept(assistant: FakeAssistant): CountTotals {
  const last = assistant.calls.filter(({ name }) => name === "saveCount").at(-1);
  // The fake records what it was given.
  return last?.argument as CountTotals;
}

test("47 members, 30 ballots by keyboard: the sums are right, kept, and written once", async () => {
  const assistant = open();
  const { text } = await drawPane(assistant, "#count");
  await click(button("开始计票"));
  expect(document.activeElement?.getAttribute("aria-label")).toContain("录票");
  for (let ballot = 0; ballot < 30; ballot += 1) {
    // A slip on the first member, corrected; every third ballot abstains on the last one.
    const marks = `4<1${"2".repeat(45)}${ballot % 3 === 0 ? "0" : "3"}`;
    keys(marks);
    keys("\n");
  }
  await settle();
  expect(text()).toContain("收回 30 · 有效 30 · 无效 0");
  const row = (name: string) => seen("tbody tr").find((one) => one.textContent?.startsWith(`${name}`));
  expect([...(row("党员1")?.querySelectorAll("td") ?? [])].map((cell) => cell.textContent)).toEqual([
    "30",
    "0",
    "0",
    "0",
    "0",
  ]);
  const totals = kept(assistant);
  expect(totals.returned).toBe(30);
  expect(totals.sums[46]).toEqual([10, 0, 0, 20, 0]);
  expect(JSON.stringify(totals)).not.toContain("marks");
  await click(button("计票结束，预览写入"));
  await click(button("写入"));
  await settle();
  const writes = assistant.calls.filter(({ name }) => name === "writeCount");
  expect(writes.map(({ argument }) => argument)).toEqual([totals]);
});

test("Enter on an unfinished ballot counts nothing and says so", async () => {
  const { text } = await drawPane(open(), "#count");
  await click(button("开始计票"));
  keys("12\n");
  await settle();
  expect(text()).toContain("本张还有45项未录，没有计入");
  expect(text()).toContain("收回 0");
  await click(button("其余弃权"));
  keys("\n");
  await settle();
  expect(text()).toContain("收回 1 · 有效 1");
});

test("an interrupted count is offered and goes on where it stopped; giving it up is asked twice", async () => {
  const assistant = open();
  const sums = members.map(() => [0, 2, 0, 0, 0] as const);
  const totals = {
    ...{ branch: "第二党支部", voters: "党员互评", members, items: ["总体评价"] },
    ...{ issued: 40, returned: 2, invalid: 0, sums },
  };
  const board = assistant.board;
  if (!board.ok) throw new Error("No board.");
  assistant.board = done({ ...board.value, open: [{ totals, at: "2026-03-27 09:05" }] });
  const { text } = await drawPane(assistant, "#count");
  expect(text()).toContain("收回 2 张");
  await click(button("放弃"));
  expect(assistant.calls.some(({ name }) => name === "dropCount")).toBe(false);
  await click(button("继续"));
  expect(text()).toContain("第 3 张");
  keys(`${"1".repeat(47)}\n`);
  await settle();
  expect(kept(assistant).sums[0]).toEqual([0, 3, 0, 0, 0]);
});
