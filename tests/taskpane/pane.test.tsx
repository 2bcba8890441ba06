// The pane as a clerk meets it: states of the home, messages, progress, tabs.
import { act } from "./act";
import type { CommandDone } from "../../src/app/assistant";
import { commands, singleTemplateCommands } from "../../src/app/commands/registry";
import { done, failed } from "../../src/workbook/outcome";
import type { Outcome } from "../../src/workbook/outcome";
import { button, clearPane, click, drawPane, seen, settle, type } from "./draw";
import { emptyState, fakeAssistant, finding, workbookState } from "./fake-assistant";

afterEach(clearPane);

const primaries = () =>
  seen("button").filter((element) =>
    ["打开汇总表", "基本套表", "重新读取", "查看 1 条错误"].includes(element.textContent ?? ""),
  );
const messages = () => document.querySelector('[role="log"]');

describe("home", () => {
  test("shows whose workbook it is, the steps and one next step", async () => {
    const assistant = fakeAssistant();
    await drawPane(assistant);
    expect(document.querySelector("h1")?.textContent).toContain("机关第二党委 · 2025年度");
    expect(seen("ol[aria-label=进展] > li").map((step) => step.textContent)).toEqual([
      "已完成：1 建表10 张表",
      "已完成：2 填报6 个支部 · 158 名党员",
      "已完成：3 检查没有发现问题",
      "已完成：4 统计优秀 41 · 合格 112 · 基本合格 3打开 ›",
      "已完成：5 台账3月27日 09:41 生成打开 ›",
      "已完成：6 汇总3月27日 09:41 生成打开 ›",
      "已完成：7 报告3月27日 09:41 生成打开 ›",
    ]);
    await click(button("打开汇总表"));
    expect(assistant.calls.at(-1)).toMatchObject({ name: "goTo", argument: { sheet: "汇总表", row: 1, column: 0 } });
  });

  test("the head leads to 设置", async () => {
    const assistant = fakeAssistant();
    await drawPane(assistant);
    await click(button(/机关第二党委 · 2025年度/));
    expect(assistant.calls.at(-1)).toMatchObject({ name: "goTo", argument: { sheet: "设置" } });
  });

  test("first run explains in three lines and offers 基本套表", async () => {
    const assistant = fakeAssistant(emptyState());
    await drawPane(assistant);
    expect(seen("ol > li")).toHaveLength(3);
    expect(seen("ol[aria-label=进展]")).toEqual([]);
    await click(button("基本套表"));
    expect(assistant.calls.some(({ name, argument }) => name === "run" && argument === "addBasicTemplates")).toBe(true);
  });

  test("every command of the ribbon has its button", async () => {
    const assistant = fakeAssistant();
    await drawPane(assistant);
    const single = new Set(singleTemplateCommands.map(({ name }) => name));
    for (const { name, label } of commands) if (!single.has(name)) expect(button(label)).toBeTruthy();
    await click(button("单张表格"));
    const items = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    expect(items.map((item) => item.textContent)).toEqual(singleTemplateCommands.map(({ label }) => label));
    await click(items[2] ?? document.body);
    expect(assistant.calls.some(({ name, argument }) => name === "run" && argument === "addTemplate_meetings")).toBe(
      true,
    );
  });

  test("grades have their numbers, shares and the cap in words", async () => {
    await drawPane(fakeAssistant());
    const rows = seen("table tr").map((row) => row.textContent);
    expect(rows).toEqual(["优秀4126.1%", "合格11271.3%", "基本合格31.9%", "不合格00.0%", "不评定等次10.6%"]);
    expect(seen("caption")[0]?.textContent).toContain("优秀上限 52 名（竖线），未超过。");
  });

  test("more 优秀 than the cap is said in words", async () => {
    const { grades } = workbookState();
    await drawPane(fakeAssistant(workbookState({ grades: { ...grades, excellent: 55 } })));
    expect(seen("caption")[0]?.textContent).toContain("已超过 3 名");
  });

  test("a workbook that cannot be read says why and offers to read again", async () => {
    const assistant = fakeAssistant();
    const good = assistant.state;
    assistant.state = failed({ kind: "cell-edit", message: "请先按回车结束单元格编辑。" });
    const { text } = await drawPane(assistant);
    expect(text()).toContain("请先按回车结束单元格编辑。");
    assistant.state = good;
    await click(primaries()[0] ?? document.body);
    expect(text()).toContain("6 个支部 · 158 名党员");
  });

  test("another base date is asked for", async () => {
    const assistant = fakeAssistant();
    const { session } = await drawPane(assistant);
    const [field] = seen('input[type="date"]');
    if (!(field instanceof HTMLInputElement)) throw new Error("No date field.");
    expect(field.value).toBe("2026-03-27");
    await type(field, "2026-06-01");
    expect(session.view().asOf).toBe("2026-06-01");
  });

  test("the sentence is copied inside the click", async () => {
    const copied: string[] = [];
    Reflect.set(document, "execCommand", () => {
      copied.push(document.querySelector("textarea")?.value ?? "");
      return true;
    });
    await drawPane(fakeAssistant());
    await click(button("复制基本情况"));
    expect(copied).toEqual(["截至目前，6个基层党支部召开了组织生活会。"]);
    expect(button("已复制基本情况")).toBeTruthy();
    clearPane();
    // What a reader must know goes with the sentence wherever it is pasted.
    const marked = await drawPane(fakeAssistant(workbookState({ remark: "尚有11条错误" })));
    expect(marked.text()).toContain("注：尚有11条错误。");
    await click(button("复制基本情况"));
    expect(copied.at(-1)).toBe("截至目前，6个基层党支部召开了组织生活会。\n注：尚有11条错误。");
    Reflect.set(document, "execCommand", () => false);
    clearPane();
    const { text } = await drawPane(fakeAssistant());
    await click(button("复制基本情况"));
    expect(text()).toContain("请按 Ctrl+C");
    Reflect.deleteProperty(document, "execCommand");
  });
});

describe("messages", () => {
  test("stay until closed, in a region that is read out", async () => {
    const assistant = fakeAssistant();
    assistant.answer = done({ message: "汇总表已生成：6 个支部。", details: ["原样未动。"], sheet: "汇总表" });
    await drawPane(assistant);
    expect(messages()?.getAttribute("aria-live")).toBe("polite");
    await click(button("生成汇总"));
    expect(messages()?.textContent).toContain("完成：汇总表已生成：6 个支部。");
    expect(messages()?.textContent).toContain("原样未动。");
    await click(document.getElementById("tab-check") ?? document.body);
    expect(messages()?.textContent).toContain("汇总表已生成");
    await click(button("打开“汇总表”"));
    expect(assistant.calls.at(-1)).toMatchObject({ name: "goTo", argument: { sheet: "汇总表", row: null } });
    await click(button("关闭这条消息"));
    expect(messages()?.textContent).toBe("");
  });

  test("a problem can be tried again", async () => {
    const assistant = fakeAssistant();
    assistant.answer = failed({ kind: "cell-edit", message: "请先按回车结束单元格编辑。" });
    await drawPane(assistant);
    await click(button("统计等次"));
    expect(messages()?.textContent).toContain("未完成：请先按回车结束单元格编辑。");
    assistant.answer = done({ message: "等次统计已写好。", details: [], sheet: null });
    await click(button("重试统计等次"));
    expect(messages()?.textContent).toContain("等次统计已写好。");
  });

  test("older ones wait behind a line that counts them", async () => {
    const { session } = await drawPane(fakeAssistant());
    for (let index = 0; index < 4; index += 1) await act(() => session.run("checkEntries"));
    await settle();
    const closers = () => seen("button").filter((one) => one.getAttribute("aria-label") === "关闭这条消息");
    expect(closers()).toHaveLength(2);
    await click(button("另有 2 条较早的消息"));
    expect(closers()).toHaveLength(4);
    await click(button("全部关闭"));
    expect(closers()).toHaveLength(0);
  });
});

test("a running command shows its step, a determinate bar and 取消, and the other commands wait", async () => {
  const assistant = fakeAssistant();
  let finish: (outcome: Outcome<CommandDone>) => void = () => undefined;
  assistant.answer = new Promise((resolve) => (finish = resolve));
  const { text } = await drawPane(assistant);
  await click(button("检查填报"));
  const { options } = assistant.calls.at(-1) ?? {};
  act(() => options?.progress?.({ done: 3, total: 8, text: "正在写入《检查结果》" }));
  const bar = document.querySelector('[role="progressbar"]');
  expect([bar?.getAttribute("aria-valuenow"), bar?.getAttribute("aria-valuemax")]).toEqual(["3", "8"]);
  expect(text()).toContain("正在写入《检查结果》");
  expect(text()).toContain("37%");
  expect(button("统计等次").getAttribute("aria-disabled")).toBe("true");
  await click(button("取消"));
  expect(options?.signal?.aborted).toBe(true);
  finish(failed({ kind: "cancelled", message: "已取消，工作簿没有改动。" }));
  await settle();
  expect(messages()?.textContent).toContain("已取消");
  expect(document.querySelector('[role="progressbar"]')).toBeNull();
});

describe("tabs", () => {
  test("the badge counts errors only, and says so", async () => {
    const findings = [finding(), finding({ severity: "警告" }), finding({ severity: "提示" })];
    await drawPane(fakeAssistant(workbookState({ findings })));
    // A hidden copy of the word keeps the tab from growing when it turns bold: the visible one comes first.
    expect(document.querySelector("#tab-check > span")?.textContent).toBe("检查1，1 条错误");
  });

  test("the hash opens a view, as a ribbon button does, and other words in it do no harm", async () => {
    await drawPane(fakeAssistant(), "#check&_xdm_Info=1");
    expect(document.querySelector('[aria-selected="true"]')?.textContent).toBe("检查");
    expect(seen("[role=status]").some((one) => one.textContent?.includes("没有发现问题"))).toBe(true);
  });

  test("each tab names its panel", async () => {
    await drawPane(fakeAssistant());
    for (const tab of document.querySelectorAll('[role="tab"]')) {
      expect(document.getElementById(tab.getAttribute("aria-controls") ?? "")?.getAttribute("aria-labelledby")).toBe(
        tab.id,
      );
    }
  });
});
