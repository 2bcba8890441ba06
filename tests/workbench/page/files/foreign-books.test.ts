// Workbooks of other writers through the workbench: opened and saved without a change no byte differs; after an edit only
// what belongs to it does, and a second reader finds the package sound.
import { foreignBooks } from "../../../../scripts/foreign-books/foreign-books";
import type { ForeignBook } from "../../../../scripts/foreign-books/book";
import type { ModelSheet, WorkbookModel } from "../../../../src/workbench/host/model";
import { cellAt } from "../../../../src/workbench/host/model";
import { addSheet } from "../../../../src/workbench/host/sheet-edits";
import { shiftLines } from "../../../../src/workbench/host/shift-lines";
import { typeIntoCell } from "../../../../src/workbench/host/write-cells";
import { xlsxBytes } from "../../../../src/workbench/page/files/save-file";
import { differingParts, faultsOf, opened, textOf } from "./package-looks";

const options = { source: "user", thisYear: 2026 } as const;

/** The sheet with the ledger, changeable whatever protects it. */
function ledgerOf(model: WorkbookModel): ModelSheet {
  const sheet = model.sheetByName("数据");
  if (!sheet) throw new Error("no ledger");
  sheet.protected = false;
  return sheet;
}

/** All that a person sees of a workbook: values, formulas and looks of every cell. */
function seen(model: WorkbookModel): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const sheet of model.sheets) {
    for (const [row, line] of sheet.cells) {
      for (const [column, { value, formula, style }] of line) {
        if (value === null && formula === null && style === 0) continue;
        cells[`${sheet.name}!${row}/${column}`] = { value, formula, look: model.styles.at(style) };
      }
    }
  }
  return cells;
}

let books: readonly ForeignBook[] = [];
beforeAll(async () => {
  books = await foreignBooks();
});

/** Runs for every book and names those that fail. */
async function forEachBook(check: (book: ForeignBook) => Promise<unknown>): Promise<void> {
  const failed: Record<string, unknown> = {};
  for (const book of books) {
    try {
      const found = await check(book);
      if (Array.isArray(found) ? found.length > 0 : found !== undefined) failed[book.name] = found;
    } catch (error) {
      failed[book.name] = error instanceof Error ? error.stack : error;
    }
  }
  expect(failed).toEqual({});
}

test("there are at least sixty, of three writers, each sound as it was written", async () => {
  expect(books.length).toBeGreaterThanOrEqual(60);
  expect(new Set(books.map(({ writer }) => writer)).size).toBe(3);
  expect(new Set(books.map(({ name }) => name)).size).toBe(books.length);
  await forEachBook(async ({ bytes }) => faultsOf(bytes));
});

test("opened and saved unchanged, no byte differs", async () => {
  await forEachBook(async ({ bytes, name }) => {
    const saved = await xlsxBytes(await opened(bytes, name));
    return differingParts(bytes, saved).concat(Buffer.compare(bytes, saved) === 0 ? [] : ["bytes"]);
  });
});

test("after one edit only the part of its sheet differs, and in it only that row", async () => {
  await forEachBook(async ({ bytes, name }) => {
    const model = await opened(bytes, name);
    const before = seen(model);
    const isProtected = model.sheetByName("数据")?.protected === true;
    const sheet = ledgerOf(model);
    typeIntoCell(model, sheet, 3, 1, "改过的 <问题>", options);
    sheet.protected = isProtected;
    const saved = await xlsxBytes(model);
    const hasFormulas = model.sheets.some(({ cells }) =>
      [...cells.values()].some((line) => [...line.values()].some(({ formula }) => formula !== null)),
    );
    const differing = differingParts(bytes, saved);
    const path = "xl/worksheets/sheet1.xml";
    const allowed = [path, ...(hasFormulas ? ["xl/workbook.xml"] : [])];
    const others = differing.filter((one) => !allowed.includes(one));
    if (!differing.includes(path)) others.push("the edit is not there");
    const withoutRow = (text: string) => text.replace(/<((?:\w+:)?row)\s+r=["']4["'][\s\S]*?<\/\1>/, "<row/>");
    if (withoutRow(textOf(bytes, path)) !== withoutRow(textOf(saved, path)) && !name.includes("没有地址")) {
      others.push("more than the row differs");
    }
    const after = seen(await opened(saved, name));
    expect(after["数据!3/1"]).toMatchObject({ value: "改过的 <问题>", formula: null });
    expect({ ...after, "数据!3/1": null }).toEqual({ ...before, "数据!3/1": null });
    return [...others, ...faultsOf(saved)];
  });
});

test("an added sheet is a new part, and the others stay as they are", async () => {
  await forEachBook(async ({ bytes, name }) => {
    const model = await opened(bytes, name);
    model.structureProtected = false;
    const before = seen(model);
    const added = addSheet(model, "检查结果", "api");
    typeIntoCell(model, added, 0, 0, "检查结果", options);
    typeIntoCell(model, added, 1, 1, 12, options);
    const saved = await xlsxBytes(model);
    const differing = differingParts(bytes, saved);
    const usual = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"];
    const others = differing.filter((one) => !usual.includes(one));
    const again = await opened(saved, name);
    expect(again.sheets.at(-1)?.name).toBe("检查结果");
    expect(seen(again)).toMatchObject({
      ...before,
      "检查结果!0/0": { value: "检查结果" },
      "检查结果!1/1": { value: 12 },
    });
    return [...(others.length === 1 && others[0]?.startsWith("+xl/worksheets/") ? [] : others), ...faultsOf(saved)];
  });
});

test("after rows were inserted and deleted, the file shows what the workbench showed", async () => {
  await forEachBook(async ({ bytes, name }) => {
    const model = await opened(bytes, name);
    const sheet = ledgerOf(model);
    const kept = sheet.cells.size;
    shiftLines(model, sheet, { kind: "rows", action: "insert", at: 2, count: 2 }, "api");
    typeIntoCell(model, sheet, 2, 1, "插入的行", options);
    shiftLines(model, sheet, { kind: "columns", action: "insert", at: 4, count: 1 }, "user");
    shiftLines(model, sheet, { kind: "rows", action: "delete", at: 5, count: 1 }, "user");
    const saved = await xlsxBytes(model);
    const again = await opened(saved, name);
    expect(kept).toBeGreaterThan(1);
    const shown = seen(model);
    const found = seen(again);
    const plain = (cells: Record<string, unknown>) =>
      Object.fromEntries(
        Object.entries(cells).map(([key, cell]) => {
          const { value, formula } = cell as { value: unknown; formula: string | null };
          return [key, formula ?? value];
        }),
      );
    const filled = (cells: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(plain(cells)).filter(([, value]) => value !== null));
    expect(filled(found)).toEqual(filled(shown));
    const ledger = again.sheetByName("数据");
    expect(ledger && cellAt(ledger, 2, 1)?.value).toBe("插入的行");
    expect(ledger?.merges).toEqual(sheet.merges);
    return faultsOf(saved);
  });
});
