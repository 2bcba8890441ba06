/** Likeness of two texts by their characters, for words and names that differ in spelling. */

function bigrams(text: string): readonly string[] {
  const chars = [...text];
  return chars.length < 2 ? chars : chars.slice(1).map((char, index) => (chars[index] ?? "") + char);
}

/** Likeness of two header words from 0 to 1: shared pairs of characters, and shared characters, weighed alike. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const dice = (first: readonly string[], second: readonly string[]) => {
    const rest = [...second];
    let shared = 0;
    for (const part of first) {
      const at = rest.indexOf(part);
      if (at < 0) continue;
      rest.splice(at, 1);
      shared++;
    }
    return (2 * shared) / (first.length + second.length);
  };
  return (dice(bigrams(a), bigrams(b)) + dice([...a], [...b])) / 2;
}
