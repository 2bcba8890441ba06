/** @jest-environment jsdom */
// 填报: nothing is written before the clerk has seen the list; a problem is said in place of it.
import { done, failed } from "../../../src/workbook/outcome";
import { fakeAssistant } from "../fake-assistant";
import { button, clearPane, click, drawPane } from "../draw";

afterEach(clearPane);

test("带入名单 shows whom it would add, writes on the second click and goes back", async () => {
  const assistant = fakeAssistant();
  assistant.membersPreview = done({
    message: "将在《民主评议》下面加 1 个党支部的 2 名党员；已有的行不动。",
    details: ["张一 1 名党员在名册中有不计入应到的原因，“是否参评”请您填写。"],
    rows: [
      { branch: "第一党支部", name: "张一", kind: "正式党员", took: "", grade: "" },
      { branch: "第一党支部", name: "李二", kind: "预备党员", took: "是", grade: "不评定等次" },
    ],
  });
  const { text } = await drawPane(assistant, "#entries");
  await click(button("查看要带入的党员"));
  expect(text()).toContain("加 1 个党支部的 2 名党员");
  expect(text()).toContain("“是否参评”请您填写");
  expect(text()).toContain("李二预备党员 · 参评 · 不评定等次");
  expect(assistant.calls.some(({ name }) => name === "bringMembers")).toBe(false);
  await click(button("带入 2 名"));
  expect(assistant.calls.filter(({ name }) => name === "bringMembers")).toHaveLength(1);
  expect(button("查看要带入的党员")).toBeTruthy();
});

test("where there is nothing to bring it says why and offers no button that writes", async () => {
  const assistant = fakeAssistant();
  assistant.membersPreview = failed({ kind: "nothing-to-do", message: "《党员名册》没有党员，无法带入。" });
  const { text } = await drawPane(assistant, "#entries");
  await click(button("查看要带入的党员"));
  expect(text()).toContain("《党员名册》没有党员，无法带入。");
  expect([...document.querySelectorAll("button")].some((one) => /^带入 \d/.test(one.textContent ?? ""))).toBe(false);
});

test("批量记为合格 asks for the preview of that decision and speaks of it", async () => {
  const assistant = fakeAssistant();
  const { text } = await drawPane(assistant, "#entries");
  await click(button("查看未评定的党员"));
  expect(assistant.calls.at(-1)).toMatchObject({ name: "previewFixes", argument: { kind: "qualified" } });
  expect(text()).toContain("未评定的正式党员批量记为合格");
  expect(button("没有未评定的")).toBeTruthy();
  await click(button("返回填报"));
  expect(button("查看未评定的党员")).toBeTruthy();
});
