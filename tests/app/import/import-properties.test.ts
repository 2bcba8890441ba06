// Properties of the import: twice is once, undone is as before, the clerk's own rows stay, no formula is born.
import fc from "fast-check";
import { formById } from "../../../src/contract/forms";
import type { CellValue } from "../../../src/domain/cell";
import { readBook } from "../../../src/reading/read-book";
import type { WorkbookData } from "../../../src/workbook/workbook-data";
import { differences, fileOfBytes, importAll, openDesk, value } from "./import-support";
import type { Desk } from "./import-support";

interface Person {
  readonly name: string;
  readonly grade: string;
  readonly note: string;
}

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** One branch's appraisals as a .csv file. */
function fileOf(branch: string, people: readonly Person[], name = `${branch}.csv`) {
  const lines = people.map(({ name: person, grade, note }, index) =>
    [String(index + 1), branch, person, "正式党员", "是", "7", "6", grade, note].map(quote).join(","),
  );
  const head = "序号,党支部,姓名,党员类别,是否参评,有效票,优秀票,评定等次,备注";
  return fileOfBytes(name, new TextEncoder().encode(`\ufeff${[head, ...lines].join("\r\n")}\r\n`));
}

const person: fc.Arbitrary<Person> = fc.record({
  name: fc.constantFrom("张一", "李二", "王三", "赵四", "孙五", "周六", "吴七"),
  grade: fc.constantFrom("优秀", "合格", "基本合格", "不评定等次"),
  note: fc.constantFrom("", "=1+1", "+8613800000000", "-5", "@SUM(A1)", "00123", "2026-01-01", "正常", "'引号", "1e5"),
});
const people = fc.array(person, { minLength: 1, maxLength: 9 });
const branches = ["第一党支部", "第二党支部", "第三党支部"] as const;
const batch = fc.array(people, { minLength: 1, maxLength: 3 });

/** Rows of 民主评议 as texts, own ones and those of each file. */
function rowsOf(data: Desk) {
  const { sheets } = data.port.current();
  expect(sheets.length).toBeGreaterThan(0);
  return data.port.read().then((read) => {
    const { book } = readBook(value(read).sheets.filter(({ mark }) => mark === null));
    return book.records.appraisals.map(({ branch, name, grade, note, no, sourceFile = "" }) =>
      [sourceFile, branch, no, name, grade, note].join("|"),
    );
  });
}

async function typeOwnRows({ port }: Desk, count: number): Promise<void> {
  const cells: CellValue[][] = Array.from({ length: count }, (_, index) => [
    index + 1,
    "机关支部",
    `己${index + 1}`,
    "正式党员",
    "是",
  ]);
  if (count > 0) value(await port.write({ cells: [{ sheet: "民主评议", row: 3, column: 0, cells }] }));
}

const filesOf = (lists: readonly (readonly Person[])[]) =>
  lists.map((list, index) => fileOf(branches[index] ?? "第九党支部", list));

function formulaTexts(data: WorkbookData): readonly string[] {
  return data.sheets.flatMap((sheet) =>
    [...sheet.cells.values()].flatMap((columns) =>
      [...columns.values()].flatMap(({ formula }) => (formula === undefined ? [] : [formula])),
    ),
  );
}

test("a second import of the same files changes nothing, whatever was there before", async () => {
  await fc.assert(
    fc.asyncProperty(batch, fc.nat({ max: 4 }), fc.boolean(), async (lists, own, withTemplates) => {
      const desk = openDesk();
      if (withTemplates || own > 0) value(await desk.assistant.run("addBasicTemplates"));
      await typeOwnRows(desk, own);
      value((await importAll(desk, filesOf(lists))).result);
      const once = desk.port.current();
      expect(value((await importAll(desk, filesOf(lists))).result).changed).toBe(false);
      expect(desk.port.current()).toBe(once);
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

test("files that grew or shrank replace their own rows only, and 撤销 restores the workbook exactly", async () => {
  await fc.assert(
    fc.asyncProperty(batch, batch, fc.nat({ max: 4 }), async (before, after, own) => {
      const desk = openDesk();
      value(await desk.assistant.run("addBasicTemplates"));
      await typeOwnRows(desk, own);
      value((await importAll(desk, filesOf(before))).result);
      const then = desk.port.current();
      const rowsThen = await rowsOf(desk);
      const done = value((await importAll(desk, filesOf(after))).result);

      const expected = new Map(before.map((list, index) => [branches[index] ?? "", list]));
      after.forEach((list, index) => expected.set(branches[index] ?? "", list));
      const wanted = [...expected].flatMap(([branch, list]) =>
        list.map(({ name, grade, note }, index) => [`${branch}.csv`, branch, index + 1, name, grade, note].join("|")),
      );
      const rows = await rowsOf(desk);
      expect(rows.filter((row) => !row.startsWith("|")).sort()).toEqual(wanted.sort());
      expect(rows.filter((row) => row.startsWith("|"))).toEqual(rowsThen.filter((row) => row.startsWith("|")));

      if (!done.changed) return;
      value(await desk.assistant.undo());
      expect(differences(then, desk.port.current())).toEqual([]);
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

test("texts that look like formulas or numbers stay the texts they are", async () => {
  const notes = ["=1+1", '=HYPERLINK("http://x")', "+86", "-5", "@SUM(A1)", "00123", "'引号", "1e5", "TRUE"];
  const list = notes.map((note, index) => ({ name: `甲${index + 1}`, grade: "合格", note }));
  const desk = openDesk();
  value(await desk.assistant.run("addBasicTemplates"));
  const formulas = new Set(formulaTexts(desk.port.current()));
  value((await importAll(desk, [fileOf("第一党支部", list)])).result);
  const sheet = desk.port.current().sheets.find(({ name }) => name === "民主评议");
  const written = notes.map((_, index) =>
    [...(sheet?.cells.get(3 + index)?.values() ?? [])].map(({ value: cell }) => cell),
  );
  notes.forEach((note, index) => expect(written[index]).toContain(note));
  const born = formulaTexts(desk.port.current()).filter(
    (formula) => !formulas.has(formula) && !formula.startsWith("=IF(AND(ISNUMBER("),
  );
  expect(born).toEqual([]);
});

test("another file of the same name is asked about and kept beside the first", async () => {
  const desk = openDesk();
  const [one] = [[{ name: "张一", grade: "合格", note: "" }]];
  value((await importAll(desk, [fileOf("第一党支部", one ?? [], "附件2.csv")])).result);
  const second = fileOf("第二党支部", one ?? [], "附件2.csv");
  const preview = value(await desk.assistant.previewImport([second]));
  expect(preview.questions.map(({ kind, proposed, required }) => ({ kind, proposed, required }))).toContainEqual({
    kind: "same-name",
    proposed: "both",
    required: true,
  });
  value((await importAll(desk, [second])).result);
  expect(await rowsOf(desk)).toEqual(["附件2.csv|第一党支部|1|张一|合格|", "附件2（2）.csv|第二党支部|1|张一|合格|"]);
  // Again, it is known by its branch.
  const again = value(await desk.assistant.previewImport([second]));
  expect(again.files[0]).toMatchObject({ source: "附件2（2）.csv", effect: "unchanged" });
});

test("where the first row goes and others stay, no blank row is left, and 撤销 restores it", async () => {
  const list = [1, 2].map((number) => ({ name: `甲${number}`, grade: "合格", note: "" }));
  for (const withTemplates of [true, false]) {
    const desk = openDesk();
    if (withTemplates) value(await desk.assistant.run("addBasicTemplates"));
    value((await importAll(desk, [fileOf("第一党支部", list), fileOf("第二党支部", list)])).result);
    const then = desk.port.current();
    const [, , third, fourth] = await rowsOf(desk);
    const { columns } = formById("rectifications");
    const cells = columns.map(({ id }) =>
      id === "no" ? "1" : id === "branch" ? "第一党支部" : id === "problem" ? "学习不够" : "",
    );
    const ledger = [columns.map(({ header }) => header), cells].map((line) => line.join(",")).join("\r\n");
    const other = fileOfBytes("第一党支部.csv", new TextEncoder().encode(ledger));
    value((await importAll(desk, [other])).result);
    expect(await rowsOf(desk)).toEqual([third, fourth]);
    const sheet = desk.port.current().sheets.find(({ name }) => name === "民主评议");
    expect(sheet?.cells.get(3)?.get(2)?.value).toBe("甲1");
    expect(sheet?.cells.get(4)?.get(2)?.value).toBe("甲2");
    value(await desk.assistant.undo());
    expect(differences(then, desk.port.current())).toEqual([]);
  }
});

test("the same branch in two files: the later file is proposed, the other's rows stay out", async () => {
  const desk = openDesk();
  const early = {
    ...fileOf("第一党支部", [{ name: "张一", grade: "合格", note: "" }], "初稿.csv"),
    lastModified: 1_000,
  };
  const late = {
    ...fileOf("第一党支部", [{ name: "张一", grade: "优秀", note: "" }], "定稿.csv"),
    lastModified: 2_000,
  };
  const preview = value(await desk.assistant.previewImport([late, early]));
  expect(preview.questions).toMatchObject([
    { kind: "winner", proposed: "file:1", reason: "文件日期较晚", required: true },
  ]);
  expect(preview.branches).toMatchObject([{ name: "第一党支部", state: "conflict" }]);
  value((await importAll(desk, [late, early])).result);
  expect(await rowsOf(desk)).toEqual(["定稿.csv|第一党支部|1|张一|优秀|"]);
  // An older file that comes later is known to be older: the memory kept the first one's date.
  const older = value(await desk.assistant.previewImport([early]));
  expect(older.questions).toMatchObject([{ kind: "winner", proposed: "source:定稿.csv" }]);
});

test("cells changed since are told, rows moved since forbid 撤销", async () => {
  const desk = openDesk();
  value(await desk.assistant.run("addBasicTemplates"));
  value((await importAll(desk, filesOf([[{ name: "张一", grade: "合格", note: "" }]]))).result);
  const imported = desk.port.current();
  value(await desk.port.write({ rows: [{ sheet: "民主评议", row: 4, count: 1, action: "insert" }] }));
  const refused = await desk.assistant.undo();
  expect(refused.ok ? "" : refused.problem.message).toContain("“民主评议”又增减了行");
  desk.port.replace(imported);
  value(await desk.port.write({ cells: [{ sheet: "民主评议", row: 3, column: 2, cells: [["张壹"]] }] }));
  expect(value(await desk.assistant.undo()).details[0]).toContain("“民主评议”C4");
});
