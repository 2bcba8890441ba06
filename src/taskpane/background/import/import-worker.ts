/** Entry point of an import worker: reads branch files, one at a time. Started by the worker of the use cases. */
import { answerFile } from "./answer-files";
import { workerReady } from "./read-picked-file";

self.addEventListener("message", (event: MessageEvent<unknown>) => self.postMessage(answerFile(event.data)));
self.postMessage(workerReady);
