/**
 * Readings of a table's layout that go beyond one column for one column: marks in columns of grades, equal columns under
 * several groups, several names in one cell. Each is likely and told; a clerk confirms it or says otherwise.
 */
import type { CellValue } from "../domain/cell";
import type { LayoutReading } from "../domain/records";
import { wordKey } from "../domain/normalise-text";
import { isBlankCell } from "./blank-cell";
import { isTick, personsIn } from "./columns/column-profile";
import type { HeaderCell } from "./columns/header-cell";
import type { FoundTable } from "./find-tables";
import { readInteger } from "./read-number";

/** Answers of a clerk by `LayoutReading.key`. */
export type LayoutAnswers = ReadonlyMap<string, string>;

export interface Layouts {
  readonly readings: readonly LayoutReading[];
  /** Sheet columns by column id, as the layout says. */
  readonly columns: ReadonlyMap<string, number>;
  /** Sheet columns whose numbers add up to a column, by column id. */
  readonly sums: ReadonlyMap<string, readonly number[]>;
  /** Sheet columns whose mark is a grade. */
  readonly ticks: readonly { readonly grade: string; readonly column: number }[];
  /** Groups whose votes become rows of 测评票. */
  readonly polls: readonly { readonly voters: string; readonly columns: ReadonlyMap<string, number> }[];
  /** A cell with several names is as many rows. */
  readonly splitNames: boolean;
  /** Rows with a grade count as 参评, where no column says it. */
  readonly tookByGrade: boolean;
  /** The clerk does not want the cards. */
  readonly leftOut: boolean;
  /** Sheet columns that the layouts take up, beyond those of `columns`. */
  readonly used: ReadonlySet<number>;
}

/** The cells of a table's data rows by sheet column. */
export interface TableRows {
  readonly rows: readonly number[];
  at(row: number, column: number): CellValue;
}

const voteColumns = ["excellent", "qualified", "basic", "unqualified", "abstained"] as const;
const gradeOf: Readonly<Record<string, string>> = {
  excellent: "优秀",
  qualified: "合格",
  basic: "基本合格",
  unqualified: "不合格",
};
const gradeWord = new Map([
  ["优秀", "excellent"],
  ["优", "excellent"],
  ["合格", "qualified"],
  ["基本合格", "basic"],
  ["不合格", "unqualified"],
  ["弃权", "abstained"],
]);
const ungraded = new Set(["不评定等次", "不评定", "不定等次", "未评定等次"]);

/** The vote column that a word alone names: 优秀, 优秀票, 合格票数. */
function voteOf(header: HeaderCell): string | null {
  const key = wordKey(header.text)
    .replace(/\(.*\)$/, "")
    .replace(/(?:得?票数?|等次|档)$/, "");
  return gradeWord.get(key) ?? null;
}

interface Group {
  readonly label: string;
  readonly columns: ReadonlyMap<string, number>;
}

/** Groups of the header that have the same vote columns below them. */
function voteGroups(headers: readonly HeaderCell[]): readonly Group[] {
  const groups = new Map<string, Map<string, number>>();
  for (const header of headers) {
    const vote = voteOf(header);
    if (vote === null) continue;
    const label = header.label.includes("／") ? header.label.slice(0, header.label.lastIndexOf("／")) : "";
    const columns = groups.get(label) ?? new Map<string, number>();
    // The same word twice in one group is no group of votes.
    if (columns.has(vote)) return [];
    columns.set(vote, header.index);
    groups.set(label, columns);
  }
  const many = [...groups].filter(([label, columns]) => label !== "" && columns.size >= 3);
  return many.length >= 2 ? many.map(([label, columns]) => ({ label, columns })) : [];
}

function votersOf(label: string): string {
  if (/群众|职工|师生|代表/.test(label)) return "群众代表";
  return /服务|对象|企业|客户/.test(label) ? "服务对象" : "党员互评";
}

function countAt(value: CellValue): number {
  return readInteger(value).value ?? 0;
}

/** Which groups the 有效票 (or 收回票) of the rows speak of: the sum of all, one group, or nobody says. */
function proposedGroups(groups: readonly Group[], found: FoundTable, data: TableRows): string {
  const total = found.match.columns.get("valid") ?? found.match.columns.get("returned");
  if (total === undefined) return "sum";
  const sumOf = (row: number, { columns }: Group) =>
    [...columns.values()].reduce((sum, column) => sum + countAt(data.at(row, column)), 0);
  const fits = (sum: (row: number) => number) =>
    data.rows.filter((row) => countAt(data.at(row, total)) === sum(row)).length * 2 > data.rows.length;
  const one = groups.find((group) => fits((row) => sumOf(row, group)));
  return one ? `group:${one.label}` : "sum";
}

/** Layouts that mean the same under any header; the others belong to a header of these words. */
const ofAnyHeader: ReadonlySet<LayoutReading["kind"]> = new Set(["took", "cards", "names"]);

function layoutKey(kind: LayoutReading["kind"], found: FoundTable): string {
  const shape = ofAnyHeader.has(kind) ? "" : `:${found.headers.map(({ path }) => path.join("/")).join("|")}`;
  return `layout:${kind}:${found.form.id}${shape}`;
}

/** True where the columns hold marks, at most one in a row, and one in nearly every row. */
function areTicks(columns: readonly number[], data: TableRows): boolean {
  if (columns.length < 3 || data.rows.length === 0) return false;
  let [marks, ones] = [0, 0];
  for (const row of data.rows) {
    let inRow = 0;
    for (const column of columns) {
      const value = data.at(row, column);
      if (isBlankCell(value) || value === 0) continue;
      if (!isTick(value)) return false;
      inRow++;
      if (value === 1 || value === "1") ones++;
    }
    if (inRow > 1) return false;
    marks += inRow;
  }
  // Ones alone could be votes of a single ballot: only where hardly a row is without.
  return marks > 0 && (ones < marks || marks * 10 >= data.rows.length * 7);
}

type Options = LayoutReading["options"];

/** Layouts of one table while they are read: what is known so far, and the way to ask. */
interface Reader {
  readonly found: FoundTable;
  readonly data: TableRows;
  readonly columns: Map<string, number>;
  readonly used: Set<number>;
  /** The clerk's answer, else what is proposed. */
  readonly ask: (
    kind: LayoutReading["kind"],
    options: Options,
    proposed: string,
    about: string,
    rows?: number,
  ) => string;
}

/** Takes sheet columns for a layout: no column of the form is read from them by itself. */
function take({ columns, used }: Reader, taken: Iterable<number>): void {
  for (const column of taken) {
    used.add(column);
    for (const [id, index] of columns) if (index === column) columns.delete(id);
  }
}

/** Equal votes under several groups: their sum, one of them, or rows of 测评票. */
function readGroups(reader: Reader, groups: readonly Group[]): Pick<Layouts, "sums" | "polls"> {
  const { found, data, columns } = reader;
  const labels = groups.map(({ label }) => label);
  const options = [
    { value: "sum", label: `各组票数相加，填入优秀票、合格票等（${labels.join("＋")}）` },
    ...labels.map((label) => ({ value: `group:${label}`, label: `只用“${label}”的票数` })),
    { value: "polls", label: "各组分别写入《测评票》" },
    { value: "", label: "这些票数都不导入" },
  ];
  const chosen = reader.ask("groups", options, proposedGroups(groups, found, data), labels.join("、"));
  for (const id of voteColumns) columns.delete(id);
  for (const group of groups) take(reader, group.columns.values());
  const sums = new Map<string, readonly number[]>();
  for (const { label, columns: own } of groups) {
    if (chosen !== "sum" && chosen !== `group:${label}`) continue;
    for (const [id, column] of own) {
      if (!columns.has(id)) columns.set(id, column);
      sums.set(id, [...(sums.get(id) ?? []), column]);
    }
  }
  const polls =
    chosen === "polls" ? groups.map(({ label, columns: own }) => ({ voters: votersOf(label), columns: own })) : [];
  return { sums, polls };
}

/** Marks in columns of grades, where no column holds the grade itself. */
function readTicks(reader: Reader): Layouts["ticks"] {
  const { found, data, columns } = reader;
  const named = found.headers.flatMap((header) => {
    const vote = voteOf(header);
    const grade = vote !== null ? gradeOf[vote] : ungraded.has(wordKey(header.text)) ? "不评定等次" : undefined;
    return grade === undefined ? [] : [{ grade, column: header.index, isBare: wordKey(header.text) === grade }];
  });
  // Votes beside the marks bear the same words: 合格（票数） and 合格. The marks stand under the bare word.
  const marked = named.filter(({ grade, isBare }) => isBare || !named.some((one) => one.grade === grade && one.isBare));
  const markColumns = marked.map(({ column }) => column);
  const own = columns.get("grade");
  const hasGrades =
    own !== undefined && !markColumns.includes(own) && data.rows.some((row) => !isBlankCell(data.at(row, own)));
  if (hasGrades || !areTicks(markColumns, data)) return [];
  const options = [
    { value: "grade", label: "勾选的就是评定等次" },
    { value: "", label: "不导入这几列" },
  ];
  const chosen = reader.ask("ticks", options, "grade", marked.map(({ grade }) => grade).join("、"));
  take(reader, markColumns);
  const [first] = markColumns;
  if (chosen !== "grade" || first === undefined) return [];
  columns.set("grade", first);
  return marked;
}

/** Several names in a cell, where members stand; false where there are none, or the clerk leaves them out. */
function readNames({ found, data, columns, ask }: Reader): boolean {
  const name = columns.get("name");
  if (name === undefined || (found.form.id !== "appraisals" && found.form.id !== "members")) return false;
  const several = data.rows.filter((row) => {
    const value = data.at(row, name);
    return typeof value === "string" && value.length > 3 && personsIn(value) !== null;
  });
  const [first] = several;
  if (first === undefined) return false;
  const options = [
    { value: "split", label: "每个姓名一行，其余内容相同" },
    { value: "", label: "不导入这些行" },
  ];
  return ask("names", options, "split", String(data.at(first, name)).slice(0, 30), several.length) === "split";
}

/** Whether a grade says that a member took part, where no column does. */
function readTook({ found, columns, ask }: Reader): boolean {
  if (found.form.id !== "appraisals" || columns.has("took") || !columns.has("grade")) return false;
  const options = [
    { value: "grade", label: "填了评定等次的按“是”" },
    { value: "", label: "留空，导入后再填" },
  ];
  return ask("took", options, "grade", found.form.sheet) === "grade";
}

/** Whether the clerk does not want the rows of cards. */
function leavesCards({ found, ask }: Reader): boolean {
  const options = [
    { value: "take", label: "按一张表一行导入" },
    { value: "", label: "不导入" },
  ];
  return ask("cards", options, "take", found.form.sheet) === "";
}

/**
 * The layouts of a table.
 *
 * @param data - the data rows, 0-based sheet rows
 */
export function readLayouts(found: FoundTable, data: TableRows, answers: LayoutAnswers, isCard = false): Layouts {
  const readings: LayoutReading[] = [];
  const reader: Reader = {
    found,
    data,
    columns: new Map(found.match.columns),
    used: new Set(),
    ask: (kind, options, proposed, about, rows = data.rows.length) => {
      const key = layoutKey(kind, found);
      const answer = answers.get(key);
      const confirmed = answer !== undefined && options.some(({ value }) => value === answer);
      const chosen = confirmed ? answer : proposed;
      readings.push({ kind, key, options, chosen, confirmed, about, rows });
      return chosen;
    },
  };
  const isAppraisal = found.form.id === "appraisals";
  const groups = isAppraisal ? voteGroups(found.headers) : [];
  const votes = groups.length > 0 ? readGroups(reader, groups) : noVotes;
  const ticks = isAppraisal && groups.length === 0 ? readTicks(reader) : [];
  const splitNames = readNames(reader);
  const tookByGrade = readTook(reader);
  const leftOut = isCard && leavesCards(reader);
  return { readings, ...votes, ticks, splitNames, tookByGrade, leftOut, columns: reader.columns, used: reader.used };
}

const noVotes: Pick<Layouts, "sums" | "polls"> = { sums: new Map(), polls: [] };
