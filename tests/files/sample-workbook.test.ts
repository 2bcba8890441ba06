import { clerkFiles } from "../../scripts/samples/clerk-files";
import { sampleRows } from "../../scripts/samples/branch-records";
import { plantedMistakes, sheetRow } from "../../scripts/samples/planted-mistakes";
import { sampleDate, sampleSettings, sampleWorkbook, workbookOf } from "../../scripts/samples/sample-workbook";
import { formById, type FormId, forms } from "../../src/contract/forms";
import { runChecks } from "../../src/domain/checks/run-checks";
import type { Finding } from "../../src/domain/finding";
import { serialOfIso } from "../../src/domain/serial-date";
import { readGrids } from "../../src/files/read-grids";
import { readXlsx } from "../../src/files/read-xlsx";
import { writeXlsx } from "../../src/files/write-xlsx";
import { createXlsxPort } from "../../src/files/xlsx-port";
import { readBook } from "../../src/reading/read-book";
import type { WorkbookData } from "../../src/workbook/workbook-data";

async function findingsIn(data: WorkbookData): Promise<readonly Finding[]> {
  const read = await createXlsxPort(data).read();
  if (!read.ok) throw new Error(read.problem.message);
  const { book } = readBook(read.value.sheets);
  return runChecks(book, { asOf: serialOfIso(sampleDate) ?? 0, settings: book.settings }).findings;
}

test("the sample has five branches, sixty members and rows in all nine forms", () => {
  const rows = sampleRows();
  expect(rows["branches"]).toHaveLength(5);
  expect(rows["members"]).toHaveLength(60);
  expect(new Set(rows["members"]?.map((row) => row["name"])).size).toBe(60);
  for (const form of forms) expect(rows[form.id]?.length).toBeGreaterThan(0);
});

test("without the planted mistakes nothing is found", async () => {
  const findings = await findingsIn(workbookOf("无误.xlsx", sampleSettings(), sampleRows()));
  expect(findings.map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual([]);
});

test("every planted mistake is found where it stands, also after saving and opening", async () => {
  const findings = await findingsIn(await readXlsx(await writeXlsx(sampleWorkbook()), "示例工作簿.xlsx"));
  const missing = plantedMistakes.filter(({ rule, form, index }) => {
    const { sheet } = formById(form as FormId);
    return !findings.some((one) => one.ruleId === rule && one.sheet === sheet && one.row === sheetRow(index));
  });
  expect(missing).toEqual([]);
});

test.each(clerkFiles().map((file) => [file.name, file] as const))("%s can be read", (_, file) => {
  const grids = readGrids(file.bytes, file.name);
  expect(grids.ok).toBe(true);
  if (!grids.ok) return;
  const text = grids.value
    .flatMap((sheet) => sheet.cells.flat())
    .map(String)
    .join(" ");
  expect(text).toContain(file.branch);
  const most = Math.max(...Object.values(file.rows));
  expect(Math.max(...grids.value.map((sheet) => sheet.cells.length))).toBeGreaterThan(most);
});
