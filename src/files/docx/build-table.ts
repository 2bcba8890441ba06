/** Tables of a document: fixed widths, thin lines, header rows repeated on every page, no row divided between two pages. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { DocumentCell, DocumentRow, DocumentTable } from "../../workbook/document-plan";
import { twips } from "./page-setup";
import { tableRun } from "./paragraph-looks";

const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Space between a cell's text and its lines, in twips. */
const padding = { top: 20, bottom: 20, left: 50, right: 50 };

function cell(plan: DocumentCell, width: number, fontSize: number): TableCell {
  const { lines, bold = false, align = "center", top = false, columns = 1, rows = 1 } = plan;
  return new TableCell({
    children: lines.map(
      (text) =>
        new Paragraph({
          alignment: alignments[align],
          spacing: { before: 0, after: 0 },
          children: [new TextRun({ ...tableRun(fontSize, bold), text })],
        }),
    ),
    columnSpan: columns,
    rowSpan: rows,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
  });
}

/** Columns that cells of earlier rows still cover, by column: rows left. */
type Covered = Map<number, number>;

function row(plan: DocumentRow, isHeader: boolean, table: DocumentTable, covered: Covered): TableRow {
  const cells: TableCell[] = [];
  let column = 0;
  const skip = () => {
    for (let left = covered.get(column) ?? 0; left > 0; left = covered.get(column) ?? 0) {
      covered.set(column, left - 1);
      column += 1;
    }
  };
  for (const one of plan.cells) {
    skip();
    const { columns = 1, rows = 1 } = one;
    const width = table.widths.slice(column, column + columns).reduce((sum, part) => sum + part, 0);
    cells.push(cell(one, twips(width), table.fontSize));
    for (let right = 0; right < columns; right += 1) if (rows > 1) covered.set(column + right, rows - 1);
    column += columns;
  }
  skip();
  return new TableRow({
    children: cells,
    ...(isHeader && { tableHeader: true }),
    cantSplit: true,
    ...(plan.height !== undefined && {
      height: { value: twips(plan.height), rule: plan.exact === true ? HeightRule.EXACT : HeightRule.ATLEAST },
    }),
  });
}

export function buildTable(plan: DocumentTable): Table {
  const covered: Covered = new Map();
  const widths = plan.widths.map(twips);
  return new Table({
    rows: plan.rows.map((one, index) => row(one, index < plan.headerRows, plan, covered)),
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    margins: { ...padding, marginUnitType: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
  });
}
