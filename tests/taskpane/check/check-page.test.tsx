// The findings view: filters, going to the cell, keyboard, ten thousand findings, staleness, the rule's note.
import { act } from "../act";
import { rules } from "../../../src/domain/checks/registry";
import type { Finding } from "../../../src/domain/finding";
import { button, clearPane, click, drawPane, press, seen, settle, type } from "../draw";
import { fakeAssistant, finding, workbookState } from "../fake-assistant";

afterEach(clearPane);

const few: readonly Finding[] = [
  finding({ row: 12 }),
  finding({ row: 13, subject: "李二" }),
  finding({
    severity: "警告",
    form: "meetings",
    sheet: "会议记录",
    row: 7,
    field: "实到",
    branch: "第二党支部",
    subject: "",
    ruleId: "MTG-05",
  }),
  finding({
    severity: "提示",
    form: "meetings",
    sheet: "会议记录",
    row: null,
    column: null,
    field: "",
    branch: "",
    subject: "",
    ruleId: "DAT-03",
  }),
];

async function drawn(findings: readonly Finding[]) {
  const assistant = fakeAssistant(workbookState({ findings }));
  const pane = await drawPane(assistant, "#check");
  return { assistant, ...pane };
}

const places = () => seen("[data-place]");
const focusedText = () => document.activeElement?.textContent ?? "";

test("a row says how serious, where, whom, what and what to do", async () => {
  await drawn(few);
  expect(places()[0]?.textContent).toBe(
    "错误：民主评议 · 第12行 · 评定等次第一党支部 · 张一预备党员不评定等次，现为“合格”建议：改为“不评定等次”并填写原因",
  );
});

test("a click goes to the cell", async () => {
  const { assistant } = await drawn(few);
  await click(places()[1] ?? document.body);
  expect(assistant.calls.at(-1)).toMatchObject({ name: "goTo", argument: { sheet: "民主评议", row: 13, column: 6 } });
});

test("arrows, Home and End move a single tab stop over the group heads", async () => {
  await drawn(few);
  expect(places().map((place) => place.tabIndex)).toEqual([0, -1, -1, -1]);
  act(() => places()[0]?.focus());
  await press("ArrowDown");
  await press("ArrowDown");
  expect(focusedText()).toContain("会议记录 · 第7行");
  expect(places().map((place) => place.tabIndex)).toEqual([-1, -1, 0, -1]);
  await press("ArrowUp");
  expect(focusedText()).toContain("李二");
  await press("End");
  expect(focusedText()).toContain("提示：会议记录");
  await press("ArrowDown");
  expect(focusedText()).toContain("提示：会议记录");
  await press("Home");
  expect(focusedText()).toContain("第12行");
});

test("chips filter by severity, together and each alone, with their counts", async () => {
  const { text } = await drawn(few);
  expect(button(/^错误/).textContent).toBe("错误2");
  await click(button(/^警告/));
  expect(button(/^警告/).getAttribute("aria-pressed")).toBe("true");
  expect(places()).toHaveLength(1);
  expect(text()).toContain("显示 1 条，共 4 条");
  await click(button(/^提示/));
  expect(places()).toHaveLength(2);
  await click(button("清除筛选"));
  expect(places()).toHaveLength(4);
});

test("search, branch and rule narrow the list; nothing left says so", async () => {
  const { text } = await drawn(few);
  const [search] = seen('input[aria-label="搜索问题"]');
  if (!(search instanceof HTMLInputElement)) throw new Error("No search field.");
  await type(search, "李二");
  expect(places()).toHaveLength(1);
  await type(search, "没有这个词");
  expect(text()).toContain("没有符合条件的问题。");
  await click(button("清除筛选"));
  await click(button("筛选"));
  const [form, branch, rule, grouping] = seen("select").filter((one) => one instanceof HTMLSelectElement);
  if (!form || !branch || !rule || !grouping) throw new Error("Filters are missing.");
  await type(form, "meetings");
  expect(places()).toHaveLength(2);
  await type(rule, "MTG-05");
  expect(places()).toHaveLength(1);
  expect(button("筛选（2）")).toBeTruthy();
  await click(button("清除筛选"));
  await type(branch, "第二党支部");
  expect(places()).toHaveLength(1);
  await type(branch, "");
  await type(grouping, "branch");
  const heads = seen("[data-line]").filter((line) => line.querySelector("[data-place]") === null);
  expect(heads.map((head) => head.textContent)).toEqual(["第一党支部2 条", "第二党支部1 条", "未注明党支部1 条"]);
});

test("of ten thousand findings a screenful is drawn, and the last is reached by its key", async () => {
  await drawn(Array.from({ length: 10_000 }, (_, index) => finding({ row: index + 4 })));
  expect(places().length).toBeGreaterThan(4);
  expect(places().length).toBeLessThan(40);
  expect(places()[0]?.closest('[role="listitem"]')?.getAttribute("aria-setsize")).toBe("10000");
  act(() => places()[0]?.focus());
  await press("End");
  expect(focusedText()).toContain("第10003行");
  expect(document.activeElement?.closest('[role="listitem"]')?.getAttribute("aria-posinset")).toBe("10000");
  expect(places().length).toBeLessThan(40);
});

test("a new reading leaves the clerk at the row they were at", async () => {
  const { session } = await drawn(few);
  act(() => places()[0]?.focus());
  await press("ArrowDown");
  await act(() => session.read());
  await settle();
  expect(focusedText()).toContain("李二");
});

test("cells changed since the check are said, with 重新检查 that reads again", async () => {
  const rows = workbookState().forms.map((form) => ({ ...form, rows: 5_000 }));
  const assistant = fakeAssistant(workbookState({ findings: few, forms: rows }));
  const { text } = await drawPane(assistant, "#check");
  expect(text()).not.toContain("检查之后又有改动");
  act(() => assistant.change("民主评议"));
  expect(text()).toContain("检查之后又有改动");
  const before = assistant.calls.length;
  await click(button("重新检查"));
  expect(assistant.calls.slice(before).map(({ name }) => name)).toEqual(["readState"]);
  expect(text()).not.toContain("检查之后又有改动");
});

test("the rule's number opens what it means and where it comes from", async () => {
  await drawn(few);
  const rule = rules.find(({ id }) => id === "GRD-02");
  expect(rule).toBeDefined();
  await click(button("规则 GRD-02，查看说明"));
  expect(document.body.textContent).toContain(rule?.title);
  expect(document.body.textContent).toContain(`依据：${rule?.source}`);
});

test("nothing filled in and nothing found are told apart", async () => {
  const { text } = await drawn([]);
  expect(text()).toContain("没有发现问题");
  clearPane();
  const { forms } = workbookState();
  const empty = fakeAssistant(workbookState({ forms: forms.map((form) => ({ ...form, rows: 0 })) }));
  expect((await drawPane(empty, "#check")).text()).toContain("还没有可检查的内容");
});
