/** @jest-environment jsdom */
// 明细: a click on a result's number opens the page from the home, lists its rows, and says when the data have changed.
import { act } from "react";
import { done } from "../../../src/workbook/outcome";
import { fakeAssistant } from "../fake-assistant";
import { button, clearPane, click, drawPane, settle } from "../draw";

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
