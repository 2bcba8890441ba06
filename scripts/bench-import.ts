/**
 * The import of many branch files against reading the same files with a bare SheetJS loop, and with openpyxl where
 * python3 has it: 300 files of 95 rows, read and recognised by two workers. Then 3,000 files in one preview, for memory.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "xlsx";
import { formById } from "../src/contract/forms";
import { createAssistant } from "../src/app/create-assistant";
import { systemClock } from "../src/app/clock";
import type { PickedFile } from "../src/app/import/import-types";
import { createXlsxPort } from "../src/files/xlsx-port";
import { sampleRows } from "./samples/branch-records";
import { fileOfBytes, openThreadReader } from "./import-reader";

const rowsPerFile = 95;
const benchForms = ["branches", "meetings", "appraisals", "rectifications"] as const;

/** One branch's workbook with 95 rows on four sheets, as the template's headers say. */
function branchFile(number: number): { readonly name: string; readonly bytes: Uint8Array } {
  const branch = `第${number}党支部`;
  const rows = sampleRows(["第一党支部"]);
  const book = XLSX.utils.book_new();
  let left = rowsPerFile;
  for (const [index, id] of benchForms.entries()) {
    const { columns, sheet } = formById(id);
    const own = rows[id] ?? [];
    const count = index === benchForms.length - 1 ? left : Math.min(own.length, left);
    left -= count;
    // The last form takes what is missing to 95 rows.
    const lines = Array.from({ length: count }, (_, row) => {
      const source = own[row % own.length] ?? {};
      return columns.map(({ id: column }) =>
        column === "no" ? row + 1 : column === "branch" ? branch : (source[column] ?? null),
      );
    });
    const grid = XLSX.utils.aoa_to_sheet([columns.map(({ header }) => header), ...lines]);
    XLSX.utils.book_append_sheet(book, grid, sheet);
  }
  const bytes = new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
  return { name: `${branch}.xlsx`, bytes };
}

function bareLoop(files: readonly { readonly bytes: Uint8Array }[]): number {
  const start = performance.now();
  let rows = 0;
  for (const { bytes } of files) {
    const book = XLSX.read(bytes, { type: "array" });
    for (const name of book.SheetNames) {
      const sheet = book.Sheets[name];
      if (sheet) rows += XLSX.utils.sheet_to_json(sheet, { header: 1 }).length;
    }
  }
  if (rows === 0) throw new Error("The bare loop read nothing.");
  return performance.now() - start;
}

const script = `
import sys, time, glob
from openpyxl import load_workbook
start = time.perf_counter()
rows = 0
for path in glob.glob(sys.argv[1] + "/*.xlsx"):
    book = load_workbook(path, read_only=True, data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            rows += 1
print((time.perf_counter() - start) * 1000)
`;

/** Milliseconds of openpyxl over the same files; null where python3 or openpyxl is missing. */
function openpyxl(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): number | null {
  const folder = mkdtempSync(join(tmpdir(), "bench-import-"));
  try {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    return Number(execFileSync("python3", ["-c", script, folder], { stdio: ["ignore", "pipe", "ignore"] }).toString());
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of a preview: every file read and recognised, questions and completeness worked out. */
async function ourPreview(files: readonly PickedFile[], reader: ReturnType<typeof openThreadReader>): Promise<number> {
  const port = createXlsxPort({ name: "汇总.xlsx", sheets: [], names: [], styles: [] });
  const assistant = createAssistant(port, systemClock, reader);
  const start = performance.now();
  const preview = await assistant.previewImport(files);
  const time = performance.now() - start;
  if (!preview.ok || preview.value.counts.rows !== files.length * rowsPerFile)
    throw new Error("The preview lacks rows.");
  return time;
}

const ms = (time: number) => `${Math.round(time)} ms`;
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

/** Prints the lines of the import. */
export async function benchImport(): Promise<void> {
  const made = Array.from({ length: 300 }, (_, index) => branchFile(index + 1));
  const files = made.map(({ name, bytes }) => fileOfBytes(name, bytes));
  const reader = openThreadReader(2);
  // Workers and both readers warm: what is compared is the work, not the start of a process.
  await ourPreview(files.slice(0, 20), reader);
  bareLoop(made.slice(0, 20));
  const bare = bareLoop(made);
  const ours = await ourPreview(files, reader);
  console.log(
    `import: 300 files × ${rowsPerFile} rows, read and recognised by two workers ${ms(ours)}; ` +
      `bare SheetJS loop ${ms(bare)}; ratio ${(ours / bare).toFixed(2)}`,
  );
  const python = openpyxl(made);
  console.log(
    python === null
      ? "import: openpyxl is not there to compare with"
      : `import: openpyxl over the same files ${ms(python)}; ratio ${(ours / python).toFixed(2)}`,
  );
  const before = process.memoryUsage().rss;
  const copies = Array.from({ length: 3000 }, (_, index) => {
    const { bytes } = made[index % made.length] ?? { bytes: new Uint8Array() };
    // A comment at the end of the zip makes each file another one.
    return fileOfBytes(`${index + 1}.xlsx`, withComment(bytes, String(index)));
  });
  const watch = { peak: before };
  const timer = setInterval(() => (watch.peak = Math.max(watch.peak, process.memoryUsage().rss)), 50);
  const port = createXlsxPort({ name: "汇总.xlsx", sheets: [], names: [], styles: [] });
  const many = await createAssistant(port, systemClock, reader).previewImport(copies);
  clearInterval(timer);
  watch.peak = Math.max(watch.peak, process.memoryUsage().rss);
  if (!many.ok || many.value.counts.read !== 3000) throw new Error("Not every one of the 3,000 files was read.");
  console.log(
    `import: 3,000 files × ${rowsPerFile} rows in one preview, peak memory ${megabytes(watch.peak)} (${megabytes(before)} before)`,
  );
  reader.close();
}

/** The zip with a comment: its last two bytes of the end record are the comment's length. */
function withComment(bytes: Uint8Array, text: string): Uint8Array {
  const comment = new TextEncoder().encode(text);
  const longer = new Uint8Array(bytes.length + comment.length);
  longer.set(bytes);
  longer.set(comment, bytes.length);
  new DataView(longer.buffer).setUint16(bytes.length - 2, comment.length, true);
  return longer;
}

if (require.main === module) {
  benchImport().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
