/**
 * Takes a header word apart into the parts of the vocabulary (整改完成期限: 整改, 完成, 期限), and says how alike two words are
 * by what their parts mean. Knows nothing of forms and values.
 */
import { wordKey } from "../../domain/normalise-text";
import type { Concept, Weight } from "./vocabulary";
import { concepts } from "./vocabulary";

/** A part of a word: what it may mean, or a stretch that the vocabulary does not know. */
interface Part {
  readonly text: string;
  readonly meanings: readonly string[];
  readonly weight: number;
}

export interface WordParts {
  readonly parts: readonly Part[];
  /** Sum of the weights of the parts. */
  readonly weight: number;
  /** True where a part belongs to the columns of no form: 性别, 签字. */
  readonly foreign: boolean;
}

const weights: Readonly<Record<Weight, number>> = { head: 1, turn: 0.8, amount: 0.4, field: 0.25, filler: 0.04 };
/** A character that no part explains, up to the weight of a head. */
const unknownWeight = 0.4;
/** How much heavier the last head of several weighs, and the heads before it. */
const lastHead = 1.2;
const earlierHead = 0.7;
/** From this common weight on a part says what a column holds: more than that something is counted. */
const telltale = 0.45;
/** What an unexplained character costs while a word is taken apart; a part costs 1. */
const unknownCost = 1.7;

const entries: readonly (readonly [string, Concept])[] = Object.entries(concepts);
const meaningsOf = new Map<string, string[]>();
for (const [id, { words }] of entries) {
  for (const word of words) {
    const key = wordKey(word);
    if (key === "") continue;
    const known = meaningsOf.get(key);
    if (!known) meaningsOf.set(key, [id]);
    else if (!known.includes(id)) known.push(id);
  }
}
const longest = Math.max(...[...meaningsOf.keys()].map((word) => word.length));
const kin = new Map(entries.map(([id, { like }]) => [id, new Set(like ?? [])]));

function partOf(text: string): Part {
  const meanings = meaningsOf.get(text) ?? [];
  // A text with several meanings says as much as the heaviest of them.
  const weight = Math.max(0, ...meanings.map((id) => weights[concepts[id]?.weight ?? "filler"]));
  return { text, meanings, weight };
}

/** In Chinese the last head says what the thing is: 问题状态 is a state, 谈话人职务 a post. The heads before it say whose. */
function withLastHeadFirst(parts: readonly Part[]): readonly Part[] {
  const last = parts.reduce((found, { weight }, index) => (weight >= weights.head ? index : found), -1);
  return parts.map((part, index) =>
    part.weight < weights.head ? part : { ...part, weight: part.weight * (index === last ? lastHead : earlierHead) },
  );
}

/** The fewest parts that explain the text; unknown characters are left as they are. */
function takeApart(text: string): readonly Part[] {
  const cost: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= text.length; end++) {
    cost[end] = (cost[end - 1] ?? 0) + unknownCost;
    from[end] = end - 1;
    for (let length = 1; length <= Math.min(longest, end); length++) {
      if (!meaningsOf.has(text.slice(end - length, end))) continue;
      const price = (cost[end - length] ?? 0) + 1;
      if (price < (cost[end] ?? Infinity)) {
        cost[end] = price;
        from[end] = end - length;
      }
    }
  }
  const parts: Part[] = [];
  for (let end = text.length; end > 0;) {
    const start = from[end] ?? end - 1;
    const piece = text.slice(start, end);
    const last = parts[0];
    if (meaningsOf.has(piece)) parts.unshift(partOf(piece));
    else if (last && last.meanings.length === 0) {
      parts[0] = { text: piece + last.text, meanings: [], weight: Math.min(1, last.weight + unknownWeight) };
    } else parts.unshift({ text: piece, meanings: [], weight: unknownWeight });
    end = start;
  }
  return withLastHeadFirst(parts);
}

const cache = new Map<string, WordParts>();
/** Words of files are many; the cache keeps the usual ones. */
const mostCached = 4000;

/** The parts of a header word. Units and remarks in brackets count as parts too: 党员（人） is a number of members. */
export function wordParts(word: string): WordParts {
  const known = cache.get(word);
  if (known) return known;
  const text = wordKey(word).replace(/[()\[\]【】〔〕]/g, "");
  const parts = takeApart(text);
  const made: WordParts = {
    parts,
    weight: parts.reduce((sum, part) => sum + part.weight, 0),
    foreign: parts.some(
      ({ meanings }) => meanings.length > 0 && meanings.every((id) => concepts[id]?.foreign === true),
    ),
  };
  if (cache.size >= mostCached) cache.clear();
  cache.set(word, made);
  return made;
}

/** How far two parts mean the same, from 0 to 1. */
function kinship(a: Part, b: Part): number {
  if (a.text === b.text) return 1;
  for (const id of a.meanings) if (b.meanings.includes(id)) return 1;
  for (const id of a.meanings)
    for (const other of b.meanings) {
      if (kin.get(id)?.has(other) === true || kin.get(other)?.has(id) === true) return 0.5;
    }
  return 0;
}

/**
 * How alike two words are by the meanings of their parts: 1 the same, 0 nothing in common. What one has and the other has
 * not counts against it by its weight.
 */
export function meaningLikeness(a: WordParts, b: WordParts): number {
  if (a.weight + b.weight === 0) return 0;
  const open = new Set(b.parts);
  let shared = 0;
  let telling = false;
  for (const part of a.parts) {
    let best: Part | null = null;
    let most = 0;
    for (const other of open) {
      const common = kinship(part, other) * Math.min(part.weight, other.weight);
      if (common > most) {
        most = common;
        best = other;
      }
    }
    if (best) open.delete(best);
    shared += most;
    telling ||= most >= telltale;
  }
  // 人数 has the 数 in common with 发出票数, and says nothing of ballots.
  const likeness = Math.min(1, (2 * shared) / (a.weight + b.weight));
  return telling ? likeness : likeness / 2;
}
