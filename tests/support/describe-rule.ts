// A rule's contract as a table: books on which it says nothing, books on which it says exactly this.
import { runChecks } from "../../src/domain/checks/run-checks";
import type { Rule } from "../../src/domain/checks/rule";
import type { Finding } from "../../src/domain/finding";
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
  readonly invalid: readonly (RuleCase & { readonly finds: readonly Partial<Finding>[] })[];
}

/** Runs one rule over a book, whether or not it is on by default. */
export function findingsOf(
  rule: Rule,
  { book: input, asOf = "2026-03-27" }: Omit<RuleCase, "name">,
): readonly Finding[] {
  const book = buildBook(input);
  return runChecks(book, { asOf: day(asOf), settings: book.settings }, [{ ...rule, onByDefault: true }]).findings;
}

export function describeRule(rule: Rule, { valid, invalid }: RuleTable): void {
  describe(rule.id, () => {
    test.each(valid)("says nothing: $name", (ruleCase) => {
      expect(findingsOf(rule, ruleCase)).toEqual([]);
    });

    test.each(invalid)("finds: $name", ({ finds, ...ruleCase }) => {
      const findings = findingsOf(rule, ruleCase);
      expect(findings).toMatchObject(finds);
      for (const { message, advice, ruleId } of findings) {
        expect(ruleId).toBe(rule.id);
        for (const text of [message, advice]) {
          expect(text).not.toBe("");
          expect(text).not.toMatch(/[。！!]|undefined|null|NaN|[A-Za-z]{2}/);
        }
      }
    });
  });
}
