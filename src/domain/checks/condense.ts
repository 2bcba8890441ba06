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

/** Findings of one sheet, column, severity and branch. */
interface Alike {
  /** Their positions while they are few. */
  positions: number[];
  /** What is told of them once they are too many; the findings themselves are let go. */
  merged: Merged | null;
}

interface Merged {
  readonly first: RuleFinding;
  count: number;
  /** The first `rowsNamed`. */
  readonly rows: number[];
  readonly cells: CellFix[];
}

function add(merged: Merged, { row, fix }: RuleFinding): void {
  merged.count++;
  if (row !== null && merged.rows.length < rowsNamed) merged.rows.push(row);
  if (fix && fix.kind === merged.first.fix?.kind) for (const cell of fix.cells) merged.cells.push(cell);
}

function tell({ first, count, rows, cells }: Merged): Condensed {
  const { fix, subject } = first;
  const { finding } = split(first);
  const who = subject === "" ? "" : `${subject}：`;
  return {
    finding: {
      ...finding,
      subject: "",
      message: `同类共${count}处（第${rows.join("、")}行等），如${who}${first.message}`,
      ...(fix && { fix: { ...fix, cells } }),
    },
    // How many, not which: the next row of a hundred like it changes nothing that was looked into.
    about: [[finding.sheet, finding.branch, finding.field, String(count)].join("\n")],
  };
}

/**
 * Finds the group of a finding. Findings of one rule come in runs of the same sheet and column, so that only the branch
 * is looked up for each.
 */
function makeGroups(): (finding: RuleFinding) => Alike {
  const kinds = new Map<string, Map<string, Alike>>();
  let before: RuleFinding | null = null;
  let byBranch = new Map<string, Alike>();
  return (finding) => {
    const { sheet, field, severity, branch } = finding;
    if (!before || before.sheet !== sheet || before.field !== field || before.severity !== severity) {
      const kind = `${sheet}\n${field}\n${severity ?? ""}`;
      byBranch = kinds.get(kind) ?? new Map<string, Alike>();
      kinds.set(kind, byBranch);
    }
    before = finding;
    let group = byBranch.get(branch);
    if (!group) byBranch.set(branch, (group = { positions: [], merged: null }));
    return group;
  };
}

/** The findings of one rule, those that are too many of a kind told once. */
export function condense(findings: Iterable<RuleFinding>): readonly Condensed[] {
  /** In order; a merged group stands where its first finding stood, null where the others were. */
  const kept: (RuleFinding | Merged | null)[] = [];
  const groupOf = makeGroups();
  for (const finding of findings) {
    const group = finding.row === null ? null : groupOf(finding);
    if (group?.merged) {
      add(group.merged, finding);
      continue;
    }
    if (group) group.positions.push(kept.length);
    kept.push(finding);
    if (group && group.positions.length > mostAlike) mergeGroup(group, kept);
  }
  return kept.flatMap((one) => {
    if (!one) return [];
    return "first" in one ? tell(one) : split(one);
  });
}

function mergeGroup(group: Alike, kept: (RuleFinding | Merged | null)[]): void {
  for (const position of group.positions) {
    const finding = kept[position];
    if (!finding || "first" in finding) continue;
    group.merged ??= kept[position] = { first: finding, count: 0, rows: [], cells: [] };
    add(group.merged, finding);
    if (group.merged.first !== finding) kept[position] = null;
  }
  group.positions = [];
}
