/** Arguments of an API call as they came over the wire, read with the checks Excel makes: a wrong one is an InvalidArgument. */
import { invalidArgument } from "./host-error";
import type { HostObject } from "./host-object";

/** Whether a value is an object of the API rather than plain data. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "typeName" in value && "propertyNames" in value;
}

/** A plain object that came as JSON. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export class Arguments {
  readonly #member: string;
  readonly #values: readonly unknown[];

  /** @param member for messages: `Range.clear` */
  constructor(member: string, values: readonly unknown[]) {
    this.#member = member;
    this.#values = values;
  }

  #wrong(index: number, wanted: string): Error {
    return invalidArgument(`Argument ${index + 1} of ${this.#member} must be ${wanted}.`);
  }

  raw(index: number): unknown {
    return this.#values[index];
  }

  has(index: number): boolean {
    return this.#values[index] !== undefined && this.#values[index] !== null;
  }

  string(index: number): string {
    const value = this.#values[index];
    if (typeof value !== "string") throw this.#wrong(index, "a text");
    return value;
  }

  optionalString(index: number): string | null {
    return this.has(index) ? this.string(index) : null;
  }

  /** A whole number from `least` on. */
  integer(index: number, least = 0): number {
    const value = this.#values[index];
    if (typeof value !== "number" || !Number.isInteger(value) || value < least) {
      throw this.#wrong(index, `a whole number from ${least} on`);
    }
    return value;
  }

  optionalInteger(index: number, otherwise: number, least = 0): number {
    return this.has(index) ? this.integer(index, least) : otherwise;
  }

  optionalBoolean(index: number, otherwise: boolean): boolean {
    if (!this.has(index)) return otherwise;
    const value = this.#values[index];
    if (typeof value !== "boolean") throw this.#wrong(index, "true or false");
    return value;
  }

  /** One of the words, whatever the case of the first letter. */
  oneOf<W extends string>(index: number, words: readonly W[], otherwise?: W): W {
    if (!this.has(index) && otherwise !== undefined) return otherwise;
    return wordOf(this.#values[index], words, `Argument ${index + 1} of ${this.#member}`);
  }

  /** An object of the API handed over, or null where the argument is something else. */
  object(index: number): HostObject | null {
    const value = this.#values[index];
    return isHostObject(value) ? value : null;
  }

  record(index: number): Readonly<Record<string, unknown>> {
    const value = this.#values[index];
    if (!isRecord(value) || isHostObject(value)) throw this.#wrong(index, "an object");
    return value;
  }
}

/** A value that must be one of the words of an enumeration. */
export function wordOf<W extends string>(value: unknown, words: readonly W[], what: string): W {
  const found = words.find((word) => typeof value === "string" && word.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw invalidArgument(`${what} must be one of ${words.join(", ")}.`);
  return found;
}

export function booleanOf(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${what} must be true or false.`);
  return value;
}

export function textOf(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(`${what} must be a text.`);
  return value;
}

/** A finite number between two bounds. */
export function numberOf(value: unknown, what: string, least: number, most: number): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < least || value > most) {
    throw invalidArgument(`${what} must be a number from ${least} to ${most}.`);
  }
  return value;
}
