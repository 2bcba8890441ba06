// The use cases on the real adapter: how many requests a command takes, and that it does not depend on the rows.
import type { Assistant } from "../../src/app/assistant";
import { createAssistant } from "../../src/app/create-assistant";
import { runCommand } from "../../src/app/run-command";
import { forms } from "../../src/contract/forms";
import { closeExcel, openExcel, pictureOf, shownAt, valueOf } from "./excel-fixture";
import type { Fixture } from "./excel-fixture";

afterEach(closeExcel);

const clock = { now: () => new Date(2026, 2, 27, 9, 5) };

/** A member's row of 民主评议 without a mistake, by column id. */
function memberRow(index: number): Readonly<Record<string, string | number>> {
  return {
    no: index + 1,
    branch: `第${Math.floor(index / 100) + 1}党支部`,
    name: `党员${index + 1}号`,
    kind: "正式党员",
    took: "是",
    issued: 100,
    returned: 100,
    valid: 100,
    excellent: 20,
    qualified: 80,
    basic: 0,
    unqualified: 0,
    abstained: 0,
    grade: "合格",
  };
}

/** A workbook with the basic templates and `rows` members graded, a hundred to a branch. */
async function openFilled(rows: number): Promise<Fixture & { readonly assistant: Assistant }> {
  const excel = await openExcel(["Sheet1"]);
  const assistant = createAssistant(excel.port, clock);
  valueOf(await assistant.run("addBasicTemplates"));
  const form = forms.find(({ sheet }) => sheet === "民主评议");
  if (!form) throw new Error("There is no form 民主评议.");
  const columns = form.columns.filter(({ id }) => id in memberRow(0));
  const cells = Array.from({ length: rows }, (_, index) => {
    const row = memberRow(index);
    return columns.map(({ id }) => row[id] ?? null);
  });
  const split = columns.findIndex(({ id }) => id === "grade");
  const at = (id: string) => form.columns.findIndex((column) => column.id === id);
  const block = (from: number, to: number) =>
    columns.slice(from, to).length === 0
      ? []
      : [
          {
            sheet: form.sheet,
            row: 3,
            column: at(columns[from]?.id ?? ""),
            cells: cells.map((row) => row.slice(from, to)),
          },
        ];
  // 不参评原因 and 优秀得票率 stand between the columns that are filled.
  const gap = columns.findIndex(({ id }) => id === "issued");
  valueOf(await excel.port.write({ cells: [...block(0, gap), ...block(gap, split), ...block(split, split + 1)] }));
  return { ...excel, assistant };
}

const results = ["checkEntries", "countGrades", "writeSummary"] as const;

/** Requests of the three result commands on a workbook of so many members. */
async function requestsFor(rows: number): Promise<readonly number[]> {
  const { host, assistant, model } = await openFilled(rows);
  const counts: number[] = [];
  for (const command of results) {
    host.clearLog();
    const done = valueOf(await assistant.run(command));
    counts.push(host.requestCount);
    expect(model.active.name).toBe(done.sheet);
  }
  closeExcel();
  return counts;
}

test("check, count and summary: the same number of requests for 100 and 5,000 rows, at most six for 10,000", async () => {
  const few = await requestsFor(100);
  expect(few).toEqual([6, 6, 6]);
  expect(await requestsFor(5000)).toEqual(few);
  expect(await requestsFor(10_000)).toEqual(few);
}, 180_000);

test("all templates: the same few requests, and a second run changes nothing", async () => {
  const { host, port, model } = await openExcel(["Sheet1"]);
  const assistant = createAssistant(port, clock);
  host.clearLog();
  valueOf(await assistant.run("addFullTemplates"));
  expect(host.requestCount).toBeLessThanOrEqual(6);
  const before = pictureOf(model);
  valueOf(await assistant.run("addFullTemplates"));
  expect(pictureOf(model)).toEqual(before);
}, 60_000);

test("every result command run twice gives the same workbook", async () => {
  const excel = await openFilled(50);
  for (const command of results) valueOf(await excel.assistant.run(command));
  const before = pictureOf(excel.model);
  for (const command of results) valueOf(await excel.assistant.run(command));
  expect(pictureOf(excel.model)).toEqual(before);
  const state = valueOf(await excel.assistant.readState());
  expect(state.results).toMatchObject({
    findings: { exists: true, stale: false },
    grades: { exists: true, stale: false },
    summary: { exists: true, stale: false },
  });
  expect(shownAt(excel, "检查结果", 0, 0)).not.toBeNull();
}, 60_000);

test("an empty workbook: the command says on a sheet what to do", async () => {
  const excel = await openExcel(["Sheet1"]);
  const assistant = createAssistant(excel.port, clock);
  const outcome = await runCommand(assistant, "checkEntries");
  expect(outcome.ok).toBe(false);
  expect(excel.model.active.name).toBe("操作提示");
  expect(shownAt(excel, "操作提示", 1, 0)).toContain("基本套表");
});
