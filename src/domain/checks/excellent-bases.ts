/** The three numbers a cap on 优秀 may be taken of, for one branch; the notices differ (domain.md 1.4). */
import type { Settings } from "../../contract/settings";
import type { BranchIndex } from "./book-index";

type BaseName = "党员总数" | "正式党员" | "参评党员";

/** One base; `count` is null where the workbook does not tell. */
export interface ExcellentBase {
  readonly name: BaseName;
  readonly count: number | null;
}

/** The bases in the order of the setting: 党员总数, 正式党员, 参评党员. The first two come from 党支部, else from 党员名册. */
export function excellentBases({ branch, tally }: BranchIndex): readonly ExcellentBase[] {
  const { listed, records } = branch;
  const roster = records.members;
  const members = listed?.members ?? (roster.length > 0 ? roster.length : null);
  const full =
    listed?.fullMembers ?? (roster.length > 0 ? roster.filter((member) => member.kind === "正式党员").length : null);
  return [
    { name: "党员总数", count: members },
    { name: "正式党员", count: full },
    { name: "参评党员", count: tally().took },
  ];
}

/** The base that counts: 优秀比例基数 of 设置; 参评党员 where the workbook does not tell the number that was chosen. */
export function countingBase(bases: readonly ExcellentBase[], settings: Settings): ExcellentBase | undefined {
  const chosen = bases.find((base) => base.name === settings.excellentBase && base.count !== null);
  return chosen ?? bases.find((base) => base.name === "参评党员");
}
