/**
 * Finds texts that are the same or nearly so among very many. Chinese has no blanks between words, so texts are compared
 * by their pairs of neighbouring characters; MinHash in bands proposes pairs, each is verified, none is guessed. Linear
 * in the number of characters: nothing compares all with all.
 */
import { isBlankCode } from "./normalise-text";

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
const sketchWords = hashes / 8;
/** Pairs of texts whose sketches differ in more places are not looked at closer; at 0.8 six differences are usual. */
const mostDifferences = 11;
/** Texts of one bucket that are unlike each other and are compared with; the bound that keeps buckets linear. */
const mostUnlike = 2;
/** Closer looks per text over all bands; texts of one mould that fill in their own words would cost many more. */
const mostLooks = 5;

/** Marks, blanks and what nobody sees, which make no difference: 1 by UTF-16 code. */
const ignored = new Uint8Array(65_536);
for (const char of " \t\r\n\u00A0\u3000，。、；：？！“”‘’（）《》〈〉【】〔〕—…·,.;:?!\"'()[]<>-_/") {
  ignored[char.charCodeAt(0)] = 1;
}
for (let code = 0; code < ignored.length; code++) if (isBlankCode(code)) ignored[code] = 1;

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

  /**
   * Jaccard likeness of the text taken in and this one; pairs count as often as they occur. 0 as soon as it is clear
   * that it is below `alikeFrom`: most texts that are compared are, and it shows in their first half.
   */
  likenessTo(text: string): number {
    const length = pairsOf(text, this.other);
    const both = length + this.length;
    // shared / (both - shared) >= alikeFrom; what is left over of this text may be so many pairs.
    let spare = length - Math.ceil((alikeFrom * both) / (1 + alikeFrom) - 1e-9);
    let shared = 0;
    for (let index = 0; index < length && spare >= 0; index++) {
      const slot = this.slotOf(this.other[index] ?? 0);
      if (this.stamps[slot] !== this.stamp || (this.counts[slot] ?? 0) <= 0) spare--;
      else {
        this.counts[slot] = (this.counts[slot] ?? 0) - 1;
        this.used[shared++] = slot;
      }
    }
    for (let index = 0; index < shared; index++) {
      const slot = this.used[index] ?? 0;
      this.counts[slot] = (this.counts[slot] ?? 0) + 1;
    }
    return spare < 0 || both === 0 ? 0 : shared / (both - shared);
  }

  private slotOf(pair: number): number {
    let slot = mix(pair) & (PairCounter.size - 1);
    while (this.stamps[slot] === this.stamp && this.keys[slot] !== pair) slot = (slot + 1) & (PairCounter.size - 1);
    return slot;
  }
}

/** Likeness of two texts from `alikeFrom` to 1; 0 for texts that are less alike. */
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
  /** Four bits of each hash, eight hashes to a number, `sketchWords` numbers per text. */
  readonly sketches: Uint32Array;
}

/** The smallest hash per bin of one text; each pair falls into one bin per multiplier (one-permutation MinHash). */
function fillBins(pairs: Uint32Array, length: number, bins: Uint32Array): void {
  bins.fill(0xffffffff);
  for (let index = 0; index < length; index++) {
    const mixed = mix(pairs[index] ?? 0);
    for (let which = 0; which < multipliers.length; which++) {
      const hash = Math.imul(mixed, multipliers[which] ?? 1) >>> 0;
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
  const sketches = new Uint32Array(texts.length * sketchWords);
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
    for (let word = 0; word < sketchWords; word++) {
      let sketch = 0;
      for (let hash = word * 8; hash < word * 8 + 8; hash++) sketch = (sketch << 4) | (((bins[hash] ?? 0) >>> 8) & 15);
      sketches[count * sketchWords + word] = sketch;
    }
    long[count++] = text;
  }
  return { long: long.subarray(0, count), keys, sketches };
}

/** True where the sketches of two texts leave it possible that they are alike. Without branches: it is asked most. */
function mayBeAlike(sketches: Uint32Array, a: number, b: number): boolean {
  let differences = 0;
  for (let word = 0; word < sketchWords; word++) {
    const bits = (sketches[a * sketchWords + word] ?? 0) ^ (sketches[b * sketchWords + word] ?? 0);
    // Bit 0 of each group of four says whether any of the four differs; the product adds the eight of them up.
    const differ = (bits | (bits >>> 1) | (bits >>> 2) | (bits >>> 3)) & 0x11111111;
    differences += Math.imul(differ, 0x11111111) >>> 28;
  }
  return differences <= mostDifferences;
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

/** Orders items by a 32-bit key, equal keys in the order of the items: two passes of a counting sort. */
class KeyOrder {
  private readonly order: Int32Array;
  private readonly halfway: Int32Array;
  private readonly starts = new Int32Array(65_537);

  constructor(private readonly count: number) {
    this.order = new Int32Array(count);
    this.halfway = new Int32Array(count);
  }

  /** The items 0 to count - 1 ordered; good until the next call. */
  by(keys: Uint32Array): Int32Array {
    for (let item = 0; item < this.count; item++) this.order[item] = item;
    this.pass(keys, 0, this.order, this.halfway);
    this.pass(keys, 16, this.halfway, this.order);
    return this.order;
  }

  private pass(keys: Uint32Array, shift: number, from: Int32Array, to: Int32Array): void {
    const { count, starts } = this;
    starts.fill(0);
    for (let item = 0; item < count; item++) {
      const after = (((keys[item] ?? 0) >>> shift) & 0xffff) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let half = 1; half < starts.length; half++) starts[half] = (starts[half] ?? 0) + (starts[half - 1] ?? 0);
    for (let index = 0; index < count; index++) {
      const item = from[index] ?? 0;
      const half = ((keys[item] ?? 0) >>> shift) & 0xffff;
      const place = starts[half] ?? 0;
      to[place] = item;
      starts[half] = place + 1;
    }
  }
}

/** A text that the others of its bucket are compared with. */
interface Model {
  /** Its index into `long`; -1 where the bucket has none yet. */
  item: number;
  /** Whether the counter has taken it in: only where another text comes close. */
  taken: boolean;
  readonly counter: PairCounter;
}

/**
 * Joins the texts that are nearly the same. Bucket by bucket, so that what the texts of a bucket are compared with stays
 * at hand: one by one they lie all over the memory.
 */
function joinAlike(texts: readonly string[], groups: Groups): void {
  const { keys, long, sketches } = signaturesOf(texts);
  const count = long.length;
  const looks = new Uint8Array(count);
  const keyOrder = new KeyOrder(count);
  const models = Array.from({ length: mostUnlike }, (): Model => ({
    item: -1,
    taken: false,
    counter: new PairCounter(),
  }));

  /** Joins an item with one of its bucket; where it is unlike all of them, it becomes a model while there are few. */
  function compare(item: number): void {
    const text = long[item] ?? 0;
    const root = groups.rootOf(text);
    for (const model of models) {
      if (model.item < 0) {
        model.item = item;
        model.taken = false;
        return;
      }
      const other = long[model.item] ?? 0;
      if (groups.rootOf(other) === root) return;
      if ((looks[item] ?? 0) >= mostLooks || !mayBeAlike(sketches, item, model.item)) continue;
      looks[item] = (looks[item] ?? 0) + 1;
      if (!model.taken) model.counter.take(texts[other] ?? "");
      model.taken = true;
      if (model.counter.likenessTo(texts[text] ?? "") >= alikeFrom) {
        groups.join(other, text);
        return;
      }
    }
  }

  for (let band = 0; band < bands; band++) {
    const own = keys.subarray(band * texts.length, band * texts.length + count);
    const order = keyOrder.by(own);
    for (let from = 0, to = 0; from < count; from = to) {
      const key = own[order[from] ?? 0];
      for (to = from + 1; to < count && own[order[to] ?? 0] === key;) to++;
      if (to - from < 2) continue;
      for (const model of models) model.item = -1;
      for (let index = from; index < to; index++) compare(order[index] ?? 0);
    }
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
