// Quick fixes: the preview is what is done, nothing else is touched, and undoing returns the identical workbook.
import fc from "fast-check";
import { sampleDate, sampleWorkbook } from "../../scripts/samples/sample-workbook";
import type { Assistant } from "../../src/app/assistant";
import { createAssistant } from "../../src/app/create-assistant";
import type { FixPreview } from "../../src/app/fixes/fix-types";
import { fixKinds } from "../../src/app/fixes/fix-words";
import type { FixKind } from "../../src/domain/finding";
import { createXlsxPort } from "../../src/files/xlsx-port";
import type { XlsxPort } from "../../src/files/xlsx-port";
import type { WorkbookData } from "../../src/workbook/workbook-data";
import { dataFromModel } from "../../src/workbench/host/data-from-model";
import { closeExcel, openData, problemOf, valueOf } from "../excel/excel-fixture";
import { cellIn, columnOf, pictureOfData, pictureText, typed, typedIn, withRow } from "./support/edit-workbook";

afterEach(closeExcel);

const clock = { now: () => new Date(2026, 2, 27, 9, 5) };
const options = { asOf: sampleDate };

interface Opened {
  readonly port: XlsxPort;
  readonly assistant: Assistant;
}

function opened(data: WorkbookData): Opened {
  const port = createXlsxPort(data);
  return { port, assistant: createAssistant(port, clock) };
}

async function preview(assistant: Assistant, kind: FixKind): Promise<FixPreview> {
  return valueOf(await assistant.previewFixes({ kind }, options));
}

async function apply(assistant: Assistant, kind: FixKind) {
  const { fixes } = await preview(assistant, kind);
  return assistant.applyFixes(fixes, options);
}

/** Some sheets of the sample: enough for every kind of dirt, and quickly checked. */
const sample = sampleWorkbook();
const clean: WorkbookData = {
  ...sample,
  sheets: sample.sheets.filter(({ name }) => ["设置", "会议记录", "民主评议"].includes(name)),
};

/** Dirt that a clerk types, with the cells of the sample it can go into. */
const dirt = fc.oneof(
  fc.record({
    form: fc.constant("meetings" as const),
    row: fc.integer({ min: 4, max: 25 }),
    id: fc.constant("date"),
    entry: fc.constantFrom("2026年1月8日", "2026.1.9", "2026-01-10 ", "２０２６年1月11日"),
  }),
  fc.record({
    form: fc.constant("meetings" as const),
    row: fc.integer({ min: 4, max: 25 }),
    id: fc.constantFrom("expected", "present", "absent"),
    entry: fc.constantFrom("１２", "12", "12人", " 9", 3),
  }),
  fc.record({
    form: fc.constant("appraisals" as const),
    row: fc.integer({ min: 4, max: 40 }),
    id: fc.constantFrom("excellent", "qualified", "valid"),
    entry: fc.constantFrom("１0", "7", "７"),
  }),
  fc.record({
    form: fc.constant("appraisals" as const),
    row: fc.integer({ min: 4, max: 40 }),
    id: fc.constant("grade"),
    entry: fc.constantFrom("称职", "基本称职", "不称职", "优"),
  }),
  fc.record({
    form: fc.constant("appraisals" as const),
    row: fc.integer({ min: 4, max: 40 }),
    id: fc.constant("name"),
    entry: fc.constantFrom("张 一", "李　二", " 王三", "=王三"),
  }),
);

const dirtyWorkbook = fc
  .record({ cells: fc.array(dirt, { minLength: 1, maxLength: 12 }), totalRow: fc.boolean() })
  .map(({ cells, totalRow }) => {
    let data = clean;
    for (const { form, row, id, entry } of cells) data = typedIn(data, form, row, id, entry);
    return totalRow ? withRow(data, "appraisals", 20, { branch: "合计", excellent: 12 }) : data;
  });

test("every kind of fix one after the other, then everything undone: the identical workbook", async () => {
  let applied = 0;
  await fc.assert(
    fc.asyncProperty(dirtyWorkbook, fc.shuffledSubarray([...fixKinds], { minLength: 3 }), async (data, kinds) => {
      const { port, assistant } = opened(data);
      valueOf(await assistant.confirmWords([{ word: "称职", grade: "合格" }], options));
      const before = pictureText(port.current());
      let done = 0;
      for (const kind of kinds) {
        const shown = await preview(assistant, kind);
        if (shown.fixes.length === 0) continue;
        const untouched = port.current();
        valueOf(await assistant.applyFixes(shown.fixes, options));
        done += 1;
        expect(pictureText(port.current()) === pictureText(untouched)).toBe(false);
        // What was shown is what stands there, and the fix is not offered a second time.
        if (shown.rows.length === 0) {
          const [read] = [await port.read()].map(valueOf);
          for (const { fix } of shown.cells) {
            const sheet = read?.sheets.find(({ name }) => name === fix.sheet);
            expect(sheet?.cells[fix.row - 1 - sheet.top]?.[fix.column - sheet.left]).toBe(fix.after);
          }
        }
        expect((await preview(assistant, kind)).cells).toEqual([]);
      }
      applied += done;
      for (let index = 0; index < done; index += 1) valueOf(await assistant.undo(options));
      expect(pictureText(port.current()) === before).toBe(true);
      expect(await assistant.undoState()).toBeNull();
    }),
    { numRuns: 12 },
  );
  expect(applied).toBeGreaterThan(12);
}, 180_000);

test("through Microsoft's client: fixed, undone, the same workbook", async () => {
  let data = typedIn(clean, "meetings", 5, "date", "2026年1月8日");
  data = typedIn(data, "appraisals", 6, "excellent", "１0");
  data = typedIn(data, "appraisals", 7, "name", "张 一");
  const excel = await openData(data);
  const assistant = createAssistant(excel.port, clock);
  const before = pictureOfData(dataFromModel(excel.model));
  let kinds = 0;
  for (const kind of ["date", "number", "spaces"] as const) {
    const done = valueOf(await apply(assistant, kind));
    expect(done.message).toMatch(/^已修改 \d+ 个单元格.*可以撤销。$/);
    kinds += 1;
  }
  const fixed = dataFromModel(excel.model);
  expect(cellIn(fixed, "meetings", 5, "date")?.value).toBe(46_030);
  expect(cellIn(fixed, "appraisals", 6, "excellent")?.value).toBe(10);
  expect(cellIn(fixed, "appraisals", 7, "name")?.value).toBe("张一");
  for (let index = 0; index < kinds; index += 1) valueOf(await assistant.undo());
  expect(pictureOfData(dataFromModel(excel.model))).toEqual(before);
}, 60_000);

test("through Microsoft's client: a total row and cells below it, removed and put back", async () => {
  const dirty = typedIn(clean, "appraisals", 24, "excellent", "１0");
  const excel = await openData(withRow(dirty, "appraisals", 20, { branch: "合计", excellent: 12 }));
  const assistant = createAssistant(excel.port, clock);
  // A row that Excel inserts takes the look of the row above: fills and bold of the removed row do not come back.
  const before = pictureOfData(dataFromModel(excel.model), { looks: false });
  const fixes = [...(await preview(assistant, "number")).fixes, ...(await preview(assistant, "total-row")).fixes];
  valueOf(await assistant.applyFixes(fixes, options));
  const fixed = dataFromModel(excel.model);
  expect(cellIn(fixed, "appraisals", 20, "branch")?.value).not.toBe("合计");
  expect(cellIn(fixed, "appraisals", 24, "excellent")?.value).toBe(10);
  valueOf(await assistant.undo());
  expect(pictureOfData(dataFromModel(excel.model), { looks: false })).toEqual(before);
}, 60_000);

describe("what is left alone, and said", () => {
  const dirty = typedIn(clean, "meetings", 5, "date", "2026年1月8日");

  test("a cell that was changed after the preview", async () => {
    const { port, assistant } = opened(dirty);
    const { fixes } = await preview(assistant, "date");
    port.replace(typedIn(port.current(), "meetings", 5, "date", "2026年1月9日"));
    const done = valueOf(await assistant.applyFixes(fixes, options));
    expect(cellIn(port.current(), "meetings", 5, "date")?.value).toBe("2026年1月9日");
    expect(done.details).toContain("“会议记录”E5 没有改：内容已不是“2026年1月8日”。");
    expect(done.message).toContain("1 处没有改");
  });

  test("a formula, though its result could be mended", async () => {
    const column = columnOf("meetings", "date");
    const { port, assistant } = opened(
      typed(dirty, "会议记录", 5, column, { formula: '="2026年"&"1月8日"', value: "2026年1月8日" }),
    );
    const shown = await preview(assistant, "date");
    expect(shown.left).toEqual([{ sheet: "会议记录", row: 5, column, reason: "是公式" }]);
    expect(shown.cells.some(({ fix }) => fix.sheet === "会议记录" && fix.row === 5)).toBe(false);
    await assistant.applyFixes([{ kind: "date", cells: [] }, ...shown.fixes], options);
    expect(cellIn(port.current(), "meetings", 5, "date")?.formula).toBe('="2026年"&"1月8日"');
  });

  test("a protected sheet: nothing is written", async () => {
    const sheets = dirty.sheets.map((sheet) => ({ ...sheet, protected: true }));
    const { port, assistant } = opened({ ...dirty, sheets });
    const problem = problemOf(
      await assistant.applyFixes(
        [
          {
            kind: "date",
            cells: [
              {
                sheet: "会议记录",
                row: 5,
                column: columnOf("meetings", "date"),
                before: "2026年1月8日",
                after: 46_030,
                numberFormat: "yyyy-mm-dd",
              },
            ],
          },
        ],
        options,
      ),
    );
    expect(problem.message).toBe("工作簿没有改动。“会议记录”E5 没有改：工作表受保护。");
    expect(port.current().sheets).toBe(sheets);
  });
});

describe("undo", () => {
  test("leaves a fixed cell that was changed since, says where, and takes it back only when asked to", async () => {
    const { port, assistant } = opened(typedIn(clean, "appraisals", 6, "excellent", "１0"));
    valueOf(await apply(assistant, "number"));
    port.replace(typedIn(port.current(), "appraisals", 6, "excellent", 11));
    const asked = valueOf(await assistant.previewUndo());
    expect(asked.later).toHaveLength(1);
    const problem = problemOf(await assistant.undo());
    expect(problem.message).toContain(asked.later[0]);
    expect(cellIn(port.current(), "appraisals", 6, "excellent")?.value).toBe(11);
    valueOf(await assistant.undo({ takeLater: true }));
    expect(cellIn(port.current(), "appraisals", 6, "excellent")?.value).toBe("１0");
  });

  test("has nothing to take back at first, and says so", async () => {
    const { assistant } = opened(clean);
    expect(await assistant.undoState()).toBeNull();
    expect(problemOf(await assistant.undo()).message).toContain("没有可以撤销的写入");
  });
});

describe("grade words", () => {
  const dirty = typedIn(typedIn(clean, "appraisals", 5, "grade", "称职"), "appraisals", 9, "grade", "良好");

  test("are changed only after the clerk has said what they stand for, and that is remembered in the workbook", async () => {
    const { port, assistant } = opened(dirty);
    const first = await preview(assistant, "grade-word");
    expect(first.cells).toEqual([]);
    expect(first.words).toEqual([
      { word: "称职", grade: "合格", confirmed: false, count: 1 },
      { word: "良好", grade: null, confirmed: false, count: 1 },
    ]);
    expect(first.message).toBe("没有可以修改的单元格。“称职”、“良好”代表哪个等次，需要先确认。");
    // Not even a caller that insists gets an unconfirmed word changed.
    const insisted = await assistant.applyFixes(
      [
        {
          kind: "grade-word",
          cells: [
            { sheet: "民主评议", row: 5, column: columnOf("appraisals", "grade"), before: "称职", after: "合格" },
          ],
        },
      ],
      options,
    );
    expect(problemOf(insisted).message).toContain("等次用语“称职”尚未确认");

    const counted = valueOf(await assistant.readState(options)).grades.qualified;
    const said = valueOf(await assistant.confirmWords([{ word: "称 职", grade: "合格" }], options));
    expect(said.message).toBe("已记下：“称 职”视为“合格”，检查、统计和导入都按此计算，单元格没有改动。");
    expect(cellIn(port.current(), "appraisals", 5, "grade")?.value).toBe("称职");

    // Another session on the same file knows it too.
    const later = opened(port.current());
    expect(valueOf(await later.assistant.readState(options)).grades.qualified).toBe(counted + 1);
    const shown = await preview(later.assistant, "grade-word");
    expect(shown.cells.map(({ beforeText, afterText }) => [beforeText, afterText])).toEqual([["称职", "合格"]]);
    valueOf(await later.assistant.applyFixes(shown.fixes, options));
    expect(cellIn(later.port.current(), "appraisals", 5, "grade")?.value).toBe("合格");
  });

  test("stand for grades only", async () => {
    const { assistant } = opened(dirty);
    const problem = problemOf(await assistant.confirmWords([{ word: "良好", grade: "较好" }], options));
    expect(problem.message).toContain("“较好”不是评定等次");
  });
});

describe("total rows between the data", () => {
  const total = withRow(clean, "appraisals", 20, { branch: "合计", excellent: 12 });
  /** The workbook with a sheet of the clerk's own: formulas in column A, by 0-based row. */
  function ownSheet(formulas: readonly [number, string][]): WorkbookData {
    const cells = new Map(formulas.map(([row, formula]) => [row, new Map([[0, { value: 0, formula }]])]));
    const plain = { tables: [], merges: [], validations: [], conditionalFormats: [], cells };
    const own = total.sheets.slice(-1).map((sheet) => ({ ...sheet, ...plain, name: "自用" }));
    return { ...total, sheets: [...total.sheets, ...own] };
  }

  test("go as whole rows; the values, formats and formulas come back with undo", async () => {
    const { port, assistant } = opened(ownSheet([[0, "=SUM('民主评议'!K4:K20)"]]));
    const before = pictureOfData(port.current());
    const shown = await preview(assistant, "total-row");
    expect(shown.rows).toEqual([{ sheet: "民主评议", row: 20, text: "合计 12" }]);
    expect(shown.message).toBe("将删除 1 个合计行。");
    const done = valueOf(await assistant.applyFixes(shown.fixes, options));
    expect(done.message).toBe("已删除 1 个合计行。可以撤销。");
    expect(done.details).toEqual(["撤销恢复被删行的内容、公式和数字格式；该行的底色、加粗不能恢复。"]);
    expect(cellIn(port.current(), "appraisals", 20, "branch")?.value).not.toBe("合计");
    valueOf(await assistant.undo());
    expect(pictureOfData(port.current())).toEqual(before);
  });

  test("go together with cells below them, which then stand a row higher", async () => {
    const { port, assistant } = opened(typedIn(total, "appraisals", 25, "excellent", "１0"));
    const before = pictureOfData(port.current());
    const fixes = [...(await preview(assistant, "number")).fixes, ...(await preview(assistant, "total-row")).fixes];
    const done = valueOf(await assistant.applyFixes(fixes, options));
    expect(done.message).toBe("已修改 1 个单元格，删除 1 个合计行。可以撤销。");
    expect(cellIn(port.current(), "appraisals", 24, "excellent")?.value).toBe(10);
    expect((await assistant.undoState())?.description).toBe("快速修改（修改 1 个单元格，删除 1 个合计行）");
    valueOf(await assistant.undo());
    expect(pictureOfData(port.current())).toEqual(before);
  });

  test("stay where a formula needs them", async () => {
    const { assistant } = opened(ownSheet([[2, "='民主评议'!K20*2"]]));
    const shown = await preview(assistant, "total-row");
    expect(shown.rows).toEqual([]);
    expect(shown.left).toEqual([{ sheet: "民主评议", row: 20, column: null, reason: "“自用”A3 的公式用到这一行" }]);
  });

  test("are not put back once rows were added below", async () => {
    const { port, assistant } = opened(total);
    valueOf(await apply(assistant, "total-row"));
    port.replace(withRow(port.current(), "appraisals", 6, { branch: "第一党支部", name: "新同志" }));
    const before = port.current();
    expect(problemOf(await assistant.undo()).message).toContain("“民主评议”又增减了行");
    expect(port.current()).toBe(before);
  });
});

test("the offers count what a preview shows, the largest first", async () => {
  const { assistant } = opened(typedIn(clean, "appraisals", 6, "excellent", "１0"));
  const { fixOffers } = valueOf(await assistant.readState(options));
  expect(fixOffers.map(({ kind }) => kind)).toContain("number");
  expect([...fixOffers].sort((a, b) => b.count - a.count)).toEqual(fixOffers);
  for (const { kind, count } of fixOffers) {
    const { cells, rows, left } = await preview(assistant, kind);
    expect(cells.length + rows.length + left.length).toBe(count);
  }
});
