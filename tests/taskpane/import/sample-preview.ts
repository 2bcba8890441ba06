/** Previews of imports, made by hand: what the use cases would answer. */
import type {
  FilePreview,
  ImportDecisions,
  ImportDone,
  ImportPreview,
  ImportQuestion,
} from "../../../src/app/import/import-types";
import { noDecisions } from "../../../src/app/import/import-types";

export function sampleFile(index: number, part: Partial<FilePreview> = {}): FilePreview {
  return {
    id: `f${index}`,
    name: `第${index}党支部.xlsx`,
    size: 30_000,
    modified: "2026-03-20 09:15",
    state: "read",
    message: "认出 1 张表 26 行。",
    source: `第${index}党支部.xlsx`,
    effect: "new",
    reportDate: null,
    rows: 26,
    tables: [
      {
        form: "appraisals",
        formName: "民主评议",
        sheet: "评议情况",
        headerRow: 4,
        rows: 26,
        branches: [`第${index}党支部`],
        columns: [
          { header: "评议等次", cell: "D4", column: "评定等次", how: "alias", score: 1 },
          { header: "会场", cell: "E4", column: null, how: "unmatched", score: 0 },
        ],
        missing: ["党员类别"],
        totalRows: 1,
        noteRows: 0,
        blankRows: 0,
      },
    ],
    conversions: [
      {
        kind: "date-as-text",
        label: "文本日期改为日期",
        unread: false,
        count: 6,
        examples: [{ place: "评议情况 B5", before: "2026年1月9日", after: "2026-01-09" }],
      },
    ],
    problems: [],
    ...part,
  };
}

export function headerQuestion(id: string, decisions: ImportDecisions = noDecisions): ImportQuestion {
  return {
    id,
    kind: "header",
    files: ["f1"],
    place: "第1党支部.xlsx · 会议情况 · E4",
    text: `“实际到会${id}”是哪一列？`,
    options: [
      { value: "实到", label: "实到" },
      { value: "应到", label: "应到" },
    ],
    proposed: "实到",
    reason: "与“实到”相近",
    answer: decisions.answers[id] ?? null,
    required: true,
  };
}

export function samplePreview(files: readonly FilePreview[], questions: readonly ImportQuestion[] = []): ImportPreview {
  const written = files.filter(({ effect }) => effect === "new" || effect === "replaced");
  const open = questions.filter(({ required, answer }) => required && answer === null).length;
  const count = (state: FilePreview["state"]) => files.filter((file) => file.state === state).length;
  return {
    files,
    units: [],
    branches: [],
    questions,
    completeness: {
      listed: 2,
      arrived: 1,
      complete: 1,
      branches: [
        { branch: "第二党支部", arrived: false, materials: [], missing: ["会议记录", "民主评议"] },
        { branch: "第一党支部", arrived: true, materials: [{ name: "会议记录", rows: 6 }], missing: [] },
      ],
    },
    notes: [],
    counts: {
      files: files.length,
      read: count("read"),
      refused: count("refused"),
      nothing: count("nothing"),
      same: count("same"),
      rows: written.reduce((sum, { rows }) => sum + rows, 0),
      branches: 1,
      units: 0,
      conversions: 6,
      unread: 0,
      open,
    },
    message: `读取 ${files.length} 个文件。`,
    ready: open === 0 && written.length > 0,
  };
}

export function sampleDone(): ImportDone {
  return {
    message: "已导入 2 个文件 52 行。",
    details: [],
    sheet: "民主评议",
    files: 2,
    branches: 2,
    rows: 52,
    changed: true,
    completeness: samplePreview([]).completeness,
  };
}
