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

/**
 * Positions of the findings of one sheet, column, severity and branch, in order. Findings of one rule come in runs of
 * the same sheet and column, so that only the branch is looked up for each.
 */
function groupAlike(findings: readonly RuleFinding[]): readonly (readonly number[])[] {
  const kinds = new Map<string, Map<string, number[]>>();
  let before: RuleFinding | null = null;
  let byBranch = new Map<string, number[]>();
  findings.forEach((finding, position) => {
    const { sheet, field, severity, branch } = finding;
    if (finding.row === null) return;
    if (!before || before.sheet !== sheet || before.field !== field || before.severity !== severity) {
      const kind = `${sheet}\n${field}\n${severity ?? ""}`;
      byBranch = kinds.get(kind) ?? new Map<string, number[]>();
      kinds.set(kind, byBranch);
    }
    before = finding;
    const group = byBranch.get(branch);
    if (group) group.push(position);
    else byBranch.set(branch, [position]);
  });
  return [...kinds.values()].flatMap((branches) => [...branches.values()]);
}

/** The findings of one rule, those that are too many of a kind told once. */
export function condense(findings: Iterable<RuleFinding>): readonly Condensed[] {
  const order = [...findings];
  if (order.length <= mostAlike) return order.map(split);
  /** By the position of its first finding. */
  const large = new Map<number, readonly RuleFinding[]>();
  const dropped = new Uint8Array(order.length);
  for (const group of groupAlike(order)) {
    const [first] = group;
    if (first === undefined || group.length <= mostAlike) continue;
    large.set(
      first,
      group.flatMap((position) => order[position] ?? []),
    );
    for (const position of group) if (position !== first) dropped[position] = 1;
  }
  const condensed: Condensed[] = [];
  order.forEach((finding, position) => {
    if (dropped[position] === 1) return;
    const group = large.get(position);
    condensed.push(group ? merge(group, finding) : split(finding));
  });
  return condensed;
}
