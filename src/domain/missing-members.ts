/** The members of 党员名册 that 民主评议 lacks, as rows to add. It copies what the roster says and decides no grade. */
import type { Book } from "./book";
import type { MemberRecord } from "./records";

/** A row of 民主评议 to add. */
export interface MemberRow {
  readonly member: MemberRecord;
  /** Continues the branch's own numbers. */
  readonly no: number;
  readonly branch: string;
  readonly name: string;
  readonly kind: string;
  /** 是; "" where the roster gives a reason not to count the member in 应到: that the clerk decides. */
  readonly took: "是" | "";
  readonly reason: string;
  /** 不评定等次 for a 预备党员 (domain.md 1.4); "" for everyone else. */
  readonly grade: "不评定等次" | "";
}

export interface MissingMembers {
  /** In the order of the roster. */
  readonly rows: readonly MemberRow[];
  /** Members that 民主评议 has already. */
  readonly present: number;
  /** Rows of the roster without a name: nobody to add. */
  readonly nameless: readonly MemberRecord[];
}

function keyOf({ branch, name }: { readonly branch: string; readonly name: string }): string {
  return `${branch}\n${name}`;
}

/**
 * Compares roster and appraisal by branch and name. Two members of one name in a branch are two: as many are added as
 * 民主评议 has too few.
 */
export function missingMembers({ records }: Book): MissingMembers {
  const there = new Map<string, number>();
  const lastNo = new Map<string, number>();
  const rowCount = new Map<string, number>();
  for (const record of records.appraisals) {
    const { branch } = record;
    there.set(keyOf(record), (there.get(keyOf(record)) ?? 0) + 1);
    rowCount.set(branch, (rowCount.get(branch) ?? 0) + 1);
    // A branch whose rows bear no numbers goes on after the rows it has.
    lastNo.set(branch, Math.max(lastNo.get(branch) ?? 0, record.no ?? rowCount.get(branch) ?? 0));
  }
  const rows: MemberRow[] = [];
  const nameless: MemberRecord[] = [];
  let present = 0;
  for (const member of records.members) {
    const { branch, name, kind, exclusion } = member;
    if (name === "") {
      nameless.push(member);
      continue;
    }
    const left = there.get(keyOf(member)) ?? 0;
    if (left > 0) {
      there.set(keyOf(member), left - 1);
      present += 1;
      continue;
    }
    const no = (lastNo.get(branch) ?? 0) + 1;
    lastNo.set(branch, no);
    const isProbationary = kind === "预备党员";
    rows.push({
      member,
      no,
      branch,
      name,
      kind,
      took: exclusion === "" ? "是" : "",
      reason: isProbationary ? "预备党员" : "",
      grade: isProbationary ? "不评定等次" : "",
    });
  }
  return { rows, present, nameless };
}
