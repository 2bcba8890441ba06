/** Gathers the quick fixes of findings: every cell once, every row once, in the order of the sheets. */
import type { Book } from "../../domain/book";
import { changeOf } from "../../domain/checks/fix-cell";
import type { CellFix, Finding, FixKind } from "../../domain/finding";
import { listKey } from "../../reading/read-text";
import type { FixChoice, FixOffer, GradeWord } from "./fix-types";
import { fixKinds, fixLabels } from "./fix-words";

/** One cell to change, and why. */
export interface CellChange {
  readonly kind: FixKind;
  readonly fix: CellFix;
}

/** A row to take out. */
export interface RowRemoval {
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
}

export interface CollectedFixes {
  readonly cells: readonly CellChange[];
  readonly rows: readonly RowRemoval[];
  /** Grade words in the chosen cells; the cells of those that are not confirmed are not among `cells`. */
  readonly words: readonly GradeWord[];
}

/** The rule that finds grade words of another grading. */
const gradeWordRule = "GRD-13";

/** A cell that holds a grade word of another grading. */
interface WordCell {
  readonly word: string;
  readonly grade: string | null;
  readonly confirmed: boolean;
  readonly branch: string;
  readonly change: CellFix | null;
  readonly place: { readonly sheet: string; readonly row: number };
}

/** Every grade word of another grading in the workbook, with what it stands for as far as that is known. */
function wordCells(book: Book, confirmed: ReadonlyMap<string, string>): readonly WordCell[] {
  const cells: WordCell[] = [];
  for (const record of book.records.appraisals) {
    for (const { column, kind, raw, candidate } of record.readings) {
      if (column !== "grade" || typeof raw !== "string") continue;
      const word = listKey(raw);
      const known = confirmed.get(word);
      // 优 for 优秀 is read at once and needs no confirmation; it is no word of another grading.
      if (kind !== "not-in-list" && !(kind === "synonym" && known !== undefined)) continue;
      cells.push({
        word,
        grade: known ?? candidate ?? null,
        confirmed: known !== undefined,
        branch: record.branch,
        change: known === undefined ? null : changeOf(record, "grade", known),
        place: { sheet: record.at.sheet, row: record.row },
      });
    }
  }
  return cells;
}

function countWords(cells: readonly WordCell[]): readonly GradeWord[] {
  const words = new Map<string, GradeWord>();
  for (const { word, grade, confirmed } of cells) {
    words.set(word, { word, grade, confirmed, count: (words.get(word)?.count ?? 0) + 1 });
  }
  return [...words.values()];
}

/** The grade words of a workbook, for the clerk to confirm. */
export function gradeWordsOf(book: Book, confirmed: ReadonlyMap<string, string>): readonly GradeWord[] {
  return countWords(wordCells(book, confirmed));
}

function isChosen(choice: FixChoice): (finding: Finding) => boolean {
  if ("kind" in choice) return ({ fix }) => fix?.kind === choice.kind;
  const keys = new Set(choice.keys);
  return ({ key }) => key !== undefined && keys.has(key);
}

/** The grade words meant by the choice: all of them, or those of the branches whose finding was chosen. */
function chosenWords(findings: readonly Finding[], choice: FixChoice, words: readonly WordCell[]): readonly WordCell[] {
  if ("kind" in choice) return choice.kind === "grade-word" ? words : [];
  const chosen = isChosen(choice);
  const about = findings.filter((finding) => finding.ruleId === gradeWordRule && chosen(finding));
  return words.filter(({ branch, place }) =>
    about.some((finding) => finding.sheet === place.sheet && finding.branch === branch),
  );
}

/**
 * Gathers what a choice would change.
 *
 * @param findings - open findings of a check of this book, most serious first
 * @param confirmed - grade words that the clerk has confirmed, by `listKey`
 */
export function collectFixes(
  book: Book,
  findings: readonly Finding[],
  confirmed: ReadonlyMap<string, string>,
  choice: FixChoice,
): CollectedFixes {
  const cells = new Map<string, CellChange>();
  const rows = new Map<string, RowRemoval>();
  // Two findings may mend the same cell: the more serious comes first and speaks.
  const put = (kind: FixKind, fix: CellFix) => {
    const place = `${fix.row}/${fix.column}/${fix.sheet}`;
    if (!cells.has(place)) cells.set(place, { kind, fix });
  };
  const chosen = isChosen(choice);
  const words = chosenWords(findings, choice, wordCells(book, confirmed));
  for (const { change } of words) if (change) put("grade-word", change);
  for (const { fix } of findings.filter(chosen)) {
    // Grade words are changed by what the clerk confirmed, never by a proposal.
    if (!fix || fix.kind === "grade-word") continue;
    for (const cell of fix.cells) put(fix.kind, cell);
    for (const { sheet, row } of fix.removeRows ?? []) rows.set(`${row}/${sheet}`, { sheet, row });
  }
  const order = new Map(book.tables.map(({ sheet }, index) => [sheet, index]));
  const rank = (sheet: string) => order.get(sheet) ?? order.size;
  return {
    cells: [...cells.values()].sort(
      ({ fix: a }, { fix: b }) => rank(a.sheet) - rank(b.sheet) || a.row - b.row || a.column - b.column,
    ),
    rows: [...rows.values()].sort((a, b) => rank(a.sheet) - rank(b.sheet) || a.row - b.row),
    words: countWords(words),
  };
}

/** The kinds of fixes that the workbook offers, with the number of cells and rows; one pass over the findings. */
export function offerFixes(
  book: Book,
  findings: readonly Finding[],
  confirmed: ReadonlyMap<string, string>,
): readonly FixOffer[] {
  const places = new Map<FixKind, Set<string>>();
  const put = (kind: FixKind, place: string) => {
    let known = places.get(kind);
    if (!known) places.set(kind, (known = new Set()));
    known.add(place);
  };
  for (const { fix } of findings) {
    if (!fix || fix.kind === "grade-word") continue;
    for (const { sheet, row, column } of fix.cells) put(fix.kind, `${row}/${column}/${sheet}`);
    for (const { sheet, row } of fix.removeRows ?? []) put(fix.kind, `${row}//${sheet}`);
  }
  for (const { place } of wordCells(book, confirmed)) put("grade-word", `${place.row}/${place.sheet}`);
  return fixKinds
    .map((kind) => ({ kind, label: fixLabels[kind], count: places.get(kind)?.size ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
