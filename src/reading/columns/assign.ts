/**
 * The assignment with the greatest sum: rows to columns one to one, where leaving a row out is worth nothing. Hand-written
 * because the packages for it are either unkept or ask for a square matrix with made-up costs; forty lines.
 */

/**
 * Assigns rows to columns so that the sum of the worths is greatest.
 *
 * @param worth - worth[row][column]; a pair that is not worth more than 0 is never made
 * @returns the column of every row, or -1; O(rows² · (rows + columns)), shortest augmenting paths with potentials
 */
export function assign(worth: readonly (readonly number[])[]): readonly number[] {
  const rows = worth.length;
  const real = worth[0]?.length ?? 0;
  // A place of its own for every row to be left out in.
  const columns = real + rows;
  const cost = (row: number, column: number) => (column < real ? -Math.max(0, worth[row]?.[column] ?? 0) : 0);
  const ofRow = new Array<number>(rows + 1).fill(0);
  const ofColumn = new Array<number>(columns + 1).fill(0);
  const owner = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= rows; row++) {
    owner[0] = row;
    const least = new Array<number>(columns + 1).fill(Infinity);
    const before = new Array<number>(columns + 1).fill(0);
    const done = new Array<boolean>(columns + 1).fill(false);
    let at = 0;
    do {
      done[at] = true;
      const current = owner[at] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let column = 1; column <= columns; column++) {
        if (done[column]) continue;
        const reduced = cost(current - 1, column - 1) - (ofRow[current] ?? 0) - (ofColumn[column] ?? 0);
        if (reduced < (least[column] ?? Infinity)) {
          least[column] = reduced;
          before[column] = at;
        }
        if ((least[column] ?? Infinity) < delta) {
          delta = least[column] ?? Infinity;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (done[column]) {
          const own = owner[column] ?? 0;
          ofRow[own] = (ofRow[own] ?? 0) + delta;
          ofColumn[column] = (ofColumn[column] ?? 0) - delta;
        } else least[column] = (least[column] ?? 0) - delta;
      }
      at = next;
    } while (owner[at] !== 0);
    while (at !== 0) {
      const previous = before[at] ?? 0;
      owner[at] = owner[previous] ?? 0;
      at = previous;
    }
  }
  const result = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= real; column++) {
    const row = owner[column] ?? 0;
    if (row > 0 && (worth[row - 1]?.[column - 1] ?? 0) > 0) result[row - 1] = column - 1;
  }
  return result;
}
