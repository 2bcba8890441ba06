// What the findings view does besides showing: 已核实, fixes with before and after, rule settings, the verdict per branch.
import { act } from "../act";
import type { WorkbookState } from "../../../src/app/assistant";
import { materials } from "../../../src/domain/verdict";
import type { BranchVerdict } from "../../../src/domain/verdict";
import type { FixPreview } from "../../../src/app/fixes/fix-types";
import { done } from "../../../src/workbook/outcome";
import { button, clearPane, click, drawPane, seen, settle, type } from "../draw";
import { fakeAssistant, finding, workbookState } from "../fake-assistant";

afterEach(clearPane);

const dated = finding({
  key: "k1",
  ruleId: "DAT-01",
  field: "会议日期",
  fix: { kind: "date", cells: [{ sheet: "会议记录", row: 9, column: 2, before: "2026年1月9日", after: 46031 }] },
});
const other = finding({ key: "k2", subject: "李二" });

function fixPreview(count: number, part: Partial<FixPreview> = {}): FixPreview {
  return {
    message: `将修改 ${count} 个单元格。`,
    cells: Array.from({ length: count }, (_, index) => ({
      kind: "date",
      fix: { sheet: "会议记录", row: 9 + index, column: 2, before: "2026年1月9日", after: 46031 },
      field: "会议日期",
      branch: "",
      subject: "",
      beforeText: "2026年1月9日",
      afterText: "2026-01-09",
    })),
    rows: [],
    left: [],
    words: [],
    fixes: dated.fix ? [dated.fix] : [],
    ...part,
  };
}

async function drawn(part: Partial<WorkbookState> = {}) {
  const assistant = fakeAssistant(workbookState({ findings: [dated, other], ...part }));
  const pane = await drawPane(assistant, "#check");
  const named = (name: string) => assistant.calls.filter((call) => call.name === name);
  return { assistant, named, ...pane };
}

function writeReason(text: string): Promise<void> {
  const [field] = seen("textarea").filter((one) => one instanceof HTMLTextAreaElement);
  if (!field) throw new Error("No field for the reason.");
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return settle();
}

describe("已核实", () => {
  test("asks the reason in the row, not without one, and marks the finding at the same base date", async () => {
    const { named, text } = await drawn();
    await click(button("标记已核实"));
    expect(document.querySelector('[role="dialog"]')).toBeNull();
    expect(document.activeElement?.tagName).toBe("TEXTAREA");
    act(() => document.querySelector("form")?.requestSubmit());
    await settle();
    expect(text()).toContain("请写明理由");
    expect(named("exempt")).toEqual([]);
    await writeReason("已与原始记录核对");
    act(() => document.querySelector("form")?.requestSubmit());
    await settle();
    expect(named("exempt")).toMatchObject([
      { argument: { keys: ["k1"], reason: "已与原始记录核对" }, options: { asOf: "2026-03-27" } },
    ]);
    expect(document.querySelector("textarea")).toBeNull();
  });

  test("marked findings stand apart with reason, time and 撤回; a severity leads back to the open ones", async () => {
    const verified = [{ finding: finding({ key: "v1", subject: "王五" }), reason: "情况属实", at: "2026-03-26 15:10" }];
    const { named, text } = await drawn({ verified });
    expect(text()).not.toContain("王五");
    await click(button("已核实1"));
    expect(seen("[data-place]").map((one) => one.textContent)).toEqual([
      expect.stringContaining("2026-03-26 15:10 已核实：情况属实"),
    ]);
    await click(button("撤回"));
    expect(named("withdraw")).toMatchObject([{ argument: ["v1"] }]);
    await click(button(/^错误/));
    expect(seen("[data-place]")).toHaveLength(2);
  });

  test("marks that lapsed are told", async () => {
    const lapsed = [{ key: "l", text: "民主评议 第12行", reason: "属实", at: "2026-03-20 09:00" }];
    const { text } = await drawn({ lapsed });
    await click(button("已核实0"));
    expect(text()).toContain("1 条标记因数据有改动已失效");
  });
});

describe("修正", () => {
  const fixOffers = [{ kind: "date" as const, label: "文字日期改为规范日期", count: 12 }];

  test("shows before and after for one, then for all of the kind, and 撤销 takes it back", async () => {
    const { assistant, named, text } = await drawn({ fixOffers });
    assistant.fixPreview = done(fixPreview(1));
    await click(button("修正"));
    expect(named("previewFixes")).toMatchObject([{ argument: { keys: ["k1"] } }]);
    expect(text()).toContain("由2026年1月9日→改为2026-01-09");
    expect(named("applyFixes")).toEqual([]);
    assistant.fixPreview = done(fixPreview(12));
    const all = seen('input[type="radio"]')[1];
    if (!all) throw new Error("No choice of all.");
    expect(text()).toContain("同类全部修正（12 处）");
    await click(all);
    expect(named("previewFixes").at(-1)).toMatchObject({ argument: { kind: "date" } });
    assistant.answer = done({ message: "已修正 12 处。", details: [], sheet: null });
    assistant.undoable = { description: "统一文字日期 12 处", at: "2026-03-27 09:42" };
    await click(button("修正 12 处"));
    expect(named("applyFixes")).toMatchObject([{ argument: [dated.fix] }]);
    expect(seen("[data-place]")).toHaveLength(2);
    await click(button(/^撤销/));
    expect(named("undo")).toHaveLength(1);
    expect(() => button(/^撤销/)).toThrow("No button");
  });

  test("grade words are confirmed before a cell is changed", async () => {
    const { assistant, named } = await drawn({ fixOffers });
    const words = [
      { word: "称职", grade: "合格", confirmed: false, count: 4 },
      { word: "良好", grade: null, confirmed: false, count: 2 },
    ];
    assistant.fixPreview = done(fixPreview(0, { words }));
    await click(button("修正"));
    expect(button("请先确认等次用语").getAttribute("aria-disabled")).toBe("true");
    assistant.fixPreview = done(fixPreview(4, { words: [{ word: "称职", grade: "合格", confirmed: true, count: 4 }] }));
    await click(button("确认对应关系"));
    // A word without a proposal is left alone until the clerk says what it stands for.
    expect(named("confirmWords")).toMatchObject([{ argument: [{ word: "称职", grade: "合格" }] }]);
    expect(button("修正 4 处")).toBeTruthy();
  });

  test("thousands of changes are drawn by the screenful", async () => {
    const { assistant } = await drawn({ fixOffers });
    assistant.fixPreview = done(fixPreview(3000));
    await click(button("修正"));
    expect(seen("[data-row]").length).toBeGreaterThan(4);
    expect(seen("[data-row]").length).toBeLessThan(60);
    expect(seen("[data-row]")[0]?.getAttribute("aria-setsize")).toBe("3000");
  });
});

describe("规则", () => {
  const control = (selector: string) => {
    const [found] = [...document.querySelectorAll<HTMLElement>(selector)];
    if (!found) throw new Error(`No ${selector}.`);
    return found;
  };

  test("the note of a rule switches it off and changes its severity, in 设置", async () => {
    const { named } = await drawn();
    await click(button("规则 GRD-02，查看说明"));
    const level = [...document.querySelectorAll("select")].at(-1);
    if (!level) throw new Error("No severity.");
    await type(level, "提示");
    expect(named("setRule").at(-1)).toMatchObject({ argument: { ruleId: "GRD-02", setting: { severity: "提示" } } });
    await click(control('[role="switch"]'));
    expect(named("setRule").at(-1)).toMatchObject({ argument: { ruleId: "GRD-02", setting: { enabled: false } } });
  });

  test("a rule that is off is found in the list, first, and goes back to its default", async () => {
    const { named, text } = await drawn({ ruleSettings: { "GRD-03": { enabled: false } } });
    await click(button("规则"));
    expect(text()).toContain("本工作簿改动了 1 条");
    expect(seen("[data-row]")[0]?.textContent).toContain("GRD-03");
    const first = control('[role="switch"]');
    expect(first.getAttribute("aria-label")).toBe("规则 GRD-03 已停用");
    await click(first);
    expect(named("setRule")).toMatchObject([{ argument: { ruleId: "GRD-03", setting: {} } }]);
  });
});

describe("支部结论", () => {
  function verdict(part: Partial<BranchVerdict>): BranchVerdict {
    const there = { kind: "there", count: 3 } as const;
    return {
      branch: "第一党支部",
      verdict: "达标",
      reason: "材料齐全，没有错误和警告",
      materials: {
        study: there,
        talks: there,
        opinions: there,
        meeting: there,
        appraisal: there,
        committeeList: there,
        personalList: there,
      },
      counts: { 错误: 0, 警告: 0, 提示: 0 },
      ...part,
    };
  }
  const bad = verdict({
    branch: "第二党支部",
    verdict: "不达标",
    reason: "缺谈心谈话记录；错误1条",
    materials: { ...verdict({}).materials, talks: { kind: "missing" }, opinions: { kind: "notKept" } },
    counts: { 错误: 1, 警告: 0, 提示: 0 },
  });

  test("every branch has its verdict, why, and its seven materials", async () => {
    await drawn({ verdicts: [verdict({}), bad] });
    await click(button("支部结论"));
    const rows = seen("[data-row]");
    expect(rows).toHaveLength(2);
    expect(rows[1]?.textContent).toContain("缺谈心谈话记录；错误1条");
    expect(rows[1]?.querySelectorAll("dt")).toHaveLength(materials.length);
    expect(rows[1]?.textContent).toContain("谈心谈话：缺");
    expect(rows[1]?.textContent).toContain("征求意见：本工作簿没有这张表");
    await click(button("不达标1"));
    expect(seen("[data-row]")).toHaveLength(1);
  });

  test("a branch leads to its findings", async () => {
    const { text } = await drawn({
      verdicts: [verdict({}), bad],
      findings: [dated, finding({ branch: "第二党支部", key: "k3" })],
    });
    await click(button("支部结论"));
    await click(button("第二党支部"));
    expect(seen("[data-place]").filter((one) => one.closest('[class*="hidden"]') === null)).toHaveLength(1);
    expect(text()).toContain("显示 1 条，共 2 条");
  });
});
