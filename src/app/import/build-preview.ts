/** The preview of an import: files, branches, questions, completeness and notes, from a resolution and its plan. */
import { formById } from "../../contract/forms";
import type { FormId } from "../../contract/forms";
import type { Settings } from "../../contract/settings";
import type { MaterialCounts } from "../../domain/materials";
import { addRow, areMaterialsAsked, noMaterials } from "../../domain/materials";
import { unitProblems } from "../../domain/lower-units";
import type { OpenBook } from "../open-book";
import type { BatchFile } from "./batch";
import { completenessOf } from "./completeness";
import type {
  BranchPreview,
  BranchState,
  FilePreview,
  ImportCounts,
  ImportDecisions,
  ImportNote,
  ImportPreview,
  UnitPreview,
} from "./import-types";
import type { UnitArrival } from "./lower-units";
import type { ImportPlan } from "./plan-import";
import { previewFile } from "./preview-file";
import type { Resolution } from "./resolve-import";
import { formOrder } from "./resolve-import";

/** How rows typed in the workbook are told in lists of sources. */
export const ownSource = "本工作簿";

interface BranchRows {
  readonly forms: Map<FormId, number>;
  readonly materials: MaterialCounts;
  readonly sources: Set<string>;
  /** Sources of the batch among them. */
  readonly coming: Set<string>;
}

/** Rows of every branch as they stand after the import. */
function rowsAfter({ existing, groups, lost, sources }: Resolution): ReadonlyMap<string, BranchRows> {
  const branches = new Map<string, BranchRows>();
  const at = (branch: string) => {
    let entry = branches.get(branch);
    if (!entry)
      branches.set(
        branch,
        (entry = { forms: new Map(), materials: noMaterials(), sources: new Set(), coming: new Set() }),
      );
    return entry;
  };
  const replaced = new Set(sources.values());
  for (const [form, rows] of existing.byForm) {
    for (const row of rows) {
      if (lost.has(row) || (row.source !== null && replaced.has(row.source))) continue;
      const entry = at(row.branch);
      entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
      addRow(entry.materials, form, (column) => Reflect.get(row.record, column));
      entry.sources.add(row.source ?? ownSource);
    }
  }
  for (const { form, branch, columns, rows, file } of groups) {
    const entry = at(branch);
    const source = sources.get(file.id) ?? file.label;
    entry.forms.set(form, (entry.forms.get(form) ?? 0) + rows.length);
    for (const row of rows) addRow(entry.materials, form, (column) => row[columns.indexOf(column)]);
    entry.sources.add(source);
    entry.coming.add(source);
  }
  return branches;
}

function branchPreviews(
  resolution: Resolution,
  plan: ImportPlan,
  after: ReadonlyMap<string, BranchRows>,
): readonly BranchPreview[] {
  const conflicting = new Set(
    resolution.questions.flatMap(({ kind, place, required }) => (kind === "winner" && required ? [place] : [])),
  );
  const names = [...new Set([...resolution.listed, ...after.keys()])];
  return names.map((name) => {
    const rows = after.get(name);
    const effects = new Set([...(rows?.coming ?? [])].map((source) => plan.effects.get(source)));
    const hasRows = [...(rows?.forms ?? [])].some(([form, count]) => form !== "branches" && count > 0);
    const state: BranchState = conflicting.has(name)
      ? "conflict"
      : effects.has("replaced")
        ? "replaced"
        : effects.has("new")
          ? "new"
          : effects.has("unchanged")
            ? "unchanged"
            : hasRows
              ? "present"
              : "missing";
    return {
      name,
      state: state !== "conflict" && !hasRows ? "missing" : state,
      listed: resolution.listed.has(name),
      sources: [...(rows?.sources ?? [])],
      forms: formOrder.flatMap((form) => {
        const count = rows?.forms.get(form) ?? 0;
        return count === 0 ? [] : [{ form, formName: formById(form).sheet, rows: count }];
      }),
    };
  });
}

function batchNotes(resolution: Resolution, branches: readonly BranchPreview[], files: readonly FilePreview[]) {
  const notes: ImportNote[] = [];
  const note = (ruleId: string | null, severity: ImportNote["severity"], text: string, place = "") =>
    notes.push({ ruleId, severity, place, text });
  const some = (names: readonly string[]) =>
    names.length > 10 ? `${names.slice(0, 10).join("、")}等 ${names.length} 个` : names.join("、");
  const missing = branches.filter(({ listed, state }) => listed && state === "missing").map(({ name }) => name);
  if (missing.length > 0) note("CON-01", "错误", `《党支部》里的${some(missing)}没有交表`);
  const unknown = branches.filter(({ listed, name, forms }) => !listed && name !== "" && forms.length > 0);
  if (unknown.length > 0 && resolution.listed.size > 0) {
    note("CON-01", "错误", `${some(unknown.map(({ name }) => name))}不在《党支部》表中`);
  }
  const twice = new Set(resolution.conflicts.map(({ branch }) => branch));
  if (twice.size > 0) note("CON-01", "错误", `${some([...twice])}的表有多份，请确认用哪一份`);
  const nameless = branches.find(({ name }) => name === "")?.forms.reduce((sum, { rows }) => sum + rows, 0) ?? 0;
  if (nameless > 0) note(null, "警告", `${nameless} 行没有党支部，导入后请补填`);
  if (files.some(({ state }) => state === "read"))
    note("CON-06", "提示", "导入的每一行都在最后一列“来源文件”注明来自哪个文件");
  return [...notes, ...resolution.notes];
}

/** The notes as 设置 wants them: none of a rule that is switched off, a severity that was changed. */
function bySettings(notes: readonly ImportNote[], { rules }: Settings): readonly ImportNote[] {
  return notes.flatMap((note) => {
    const setting = note.ruleId === null ? undefined : rules.get(note.ruleId);
    return setting?.enabled === false ? [] : [{ ...note, severity: setting?.severity ?? note.severity }];
  });
}

export interface PreviewInput {
  readonly opened: OpenBook;
  readonly batch: readonly BatchFile[];
  readonly decisions: ImportDecisions;
  readonly resolution: Resolution;
  readonly plan: ImportPlan;
}

function messageOf(counts: ImportCounts, changed: boolean): string {
  const bad = [
    counts.refused > 0 ? `${counts.refused} 个没有读取` : "",
    counts.nothing > 0 ? `${counts.nothing} 个没有认出表` : "",
    counts.same > 0 ? `${counts.same} 个内容重复` : "",
  ].filter((part) => part !== "");
  const read = `已读 ${counts.files} 个文件${bad.length > 0 ? `（${bad.join("，")}）` : ""}`;
  if (counts.read === 0) return `${read}，没有可以导入的内容。`;
  if (!changed) return `${read}，内容与工作簿中已有的相同，不需要导入。`;
  const units = counts.units > 0 ? `${counts.units} 个下级单位的汇总` : "";
  const branches =
    counts.branches > 0 || units === "" ? `${counts.branches} 个党支部的 ${counts.rows - counts.units} 行` : "";
  const open = counts.open > 0 ? `，还有 ${counts.open} 处需要确认` : "";
  return `${read}：将写入${[branches, units]
    .filter((part) => part !== "")
    .map((part) => ` ${part}`)
    .join("，")}${open}。`;
}

function unitPreview({ file, name, reading, replaces, state }: UnitArrival): UnitPreview {
  const { counts, problems, unread } = reading;
  return {
    name,
    source: file.label,
    state,
    replaced: replaces !== null && state === "replaced" ? replaces.source : null,
    counts,
    wrong: unread.length > 0 || problems.length > 0 || unitProblems({ counts, unread }).length > 0,
  };
}

export function buildPreview({ opened, batch, decisions, resolution, plan }: PreviewInput): ImportPreview {
  const after = rowsAfter(resolution);
  const branches = branchPreviews(resolution, plan, after);
  const labels = new Map(batch.map(({ id, label }) => [id, label]));
  const { settings } = opened.book;
  const files = batch.map((file) => {
    const twin = resolution.same.get(file.id);
    const arrival = resolution.units.arrivals.find((unit) => unit.file.id === file.id);
    const isBeaten = resolution.units.beaten.has(file.id);
    const source = resolution.sources.get(file.id) ?? (arrival && file.label);
    const preview = previewFile(file, {
      source: source ?? file.label,
      effect:
        decisions.leftOut.includes(file.id) || isBeaten
          ? "left-out"
          : source === undefined
            ? null
            : (plan.effects.get(source) ?? null),
      rows: source === undefined ? 0 : (plan.written.get(source) ?? 0),
      twin: twin === undefined ? null : (labels.get(twin) ?? null),
      year: opened.settingsExist ? (opened.book.settings.year ?? null) : null,
    });
    return { ...preview, problems: bySettings(preview.problems, settings) };
  });
  const counted = (state: FilePreview["state"]) => files.filter((file) => file.state === state).length;
  const conversions = files.flatMap((file) => file.conversions);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const coming = branches.filter(
    ({ name, state }) => name !== "" && state !== "present" && state !== "missing" && state !== "unchanged",
  );
  const counts: ImportCounts = {
    files: files.length,
    read: counted("read"),
    refused: counted("refused"),
    nothing: counted("nothing"),
    same: counted("same"),
    rows: sum([...plan.written.values()]),
    branches: coming.length,
    units: resolution.units.arrivals.filter(({ state }) => state !== "unchanged").length,
    conversions: sum(conversions.filter(({ unread }) => !unread).map(({ count }) => count)),
    unread: sum(conversions.filter(({ unread }) => unread).map(({ count }) => count)),
    open: resolution.questions.filter(({ required, answer }) => required && answer === null).length,
  };
  const kept = new Set<FormId>([
    ...opened.book.tables.map(({ form }) => form),
    ...resolution.groups.map(({ form }) => form),
  ]);
  const materials = new Map([...after].map(([name, rows]) => [name, rows.materials]));
  return {
    files,
    units: resolution.units.arrivals.map(unitPreview),
    branches,
    questions: resolution.questions,
    completeness: completenessOf(resolution.listed, materials, {
      kept,
      asked: areMaterialsAsked(settings),
    }),
    notes: bySettings(batchNotes(resolution, branches, files), settings),
    counts,
    message: messageOf(counts, plan.changed),
    ready: plan.changed && counts.open === 0,
  };
}
