/**
 * Gives SheetJS the text encodings of old .xls files. Its own tables weigh half a megabyte; every browser has the
 * decoders. Imported for its effect, before SheetJS reads.
 */
import { set_cptable } from "xlsx";

/** Encodings by the code page that a file states ([MS-XLS] 2.4.52); what is missing is read byte by byte. */
const labels: Readonly<Record<number, string>> = {
  437: "windows-1252",
  850: "windows-1252",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  1201: "utf-16be",
  10000: "macintosh",
  10002: "big5",
  10008: "gbk",
  20936: "gbk",
  54936: "gb18030",
  65001: "utf-8",
};

const decoders = new Map<number, TextDecoder>();

function decoderOf(codePage: number): TextDecoder {
  const known = decoders.get(codePage);
  if (known) return known;
  const windows = codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : "windows-1252";
  const made = new TextDecoder(labels[codePage] ?? windows);
  decoders.set(codePage, made);
  return made;
}

set_cptable({
  utils: {
    decode: (codePage: number, bytes: Uint8Array | readonly number[]) =>
      decoderOf(codePage).decode(bytes instanceof Uint8Array ? bytes : Uint8Array.from(bytes)),
    encode: (codePage: number): never => {
      throw new Error(`Text of code page ${codePage} is not written.`);
    },
  },
});
