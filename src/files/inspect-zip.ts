/** Inflates a package piece by piece without keeping it: does the directory tell the truth, does XML declare entities? */
import { Unzip, UnzipInflate } from "fflate";

export type ZipFault = "larger-than-stated" | "document-type" | "damaged";

/** Deflate makes at most 1032 times of a piece, so no piece grows beyond 17 MB. */
const piece = 16 * 1024;

class Fault extends Error {
  constructor(readonly fault: ZipFault) {
    super(fault);
  }
}

/** The first fault; null where there is none. `stated` is the sum of the sizes in the directory. */
export function inspectZip(bytes: Uint8Array, stated: number): ZipFault | null {
  let inflated = 0;
  const unzip = new Unzip((file) => {
    const isXml = /\.(xml|rels)$/i.test(file.name);
    let first = true;
    file.ondata = (error, chunk) => {
      if (error) throw new Fault("damaged");
      inflated += chunk.length;
      if (inflated > stated) throw new Fault("larger-than-stated");
      if (isXml && first && chunk.length > 0) {
        first = false;
        const head = new TextDecoder("latin1").decode(chunk.subarray(0, 2048));
        if (/<!DOCTYPE|<!ENTITY/i.test(head)) throw new Fault("document-type");
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += piece) {
      unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
    }
    return null;
  } catch (error) {
    return error instanceof Fault ? error.fault : "damaged";
  }
}
