/** Small workbooks written by exceljs, each with something that is easily lost. */
import ExcelJS from "exceljs";
import type { ForeignBook } from "./book";
import { ledgerRows, redDotText } from "./book";

type Build = (book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void;

const table: ExcelJS.TableProperties = {
  name: "台账",
  ref: "F1",
  headerRow: true,
  totalsRow: true,
  style: { theme: "TableStyleMedium4", showRowStripes: true },
  columns: [
    { name: "支部", filterButton: true, totalsRowLabel: "合计" },
    { name: "人数", filterButton: true, totalsRowFunction: "sum" },
  ],
  rows: [
    ["第一党支部", 12],
    ["第二党支部", 8],
  ],
};

const builds: Readonly<Record<string, Build>> = {
  数值: () => undefined,
  样式: (_book, sheet) => {
    sheet.getCell("B2").style = {
      font: { name: "仿宋", size: 16, bold: true, color: { argb: "FFC00000" }, strike: true, vertAlign: "superscript" },
      fill: { type: "pattern", pattern: "lightTrellis", fgColor: { argb: "FFFFFF00" }, bgColor: { argb: "FF00B050" } },
      border: { left: { style: "double" }, diagonal: { up: true, style: "thin", color: { argb: "FF0000FF" } } },
      alignment: { textRotation: 45, shrinkToFit: true, readingOrder: "rtl" },
    };
    sheet.getCell("C3").style = {
      fill: { type: "gradient", gradient: "angle", degree: 90, stops: [{ position: 0, color: { argb: "FFFF0000" } }] },
    };
    sheet.getCell("D3").numFmt = '[红色]0.00"票";-0.00;"无"';
  },
  富文本: (_book, sheet) => {
    sheet.getCell("B3").value = {
      richText: [
        { text: "已" },
        { font: { bold: true, color: { argb: "FFFF0000" } }, text: "整改" },
        { text: " 完成" },
      ],
    };
  },
  公式: (_book, sheet) => {
    sheet.getCell("D6").value = { formula: "SUM(D2:D5)", result: 43, date1904: false };
    sheet.getCell("E2").value = { formula: "D2*2", result: 24, date1904: false };
    sheet.fillFormula("F2:F5", "D2/$D$6", [0.28, 0.21, 0.16, 0.35]);
  },
  错误值: (_book, sheet) => {
    sheet.getCell("E2").value = { error: "#N/A" };
    sheet.getCell("E3").value = { formula: "1/0", result: { error: "#DIV/0!" }, date1904: false };
    sheet.getCell("E4").value = true;
  },
  日期: (_book, sheet) => {
    sheet.getCell("E2").value = new Date(Date.UTC(2026, 2, 8));
    sheet.getCell("E2").numFmt = 'yyyy"年"m"月"d"日"';
  },
  日期1904: (book, sheet) => {
    book.properties.date1904 = true;
    sheet.getCell("E2").value = new Date(Date.UTC(2026, 2, 8));
  },
  合并: (_book, sheet) => {
    sheet.mergeCells("F1:H2");
    sheet.mergeCells("F4:F9");
    sheet.getCell("F1").value = "合并";
  },
  图片: (book, sheet) => {
    const image = book.addImage({ base64: redDotText, extension: "png" });
    sheet.addImage(image, "F2:G5");
    sheet.addImage(image, { tl: { col: 1.5, row: 8.5 }, ext: { width: 40, height: 40 } });
  },
  背景图片: (book, sheet) => {
    sheet.addBackgroundImage(book.addImage({ base64: redDotText, extension: "png" }));
  },
  批注: (_book, sheet) => {
    sheet.getCell("C2").note = { texts: [{ font: { bold: true }, text: "书记：" }, { text: "请核对" }] };
    sheet.getCell("C4").note = "下月前完成";
  },
  表: (_book, sheet) => {
    sheet.addTable(table);
  },
  数据验证: (book, sheet) => {
    book.definedNames.add("数据!$A$2:$A$5", "List_序号");
    sheet.getCell("B9").dataValidation = { type: "list", formulae: ['"优秀,合格,不合格"'] };
    sheet.getCell("C9").dataValidation = { type: "list", formulae: ["List_序号"], allowBlank: true };
    sheet.getCell("D9").dataValidation = {
      type: "whole",
      operator: "notBetween",
      formulae: [1, 9],
      showErrorMessage: true,
      errorStyle: "information",
      error: "不在范围内",
    };
    sheet.getCell("E9").dataValidation = { type: "custom", formulae: ['LEN(E9)<>"5"'] };
    sheet.getCell("F9").dataValidation = { type: "textLength", operator: "lessThan", formulae: [15] };
  },
  条件格式: (_book, sheet) => {
    sheet.addConditionalFormatting({
      ref: "D2:D5",
      rules: [
        { type: "dataBar", priority: 1, cfvo: [{ type: "min" }, { type: "max" }] },
        {
          type: "colorScale",
          priority: 2,
          cfvo: [{ type: "min" }, { type: "max" }],
          color: [{ argb: "FFFF0000" }, { argb: "FF00FF00" }],
        },
        { type: "iconSet", priority: 3, iconSet: "3TrafficLights1", cfvo: [{ type: "percent", value: 0 }, { type: "percent", value: 33 }, { type: "percent", value: 67 }] }, // prettier-ignore
        { type: "top10", priority: 4, rank: 2, percent: false, bottom: false, style: { font: { bold: true } } },
        { type: "expression", priority: 5, formulae: ["$D2>10"], style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } } } }, // prettier-ignore
        { type: "containsText", operator: "containsText", text: "不", priority: 6, style: { font: { italic: true } } },
      ],
    });
  },
  页面: (_book, sheet) => {
    sheet.pageSetup = {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:1",
      printTitlesColumn: "A:A",
      printArea: "A1:D6&&F1:G6",
      horizontalCentered: true,
      blackAndWhite: true,
      margins: { left: 0.3, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.1 },
    };
    sheet.headerFooter = {
      differentFirst: true,
      differentOddEven: true,
      firstHeader: "首页",
      oddHeader: '&L&"仿宋,加粗"左&C中&R&D',
      oddFooter: "第 &P 页，共 &N 页",
      evenFooter: "双页",
    };
  },
  分页: (_book, sheet) => {
    sheet.getRow(3).addPageBreak();
    sheet.getRow(5).addPageBreak(1, 4);
  },
  视图: (_book, sheet) => {
    sheet.views = [{ state: "frozen", xSplit: 1, ySplit: 1, zoomScale: 130, showGridLines: false, activeCell: "C3" }];
    sheet.properties.tabColor = { argb: "FF7030A0" };
  },
  拆分视图: (_book, sheet) => {
    sheet.views = [{ state: "split", xSplit: 2000, ySplit: 1000, topLeftCell: "C3", rightToLeft: true }];
  },
  分组: (_book, sheet) => {
    sheet.getColumn(2).outlineLevel = 1;
    sheet.getColumn(3).outlineLevel = 2;
    sheet.getRow(3).outlineLevel = 1;
    sheet.getRow(4).outlineLevel = 1;
    sheet.getRow(4).hidden = true;
    sheet.properties.outlineProperties = { summaryBelow: false, summaryRight: false };
  },
  列宽行高: (_book, sheet) => {
    sheet.getColumn(2).width = 31.25;
    sheet.getColumn(4).hidden = true;
    sheet.getColumn(6).style = { font: { bold: true } };
    sheet.getRow(2).height = 33.6;
    sheet.properties.defaultRowHeight = 18;
  },
  筛选: (_book, sheet) => {
    sheet.autoFilter = "A1:D5";
  },
  链接: (_book, sheet) => {
    sheet.getCell("B6").value = { text: "通知", hyperlink: "https://example.cn/?a=1&b=2", tooltip: "打开通知" };
    sheet.getCell("B7").value = { text: "附表", hyperlink: "#附表!A1" };
  },
  名称: (book) => {
    book.definedNames.add("数据!$B$2:$B$5", "问题");
    book.definedNames.add("附表!$A$1", "附");
  },
  文档属性: (book) => {
    Object.assign(book, { creator: "张一", title: "台账", keywords: "整改", company: "某局", category: "党务" });
  },
  隐藏的表: (book) => {
    book.addWorksheet("隐藏", { state: "hidden" }).getCell("A1").value = "不显示";
    book.addWorksheet("深藏", { state: "veryHidden" }).getCell("A1").value = "不列出";
  },
  引号表名: (book) => {
    const other = book.addWorksheet("二〇二五'年 (1)");
    other.getCell("A1").value = { formula: "'数据'!D2+1", result: 13, date1904: false };
    book.definedNames.add("'二〇二五''年 (1)'!$A$1", "上年");
  },
};

async function protectedBook(): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("数据");
  ledgerRows.forEach((row) => sheet.addRow([...row]));
  sheet.getCell("B3").protection = { locked: false };
  sheet.getCell("C3").protection = { locked: true, hidden: true };
  await sheet.protect("口令", { formatCells: true, insertRows: true, selectLockedCells: false, sort: true });
  return book;
}

/** One workbook for each entry above, and one with a protected sheet. Days in the properties are always the same. */
export async function exceljsBooks(): Promise<ForeignBook[]> {
  const books = await Promise.all(
    Object.entries(builds).map(async ([name, build]) => {
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet("数据");
      ledgerRows.forEach((row) => sheet.addRow([...row]));
      book.addWorksheet("附表").getCell("A1").value = "附";
      build(book, sheet);
      return [name, book] as const;
    }),
  );
  books.push(["保护", await protectedBook()]);
  return Promise.all(
    books.map(async ([name, book]): Promise<ForeignBook> => {
      book.created = book.modified = new Date(Date.UTC(2026, 0, 5));
      return {
        name: `exceljs-${name}.xlsx`,
        writer: "exceljs",
        bytes: new Uint8Array(await book.xlsx.writeBuffer()),
      };
    }),
  );
}
