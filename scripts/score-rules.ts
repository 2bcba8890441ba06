/**
 * How well the rules find planted mistakes: `npx tsx scripts/score-rules.ts <folder>` checks every workbook of a folder
 * against its truth.json and prints what was planted, found and found besides, per rule.
 *
 * truth.json: `asOf` (ISO date) and `mistakes`, each with file, sheet, row, column, ruleId, branch; null where none is
 * meant. `knockOn` marks what follows from another mistake; `also` says that more cells of the same column are alike.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../src/domain/finding";
import { rules } from "../src/domain/checks/registry";
import { runChecks } from "../src/domain/checks/run-checks";
import { serialOfIso } from "../src/domain/serial-date";
import { readGrids } from "../src/files/read-grids";
import { readBook } from "../src/reading/read-book";

interface Mistake {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly ruleId: string;
  readonly branch: string | null;
  readonly also?: string;
}

interface Truth {
  readonly asOf: string;
  readonly year: number;
  readonly mistakes: readonly Mistake[];
}

interface Score {
  planted: number;
  found: number;
  extra: number;
}

function contentOf(folder: string, file: string) {
  const grids = readGrids(new Uint8Array(readFileSync(join(folder, file))), file);
  if (!grids.ok) throw new Error(grids.problem.message);
  return grids.value;
}

/** True where a finding is the planted mistake: same rule and cell; a mistake without a row is one of the branch. */
function isMistake(finding: Finding, mistake: Mistake): boolean {
  if (finding.ruleId !== mistake.ruleId) return false;
  if (mistake.sheet !== null && finding.sheet !== mistake.sheet) return false;
  if (mistake.row === null) return finding.branch === mistake.branch;
  return finding.row === mistake.row && (mistake.column === null || finding.field === mistake.column);
}

/** True for another branch's share of a mistake that the truth tells once per column. */
function isAlso(finding: Finding, mistakes: readonly Mistake[]): boolean {
  return mistakes.some(
    ({ ruleId, sheet, column, also }) =>
      also !== undefined && finding.ruleId === ruleId && finding.sheet === sheet && finding.field === column,
  );
}

function main(folder: string): void {
  const truth = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")) as Truth;
  const asOf = serialOfIso(truth.asOf);
  if (asOf === null) throw new Error(`asOf is no ISO date: ${truth.asOf}`);
  const working = new Set(rules.map(({ id }) => id));
  const scores = new Map<string, Score>();
  const scoreOf = (id: string) => {
    let score = scores.get(id);
    if (!score) scores.set(id, (score = { planted: 0, found: 0, extra: 0 }));
    return score;
  };
  const missed: string[] = [];
  const extras: string[] = [];
  for (const file of readdirSync(folder).filter((name) => name !== "truth.json")) {
    const { book } = readBook(contentOf(folder, file), { file, year: truth.year });
    const { findings } = runChecks(book, { asOf, settings: book.settings });
    const planted = truth.mistakes.filter((mistake) => mistake.file === file && working.has(mistake.ruleId));
    const right = new Set<Finding>();
    for (const mistake of planted) {
      const score = scoreOf(mistake.ruleId);
      score.planted++;
      const hit = findings.find((finding) => !right.has(finding) && isMistake(finding, mistake));
      if (hit) {
        score.found++;
        right.add(hit);
      } else
        missed.push(`${file} ${mistake.ruleId} ${mistake.sheet ?? ""} ${mistake.row ?? ""} ${mistake.column ?? ""}`);
    }
    for (const finding of findings) {
      if (right.has(finding) || isAlso(finding, planted)) continue;
      scoreOf(finding.ruleId).extra++;
      const { severity, ruleId, sheet, row, field, branch, message } = finding;
      extras.push(`${severity} ${ruleId} ${file} ${sheet} ${row ?? ""} ${field} ${branch} ${message}`);
    }
  }
  let [planted, found, extra] = [0, 0, 0];
  for (const [id, score] of [...scores].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(`${id}  planted ${score.planted}  found ${score.found}  extra ${score.extra}`);
    planted += score.planted;
    found += score.found;
    extra += score.extra;
  }
  const share = (part: number, whole: number) => (whole === 0 ? "—" : (part / whole).toFixed(3));
  console.log(`planted ${planted}, found ${found}, extra ${extra}`);
  console.log(`recall ${share(found, planted)}, precision ${share(found, found + extra)}`);
  if (missed.length > 0) console.log(["missed:", ...missed].join("\n  "));
  if (extras.length > 0) console.log(["extra:", ...extras].join("\n  "));
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: npx tsx scripts/score-rules.ts <folder with truth.json>");
  process.exit(1);
}
main(folder);
