/**
 * The package a workbook was opened from, kept beside its model until it is saved: with what happened to whole rows,
 * columns and sheets meanwhile, and with the objects that stand on its sheets and are not shown.
 */
import type { PackageChanges, PackageEdit } from "../../../files/save-xlsx";
import type { Area } from "../../../workbook/sheet-plan";
import type { KeptObject, WorkbookData } from "../../../workbook/workbook-data";
import { areasOverlap } from "../../host/a1";
import { dataFromModel } from "../../host/data-from-model";
import { modelFromData } from "../../host/model-from-data";
import type { ModelChange, ModelSheet, WorkbookModel } from "../../host/model";
import type { LineShift } from "../../host/shift-area";
import { shiftArea } from "../../host/shift-area";
import { renameInFormula } from "../../host/shift-formula";
import { shiftLines } from "../../host/shift-lines";

interface OpenedPackage {
  readonly bytes: Uint8Array;
  /** Ids of the model's sheets, in the order of the package's worksheets. */
  readonly sheets: readonly string[];
  readonly names: Map<string, string>;
  readonly edits: PackageEdit[];
  readonly kept: Map<string, readonly KeptObject[]>;
  readonly fixed: ReadonlyMap<string, readonly string[]>;
}

const packages = new WeakMap<WorkbookModel, OpenedPackage>();

/** Remembers the package that the model was just read from, and from now on what happens to its lines and sheets. */
export function keepPackage(model: WorkbookModel, bytes: Uint8Array, data: WorkbookData): void {
  const of = <T>(value: (index: number) => T) => model.sheets.map(({ id }, index) => [id, value(index)] as const);
  const opened: OpenedPackage = {
    bytes,
    sheets: model.sheets.map(({ id }) => id),
    names: new Map(model.sheets.map(({ id, name }) => [id, name])),
    edits: [],
    kept: new Map(of((index) => data.sheets[index]?.kept ?? [])),
    fixed: new Map(of((index) => data.sheets[index]?.fixed ?? [])),
  };
  packages.set(model, opened);
  model.onChange((change) => record(opened, change));
}

function record(opened: OpenedPackage, change: ModelChange): void {
  const isLines = change.kind === "rows" || change.kind === "columns";
  if (!isLines && change.kind !== "renamed") return;
  const { id, name: now } = change.sheet;
  const sheet = opened.sheets.indexOf(id);
  const name = opened.names.get(id) ?? now;
  if (sheet < 0) return;
  if (!isLines) {
    opened.edits.push({ kind: "rename", sheet, name, to: now });
    opened.names.set(id, now);
    return;
  }
  const { kind, action, at, count } = change;
  opened.edits.push({ kind, sheet, name, action, at, count });
  const shift: LineShift = { kind, action, at, count };
  const kept = (opened.kept.get(id) ?? []).flatMap((one) => {
    const area = shiftArea(one.at, shift);
    return area ? [{ ...one, at: area }] : [];
  });
  opened.kept.set(id, kept);
}

/** What is to be changed in the package to save the model; null for a workbook that was not opened from one. */
export async function packageChanges(
  model: WorkbookModel,
): Promise<{ readonly bytes: Uint8Array; readonly changes: PackageChanges } | null> {
  const opened = packages.get(model);
  if (!opened) return null;
  const { readXlsx } = await import("../../../files/read-xlsx");
  // Read again rather than kept: a second copy of every cell would stay in memory as long as the workbook is open.
  const before = modelFromData(await readXlsx(opened.bytes, model.name));
  for (const edit of opened.edits) replay(before, edit);
  const origins = model.sheets.map(({ id }) => {
    const index = opened.sheets.indexOf(id);
    return index < 0 ? null : index;
  });
  return {
    bytes: opened.bytes,
    changes: {
      opened: dataFromModel(before, "stored"),
      current: dataFromModel(model),
      origins,
      edits: opened.edits,
    },
  };
}

/** An edit carried out on the workbook as it was opened, whatever protects it: it was allowed when it was made. */
function replay(model: WorkbookModel, edit: PackageEdit): void {
  const sheet = model.sheets[edit.sheet];
  if (!sheet || edit.kind === "delete") return;
  if (edit.kind === "rename") {
    sheet.name = edit.to;
    for (const other of model.sheets) {
      for (const line of other.cells.values()) {
        for (const cell of line.values()) {
          if (cell.formula !== null) cell.formula = renameInFormula(cell.formula, edit.name, edit.to);
        }
      }
    }
    for (const name of model.names) name.formula = renameInFormula(name.formula, edit.name, edit.to);
    return;
  }
  const { kind, action, at, count } = edit;
  const guarded = sheet.protected;
  sheet.protected = false;
  // A table whose header line was deleted had been taken away before.
  if (kind === "rows" && action === "delete") {
    sheet.tables = sheet.tables.filter(({ area }) => area.row < at || area.row >= at + count);
  }
  shiftLines(model, sheet, { kind, action, at, count }, "user");
  sheet.protected = guarded;
  // The package has no cells in inserted rows: whatever stands there now was put there.
  if (kind === "rows" && action === "insert") for (let row = at; row < at + count; row++) sheet.cells.delete(row);
}

const words: Readonly<Record<KeptObject["kind"], readonly [string, string]>> = {
  picture: ["图片", "张"],
  chart: ["图表", "个"],
  shape: ["图形", "个"],
  comment: ["批注", "条"],
  pivot: ["数据透视表", "个"],
  slicer: ["切片器", "个"],
  control: ["控件或嵌入对象", "处"],
};

/** What the status bar says of objects that stay in the file and are not shown: here, or on the sheet; "" for none. */
export function keptText(model: WorkbookModel, sheet: ModelSheet, selection: Area): string {
  const kept = packages.get(model)?.kept.get(sheet.id) ?? [];
  if (kept.length === 0) return "";
  const here = kept.filter(({ at }) => areasOverlap(at, selection));
  if (here.length > 0) {
    const names = [...new Set(here.map(({ kind }) => words[kind][0]))];
    return `此处有${names.join("、")}，保存时保留`;
  }
  const counts = new Map<KeptObject["kind"], number>();
  for (const { kind } of kept) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const list = [...counts].map(([kind, count]) => `${words[kind][0]} ${count} ${words[kind][1]}`);
  return `本表另有${list.join("、")}，不显示，保存时保留`;
}

/** What did not move with the rows or columns of a sheet; null where everything did. */
export function unmovedText(model: WorkbookModel, sheet: ModelSheet): string | null {
  const fixed = packages.get(model)?.fixed.get(sheet.id) ?? [];
  if (fixed.length === 0) return null;
  return `工作表“${sheet.name}”增删了行或列，其中${fixed.join("、")}不会跟着移动。保存后请用 Excel 打开核对；不要这样时，请先撤销。`;
}
