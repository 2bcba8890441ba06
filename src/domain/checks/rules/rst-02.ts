/** RST-02: the declared 党员总数 against the roster and against its own parts. */
import type { BranchIndex } from "../book-index";
import { placeAt } from "../place";
import type { Rule, RuleFinding } from "../rule";

interface Headcount {
  readonly members: number;
  readonly fullMembers: number;
  readonly probationaryMembers: number;
}

type Part = keyof Headcount;

const parts: readonly Part[] = ["members", "fullMembers", "probationaryMembers"];

/** Members by kind; null without rows, or where a row's kind is blank or odd, as the parts are then unknown. */
function countKinds(records: readonly { readonly kind: string }[]): Headcount | null {
  if (records.length === 0) return null;
  let [full, probationary] = [0, 0];
  for (const { kind } of records) {
    if (kind === "正式党员") full++;
    else if (kind === "预备党员") probationary++;
    else return null;
  }
  return { members: records.length, fullMembers: full, probationaryMembers: probationary };
}

/** Finds the part that is likely mistyped: the first that the rows contradict. */
function suspect(declared: Readonly<Record<Part, number | null>>, counted: Headcount | null): Part {
  return (counted && parts.find((part) => declared[part] !== null && declared[part] !== counted[part])) ?? "members";
}

function* checkBranch({ branch }: BranchIndex): Iterable<RuleFinding> {
  const { listed, records } = branch;
  if (!listed) return;
  const { members, fullMembers, probationaryMembers } = listed;
  // A row prepared with the branch alone is nobody yet.
  const named = records.members.filter(({ name, kind }) => name !== "" || kind !== "");
  const roster = countKinds(named);
  const counted = roster ?? (named.length === 0 ? countKinds(records.appraisals) : null);
  if (members !== null && fullMembers !== null && probationaryMembers !== null) {
    if (fullMembers + probationaryMembers !== members) {
      const against = counted ? `，${roster ? "名册" : "民主评议"}共${counted.members}人` : "";
      yield {
        ...placeAt(listed, suspect(listed, counted), listed.branch),
        message: `正式党员${fullMembers}＋预备党员${probationaryMembers}≠党员总数${members}${against}`,
        advice: "请核对三项人数，使正式党员与预备党员之和等于党员总数",
      };
      return;
    }
  }
  if (members !== null && named.length > 0 && members !== named.length) {
    yield {
      ...placeAt(listed, "members", listed.branch),
      message: `党员总数填${members}人，名册有${named.length}人`,
      advice: "请对照组织关系核对，补齐或更正名册，或更正党员总数",
    };
    return;
  }
  if (!roster) return;
  for (const part of ["fullMembers", "probationaryMembers"] as const) {
    const value = listed[part];
    if (value === null || value === roster[part]) continue;
    const word = part === "fullMembers" ? "正式党员" : "预备党员";
    yield {
      ...placeAt(listed, part, listed.branch),
      message: `${word}填${value}人，名册中${word}${roster[part]}人`,
      advice: "请核对名册的党员类别，或更正此处人数",
    };
    return;
  }
}

/** Source: domain.md 4.2 (https://suinian.com/book/1036/81731.html). One finding per branch at most. */
export const rst02: Rule = {
  id: "RST-02",
  severity: "错误",
  title: "党员总数应等于名册人数，也等于正式党员与预备党员之和",
  source: "党员名册应与党员实有人数、组织关系档案一致",
  forms: ["branches"],
  needs: { branches: ["members"] },
  onByDefault: true,
  *check(_book, { index }) {
    for (const branch of index.branches) yield* checkBranch(branch);
  },
};
