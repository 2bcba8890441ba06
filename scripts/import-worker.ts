/** A worker of Node that reads branch files: the same code as in the pane. */
import { parentPort } from "node:worker_threads";
import { workerReady } from "../src/files/import/worker-pool";
import { answerFile } from "../src/taskpane/background/import/answer-files";

parentPort?.on("message", (message: unknown) => parentPort?.postMessage(answerFile(message)));
parentPort?.postMessage(workerReady);
