/** 情况报告 as a Word document: the exported paragraphs with their tables, 附件 list, signature, and the attached tables. */
import type { DraftRow } from "../../domain/report/report-draft";
import { cellsOfRow, exportedText, levelOfKey } from "../../domain/report/report-draft";
import type {
  DocumentBlock,
  DocumentParagraph,
  DocumentPlan,
  DocumentRow,
  DocumentSection,
  DocumentTable,
} from "../../workbook/document-plan";
import { plain } from "../../workbook/document-plan";

/** A table that goes with the report, on landscape pages of its own. */
export interface ReportAttachment {
  /** As in the 附件 list, without number. */
  readonly name: string;
  readonly parts: readonly { readonly title: string; readonly table: DocumentTable }[];
}

/** Width between the margins of an upright page, millimetres. */
const textWidth = 156;

/** Characters of 22 pt in a line of the title. */
const titleLine = 20;

/** Places where a title may be broken, the best first: the line begins with the word. */
const titleBreaks = ["关于", "开展", "组织生活会", "民主评议"];

/** A long title in lines that are not too unlike in length. */
export function titleLines(title: string): readonly string[] {
  const count = Math.ceil(title.length / titleLine);
  if (count <= 1) return [title];
  const ideal = title.length / count;
  // A word's place costs less the better it is; without any the line is cut where it is full.
  let best = { at: Math.ceil(ideal), cost: 6 };
  titleBreaks.forEach((word, rank) => {
    for (let at = title.indexOf(word, 1); at > 0; at = title.indexOf(word, at + 1)) {
      const cost = Math.abs(at - ideal) + rank;
      const fits = at <= titleLine && title.length - at <= titleLine * (count - 1);
      if (fits && cost < best.cost + 6) best = { at, cost: cost - 6 };
    }
  });
  return [title.slice(0, best.at), ...titleLines(title.slice(best.at))];
}

/** Rows of the sheet that make one table: its header and the rows below. */
function breakdownTable(header: readonly string[], rows: readonly (readonly string[])[]): DocumentTable {
  const first = 32;
  const rest = (textWidth - first) / Math.max(1, header.length - 1);
  const line = (cells: readonly string[], bold: boolean): DocumentRow => ({
    cells: header.map((_, index) => ({
      lines: [cells[index] ?? ""],
      bold,
      align: index === 0 && !bold ? ("left" as const) : ("center" as const),
    })),
  });
  return {
    kind: "table",
    widths: header.map((_, index) => (index === 0 ? first : rest)),
    headerRows: 1,
    fontSize: 9,
    rows: [line(header, true), ...rows.map((cells) => line(cells, cells[0] === "合计"))],
  };
}

/** Reads through the rows: what belongs together becomes one block. */
function bodyBlocks(rows: readonly DraftRow[]): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let runIn: string | null = null;
  let table: { readonly header: readonly string[]; readonly rows: (readonly string[])[] } | null = null;
  const endTable = () => {
    if (table) blocks.push(breakdownTable(table.header, table.rows));
    table = null;
  };
  const endHeading = () => {
    if (runIn !== null) blocks.push(plain("heading2", runIn));
    runIn = null;
  };
  for (const row of rows) {
    const text = exportedText(row);
    const level = levelOfKey(row.key);
    if (level !== "表格") endTable();
    if (level !== "正文" || runIn === null) endHeading();
    switch (level) {
      case "标题":
        blocks.push(...titleLines(text).map((line) => plain("title", line)), plain("blank", ""));
        break;
      case "一级标题":
        blocks.push(plain("heading1", text));
        break;
      case "二级标题":
        runIn = text;
        break;
      case "表题":
        blocks.push({ ...plain("tableTitle", text), withNext: true });
        break;
      case "表头":
        table = { header: cellsOfRow(text), rows: [] };
        break;
      case "表格":
        table?.rows.push(cellsOfRow(text));
        break;
      case "开头":
      case "正文": {
        // （一）学习到位。会前……: the heading runs into its first paragraph.
        const [first = "", ...more] = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
        const heading = runIn === null ? [] : [{ text: runIn, as: "heading2" as const }];
        blocks.push({ kind: "body", runs: [...heading, { text: first }] }, ...more.map((line) => plain("body", line)));
        runIn = null;
        break;
      }
    }
  }
  endTable();
  endHeading();
  return blocks;
}

/** 附件：1. … below the text, after an empty line. */
function attachmentList(names: readonly string[]): readonly DocumentParagraph[] {
  if (names.length === 0) return [];
  const only = names.length === 1;
  return [
    plain("blank", ""),
    ...names.map((name, index) =>
      plain("attachment", `${index === 0 ? "附件：" : "　　　"}${only ? "" : `${index + 1}. `}${name}`),
    ),
  ];
}

function attachedSection({ name, parts }: ReportAttachment, label: string): DocumentSection {
  return {
    orientation: "landscape",
    margins: "report",
    pageNumbers: true,
    blocks: [
      { kind: "body", runs: [{ text: label, as: "heading1" }] },
      plain("title", name),
      ...parts.flatMap(({ title, table }, index): readonly DocumentBlock[] => [
        { ...plain("tableTitle", title), withNext: true, onNewPage: index > 0 },
        table,
      ]),
    ],
  };
}

/**
 * Plans the document.
 *
 * @param rows - paragraphs in their order; those of 附件 name the attachments that go with it
 * @param attachments - the tables, by name
 */
export function planReportDocument(
  rows: readonly DraftRow[],
  attachments: readonly ReportAttachment[],
  author: string,
): DocumentPlan {
  const of = (level: string) => rows.filter(({ key }) => levelOfKey(key) === level);
  const title = of("标题").map(exportedText).join("");
  const [unit, date] = of("落款").map(exportedText);
  const names = of("附件").map(exportedText);
  return {
    title,
    author,
    subject: "组织生活会和民主评议党员",
    name: title,
    sections: [
      {
        orientation: "portrait",
        margins: "report",
        pageNumbers: true,
        blocks: [
          ...bodyBlocks(rows.filter(({ key }) => !["附件", "落款"].includes(levelOfKey(key)))),
          ...attachmentList(names),
          plain("blank", ""),
          plain("blank", ""),
          plain("signature", unit ?? ""),
          plain("date", date ?? ""),
        ],
      },
      ...attachments.map((attachment, index) =>
        attachedSection(attachment, attachments.length === 1 ? "附件" : `附件${index + 1}`),
      ),
    ],
  };
}
