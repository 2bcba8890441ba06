/**
 * Readings of a table's layout that go beyond one column for one column: marks in columns of grades, equal columns under
 * several groups, several names in one cell. Each is likely and told; a clerk confirms it or says otherwise.
 */
import { formById } from "../contract/forms";
import type { CellValue } from "../domain/cell";
import type { LayoutReading } from "../domain/records";
import { wordKey } from "../domain/normalise-text";
import { isBlankCell } from "./blank-cell";
import { isTick, personsIn } from "./columns/column-profile";
import type { HeaderCell } from "./columns/header-cell";
import type { FoundTable } from "./find-tables";

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

function numberAt(value: CellValue): number {
  const number = typeof value === "number" ? value : Number(String(value ?? "").replace(/[^\d.]/g, ""));
  return Number.isFinite(number) ? number : 0;
}

/** Which groups the 有效票 (or 收回票) of the rows speak of: the sum of all, one group, or nobody says. */
function proposedGroups(groups: readonly Group[], found: FoundTable, data: TableRows): string {
  const total = found.match.columns.get("valid") ?? found.match.columns.get("returned");
  if (total === undefined) return "sum";
  const sumOf = (row: number, { columns }: Group) =>
    [...columns.values()].reduce((sum, column) => sum + numberAt(data.at(row, column)), 0);
  const fits = (sum: (row: number) => number) =>
    data.rows.filter((row) => numberAt(data.at(row, total)) === sum(row)).length * 2 > data.rows.length;
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
  let [one, marks, ones] = [0, 0, 0];
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
    one += inRow;
  }
  // Ones alone could be votes of a single ballot: only where hardly a row is without.
  return marks > 0 && (ones < marks || one * 10 >= data.rows.length * 7);
}

/**
 * The layouts of a table.
 *
 * @param data - the data rows, 0-based sheet rows
 */
export function readLayouts(found: FoundTable, data: TableRows, answers: LayoutAnswers, isCard = false): Layouts {
  const readings: LayoutReading[] = [];
  const columns = new Map(found.match.columns);
  const sums = new Map<string, readonly number[]>();
  const used = new Set<number>();
  let ticks: Layouts["ticks"] = [];
  let polls: Layouts["polls"] = [];
  const ask = (
    kind: LayoutReading["kind"],
    options: LayoutReading["options"],
    proposed: string,
    about: string,
    rows: number,
  ): string => {
    const key = layoutKey(kind, found);
    const answer = answers.get(key);
    const confirmed = answer !== undefined && options.some(({ value }) => value === answer);
    const chosen = confirmed ? answer : proposed;
    readings.push({ kind, key, options, chosen, confirmed, about, rows });
    return chosen;
  };

  if (found.form.id === "appraisals") {
    const groups = voteGroups(found.headers);
    if (groups.length > 0) {
      const labels = groups.map(({ label }) => label);
      const options = [
        { value: "sum", label: `各组票数相加，填入优秀票、合格票等（${labels.join("＋")}）` },
        ...labels.map((label) => ({ value: `group:${label}`, label: `只用“${label}”的票数` })),
        { value: "polls", label: "各组分别写入《测评票》" },
        { value: "", label: "这些票数都不导入" },
      ];
      const chosen = ask("groups", options, proposedGroups(groups, found, data), labels.join("、"), data.rows.length);
      for (const id of voteColumns) columns.delete(id);
      for (const group of groups)
        for (const column of group.columns.values()) {
          used.add(column);
          for (const [id, taken] of columns) if (taken === column) columns.delete(id);
        }
      const kept = groups.filter(({ label }) => chosen === "sum" || chosen === `group:${label}`);
      for (const { columns: own } of kept) {
        for (const [id, column] of own) {
          if (!columns.has(id)) columns.set(id, column);
          sums.set(id, [...(sums.get(id) ?? []), column]);
        }
      }
      if (chosen === "polls")
        polls = groups.map(({ label, columns: own }) => ({ voters: votersOf(label), columns: own }));
    } else {
      const marked = found.headers.flatMap((header) => {
        const vote = voteOf(header);
        const grade = vote !== null ? gradeOf[vote] : ungraded.has(wordKey(header.text)) ? "不评定等次" : undefined;
        return grade === undefined ? [] : [{ grade, column: header.index }];
      });
      const gradeColumn = columns.get("grade");
      const graded = gradeColumn !== undefined && !marked.some(({ column }) => column === gradeColumn);
      const hasGrades = graded && data.rows.some((row) => !isBlankCell(data.at(row, gradeColumn)));
      if (
        !hasGrades &&
        areTicks(
          marked.map(({ column }) => column),
          data,
        )
      ) {
        const options = [
          { value: "grade", label: "勾选的就是评定等次" },
          { value: "", label: "不导入这几列" },
        ];
        const about = marked.map(({ grade }) => grade).join("、");
        const chosen = ask("ticks", options, "grade", about, data.rows.length);
        for (const { column } of marked) {
          used.add(column);
          for (const [id, taken] of columns) if (taken === column) columns.delete(id);
        }
        if (chosen === "grade") {
          ticks = marked;
          const first = marked[0]?.column;
          if (first !== undefined) columns.set("grade", first);
        }
      }
    }
  }

  const name = columns.get("name");
  const several =
    name === undefined || (found.form.id !== "appraisals" && found.form.id !== "members")
      ? []
      : data.rows.filter((row) => {
          const value = data.at(row, name);
          return typeof value === "string" && value.length > 3 && personsIn(value) !== null;
        });
  let splitNames = false;
  if (several.length > 0 && name !== undefined) {
    const options = [
      { value: "split", label: "每个姓名一行，其余内容相同" },
      { value: "", label: "不导入这些行" },
    ];
    const first = several[0];
    const about = first === undefined ? "" : String(data.at(first, name)).slice(0, 30);
    splitNames = ask("names", options, "split", about, several.length) === "split";
  }

  let tookByGrade = false;
  if (found.form.id === "appraisals" && !columns.has("took") && (columns.has("grade") || ticks.length > 0)) {
    const options = [
      { value: "grade", label: "填了评定等次的按“是”" },
      { value: "", label: "留空，导入后再填" },
    ];
    tookByGrade = ask("took", options, "grade", formById("appraisals").sheet, data.rows.length) === "grade";
  }
  let leftOut = false;
  if (isCard) {
    const options = [
      { value: "take", label: "按一张表一行导入" },
      { value: "", label: "不导入" },
    ];
    leftOut = ask("cards", options, "take", found.form.sheet, data.rows.length) === "";
  }
  return { readings, columns, sums, ticks, polls, splitNames, tookByGrade, used, leftOut };
}
