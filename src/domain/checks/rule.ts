/** The shape of a check rule. One rule is one file that exports one `Rule`; `registry.ts` lists them. */
import type { FormId } from "../../contract/forms";
import type { Settings } from "../../contract/settings";
import type { Book } from "../book";
import type { Finding, Severity } from "../finding";
import type { RecordOf } from "../records";
import type { BookIndex } from "./book-index";

/** What a check is asked with besides the book. */
export interface CheckContext {
  /** Base date for "overdue" and "in the future": Excel serial number (days). An input, never the clock. */
  readonly asOf: number;
  readonly settings: Settings;
}

/** What a rule may know besides the book. */
export interface RuleContext extends CheckContext {
  /** Lookups shared by all rules, made once per check and only when first asked for. */
  readonly index: BookIndex;
}

/** A finding as a rule makes it: id and severity are filled in from the rule. A rule may set a milder or sharper severity. */
export type RuleFinding = Omit<Finding, "ruleId" | "severity" | "key"> & {
  readonly severity?: Severity;
  /**
   * The data a finding speaks of where that is not the row it points at: the texts of a group, the numbers compared.
   * 已核实 lapses when they change; their order does not matter.
   */
  readonly about?: readonly string[];
};

/** Columns by form. */
export type NeededColumns = {
  readonly [I in FormId]?: readonly Exclude<keyof RecordOf<I>, "at" | "row" | "readings">[];
};

export interface Rule {
  /** Catalogue id, e.g. `GRD-03`. */
  readonly id: string;
  readonly severity: Severity;
  /** What the rule checks, one Chinese sentence without a full stop. */
  readonly title: string;
  /** Where the rule comes from: regulation, notice or reason, in Chinese, for the manual and the pane. */
  readonly source: string;
  /** Forms the rule reads; where none of them has rows the rule is not run. */
  readonly forms: readonly FormId[];
  /** The rule is run only where each of these forms has rows in a table with all of these columns. */
  readonly needs?: NeededColumns;
  /** Settings the rule reads. */
  readonly settings?: readonly (keyof Settings)[];
  /** False for rules whose source is soft or conflicting: a clerk switches them on in 设置. */
  readonly onByDefault: boolean;
  check(book: Book, context: RuleContext): Iterable<RuleFinding>;
}
