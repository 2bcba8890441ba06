/** The worker's entry point: the use cases, away from the pane's thread. */
import { createAssistant } from "../../app/create-assistant";
import { serveAssistant } from "./remote-assistant";

serveAssistant(
  {
    send: (message) => self.postMessage(message),
    receive: (listener) => self.addEventListener("message", (event: MessageEvent<unknown>) => listener(event.data)),
  },
  (port) => createAssistant(port),
);
