// Where the workers' script cannot be loaded, the files are read on the calling thread, each of them once.
import type { FileReading } from "../../../../src/app/import/file-reading";
import type { PoolWorker } from "../../../../src/files/import/worker-pool";
import { createPoolReader, createThreadReader } from "../../../../src/taskpane/background/import/file-reader";
import { readPickedFile } from "../../../../src/taskpane/background/import/read-picked-file";
import { fileOfBytes } from "../../../../scripts/import-reader";
import { clerkFiles } from "../../../../scripts/samples/clerk-files";

/** A worker whose script is not there. */
function scriptless(): PoolWorker {
  return {
    send: () => undefined,
    listen: (_answer, failed) => void setTimeout(() => failed("404"), 1),
    terminate: () => undefined,
  };
}

async function readAll(fallback: boolean): Promise<ReadonlyMap<string, FileReading>> {
  const onThread = createThreadReader(() => Promise.resolve(readPickedFile));
  const reader = createPoolReader({ create: scriptless, size: 2, ...(fallback && { fallback: onThread }) });
  const jobs = clerkFiles().map(({ name, bytes }) => ({ id: name, file: fileOfBytes(name, bytes) }));
  const readings = new Map<string, FileReading>();
  await reader.readFiles(
    jobs,
    { settings: null, answers: new Map(), known: { branches: new Set(), persons: new Set() } },
    {
      begun: () => undefined,
      read: (id, reading) => {
        expect(readings.has(id)).toBe(false);
        readings.set(id, reading);
      },
    },
  );
  expect(readings.size).toBe(jobs.length);
  return readings;
}

test("every file is read on the thread", async () => {
  for (const { content } of (await readAll(true)).values()) {
    expect(content.ok && content.value.tables.length > 0).toBe(true);
  }
});

test("without a thread to fall back to, every file ends with a sentence", async () => {
  for (const [name, { content }] of await readAll(false)) {
    expect(content.ok ? "" : content.problem.message).toContain(`“${name}”`);
  }
});
