/**
 * The reader of the pane: a pool of workers inside the worker of the use cases. They are nested on purpose: what they read
 * goes straight to where it is merged and never crosses the pane's thread, and their timers run on a thread that no view
 * keeps busy. Where no worker can be started (the host allows none, or their script cannot be loaded),
 * the files are read one by one on the calling thread.
 */
import type { BranchFileReader } from "../../../app/import/file-reading";
import type { PoolWorker } from "../../../files/import/worker-pool";
import { createPoolReader, createThreadReader } from "./file-reader";

/** One core is left to the use cases; more than four workers only compete for the disk and the memory. */
function poolSize(): number {
  return Math.min(4, Math.max(2, (navigator.hardwareConcurrency || 2) - 1));
}

function startWorker(): PoolWorker {
  const worker = new Worker(new URL("./import-worker.ts", import.meta.url));
  return {
    send: (message, transfer) => worker.postMessage(message, [...transfer]),
    listen(answer, failed) {
      worker.addEventListener("message", (event: MessageEvent<unknown>) => answer(event.data));
      worker.addEventListener("error", (event) => failed(event.message || "The worker ended."));
      worker.addEventListener("messageerror", () => failed("The worker's answer cannot be read."));
    },
    terminate: () => worker.terminate(),
  };
}

export function startImportReader(): BranchFileReader {
  const onThread = createThreadReader(async () => (await import("./read-picked-file")).readPickedFile);
  return typeof Worker === "undefined"
    ? onThread
    : createPoolReader({ create: startWorker, size: poolSize(), fallback: onThread });
}
