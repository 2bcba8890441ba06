// Nothing is dropped in silence: every column, row and sheet of a file is read, asked about or told, and may be taken in.
import { read as readXlsx, utils, write } from "xlsx";
import type { CellValue } from "../../../src/domain/cell";
import { countBranch } from "../../../src/domain/count-branch";
import type { ImportPreview, ImportQuestion, PickedFile } from "../../../src/app/import/import-types";
import { readBranchFile } from "../../../src/app/import/read-branch-file";
import { readBook } from "../../../src/reading/read-book";
import { sheetOf } from "../../reading/support/grid";
import { allProposed, fileOfBytes, importAll, openDesk, value } from "./import-support";
import type { Desk } from "./import-support";

type Rows = readonly (readonly CellValue[])[];
interface Sheet {
  readonly name: string;
  readonly rows: Rows;
  /** A1 areas. */
  readonly merges?: readonly string[];
}

function fileOf(name: string, ...sheets: readonly Sheet[]): PickedFile {
  const book = utils.book_new();
  for (const { name: sheet, rows, merges = [] } of sheets) {
    const made = utils.aoa_to_sheet(rows.map((row) => [...row]));
    if (merges.length > 0) made["!merges"] = merges.map((area) => utils.decode_range(area));
    utils.book_append_sheet(book, made, sheet);
  }
  const bytes = write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer;
  expect(readXlsx(bytes).SheetNames).toHaveLength(sheets.length);
  return fileOfBytes(name, new Uint8Array(bytes));
}

const people = ["序号", "党支部", "姓名", "党员类别", "是否参评", "评定等次"];
const person = (branch: string, name: string, grade = "合格", no = 1) => [no, branch, name, "正式党员", "是", grade];

async function bookOf({ port }: Desk) {
  const content = value(await port.read());
  return readBook(content.sheets.filter(({ mark }) => mark === null)).book;
}

const ofKind = ({ questions }: ImportPreview, kind: ImportQuestion["kind"]) =>
  questions.filter((question) => question.kind === kind);

describe("order", () => {
  const branches = ["第十党支部", "第二党支部", "第十二党支部", "第一党支部", "机关党支部"];
  const files = branches.map((branch) =>
    fileOf(
      `${branch}.xlsx`,
      {
        name: "党支部",
        rows: [
          ["序号", "党支部", "党员总数", "正式党员", "预备党员"],
          [1, branch, 3, 3, 0],
        ],
      },
      { name: "民主评议", rows: [people, person(branch, "张一", "优秀", 1), person(branch, "王二", "合格", 2)] },
    ),
  );
  test("branches stand in natural order, 党支部 is numbered through, 序号 of the others is their own", async () => {
    const desk = openDesk();
    value(await desk.assistant.run("addFullTemplates"));
    value((await importAll(desk, files)).result);
    const { records } = await bookOf(desk);
    expect(records.branches.map(({ no, branch }) => [no, branch])).toEqual([
      [1, "第一党支部"],
      [2, "第二党支部"],
      [3, "第十党支部"],
      [4, "第十二党支部"],
      [5, "机关党支部"],
    ]);
    expect(records.appraisals.map(({ branch, no }) => `${branch}${no}`)).toEqual(
      ["第一党支部", "第二党支部", "第十党支部", "第十二党支部", "机关党支部"].flatMap((name) => [
        `${name}1`,
        `${name}2`,
      ]),
    );
    const again = await importAll(desk, [...files].reverse());
    expect(value(again.result).changed).toBe(false);
  });
  test("a branch that comes later goes between those that are there", async () => {
    const desk = openDesk();
    value(await desk.assistant.run("addFullTemplates"));
    value((await importAll(desk, files.slice(0, 4))).result);
    const late = fileOf("第三党支部.xlsx", { name: "民主评议", rows: [people, person("第三党支部", "李三")] });
    value((await importAll(desk, [late])).result);
    const { records } = await bookOf(desk);
    expect([...new Set(records.appraisals.map(({ branch }) => branch))]).toEqual([
      "第一党支部",
      "第二党支部",
      "第三党支部",
      "第十党支部",
      "第十二党支部",
    ]);
  });
});

describe("columns", () => {
  const meetings = (date: string, more: readonly string[] = []) => [
    "序号",
    "党支部",
    "会议类型",
    "会议名称",
    date,
    "会议地点",
    "主持人",
    "记录人",
    "应到",
    "实到",
    ...more,
  ];
  const meeting = (branch: string, ...more: readonly CellValue[]) => [
    ...[1, branch, "组织生活会", "组织生活会", 46038, "会议室", "张一", "王二", 12, 11],
    ...more,
  ];
  test("a guess on a column that counts waits, with its reason; the answer touches no file that was read right", async () => {
    const desk = openDesk();
    const odd = fileOf("甲.xlsx", { name: "会", rows: [meetings("何时碰头开会"), meeting("甲党支部")] });
    const right = fileOf("乙.xlsx", {
      name: "会",
      rows: [meetings("会议日期", ["何时碰头开会"]), meeting("乙党支部", "上午")],
    });
    const first = value(await desk.assistant.previewImport([odd, right]));
    const [asked] = ofKind(first, "header").filter(({ required }) => required);
    expect(asked).toMatchObject({ proposed: "date", required: true });
    expect(asked?.reason).toContain("值为日期");
    expect(first.ready).toBe(false);
    value(await desk.assistant.decideImport(allProposed(first)));
    value(await desk.assistant.importBranches());
    const { records } = await bookOf(desk);
    expect(records.meetings.map(({ branch, date }) => [branch, date])).toEqual([
      ["甲党支部", 46038],
      ["乙党支部", 46038],
    ]);
  });
  test("a column that was confirmed is told as confirmed, not as left out", async () => {
    const desk = openDesk();
    const odd = fileOf("甲.xlsx", { name: "会", rows: [meetings("何时碰头开会"), meeting("甲党支部")] });
    const first = value(await desk.assistant.previewImport([odd]));
    const required = ofKind(first, "header").filter((question) => question.required);
    const answers = Object.fromEntries(required.map(({ id, proposed }) => [id, proposed]));
    const decided = value(await desk.assistant.decideImport({ answers, leftOut: [] }));
    const confirmed = ofKind(decided, "header").filter(({ id }) => Object.hasOwn(answers, id));
    expect(confirmed.map(({ id, answer, required: isRequired, text }) => [id, answer, isRequired, text])).toEqual(
      required.map(({ id, proposed, text }) => [id, proposed, true, text]),
    );
    const [one] = required;
    const none = value(
      await desk.assistant.decideImport({ answers: { ...answers, [one?.id ?? ""]: "" }, leftOut: [] }),
    );
    expect(none.questions.find(({ id }) => id === one?.id)?.text).toContain("没有导入");
  });
  test("a column that fits nothing is told with a value, and imported as what the clerk says it is", async () => {
    const desk = openDesk();
    const file = fileOf("甲.xlsx", {
      name: "会",
      rows: [meetings("会议日期", ["民族", ""]), meeting("甲党支部", "汉族", "出差两人")],
    });
    const first = value(await desk.assistant.previewImport([file]));
    const told = ofKind(first, "header");
    expect(told.map(({ required, proposed }) => [required, proposed])).toEqual([
      [false, ""],
      [false, ""],
    ]);
    expect(told[0]?.text).toContain("汉族");
    expect(told[1]?.text).toContain("出差两人");
    const id = told[1]?.id ?? "";
    const decided = value(await desk.assistant.decideImport({ answers: { [id]: "absentees" }, leftOut: [] }));
    expect(ofKind(decided, "header").find((one) => one.id === id)?.answer).toBe("absentees");
    value((await importAll(desk, [file], { [id]: "absentees" })).result);
    expect((await bookOf(desk)).records.meetings[0]).toMatchObject({ absentees: "出差两人" });
  });
  test("an open question stays when another is answered", async () => {
    const desk = openDesk();
    const head = meetings("何时碰头开会");
    head[8] = "该来的人数";
    const file = fileOf("甲.xlsx", { name: "会", rows: [head, meeting("甲党支部")] });
    const first = value(await desk.assistant.previewImport([file]));
    const open = ofKind(first, "header").filter(({ required }) => required);
    expect(open.length).toBeGreaterThan(1);
    const [one, ...others] = open;
    const next = value(await desk.assistant.decideImport({ answers: { [one?.id ?? ""]: "" }, leftOut: [] }));
    for (const { id } of others)
      expect(next.questions.find((question) => question.id === id)).toMatchObject({ answer: null });
  });
});

describe("sheets", () => {
  test("one that is close is told with what it lacks; said to be a form, it is read, though the file held nothing before", async () => {
    const desk = openDesk();
    const file = fileOf("甲.xlsx", {
      name: "表一",
      rows: [
        ["谁", "几时谈的", "跟谁谈"],
        ["张一", "2026年1月10日", "王二"],
      ],
    });
    const first = value(await desk.assistant.previewImport([file]));
    expect(first.files[0]?.state).toBe("nothing");
    const [told] = ofKind(first, "sheet");
    expect(told?.text).toMatch(/没有导入$/);
    const decided = value(await desk.assistant.decideImport({ answers: { [told?.id ?? ""]: "talks" }, leftOut: [] }));
    expect(decided.files[0]).toMatchObject({ state: "read", tables: [{ form: "talks" }] });
    expect(ofKind(decided, "sheet")).toMatchObject([{ id: told?.id, answer: "talks" }]);
  });
  test("a hidden one is taken in only by the clerk", async () => {
    const desk = openDesk();
    const file = fileOf(
      "甲.xlsx",
      { name: "民主评议", rows: [people, person("甲党支部", "张一")] },
      { name: "民主评议 (2)", rows: [people, person("甲党支部", "张一"), person("甲党支部", "旧一")] },
    );
    const first = value(await desk.assistant.previewImport([file]));
    expect(first.counts.rows).toBe(1);
    const [copy] = ofKind(first, "sheet");
    expect(copy?.text).toContain("像是“民主评议”的副本");
    const decided = value(await desk.assistant.decideImport({ answers: { [copy?.id ?? ""]: "take" }, leftOut: [] }));
    expect(decided.counts.rows).toBe(3);
  });
});

test("a workbook without 设置 takes those of the first file that has them, when the clerk agrees", async () => {
  const settings: Sheet = {
    name: "设置",
    rows: [
      ["项目", "内容"],
      ["填报单位", "机关第一党委"],
      ["评议年度", 2025],
      ["材料名称", "组织生活会"],
      ["查摆问题类别", ""],
    ],
  };
  const file = fileOf("甲.xlsx", settings, { name: "民主评议", rows: [people, person("甲党支部", "张一")] });
  const desk = openDesk();
  const first = value(await desk.assistant.previewImport([file]));
  expect(ofKind(first, "settings")).toMatchObject([{ required: true, proposed: "1" }]);
  value((await importAll(desk, [file])).result);
  expect((await bookOf(desk)).settings).toMatchObject({ unit: "机关第一党委", year: 2025 });
  const other = openDesk();
  value((await importAll(other, [file], { settings: "" })).result);
  expect((await bookOf(other)).settings.unit).not.toBe("机关第一党委");
});

test("a problem merged over three measures is one problem and three measures, told before and counted after", async () => {
  const head = ["序号", "党支部", "清单类别", "存在问题", "整改措施", "责任人", "整改时限", "整改状态"];
  const file = fileOf("甲.xlsx", {
    name: "整改台账",
    merges: ["A2:A4", "B2:B4", "C2:C4", "D2:D4"],
    rows: [
      head,
      [1, "甲党支部", "领导班子", "理论学习不深入", "制定计划", "王二", 46112, "已销号"],
      [null, null, null, null, "每月交流", "王二", 46203, "整改中"],
      [null, null, null, null, "年底测试", "王二", 46387, "未启动"],
      [2, "甲党支部", "领导班子", "服务群众不实", "建立走访制度", "李三", 46203, "已销号"],
    ],
  });
  const desk = openDesk();
  const { preview, result } = await importAll(desk, [file]);
  expect(value(result).rows).toBe(4);
  expect(preview.files[0]?.problems.map(({ text }) => text).join()).toContain("问题只计一次");
  const book = await bookOf(desk);
  const [branch] = book.branches;
  expect(branch && countBranch(branch)).toMatchObject({ 查摆问题数: 2, 整改措施数: 4, 已销号数: 1 });
});

test("what cells hide is told: formulas without a result, hidden columns, texts that are too long, another year", () => {
  const table = {
    ...sheetOf("民主评议", [
      ["2024年度民主评议党员情况"],
      people,
      person("甲党支部", "张一", ""),
      person("甲党支部", "王二", ""),
    ]),
    facts: {
      unresolved: [
        { row: 2, column: 5 },
        { row: 3, column: 5 },
      ],
      hiddenColumns: [3],
      tooLong: [{ row: 3, column: 2 }],
    },
  };
  const read = readBranchFile([table], {
    settings: null,
    answers: new Map(),
    known: { branches: new Set(), persons: new Set() },
  });
  expect(read.tables[0]).toMatchObject({ unresolved: [{ header: "评定等次", count: 2 }], hiddenColumns: ["党员类别"] });
  expect(read.tooLong).toEqual([{ sheet: "民主评议", row: 3, column: 2 }]);
  expect(read.titleYear).toBe(2024);
});

describe("after closing and opening the workbook", () => {
  const branchList: Sheet = {
    name: "党支部",
    rows: [
      ["序号", "党支部", "党员总数", "正式党员", "预备党员"],
      [1, "甲党支部", 3, 3, 0],
      [2, "乙党支部", 3, 3, 0],
    ],
  };
  const first = fileOf("甲.xlsx", branchList, { name: "民主评议", rows: [people, person("甲党支部", "张一")] });
  test("what was imported, who owes what and 撤销导入 are still there", async () => {
    const desk = openDesk();
    value((await importAll(desk, [first])).result);
    const next = openDesk(desk.port.current());
    const state = value(await next.assistant.readState());
    expect(state.imported.files).toMatchObject([{ source: "甲.xlsx", rows: 3, at: "2026-03-27 09:00" }]);
    expect(state.imported.completeness).toMatchObject({ listed: 2, arrived: 1 });
    expect(state.imported.completeness.branches.find(({ branch }) => branch === "乙党支部")?.arrived).toBe(false);
    expect(state.imported.last?.text).toBe("导入 1 个文件、3 行");
    const undone = value(await next.assistant.undoLastImport());
    expect(undone.message).toContain("3 行");
    const { records } = await bookOf(next);
    expect(records.appraisals).toEqual([]);
    const after = value(await next.assistant.readState());
    expect(after.imported).toMatchObject({ files: [], last: null });
    expect((await next.assistant.undoLastImport()).ok).toBe(false);
  });
  test("撤销 in the same session takes the entry with it", async () => {
    const desk = openDesk();
    value((await importAll(desk, [first])).result);
    value(await desk.assistant.undo());
    expect(value(await desk.assistant.readState()).imported).toMatchObject({ files: [], last: null });
  });
});
