// What the clerk decided is kept in the workbook and read back as it was.
import { changeMemory, memoryWrite, readMemory } from "../../src/app/memory";
import type { MemoryEntry } from "../../src/app/memory";
import { createXlsxPort } from "../../src/files/xlsx-port";
import { readXlsx } from "../../src/files/read-xlsx";
import { writeXlsx } from "../../src/files/write-xlsx";
import type { WorkbookContent } from "../../src/workbook/port";
import { sampleWorkbook } from "../../scripts/samples/sample-workbook";

const header: MemoryEntry = {
  kind: "表头",
  key: "meetings/召开时间",
  value: "date",
  note: "会议记录：召开时间 → 会议日期",
  at: "2026-03-27 09:05",
};
const formula: MemoryEntry = { kind: "已核实", key: "=1+1", value: "-原因", note: "@说明", at: "2026-03-27 09:06" };

async function contentOf(port: ReturnType<typeof createXlsxPort>): Promise<WorkbookContent> {
  const read = await port.read();
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

test("entries survive the workbook's way through a file, also where they look like formulas", async () => {
  const port = createXlsxPort(sampleWorkbook());
  const content = await contentOf(port);
  expect([...readMemory(content).values()].every((entries) => entries.size === 0)).toBe(true);
  const memory = changeMemory(readMemory(content), { put: [header, formula] });
  const written = await port.write(memoryWrite(content, memory));
  expect(written).toMatchObject({ ok: true });

  const again = await readXlsx(await writeXlsx(port.current()), "again.xlsx");
  expect(again.sheets.at(-1)).toMatchObject({ name: "组织生活助手数据", visibility: "hidden" });
  const kept = readMemory(await contentOf(createXlsxPort(again)));
  expect(kept.get("表头")?.get(header.key)).toEqual(header);
  expect(kept.get("已核实")?.get(formula.key)).toEqual(formula);
});

test("a changed entry takes the place of the old one, a removed one is gone", () => {
  const empty = new Map();
  const first = changeMemory(empty, { put: [header, formula] });
  const second = changeMemory(first, { put: [{ ...header, value: "place" }], remove: [formula] });
  expect(second.get("表头")?.get(header.key)?.value).toBe("place");
  expect(second.get("已核实")?.size).toBe(0);
  expect(first.get("已核实")?.size).toBe(1);
});
