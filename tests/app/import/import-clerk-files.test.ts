// Files as clerks send them: recognised with every row, merged once, replaced and taken back.
import { formById } from "../../../src/contract/forms";
import type { FormId } from "../../../src/contract/forms";
import { readBook } from "../../../src/reading/read-book";
import { clerkFiles } from "../../../scripts/samples/clerk-files";
import { allProposed, differences, fileOfBytes, importAll, openDesk, value } from "./import-support";

const sent = clerkFiles();
const files = sent.map(({ name, bytes }) => fileOfBytes(name, bytes));

test.each(sent.map((file, index) => [file.name, file, index] as const))(
  "%s: every row of every form",
  async (name, file, index) => {
    const desk = openDesk();
    const preview = value(await desk.assistant.previewImport(files.slice(index, index + 1)));
    const [shown] = preview.files;
    expect(shown).toMatchObject({ name, state: "read", effect: "new" });
    const rows = Object.fromEntries((shown?.tables ?? []).map((table) => [table.form, table.rows]));
    expect(rows).toEqual(file.rows);
    expect(preview.branches.filter((branch) => branch.forms.length > 0).map((branch) => branch.name)).toEqual([
      file.branch,
    ]);
  },
);

describe("all of them into an empty workbook", () => {
  test("one sheet per form, 来源文件 as its last column, dates and numbers as such, no formula born", async () => {
    const desk = openDesk();
    const { preview, result } = await importAll(desk, files);
    expect(preview.ready).toBe(true);
    const rows = sent.flatMap((file) => Object.values(file.rows)).reduce((sum, count) => sum + count, 0);
    expect(value(result)).toMatchObject({ files: 5, branches: 5, rows, changed: true });
    const content = value(await desk.port.read());
    const { book } = readBook(content.sheets.filter(({ mark }) => mark === null));
    for (const table of book.tables) {
      expect(table.sourceColumn).toBe(formById(table.form).columns.length);
      expect([...(table.matches ?? new Map()).values()].every(({ how }) => how === "exact")).toBe(true);
    }
    const bySource = new Map<string, number>();
    for (const list of Object.values(book.records)) {
      for (const { sourceFile = "" } of list) bySource.set(sourceFile, (bySource.get(sourceFile) ?? 0) + 1);
    }
    expect(Object.fromEntries(bySource)).toEqual(
      Object.fromEntries(
        sent.map((file) => [file.name, Object.values(file.rows).reduce((sum, count) => sum + count, 0)]),
      ),
    );
    const meetings = desk.port.current().sheets.find(({ name }) => name === "会议记录");
    expect(typeof meetings?.cells.get(3)?.get(4)?.value).toBe("number");
    expect(book.records.appraisals.filter(({ grade }) => grade === "称职")).toEqual([]);
  });

  test("again: nothing to write, nothing changed", async () => {
    const desk = openDesk();
    await importAll(desk, files);
    const before = desk.port.current();
    const { preview, result } = await importAll(desk, files);
    expect(preview.files.map(({ effect }) => effect)).toEqual(files.map(() => "unchanged"));
    expect(value(result).changed).toBe(false);
    expect(desk.port.current()).toBe(before);
  });

  test("undone: the workbook as it was, the memory too", async () => {
    const desk = openDesk();
    value(await desk.assistant.run("addFullTemplates"));
    const before = desk.port.current();
    value((await importAll(desk, files)).result);
    expect(differences(before, desk.port.current()).length).toBeGreaterThan(1000);
    value(await desk.assistant.undo());
    expect(differences(before, desk.port.current())).toEqual([]);
    expect(await desk.assistant.undoState()).toBeNull();
  });
});

test("a grade word waits for an answer, is applied as answered, and is remembered", async () => {
  const desk = openDesk();
  const [titled] = files;
  const first = value(await desk.assistant.previewImport(titled ? [titled] : []));
  expect(first.questions.filter(({ kind }) => kind === "word")).toMatchObject([
    { id: "word:称职", proposed: "合格", answer: null, required: true },
  ]);
  expect(first.ready).toBe(false);
  expect((await desk.assistant.importBranches()).ok).toBe(false);
  value(await desk.assistant.decideImport(allProposed(first)));
  value(await desk.assistant.importBranches());
  const again = value(await desk.assistant.previewImport(titled ? [titled] : []));
  expect(again.questions.filter(({ required }) => required)).toEqual([]);
  expect(again.files[0]?.effect).toBe("unchanged");
});

test("a total row that disagrees, converted values and columns are told", async () => {
  const desk = openDesk();
  const preview = value(await desk.assistant.previewImport(files));
  const [titled, , old] = preview.files;
  const kinds = titled?.conversions.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(["date-as-text", "number-as-text", "not-in-list"]));
  const dates = titled?.conversions.find(({ kind }) => kind === "date-as-text");
  expect(dates?.examples[0]?.place).toBe("会议情况 E4");
  expect(dates?.examples[0]?.before).toMatch(/^\d{4}\.\d+\.\d+$/);
  expect(dates?.examples[0]?.after).toMatch(/^\d{4}-\d\d-\d\d$/);
  const extra = old?.tables.flatMap(({ columns }) => columns).filter(({ how }) => how === "unmatched");
  expect(extra).toMatchObject([{ header: "所在科室", column: null }]);
});

test("the preview counts the rows of each form by its own name", async () => {
  const desk = openDesk();
  const preview = value(await desk.assistant.previewImport(files));
  for (const [index, file] of sent.entries()) {
    for (const [form, rows] of Object.entries(file.rows)) {
      expect(preview.files[index]?.message).toContain(`${formById(form as FormId).sheet} ${rows} 行`);
    }
  }
});
