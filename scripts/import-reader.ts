/** Branch files from a folder, and the reader over worker threads: the import of the pane for demo, bench and tests. */
import { readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { Worker } from "node:worker_threads";
import type { BranchFileReader } from "../src/app/import/file-reading";
import type { PickedFile } from "../src/app/import/import-types";
import type { PoolWorker } from "../src/files/import/worker-pool";
import { createPoolReader } from "../src/taskpane/background/import/file-reader";

function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}

/** A file whose bytes are at hand. */
export function fileOfBytes(name: string, bytes: Uint8Array, lastModified = Date.UTC(2026, 2, 20)): PickedFile {
  return {
    name,
    size: bytes.byteLength,
    lastModified,
    arrayBuffer: () => Promise.resolve(exactBuffer(bytes)),
  };
}

const workbookName = /\.(?:xlsx|xlsm|xls|ods|csv)$/i;

/** The workbook files of a folder and its subfolders, in the order of their names; lock files of Office are left out. */
export function filesInFolder(folder: string): readonly PickedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && workbookName.test(entry.name) && !/^(?:~\$|\.)/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => a.localeCompare(b, "zh-CN"))
    .map((path) => {
      const { size, mtimeMs } = statSync(path);
      const inside = relative(folder, path).replaceAll("\\", "/");
      return {
        name: inside.split("/").at(-1) ?? inside,
        size,
        lastModified: mtimeMs,
        webkitRelativePath: inside,
        arrayBuffer: async () => exactBuffer(await readFile(path)),
      };
    });
}

/** Starts a thread on a script of this project. */
export function startThread(script: string): PoolWorker {
  // A loader given by a flag is not carried into threads (tsx on Node 20): the thread asks for it itself.
  const start = `require(${JSON.stringify(require.resolve("tsx/cjs"))}); require(${JSON.stringify(script)});`;
  const worker = new Worker(start, { eval: true, execArgv: [] });
  worker.unref();
  return {
    send: (message, transfer) => worker.postMessage(message, [...transfer]),
    listen(answer, failed) {
      worker.on("message", answer);
      worker.on("error", (error) => failed(String(error)));
      worker.on("messageerror", (error) => failed(error.message));
    },
    terminate: () => void worker.terminate(),
  };
}

/** The reader over `size` threads, by default as many as the machine computes at once, two to four. */
export function openThreadReader(size = Math.min(4, Math.max(2, availableParallelism()))): BranchFileReader {
  return createPoolReader({ size, create: () => startThread(join(__dirname, "import-worker.ts")) });
}
