/**
 * How well files are read and checked: `npm run score [folder …]`. Without a folder: the project's own clerk files, and
 * made tables with words of either half. Of each folder: what became of the columns; where it has a truth.json, also rows,
 * and per rule what was planted, found and found besides.
 *
 * truth.json: `asOf` (ISO date), `files` (see FileTruth) and `mistakes`, each with file, sheet, row, column, ruleId, branch;
 * null where none is meant. `knockOn` marks what follows from another mistake; `also` says that more cells of the same
 * column are alike.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { forms } from "../src/contract/forms";
import type { Finding } from "../src/domain/finding";
import { rules } from "../src/domain/checks/registry";
import { runChecks } from "../src/domain/checks/run-checks";
import { serialOfIso } from "../src/domain/serial-date";
import { readGrids } from "../src/files/read-grids";
import { readBook } from "../src/reading/read-book";
import { describeScores, scoreAll } from "../tests/reading/support/score-tables";
import { clerkFiles } from "./samples/clerk-files";
import type { FileTruth } from "./score-columns";
import { describeColumns, newColumnScore, scoreColumns } from "./score-columns";

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
  readonly files?: readonly FileTruth[];
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

function scoreRules(folder: string): void {
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
  for (const file of readdirSync(folder).filter((name) => !/^(?:truth\.json|README)/.test(name))) {
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

function truthOf(folder: string): Truth | null {
  const path = join(folder, "truth.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Truth) : null;
}

function scoreFolder(folder: string): void {
  const truth = truthOf(folder);
  const score = newColumnScore();
  for (const file of readdirSync(folder).filter((name) => /\.(?:xlsx|xlsm|xls|ods|csv)$/i.test(name))) {
    const grids = readGrids(new Uint8Array(readFileSync(join(folder, file))), file);
    if (!grids.ok) {
      console.log(`${file}: ${grids.problem.message}`);
      continue;
    }
    const { book } = readBook(grids.value, { file, year: truth?.year ?? 2025, isFile: true });
    scoreColumns(
      score,
      file,
      grids.value,
      book,
      truth?.files?.find((one) => one.file === file),
    );
  }
  console.log([`${folder}: ${describeColumns(score)}`, ...score.faults].join("\n  "));
  if (truth) scoreRules(folder);
}

function scoreOwn(): void {
  const score = newColumnScore();
  for (const { name, bytes, rows } of clerkFiles()) {
    const grids = readGrids(bytes, name);
    if (!grids.ok) throw new Error(grids.problem.message);
    const { book } = readBook(grids.value, { file: name, year: 2025, isFile: true });
    const rowsPerForm = Object.fromEntries(
      forms.flatMap(({ id, sheet }) => (id in rows ? [[sheet, rows[id] ?? 0]] : [])),
    );
    scoreColumns(score, name, grids.value, book, { file: name, rowsPerForm });
  }
  console.log([`clerk files: ${describeColumns(score)}`, ...score.faults].join("\n  "));
  for (const half of ["A", "B"] as const)
    console.log(`made tables, half ${half}\n${describeScores(scoreAll(half, 100))}`);
}

const folders = process.argv.slice(2);
if (folders.length === 0) scoreOwn();
for (const folder of folders) scoreFolder(folder);
