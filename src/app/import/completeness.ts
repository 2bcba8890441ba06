/** Who has sent what after an import, by the same definition of a branch's materials as 支部结论 (`domain/materials.ts`). */
import type { MaterialCounts, MaterialFrame } from "../../domain/materials";
import { judgeMaterials, materials, noMaterials } from "../../domain/materials";
import type { BranchMaterials, Completeness } from "./import-types";

function materialsOf(branch: string, counts: MaterialCounts, frame: MaterialFrame): BranchMaterials {
  const { materials: found, core, other, nothing } = judgeMaterials(counts, frame);
  return {
    branch,
    arrived: !nothing,
    materials: materials.flatMap(({ id, label }) => {
      const material = found[id];
      return material.kind === "notKept" ? [] : [{ name: label, rows: material.kind === "there" ? material.count : 0 }];
    }),
    missing: [...core, ...other],
  };
}

/**
 * @param listed - branches of 党支部, in order
 * @param counts - what each branch's rows hold after the import
 */
export function completenessOf(
  listed: ReadonlySet<string>,
  counts: ReadonlyMap<string, MaterialCounts>,
  frame: MaterialFrame,
): Completeness {
  const branches = [...listed].map((branch) => materialsOf(branch, counts.get(branch) ?? noMaterials(), frame));
  return {
    listed: branches.length,
    arrived: branches.filter(({ arrived }) => arrived).length,
    complete: branches.filter(({ missing }) => missing.length === 0).length,
    branches: [...branches].sort((a, b) => b.missing.length - a.missing.length),
  };
}

/** What to send a branch that owes something: `第三党支部：…还缺民主评议、班子整改清单，请补报。` */
export function reminderText({ branch, arrived, missing }: BranchMaterials, year: number | null): string {
  const what = `${year === null ? "" : `${year}年度`}组织生活会和民主评议党员材料`;
  return arrived ? `${branch}：${what}还缺${missing.join("、")}，请补报。` : `${branch}：${what}还没有收到，请报送。`;
}

/** Sentences on who owes what; [] where nobody owes anything or no branch is listed. */
export function owingLines({ branches }: Completeness): readonly string[] {
  const absent = branches.filter(({ arrived }) => !arrived).map(({ branch }) => branch);
  const lines = absent.length > 0 ? [`还没有交表的党支部 ${absent.length} 个：${absent.join("、")}。`] : [];
  const partly = branches.filter(({ arrived, missing }) => arrived && missing.length > 0);
  return [...lines, ...partly.map(({ branch, missing }) => `${branch}还缺${missing.join("、")}。`)];
}
