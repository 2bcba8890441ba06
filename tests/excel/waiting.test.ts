// Requests that wait: for a cell that is being edited, for a host that does not answer. Told at once, ended in time, and 取消 works.
import { createExcelPort } from "../../src/excel/create-excel-port";
import { onRibbonCommand } from "../../src/excel/ribbon-commands";
import type { Waiting } from "../../src/excel/request-timing";
import { closeExcel, openExcel, problemOf, valueOf } from "./excel-fixture";
import type { Fixture } from "./excel-fixture";

afterEach(closeExcel);

/** Timers that ring when they are told to. */
function alarms() {
  const open = new Set<{ readonly after: number; readonly ring: () => void }>();
  return {
    alarm: (after: number, ring: () => void) => {
      const one = { after, ring };
      open.add(one);
      return () => void open.delete(one);
    },
    /** Lets so many milliseconds pass. */
    pass: (milliseconds: number) => {
      for (const one of [...open]) if (one.after <= milliseconds && open.delete(one)) one.ring();
    },
    get open() {
      return open.size;
    },
  };
}

/** The host answers nothing any more; resolves when it has been asked. */
function silence({ host }: Fixture): Promise<void> {
  return new Promise((resolve) => {
    Object.assign(host, {
      process: () => {
        resolve();
        return "";
      },
    });
  });
}

test("no answer: told after a while, ended after a longer one, and no timer is left", async () => {
  const excel = await openExcel();
  const clock = alarms();
  const told: (Waiting | null)[] = [];
  const port = createExcelPort({ alarm: clock.alarm, tell: (waiting) => told.push(waiting) });
  const asked = silence(excel);
  const steps: string[] = [];
  const reading = port.read({ progress: ({ text }) => steps.push(text) });
  await asked;
  clock.pass(10_000);
  expect(told).toEqual(["no-answer"]);
  expect(steps).toEqual(["Excel 还没有回应，请看 Excel 里有没有打开的对话框"]);
  clock.pass(120_000);
  const problem = problemOf(await reading);
  expect(problem).toMatchObject({ kind: "no-answer" });
  expect(problem.message).toContain("已停止等待读取工作簿");
  expect(told).toEqual(["no-answer", null]);
  expect(clock.open).toBe(0);
});

test("取消 works while nothing answers", async () => {
  const excel = await openExcel();
  const port = createExcelPort({ alarm: alarms().alarm });
  const asked = silence(excel);
  const stop = new AbortController();
  const reading = port.read({ signal: stop.signal });
  await asked;
  stop.abort();
  expect(problemOf(await reading).kind).toBe("cancelled");
});

test("a write that is not answered says what may be there, and takes nothing back blindly", async () => {
  const excel = await openExcel(["台账"]);
  const clock = alarms();
  const port = createExcelPort({ alarm: clock.alarm });
  const process = excel.host.process.bind(excel.host);
  let requests = 0;
  const asked = new Promise<void>((resolve) => {
    Object.assign(excel.host, {
      process: (body: string) => {
        requests += 1;
        if (requests < 3) return process(body);
        // Carried out, but the answer is lost.
        process(body);
        resolve();
        return "";
      },
    });
  });
  const writing = port.write({ cells: [{ sheet: "台账", row: 0, column: 0, cells: [["新"]] }] });
  await asked;
  clock.pass(120_000);
  const problem = problemOf(await writing);
  expect(problem.kind).toBe("no-answer");
  expect(problem.message).not.toContain("工作簿没有改动");
  expect(problem.message).toContain("“台账”里的数据可能只改了一部分");
  expect(requests).toBe(3);
});

test("取消 of a write that Excel is still carrying out waits for it and takes it back", async () => {
  const excel = await openExcel(["台账"]);
  const clock = alarms();
  const port = createExcelPort({ alarm: clock.alarm });
  const stop = new AbortController();
  const process = excel.host.process.bind(excel.host);
  Object.assign(excel.host, {
    process: (body: string) => {
      const answer = process(body);
      if (body.includes("新")) stop.abort();
      return answer;
    },
  });
  const outcome = await port.write(
    { cells: [{ sheet: "台账", row: 0, column: 0, cells: [["新"]] }] },
    { signal: stop.signal },
  );
  expect(problemOf(outcome)).toMatchObject({ kind: "cancelled", message: "已取消写入“台账”。工作簿没有改动。" });
  expect(excel.model.sheetByName("台账")?.cells.get(0)?.get(0)?.value ?? null).toBeNull();
});

test("a cell being edited is told at once, and the command goes on when it ends", async () => {
  const excel = await openExcel(["会议"], { cellEditMode: true });
  const told: (Waiting | null)[] = [];
  const steps: string[] = [];
  let waits = 0;
  const port = createExcelPort({
    tell: (waiting) => told.push(waiting),
    wait: async () => {
      expect(told).toEqual(["cell-edit"]);
      waits += 1;
      if (waits === 30) excel.host.state.cellEditMode = false;
    },
  });
  valueOf(await port.read({ progress: ({ text }) => steps.push(text) }));
  expect(steps[0]).toBe("请先按回车结束编辑，命令会接着做");
  expect(told).toEqual(["cell-edit", null]);
  expect(waits).toBe(30);
});

test("a reading that nobody asked for gives up soon and tells nobody", async () => {
  await openExcel(["会议"], { cellEditMode: true });
  const told: (Waiting | null)[] = [];
  let waits = 0;
  const port = createExcelPort({
    tell: (waiting) => told.push(waiting),
    wait: async () => {
      waits += 1;
    },
  });
  expect(problemOf(await port.read({ hurried: true })).kind).toBe("cell-edit");
  expect([waits, told]).toEqual([4, []]);
});

test("a ribbon command is given back to Office whatever becomes of it", async () => {
  await openExcel();
  const commands = new Map<string, (event: { completed(): void }) => void>();
  const office: unknown = Reflect.get(globalThis, "Office");
  Object.assign(office as object, {
    actions: {
      associate: (name: string, command: (event: { completed(): void }) => void) => commands.set(name, command),
    },
  });
  onRibbonCommand("endless", () => new Promise(() => undefined), 5);
  onRibbonCommand("thrown", () => Promise.reject(new Error("defect")), 60_000);
  for (const name of ["endless", "thrown"]) {
    await new Promise<void>((resolve) => commands.get(name)?.({ completed: resolve }));
  }
});
