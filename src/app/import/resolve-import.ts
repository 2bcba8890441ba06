/**
 * What an import comes to: the files, the workbook and the clerk's answers put together. Says which rows of which source
 * the workbook shall hold, which of its rows go, and what is still to be asked. Pure: the same input, the same result.
 */
import type { FormId } from "../../contract/forms";
import { forms } from "../../contract/forms";
import type { Settings } from "../../contract/settings";
import type { CellValue } from "../../domain/cell";
import { confirmedWords } from "../confirmed-words";
import type { OpenBook } from "../open-book";
import { askBranches, askUnknown, branchQuestionId } from "./ask-branches";
import { askHeaders } from "./ask-headers";
import { askLayouts } from "./ask-layouts";
import { askLeft } from "./ask-left";
import { askSettings } from "./ask-settings";
import { nameSources } from "./ask-sources";
import type { Conflict, Contribution } from "./ask-winners";
import { askWinners, fileContribution } from "./ask-winners";
import { applyWords, askWords, wordMeanings } from "./ask-words";
import type { ActiveFile, BatchFile, RowGroup } from "./batch";
import { answerOf } from "./batch";
import type { ExistingRow, ExistingRows } from "./existing-rows";
import { existingRows, sameRow } from "./existing-rows";
import type { ImportDecisions, ImportNote, ImportQuestion } from "./import-types";
import { importedFiles } from "./imported-files";
import type { LowerUnitsResolution } from "./lower-units";
import { resolveLowerUnits } from "./lower-units";

export interface Resolution {
  readonly existing: ExistingRows;
  /** Files that take part, in the order of the batch. */
  readonly files: readonly ActiveFile[];
  /** Files with the content of another: id of that other by id. */
  readonly same: ReadonlyMap<string, string>;
  /** 来源文件 by file id. */
  readonly sources: ReadonlyMap<string, string>;
  /** Rows that the workbook shall hold, in the order of the batch. */
  readonly groups: readonly RowGroup[];
  /** Rows of files imported earlier, under another name, that lose to this batch. */
  readonly lost: ReadonlySet<ExistingRow>;
  readonly questions: readonly ImportQuestion[];
  readonly conflicts: readonly Conflict[];
  /** Branches of 党支部, of the workbook and of the files. */
  readonly listed: ReadonlySet<string>;
  readonly notes: readonly ImportNote[];
  /** Figures that 下级汇总 shall hold. */
  readonly units: LowerUnitsResolution;
  /** 设置 of a file for a workbook that has none. */
  readonly takenSettings: Settings | null;
}

function contentSignature({ columns, rows }: RowGroup): string {
  const no = columns.indexOf("no");
  return JSON.stringify(rows.map((row) => row.map((value, index) => (index === no ? null : value))));
}

/** Files that take part, and those whose content another file of the batch has too. */
function activeFiles(files: readonly BatchFile[], { leftOut }: ImportDecisions) {
  const same = new Map<string, string>();
  const byHash = new Map<string, string>();
  const active: ActiveFile[] = [];
  for (const file of files) {
    const { reading } = file;
    if (!reading?.content.ok || leftOut.includes(file.id)) continue;
    const twin = byHash.get(reading.hash);
    if (twin !== undefined) {
      same.set(file.id, twin);
      continue;
    }
    byHash.set(reading.hash, file.id);
    if (reading.content.value.tables.some(({ rows }) => rows.length > 0)) {
      active.push({ ...file, content: reading.content.value });
    }
  }
  return { active, same };
}

/** The rows of a file by form and branch, with words and branches filled in. */
function groupsOf(
  file: ActiveFile,
  meanings: ReadonlyMap<string, string>,
  listed: ReadonlySet<string>,
  answers: ReadonlyMap<string, string>,
): readonly RowGroup[] {
  return file.content.tables.flatMap((table) => {
    const at = table.columns.indexOf("branch");
    const branch = table.nameless ? (answers.get(branchQuestionId(file, table, listed)) ?? "") : null;
    const byBranch = new Map<string, (readonly CellValue[])[]>();
    for (const row of applyWords(table, meanings)) {
      const name = branch ?? row[at];
      const key = typeof name === "string" ? name : "";
      const line = branch === null ? row : row.map((value, index) => (index === at ? branch || null : value));
      const rows = byBranch.get(key);
      if (rows) rows.push(line);
      else byBranch.set(key, [line]);
    }
    return [...byBranch].map(([name, rows]) => ({
      file,
      form: table.form,
      branch: name,
      columns: table.columns,
      rows,
    }));
  });
}

/** The groups under the names that the answers on unknown branches give them. */
function renamed(groups: readonly RowGroup[], questions: readonly ImportQuestion[]): readonly RowGroup[] {
  const answers = new Map(questions.map((question) => [question.id, answerOf(question)]));
  return groups.flatMap((group) => {
    const answer = answers.get(`unknown:${group.branch}`) ?? "import";
    if (answer === "skip") return [];
    if (!answer.startsWith("as:")) return [group];
    const branch = answer.slice(3);
    const at = group.columns.indexOf("branch");
    return [
      { ...group, branch, rows: group.rows.map((row) => row.map((cell, index) => (index === at ? branch : cell))) },
    ];
  });
}

function keyOf(form: FormId, branch: string): string {
  return `${form} ${branch}`;
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const list = groups.get(key(item));
    if (list) list.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

export function resolveImport(opened: OpenBook, batch: readonly BatchFile[], decisions: ImportDecisions): Resolution {
  const { answers } = decisions;
  const existing = existingRows(opened);
  const { active, same } = activeFiles(batch, decisions);
  const earlier = importedFiles(opened.memory);
  const words = confirmedWords(opened.memory);
  const notes: ImportNote[] = [];

  const listed = new Set(opened.book.records.branches.map(({ branch }) => branch).filter((name) => name !== ""));
  for (const { content } of active) {
    for (const { form, columns, rows } of content.tables) {
      const at = columns.indexOf("branch");
      if (form === "branches") for (const row of rows) if (typeof row[at] === "string") listed.add(row[at]);
    }
  }

  const taking = batch.filter(({ id }) => !decisions.leftOut.includes(id) && !same.has(id));
  const settings = askSettings(taking, !opened.settingsExist, answers);
  const headerQuestions = askHeaders(active, answers);
  const layoutQuestions = askLayouts(active, answers);
  const leftQuestions = askLeft(taking, answers);
  const units = resolveLowerUnits(opened, taking, answers);
  const wordQuestions = askWords(active, answers, words);
  const branchQuestions = askBranches(active, listed, answers);
  const branchAnswers = new Map(branchQuestions.map((question) => [question.id, answerOf(question)]));
  const meanings = wordMeanings(wordQuestions, words);
  const read = active.flatMap((file) => groupsOf(file, meanings, listed, branchAnswers));

  const filesOfBranch = new Map<string, ActiveFile[]>();
  for (const { branch, file } of read) {
    const files = filesOfBranch.get(branch) ?? [];
    if (!files.includes(file)) files.push(file);
    filesOfBranch.set(branch, files);
  }
  const unknownQuestions = askUnknown(filesOfBranch, listed, answers);
  const groups = renamed(read, unknownQuestions);

  const branchesOfSource = new Map<string, Set<string>>();
  for (const rows of existing.byForm.values()) {
    for (const { source, branch } of rows) {
      if (source === null) continue;
      const names = branchesOfSource.get(source) ?? new Set();
      if (branch !== "") names.add(branch);
      branchesOfSource.set(source, names);
    }
  }
  const branchesOfFile = new Map<ActiveFile, Set<string>>(active.map((file) => [file, new Set()]));
  for (const { file, branch } of groups) if (branch !== "") branchesOfFile.get(file)?.add(branch);
  const sources = nameSources(active, (file) => branchesOfFile.get(file) ?? new Set(), branchesOfSource, answers);
  const replaced = new Set(sources.names.values());

  const conflicts: Conflict[] = [];
  const dropped = new Set<RowGroup>();
  const bringsMore = new Map<string, Set<string>>();
  const groupsByKey = grouped(groups, ({ form, branch }) => keyOf(form, branch));
  for (const { form, branch, file } of groups) {
    if (form === "branches") continue;
    const keys = bringsMore.get(branch) ?? new Set();
    keys.add(`file:${file.id}`);
    bringsMore.set(branch, keys);
  }
  const rowsByKey = new Map<string, ExistingRow[]>();
  for (const [form, rows] of existing.byForm) {
    for (const row of rows) {
      if (row.source !== null && replaced.has(row.source)) continue;
      const key = keyOf(form, row.branch);
      const list = rowsByKey.get(key);
      if (list) list.push(row);
      else rowsByKey.set(key, [row]);
    }
  }
  for (const [key, own] of groupsByKey) {
    const [first] = own;
    if (!first || first.branch === "") continue;
    const { form, branch } = first;
    const present = grouped(rowsByKey.get(key) ?? [], ({ source }) => (source === null ? "own" : `source:${source}`));
    // Rows that are there already, from whatever source, are not taken in a second time.
    for (const group of own) {
      for (const rows of present.values()) {
        if (rows.length !== group.rows.length) continue;
        const columns = new Map(group.columns.map((id, index) => [id, index]));
        const isThere = rows.every((row, index) =>
          sameRow(existing, row, { columns, line: group.rows[index] ?? [] }, "no"),
        );
        if (isThere) dropped.add(group);
      }
    }
    const seen = new Map<string, RowGroup>();
    // A signature costs as much as all the rest: only where there is another group to be told from.
    for (const group of own.length > 1 ? own : []) {
      const signature = contentSignature(group);
      const twin = seen.get(signature);
      if (twin && twin.file !== group.file) dropped.add(group);
      else seen.set(signature, group);
    }
    const kept = own.filter((group) => !dropped.has(group));
    if (kept.length === 0) continue;
    if (form === "branches" && present.has("own")) {
      // The committee's own list stays; a file's line for the same branch is not taken in.
      for (const group of kept) {
        dropped.add(group);
        notes.push({
          ruleId: null,
          severity: "提示",
          place: group.file.label,
          text: `“${branch}”在本工作簿的《党支部》表里已有一行，内容与文件不同，保留本工作簿的一行，请核对`,
        });
      }
      continue;
    }
    const contributions: Contribution[] = [...grouped(kept, ({ file }) => file.id).values()].flatMap(
      (part) => fileContribution(part) ?? [],
    );
    for (const [source, rows] of present) {
      const name = rows[0]?.source ?? null;
      const dates = name === null ? undefined : earlier.get(name);
      contributions.push({
        key: source,
        label: name ?? "本工作簿",
        groups: [],
        reportDate: dates?.reportDate ?? null,
        modified: dates?.modified ?? null,
      });
    }
    if (contributions.length > 1) conflicts.push({ form, branch, contributions });
  }

  const winners = askWinners(conflicts, bringsMore, answers);
  const lost = new Set<ExistingRow>();
  for (const conflict of conflicts) {
    for (const contribution of conflict.contributions) {
      if (winners.keeps(conflict, contribution)) continue;
      for (const group of contribution.groups) dropped.add(group);
      if (contribution.key.startsWith("source:")) {
        for (const row of rowsByKey.get(keyOf(conflict.form, conflict.branch)) ?? []) {
          if (`source:${row.source ?? ""}` === contribution.key) lost.add(row);
        }
      }
    }
  }
  return {
    existing,
    files: active,
    same,
    sources: sources.names,
    groups: groups.filter((group) => !dropped.has(group)),
    lost,
    questions: [
      ...settings.questions,
      ...headerQuestions,
      ...layoutQuestions,
      ...wordQuestions,
      ...branchQuestions,
      ...sources.questions,
      ...winners.questions,
      ...units.questions,
      ...unknownQuestions,
      ...leftQuestions,
    ],
    units,
    takenSettings: settings.taken,
    conflicts,
    listed,
    notes: [...notes, ...units.notes],
  };
}

/** Forms in the order of the contract. */
export const formOrder: readonly FormId[] = forms.map(({ id }) => id);
