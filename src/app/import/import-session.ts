/**
 * 导入支部表: reads a batch of files, keeps it while the clerk decides, writes it once. The rows stay here; the pane gets
 * what it shows. One batch at a time.
 */
import type { Outcome, Problem } from "../../workbook/outcome";
import { done, failed } from "../../workbook/outcome";
import type { WorkbookPort } from "../../workbook/port";
import type { Clock } from "../clock";
import { isoMinute } from "../clock";
import { confirmedAnswers } from "../confirmed-answers";
import { wordEntry } from "../confirmed-words";
import type { MemoryEntry } from "../memory";
import { changeMemory } from "../memory";
import type { OpenBook } from "../open-book";
import { openBook } from "../open-book";
import type { UndoStack } from "../undo";
import { writeMemory } from "../write-memory";
import { fileAnswers, sharedAnswers } from "./ask-headers";
import { wordMeanings } from "./ask-words";
import type { BatchFile } from "./batch";
import { buildPreview } from "./build-preview";
import type { BranchFileReader, FileReading, ReadRequest } from "./file-reading";
import { importedEntry } from "./imported-files";
import { journalEntry, lastImportEntry } from "./interrupted";
import type { ImportDecisions, ImportDone, ImportOptions, ImportPreview, PickedFile } from "./import-types";
import { noDecisions } from "./import-types";
import type { ImportPlan } from "./plan-import";
import { planImport } from "./plan-import";
import { fileEnd } from "./preview-file";
import type { Resolution } from "./resolve-import";
import { resolveImport } from "./resolve-import";

export interface ImportSession {
  preview(files: readonly PickedFile[], options: ImportOptions): Promise<Outcome<ImportPreview>>;
  decide(decisions: ImportDecisions, options: ImportOptions): Promise<Outcome<ImportPreview>>;
  write(options: ImportOptions): Promise<Outcome<ImportDone>>;
  drop(): void;
}

interface Batch {
  readonly opened: OpenBook;
  readonly files: readonly BatchFile[];
  readonly decisions: ImportDecisions;
}

const cancelled: Problem = { kind: "cancelled", message: "已取消读取，工作簿没有改动。" };
/** Members whose names are told to the readers; more would cost more than they tell. */
const mostPersons = 5000;
const noBatch = failed({ kind: "nothing-to-do", message: "还没有选择文件。请先选择要导入的支部表。" });

/** File names to show and keep: with the folder where two files of the batch have the same name. */
function labelsOf(files: readonly PickedFile[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { name } of files) counts.set(name, (counts.get(name) ?? 0) + 1);
  return files.map(({ name, webkitRelativePath }) =>
    (counts.get(name) ?? 0) > 1 && webkitRelativePath ? webkitRelativePath : name,
  );
}

/** Names that stand in the workbook: they tell what a column without a known header holds. */
function knownNames({ book }: OpenBook): ReadRequest["known"] {
  return {
    branches: new Set(book.branches.map(({ name }) => name).filter((name) => name !== "")),
    persons: new Set(book.records.members.slice(0, mostPersons).map(({ name }) => name)),
  };
}

/** Keys of a file's tables that an answer for files of any name may touch. */
function sharedKeysOf(file: BatchFile): ReadonlySet<string> {
  const content = file.reading?.content.ok ? file.reading.content.value : null;
  return new Set(
    (content?.tables ?? []).flatMap(({ headers, layouts }) => [
      ...headers.map(({ key }) => key),
      ...layouts.map(({ key }) => key),
    ]),
  );
}

/** Keys with another value in one map than in the other. */
function changedKeys(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...before.keys(), ...after.keys()].filter((key) => before.get(key) !== after.get(key)));
}

/** @param stack - where the write keeps what was there */
export function createImportSession(
  port: WorkbookPort,
  clock: Clock,
  reader: BranchFileReader,
  stack: UndoStack,
): ImportSession {
  let batch: Batch | null = null;

  /** Reads some files of the batch; the others keep what was read. */
  async function read(
    files: readonly BatchFile[],
    which: (file: BatchFile) => boolean,
    opened: OpenBook,
    decisions: ImportDecisions,
    { progress, signal }: ImportOptions,
  ): Promise<readonly BatchFile[]> {
    const readings = new Map<string, FileReading>();
    const jobs = files.filter(which);
    const byId = new Map(jobs.map((file) => [file.id, file]));
    const total = jobs.length;
    await reader.readFiles(
      jobs.map(({ id, file }) => ({ id, file, answers: fileAnswers(decisions.answers, id) })),
      {
        settings: opened.settingsExist ? opened.book.settings : null,
        answers: new Map([...confirmedAnswers(opened.memory), ...sharedAnswers(decisions.answers)]),
        known: knownNames(opened),
      },
      {
        begun(id) {
          const file = byId.get(id);
          if (!file) return;
          const { label } = file;
          progress?.({
            done: readings.size,
            total,
            text: `正在读取“${label}”`,
            file: { id, name: label, state: "reading", rows: 0, message: "" },
          });
        },
        read(id, reading) {
          readings.set(id, reading);
          const file = byId.get(id);
          if (!file) return;
          const text = `已读 ${readings.size} 个，共 ${total} 个文件`;
          progress?.({ done: readings.size, total, text, file: fileEnd({ ...file, reading }) });
        },
      },
      signal,
    );
    return files.map((file) => {
      const reading = readings.get(file.id);
      return reading ? { ...file, reading } : file;
    });
  }

  function resolved(current: Batch): { resolution: Resolution; plan: ImportPlan } {
    const resolution = resolveImport(current.opened, current.files, current.decisions);
    return { resolution, plan: planImport(current.opened, resolution) };
  }

  function previewOf(current: Batch): ImportPreview {
    return buildPreview({ ...current, batch: current.files, ...resolved(current) });
  }

  /** Confirmed headers and words, and the files, for the memory; only what differs from what is there. */
  function toRemember(current: Batch, resolution: Resolution, plan: ImportPlan): readonly MemoryEntry[] {
    const at = isoMinute(clock.now());
    const { memory } = current.opened;
    const headers = resolution.questions.flatMap(({ id, kind, answer, text }): MemoryEntry[] =>
      (kind === "header" || kind === "layout") && answer !== null && !id.startsWith("file:")
        ? [{ kind: "表头", key: id.replace(/^header:/, ""), value: answer, note: text, at }]
        : [],
    );
    const words = [...wordMeanings(resolution.questions, new Map())].map(([word, grade]) => wordEntry(word, grade, at));
    const files = resolution.files.flatMap((file) => {
      const source = resolution.sources.get(file.id);
      if (source === undefined || plan.effects.get(source) === "unchanged") return [];
      const rows = resolution.groups.reduce((sum, group) => sum + (group.file === file ? group.rows.length : 0), 0);
      return [importedEntry(source, file, rows, at)];
    });
    const units = resolution.units.arrivals.flatMap(({ file, state }) =>
      state === "unchanged" ? [] : [importedEntry(file.label, file, 1, at)],
    );
    return [...headers, ...words, ...files, ...units].filter(
      ({ kind, key, value }) => memory.get(kind)?.get(key)?.value !== value,
    );
  }

  function doneText(current: Batch, resolution: Resolution, plan: ImportPlan, notes: readonly string[]): ImportDone {
    const preview = buildPreview({ ...current, batch: current.files, resolution, plan });
    const { counts, completeness, files } = preview;
    const changed = [...plan.effects.values()].filter((effect) => effect !== "unchanged").length;
    const refused = files
      .filter(({ state }) => state === "refused" || state === "nothing")
      .map(({ message }) => message);
    return {
      message: `已导入 ${[
        `${changed} 个文件`,
        ...(counts.branches > 0 || counts.units === 0 ? [`${counts.branches} 个党支部`] : []),
        ...(counts.units > 0 ? [`${counts.units} 个下级单位`] : []),
      ].join("、")}，写入 ${counts.rows} 行。`,
      // Who still owes what is told by `completeness`.
      details: [...plan.details, ...notes, ...refused],
      sheet: plan.request.show?.sheet ?? null,
      files: changed,
      branches: counts.branches,
      rows: counts.rows,
      changed: true,
      completeness,
    };
  }

  return {
    async preview(picked, options) {
      batch = null;
      if (picked.length === 0) return noBatch;
      const opened = await openBook(port, options.signal ? { signal: options.signal } : {});
      if (!opened.ok) return opened;
      const labels = labelsOf(picked);
      const files = picked.map((file, index) => ({
        id: String(index + 1),
        label: labels[index] ?? file.name,
        file,
        reading: null,
      }));
      const readFiles = await read(files, () => true, opened.value, noDecisions, options);
      if (options.signal?.aborted) return failed(cancelled);
      batch = { opened: opened.value, files: readFiles, decisions: noDecisions };
      return done(previewOf(batch));
    },

    async decide(decisions, options) {
      if (!batch) return noBatch;
      const current = batch;
      const { answers: before } = current.decisions;
      const shared = changedKeys(sharedAnswers(before), sharedAnswers(decisions.answers));
      const concerned = (file: BatchFile) => {
        if (file.reading?.content.ok !== true) return false;
        if (changedKeys(fileAnswers(before, file.id), fileAnswers(decisions.answers, file.id)).size > 0) return true;
        const keys = sharedKeysOf(file);
        return [...shared].some((key) => keys.has(key));
      };
      const files = current.files.some(concerned)
        ? await read(current.files, concerned, current.opened, decisions, options)
        : current.files;
      if (options.signal?.aborted) return failed(cancelled);
      batch = { ...current, files, decisions };
      return done(previewOf(batch));
    },

    async write(options) {
      if (!batch) return noBatch;
      // The workbook may have changed since the preview.
      const opened = await openBook(port, options.signal ? { signal: options.signal } : {});
      if (!opened.ok) return opened;
      const current: Batch = { ...batch, opened: opened.value };
      const { resolution, plan } = resolved(current);
      const open = resolution.questions.filter(({ required, answer }) => required && answer === null);
      if (open.length > 0) {
        batch = current;
        return failed({
          kind: "nothing-to-do",
          message: `还有 ${open.length} 处没有确认，没有写入。请先在“导入”页逐项确认，或全部采用建议。`,
        });
      }
      if (!plan.changed) {
        const { completeness, counts } = buildPreview({ ...current, batch: current.files, resolution, plan });
        if (counts.read === 0) {
          return failed({ kind: "nothing-to-do", message: "选中的文件里没有可以导入的内容，工作簿没有改动。" });
        }
        // Everything of an interrupted import had been written: it has come to its end.
        const left = [...(current.opened.memory.get("未完成")?.values() ?? [])];
        const memory = changeMemory(current.opened.memory, { remove: left });
        const ended = await writeMemory(port, current.opened.content, memory, options);
        if (!ended.ok) return ended;
        batch = null;
        return done({
          message: "文件内容与工作簿中已有的相同，没有改动。",
          details: [],
          sheet: null,
          files: 0,
          branches: 0,
          rows: 0,
          changed: false,
          completeness,
        });
      }
      const entries = toRemember(current, resolution, plan);
      // The rows are written now: an earlier import that was interrupted is continued with the same files.
      const ended = [...(current.opened.memory.get("未完成")?.values() ?? [])];
      const count = [...plan.effects.values()].filter((effect) => effect !== "unchanged").length;
      const written = await stack.write(
        port,
        current.opened.content,
        plan.request,
        {
          description: `导入 ${count} 个文件`,
          back: plan.back,
          memory: { put: [...entries, lastImportEntry(plan, isoMinute(clock.now()))], remove: ended },
          journal: journalEntry(plan, isoMinute(clock.now())),
        },
        options,
      );
      if (!written.ok) return written;
      batch = null;
      return done(doneText(current, resolution, plan, written.value.notes));
    },

    drop() {
      batch = null;
      reader.close();
    },
  };
}
