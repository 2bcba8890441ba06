/**
 * Whether a text is a formula that Excel lets in: its grammar read from end to end, as Excel does when a formula is
 * entered. What it comes to is the calculation's business: an unknown name or function is let in and gives `#NAME?`.
 */
import { argumentCounts } from "./formula-arity";
import { afterSpaces, operandAt } from "./formula-operands";

/** Excel's limits on calls inside calls, and on what is handed to one. */
const deepest = 64;
const mostArguments = 255;

class Refused extends Error {}

/** What was read: whether it can stand for cells, as both sides of a range or an intersection must. */
interface Read {
  readonly end: number;
  readonly isCells: boolean;
}

interface Rules {
  /** Validations and conditional formats take no unions, intersections and constants in braces. */
  readonly isCriterion: boolean;
}

const binary = /<=|>=|<>|[=<>&+\-*/^]/y;

function signAt(text: string, place: number): string | null {
  binary.lastIndex = place;
  return binary.exec(text)?.[0] ?? null;
}

class Reader {
  readonly #text: string;
  readonly #rules: Rules;
  #depth = 0;

  constructor(text: string, rules: Rules) {
    this.#text = text;
    this.#rules = rules;
  }

  /** A whole formula after its `=`. */
  formula(): void {
    const { end } = this.#union(0);
    if (end < this.#text.length) throw new Refused(`Nothing can follow at ${end + 1}.`);
  }

  /** Areas with commas between, at the top and in brackets; a single value is one too. */
  #union(place: number): Read {
    let read = this.#expression(place);
    while (this.#text[read.end] === ",") {
      if (this.#rules.isCriterion) throw new Refused("A criterion takes no union.");
      const next = this.#expression(read.end + 1);
      if (!read.isCells || !next.isCells) throw new Refused("Only references are joined by a comma.");
      read = next;
    }
    return read;
  }

  /** Operands with signs between; how strongly a sign binds does not matter for the form. */
  #expression(place: number): Read {
    let read = this.#signed(place);
    for (;;) {
      const sign = signAt(this.#text, read.end);
      if (sign === null) return read;
      read = { ...this.#signed(read.end + sign.length), isCells: false };
    }
  }

  #signed(place: number): Read {
    const start = afterSpaces(this.#text, place);
    const sign = this.#text[start];
    if (sign === "+" || sign === "-") return { ...this.#signed(start + 1), isCells: false };
    if (sign === "@") return this.#signed(start + 1);
    let read = this.#intersection(start);
    while (this.#text[read.end] === "%") read = { end: afterSpaces(this.#text, read.end + 1), isCells: false };
    return read;
  }

  /** Ranges with a blank between; the blanks after the last one are passed over. */
  #intersection(place: number): Read {
    let read = this.#range(place);
    for (;;) {
      const next = afterSpaces(this.#text, read.end);
      const sign = this.#text[next];
      if (next === read.end || sign === undefined || /[,)%=<>&+\-*/^:}\]]/.test(sign)) return { ...read, end: next };
      if (this.#rules.isCriterion) throw new Refused("A criterion takes no intersection.");
      const other = this.#range(next);
      if (!read.isCells || !other.isCells) throw new Refused(`A sign is missing at ${next + 1}.`);
      read = other;
    }
  }

  #range(place: number): Read {
    let read = this.#operand(place);
    for (;;) {
      const colon = afterSpaces(this.#text, read.end);
      if (this.#text[colon] !== ":") return read;
      const other = this.#operand(afterSpaces(this.#text, colon + 1));
      if (!read.isCells || !other.isCells) throw new Refused("A colon stands between references only.");
      read = other;
    }
  }

  /** One operand with what is fixed to its end: arguments, the `#` of a spilled range. */
  #operand(place: number): Read {
    let read = this.#start(place);
    for (;;) {
      if (read.isCells && this.#text[read.end] === "#") read = { ...read, end: read.end + 1 };
      else if (read.isCells && this.#text[read.end - 1] === ")" && this.#text[read.end] === "(") {
        read = this.#call("", read.end);
      } else return read;
    }
  }

  #start(place: number): Read {
    if (this.#text[place] === "(") {
      const inner = this.#deeper(() => this.#union(place + 1));
      if (this.#text[inner.end] !== ")") throw new Refused(`The bracket at ${place + 1} is not closed.`);
      return { ...inner, end: inner.end + 1 };
    }
    const operand = operandAt(this.#text, place);
    if (!operand) throw new Refused(`Something is missing or wrong at ${place + 1}.`);
    if (operand.kind === "constants" && this.#rules.isCriterion) throw new Refused("A criterion takes no constants.");
    const { kind, end, text } = operand;
    if (kind === "name" || kind === "logical") {
      const bracket = afterSpaces(this.#text, end);
      if (this.#text[bracket] === "(" && kind === "name") return this.#call(text, bracket);
    }
    return { end, isCells: kind === "cells" || kind === "name" || kind === "table" };
  }

  /** The arguments of a call from its bracket on; any of them may be left empty. */
  #call(name: string, bracket: number): Read {
    return this.#deeper(() => {
      let end = afterSpaces(this.#text, bracket + 1);
      let count = 0;
      if (this.#text[end] !== ")") {
        for (;;) {
          count++;
          const isEmpty = this.#text[end] === "," || this.#text[end] === ")";
          if (!isEmpty) ({ end } = this.#expression(end));
          const sign = this.#text[end];
          if (sign === ")") break;
          if (sign !== ",") throw new Refused(`The bracket at ${bracket + 1} is not closed.`);
          end = afterSpaces(this.#text, end + 1);
        }
      }
      const [least, most] = argumentCounts.get(name.toUpperCase()) ?? [0, mostArguments];
      if (count < least) throw new Refused(`${name} is given too few arguments.`);
      if (count > most) throw new Refused(`${name} is given too many arguments.`);
      return { end: end + 1, isCells: true };
    });
  }

  #deeper(read: () => Read): Read {
    if (++this.#depth > deepest) throw new Refused(`More than ${deepest} levels.`);
    const found = read();
    this.#depth--;
    return found;
  }
}

/**
 * Why Excel would not let a formula in; null where it would.
 *
 * @param formula with its `=`
 * @param use `criterion` for validations and conditional formats, which take less
 */
export function formulaFault(formula: string, use: "cell" | "criterion" = "cell"): string | null {
  if (!formula.startsWith("=")) return "A formula starts with =.";
  try {
    new Reader(formula.slice(1), { isCriterion: use === "criterion" }).formula();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}
