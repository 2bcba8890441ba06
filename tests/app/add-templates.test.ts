// Template sheets beside a clerk's own 设置, which lacks the names of the lists.
import { createAssistant } from "../../src/app/create-assistant";
import { settingLists } from "../../src/contract/settings";
import { createXlsxPort } from "../../src/files/xlsx-port";
import type { WorkbookData } from "../../src/workbook/workbook-data";
import { valueOf } from "../excel/excel-fixture";

const empty: WorkbookData = { name: "支部.xlsx", sheets: [], names: [], styles: [] };
const names: ReadonlySet<string> = new Set(settingLists.map(({ definedName }) => definedName));

/** The lists that the dropdowns of the workbook take from defined names. */
function namedLists({ sheets }: WorkbookData): readonly string[] {
  return sheets.flatMap(({ validations }) =>
    validations.flatMap(({ rule }) =>
      rule.kind === "list" && "name" in rule && names.has(rule.name) ? [rule.name] : [],
    ),
  );
}

async function full(data: WorkbookData): Promise<WorkbookData> {
  const port = createXlsxPort(data);
  valueOf(await createAssistant(port).run("addFullTemplates"));
  return port.current();
}

test("with the add-in's 设置 the dropdowns follow its lists", async () => {
  expect(namedLists(await full(empty)).length).toBeGreaterThan(0);
});

test("beside a clerk's own 设置 no dropdown refers to a name that the workbook lacks", async () => {
  const made = await full(empty);
  const settings = made.sheets.filter(({ name }) => name === "设置");
  const data = await full({ ...made, sheets: settings, names: [] });
  expect(data.sheets.length).toBeGreaterThan(1);
  expect(namedLists(data)).toEqual([]);
  const kept = await full({ ...made, sheets: settings });
  expect(new Set(namedLists(kept))).toEqual(new Set(namedLists(made)));
});
