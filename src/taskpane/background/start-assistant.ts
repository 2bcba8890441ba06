/**
 * Puts the use cases to work: in a worker, and where none can be started (an old webview, a policy) on the pane's own
 * thread, which then is slower to answer with very large workbooks but does the same.
 */
import type { Assistant } from "../../app/assistant";
import type { WorkbookPort } from "../../workbook/port";
import { createRemoteAssistant } from "./remote-assistant";

/** Milliseconds a worker may take to answer for the first time. */
const workerPatience = 8_000;

/** @throws the worker's trouble where it does not start */
async function startInWorker(port: WorkbookPort): Promise<Assistant> {
  // A file of our own origin, not a blob: the content security policy allows no other.
  const worker = new Worker(new URL("./assistant-worker.ts", import.meta.url));
  const remote = createRemoteAssistant(
    {
      send: (message) => worker.postMessage(message),
      receive: (listener) => worker.addEventListener("message", (event: MessageEvent<unknown>) => listener(event.data)),
    },
    port,
  );
  worker.addEventListener("error", (event) => remote.fail(event.message || "The worker ended."));
  const timer = setTimeout(() => remote.fail("The worker does not answer."), workerPatience);
  try {
    await remote.hello();
    return remote.assistant;
  } catch (thrown) {
    worker.terminate();
    throw thrown;
  } finally {
    clearTimeout(timer);
  }
}

export async function startAssistant(port: WorkbookPort): Promise<Assistant> {
  if (typeof Worker !== "undefined") {
    try {
      return await startInWorker(port);
    } catch {
      // Below.
    }
  }
  const [{ createAssistant }, { systemClock }, { startImportReader }, { fileMakers, writeDocument }] =
    await Promise.all([
      import("../../app/create-assistant"),
      import("../../app/clock"),
      import("./import/start-import-reader"),
      import("./write-document"),
    ]);
  return createAssistant(port, systemClock, startImportReader(), writeDocument, fileMakers);
}
