/** What has been imported into a workbook, and who still owes what: told from the workbook itself, whenever it is opened. */
import type { FormId } from "../../contract/forms";
import type { AnyRecord } from "../../domain/records";
import type { MaterialCounts } from "../../domain/materials";
import { addRow, materialFrame, noMaterials } from "../../domain/materials";
import type { OpenBook } from "../open-book";
import { completenessOf } from "./completeness";
import type { Completeness } from "./import-types";
import type { EarlierImport } from "./interrupted";
import { earlierImport } from "./interrupted";

export interface ImportedState {
  /** Files whose rows stand in the workbook, in the order of their import. */
  readonly files: readonly {
    /** 来源文件. */
    readonly source: string;
    readonly rows: number;
    /** When it was imported, `2026-03-27 09:05`; "" where the workbook does not say. */
    readonly at: string;
  }[];
  readonly completeness: Completeness;
  /** The last import, where it can be taken back. */
  readonly last: EarlierImport | null;
}

export function importedState({ book, lowerUnits, memory }: OpenBook): ImportedState {
  const counts = new Map<string, MaterialCounts>();
  const rows = new Map<string, number>();
  for (const [form, records] of Object.entries(book.records) as [FormId, readonly AnyRecord[]][]) {
    for (const record of records) {
      const { branch, sourceFile = "" } = record;
      let own = counts.get(branch);
      if (!own) counts.set(branch, (own = noMaterials()));
      addRow(own, form, (column) => Reflect.get(record, column) as unknown);
      if (sourceFile !== "") rows.set(sourceFile, (rows.get(sourceFile) ?? 0) + 1);
    }
  }
  for (const { source } of lowerUnits) if (source !== "") rows.set(source, (rows.get(source) ?? 0) + 1);
  const known = memory.get("导入");
  const listed = new Set(book.records.branches.map(({ branch }) => branch).filter((name) => name !== ""));
  const last = earlierImport(memory, "上次导入");
  return {
    files: [...rows]
      .map(([source, count]) => ({ source, rows: count, at: known?.get(source)?.at ?? "" }))
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    completeness: completenessOf(listed, counts, materialFrame(book)),
    last: last?.newSources.some((source) => rows.has(source)) === true ? last : null,
  };
}
