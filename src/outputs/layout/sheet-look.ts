/** The common look of every sheet the add-in writes: the office's own forms, quiet, the same in Excel, WPS and LibreOffice. */
import type { Area, CellStyle, PrintSetup } from "../../workbook/sheet-plan";

/** 宋体 is on every Chinese office machine; 方正小标宋 is not. */
const fontName = "宋体";

/** Text colour of notes and dates of making. */
export const quietColor = "#605E5C";

/** Fills and text colours that speak; a sheet never says anything by colour alone. */
export const signalColors = {
  missing: { fill: "#FFF4CE", color: "#6B4F00" },
  overdue: { fill: "#FCE4D6", color: "#8A3B00" },
  wrong: { fill: "#FDE7E9", color: "#A4262C" },
  hint: { fill: "#E5F1FB", color: "#004E8C" },
} as const;

export const titleStyle: CellStyle = { fontName, fontSize: 18, bold: true, vertical: "center" };

export const lineStyle: CellStyle = { fontName, fontSize: 11, vertical: "center" };

export const smallPrintStyle: CellStyle = {
  fontName,
  fontSize: 10,
  color: quietColor,
  horizontal: "left",
  vertical: "top",
  wrap: true,
};

export const headerStyle: CellStyle = {
  fontName,
  fontSize: 11,
  bold: true,
  fill: "#E8ECF1",
  horizontal: "center",
  vertical: "center",
  wrap: true,
  borders: "thin",
};

/** Cells of a table; short fields are centred. The white fill keeps a table style's bands away. */
export const bodyStyle: CellStyle = {
  fontName,
  fontSize: 11,
  fill: "#FFFFFF",
  horizontal: "center",
  vertical: "center",
  wrap: true,
  borders: "thin",
};

/** 合计 rows. */
export const totalStyle: CellStyle = { ...bodyStyle, bold: true, fill: "#F3F5F8" };

/** Number formats. Text columns are text whatever is typed. */
export const numberFormats = { text: "@", integer: "0", percent: "0.0%", date: "yyyy-mm-dd" } as const;

/** Style of a table without visible decoration of its own beyond bands, which the white fill covers. */
export const plainTableStyle = "TableStyleLight1";

/** Left and right margin on paper, in inches. */
export const sideMargins = 0.4;

/**
 * A4 landscape; rows 1 to `headerRows` on every page; page numbers and, for forms, the signatures. As many pages side by side
 * as legible type takes (`fitPaper`); one where no fit is given.
 */
export function printSetup(
  headerRows: number,
  signed: boolean,
  { pagesWide, titleColumns }: { readonly pagesWide: number; readonly titleColumns: number } = {
    pagesWide: 1,
    titleColumns: 0,
  },
): PrintSetup {
  const page = "第 &P 页，共 &N 页";
  return {
    orientation: "landscape",
    ...(pagesWide > 1 && { pagesWide }),
    ...(pagesWide > 1 && titleColumns > 0 && { titleColumns: { from: 0, to: titleColumns - 1 } }),
    titleRows: { from: 0, to: headerRows - 1 },
    footer: signed
      ? {
          left: "填报人：　　　　　　　　审核人：",
          center: page,
          right: "填报日期：　　　　年　　月　　日",
        }
      : { center: page },
    sideMargins,
  };
}

/** An area; a shorthand for the many a plan needs. */
export function area(row: number, column: number, rowCount: number, columnCount: number): Area {
  return { row, column, rowCount, columnCount };
}
