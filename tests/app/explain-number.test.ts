// A click on a number of a result, through Microsoft's client: the rows listed come to the number that stands in the cell.
import { sampleDate, sampleWorkbook } from "../../scripts/samples/sample-workbook";
import { createAssistant } from "../../src/app/create-assistant";
import { closeExcel, openData, valueOf } from "../excel/excel-fixture";
import type { Fixture } from "../excel/excel-fixture";

afterEach(closeExcel);

async function open() {
  const excel = await openData(sampleWorkbook());
  const assistant = createAssistant(excel.port, { now: () => new Date(2026, 2, 27, 9, 5) });
  for (const name of ["writeSummary", "countGrades", "overviewLedger"] as const) {
    valueOf(await assistant.run(name, { asOf: sampleDate }));
  }
  return { ...excel, assistant };
}

async function grid({ port }: Pick<Fixture, "port">, sheet: string) {
  const [read] = valueOf(await port.readAreas([{ sheet, area: { row: 0, column: 0, rowCount: 60, columnCount: 32 } }]));
  return read?.values ?? [];
}

test.each([
  ["汇总表", 2, 1],
  ["等次统计", 2, 1],
  ["台账概览", 2, 0],
])(
  "%s: every number of the first table, in every line and in 合计",
  async (sheet, headerRow, nameColumn) => {
    const { port, assistant } = await open();
    const cells = await grid({ port }, sheet);
    const headers = cells[headerRow] ?? [];
    const end = cells.findIndex((line) => line[nameColumn] === "合计");
    let explained = 0;
    // The first branch, one in the middle, and 合计.
    for (const row of [headerRow + 1, headerRow + 3, end]) {
      for (const [column, header] of headers.entries()) {
        const answer = valueOf(await assistant.explainNumber({ sheet, row, column }));
        if (answer === null) continue;
        explained += 1;
        const shown = cells[row]?.[column];
        const sum = answer.rows.reduce((all, { value }) => all + value, 0);
        expect([header, answer.name, answer.shown]).toEqual([header, cells[row]?.[nameColumn], shown]);
        expect(answer.rule).not.toBe("");
        const parts = /^\S+ (\d+) ÷ \S+ (\d+)$/.exec(answer.rule);
        if (parts) expect(shown).toBe(Number(parts[2]) === 0 ? "—" : Number(parts[1]) / Number(parts[2]));
        else expect([header, sum]).toEqual([header, shown]);
      }
    }
    expect(explained).toBeGreaterThan(30);
  },
  120_000,
);

test("a row leads to a cell that is there; names, texts, cells beside and below the table are no numbers", async () => {
  const { port, assistant } = await open();
  const answer = valueOf(await assistant.explainNumber({ sheet: "台账概览", row: 3, column: 1 }));
  const [first] = answer?.rows ?? [];
  const ledger = await grid({ port }, "整改台账");
  expect(ledger[(first?.row ?? 0) - 1]?.[first?.column ?? -1]).toBe(first?.subject);
  for (const [sheet, row, column] of [
    ["汇总表", 3, 1],
    ["汇总表", 1, 3],
    ["汇总表", 40, 3],
    ["等次统计", 3, 16],
    ["台账概览", 3, 13],
    ["整改台账", 3, 0],
    ["没有这张表", 3, 3],
  ] as const) {
    expect([sheet, row, column, valueOf(await assistant.explainNumber({ sheet, row, column }))]).toEqual([
      sheet,
      row,
      column,
      null,
    ]);
  }
}, 60_000);
