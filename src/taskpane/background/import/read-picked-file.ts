/** Reads one file of a branch, from its bytes to rows: what an import worker does. Entry point of `files` and `forms`. */
import type { FileReading, ReadRequest } from "../../../app/import/file-reading";
import { readBranchFile } from "../../../app/import/read-branch-file";
import { readGrids } from "../../../files/read-grids";

export { workerReady } from "../../../files/import/worker-pool";

/** What a worker is sent. */
export interface FileMessage {
  readonly name: string;
  readonly bytes: ArrayBuffer;
  readonly request: ReadRequest;
}

/** Two independent 32-bit hashes and the length: tells the same file sent twice, is no guard against tampering. */
function fingerprint(bytes: Uint8Array): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ byte, 0x85ebca6b) + 0x9e3779b9;
  }
  return `${bytes.length}-${(a >>> 0).toString(16)}-${(b >>> 0).toString(16)}`;
}

export function readPickedFile({ name, bytes: buffer, request }: FileMessage): FileReading {
  const bytes = new Uint8Array(buffer);
  const hash = fingerprint(bytes);
  const grids = readGrids(bytes, name);
  return { hash, content: grids.ok ? { ok: true, value: readBranchFile(grids.value, request) } : grids };
}
