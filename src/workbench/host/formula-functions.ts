/** What fast-formula-parser lacks: some functions, and operators on whole blocks of cells. */
import type FormulaParser from "fast-formula-parser";
import type { Operand, RangeReference } from "fast-formula-parser";
import { countIfs, matchesCriterion, sumIfs } from "./criteria";

interface Argument {
  readonly value: unknown;
}

function cellsOf({ value }: Argument): readonly unknown[] {
  return Array.isArray(value) ? value.flat() : [value];
}

function numbersOf(args: readonly Argument[]): readonly number[] {
  return args.flatMap(cellsOf).filter((value): value is number => typeof value === "number");
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined;
}

function rowsOf({ value }: Argument): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) return [[value]];
  return value.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]));
}

/** SUMPRODUCT; the parser's own overwrites the cells it is given. */
function sumProduct(args: readonly Argument[]): number {
  const blocks = args.map(rowsOf);
  const [first = []] = blocks;
  let sum = 0;
  first.forEach((row, down) => {
    row.forEach((_cell, right) => {
      let product = 1;
      for (const block of blocks) {
        const value = block[down]?.[right];
        if (block.length !== first.length) throw new Error("#VALUE!");
        product *= typeof value === "number" ? value : 0;
      }
      sum += product;
    });
  });
  return sum;
}

/** Row numbers of a reference: one number for a cell, a column of them for an area. */
function rowsOfReference(parser: { readonly position: { readonly row: number } }, reference: unknown): unknown {
  if (reference === null || reference === undefined) return parser.position.row;
  const { ref } = reference as { readonly ref: RangeReference | { readonly row: number } };
  if ("row" in ref) return ref.row;
  if (ref.from.row === ref.to.row) return ref.from.row;
  return Array.from({ length: ref.to.row - ref.from.row + 1 }, (_row, index) => [ref.from.row + index]);
}

function match(args: readonly Argument[]): number {
  const [wanted, range, kind] = args;
  if (!wanted || !range || (kind && kind.value !== 0)) throw new Error("#N/A");
  const index = cellsOf(range).findIndex((value) => matchesCriterion(wanted.value, value));
  if (index < 0) throw new Error("#N/A");
  return index + 1;
}

function textJoin([delimiter, skipsBlanks, ...texts]: readonly Argument[]): string {
  return texts
    .flatMap(cellsOf)
    .map((value) => (isBlank(value) ? "" : String(value)))
    .filter((text) => text !== "" || skipsBlanks?.value !== true)
    .join(typeof delimiter?.value === "string" ? delimiter.value : "");
}

/** Functions added to the parser's own, by name. */
export const addedFunctions: Readonly<Record<string, (...args: readonly never[]) => unknown>> = {
  SUMIFS: (...args: readonly Argument[]) => sumIfs(args.map(({ value }) => value)),
  COUNTIFS: (...args: readonly Argument[]) => countIfs(args.map(({ value }) => value)),
  COUNTA: (...args: readonly Argument[]) => args.flatMap(cellsOf).filter((value) => !isBlank(value)).length,
  COUNTBLANK: (...args: readonly Argument[]) =>
    args.flatMap(cellsOf).filter((value) => isBlank(value) || value === "").length,
  MAX: (...args: readonly Argument[]) =>
    numbersOf(args).reduce((most, value) => Math.max(most, value), numbersOf(args)[0] ?? 0),
  MIN: (...args: readonly Argument[]) =>
    numbersOf(args).reduce((least, value) => Math.min(least, value), numbersOf(args)[0] ?? 0),
  SUMPRODUCT: (...args: readonly Argument[]) => sumProduct(args),
  MATCH: (...args: readonly Argument[]) => match(args),
  TEXTJOIN: (...args: readonly Argument[]) => textJoin(args),
  // The cell shows the second argument; where it leads is the grid's business.
  HYPERLINK: (address: Argument, text?: Argument) => text?.value ?? address.value,
  ROW: rowsOfReference,
};

/** A blank cell is "" beside a text and 0 beside anything else. */
function besides({ val, isArray }: Operand, other: unknown, sign: string): Operand {
  if (!isBlank(val)) return { val, isArray };
  return { val: sign === "&" || typeof other === "string" ? "" : 0, isArray: false };
}

function entryOf(block: readonly (readonly unknown[])[], down: number, across: number): unknown {
  const row = block.length === 1 ? block[0] : block[down];
  return row?.length === 1 ? row[0] : row?.[across];
}

/** Teaches the operators what a blank cell is, and to work cell by cell where an operand is a block. */
export function teachOperators(parser: FormulaParser): void {
  const { utils } = parser;
  const plain = utils._applyInfix.bind(utils);
  const single = (left: Operand, sign: string, right: Operand) =>
    plain(besides(left, right.val, sign), sign, besides(right, left.val, sign));
  utils._applyInfix = (left, sign, right) => {
    if (!Array.isArray(left.val) && !Array.isArray(right.val)) return single(left, sign, right);
    const lefts = rowsOf({ value: left.val });
    const rights = rowsOf({ value: right.val });
    const rowCount = Math.max(lefts.length, rights.length);
    const columnCount = Math.max(lefts[0]?.length ?? 0, rights[0]?.length ?? 0);
    return Array.from({ length: rowCount }, (_row, down) =>
      Array.from({ length: columnCount }, (_cell, across) =>
        single({ val: entryOf(lefts, down, across), isArray: false }, sign, {
          val: entryOf(rights, down, across),
          isArray: false,
        }),
      ),
    );
  };
}
