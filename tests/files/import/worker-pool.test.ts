// The pool: jobs run side by side, a hanging or broken worker is replaced, and the other jobs go on.
import { join } from "node:path";
import type { JobEnd, PoolJob, PoolWorker } from "../../../src/files/import/worker-pool";
import { createWorkerPool, workerReady } from "../../../src/files/import/worker-pool";
import { startThread } from "../../../scripts/import-reader";

/** A worker that answers `ok`, throws on `break`, and never answers `hang`. */
function fakeWorker(log: string[]): PoolWorker {
  let answer: (message: unknown) => void = () => undefined;
  let failed: (reason: string) => void = () => undefined;
  log.push("started");
  setTimeout(() => answer(workerReady), 0);
  return {
    send(message) {
      if (message === "hang") return;
      setTimeout(() => (message === "break" ? failed("broken") : answer(`done ${String(message)}`)), 1);
    },
    listen(onAnswer, onFailed) {
      answer = onAnswer;
      failed = onFailed;
    },
    terminate: () => log.push("terminated"),
  };
}

function job(message: string, ends: Map<string, JobEnd>): PoolJob {
  return {
    message: () =>
      message === "gone" ? Promise.reject(new Error("no file")) : Promise.resolve({ message, transfer: [] }),
    begun: () => undefined,
    ended: (end) => ends.set(message, end),
  };
}

test("a hanging and a broken worker are replaced, a message that cannot be made ends its job, the others go on", async () => {
  const log: string[] = [];
  const ends = new Map<string, JobEnd>();
  const pool = createWorkerPool({ size: 2, patience: 60, create: () => fakeWorker(log) });
  await pool.run(["a", "hang", "b", "break", "c", "gone", "d"].map((message) => job(message, ends)));
  pool.close();
  expect(Object.fromEntries(ends)).toEqual({
    a: { kind: "answer", message: "done a" },
    b: { kind: "answer", message: "done b" },
    c: { kind: "answer", message: "done c" },
    d: { kind: "answer", message: "done d" },
    hang: { kind: "hung" },
    break: { kind: "broken", reason: "broken" },
    gone: { kind: "unsent", reason: "no file" },
  });
  expect(log.filter((line) => line === "started").length).toBe(log.filter((line) => line === "terminated").length);
});

test("where no worker starts, each job is told so after one try, and none is lost", async () => {
  let tries = 0;
  const deaf: PoolWorker = {
    send: () => undefined,
    listen: (_answer, failed) => void setTimeout(() => failed("no script"), 1),
    terminate: () => undefined,
  };
  const ends = new Map<string, JobEnd>();
  const pool = createWorkerPool({
    size: 2,
    patience: 5_000,
    create: () => {
      tries += 1;
      return deaf;
    },
  });
  await pool.run(["a", "b", "c", "d", "e", "f"].map((message) => job(message, ends)));
  expect([...ends.keys()].sort()).toEqual(["a", "b", "c", "d", "e", "f"]);
  expect([...ends.values()].map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => "unstarted"));
  expect(tries).toBe(2);
});

test("after an abort the job under way and the rest end cancelled", async () => {
  const ends = new Map<string, JobEnd>();
  const stop = new AbortController();
  const pool = createWorkerPool({ size: 1, patience: 5_000, create: () => fakeWorker([]) });
  const running = pool.run(
    ["a", "hang", "b"].map((message) => job(message, ends)),
    stop.signal,
  );
  setTimeout(() => stop.abort(), 30);
  await running;
  expect([...ends].map(([message, { kind }]) => [message, kind])).toEqual([
    ["a", "answer"],
    ["hang", "cancelled"],
    ["b", "cancelled"],
  ]);
});

test("a real thread in an endless loop is terminated by its timer", async () => {
  const ends = new Map<string, JobEnd>();
  const pool = createWorkerPool({
    size: 1,
    patience: 4_000,
    create: () => startThread(join(__dirname, "looping-worker.ts")),
  });
  await pool.run([job("loop", ends), job("x", ends)]);
  pool.close();
  expect(ends.get("loop")).toEqual({ kind: "hung" });
  expect(ends.get("x")).toEqual({ kind: "answer", message: "answered x" });
}, 30_000);
