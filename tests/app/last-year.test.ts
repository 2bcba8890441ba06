// The sheet 上年度整改台账 in a branch's workbook: compared with this year's ledger, and neither checked nor counted.
import { sampleRows } from "../../scripts/samples/branch-records";
import { sampleDate, sampleSettings, workbookOf } from "../../scripts/samples/sample-workbook";
import { createAssistant } from "../../src/app/create-assistant";
import { lastYearLedgerSheet } from "../../src/contract/side-sheets";
import { formById } from "../../src/contract/forms";
import { createXlsxPort } from "../../src/files/xlsx-port";
import type { WorkbookData } from "../../src/workbook/workbook-data";
import { valueOf } from "../excel/excel-fixture";
import { columnOf, typed } from "./support/edit-workbook";

const options = { asOf: sampleDate };
const ledger = formById("rectifications").sheet;

async function checked(status: string) {
  const own = workbookOf("支部.xlsx", sampleSettings(), sampleRows());
  const sheet = own.sheets.find(({ name }) => name === ledger);
  if (!sheet) throw new Error("The sample has no ledger.");
  let data: WorkbookData = { ...own, sheets: [...own.sheets, { ...sheet, name: lastYearLedgerSheet, tables: [] }] };
  // Of last year's rows one is the same as this year's; the others were about something else.
  const problem = columnOf("rectifications", "problem");
  for (const row of sheet.cells.keys()) {
    if (row > 3) data = typed(data, lastYearLedgerSheet, row + 1, problem, `上一年度第${row}件事，另行说明`);
  }
  data = typed(data, lastYearLedgerSheet, 4, columnOf("rectifications", "status"), status);
  const assistant = createAssistant(createXlsxPort(data), { now: () => new Date(2026, 2, 27, 9, 5) });
  const { findings } = valueOf(await assistant.run("checkEntries", options));
  const state = valueOf(await assistant.readState(options));
  return { findings, rows: state.forms.find(({ form }) => form === "rectifications")?.rows };
}

test("a problem that stands in last year's ledger as done is told; last year's rows count nowhere", async () => {
  const plain = (sampleRows().rectifications ?? []).length;
  const { findings, rows } = await checked("已销号");
  expect(findings.filter(({ ruleId }) => ruleId === "LED-09").map(({ sheet, row }) => [sheet, row])).toEqual([
    [ledger, 4],
  ]);
  expect(findings.filter(({ sheet }) => sheet === lastYearLedgerSheet)).toEqual([]);
  expect(rows).toBe(plain);
  expect((await checked("整改中")).findings.filter(({ ruleId }) => ruleId === "LED-09")).toEqual([]);
});
