// A thread that never comes back from "loop" and answers everything else.
import { parentPort } from "node:worker_threads";

parentPort?.on("message", (message: unknown) => {
  while (message === "loop");
  parentPort?.postMessage(`answered ${String(message)}`);
});
