/** Who talked with whom in a branch: one pass over 谈心谈话, whichever of the two asked for the talk. */
import type { TalkRecord } from "../records";
import { personNames } from "./person-names";

/** By name, how often each other name was talked with. */
export type TalkedPairs = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A talk of one with many counts for each; more names than this in one cell are no talk with each of them. */
const mostNames = 20;

/** The cell's names; the whole text where it looks like no name, so that 群众甲 stays a partner. */
function namesOf(text: string): readonly string[] {
  const names = personNames(text);
  return names.length > 0 ? names.slice(0, mostNames) : text === "" ? [] : [text];
}

export function talkedPairs(talks: readonly TalkRecord[]): TalkedPairs {
  const pairs = new Map<string, Map<string, number>>();
  const add = (a: string, b: string) => {
    let partners = pairs.get(a);
    if (!partners) pairs.set(a, (partners = new Map<string, number>()));
    partners.set(b, (partners.get(b) ?? 0) + 1);
  };
  for (const talk of talks) {
    const to = namesOf(talk.to);
    for (const a of namesOf(talk.from)) {
      for (const b of to) {
        if (a === b) continue;
        add(a, b);
        add(b, a);
      }
    }
  }
  return pairs;
}
