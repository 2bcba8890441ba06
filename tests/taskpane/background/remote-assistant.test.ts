// The use cases in another thread: two ends of a real message channel, which copies as a worker does.
import { MessageChannel } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import type { Assistant } from "../../../src/app/assistant";
import { createRemoteAssistant, serveAssistant } from "../../../src/taskpane/background/remote-assistant";
import type { Post } from "../../../src/taskpane/background/line";
import { done, failed } from "../../../src/workbook/outcome";
import type { WorkbookContent, WorkbookPort } from "../../../src/workbook/port";
import { fakeAssistant, finding, workbookState } from "../fake-assistant";

const ends: MessagePort[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end.close();
});

function channel(): readonly [Post, Post] {
  const { port1, port2 } = new MessageChannel();
  ends.push(port1, port2);
  const post = (port: MessagePort): Post => ({
    send: (message) => port.postMessage(message),
    receive: (listener) => port.on("message", listener),
  });
  return [post(port1), post(port2)];
}

const content: WorkbookContent = {
  name: "大.xlsx",
  sheets: [
    {
      name: "民主评议",
      visible: true,
      protected: false,
      top: 0,
      left: 0,
      cells: Array.from({ length: 5_000 }, (_, row) => [row, "张一", null]),
      merges: [],
      mark: null,
    },
  ],
  tableNames: [],
  definedNames: [],
  stamps: new Map([["findings_data", "abc"]]),
};

function fakePort(part: Partial<WorkbookPort> = {}): WorkbookPort {
  return {
    read: async () => done(content),
    write: async () => done({ notes: [], before: [] }),
    readAreas: async () => done([]),
    openNew: async () => done(undefined),
    select: async () => done(undefined),
    watch: async () => async () => undefined,
    watchSelection: async () => async () => undefined,
    ...part,
  };
}

/** Both ends joined; `make` is what runs in the worker. */
function joined(port: WorkbookPort, make: (port: WorkbookPort) => Assistant) {
  const [here, there] = channel();
  serveAssistant(there, make);
  return createRemoteAssistant(here, port);
}

test("the worker answers, and its use case reads the pane's workbook whole", async () => {
  let seen: unknown;
  const remote = joined(fakePort(), (port) => ({
    ...fakeAssistant(),
    async readState() {
      const read = await port.read();
      seen = read;
      return done(workbookState({ findings: Array.from({ length: 3_000 }, (_, row) => finding({ row })) }));
    },
  }));
  expect(await remote.hello()).toBe("ready");
  const state = await remote.assistant.readState({ asOf: "2026-03-27" });
  expect(seen).toEqual(done(content));
  expect(state.ok && state.value.findings).toHaveLength(3_000);
});

test("arguments, the base date and problems cross as they are", async () => {
  const fake = fakeAssistant();
  const problem = { kind: "sheet-protected" as const, message: "工作表受保护。", sheet: "民主评议" };
  fake.answer = failed(problem);
  const { assistant } = joined(fakePort(), () => fake);
  expect(await assistant.run("addTemplate_meetings", { asOf: "2026-03-27" })).toEqual(failed(problem));
  expect(fake.calls).toMatchObject([
    { name: "run", argument: "addTemplate_meetings", options: { asOf: "2026-03-27" } },
  ]);
  await assistant.goTo({ sheet: "民主评议", row: 7, column: null });
  expect(fake.calls[1]).toMatchObject({ name: "goTo", argument: { sheet: "民主评议", row: 7, column: null } });
});

test("progress comes back and 取消 gets through to the workbook", async () => {
  const steps: string[] = [];
  const stop = new AbortController();
  const remote = joined(
    fakePort({
      write: (_, options) =>
        new Promise((resolve) => {
          options?.progress?.({ done: 1, total: 2, text: "正在写入" });
          options?.signal?.addEventListener("abort", () => resolve(failed({ kind: "cancelled", message: "已取消。" })));
        }),
    }),
    (port) => ({
      ...fakeAssistant(),
      async run(name, options = {}) {
        const fake = fakeAssistant();
        const written = await port.write({}, options);
        if (!written.ok) fake.answer = written;
        return fake.run(name);
      },
    }),
  );
  const outcome = await remote.assistant.run("countGrades", {
    signal: stop.signal,
    progress: ({ text }) => {
      steps.push(text);
      stop.abort();
    },
  });
  expect(steps).toEqual(["正在写入"]);
  expect(outcome).toMatchObject({ ok: false, problem: { kind: "cancelled" } });
});

test("changes of the workbook reach the pane until it stops listening", async () => {
  let tell: (change: { readonly sheet: string }) => void = () => undefined;
  let ended = false;
  const port = fakePort({
    watch: async (listener) => {
      tell = listener;
      return async () => {
        ended = true;
      };
    },
  });
  const { assistant } = joined(port, (remotePort) => ({
    ...fakeAssistant(),
    onChange: (listener) => remotePort.watch(listener),
  }));
  const changed = new Promise((resolve) => {
    void assistant.onChange(resolve).then(async (end) => {
      tell({ sheet: "会议记录" });
      await changed;
      await end();
    });
  });
  expect(await changed).toEqual({ sheet: "会议记录" });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(ended).toBe(true);
});

test("a defect there is an error here, and a lost worker ends what waits for it", async () => {
  const remote = joined(fakePort(), () => ({
    ...fakeAssistant(),
    readState: () => Promise.reject(new Error("boom")),
    run: () => new Promise(() => undefined),
  }));
  await expect(remote.assistant.readState()).rejects.toThrow("boom");
  const waiting = remote.assistant.run("countGrades");
  remote.fail("gone");
  await expect(waiting).rejects.toThrow("gone");
});
