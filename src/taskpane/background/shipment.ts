/**
 * Sends a large value between two threads in pieces. Receiving a message costs the receiving thread time in proportion to
 * its size and cannot be interrupted; a workbook of a hundred thousand rows in one message would freeze the pane. Long
 * arrays therefore travel as slices, each a message of its own. Plain data only: objects, arrays, Maps without long arrays.
 */

/** Items per slice; rows of a sheet are about twenty cells each. */
export const sliceLength = 1_000;

/** A long array taken out of the body: where it belongs. */
interface LongArray {
  readonly path: readonly (string | number)[];
}

/** The pieces of one value, in the order in which they are sent. */
export type Piece =
  | { readonly kind: "body"; readonly body: unknown; readonly long: readonly LongArray[] }
  | { readonly kind: "slice"; readonly array: number; readonly items: readonly unknown[] }
  | { readonly kind: "end" };

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Copies the value without its long arrays, which go into `taken`. */
function detach(
  value: unknown,
  path: readonly (string | number)[],
  taken: { readonly path: readonly (string | number)[]; readonly items: readonly unknown[] }[],
): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (items.length > sliceLength) {
      taken.push({ path, items });
      return [];
    }
    // Rows of cells hold nothing to take out; walking them would cost as much as sending them.
    if (items.length > 0 && !items.some((item) => typeof item === "object" && item !== null)) return items;
    return items.map((item, index) => detach(item, [...path, index], taken));
  }
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, detach(part, [...path, key], taken)]));
}

/** The value in pieces; made one by one as they are asked for. */
export function* piecesOf(value: unknown): Generator<Piece> {
  const taken: { readonly path: readonly (string | number)[]; readonly items: readonly unknown[] }[] = [];
  const body = detach(value, [], taken);
  yield { kind: "body", body, long: taken.map(({ path }) => ({ path })) };
  for (const [array, { items }] of taken.entries()) {
    for (let at = 0; at < items.length; at += sliceLength) {
      yield { kind: "slice", array, items: items.slice(at, at + sliceLength) };
    }
  }
  yield { kind: "end" };
}

/** Puts the pieces of one value together again. */
export interface Assembly {
  /** @returns true when the value is complete */
  add(piece: Piece): boolean;
  value(): unknown;
}

export function createAssembly(): Assembly {
  let body: unknown;
  let long: readonly LongArray[] = [];
  let arrays: unknown[][] = [];
  return {
    add(piece) {
      if (piece.kind === "body") {
        body = piece.body;
        long = piece.long;
        arrays = long.map(() => []);
        return false;
      }
      if (piece.kind === "slice") {
        const array = arrays[piece.array];
        if (!array) throw new RangeError(`No long array ${piece.array} in this value.`);
        for (const item of piece.items) array.push(item);
        return false;
      }
      for (const [index, { path }] of long.entries()) body = put(body, path, arrays[index] ?? []);
      return true;
    },
    value: () => body,
  };
}

/** The value with `items` at the end of the path. The body is a fresh copy of our own and is changed in place. */
function put(body: unknown, path: readonly (string | number)[], items: readonly unknown[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return items;
  if (typeof body !== "object" || body === null) throw new TypeError("A long array has no place in this value.");
  Reflect.set(body, key, put(Reflect.get(body, key), rest, items));
  return body;
}
