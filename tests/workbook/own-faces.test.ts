// The faces by which own sheets are known are those that the plans write; a changed head that forgets its face fails here.
import { sampleWorkbook } from "../../scripts/samples/sample-workbook";
import { commands } from "../../src/app/commands/registry";
import { createAssistant } from "../../src/app/create-assistant";
import { ownSheetNames } from "../../src/app/own-sheets";
import { createXlsxPort } from "../../src/files/xlsx-port";
import { hasFace, isOwnFace, unfinishedText } from "../../src/workbook/own-faces";
import { rowsBack, rowsBefore } from "../../src/workbook/row-moves";

const none = new Map<string, string>();

test("every own sheet has a face, and bears it when it is written", async () => {
  expect(Object.keys(ownSheetNames).filter((mark) => !hasFace(mark))).toEqual([]);
  const port = createXlsxPort(sampleWorkbook());
  const assistant = createAssistant(port, { now: () => new Date(2026, 2, 27, 9, 5) });
  for (const { name, form } of commands) if (form === undefined) await assistant.run(name);
  await assistant.confirmWords([{ word: "称职", grade: "合格" }]);
  await assistant.showProblem({ kind: "unknown", message: "没有完成。" });
  const read = await port.read();
  const marks = read.ok ? read.value.sheets.flatMap(({ mark }) => mark ?? []) : [];
  expect(marks.sort()).toEqual(Object.keys(ownSheetNames).sort());
});

test("a form, an emptied result and a foreign title are told apart", () => {
  expect(isOwnFace("findings", [["民主评议党员登记表"], [], ["序号", "党支部"]], none)).toBe(false);
  expect(isOwnFace("findings", [["检查结果"], [], ["序号", "党支部"]], none)).toBe(false);
  expect(isOwnFace("findings", [[unfinishedText]], none)).toBe(true);
  expect(isOwnFace("findings", [[unfinishedText], ["我的"]], none)).toBe(false);
  expect(isOwnFace("later", [["某结果"]], none)).toBe(false);
  expect(isOwnFace("later", [["某结果"]], new Map([["later_title", "某结果"]]))).toBe(true);
});

test("rows put back around rows that stay: every row of before is where `place` says", () => {
  const edits = [
    { sheet: "表", row: 9, count: 2, action: "delete" },
    { sheet: "表", row: 5, count: 3, action: "insert" },
    { sheet: "表", row: 2, count: 1, action: "delete" },
  ] as const;
  for (let mask = 0; mask < 8; mask += 1) {
    // Inserted rows stand in rows 4 to 6 (0-based 3 to 5) after the edits.
    const keeps = (row: number) => row >= 3 && row <= 5 && (mask & (1 << (row - 3))) !== 0;
    const sheet: (string | null)[] = Array.from({ length: 15 }, (_, row) => `原${row}`);
    const apply = (edit: { row: number; count: number; action: "insert" | "delete" }, made: string | null) =>
      edit.action === "insert"
        ? sheet.splice(edit.row - 1, 0, ...new Array<string | null>(edit.count).fill(made))
        : sheet.splice(edit.row - 1, edit.count);
    for (const edit of edits) apply(edit, "新");
    expect(sheet.map((text, row) => (text === "新" ? row : -1)).filter((row) => row >= 0)).toEqual([3, 4, 5]);
    const back = rowsBack(edits, keeps);
    for (const edit of back.edits) apply(edit, null);
    for (let row = 0; row < 15; row += 1) {
      const now = sheet[back.place(row)];
      const wasDeleted = rowsAfter(row) === null;
      expect(now).toBe(wasDeleted ? null : `原${row}`);
    }
    expect(sheet.filter((text) => text === "新")).toHaveLength([0, 1, 2].filter((bit) => mask & (1 << bit)).length);
  }
  function rowsAfter(row: number): number | null {
    for (let now = 0; now < 20; now += 1) {
      const [run] = rowsBefore(edits, now, 1);
      if (run?.row === row) return now;
    }
    return null;
  }
});
