// What the pane knows and does, without React: reading, commands, messages, staleness.
import { changePause, commandPause, createSession, quietReadRows } from "../../src/taskpane/session";
import type { CommandDone, RunOptions } from "../../src/app/assistant";
import { done, failed } from "../../src/workbook/outcome";
import type { Outcome } from "../../src/workbook/outcome";
import { fakeAssistant, workbookState } from "./fake-assistant";

const clock = { now: () => new Date(2026, 2, 27, 9, 41) };

async function started(state = workbookState()) {
  const assistant = fakeAssistant(state);
  const session = createSession(assistant, clock);
  await session.start();
  const reads = () => assistant.calls.filter(({ name }) => name === "readState").length;
  return { assistant, session, reads };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe("reading", () => {
  test("the first reading brings the state and its time", async () => {
    const { session } = await started();
    expect(session.view()).toMatchObject({ readAt: "09:41", stale: false, reading: null, asOf: "2026-03-27" });
    expect(session.view().state?.memberCount).toBe(158);
  });

  test("a workbook that cannot be read is a problem in place of the state, and reading again mends it", async () => {
    const assistant = fakeAssistant();
    const good = assistant.state;
    assistant.state = failed({ kind: "cell-edit", message: "请先按回车结束单元格编辑。" });
    const session = createSession(assistant, clock);
    await session.start();
    expect(session.view()).toMatchObject({ state: null, readProblem: { kind: "cell-edit" } });
    assistant.state = good;
    await session.read();
    expect(session.view().readProblem).toBeNull();
    expect(session.view().state).not.toBeNull();
  });

  test("a defect ends in a message with technical text, not in a pane that waits for ever", async () => {
    const { assistant, session } = await started();
    assistant.readState = () => Promise.reject(new Error("boom"));
    await session.read();
    const { reading, messages, stale } = session.view();
    expect(reading).toBeNull();
    expect(stale).toBe(true);
    expect(messages[0]?.tone).toBe("error");
    expect(messages[0]?.technical).toContain("boom");
  });
});

describe("changes in the workbook", () => {
  test("a small workbook is read again by itself after a pause", async () => {
    const { assistant, session, reads } = await started();
    assistant.change("民主评议");
    expect(session.view().stale).toBe(true);
    await pass(changePause - 1);
    expect(reads()).toBe(1);
    await pass(1);
    expect(reads()).toBe(2);
    expect(session.view().stale).toBe(false);
  });

  test("many changes in a row are one reading", async () => {
    const { assistant, reads } = await started();
    for (let index = 0; index < 20; index += 1) {
      assistant.change("民主评议");
      await pass(changePause / 2);
    }
    await pass(changePause);
    expect(reads()).toBe(2);
  });

  test("a large workbook is only called stale", async () => {
    const state = workbookState();
    const { assistant, session, reads } = await started(
      workbookState({ forms: state.forms.map((form) => ({ ...form, rows: quietReadRows })) }),
    );
    assistant.change("民主评议");
    await pass(changePause * 2);
    expect(reads()).toBe(1);
    expect(session.view().stale).toBe(true);
  });

  test("what a command of the ribbon wrote is read soon, whatever the size, and nothing is called stale", async () => {
    const state = workbookState();
    const { assistant, session, reads } = await started(
      workbookState({ forms: state.forms.map((form) => ({ ...form, rows: quietReadRows })) }),
    );
    for (let index = 0; index < 20; index += 1) assistant.change("汇总表", true);
    assistant.change("民主评议", true);
    expect(session.view().stale).toBe(false);
    await pass(commandPause);
    expect(reads()).toBe(2);
    await pass(changePause * 2);
    expect(reads()).toBe(2);
  });

  test("a result sheet that changed, nobody says by whom, is read again quietly and is no data", async () => {
    const { assistant, session, reads } = await started();
    assistant.change("汇总表");
    expect(session.view().stale).toBe(false);
    await pass(changePause);
    expect(reads()).toBe(2);
  });

  test("a workbook that could not be read is read when something changes in it", async () => {
    const assistant = fakeAssistant();
    const good = assistant.state;
    assistant.state = failed({ kind: "cell-edit", message: "请先按回车结束单元格编辑。" });
    const session = createSession(assistant, clock);
    await session.start();
    assistant.state = good;
    assistant.change("");
    await pass(changePause);
    expect(session.view()).toMatchObject({ readProblem: null, state: { memberCount: 158 } });
  });

  test("another base date is judged anew", async () => {
    const { assistant, session } = await started();
    session.setBaseDate("2026-06-01");
    await pass(changePause);
    expect(assistant.calls.at(-1)).toMatchObject({ name: "readState", options: { asOf: "2026-06-01" } });
    session.setBaseDate("");
    expect(session.view().asOf).toBe("2026-03-27");
  });
});

describe("commands", () => {
  test("a result is a message that stays, and the state is read again", async () => {
    const { assistant, session, reads } = await started();
    assistant.answer = done({ message: "汇总表已生成：6 个支部。", details: ["甲"], sheet: "汇总表" });
    await session.run("writeSummary");
    expect(reads()).toBe(2);
    await pass(3_600_000);
    expect(session.view().messages).toMatchObject([
      { tone: "success", text: "汇总表已生成：6 个支部。", details: ["甲"], sheet: "汇总表", retry: null },
    ]);
    session.dismiss(session.view().messages[0]?.id ?? -1);
    expect(session.view().messages).toEqual([]);
  });

  test("no message is dropped for a newer one", async () => {
    const { session } = await started();
    for (let index = 0; index < 12; index += 1) await session.run("checkEntries");
    expect(session.view().messages).toHaveLength(12);
  });

  test.each([
    ["cell-edit", "error", "checkEntries"],
    ["nothing-to-do", "warning", null],
    ["too-old", "error", null],
    ["cancelled", "info", "checkEntries"],
  ] as const)("%s is %s, retry %s", async (kind, tone, retry) => {
    const { assistant, session } = await started();
    assistant.answer = failed({ kind, message: "说明。" });
    await session.run("checkEntries");
    expect(session.view().messages).toMatchObject([{ tone, text: "说明。", retry }]);
  });

  test("one runs at a time, with its progress, and 取消 reaches it", async () => {
    const { assistant, session } = await started();
    let finish: (outcome: Outcome<CommandDone>) => void = () => undefined;
    assistant.answer = new Promise((resolve) => (finish = resolve));
    const run = session.run("checkEntries");
    await session.run("countGrades");
    expect(assistant.calls.filter(({ argument }) => argument === "countGrades")).toEqual([]);
    const options: RunOptions = assistant.calls.at(-1)?.options ?? {};
    options.progress?.({ done: 2, total: 8, text: "正在检查" });
    expect(session.view().running?.progress).toEqual({ label: "检查填报", done: 2, total: 8, text: "正在检查" });
    session.cancel();
    expect(options.signal?.aborted).toBe(true);
    finish(failed({ kind: "cancelled", message: "已取消。" }));
    await run;
    expect(session.view().running).toBeNull();
  });
});
