/** Who has sent what: the branches of 党支部 against the rows that the workbook holds after an import (CON-05). */
import type { FormId } from "../../contract/forms";
import type { BranchMaterials, Completeness } from "./import-types";
import { materials } from "./import-types";

/** Rows by form, by branch. */
export type RowCounts = ReadonlyMap<string, ReadonlyMap<FormId, number>>;

/** Every branch owes these, whether or not the workbook has such a sheet. */
const owed: ReadonlySet<FormId> = new Set<FormId>(["meetings", "appraisals", "rectifications"]);

/**
 * @param kept - forms that the workbook has, or gets: materials without a sheet are owed by nobody
 */
export function completenessOf(
  listed: ReadonlySet<string>,
  counts: RowCounts,
  kept: ReadonlySet<FormId>,
): Completeness {
  const asked = materials.filter(({ forms }) => forms.some((form) => owed.has(form) || kept.has(form)));
  const branches = [...listed].map((branch): BranchMaterials => {
    const rows = counts.get(branch);
    const own = asked.map(({ name, forms }) => ({
      name,
      rows: forms.reduce((sum, form) => sum + (rows?.get(form) ?? 0), 0),
    }));
    return {
      branch,
      arrived: [...(rows ?? [])].some(([form, count]) => form !== "branches" && count > 0),
      materials: own,
      missing: own.filter((one) => one.rows === 0).map(({ name }) => name),
    };
  });
  return {
    listed: branches.length,
    arrived: branches.filter(({ arrived }) => arrived).length,
    complete: branches.filter(({ missing }) => missing.length === 0).length,
    branches: [...branches].sort((a, b) => b.missing.length - a.missing.length),
  };
}

/** Sentences on who owes what; [] where nobody owes anything or no branch is listed. */
export function owingLines({ branches }: Completeness): readonly string[] {
  const absent = branches.filter(({ arrived }) => !arrived).map(({ branch }) => branch);
  const lines = absent.length > 0 ? [`还没有交表的党支部 ${absent.length} 个：${absent.join("、")}。`] : [];
  const partly = branches.filter(({ arrived, missing }) => arrived && missing.length > 0);
  return [...lines, ...partly.map(({ branch, missing }) => `${branch}还缺${missing.join("、")}。`)];
}
