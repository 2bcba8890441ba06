/** The worker's entry point: the use cases, away from the pane's thread. */
import { systemClock } from "../../app/clock";
import { createAssistant } from "../../app/create-assistant";
import { startImportReader } from "./import/start-import-reader";
import { fileMakers, writeDocument } from "./write-document";
import { serveAssistant } from "./remote-assistant";

serveAssistant(
  {
    send: (message) => self.postMessage(message),
    receive: (listener) => self.addEventListener("message", (event: MessageEvent<unknown>) => listener(event.data)),
  },
  (port) => createAssistant(port, systemClock, startImportReader(), writeDocument, fileMakers),
);
