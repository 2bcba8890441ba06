/**
 * Branch workbooks as clerks send them, made on the fly: title rows, other words for headers, two-row headers, dates as
 * text, 合计 rows, merged branch cells, old and other formats. Each file says what the importer has to cope with.
 */
import * as XLSX from "xlsx";
import type { CellValue } from "../../src/domain/cell";
import { isoOf } from "../../src/domain/serial-date";
import type { SampleRow } from "./branch-records";
import { sampleRows } from "./branch-records";

export interface ClerkFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly branch: string;
  /** Rows of each form that a reader must find, by form id. */
  readonly rows: Readonly<Record<string, number>>;
}

type Grid = CellValue[][];

/** Columns to take: header as the clerk writes it, and how the value is taken from the row. */
type Take = readonly (readonly [string, string | ((row: SampleRow) => CellValue)])[];

function grid(take: Take, rows: readonly SampleRow[]): Grid {
  return [
    take.map(([header]) => header),
    ...rows.map((row) => take.map(([, from]) => (typeof from === "string" ? (row[from] ?? null) : from(row)))),
  ];
}

/** A date in one of the ways clerks type it. */
function typedDate(id: string, style: "dots" | "chinese" | "slashes"): (row: SampleRow) => CellValue {
  return (row) => {
    const value = row[id];
    if (typeof value !== "number") return null;
    const [year = "", month = "", day = ""] = isoOf(value).split("-");
    const [m, d] = [String(Number(month)), String(Number(day))];
    if (style === "dots") return `${year}.${m}.${d}`;
    return style === "chinese" ? `${year}年${m}月${d}日` : `${year}/${m}/${d}`;
  };
}

function sumOf(rows: readonly SampleRow[], id: string): number {
  return rows.reduce((sum, row) => sum + (typeof row[id] === "number" ? row[id] : 0), 0);
}

function book(sheets: readonly { readonly name: string; readonly cells: Grid; readonly merges?: readonly string[] }[]) {
  const made = XLSX.utils.book_new();
  for (const { name, cells, merges } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(cells);
    if (merges) sheet["!merges"] = merges.map((area) => XLSX.utils.decode_range(area));
    XLSX.utils.book_append_sheet(made, sheet, name);
  }
  return made;
}

function bytesOf(made: XLSX.WorkBook, bookType: "xlsx" | "biff8" | "ods"): Uint8Array {
  return new Uint8Array(XLSX.write(made, { type: "array", bookType, compression: true }) as ArrayBuffer);
}

/** Title rows, aliases, dates with dots, a 合计 row and a note below; votes as `7票`. */
function titled(): ClerkFile {
  const branch = "第一党支部";
  const rows = sampleRows([branch]);
  const appraisals = rows["appraisals"] ?? [];
  const meetings = rows["meetings"] ?? [];
  const votes = (id: string) => (row: SampleRow) => (typeof row[id] === "number" ? `${row[id]}票` : null);
  const appraisal = grid(
    [
      ["序号", "no"],
      ["所属支部", "branch"],
      ["党员姓名", "name"],
      ["人员类别", "kind"],
      ["是否参评", "took"],
      ["有效票", "valid"],
      ["优秀票", votes("excellent")],
      ["合格票", votes("qualified")],
      ["评定等次", (row) => (row["grade"] === "合格" ? "称职" : (row["grade"] ?? null))],
    ],
    appraisals,
  );
  const total: CellValue[] = ["合计", null, null, null, null, sumOf(appraisals, "valid"), null, null, null];
  return {
    name: "附件2-第一党支部组织生活会和民主评议情况.xlsx",
    branch,
    rows: { meetings: meetings.length, appraisals: appraisals.length },
    bytes: bytesOf(
      book([
        {
          name: "会议情况",
          merges: ["A1:F1"],
          cells: [
            ["附件2：2025年度组织生活会情况表"],
            [`填报单位：${branch}　　填报时间：2026年3月20日`],
            ...grid(
              [
                ["序号", "no"],
                ["支部名称", "branch"],
                ["会议类别", "kind"],
                ["会议主题", "title"],
                ["召开时间", typedDate("date", "dots")],
                ["会议地点", "place"],
                ["主持", "chair"],
                ["记录", "recorder"],
                ["应到人数", (row) => `${row["expected"] ?? ""}人`],
                ["实到人数", (row) => `${row["present"] ?? ""}人`],
              ],
              meetings,
            ),
            [null],
            ["说明：本表由支部组织委员填写。"],
          ],
        },
        { name: "民主评议", cells: [["民主评议党员情况"], ...appraisal, total] },
      ]),
      "xlsx",
    ),
  };
}

/** Two-row header, the branch in one merged cell, blank rows between. */
function merged(): ClerkFile {
  const branch = "第二党支部";
  const appraisals = sampleRows([branch])["appraisals"] ?? [];
  const lines = appraisals.map((row, index): CellValue[] => [
    index + 1,
    index === 0 ? branch : null,
    row["name"] ?? null,
    row["kind"] ?? null,
    row["took"] ?? null,
    row["excellent"] ?? null,
    row["qualified"] ?? null,
    row["basic"] ?? null,
    row["unqualified"] ?? null,
    row["grade"] ?? null,
    row["reason"] ?? "无",
  ]);
  const half = 6;
  const body: Grid = [...lines.slice(0, half), [null], ...lines.slice(half)];
  const last = 3 + body.length;
  return {
    name: "第二党支部（改）.xlsx",
    branch,
    rows: { appraisals: appraisals.length },
    bytes: bytesOf(
      book([
        {
          name: "值班表",
          cells: [
            ["日期", "值班人"],
            ["周一", "张一"],
            ["周二", "李八"],
          ],
        },
        {
          name: "评议结果",
          merges: ["A1:K1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:I2", "J2:J3", "K2:K3", `B4:B${last}`],
          cells: [
            ["民主评议结果汇总"],
            [
              "序号",
              "党支部",
              "姓名",
              "党员类别",
              "是否参评",
              "得票情况",
              null,
              null,
              null,
              "评定等次",
              "未参评或不评定原因",
            ],
            [null, null, null, null, null, "优秀票", "合格票", "基本合格票", "不合格票", null, null],
            ...body,
          ],
        },
      ]),
      "xlsx",
    ),
  };
}

/** The old format: other order of columns, one extra column, other sheet names. */
function old(): ClerkFile {
  const branch = "第三党支部";
  const rows = sampleRows([branch]);
  const members = rows["members"] ?? [];
  const ledger = rows["rectifications"] ?? [];
  return {
    name: "第三党支部.xls",
    branch,
    rows: { members: members.length, rectifications: ledger.length },
    bytes: bytesOf(
      book([
        {
          name: "花名册",
          cells: grid(
            [
              [
                "党员姓名",
                (row) =>
                  String(row["name"] ?? "")
                    .split("")
                    .join(" "),
              ],
              ["所属党支部", "branch"],
              ["人员类别", "kind"],
              ["所在科室", () => "综合科"],
              ["支部职务", "post"],
            ],
            members,
          ),
        },
        {
          name: "整改",
          cells: grid(
            [
              ["党支部", "branch"],
              ["清单类别", "list"],
              ["姓名", "name"],
              ["存在问题", "problem"],
              ["整改措施", "measure"],
              ["责任人", "owner"],
              ["整改时限", typedDate("due", "chinese")],
              ["整改状态", "status"],
            ],
            ledger,
          ),
        },
      ]),
      "biff8",
    ),
  };
}

/** Two-byte codes of GBK by character, from the decoder that every runtime has. */
function gbkBytes(text: string): Uint8Array {
  const decoder = new TextDecoder("gbk");
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const sign = decoder.decode(new Uint8Array([lead, trail]));
      if ([...sign].length === 1 && sign !== "\ufffd" && !codes.has(sign)) codes.set(sign, [lead, trail]);
    }
  }
  return new Uint8Array(
    [...text].flatMap((sign) => (sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : (codes.get(sign) ?? [0x3f]))),
  );
}

/** GBK with two title lines, percentages as text and a 合计 row. */
function comma(): ClerkFile {
  const branch = "第四党支部";
  const appraisals = sampleRows([branch])["appraisals"] ?? [];
  const cells: Grid = [
    ["民主评议党员情况"],
    [`填报单位：${branch}`],
    ...grid(
      [
        ["序号", "no"],
        ["党支部", "branch"],
        ["姓名", "name"],
        ["党员类别", "kind"],
        ["是否参评", "took"],
        ["未参评或不评定原因", "reason"],
        ["有效票", "valid"],
        ["优秀票", "excellent"],
        ["合格票", "qualified"],
        [
          "优秀得票率",
          (row) => (typeof row["excellentRate"] === "number" ? `${(row["excellentRate"] * 100).toFixed(1)}%` : null),
        ],
        ["评定等次", "grade"],
        ["反馈日期", typedDate("informed", "slashes")],
      ],
      appraisals,
    ),
    ["合计", null, null, null, null, null, sumOf(appraisals, "valid")],
  ];
  const text = cells.map((line) => line.map((value) => String(value ?? "")).join(",")).join("\r\n") + "\r\n";
  return { name: "第四党支部民主评议.csv", branch, rows: { appraisals: appraisals.length }, bytes: gbkBytes(text) };
}

/** OpenDocument: talks and meetings under other sheet names, real dates. */
function openDocument(): ClerkFile {
  const branch = "第五党支部";
  const talks = sampleRows([branch])["talks"] ?? [];
  return {
    name: "第五党支部.ods",
    branch,
    rows: { talks: talks.length },
    bytes: bytesOf(
      book([
        {
          name: "谈话记录",
          cells: grid(
            [
              ["序号", "no"],
              ["党支部名称", "branch"],
              ["谈话时间", typedDate("date", "dots")],
              ["地点", "place"],
              ["谈话人", "from"],
              ["被谈话人", "to"],
              ["类型", "kind"],
              ["谈话主要内容", "content"],
            ],
            talks,
          ),
        },
      ]),
      "ods",
    ),
  };
}

/** All of them; the same bytes each time but for dates that the formats write themselves. */
export function clerkFiles(): readonly ClerkFile[] {
  return [titled(), merged(), old(), comma(), openDocument()];
}
