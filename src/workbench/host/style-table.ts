/** Cell looks, each kept once: cells hold an index. Index 0 is the plain look. */
import type { CellLook } from "../../workbook/workbook-data";

export type { CellLook };

/** Edges of a cell that carry a line, as bits. */
export const edgeBits = { top: 1, right: 2, bottom: 4, left: 8 } as const;
export const allEdges = 15;

/** A change of a look: null takes a property away. */
export type LookPatch = { readonly [K in keyof CellLook]?: CellLook[K] | null };

/** Bits of the edges that carry a line. */
export function edgesOf(look: CellLook): number {
  return look.edges ?? (look.borders === "thin" ? allEdges : 0);
}

/** The patch that gives a look exactly these edges. */
export function edgesPatch(edges: number): LookPatch {
  if (edges === allEdges) return { borders: "thin", edges: null };
  return edges === 0 ? { borders: null, edges: null, edgeColor: null } : { borders: null, edges };
}

function keyOf(look: CellLook): string {
  return JSON.stringify(Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export class StyleTable {
  readonly #looks: CellLook[] = [{}];
  readonly #indexes = new Map<string, number>([[keyOf({}), 0]]);

  at(index: number): CellLook {
    return this.#looks[index] ?? {};
  }

  /** All looks by index. */
  all(): readonly CellLook[] {
    return this.#looks;
  }

  /** Index of the look; an equal look has the same index. */
  indexOf(look: CellLook): number {
    const key = keyOf(look);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const index = this.#looks.push(look) - 1;
    this.#indexes.set(key, index);
    return index;
  }

  /** Index of a look with some properties changed. */
  patched(index: number, patch: LookPatch): number {
    const merged = Object.fromEntries(
      Object.entries({ ...this.at(index), ...patch }).filter(([, value]) => value !== null && value !== undefined),
    );
    return this.indexOf(merged);
  }
}
