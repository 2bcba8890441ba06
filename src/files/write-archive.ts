/** Several files as one .zip. */
import { zipSync } from "fflate";

/** @param files - names are unlike each other; texts compress well, so they are compressed */
export function writeArchive(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 6 });
}
