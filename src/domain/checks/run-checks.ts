/** Runs the rules over a book: which of them apply, in what order their findings come. */
import type { Book } from "../book";
import type { Finding } from "../finding";
import { severities } from "../finding";
import { makeKeys } from "../finding-key";
import { indexBook } from "./book-index";
import type { BookIndex } from "./book-index";
import { condense } from "./condense";
import { shorten } from "./place";
import { rules as allRules } from "./registry";
import type { CheckContext, Rule } from "./rule";

export interface CheckResult {
  /** Most serious first, then in the order of sheets, rows and columns. */
  readonly findings: readonly Finding[];
  /** Ids of the rules that were run: switched on and with data to look at. */
  readonly rulesRun: readonly string[];
}

/** True where the data a rule looks at is there: some form with rows, and every column it cannot do without. */
function hasData(rule: Rule, book: Book, index: BookIndex): boolean {
  if (rule.forms.length > 0 && !rule.forms.some((form) => book.records[form].length > 0)) return false;
  return Object.entries(rule.needs ?? {}).every(([form, columns]) =>
    book.tables.some(
      (table) =>
        table.form === form &&
        index.tables(table.form).includes(table) &&
        columns.every((column) => table.columns.has(column)),
    ),
  );
}

/**
 * Order of findings: severity, sheet as in the workbook, row (the sheet as a whole first), column, rule. They come rule
 * by rule in the order of the catalogue and the sort is stable, so the last needs no comparison.
 */
function inOrder(findings: readonly Finding[], sheets: ReadonlyMap<string, number>): readonly Finding[] {
  const ranked = findings.map((finding) => ({
    finding,
    // Severity and sheet as one number, looked up once per finding and not once per comparison.
    rank: severities.indexOf(finding.severity) * (sheets.size + 1) + (sheets.get(finding.sheet) ?? -1),
    row: finding.row ?? 0,
    column: finding.column ?? -1,
  }));
  ranked.sort((a, b) => a.rank - b.rank || a.row - b.row || a.column - b.column);
  return ranked.map(({ finding }) => finding);
}

/** What a finding says is read at a glance, whatever stands in the cells it quotes. */
const longest = { message: 200, advice: 200, subject: 40 };

function clipped<F extends Pick<Finding, "message" | "advice" | "subject">>(finding: F): F {
  const { message, advice, subject } = finding;
  if (message.length <= longest.message && advice.length <= longest.advice && subject.length <= longest.subject) {
    return finding;
  }
  return {
    ...finding,
    message: shorten(message, longest.message),
    advice: shorten(advice, longest.advice),
    subject: shorten(subject, longest.subject),
  };
}

/**
 * Checks a book with every rule that is switched on and has data. The same book and context always give the same
 * findings; one pass over the records per rule.
 *
 * @param context - base date and settings; `settings.rules` switches rules on or off and changes their severity
 * @param rules - the rules to run, in catalogue order
 */
export function runChecks(book: Book, context: CheckContext, rules: readonly Rule[] = allRules): CheckResult {
  const index = indexBook(book);
  const keys = makeKeys(book);
  const findings: Finding[] = [];
  const rulesRun: string[] = [];
  for (const rule of rules) {
    const setting = context.settings.rules.get(rule.id);
    if (!(setting?.enabled ?? rule.onByDefault) || !hasData(rule, book, index)) continue;
    rulesRun.push(rule.id);
    for (const { finding, about } of condense(rule.check(book, { ...context, index }))) {
      const { id: ruleId } = rule;
      const severity = setting?.severity ?? finding.severity ?? rule.severity;
      const key = keys.keyOf({ ...finding, ruleId }, about);
      findings.push({ ...clipped(finding), ruleId, severity, key });
    }
  }
  const sheets = new Map(book.tables.map((table, position) => [table.sheet, position]));
  return { findings: inOrder(findings, sheets), rulesRun };
}
