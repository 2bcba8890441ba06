// A sheet plan with everything a plan can hold, and one of any number of rows.
import type { SheetPlan } from "../../src/workbook/sheet-plan";

export function fullPlan(name: string, table = "Sample"): SheetPlan {
  return {
    name,
    tabColor: "#C00000",
    gridlines: false,
    blocks: [
      { row: 0, column: 0, cells: [["检查结果", null, null]] },
      {
        row: 2,
        column: 0,
        cells: [
          ["序号", "日期", "金额"],
          [1, 46_000, 0.25],
          [2, 46_001, { formula: "=C4*2" }],
          [3, null, true],
        ],
      },
    ],
    styles: [
      {
        area: { row: 0, column: 0, rowCount: 1, columnCount: 3 },
        style: { bold: true, fontSize: 16, fill: "#FFF2CC" },
      },
      {
        area: { row: 2, column: 0, rowCount: 4, columnCount: 3 },
        style: { borders: "thin", horizontal: "center", vertical: "center", wrap: true },
      },
      { area: { row: 3, column: 1, rowCount: 3, columnCount: 1 }, style: { numberFormat: "yyyy-mm-dd" } },
      { area: { row: 3, column: 2, rowCount: 3, columnCount: 1 }, style: { numberFormat: "0.0%" } },
    ],
    merges: [{ row: 0, column: 0, rowCount: 1, columnCount: 3 }],
    columnWidths: [6, 12, 12, null, 30],
    rowHeights: [{ row: 0, rowCount: 1, points: 30 }],
    table: {
      name: table,
      area: { row: 2, column: 0, rowCount: 4, columnCount: 3 },
      style: "TableStyleLight1",
      filterButtons: true,
    },
    validations: [
      {
        area: { row: 3, column: 0, rowCount: 3, columnCount: 1 },
        rule: { kind: "list", items: ["优秀", "合格"] },
        prompt: { title: "等次", text: "从下拉列表选择" },
        error: { title: "等次", text: "请选择", level: "stop" },
      },
      {
        area: { row: 3, column: 1, rowCount: 3, columnCount: 1 },
        rule: { kind: "date", from: "2026-01-01", to: "2026-12-31" },
        error: { title: "日期", text: "请填日期", level: "warning" },
      },
      {
        area: { row: 3, column: 2, rowCount: 3, columnCount: 1 },
        rule: { kind: "any" },
        prompt: { title: "金额", text: "随便填" },
        error: { title: "", text: "", level: "warning" },
      },
      {
        area: { row: 3, column: 4, rowCount: 3, columnCount: 1 },
        rule: { kind: "list", name: "Sample_List" },
        error: { title: "清单", text: "请选择", level: "stop" },
      },
    ],
    conditionalFormats: [
      {
        area: { row: 3, column: 0, rowCount: 3, columnCount: 3 },
        formula: "=$A4>2",
        fill: "#FFC7CE",
        color: "#9C0006",
      },
    ],
    links: [
      { row: 3, column: 4, text: "定位", target: { sheet: "会议 '1'", row: 6, column: 27 } },
      { row: 4, column: 4, text: "定位", target: { sheet: "会议", row: 7, column: 0 } },
    ],
    names: [{ name: "Sample_List", area: { row: 3, column: 0, rowCount: 3, columnCount: 1 } }],
    freeze: { rows: 3, columns: 1 },
    print: {
      orientation: "landscape",
      titleRows: { from: 0, to: 2 },
      footer: { left: "填报人：", right: "第 &P 页" },
      sideMargins: 0.5,
      areas: [
        { row: 0, column: 0, rowCount: 4, columnCount: 2 },
        { row: 0, column: 3, rowCount: 2, columnCount: 1 },
      ],
    },
    chart: {
      name: "Chart_Sample",
      kind: "column-clustered",
      title: "等次",
      source: { row: 2, column: 1, rowCount: 4, columnCount: 2 },
      at: { row: 10, column: 0, rowCount: 8, columnCount: 4 },
      seriesBy: "columns",
    },
  };
}

/** A plain sheet of `rows` rows with six columns of Chinese text and numbers. */
export function longPlan(name: string, rows: number): SheetPlan {
  return {
    name,
    blocks: [
      {
        row: 0,
        column: 0,
        cells: Array.from({ length: rows }, (_, index) => [
          index + 1,
          "错误",
          `第${index + 1}支部`,
          "实到多于应到，请核对签到表",
          index % 1000 === 0 ? "=1+1" : "已核对",
          46_000 + (index % 300),
        ]),
      },
    ],
    styles: [{ area: { row: 0, column: 5, rowCount: rows, columnCount: 1 }, style: { numberFormat: "yyyy-mm-dd" } }],
    columnWidths: [6, 8, 18, 40, 12, 12],
    links: Array.from({ length: rows }, (_, row) => ({
      row,
      column: 6,
      text: "定位",
      target: { sheet: "会议记录", row, column: 1 },
    })),
  };
}
