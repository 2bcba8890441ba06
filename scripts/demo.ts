/**
 * npm run demo: the commands of the ribbon without a browser, through Microsoft's client library, on the sample workbook
 * or on the workbook named behind it. Prints the basic-situation sentence and the number of findings, writes the result.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { readAny } from "../src/files/read-any";
import { writeXlsx } from "../src/files/write-xlsx";
import type { Outcome } from "../src/workbook/outcome";
import type { WorkbookData } from "../src/workbook/workbook-data";
import { openSession } from "./excel-session";
import { sampleDate, sampleWorkbook } from "./samples/sample-workbook";

/** Ends the demo with the sentence that a clerk would read. */
class Refusal extends Error {}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refusal(outcome.problem.message);
  return outcome.value;
}

async function open(path: string | undefined): Promise<{ workbook: WorkbookData; asOf: string | null }> {
  if (path === undefined) return { workbook: sampleWorkbook(), asOf: sampleDate };
  const bytes = new Uint8Array(readFileSync(path));
  return { workbook: must(await readAny(bytes, basename(path))), asOf: null };
}

async function demo(path: string | undefined): Promise<void> {
  const { workbook, asOf } = await open(path);
  const session = await openSession(workbook);
  const options = asOf === null ? {} : { asOf };
  console.log(`工作簿：${workbook.name}`);
  const check = must(await session.assistant.checkEntries(options));
  console.log(check.message);
  console.log(must(await session.assistant.countGrades(options)).message);
  const summary = must(await session.assistant.writeSummary(options));
  console.log(summary.message);
  console.log(summary.sentence);
  console.log(`发现问题 ${check.findings.length} 条，向 Excel 发出请求 ${session.host.requestCount} 次。`);

  const folder = resolve(__dirname, "../demo-out");
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `${workbook.name.replace(/\.[^.]+$/, "")}_结果.xlsx`);
  writeFileSync(target, await writeXlsx(session.data()));
  session.close();
  console.log(`结果工作簿：${target}`);
}

demo(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
});
