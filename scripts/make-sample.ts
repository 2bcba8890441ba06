// Writes the sample workbook to dist/sample, where the workbench fetches it: node scripts/run-ts.mjs scripts/make-sample.ts [folder]
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeXlsx } from "../src/files/write-xlsx";
import { sampleName, sampleWorkbook } from "./samples/sample-workbook";

async function makeSample(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, sampleName);
  writeFileSync(path, await writeXlsx(sampleWorkbook()));
  return path;
}

const folder = process.argv[2] ?? resolve(__dirname, "../dist/sample");
makeSample(folder).then(
  (path) => {
    console.log(`示例工作簿：${path}`);
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
