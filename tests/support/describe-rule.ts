// A rule's contract as a table: books on which it says nothing, books on which it says exactly this.
import { runChecks } from "../../src/domain/checks/run-checks";
import type { Rule } from "../../src/domain/checks/rule";
import type { CellFix, Finding, QuickFix } from "../../src/domain/finding";
import { buildBook, day } from "./build-book";
import type { BookInput } from "./build-book";

/** One book; the base date is 2026-03-27 where left out. */
export interface RuleCase {
  readonly name: string;
  readonly book: BookInput;
  readonly asOf?: string;
}

export interface RuleTable {
  readonly valid: readonly RuleCase[];
  /** What is found, in order; each is compared with the parts given. */
  readonly invalid: readonly (RuleCase & { readonly finds: readonly ExpectedFinding[] })[];
}

/** The parts of a finding that matter; `fix: null` where none may be offered. */
export type ExpectedFinding = Omit<Partial<Finding>, "fix"> & {
  readonly fix?: (Omit<Partial<QuickFix>, "cells"> & { readonly cells?: readonly Partial<CellFix>[] }) | null;
};

function expectFindings(findings: readonly Finding[], finds: readonly ExpectedFinding[]): void {
  expect(findings).toMatchObject(finds.map(({ fix, ...parts }) => (fix ? { ...parts, fix } : parts)));
  finds.forEach(({ fix }, position) => {
    if (fix === null) expect(findings[position]?.fix).toBeUndefined();
  });
}

/** Runs one rule over a book, whether or not it is on by default. */
export function findingsOf(
  rule: Rule,
  { book: input, asOf = "2026-03-27" }: Omit<RuleCase, "name">,
): readonly Finding[] {
  const book = buildBook(input);
  return runChecks(book, { asOf: day(asOf), settings: book.settings }, [{ ...rule, onByDefault: true }]).findings;
}

/** Rules that speak of a branch for the very reason that it has sent little. */
const aboutBranches: ReadonlySet<string> = new Set(["CON-01", "CON-05"]);

/** The book with one more branch that fills none of the forms a rule looks at. */
function withStranger(input: BookInput): BookInput {
  const stranger = { row: 90, branch: "别的党支部", name: "学习制度", kind: "修订" };
  return { ...input, rows: { ...input.rows, institutions: [...(input.rows?.institutions ?? []), stranger] } };
}

/** Rows without a branch are a branch of their own only while no other row names one. */
function namesBranches({ rows = {} }: BookInput): boolean {
  return Object.values(rows).every((list) => list.every((row) => !("branch" in row) || row.branch !== ""));
}

/** A branch without rows in a form changes nothing of what is said about the others. */
function expectSameWithStranger(rule: Rule, ruleCase: Omit<RuleCase, "name">, findings: readonly Finding[]): void {
  const { book } = ruleCase;
  if (aboutBranches.has(rule.id) || !namesBranches(book) || book.tables?.institutions) return;
  const again = findingsOf(rule, { ...ruleCase, book: withStranger(book) });
  expect(again.map(({ message, row }) => [row, message])).toEqual(findings.map(({ message, row }) => [row, message]));
}

export function describeRule(rule: Rule, { valid, invalid }: RuleTable): void {
  describe(rule.id, () => {
    test.each(valid)("says nothing: $name", (ruleCase) => {
      expect(findingsOf(rule, ruleCase)).toEqual([]);
      expectSameWithStranger(rule, ruleCase, []);
    });

    test.each(invalid)("finds: $name", ({ finds, ...ruleCase }) => {
      const findings = findingsOf(rule, ruleCase);
      expectFindings(findings, finds);
      expectSameWithStranger(rule, ruleCase, findings);
      for (const { message, advice, ruleId } of findings) {
        expect(ruleId).toBe(rule.id);
        for (const text of [message, advice]) {
          expect(text).not.toBe("");
          expect(text.length).toBeLessThanOrEqual(200);
          expect(text).not.toMatch(/[。！!]|undefined|null|NaN|[A-Za-z]{2}/);
        }
      }
    });
  });
}
