// The bench at its smallest: it still runs, measures what it says, and its data are the same every time.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchSheets } from "../../scripts/bench/bench-data";
import { usedMemory } from "../../scripts/bench/measure-memory";
import { measureRequests } from "../../scripts/bench/measure-requests";
import { measureSpeed, median } from "../../scripts/bench/measure-speed";
import { paneSize } from "../../scripts/bench/pane-size";
import { tableLines } from "../../scripts/bench/print-table";
import { runPath, steps } from "../../scripts/bench/result-path";

test("the data are the same every time, with three ledger rows per member", () => {
  const sheets = benchSheets(60);
  expect(benchSheets(60)).toEqual(sheets);
  const rows = (name: string) => (sheets.find((sheet) => sheet.name === name)?.cells.length ?? 0) - 3;
  expect([rows("党支部"), rows("党员名册"), rows("民主评议"), rows("整改台账")]).toEqual([2, 60, 60, 180]);
});

test("every command takes as many requests for 1,000 rows as for 100, and its bytes are counted", async () => {
  const few = await measureRequests(100);
  const many = await measureRequests(1000);
  expect(few.map(({ command }) => command)).toEqual(["全套表格", "检查填报", "统计等次", "生成汇总", "首页状态"]);
  expect(many.map(({ requests }) => requests)).toEqual(few.map(({ requests }) => requests));
  few.forEach((cost, index) => {
    expect(cost.requests).toBeGreaterThan(0);
    expect(cost.bytesUp).toBeGreaterThan(0);
    expect(many[index]?.bytesDown).toBeGreaterThan(cost.bytesDown);
    expect(cost.largest).toBeLessThanOrEqual(cost.bytesUp + cost.bytesDown);
  });
}, 60_000);

test("the path reads every row, finds what was planted and plans the three sheets", async () => {
  const seen: string[] = [];
  const { opened, findings, members, plans } = await runPath(benchSheets(100), (step) => seen.push(step));
  expect(seen).toEqual([...steps]);
  expect(opened.book.records.rectifications).toHaveLength(300);
  expect(members).toBe(100);
  // Rows without 责任人 (LED-01) and votes that do not add up (POL-03): one row in fifty.
  expect(findings).toBeGreaterThanOrEqual(6);
  expect(plans).toHaveLength(3);
});

test("speed: a ratio per size and per step", async () => {
  const rows = await measureSpeed([50, 100], 1);
  expect(rows.map(({ members }) => members)).toEqual([50, 100]);
  for (const row of rows) {
    expect(row.ratio).toBeGreaterThan(0);
    for (const step of steps) expect(row.steps[step]).toBeGreaterThan(0);
  }
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2);
});

test("memory: what the process had, has at most and still holds", async () => {
  const folder = mkdtempSync(join(tmpdir(), "bench-test-"));
  try {
    const file = join(folder, "cells.json");
    writeFileSync(file, JSON.stringify(benchSheets(20)));
    const { peak, atStart, held } = await usedMemory(file);
    expect(peak).toBeGreaterThanOrEqual(atStart);
    expect(held).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("first load of the pane: the page and what it names, without office.js", () => {
  const folder = mkdtempSync(join(tmpdir(), "bench-test-"));
  try {
    expect(paneSize(folder)).toBeNull();
    writeFileSync(
      join(folder, "taskpane.html"),
      `<script src=a.js></script><script defer src="office-js/office.js"></script><link rel="stylesheet" href="b.css">`,
    );
    writeFileSync(join(folder, "a.js"), "x".repeat(10_000));
    writeFileSync(join(folder, "b.css"), "");
    const size = paneSize(folder);
    expect(size?.files.map(({ name }) => name)).toEqual(["taskpane.html", "a.js", "b.css"]);
    expect(size?.total).toBeLessThan(1000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a table's columns stand below each other, a Chinese character two wide", () => {
  expect(tableLines(["命令", "行"], [["检查填报", "100"]])).toEqual(["命令       行", "检查填报  100"]);
});
