/** Small workbooks written by SheetJS, which stores cells otherwise: shared or plain strings, dates as ISO text, arrays. */
import * as XLSX from "xlsx";
import type { ForeignBook } from "./book";
import { ledgerRows } from "./book";

interface Made {
  readonly book: XLSX.WorkBook;
  readonly sheet: XLSX.WorkSheet;
}

interface Build {
  readonly build?: (made: Made) => void;
  readonly options?: Partial<XLSX.WritingOptions>;
}

function put(sheet: XLSX.WorkSheet, address: string, cell: XLSX.CellObject): void {
  const at = XLSX.utils.decode_cell(address);
  const used = XLSX.utils.decode_range(sheet["!ref"] ?? "A1");
  used.e = { r: Math.max(used.e.r, at.r), c: Math.max(used.e.c, at.c) };
  sheet[address] = cell;
  sheet["!ref"] = XLSX.utils.encode_range(used);
}

const builds: Readonly<Record<string, Build>> = {
  数值: {},
  共享字符串: { options: { bookSST: true } },
  压缩: { options: { compression: true } },
  带宏扩展名: { options: { bookType: "xlsm" } },
  日期: {
    build: ({ sheet }) => put(sheet, "E2", { t: "d", v: new Date(Date.UTC(2026, 2, 8)), z: "yyyy-mm-dd" }),
    options: { cellDates: true },
  },
  日期序号: { build: ({ sheet }) => put(sheet, "E2", { t: "n", v: 46_089, z: "yyyy/m/d" }) },
  日期1904: {
    build: ({ book, sheet }) => {
      put(sheet, "E2", { t: "n", v: 44_627, z: "yyyy/m/d" });
      book.Workbook = { ...book.Workbook, WBProps: { date1904: true } };
    },
  },
  公式: {
    build: ({ sheet }) => {
      put(sheet, "D6", { t: "n", v: 43, f: "SUM(D2:D5)" });
      put(sheet, "E2", { t: "s", v: "张一12", f: "C2&D2" });
    },
  },
  数组公式: {
    build: ({ sheet }) => XLSX.utils.sheet_set_array_formula(sheet, "F2:F5", "D2:D5*2"),
  },
  错误与逻辑: {
    build: ({ sheet }) => {
      put(sheet, "E2", { t: "e", v: 42 });
      put(sheet, "E3", { t: "b", v: true });
      put(sheet, "E4", { t: "s", v: "  前后空格 _x0041_ \n第二行" });
    },
  },
  批注: {
    build: ({ sheet }) => {
      const cell: unknown = sheet["C3"];
      if (typeof cell === "object" && cell !== null) {
        XLSX.utils.cell_add_comment(cell as XLSX.CellObject, "请核对", "书记");
      }
    },
  },
  合并与行列: {
    build: ({ sheet }) => {
      sheet["!merges"] = [XLSX.utils.decode_range("F1:G3"), XLSX.utils.decode_range("A8:D8")];
      sheet["!cols"] = [{ wch: 6 }, { wpx: 200 }, { hidden: true }];
      sheet["!rows"] = [{ hpt: 30 }, {}, { hidden: true }, { level: 1 }];
    },
  },
  筛选与边距: {
    build: ({ sheet }) => {
      sheet["!autofilter"] = { ref: "A1:D5" };
      sheet["!margins"] = { left: 1, right: 1, top: 1, bottom: 1, header: 0.5, footer: 0.5 };
    },
  },
  保护: { build: ({ sheet }) => (sheet["!protect"] = { password: "abc", formatCells: false, sort: false }) },
  链接: {
    build: ({ sheet }) => {
      put(sheet, "B6", { t: "s", v: "通知", l: { Target: "https://example.cn/?a=1&b=2", Tooltip: "打开" } });
      put(sheet, "B7", { t: "s", v: "附表", l: { Target: "#附表!A1" } });
    },
  },
  名称与隐藏: {
    build: ({ book }) => {
      book.Workbook = {
        Names: [
          { Name: "问题", Ref: "数据!$B$2:$B$5", Comment: "台账里的问题" },
          { Name: "局部", Ref: "附表!$A$1", Sheet: 1 },
          { Name: "_xlnm.Print_Titles", Ref: "数据!$1:$1", Sheet: 0 },
        ],
        Sheets: [{ Hidden: 0 }, { Hidden: 2 }],
      };
    },
  },
  属性: {
    build: ({ book }) => {
      book.Props = { Title: "台账", Author: "张一" };
      book.Custprops = { 年度: 2025, 已审核: true };
    },
  },
};

/** One workbook for each entry above. */
export function sheetjsBooks(): ForeignBook[] {
  return Object.entries(builds).map(([name, { build, options }]) => {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet(ledgerRows.map((row) => [...row]));
    XLSX.utils.book_append_sheet(book, sheet, "数据");
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["附"]]), "附表");
    book.Props = { CreatedDate: new Date(Date.UTC(2026, 0, 5)) };
    build?.({ book, sheet });
    const written: unknown = XLSX.write(book, { type: "array", bookType: "xlsx", ...options });
    const bytes = written instanceof ArrayBuffer ? new Uint8Array(written) : new Uint8Array();
    return { name: `sheetjs-${name}.${options?.bookType ?? "xlsx"}`, writer: "sheetjs", bytes };
  });
}
