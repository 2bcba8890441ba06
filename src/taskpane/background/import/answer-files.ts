/** The worker's side: every message is a file, every answer its reading, or the reason of a defect as a text. */
import { readPickedFile } from "./read-picked-file";
import type { FileMessage } from "./read-picked-file";

/** Answers one message of `createPoolReader`. */
export function answerFile(message: unknown): unknown {
  try {
    // Sent by the pool of the same build.
    return readPickedFile(message as FileMessage);
  } catch (thrown) {
    return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  }
}
