// 撤销导入 where writes fail: what the clerk confirmed earlier is never lost with it.
import { createAssistant } from "../../../src/app/create-assistant";
import { readMemory } from "../../../src/app/memory";
import { createXlsxPort } from "../../../src/files/xlsx-port";
import { memoryMark } from "../../../src/workbook/own-names";
import { failed } from "../../../src/workbook/outcome";
import type { WorkbookPort, WriteRequest } from "../../../src/workbook/port";
import { clock, differences, fileOfBytes, importAll, noWorkbook, reader, value } from "./import-support";

/** A workbook where a write is refused when `refuse` says so. */
function openShaky() {
  const port = createXlsxPort(noWorkbook);
  const shaky = { refuse: (() => false) as (request: WriteRequest) => boolean, writes: [] as WriteRequest[] };
  const wrapped: WorkbookPort = {
    ...port,
    write: (request, options) => {
      shaky.writes.push(request);
      return shaky.refuse(request)
        ? Promise.resolve(failed({ kind: "write-failed", message: "没有写入。" }))
        : port.write(request, options);
    },
  };
  return { port, shaky, assistant: createAssistant(wrapped, clock, reader()) };
}

const file = (branch: string) =>
  fileOfBytes(
    `${branch}.csv`,
    new TextEncoder().encode(`党支部,姓名,党员类别,是否参评,评定等次\r\n${branch},张一,正式党员,是,合格\r\n`),
  );

const touchesMemory = ({ sheets = [], cells = [], removeSheets = [] }: WriteRequest) =>
  sheets.some(({ mark }) => mark === memoryMark) ||
  [...cells, ...removeSheets].some(({ sheet }) => sheet === "组织生活助手数据");

async function importedKeys({ port }: ReturnType<typeof openShaky>): Promise<readonly string[]> {
  return [
    ...(readMemory(value(await port.read()))
      .get("导入")
      ?.keys() ?? []),
  ];
}

test("a refused 撤销 touches neither the rows nor the memory, and works when tried again", async () => {
  const desk = openShaky();
  value((await importAll(desk, [file("第一党支部")])).result);
  const first = desk.port.current();
  value((await importAll(desk, [file("第二党支部")])).result);
  const both = desk.port.current();
  desk.shaky.refuse = () => true;
  expect((await desk.assistant.undo()).ok).toBe(false);
  expect(desk.port.current()).toBe(both);
  desk.shaky.refuse = () => false;
  value(await desk.assistant.undo());
  expect(differences(first, desk.port.current())).toEqual([]);
});

test("rows and memory go and come in one write each; earlier entries stay", async () => {
  const desk = openShaky();
  value((await importAll(desk, [file("第一党支部")])).result);
  desk.shaky.writes.length = 0;
  value((await importAll(desk, [file("第二党支部")])).result);
  expect(desk.shaky.writes.map(touchesMemory)).toEqual([true]);
  expect(await importedKeys(desk)).toEqual(["第一党支部.csv", "第二党支部.csv"]);
  desk.shaky.writes.length = 0;
  value(await desk.assistant.undo());
  expect(desk.shaky.writes.map(touchesMemory)).toEqual([true]);
  expect(await importedKeys(desk)).toEqual(["第一党支部.csv"]);
});
