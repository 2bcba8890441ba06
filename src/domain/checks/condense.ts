/**
 * Keeps a rule from crying wolf: where it finds the same in very many rows of a branch, the cause is one, a column
 * misunderstood or left out, and one finding says so.
 */
import type { CellFix } from "../finding";
import type { RuleFinding } from "./rule";

/** Up to so many findings of one rule, sheet, column and branch stand by themselves. */
export const mostAlike = 20;

/** Rows named in a message. */
const rowsNamed = 5;

export interface Condensed {
  readonly finding: Omit<RuleFinding, "about">;
  /** See `RuleFinding.about`. */
  readonly about?: readonly string[];
}

function split({ about, ...finding }: RuleFinding): Condensed {
  return about ? { finding, about } : { finding };
}

function merge(group: readonly RuleFinding[], first: RuleFinding): Condensed {
  const rows = group.flatMap(({ row }) => row ?? []);
  const cells: CellFix[] = [];
  for (const { fix } of group) if (fix && fix.kind === first.fix?.kind) for (const cell of fix.cells) cells.push(cell);
  const { fix, subject } = first;
  const { finding } = split(first);
  const named = rows.slice(0, rowsNamed).join("、");
  const who = subject === "" ? "" : `${subject}：`;
  return {
    finding: {
      ...finding,
      subject: "",
      message: `同类共${group.length}处（第${named}行等），如${who}${first.message}`,
      ...(fix && { fix: { ...fix, cells } }),
    },
    // How many, not which: the next row of a hundred like it changes nothing that was looked into.
    about: [[finding.sheet, finding.branch, finding.field, String(group.length)].join("\n")],
  };
}

/** The findings of one rule, those that are too many of a kind told once. */
export function condense(findings: Iterable<RuleFinding>): readonly Condensed[] {
  const groups = new Map<string, RuleFinding[]>();
  const order = [...findings];
  if (order.length <= mostAlike) return order.map(split);
  for (const finding of order) {
    if (finding.row === null) continue;
    const key = `${finding.sheet}\n${finding.branch}\n${finding.field}\n${finding.severity ?? ""}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const large = new Map<RuleFinding, readonly RuleFinding[]>();
  const dropped = new Set<RuleFinding>();
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (!first || group.length <= mostAlike) continue;
    large.set(first, group);
    for (const other of others) dropped.add(other);
  }
  return order.flatMap((finding) => {
    if (dropped.has(finding)) return [];
    const group = large.get(finding);
    return group ? merge(group, finding) : split(finding);
  });
}
