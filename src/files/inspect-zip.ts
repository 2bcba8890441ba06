/** Inflates a package piece by piece without keeping it: does the directory tell the truth, does XML declare entities? */
import { Unzip, UnzipInflate } from "fflate";

export type ZipFault = "larger-than-stated" | "document-type" | "damaged";

/** Deflate makes at most 1032 times of a piece, so no piece grows beyond 17 MB. */
const piece = 16 * 1024;

/** The first fault; null where there is none. `stated` is the sum of the sizes in the directory. */
export function inspectZip(bytes: Uint8Array, stated: number): ZipFault | null {
  let inflated = 0;
  let found: ZipFault | null = null;
  // fflate hands what is thrown here back as an error of the file, so the first fault is kept.
  const stop = (fault: ZipFault): never => {
    found ??= fault;
    throw new Error(fault);
  };
  const unzip = new Unzip((file) => {
    const isXml = /\.(xml|rels)$/i.test(file.name);
    let first = true;
    file.ondata = (error, chunk) => {
      if (error) stop("damaged");
      inflated += chunk.length;
      if (inflated > stated) stop("larger-than-stated");
      if (isXml && first && chunk.length > 0) {
        first = false;
        const head = new TextDecoder("latin1").decode(chunk.subarray(0, 2048));
        if (/<!DOCTYPE|<!ENTITY/i.test(head)) stop("document-type");
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += piece) {
      unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
    }
  } catch {
    found ??= "damaged";
  }
  return found;
}
