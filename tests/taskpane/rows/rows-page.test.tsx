/** @jest-environment jsdom */
// 明细: a click on a result's number opens the page from the home, lists its rows, and says when the data have changed.
import { act } from "../act";
import { done } from "../../../src/workbook/outcome";
import { fakeAssistant } from "../fake-assistant";
import { button, clearPane, click, drawPane, seen, settle, type } from "../draw";

afterEach(clearPane);

const row = { sheet: "整改台账", row: 7, column: 6, branch: "第一党支部", subject: "学习不够经常", value: 1 };
const explained = {
  sheet: "台账概览",
  name: "第一党支部",
  header: "已超期",
  shown: 2,
  counted: 1,
  rule: "整改时限早于截止日期",
  rows: [row],
  omitted: 0,
};

test("the number, its 口径 and its rows; a row leads to its cell; a number that no longer holds is told", async () => {
  const assistant = fakeAssistant();
  assistant.explained = done(explained);
  const { text } = await drawPane(assistant);
  act(() => assistant.select({ sheet: "台账概览", row: 3, column: 7 }));
  await settle();
  expect(text()).toContain("第一党支部 · 已超期 2");
  expect(text()).toContain("口径：整改时限早于截止日期。");
  expect(text()).toContain("表上是 2，现在各行为 1：数据已变，请重新生成。");
  await click(button(/学习不够经常/));
  expect(assistant.calls.at(-1)).toMatchObject({ name: "goTo", argument: { sheet: "整改台账", row: 7, column: 6 } });
});

test("what is selected on another sheet opens nothing, and another page is not left", async () => {
  const assistant = fakeAssistant();
  assistant.explained = done(explained);
  const { session } = await drawPane(assistant);
  act(() => assistant.select({ sheet: "民主评议", row: 3, column: 7 }));
  await settle();
  expect(session.view().selected).toBeNull();
  clearPane();
  const other = fakeAssistant();
  const { text } = await drawPane(other, "#check");
  act(() => other.select({ sheet: "台账概览", row: 3, column: 7 }));
  await settle();
  expect(text()).not.toContain("第一党支部 · 已超期");
  expect(window.location.hash).toBe("#check");
});

test("without a number the urgent items of the ledger, filtered by deadline and by words, each leading to its row", async () => {
  const assistant = fakeAssistant();
  const item = { sheet: "整改台账", column: 11, unit: "办公室", status: "整改中", due: "2026-03-10" };
  assistant.urgent = done({
    asOf: "2026-03-27",
    omitted: 3,
    rows: [
      { ...item, row: 5, problem: "学习不够经常", branch: "第一党支部", owner: "张一", daysLeft: -17, band: "已超期" },
      {
        ...item,
        row: 9,
        problem: "联系群众不多",
        branch: "第二党支部",
        owner: "李二",
        daysLeft: 4,
        band: "10天内到期",
      },
    ],
  });
  const { text } = await drawPane(assistant, "#rows");
  expect(text()).toContain("超期 17 天 · 学习不够经常");
  expect(text()).toContain("还有 4 天 · 联系群众不多");
  expect(text()).toContain("另有 3 条");
  await click(button("已超期 1"));
  expect(text()).not.toContain("联系群众不多");
  await click(button("已超期 1"));
  const [field] = seen("#view-rows input");
  if (!(field instanceof HTMLInputElement)) throw new Error("There is no field to filter by.");
  await type(field, "李二");
  expect(text()).not.toContain("学习不够经常");
  await click(button(/联系群众不多/));
  expect(assistant.calls.at(-1)).toMatchObject({ name: "goTo", argument: { sheet: "整改台账", row: 9, column: 11 } });
});
