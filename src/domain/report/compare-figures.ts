/**
 * Compares the numbers of a clerk's own wording with the figures they speak of. A number counts only where a word of its
 * clause says what it is and the unit fits: what cannot be told for certain is left alone.
 */
import type { FigureUnit, ReportFigure } from "./report-figures";
import type { ReportTopic } from "./report-topics";

/** A number of a text that is not what the data say. */
export interface FigureMismatch {
  readonly figure: ReportFigure;
  /** As written, with its unit. */
  readonly written: string;
  /** As it should be. */
  readonly right: string;
}

const unitsWritten: Readonly<Record<string, FigureUnit>> = {
  人次: "人次",
  名: "名",
  人: "名",
  位: "名",
  个: "个",
  条: "条",
  项: "项",
  次: "次",
  场: "次",
  "%": "%",
};

/** A number with its unit; not of a date, a document number, an ordinal or a span of days. */
const number = /(?<![\d.〔第])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(人次|名|人|位|个(?!月)|条|项|次|场|%)/g;

/** Digits, point and percent sign become half-width; the full-width marks between statements stay as they are. */
function foldDigits(text: string): string {
  return text.replace(/[０-９．％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/** Where one statement ends. */
const clauseEnd = /[，。；;：、！？!?\n]|,(?!\d{3})/g;

interface Occurrence {
  readonly figure: ReportFigure;
  readonly from: number;
  readonly to: number;
}

/** Words found in a clause, the longest first where they overlap: 基本合格 is no 合格. */
function occurrences(clause: string, figures: readonly ReportFigure[]): readonly Occurrence[] {
  const found = figures.flatMap((figure) =>
    [...clause.matchAll(figure.words)].map((match) => ({
      figure,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
  found.sort((a, b) => b.to - b.from - (a.to - a.from));
  const kept: Occurrence[] = [];
  for (const one of found) {
    const isInside = kept.some(({ from, to }) => one.from >= from && one.to <= to && one.to - one.from < to - from);
    if (!isInside) kept.push(one);
  }
  return kept;
}

function clausesOf(text: string): readonly string[] {
  return text.split(clauseEnd).filter((clause) => /\d/.test(clause));
}

/** How far a word is from a number; a word before it is nearer. Infinity where another number stands between. */
function distance(clause: string, { from, to }: Occurrence, start: number, end: number): number {
  const between = to <= start ? clause.slice(to, start) : from >= end ? clause.slice(end, from) : "";
  if (/\d/.test(between)) return Infinity;
  return to <= start ? start - to : from >= end ? from - end + 0.5 : 0;
}

/** The figure a number speaks of; null where no word tells. */
function figureOf(
  clause: string,
  found: readonly Occurrence[],
  place: { readonly start: number; readonly end: number; readonly unit: FigureUnit },
  topic: ReportTopic | null,
): ReportFigure | null {
  let best: { readonly figure: ReportFigure; readonly rank: number } | null = null;
  for (const one of found) {
    if (one.figure.unit !== place.unit) continue;
    const far = distance(clause, one, place.start, place.end);
    // Of two figures that the same word may mean, the one of the paragraph.
    const rank = far + (topic !== null && one.figure.topic !== topic ? 0.25 : 0);
    if (far !== Infinity && (best === null || rank < best.rank)) best = { figure: one.figure, rank };
  }
  return best?.figure ?? null;
}

/** `42名`, `97.3%` */
export function figureText({ value, unit }: ReportFigure): string {
  return `${value}${unit}`;
}

/**
 * The numbers of a text that do not agree with the figures.
 *
 * @param text - a paragraph in the clerk's words
 * @param topic - what the paragraph is about; null where that is not known
 */
export function compareFigures(
  text: string,
  figures: readonly ReportFigure[],
  topic: ReportTopic | null,
): readonly FigureMismatch[] {
  const mismatches: FigureMismatch[] = [];
  for (const clause of clausesOf(foldDigits(text))) {
    const found = occurrences(clause, figures);
    if (found.length === 0) continue;
    for (const match of clause.matchAll(number)) {
      const [written, whole = "", fraction = "", word = ""] = match;
      const unit = unitsWritten[word];
      if (unit === undefined) continue;
      const place = { start: match.index, end: match.index + written.length, unit };
      const figure = figureOf(clause, found, place, topic);
      const value = Number(whole.replaceAll(",", "") + fraction);
      if (figure === null || figure.value === value) continue;
      // Of a rate with fewer decimals the rounded one is right, too.
      if (unit === "%" && fraction === "" && Math.round(figure.value) === value) continue;
      mismatches.push({ figure, written: written.replace(/\s+/g, ""), right: figureText(figure) });
    }
  }
  return mismatches;
}
