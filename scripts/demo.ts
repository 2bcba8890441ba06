/**
 * npm run demo: the commands of the ribbon without a browser, through Microsoft's client library, on the sample workbook
 * or on the workbook named behind it; with a folder, the branch files in it are first merged into an empty workbook. Prints
 * the basic-situation sentence and the number of findings, writes the result.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { applyPlan } from "../src/files/apply-plan";
import { readAny } from "../src/files/read-any";
import { writeXlsx } from "../src/files/write-xlsx";
import type { Outcome } from "../src/workbook/outcome";
import type { WorkbookData } from "../src/workbook/workbook-data";
import type { Assistant } from "../src/app/assistant";
import { owingLines } from "../src/app/import/completeness";
import { openSession } from "./excel-session";
import { filesInFolder, openThreadReader } from "./import-reader";
import { sampleDate, sampleWorkbook } from "./samples/sample-workbook";

/** Ends the demo with the sentence that a clerk would read. */
class Refusal extends Error {}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refusal(outcome.problem.message);
  return outcome.value;
}

function isFolder(path: string | undefined): path is string {
  return path !== undefined && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A new workbook, with the one empty sheet that Excel gives it. */
function emptyWorkbook(name: string): WorkbookData {
  const sheet = { name: "Sheet1", blocks: [], styles: [], columnWidths: [] };
  return applyPlan({ name, sheets: [], names: [], styles: [] }, sheet);
}

/** Merges the branch files of a folder: questions are answered as proposed and told. */
async function merge(assistant: Assistant, folder: string): Promise<void> {
  const files = filesInFolder(folder);
  if (files.length === 0) throw new Refusal(`“${folder}”里没有 .xlsx、.xlsm、.xls、.ods 或 .csv 文件。`);
  must(await assistant.run("addFullTemplates"));
  const preview = must(await assistant.previewImport(files));
  console.log(preview.message);
  for (const { place, text, proposed, options } of preview.questions) {
    const label = options.find(({ value }) => value === proposed)?.label ?? proposed;
    console.log(`  ${place}：${text}。按建议：${label}`);
  }
  for (const { problems } of preview.files) {
    for (const { ruleId, severity, place, text } of problems) {
      if (severity !== "提示") console.log(`  ${ruleId ?? severity} ${place}：${text}`);
    }
  }
  const answers = Object.fromEntries(preview.questions.map(({ id, proposed }) => [id, proposed]));
  must(await assistant.decideImport({ answers, leftOut: [] }));
  const done = must(await assistant.importBranches());
  console.log(done.message);
  for (const detail of [...done.details, ...owingLines(done.completeness)]) console.log(`  ${detail}`);
}

async function open(path: string | undefined): Promise<{ workbook: WorkbookData; asOf: string | null }> {
  if (path === undefined) return { workbook: sampleWorkbook(), asOf: sampleDate };
  const bytes = new Uint8Array(readFileSync(path));
  return { workbook: must(await readAny(bytes, basename(path))), asOf: null };
}

async function demo(path: string | undefined): Promise<void> {
  const folder = isFolder(path) ? path : null;
  const { workbook, asOf } =
    folder === null ? await open(path) : { workbook: emptyWorkbook(`${basename(resolve(folder))}.xlsx`), asOf: null };
  const reader = openThreadReader();
  const session = await openSession(workbook, reader);
  if (folder !== null) {
    await merge(session.assistant, folder);
    reader.close();
  }
  const options = asOf === null ? {} : { asOf };
  console.log(`工作簿：${workbook.name}`);
  const check = must(await session.assistant.run("checkEntries", options));
  console.log(check.message);
  console.log(must(await session.assistant.run("countGrades", options)).message);
  const summary = must(await session.assistant.run("writeSummary", options));
  console.log(summary.message);
  if (summary.sentence !== "") console.log(summary.sentence);
  if (summary.remark !== "") console.log(`注：${summary.remark}。`);
  console.log(`发现问题 ${check.findings.length} 条，向 Excel 发出请求 ${session.host.requestCount} 次。`);

  const results = resolve(__dirname, "../demo-out");
  mkdirSync(results, { recursive: true });
  const target = join(results, `${workbook.name.replace(/\.[^.]+$/, "")}_结果.xlsx`);
  writeFileSync(target, await writeXlsx(session.data()));
  session.close();
  console.log(`结果工作簿：${target}`);
}

demo(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
});
