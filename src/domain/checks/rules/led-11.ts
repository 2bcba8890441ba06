/** LED-11: a branch has a list of its committee, every member items of its own. */
import type { BranchIndex } from "../book-index";
import { isPersonal } from "../../materials";
import { personNames } from "../person-names";
import { mostApart, namesTold, placeAt, placeOn } from "../place";
import type { Rule, RuleFinding } from "../rule";

function* checkBranch({ name, branch, roster, members, appraisals }: BranchIndex): Iterable<RuleFinding> {
  const { rectifications } = branch.records;
  const [first] = rectifications;
  if (!first) return;
  const personal = rectifications.filter(({ list, name: member }) => isPersonal(list, member));
  if (personal.length === rectifications.length) {
    yield {
      ...placeOn(first.at, name, "list"),
      message: "台账中没有领导班子的整改事项",
      advice: "请补填领导班子整改清单；不设支委会的党支部填支部查摆的问题",
    };
  }
  const names = roster();
  if (!names) return;
  if (personal.length === 0) {
    yield {
      ...placeOn(first.at, name, "list"),
      message: "台账中没有党员个人的整改事项",
      advice: "请补填党员个人整改清单",
    };
    return;
  }
  if (!personal.some((record) => record.name !== "")) return; // without names nobody can be told apart
  const has = new Set(rectifications.flatMap((record) => [record.name, ...personNames(record.name)]));
  const rows = names.from === "members" ? members() : appraisals();
  const without = [...rows].filter(([member, record]) => {
    if (has.has(member) || ("exclusion" in record && record.exclusion !== "")) return false;
    return !("took" in record && record.took === "否");
  });
  const [one] = without;
  if (one && without.length > mostApart) {
    const [, record] = one;
    const told = without.map(([member]) => member);
    yield {
      ...placeAt(record, "name", ""),
      message: `${told.length}名党员在整改台账中没有个人整改事项：${namesTold(told)}`,
      advice: "请补填其整改事项；台账中姓名写错的更正姓名",
      about: [name, ...told],
    };
    return;
  }
  for (const [member, record] of without) {
    yield {
      ...placeAt(record, "name"),
      message: `${member}在整改台账中没有个人整改事项`,
      advice: "请补填其整改事项；台账中姓名写错的更正姓名",
    };
  }
}

/** Source: the seed report names two kinds of lists; ncsxyy: the committee and each member list problems. */
export const led11: Rule = {
  id: "LED-11",
  severity: "警告",
  title: "领导班子和每名党员都应有整改事项",
  source: "支委会和每名党员分别列出问题清单、整改清单",
  forms: ["rectifications"],
  needs: { rectifications: ["list", "name"] },
  onByDefault: true,
  *check(_book, { index }) {
    for (const branch of index.branches) yield* checkBranch(branch);
  },
};
