/** The part of fast-formula-parser (which has no types of its own) that the calculation uses. */
declare module "fast-formula-parser" {
  export interface CellReference {
    readonly row: number;
    readonly col: number;
    readonly sheet?: string;
  }
  export interface RangeReference {
    readonly sheet?: string;
    readonly from: { readonly row: number; readonly col: number };
    readonly to: { readonly row: number; readonly col: number };
  }
  export interface ParserOptions {
    readonly onCell: (reference: CellReference) => unknown;
    readonly onRange: (reference: RangeReference) => unknown;
    readonly onVariable?: (name: string, sheet: string | undefined) => unknown;
    /** Called with the arguments; ROW and a few others with the parser and the references as they stand. */
    readonly functions?: Readonly<Record<string, (...args: readonly never[]) => unknown>>;
  }
  /** A value as operators see it. */
  export interface Operand {
    readonly val: unknown;
    readonly isArray: boolean;
  }
  export default class FormulaParser {
    constructor(options: ParserOptions);
    readonly utils: { _applyInfix(left: Operand, sign: string, right: Operand): unknown };
    parse(formula: string, position: { row: number; col: number; sheet: string }, allowArray?: boolean): unknown;
    static readonly SSF: { format(format: string, value: unknown): string };
  }
}
