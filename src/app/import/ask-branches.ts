/** Whose rows they are: tables that name no branch, and branches that are not in 党支部. */
import { likeness } from "../../reading/columns/likeness";
import { cellText } from "../../workbook/a1";
import type { ActiveFile } from "./batch";
import { decided, placeOf } from "./batch";
import type { TableReading } from "./file-reading";
import type { ImportQuestion } from "./import-types";

const mostNames = 5;
/** Comparisons of names that a preview may cost; beyond, no similar names are offered. */
const mostComparisons = 300_000;

/** Names that are like this one, most like first. */
function similarNames(name: string, listed: ReadonlySet<string>, from: number): readonly string[] {
  return [...listed]
    .map((other) => ({ other, score: likeness(name, other) }))
    .filter(({ other, score }) => other !== name && score >= from)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostNames)
    .map(({ other }) => other);
}

/** Branches that the rows of a file name. */
export function namedBranches({ content }: ActiveFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { columns, rows, nameless } of content.tables) {
    const at = columns.indexOf("branch");
    if (nameless || at < 0) continue;
    for (const row of rows) {
      const name = row[at];
      if (typeof name === "string") names.add(name);
    }
  }
  return names;
}

/** Where a nameless table's branch is taken from. */
function proposal(
  file: ActiveFile,
  table: TableReading,
  listed: ReadonlySet<string>,
): { name: string; reason: string } {
  if (table.unitBranch) {
    const { branch, by, row, column } = table.unitBranch;
    const cell = table.isCard ? "" : cellText(row - 1, column);
    const from = by === "sheet" ? "工作表的名称" : `“${table.sheet}”${cell} 的${by === "title" ? "标题" : "填报单位"}`;
    return { name: branch, reason: `取自${from}` };
  }
  const [only, other] = namedBranches(file);
  if (only !== undefined && other === undefined) return { name: only, reason: "取自同一文件的其他表" };
  const [inName] = [...listed]
    .filter((name) => name !== "" && file.label.includes(name))
    .sort((a, b) => b.length - a.length);
  return inName === undefined ? { name: "", reason: "文件里没有写明党支部" } : { name: inName, reason: "取自文件名" };
}

export function branchQuestionId(file: ActiveFile, table: TableReading, listed: ReadonlySet<string>): string {
  return `branch:${file.id}:${proposal(file, table, listed).name}`;
}

/** One question per file and proposed branch; open only where the branch is not a listed one. */
export function askBranches(
  files: readonly ActiveFile[],
  listed: ReadonlySet<string>,
  answers: Readonly<Record<string, string>>,
): readonly ImportQuestion[] {
  const suggests = files.length * listed.size <= mostComparisons;
  return files.flatMap((file) => {
    const questions = new Map<string, ImportQuestion>();
    for (const table of file.content.tables) {
      if (!table.nameless || table.rows.length === 0) continue;
      const { name, reason } = proposal(file, table, listed);
      const id = `branch:${file.id}:${name}`;
      if (questions.has(id)) continue;
      const similar = suggests && !listed.has(name) ? similarNames(name || file.label, listed, 0.3) : [];
      const names = [...new Set([name, ...namedBranches(file), ...similar])];
      const options = [
        ...names.filter((one) => one !== "").map((one) => ({ value: one, label: one })),
        { value: "", label: "先不填党支部，导入后再补" },
      ];
      questions.set(id, {
        id,
        kind: "branch",
        files: [file.id],
        place: placeOf(file, table.sheet),
        text: "表中没有党支部列，这些行属于哪个党支部",
        options,
        proposed: name,
        reason,
        answer: decided(answers, id, options),
        required: name === "" || !listed.has(name),
      });
    }
    return [...questions.values()];
  });
}

/** Questions on branches with rows that no line of 党支部 names; none where there are no such lines at all. */
export function askUnknown(
  branches: ReadonlyMap<string, readonly ActiveFile[]>,
  listed: ReadonlySet<string>,
  answers: Readonly<Record<string, string>>,
): readonly ImportQuestion[] {
  if (listed.size === 0) return [];
  const unknown = [...branches].filter(([name]) => name !== "" && !listed.has(name));
  const suggests = unknown.length * listed.size <= mostComparisons;
  return unknown.map(([name, files]) => {
    const id = `unknown:${name}`;
    const options = [
      { value: "import", label: "照原名导入" },
      ...(suggests ? similarNames(name, listed, 0.45) : []).map((other) => ({
        value: `as:${other}`,
        label: `作为“${other}”导入`,
      })),
      { value: "skip", label: "不导入这个党支部" },
    ];
    return {
      id,
      kind: "unknown-branch",
      files: files.map((file) => file.id),
      place: files[0]?.label ?? "",
      text: `“${name}”不在《党支部》表中，怎样处理`,
      options,
      proposed: "import",
      reason: "导入后检查会再提示",
      answer: decided(answers, id, options),
      required: false,
    };
  });
}
