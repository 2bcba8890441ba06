/** Arbitrary workbook data within what an .xlsx holds and the product writes, for round-trip properties. */
import fc from "fast-check";
import type { Area, CellStyle, PrintSetup, Validation } from "../../src/workbook/sheet-plan";
import type { CellData, SheetData, WorkbookData } from "../../src/workbook/workbook-data";

const text = fc
  .string({ unit: fc.constantFrom(..."张一李二优秀 =+-@'\"<>&_x0041_\n1２０（）"), minLength: 1, maxLength: 12 })
  .filter((value) => value.trim() !== "");
const shortText = fc.constantFrom("提示", "请选择", "填写“是”或“否”", 'a<b & "c"');
const area = fc
  .record({
    row: fc.nat(30),
    column: fc.nat(12),
    rowCount: fc.integer({ min: 1, max: 20 }),
    columnCount: fc.integer({ min: 1, max: 4 }),
  })
  .map((value): Area => value);
const color = fc.constantFrom("#FF0000", "#DDEBF7", "#00B050");

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

const style = fc
  .record({
    fontName: optional(fc.constantFrom("宋体", "仿宋")),
    fontSize: optional(fc.constantFrom(9, 16)),
    bold: optional(fc.constant(true)),
    italic: optional(fc.constant(true)),
    underline: optional(fc.constant(true)),
    color: optional(color),
    fill: optional(color),
    horizontal: optional(fc.constantFrom("left" as const, "center" as const, "right" as const)),
    vertical: optional(fc.constantFrom("top" as const, "center" as const, "bottom" as const)),
    wrap: optional(fc.constant(true)),
    borders: optional(fc.constant("thin" as const)),
    numberFormat: optional(fc.constantFrom("0.0%", "@", "yyyy-mm-dd", "0")),
  })
  .map((value) => withoutUndefined(value) as CellStyle)
  .filter((value) => Object.keys(value).length > 0);

const plainValue = fc.oneof(
  text,
  fc.integer({ min: -1e12, max: 1e12 }),
  fc.constantFrom(0.5, 45_000, 45_000.25),
  fc.boolean(),
);
const cell = (styleCount: number, sheets: readonly string[]): fc.Arbitrary<CellData> =>
  fc
    .record({
      value: fc.oneof(plainValue, fc.constantFrom("#N/A", "#REF!")),
      formula: optional(fc.constantFrom("=A1+1", '=IF(B2="","",SUM(C1:C9))', "='附表'!$A$1&\"<\"", "=IFNA(A1,0)")),
      style: styleCount === 0 ? fc.constant(undefined) : optional(fc.nat(styleCount - 1)),
      quotePrefix: optional(fc.constant(true)),
      link: optional(
        fc.oneof(
          fc.record({ sheet: fc.constantFrom(...sheets), row: fc.nat(50), column: fc.nat(30) }),
          fc.constant({ url: "https://example.cn/a?b=1&c=2" }),
        ),
      ),
    })
    .map((value) => {
      const isError = typeof value.value === "string" && value.value.startsWith("#");
      const prefix =
        value.formula === undefined && typeof value.value === "string" && !isError ? value.quotePrefix : undefined;
      return withoutUndefined({ ...value, quotePrefix: prefix }) as CellData;
    });

const rule: fc.Arbitrary<Validation["rule"]> = fc.oneof(
  fc.constant({ kind: "list" as const, items: ["优秀", "合格", "不合格"] }),
  fc.constant({ kind: "list" as const, name: "List_PollItems" }),
  fc.constant({ kind: "whole" as const, min: 0, max: 100 }),
  fc.constant({ kind: "decimal" as const, min: 0, max: 0.5 }),
  fc.constant({ kind: "date" as const, from: "2025-01-01", to: "2026-12-31" }),
  fc.constant({ kind: "any" as const }),
);
const validation = fc
  .record({
    area,
    rule,
    prompt: optional(fc.record({ title: shortText, text: shortText })),
    error: fc.record({
      title: shortText,
      text: shortText,
      level: fc.constantFrom("stop" as const, "warning" as const),
    }),
  })
  .map((value) => withoutUndefined(value) as Validation);

function sheet(name: string, styleCount: number, sheets: readonly string[]): fc.Arbitrary<SheetData> {
  const sparse = <T>(value: fc.Arbitrary<T>, max: number) =>
    fc
      .uniqueArray(fc.tuple(fc.nat(max), value), { selector: ([key]) => key, maxLength: 5 })
      .map((entries) => new Map([...entries].sort((a, b) => a[0] - b[0])));
  return fc
    .record({
      visibility: fc.constantFrom("visible" as const, "hidden" as const, "veryHidden" as const),
      tabColor: optional(color),
      cells: sparse(
        sparse(cell(styleCount, sheets), 20).filter((columns) => columns.size > 0),
        60,
      ),
      merge: optional(area.filter((one) => one.rowCount * one.columnCount > 1)),
      columnWidths: sparse(fc.constantFrom(8.5, 9, 20, 42), 20),
      rowHeights: sparse(fc.constantFrom(15, 30, 99.5), 60),
      hiddenRows: fc.uniqueArray(fc.nat(60), { maxLength: 3 }),
      hiddenColumns: fc.uniqueArray(fc.nat(20), { maxLength: 3 }),
      validations: fc.array(validation, { maxLength: 3 }),
      conditionalFormats: fc.array(
        fc.record({ area, formula: fc.constantFrom('=AND($A4<>"",$B4>3)', "=LEN(A1)=0"), fill: color, color }),
        { maxLength: 3 },
      ),
      freeze: fc.record({ rows: fc.nat(3), columns: fc.nat(2) }),
      print: optional(
        fc
          .record({
            orientation: fc.constantFrom("landscape" as const, "portrait" as const),
            titleRows: fc.constant({ from: 0, to: 2 }),
            footer: fc.constant({ left: "填报人：", right: "第 &P 页" }),
            sideMargins: optional(fc.constant(0.4)),
            areas: optional(fc.array(area, { minLength: 1, maxLength: 2 })),
          })
          .map((value) => withoutUndefined(value) as PrintSetup),
      ),
      gridlines: fc.boolean(),
      protected: fc.boolean(),
    })
    .map(
      ({ merge, hiddenRows, hiddenColumns, ...rest }) =>
        withoutUndefined({
          ...rest,
          name,
          merges: merge ? [merge] : [],
          hiddenRows: new Set(hiddenRows.sort((a, b) => a - b)),
          hiddenColumns: new Set(hiddenColumns.sort((a, b) => a - b)),
          tables: [],
          charts: [],
        } satisfies { readonly [K in keyof SheetData]: SheetData[K] | undefined }) as SheetData,
    );
}

/** Two or three sheets with styles and names. Tables and charts need fitting cells and have tests of their own. */
export const workbookArbitrary: fc.Arbitrary<WorkbookData> = fc
  .uniqueArray(style, { maxLength: 4, selector: (one) => JSON.stringify(one) })
  .chain((styles) => {
    const sheets = ["民主评议", "附表", "二○二五'年"];
    return fc.tuple(...sheets.map((name) => sheet(name, styles.length, sheets))).map((all): WorkbookData => ({
      name: "工作簿.xlsx",
      sheets: all,
      styles,
      names: [
        { name: "List_PollItems", formula: "=OFFSET('附表'!$A$1,0,0,MAX(1,COUNTA('附表'!$A:$A)),1)", visible: true },
        { name: "OLA_stamp_time", formula: '="2026-03-27 \"\"<&>"', visible: false },
      ],
    }));
  });
