/**
 * Which rows of a long list lie in sight, where rows differ in height: heights are guessed at first and corrected when a
 * row has been measured. Pure; pixel values.
 */

/** Tops of the rows, and the total height as one more value at the end. */
export function rowTops(count: number, heightOf: (index: number) => number): Float64Array {
  const tops = new Float64Array(count + 1);
  let top = 0;
  for (let index = 0; index < count; index += 1) {
    tops[index] = top;
    top += heightOf(index);
  }
  tops[count] = top;
  return tops;
}

/** The row at a height: the last one whose top is not below it; 0 for an empty list. */
export function rowAt(tops: Float64Array, height: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** First and one past the last row to draw, with some rows more on either side so that scrolling shows no gap. */
export function rowWindow(
  tops: Float64Array,
  scrollTop: number,
  viewHeight: number,
  spare: number,
): readonly [first: number, end: number] {
  const count = tops.length - 1;
  if (count === 0) return [0, 0];
  const first = Math.max(0, rowAt(tops, scrollTop) - spare);
  const end = Math.min(count, rowAt(tops, scrollTop + viewHeight) + 1 + spare);
  return [first, end];
}

/** The scroll position that brings a row into sight with the least movement. */
export function scrollTopFor(tops: Float64Array, index: number, scrollTop: number, viewHeight: number): number {
  const top = tops[index] ?? 0;
  const bottom = tops[index + 1] ?? top;
  if (top < scrollTop) return top;
  if (bottom > scrollTop + viewHeight) return Math.max(0, Math.min(top, bottom - viewHeight));
  return scrollTop;
}
