/** Which form the columns below a header make: the one they fit best, if its own columns are there. */
import type { Form } from "../contract/form";
import type { AnyForm, FormId } from "../contract/forms";
import { forms } from "../contract/forms";
import { wordKey } from "../domain/normalise-text";
import type { Surroundings } from "./columns/column-fit";
import type { HeaderCell } from "./columns/header-cell";
import { columnKey } from "./columns/header-cell";
import type { ConfirmedColumns, TableMatch } from "./columns/match-columns";
import { matchColumns } from "./columns/match-columns";
import { wordScore } from "./columns/word-fit";
import type { Profiles } from "./table-profiles";

/** A sheet whose columns come close to a form's without being enough. */
export interface CloseForm {
  readonly form: FormId;
  /** Headers of our columns that were recognised, and required ones that are not there. */
  readonly known: readonly string[];
  readonly missing: readonly string[];
}

export interface FindOptions {
  readonly confirmed?: ConfirmedColumns;
  readonly around?: Surroundings;
  /** The clerk said which form the sheet is. */
  readonly form?: FormId;
  /** Laid out from cards: what a card has besides the form's columns does not count against it. */
  readonly isCard?: boolean;
}

/** What a table is called: the sheet's name and the title above it, as keys; "" for none. */
export interface TableNames {
  readonly sheet: string;
  readonly title: string;
}

/** How well the names fit the form: 2 the sheet has the very name, 1 a part of it or the title names it, 0 not. */
function nameFit(form: Form, { sheet, title }: TableNames): 0 | 1 | 2 {
  const names = [form.sheet, ...(form.sheetAliases ?? []), form.title].map(wordKey);
  if (names.includes(sheet)) return 2;
  return names.some((name) => name.length > 1 && (sheet.includes(name) || title.includes(name))) ? 1 : 0;
}

export interface Candidate {
  readonly form: AnyForm;
  readonly headers: readonly HeaderCell[];
  readonly match: TableMatch;
  readonly score: number;
  readonly enough: boolean;
}

function met(form: Form, match: TableMatch): { readonly met: number; readonly all: number } {
  const required = form.columns.filter(({ id, required }) => required && id !== "branch");
  return { met: required.filter(({ id }) => match.columns.has(id)).length, all: required.length };
}

/** Whether a form's columns are there: the key ones, and enough of the required ones or of all headers. */
function isEnough(form: Form, headers: readonly HeaderCell[], match: TableMatch, fit: 0 | 1 | 2): boolean {
  // A sheet named 民主评议 with names is one, whatever else it lacks.
  const keys = fit === 2 ? form.keys.slice(0, 1) : form.keys;
  // 是 and 否 stand in every form: there only the word tells.
  const isYesNo = (id: string) => form.columns.find((column) => column.id === id)?.values?.includes("是") === true;
  if (!keys.every((one) => one.some((id) => (isYesNo(id) ? match.solid : match.likely).has(id)))) return false;
  const known = match.columns.size;
  const named = headers.filter(({ text }) => text !== "").length;
  const { met: there, all } = met(form, match);
  // 姓名 and 等次 alone are enough where the grades stand below.
  const fewest = fit === 2 || (match.evident > 0 && known * 2 > named) ? 2 : 3;
  if (match.solid.size < fewest) return false;
  if (there === all) return known * 4 >= named;
  return known * 2 >= named && there >= all * (fewest === 2 ? 1 / 3 : 1 / 2);
}

/** A card has words of its own beside those of the form: half of the required ones and the key ones are enough. */
function isCardEnough(form: Form, match: TableMatch, there: number, all: number): boolean {
  return match.solid.size >= 3 && there * 2 >= all && form.keys.every((one) => one.some((id) => match.likely.has(id)));
}

/** Header words of a form as keys: a row made of them alone needs no closer look. */
const keysOfForm = new Map(forms.map(({ id, columns }) => [id, new Set(columns.map(({ header }) => wordKey(header)))]));

function isPlainFor({ id }: AnyForm, named: readonly HeaderCell[]): boolean {
  const keys = keysOfForm.get(id);
  return named.every(({ keys: own }) => keys?.has(own[0] ?? "") === true);
}

/** Forms that a header is compared with closely: those whose words it fits best. */
const mostForms = 6;

function likelyForms(named: readonly HeaderCell[]): readonly AnyForm[] {
  return [...forms]
    .map((form) => ({ form, score: wordScore(form, named) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostForms)
    .map(({ form }) => form);
}

/** The form that the columns fit best. */
export function recognise(
  headers: readonly HeaderCell[],
  profiles: Profiles,
  names: TableNames,
  options: FindOptions,
): Candidate | null {
  const named = headers.filter(({ text }) => text !== "");
  if (named.length < 2) return null;
  const own = headers.map(({ index }) => profiles.of(index));
  // The template's own words, all of them: no other form can fit better.
  const plain = named.length >= 4 ? forms.filter((form) => isPlainFor(form, named)) : [];
  const candidates = options.form
    ? forms.filter(({ id }) => id === options.form)
    : plain.length > 0
      ? plain
      : likelyForms(named);
  let best: Candidate | null = null;
  for (const form of candidates as readonly (AnyForm & Form)[]) {
    const fit = options.form ? 2 : nameFit(form, names);
    const judge = (match: TableMatch): Candidate => {
      const { met: there, all } = met(form, match);
      const unknown = named.filter(({ index }) => match.extra.some((extra) => extra.index === index)).length;
      const score = match.score + fit * 1.5 - 0.7 * (all - there) - 0.5 * unknown;
      const enough = options.form
        ? match.columns.size > 0
        : options.isCard
          ? isCardEnough(form, match, there, all)
          : isEnough(form, headers, match, fit);
      return { form, headers, match, score, enough };
    };
    const around = options.around ? { around: options.around } : {};
    const { confirmed } = options;
    const byEvidence = judge(matchColumns(form, headers, own, around));
    const isAnswered = confirmed?.size && headers.some((header) => confirmed.has(columnKey(form.id, header)));
    const answered = isAnswered ? judge(matchColumns(form, headers, own, { ...around, confirmed })) : byEvidence;
    // What a clerk leaves out makes no other form of the sheet; what she names may make it one.
    const candidate = {
      ...answered,
      score: Math.max(byEvidence.score, answered.score),
      enough: byEvidence.enough || answered.enough,
    };
    const better =
      !best || (candidate.enough && !best.enough) || (candidate.enough === best.enough && candidate.score > best.score);
    if (better) best = candidate;
  }
  return best;
}

/** What makes a header close to a form without being one; null where too little is known. */
export function closeForm(candidate: Candidate): CloseForm | null {
  const form: Form = candidate.form;
  const headerOf = (id: string) => form.columns.find((column) => column.id === id)?.header ?? "";
  const known = [...candidate.match.matches]
    .filter(([, { how, score }]) => how !== "similar" || score >= 0.4)
    .map(([id]) => headerOf(id));
  if (known.length < 3) return null;
  const missing = form.columns
    .filter(({ id, required }) => required && !candidate.match.columns.has(id))
    .map(({ header }) => header);
  return { form: candidate.form.id, known, missing };
}
