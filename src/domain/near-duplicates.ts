/**
 * Finds texts that are the same or nearly so among very many. Chinese has no blanks between words, so texts are compared
 * by their pairs of neighbouring characters; MinHash in bands proposes pairs, each is verified, none is guessed. Linear
 * in the number of characters: nothing compares all with all.
 */

/** Two texts are alike from this share of common character pairs on. */
export const alikeFrom = 0.8;

/** Shorter texts are compared as they stand only: with few pairs one character makes too much difference. */
const shortestNear = 8;
/** Texts below this many characters say too little to be copied. */
const shortestSame = 4;
/** Of longer texts the beginning is compared. */
const longest = 400;

/** 8 bands of 4 hashes propose 98 % of the pairs at 0.8 and nearly all above. */
const bands = 8;
const perBand = 4;
const hashes = bands * perBand;
/** Pairs of texts whose sketches differ in more places are not looked at closer; at 0.8 six differences are usual. */
const mostDifferences = 12;
/** Texts of one bucket that are unlike each other and are compared with; the bound that keeps buckets linear. */
const mostUnlike = 2;
/** Closer looks per text over all bands; texts of one mould that fill in their own words would cost many more. */
const mostLooks = 5;

/** Marks and blanks, which make no difference: 1 by UTF-16 code. */
const ignored = new Uint8Array(65_536);
for (const char of " \t\r\n\u00A0\u3000，。、；：？！“”‘’（）《》〈〉【】〔〕—…·,.;:?!\"'()[]<>-_/") {
  ignored[char.charCodeAt(0)] = 1;
}

/** Odd multipliers, fixed so that the same texts always give the same groups. */
const multipliers = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f] as const;

/** Writes the character pairs of a text, as numbers, and returns how many there are. */
function pairsOf(text: string, into: Uint32Array): number {
  let count = 0;
  let previous = -1;
  for (let index = 0; index < text.length && count < longest; index++) {
    const code = text.charCodeAt(index);
    if (ignored[code] === 1) continue;
    if (previous >= 0) into[count++] = ((previous << 16) | code) >>> 0;
    previous = code;
  }
  return count;
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Counts the pairs that two texts share. One text is taken in, then compared with any number of others. */
class PairCounter {
  private static readonly size = 1024;
  private readonly keys = new Uint32Array(PairCounter.size);
  private readonly counts = new Int32Array(PairCounter.size);
  private readonly stamps = new Int32Array(PairCounter.size);
  private readonly pairs = new Uint32Array(longest);
  private readonly other = new Uint32Array(longest);
  private readonly used = new Int32Array(longest);
  private stamp = 0;
  private length = 0;

  take(text: string): void {
    this.stamp++;
    this.length = pairsOf(text, this.pairs);
    for (let index = 0; index < this.length; index++) {
      const slot = this.slotOf(this.pairs[index] ?? 0);
      if (this.stamps[slot] === this.stamp) this.counts[slot] = (this.counts[slot] ?? 0) + 1;
      else {
        this.stamps[slot] = this.stamp;
        this.keys[slot] = this.pairs[index] ?? 0;
        this.counts[slot] = 1;
      }
    }
  }

  /** Jaccard likeness of the text taken in and this one; pairs count as often as they occur. */
  likenessTo(text: string): number {
    const length = pairsOf(text, this.other);
    if (Math.min(length, this.length) < alikeFrom * Math.max(length, this.length)) return 0;
    let shared = 0;
    for (let index = 0; index < length; index++) {
      const slot = this.slotOf(this.other[index] ?? 0);
      if (this.stamps[slot] !== this.stamp || (this.counts[slot] ?? 0) <= 0) continue;
      this.counts[slot] = (this.counts[slot] ?? 0) - 1;
      this.used[shared++] = slot;
    }
    for (let index = 0; index < shared; index++) {
      const slot = this.used[index] ?? 0;
      this.counts[slot] = (this.counts[slot] ?? 0) + 1;
    }
    const all = length + this.length - shared;
    return all === 0 ? 0 : shared / all;
  }

  private slotOf(pair: number): number {
    let slot = mix(pair) & (PairCounter.size - 1);
    while (this.stamps[slot] === this.stamp && this.keys[slot] !== pair) slot = (slot + 1) & (PairCounter.size - 1);
    return slot;
  }
}

/** Likeness of two texts from 0 to 1; texts whose lengths alone make them unlike have 0. */
export function textLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const counter = new PairCounter();
  counter.take(a);
  return counter.likenessTo(b);
}

/** What the texts that are long enough are told apart by. */
interface Signatures {
  /** Their positions. */
  readonly long: Int32Array;
  /** Of the n-th of them in a band: `keys[band * texts.length + n]`. */
  readonly keys: Uint32Array;
  /** One byte of each hash, `hashes` bytes per text. */
  readonly sketches: Uint8Array;
}

/** The smallest hash per bin of one text; each pair falls into one bin per multiplier (one-permutation MinHash). */
function fillBins(pairs: Uint32Array, length: number, bins: Uint32Array): void {
  bins.fill(0xffffffff);
  for (let index = 0; index < length; index++) {
    const mixed = mix(pairs[index] ?? 0);
    for (const multiplier of multipliers) {
      const hash = Math.imul(mixed, multiplier) >>> 0;
      const bin = hash >>> 27;
      if (hash < (bins[bin] ?? 0)) bins[bin] = hash;
    }
  }
  // A short text leaves bins empty: they take over what the next full one holds.
  let full = 0;
  while (full < hashes && bins[full] === 0xffffffff) full++;
  for (let bin = hashes - 1, above = bins[full] ?? 0; bin >= 0; bin--) {
    if (bins[bin] === 0xffffffff) bins[bin] = above;
    else above = bins[bin] ?? 0;
  }
}

function signaturesOf(texts: readonly string[]): Signatures {
  const pairs = new Uint32Array(longest);
  const long = new Int32Array(texts.length);
  const keys = new Uint32Array(texts.length * bands);
  const sketches = new Uint8Array(texts.length * hashes);
  const bins = new Uint32Array(hashes);
  let count = 0;
  for (let text = 0; text < texts.length; text++) {
    const length = pairsOf(texts[text] ?? "", pairs);
    if (length + 1 < shortestNear) continue;
    fillBins(pairs, length, bins);
    for (let band = 0; band < bands; band++) {
      let key = band + 1;
      for (let hash = band * perBand; hash < (band + 1) * perBand; hash++) key = mix(key ^ (bins[hash] ?? 0));
      keys[band * texts.length + count] = key;
    }
    for (let hash = 0; hash < hashes; hash++) sketches[count * hashes + hash] = (bins[hash] ?? 0) >>> 8;
    long[count++] = text;
  }
  return { long: long.subarray(0, count), keys, sketches };
}

/** True where the sketches of two texts leave it possible that they are alike. */
function mayBeAlike(sketches: Uint8Array, a: number, b: number): boolean {
  let differences = 0;
  for (let hash = 0; hash < hashes; hash++) {
    if (sketches[a * hashes + hash] !== sketches[b * hashes + hash] && ++differences > mostDifferences) return false;
  }
  return true;
}

/** Which texts belong together, as a forest of first members. */
class Groups {
  private readonly parents: Int32Array;

  constructor(count: number) {
    this.parents = Int32Array.from({ length: count }, (_, index) => index);
  }

  rootOf(member: number): number {
    let root = member;
    for (let up = this.parents[root] ?? root; up !== root; up = this.parents[root] ?? root) {
      this.parents[root] = this.parents[up] ?? up;
      root = up;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)];
    this.parents[Math.max(first, second)] = Math.min(first, second);
  }
}

/** Joins the texts that are nearly the same. */
function joinAlike(texts: readonly string[], groups: Groups): void {
  const { keys, long, sketches } = signaturesOf(texts);
  const count = long.length;
  const capacity = 1 << Math.ceil(Math.log2(Math.max(2, count * 2)));
  /** First text of a bucket, as index into `long` plus one; 0 is free. */
  const heads = new Int32Array(capacity);
  /** The next text of the same bucket that is unlike the ones before. */
  const next = new Int32Array(count + 1);
  const looks = new Uint8Array(count);
  const counter = new PairCounter();
  for (let band = 0; band < bands; band++) {
    heads.fill(0);
    next.fill(0);
    const own = keys.subarray(band * texts.length, band * texts.length + count);
    for (let item = 0; item < count; item++) {
      const key = own[item] ?? 0;
      let slot = key & (capacity - 1);
      while (heads[slot] !== 0 && own[(heads[slot] ?? 0) - 1] !== key) slot = (slot + 1) & (capacity - 1);
      const head = heads[slot] ?? 0;
      if (head === 0) heads[slot] = item + 1;
      else {
        const last = lastUnlike(item, head);
        if (last !== null) next[last] = item + 1;
      }
    }
  }

  /** Joins a text with one of its bucket; where it is unlike all of them, the last one, null where there are enough. */
  function lastUnlike(item: number, head: number): number | null {
    const text = long[item] ?? 0;
    const root = groups.rootOf(text);
    let taken = false;
    let depth = 0;
    let last = head;
    for (let other = head; other !== 0; other = next[other] ?? 0) {
      const candidate = long[other - 1] ?? 0;
      if (groups.rootOf(candidate) === root) return null;
      if ((looks[item] ?? 0) < mostLooks && mayBeAlike(sketches, item, other - 1)) {
        looks[item] = (looks[item] ?? 0) + 1;
        if (!taken) counter.take(texts[text] ?? "");
        taken = true;
        if (counter.likenessTo(texts[candidate] ?? "") >= alikeFrom) {
          groups.join(candidate, text);
          return null;
        }
      }
      last = other;
      depth++;
    }
    return depth < mostUnlike ? last : null;
  }
}

/**
 * Groups the texts that are the same or nearly the same. In a group every text is alike to at least one other
 * (`alikeFrom`); blanks and punctuation make no difference. Texts of fewer than four characters are left out.
 *
 * @returns groups of at least two positions in `texts`, ascending, in the order of their first members
 */
export function nearDuplicates(texts: readonly string[]): readonly (readonly number[])[] {
  const numbers = new Map<string, number>();
  const distinct: string[] = [];
  const numberOf = new Int32Array(texts.length).fill(-1);
  texts.forEach((text, position) => {
    if (text.length < shortestSame) return;
    let number = numbers.get(text);
    if (number === undefined) {
      numbers.set(text, (number = distinct.length));
      distinct.push(text);
    }
    numberOf[position] = number;
  });
  const groups = new Groups(distinct.length);
  joinAlike(distinct, groups);
  const members = new Map<number, number[]>();
  const firsts = new Int32Array(distinct.length).fill(-1);
  numberOf.forEach((number, position) => {
    if (number < 0) return;
    const root = groups.rootOf(number);
    const first = firsts[root] ?? -1;
    if (first < 0) firsts[root] = position;
    else {
      const group = members.get(root);
      if (group) group.push(position);
      else members.set(root, [first, position]);
    }
  });
  return [...members.values()].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
