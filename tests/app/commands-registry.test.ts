// Commands and results as one list: every result is written by one command, under its declared name and mark, and what
// else is derived from the list has all of them.
import { sampleDate, sampleWorkbook } from "../../scripts/samples/sample-workbook";
import { commands, commandByName, writerOf } from "../../src/app/commands/registry";
import { createAssistant } from "../../src/app/create-assistant";
import { ownSheetNames } from "../../src/app/own-sheets";
import { outputs } from "../../src/outputs/registry";
import { closeExcel, openData, valueOf } from "../excel/excel-fixture";

afterEach(closeExcel);

test("names, labels and icons of commands are their own, marks and names of results too", () => {
  for (const words of [
    commands.map(({ name }) => name),
    commands.map(({ label }) => label),
    commands.map(({ icon }) => icon.name),
    outputs.map(({ mark }) => mark),
    Object.values(ownSheetNames),
  ]) {
    expect(new Set(words).size).toBe(words.length);
  }
  for (const { mark, sheet } of outputs) expect(ownSheetNames[mark]).toBe(sheet);
});

test("each result's command writes the sheet under its name and mark, and it is up to date until the data change", async () => {
  const excel = await openData(sampleWorkbook());
  const assistant = createAssistant(excel.port, { now: () => new Date(2026, 2, 27, 9, 5) });
  const options = { asOf: sampleDate };
  for (const { mark, sheet } of outputs) {
    const { name } = writerOf(mark);
    expect(commandByName(name).result).toBe(mark);
    expect(valueOf(await assistant.run(name, options)).sheet).toBe(sheet);
    const content = valueOf(await excel.port.read());
    expect(content.sheets.find((one) => one.name === sheet)?.mark).toBe(mark);
  }
  const { results } = valueOf(await assistant.readState(options));
  for (const { mark, sheet } of outputs) expect(results[mark]).toMatchObject({ exists: true, stale: false, sheet });
  valueOf(await excel.port.write({ cells: [{ sheet: "整改台账", row: 3, column: 6, cells: [["另一个问题"]] }] }));
  const changed = valueOf(await assistant.readState(options)).results;
  for (const { mark } of outputs) expect([mark, changed[mark].stale]).toEqual([mark, true]);
}, 120_000);
