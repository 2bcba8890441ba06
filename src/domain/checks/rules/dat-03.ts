/** DAT-03: names are written alike, and counts and rates are numbers. */
import { formById } from "../../../contract/forms";
import type { CellFix, FixKind, Severity } from "../../finding";
import { withoutInvisible } from "../../normalise-text";
import type { AnyRecord, Reading } from "../../records";
import { changeOf } from "../fix-cell";
import { cellsOfGroup, groupReadings, otherCells, placeOfGroup } from "../group-cells";
import type { CellGroup } from "../group-cells";
import { shown, valuesOf } from "../place";
import type { Rule } from "../rule";
import { tellSettings } from "../tell-settings";

type Flaw =
  | "spaces"
  | "invisible"
  | "dot"
  | "full-width"
  | "text-number"
  | "percent"
  | "remark"
  | "unreadable"
  | "negative"
  | "fraction";

/** Numbers kept as text usually fill a whole sheet; the sheet is told once. */
const perSheet: ReadonlySet<Flaw> = new Set(["text-number"]);

/** Flaws of names, whose blanks are shown as they stand. */
const nameFlaws: ReadonlySet<Flaw> = new Set(["spaces", "invisible", "dot"]);

/** Columns whose texts are names and are compared with other sheets. */
const nameColumns: ReadonlySet<string> = new Set([
  ...["branch", "name", "secretary", "chair", "recorder", "from", "to", "lead", "owner"],
]);

function typeOf(record: AnyRecord, column: string): string | undefined {
  return formById(record.at.form).columns.find(({ id }) => id === column)?.type;
}

/** Vote columns, whose numbers that cannot be counted are POL-04's. */
const voteColumns: ReadonlySet<string> = new Set([
  ...["issued", "returned", "valid", "excellent", "qualified", "basic", "unqualified", "abstained"],
]);

/** Flaws of a number by the note that the reading left. */
const numberFlaws: ReadonlyMap<string, Flaw> = new Map([
  ["full-width", "full-width"],
  ["number-as-text", "text-number"],
  ["chinese-number", "text-number"],
  ["percent-as-number", "percent"],
  ["count-with-remark", "remark"],
  ["not-a-number", "unreadable"],
  ["negative", "negative"],
  ["not-whole", "fraction"],
]);

/** Flaws of which a number is wrong or missing in every sum. */
const uncounted: ReadonlySet<Flaw> = new Set(["unreadable", "negative", "fraction"]);

function flawOf(reading: Reading, record: AnyRecord): Flaw | null {
  const { kind, column, raw } = reading;
  if (kind === "name-dot") return "dot";
  if (kind === "spaces") {
    if (!nameColumns.has(column)) return null;
    return typeof raw === "string" && !/\s/.test(withoutInvisible(raw)) ? "invisible" : "spaces";
  }
  const flaw = numberFlaws.get(kind);
  if (flaw === undefined || column === "no") return null;
  const type = typeOf(record, column);
  if (type !== "integer" && type !== "percent") return null; // full-width dates are DAT-01
  if (uncounted.has(flaw)) return voteColumns.has(column) ? null : flaw;
  return flaw === "text-number" &&
    record.readings.some((other) => other.column === column && other.kind === "full-width")
    ? null
    : flaw;
}

interface FlawWords {
  readonly what: string;
  readonly advice: string;
  /** Absent where the right content is not certain, or part of the clerk's would be lost. */
  readonly fix?: FixKind;
  readonly severity?: Severity;
}

const words: Readonly<Record<Flaw, FlawWords>> = {
  spaces: { what: "中有空格", advice: "请去掉空格，使各表姓名写法一致", fix: "spaces" },
  invisible: { what: "中有看不见的字符", advice: "请去掉看不见的字符，或重新输入，使各表姓名写法一致", fix: "spaces" },
  dot: { what: "中的间隔号与通用的不同", advice: "请把间隔号统一为“·”，使各表姓名写法一致", fix: "spaces" },
  "full-width": { what: "是全角数字", advice: "请改为半角数字，否则不能求和", fix: "number" },
  "text-number": {
    what: "是文字，不是数字",
    advice: "请只填数字，不带单位，否则不能求和",
    fix: "number",
    severity: "提示",
  },
  percent: { what: "没有百分号，按百分数读", advice: "请按 66.7% 的样式填写", fix: "number", severity: "提示" },
  remark: { what: "带有说明，只读其中的数字", advice: "请只填数字，说明写入备注，否则不能求和" },
  unreadable: { what: "读不出确定的数，没有计入", advice: "请核实后只填数字", severity: "错误" },
  negative: { what: "小于零", advice: "请核实后改为不小于零的数", severity: "错误" },
  fraction: { what: "不是整数", advice: "请核实后改为整数", severity: "错误" },
};

function fixCells(group: CellGroup<Flaw>): readonly CellFix[] {
  return group.cells.flatMap(({ record, reading: { column } }) => {
    const value = valuesOf(record)[column];
    if (value === undefined || value === null || value === "") return [];
    const format = typeof value === "number" ? (typeOf(record, column) === "percent" ? "0.0%" : "0") : undefined;
    const cell = changeOf(record, column, value, format);
    return cell ? [cell] : [];
  });
}

/** Columns of a group, for the flaw that is told once per sheet: `；应到、实到等列共12格`. */
function columnsTold({ cells }: CellGroup<Flaw>): string {
  if (cells.length < 2) return "";
  const headers = new Set<string>();
  for (const { record, reading } of cells) {
    const index = record.at.columns.get(reading.column);
    const header = index === undefined ? undefined : record.at.headers.get(index);
    if (header) headers.add(header);
  }
  const few = [...headers].slice(0, 4);
  return `；${few.join("、")}${headers.size > few.length ? "等" : ""}${headers.size}列共${cells.length}格如此`;
}

/**
 * Source: DERIVED (domain.md 4.2, 2.10). One finding per column and branch. A number kept as text is read all the same
 * and is only a note, once per sheet: it harms the clerk's own sums, not ours. A count that cannot be read is missing in
 * every sum and is an 错误, in every count column but those of the votes (POL-04).
 */
export const dat03: Rule = {
  id: "DAT-03",
  severity: "警告",
  title: "姓名写法应一致，人数、条数、比率应为数字",
  source: "空格、全角数字、带说明的数字会使核对姓名、求和出错",
  forms: [],
  onByDefault: true,
  *check(book) {
    yield* tellSettings(book, "other");
    for (const group of groupReadings(book, flawOf, perSheet)) {
      const place = placeOfGroup(group);
      const [first] = group.cells;
      if (!place || !first) continue;
      const { what, advice, fix, severity } = words[group.kind];
      const cells = fix ? fixCells(group) : [];
      const raw = nameFlaws.has(group.kind) ? String(first.reading.raw) : shown(first.reading.raw);
      const value = group.kind === "remark" ? valuesOf(first.record)[group.column] : undefined;
      yield {
        ...place,
        about: cellsOfGroup(group),
        message: `“${raw}”${what}${value === undefined ? "" : `（${String(value)}）`}${perSheet.has(group.kind) ? columnsTold(group) : otherCells(group)}`,
        advice,
        ...(severity && { severity }),
        ...(fix && cells.length > 0 && { fix: { kind: fix, cells } }),
      };
    }
  },
};
