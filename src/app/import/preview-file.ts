/** One file of a batch as the preview shows it. */
import type { Column, Form } from "../../contract/form";
import { formById } from "../../contract/forms";
import { con02 } from "../../domain/checks/rules/con-02";
import type { ReadingKind } from "../../domain/records";
import { isoOf } from "../../domain/serial-date";
import { cellText } from "../../workbook/a1";
import { isoMinute } from "../clock";
import { missingColumns } from "./ask-headers";
import type { BatchFile } from "./batch";
import { placeOf, reportDateOf } from "./batch";
import { conversionLabels, valueText } from "./conversion-words";
import type { FileContent, TableReading } from "./file-reading";
import type {
  ConversionPreview,
  FilePreview,
  FileState,
  FileStep,
  ImportEffect,
  ImportNote,
  TablePreview,
} from "./import-types";

const mostExamples = 4;

function rowCount({ tables }: FileContent): number {
  return tables.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** `民主评议 12 行、会议记录 5 行`; of a lower unit what its 汇总表 says. */
function rowsText({ tables, unit }: FileContent): string {
  if (unit?.taken) {
    const { 应召开支部数: due, 实召开支部数: held, 实参评: appraised } = unit.counts;
    return `下级单位汇总：应召开支部 ${due} 个，实召开 ${held} 个，实参评 ${appraised} 名`;
  }
  const counts = new Map<string, number>();
  for (const { form, rows } of tables) {
    const name = formById(form).sheet;
    counts.set(name, (counts.get(name) ?? 0) + rows.length);
  }
  return [...counts].map(([name, rows]) => `${name} ${rows} 行`).join("、");
}

const nothingFound = (name: string) =>
  `“${name}”里没有认出可以导入的表。请核对是否选错文件，或在表头写上模板的列名后再导入。`;

/** How a file ended, for progress and preview. */
export function fileEnd({ id, label, reading }: BatchFile): FileStep {
  if (!reading) return { id, name: label, state: "reading", rows: 0, message: "" };
  if (!reading.content.ok) {
    return { id, name: label, state: "refused", rows: 0, message: reading.content.problem.message };
  }
  const { unit } = reading.content.value;
  const rows = unit?.taken ? 1 : rowCount(reading.content.value);
  if (rows === 0) return { id, name: label, state: "nothing", rows, message: nothingFound(label) };
  return { id, name: label, state: "read", rows, message: "" };
}

function tablePreview(table: TableReading): TablePreview {
  const form: Form = formById(table.form);
  const headerOf = new Map(form.columns.map(({ id, header }) => [id, header]));
  const branch = table.columns.indexOf("branch");
  const branches = new Set<string>();
  if (table.unitBranch) branches.add(table.unitBranch.branch);
  for (const row of table.rows) {
    const name = row[branch];
    if (typeof name === "string") branches.add(name);
  }
  return {
    form: table.form,
    formName: form.sheet,
    sheet: table.sheet,
    headerRow: table.headerRow,
    rows: table.rows.length,
    branches: [...branches],
    columns: table.headers.map(({ index, text, column, how, score }) => ({
      header: text,
      cell: table.isCard ? "" : cellText(table.headerRow - 1, index),
      column: column === null ? null : (headerOf.get(column) ?? null),
      how,
      score,
    })),
    missing: missingColumns(table),
    totalRows: table.totalRows,
    noteRows: table.noteRows,
    blankRows: table.blankRows,
  };
}

function columnOf(table: TableReading, id: string): Column | undefined {
  return (formById(table.form).columns as readonly Column[]).find((column) => column.id === id);
}

function conversionsOf({ tables }: FileContent): readonly ConversionPreview[] {
  const byKind = new Map<ReadingKind, ConversionPreview>();
  for (const table of tables) {
    for (const { kind, column: id, count, unread, examples } of table.conversions) {
      const column = columnOf(table, id);
      const header = table.headers.find((one) => one.column === id);
      const shown = examples.map(({ row, before, after }) => ({
        place: `${table.sheet} ${cellText(row - 1, header?.index ?? 0)}`,
        before: valueText(before, false),
        after: valueText(after, column?.type === "date"),
      }));
      const known = byKind.get(kind);
      byKind.set(kind, {
        kind,
        label: conversionLabels[kind],
        unread,
        count: (known?.count ?? 0) + count,
        examples: [...(known?.examples ?? []), ...shown].slice(0, mostExamples),
      });
    }
  }
  // What could not be read comes first.
  return [...byKind.values()].sort((a, b) => Number(b.unread) - Number(a.unread) || b.count - a.count);
}

/** CON-02, as 检查填报 tells it. Columns that are left out are told by questions of their own. */
function headerNote(file: BatchFile, table: TableReading): readonly ImportNote[] {
  if (table.header === null) return [];
  return [
    {
      ruleId: "CON-02",
      severity: table.header.onlyAdded ? "提示" : con02.severity,
      place: placeOf(file, table.sheet),
      text: `表头与模板不一致，${table.header.words}；已按列名对应读取`,
    },
  ];
}

/** What the rows hold that values do not show: formulas without results, hidden columns, problems in merged cells. */
function cellNotes(file: BatchFile, table: TableReading): readonly ImportNote[] {
  const place = placeOf(file, table.sheet);
  const notes: ImportNote[] = [];
  if (table.unresolved.length > 0) {
    const list = table.unresolved.map(({ header, count }) => `“${header}”${count} 个`).join("、");
    const text = `公式没有存结果，按空白导入：${list}。请用 Excel 打开这个文件，保存后再导入`;
    notes.push({ ruleId: null, severity: "错误", place, text });
  }
  if (table.hiddenColumns.length > 0) {
    const text = `隐藏的列“${table.hiddenColumns.join("”“")}”照常导入`;
    notes.push({ ruleId: null, severity: "提示", place, text });
  }
  if (table.mergedProblems > 0) {
    const text = `${table.mergedProblems} 个问题合并了几条措施：每条措施一行，问题只计一次`;
    notes.push({ ruleId: null, severity: "提示", place, text });
  }
  return notes;
}

/** @param year - appraisal year of the workbook */
function problemsOf(file: BatchFile, content: FileContent, year: number | null): readonly ImportNote[] {
  const notes: ImportNote[] = content.tables.flatMap((table) => [
    ...table.totals.map((text): ImportNote => ({
      ruleId: "CON-03",
      severity: "错误",
      place: placeOf(file, table.sheet),
      text,
    })),
    ...headerNote(file, table),
    ...cellNotes(file, table),
  ]);
  if (content.differences.length > 0) {
    const list = content.differences.map(({ label, theirs, ours }) => `${label}：文件“${theirs}”，本工作簿“${ours}”`);
    notes.push({
      ruleId: "CON-04",
      severity: "警告",
      place: placeOf(file, "设置"),
      text: `设置与本工作簿不同，不导入：${list.join("；")}`,
    });
  }
  if (content.titleYear !== null && year !== null && content.titleYear !== year) {
    notes.push({
      ruleId: "CON-04",
      severity: "警告",
      place: file.label,
      text: `表的标题写的是 ${content.titleYear} 年度，本工作簿是 ${year} 年度，请核对是否交错了材料`,
    });
  }
  if (content.tooLong.length > 0) {
    const cells = content.tooLong.map(({ sheet, row, column }) => `“${sheet}”${cellText(row, column)}`);
    notes.push({
      ruleId: null,
      severity: "错误",
      place: file.label,
      text: `${cells.slice(0, mostExamples).join("、")}${cells.length > mostExamples ? `等 ${cells.length} 个单元格` : ""}的文字超过 32,767 个字，只能导入前 32,767 个字，请在文件中缩短`,
    });
  }
  const rank = { 错误: 0, 警告: 1, 提示: 2 } as const;
  return notes.sort((a, b) => rank[a.severity] - rank[b.severity]);
}

export interface FileFate {
  readonly source: string;
  readonly effect: ImportEffect | null;
  /** Rows that would be written. */
  readonly rows: number;
  /** Label of the file with the same content; null where there is none. */
  readonly twin: string | null;
  /** Appraisal year of the workbook. */
  readonly year: number | null;
}

export function previewFile(file: BatchFile, fate: FileFate): FilePreview {
  const end = fileEnd(file);
  const content = file.reading?.content.ok ? file.reading.content.value : null;
  const state: FileState = fate.twin !== null ? "same" : end.state === "reading" ? "nothing" : end.state;
  const day = content ? reportDateOf(content) : null;
  const message =
    fate.twin !== null
      ? `与“${fate.twin}”内容相同，只导入一次。`
      : state === "read" && content
        ? `${rowsText(content)}。`
        : end.message;
  return {
    id: file.id,
    name: file.label,
    size: file.file.size,
    modified: isoMinute(new Date(file.file.lastModified)),
    state,
    message,
    source: fate.source,
    effect: state === "read" ? fate.effect : null,
    reportDate: day === null ? null : isoOf(day),
    rows: fate.rows,
    tables: content?.tables.map(tablePreview) ?? [],
    conversions: content ? conversionsOf(content) : [],
    problems: content ? problemsOf(file, content, fate.year) : [],
  };
}
