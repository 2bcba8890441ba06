// The function file: every function of the manifest is there, completes whatever happens, and leaves something to see.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { closeExcel, openExcel, shownAt } from "../excel/excel-fixture";

afterEach(closeExcel);

type Command = (event: { completed(): void }) => void;

/** Loads the function file as Office does, with `Office.actions` at hand. */
async function loadCommands(): Promise<ReadonlyMap<string, Command>> {
  const associated = new Map<string, Command>();
  const office: unknown = Reflect.get(globalThis, "Office");
  if (typeof office !== "object" || office === null) throw new Error("Office is missing.");
  Object.assign(office, { actions: { associate: (name: string, command: Command) => associated.set(name, command) } });
  await jest.isolateModulesAsync(async () => {
    await import("../../src/commands/commands");
  });
  return associated;
}

/** Runs a command and waits for its `completed`. */
function run(command: Command | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (command) command({ completed: resolve });
    else reject(new Error("There is no such command."));
  });
}

const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");

test("every function of the manifest is associated when the file is loaded, and no other", async () => {
  await openExcel();
  const named = new Set([...manifest.matchAll(/<FunctionName>([^<]+)<\/FunctionName>/g)].map((match) => match[1]));
  expect(named.size).toBeGreaterThan(5);
  expect([...(await loadCommands()).keys()].sort()).toEqual([...named].sort());
});

test("a command works, completes, and ends on its sheet", async () => {
  const excel = await openExcel();
  const commands = await loadCommands();
  await run(commands.get("addBasicTemplates"));
  expect(excel.model.sheets.map(({ name }) => name)).toEqual([
    "Sheet1",
    "设置",
    "党支部",
    "会议记录",
    "民主评议",
    "整改台账",
  ]);
  await run(commands.get("checkEntries"));
  expect(excel.model.active.name).toBe("检查结果");
});

test("a command that can do nothing says so on a sheet", async () => {
  const excel = await openExcel();
  const commands = await loadCommands();
  await run(commands.get("writeSummary"));
  expect(excel.model.active.name).toBe("操作提示");
  expect(shownAt(excel, "操作提示", 1, 0)).toContain("基本套表");
});

test("a command completes when the host fails for good", async () => {
  const excel = await openExcel();
  const commands = await loadCommands();
  for (let request = 1; request < 30; request += 1) excel.host.addFault({ code: "GeneralException", request });
  await run(commands.get("checkEntries"));
  expect(excel.model.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});
