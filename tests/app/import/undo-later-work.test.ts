// 撤销导入 around what the clerk did since, and an import that was interrupted.
import { readMemory } from "../../../src/app/memory";
import { createAssistant } from "../../../src/app/create-assistant";
import { createXlsxPort } from "../../../src/files/xlsx-port";
import type { WorkbookPort, WriteRequest } from "../../../src/workbook/port";
import { clock, differences, fileOfBytes, importAll, openDesk, reader, value } from "./import-support";
import type { Desk } from "./import-support";

const file = (branch: string, ...names: string[]) =>
  fileOfBytes(
    `${branch}.csv`,
    new TextEncoder().encode(
      `党支部,姓名,党员类别,是否参评,评定等次\r\n${names.map((name) => `${branch},${name},正式党员,是,合格\r\n`).join("")}`,
    ),
  );

const sheet = "民主评议";

function textAt({ port }: Desk, row: number, column: number) {
  return (
    port
      .current()
      .sheets.find(({ name }) => name === sheet)
      ?.cells.get(row)
      ?.get(column)?.value ?? null
  );
}

function rowOf(desk: Desk, name: string): number {
  const found = desk.port.current().sheets.find((one) => one.name === sheet);
  for (const [row, line] of found?.cells ?? []) if ([...line.values()].some((cell) => cell.value === name)) return row;
  throw new Error(`${name} is not there.`);
}

async function type(desk: Desk, row: number, column: number, text: string): Promise<void> {
  value(await desk.port.write({ cells: [{ sheet, row, column, cells: [[text]] }] }));
}

test("a note beside an imported row is told before, its row stays by default and the others go", async () => {
  const desk = openDesk();
  value((await importAll(desk, [file("第一党支部", "张一", "李二")])).result);
  value((await importAll(desk, [file("第二党支部", "王三", "赵四", "孙五")])).result);
  const row = rowOf(desk, "赵四");
  await type(desk, row, 30, "已电话核实");
  const asked = value(await desk.assistant.previewUndo());
  expect(asked.later).toEqual([`“${sheet}”AE${row + 1}`]);
  const done = value(await desk.assistant.undo());
  expect(done.details[0]).toContain("保留了您的内容");
  const kept = rowOf(desk, "赵四");
  expect(textAt(desk, kept, 30)).toBe("已电话核实");
  expect(() => rowOf(desk, "王三")).toThrow();
  expect(() => rowOf(desk, "孙五")).toThrow();
  expect(rowOf(desk, "李二")).toBeGreaterThan(0);
});

test("asked to take everything, 撤销 takes her note along", async () => {
  const desk = openDesk();
  value((await importAll(desk, [file("第一党支部", "张一", "李二")])).result);
  const before = desk.port.current();
  value((await importAll(desk, [file("第二党支部", "王三", "赵四")])).result);
  const row = rowOf(desk, "赵四");
  await type(desk, row, 2, "赵肆");
  const done = value(await desk.assistant.undo({ takeLater: true }));
  expect(done.details[0]).toContain("也恢复为原来的内容");
  expect(differences(before, desk.port.current())).toEqual([]);
});

test("a cell she changed in a row that was replaced stays, the rest of the row comes back", async () => {
  const desk = openDesk();
  value((await importAll(desk, [file("第一党支部", "张一", "李二")])).result);
  value((await importAll(desk, [file("第一党支部", "张壹", "李二")])).result);
  const row = rowOf(desk, "张壹");
  const branch = [
    ...(desk.port
      .current()
      .sheets.find(({ name }) => name === sheet)
      ?.cells.get(row) ?? []),
  ].find(([, cell]) => cell.value === "第一党支部")?.[0];
  await type(desk, row, branch ?? 1, "一支部");
  value(await desk.assistant.undo());
  expect(rowOf(desk, "张一")).toBe(row);
  expect(textAt(desk, row, branch ?? 1)).toBe("一支部");
});

/** A desk whose writes stop half-way when told to: what a closed Excel leaves behind. */
function openBreaking() {
  const port = createXlsxPort({ name: "汇总.xlsx", names: [], styles: [], sheets: [] });
  const state = { breaks: false };
  const broken: WorkbookPort = {
    ...port,
    write: (request: WriteRequest, options) => {
      if (!state.breaks) return port.write(request, options);
      // The rows are written, the end is not.
      const { journal } = request;
      void port.write(
        { ...request, cells: [...(request.cells ?? []), ...(journal?.begin ?? [])], journal: { begin: [], end: [] } },
        options,
      );
      return new Promise(() => undefined);
    },
  };
  return { port, state, assistant: createAssistant(broken, clock, reader()) };
}

test("an import that was interrupted is known at the next opening, and can be taken back or continued", async () => {
  const desk = openBreaking();
  value((await importAll(desk, [file("第一党支部", "张一")])).result);
  desk.state.breaks = true;
  const files = [file("第二党支部", "王三", "赵四")];
  const preview = value(await desk.assistant.previewImport(files));
  const answers = Object.fromEntries(preview.questions.map(({ id, proposed }) => [id, proposed]));
  value(await desk.assistant.decideImport({ answers, leftOut: [] }));
  void desk.assistant.importBranches();
  await new Promise((resolve) => setTimeout(resolve, 0));
  for (let turn = 0; turn < 50 && readMemory(value(await desk.port.read())).get("未完成")?.size !== 1; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
  }

  const undoing = { port: createXlsxPort(desk.port.current()) };
  const next = { ...undoing, assistant: createAssistant(undoing.port, clock, reader()) };
  const state = value(await next.assistant.readState());
  expect(state.interrupted).toMatchObject({ sources: ["第二党支部.csv"], newSources: ["第二党支部.csv"] });
  expect(state.interrupted?.text).toBe("导入 1 个文件、2 行，还没有写完");
  const undone = value(await next.assistant.undoInterrupted());
  expect(undone.message).toContain("2 行");
  expect(() => rowOf(next, "王三")).toThrow();
  expect(rowOf(next, "张一")).toBeGreaterThan(0);
  expect(value(await next.assistant.readState()).interrupted).toBeNull();

  const going = { port: createXlsxPort(desk.port.current()) };
  const other = { ...going, assistant: createAssistant(going.port, clock, reader()) };
  value((await importAll(other, files)).result);
  const rows = [...(other.port.current().sheets.find(({ name }) => name === sheet)?.cells ?? [])].filter(([, line]) =>
    [...line.values()].some((cell) => cell.value === "王三"),
  );
  expect(rows).toHaveLength(1);
  expect(value(await other.assistant.readState()).interrupted).toBeNull();
});
