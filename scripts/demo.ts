/**
 * npm run demo -- [workbook or folder] [--as-of 2026-03-27] [--out DIR]: the commands of the ribbon without a browser, through Microsoft's client library, on the sample workbook
 * or on the workbook named behind it; with a folder, the branch files in it are first merged into an empty workbook. Prints
 * the basic-situation sentence and the number of findings, writes the result workbook and beside it the report in Word.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { applyPlan } from "../src/files/apply-plan";
import { readAny } from "../src/files/read-any";
import { writeDocx } from "../src/files/docx/write-docx";
import { writeXlsx } from "../src/files/write-xlsx";
import { serialOfIso } from "../src/domain/serial-date";
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

interface Arguments {
  readonly path: string | undefined;
  /** Base date, ISO. */
  readonly asOf: string | null;
  /** Folder for what is written. */
  readonly out: string;
}

function readArguments(words: readonly string[]): Arguments {
  let [path, asOf, out]: [string | undefined, string | null, string] = [
    undefined,
    null,
    resolve(__dirname, "../demo-out"),
  ];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const value = words[at + 1];
    if (word === "--as-of") {
      if (value === undefined || serialOfIso(value) === null) {
        throw new Refusal("--as-of 后面请写日期，如 --as-of 2026-03-27。");
      }
      asOf = value;
    } else if (word === "--out") {
      if (value === undefined) throw new Refusal("--out 后面请写文件夹。");
      out = resolve(value);
    } else if (word.startsWith("--")) throw new Refusal(`不认识的选项 ${word}；可用的有 --as-of、--out。`);
    else path = word;
    if (word.startsWith("--")) at += 1;
  }
  return { path, asOf, out };
}

async function demo(words: readonly string[]): Promise<void> {
  const { path, asOf: asked, out } = readArguments(words);
  const folder = isFolder(path) ? path : null;
  const { workbook, asOf } =
    folder === null ? await open(path) : { workbook: emptyWorkbook(`${basename(resolve(folder))}.xlsx`), asOf: null };
  const reader = openThreadReader();
  const session = await openSession(workbook, reader, writeDocx);
  if (folder !== null) {
    await merge(session.assistant, folder);
    reader.close();
  }
  const base = asked ?? asOf;
  const options = base === null ? {} : { asOf: base };
  console.log(`工作簿：${workbook.name}`);
  const check = must(await session.assistant.run("checkEntries", options));
  console.log(check.message);
  console.log(must(await session.assistant.run("countGrades", options)).message);
  const summary = must(await session.assistant.run("writeSummary", options));
  console.log(summary.message);
  if (summary.sentence !== "") console.log(summary.sentence);
  if (summary.remark !== "") console.log(`注：${summary.remark}。`);
  const overview = await session.assistant.run("overviewLedger", options);
  console.log(overview.ok ? overview.value.message : overview.problem.message);
  const report = must(await session.assistant.run("writeReport", options));
  console.log(report.message);
  for (const detail of report.details) console.log(`  ${detail}`);
  const word = must(await session.assistant.exportReport(options));
  console.log(`发现问题 ${check.findings.length} 条，向 Excel 发出请求 ${session.host.requestCount} 次。`);

  mkdirSync(out, { recursive: true });
  const name = workbook.name.replace(/\.[^.]+$/, "");
  const target = join(out, `${name}_结果.xlsx`);
  writeFileSync(target, await writeXlsx(session.data()));
  const document = join(out, `${name}_情况报告.docx`);
  writeFileSync(document, word.bytes);
  session.close();
  console.log(`结果工作簿：${target}`);
  console.log(`情况报告：${document}`);
}

demo(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
});
