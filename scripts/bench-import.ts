/**
 * The import of many branch files against a bare SheetJS loop over the same files, and against openpyxl where python3 has
 * it: 300 files of 95 rows, read and recognised by two workers, the preview worked out; round by round in turn, medians.
 * Then 3,000 files of 3,000 branches from disk in one preview, for memory, in a process of its own.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import * as XLSX from "xlsx";
import { formById } from "../src/contract/forms";
import { createAssistant } from "../src/app/create-assistant";
import { systemClock } from "../src/app/clock";
import type { PickedFile } from "../src/app/import/import-types";
import { createXlsxPort } from "../src/files/xlsx-port";
import { median } from "./bench/measure-speed";
import { fileOfBytes, filesInFolder, openThreadReader } from "./import-reader";
import { sampleRows } from "./samples/branch-records";

const rowsPerFile = 95;
const benchForms = ["branches", "meetings", "appraisals", "rectifications"] as const;
const firstBranch = "第一党支部";

interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One branch's workbook with 95 rows on four sheets, as the template's headers say. */
function firstFile(): Uint8Array {
  const rows = sampleRows([firstBranch]);
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
        column === "no" ? row + 1 : column === "branch" ? firstBranch : (source[column] ?? null),
      );
    });
    const grid = XLSX.utils.aoa_to_sheet([columns.map(({ header }) => header), ...lines]);
    XLSX.utils.book_append_sheet(book, grid, sheet);
  }
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}

/** Files of as many branches: the first one's with its name replaced, so that no two are of one branch. */
function* branchFiles(count: number): Generator<MadeFile> {
  const parts = Object.entries(unzipSync(firstFile()));
  const texts = parts.map(([path, bytes]) => [path, strFromU8(bytes)] as const);
  for (let number = 1; number <= count; number += 1) {
    const branch = `第${number}党支部`;
    const own = texts.map(([path, text]) => [path, strToU8(text.replaceAll(firstBranch, branch))] as const);
    yield { name: `${branch}.xlsx`, bytes: zipSync(Object.fromEntries(own)) };
  }
}

function bareLoop(files: readonly MadeFile[]): number {
  const start = performance.now();
  let rows = 0;
  for (const { bytes } of files) {
    const book = XLSX.read(bytes, { type: "array" });
    for (const name of book.SheetNames) {
      const sheet = book.Sheets[name];
      if (sheet) rows += XLSX.utils.sheet_to_json(sheet, { header: 1 }).length;
    }
  }
  if (rows !== files.length * (rowsPerFile + benchForms.length)) throw new Error(`The bare loop read ${rows} rows.`);
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

/** A folder with the files, for as long as the work on it takes. */
async function inFolder<T>(files: Iterable<MadeFile>, work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "bench-import-"));
  try {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of openpyxl over the files; null where python3 or openpyxl is missing. */
function openpyxl(files: readonly MadeFile[]): Promise<number | null> {
  return inFolder(files, (folder) => {
    try {
      return Number(
        execFileSync("python3", ["-c", script, folder], { stdio: ["ignore", "pipe", "ignore"] }).toString(),
      );
    } catch {
      return null;
    }
  });
}

/** Milliseconds of a preview: every file read and recognised, questions and completeness worked out. */
async function ourPreview(files: readonly PickedFile[], reader: ReturnType<typeof openThreadReader>): Promise<number> {
  const port = createXlsxPort({ name: "汇总.xlsx", sheets: [], names: [], styles: [] });
  const assistant = createAssistant(port, systemClock, reader);
  const start = performance.now();
  const preview = await assistant.previewImport(files);
  const time = performance.now() - start;
  if (!preview.ok) throw new Error(`The preview failed: ${preview.problem.message}`);
  const { rows } = preview.value.counts;
  if (rows !== files.length * rowsPerFile) {
    const odd = preview.value.files.find((file) => file.state !== "read" || file.rows !== rowsPerFile);
    throw new Error(
      `The preview has ${rows} rows of ${files.length} files. ${odd?.name}, ${odd?.rows} rows: ${odd?.message}`,
    );
  }
  return time;
}

/** Memory of a process in bytes: before the import, and the most it ever had. */
interface MemoryUse {
  readonly atStart: number;
  readonly peak: number;
}

/** What a preview of the folder's files takes, read from disk one by one as the pane does; for a process of its own. */
async function memoryOf(folder: string): Promise<MemoryUse> {
  const atStart = process.memoryUsage.rss();
  const reader = openThreadReader(2);
  await ourPreview(filesInFolder(folder), reader);
  reader.close();
  return { atStart, peak: process.resourceUsage().maxRSS * 1024 };
}

export interface ImportSizes {
  readonly files: number;
  readonly rounds: number;
  /** Files of the preview whose memory is measured. */
  readonly many: number;
}

export interface ImportCost extends MemoryUse {
  /** Milliseconds, medians. */
  readonly ours: number;
  readonly bare: number;
  /** null where python3 has no openpyxl. */
  readonly openpyxl: number | null;
}

/** Measures; the files, rounds and memory of `npm run bench` unless told otherwise. */
export async function measureImport({ files: count, rounds, many }: ImportSizes): Promise<ImportCost> {
  const made = [...branchFiles(count)];
  const files = made.map(({ name, bytes }) => fileOfBytes(name, bytes));
  const reader = openThreadReader(2);
  // Workers and both readers warm: what is compared is the work, not the start of a process.
  await ourPreview(files.slice(0, 40), reader);
  bareLoop(made.slice(0, 40));
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.bare.push(bareLoop(made));
    times.ours.push(await ourPreview(files, reader));
  }
  reader.close();
  const memory = await inFolder(branchFiles(many), (folder) =>
    execFileSync(process.execPath, [require.resolve("tsx/cli"), __filename, "--memory", folder], {
      stdio: ["ignore", "pipe", "inherit"],
    }).toString(),
  );
  return {
    ours: median(times.ours),
    bare: median(times.bare),
    openpyxl: await openpyxl(made),
    // Printed by this very script.
    ...(JSON.parse(memory) as MemoryUse),
  };
}

const ms = (time: number) => `${Math.round(time)} ms`;
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

/** Prints the lines of the import. */
export async function benchImport(sizes: ImportSizes = { files: 300, rounds: 5, many: 3000 }): Promise<void> {
  const cost = await measureImport(sizes);
  const verdict = (kept: boolean) => (kept ? "达到" : "超出");
  console.log(
    `${sizes.files} 个文件、每个 ${rowsPerFile} 行，两个线程读取并识别 read and recognised by two workers ${ms(cost.ours)}，` +
      `单纯 SheetJS 循环 bare SheetJS loop ${ms(cost.bare)}；比值 ratio ${(cost.ours / cost.bare).toFixed(2)}（小于 1），` +
      verdict(cost.ours < cost.bare),
  );
  console.log(
    cost.openpyxl === null
      ? "openpyxl：本机的 python3 没有 openpyxl，没有比较。"
      : `openpyxl ${ms(cost.openpyxl)}；比值 ratio ${(cost.ours / cost.openpyxl).toFixed(2)}`,
  );
  console.log(
    `${sizes.many} 个文件的预览 in one preview（单独的进程 a process of its own）：峰值 peak ${megabytes(cost.peak)}，` +
      `其中启动时 at start ${megabytes(cost.atStart)}`,
  );
}

if (require.main === module) {
  const [mode, folder] = process.argv.slice(2);
  const work =
    mode === "--memory" && folder !== undefined
      ? memoryOf(folder).then((use) => console.log(JSON.stringify(use)))
      : benchImport();
  work.catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
