/**
 * Counting ballots: one after the other by keyboard, only sums are kept. The marks of the ballot in hand are there until it
 * is finished and are then gone for good: a ballot is anonymous (domain.md 1.5).
 */

/** Votes on one member and item by mark: 弃权, 优秀, 合格, 基本合格, 不合格. Index 0 is 弃权, as the key 0. */
export type MarkSums = readonly [number, number, number, number, number];

/** What is voted on, member by member, item by item: the order of the paper. */
export interface BallotPaper {
  readonly branch: string;
  /** 测评主体 */
  readonly voters: string;
  readonly members: readonly string[];
  readonly items: readonly string[];
}

/** Everything that is kept of a count: no ballot, no voter. */
export interface CountTotals extends BallotPaper {
  /** 发出票; null while nobody has said. */
  readonly issued: number | null;
  /** 收回票, invalid ones included. */
  readonly returned: number;
  /** Collected, but not counted. */
  readonly invalid: number;
  /** One per member and item, in the order of the paper. */
  readonly sums: readonly MarkSums[];
}

export interface BallotCount {
  readonly totals: CountTotals;
  /** Marks of the ballot in hand, from the first place on. */
  readonly marks: readonly number[];
  /** What the teller must know now; "" for nothing. */
  readonly notice: string;
}

/** What a teller can do; digits are marks. */
export type CountStep =
  | { readonly kind: "mark"; readonly mark: 0 | 1 | 2 | 3 | 4 }
  /** Finishes the ballot. */
  | { readonly kind: "next" }
  /** Takes the last mark of the ballot in hand back. */
  | { readonly kind: "back" }
  /** What is not marked yet counts as 弃权. */
  | { readonly kind: "fill" }
  /** Puts the ballot in hand away as invalid. */
  | { readonly kind: "void" }
  /** Begins the ballot in hand anew. */
  | { readonly kind: "clear" }
  | { readonly kind: "issued"; readonly issued: number | null };

const noVotes: MarkSums = [0, 0, 0, 0, 0];

/** Places of a ballot: members × items. */
export function placesOf({ members, items }: BallotPaper): number {
  return members.length * items.length;
}

/** A count that begins. */
export function beginCount(paper: BallotPaper): CountTotals {
  const { branch, voters, members, items } = paper;
  const sums = Array.from({ length: placesOf(paper) }, () => noVotes);
  return { branch, voters, members, items, issued: null, returned: 0, invalid: 0, sums };
}

/** Counts on from totals: a new one, or one that was interrupted. */
export function openCount(totals: CountTotals): BallotCount {
  return { totals, marks: [], notice: tooMany(totals) };
}

/** 有效票 */
export function validBallots({ returned, invalid }: CountTotals): number {
  return returned - invalid;
}

/** 收回 > 发出 makes the poll void (domain.md 1.5). */
function tooMany({ issued, returned }: CountTotals): string {
  return issued !== null && returned > issued
    ? `收回${returned}张，多于发出${issued}张，测评无效，请核对后重新测评。`
    : "";
}

function withMark(sums: MarkSums, mark: number): MarkSums {
  const [abstained, excellent, qualified, basic, unqualified] = sums;
  const add = (index: number) => (mark === index ? 1 : 0);
  return [abstained + add(0), excellent + add(1), qualified + add(2), basic + add(3), unqualified + add(4)];
}

/** Does one step. Nothing but the finished ballot changes the totals. */
export function countStep(count: BallotCount, step: CountStep): BallotCount {
  const { totals, marks } = count;
  const places = placesOf(totals);
  const told = (notice: string, changed: Partial<BallotCount> = {}): BallotCount => ({ ...count, ...changed, notice });
  switch (step.kind) {
    case "mark":
      if (marks.length >= places) return told("本张已录完，按回车计入，或按退格改最后一项。");
      return told("", { marks: [...marks, step.mark] });
    case "back":
      return told("", { marks: marks.slice(0, -1) });
    case "clear":
      return told("", { marks: [] });
    case "fill": {
      const rest = Array.from({ length: places - marks.length }, () => 0);
      return told(rest.length > 0 ? `其余${rest.length}项按弃权，按回车计入本张。` : "", {
        marks: [...marks, ...rest],
      });
    }
    case "next": {
      if (places === 0) return told("没有可以计票的党员或项目。");
      if (marks.length < places) {
        return told(`本张还有${places - marks.length}项未录，没有计入；未填的逐项按0，或点“其余弃权”。`);
      }
      const next = {
        ...totals,
        returned: totals.returned + 1,
        sums: totals.sums.map((sums, place) => withMark(sums, marks[place] ?? 0)),
      };
      return { totals: next, marks: [], notice: tooMany(next) };
    }
    case "void": {
      const next = { ...totals, returned: totals.returned + 1, invalid: totals.invalid + 1 };
      return { totals: next, marks: [], notice: tooMany(next) || "本张按无效票计，不计入票数。" };
    }
    case "issued": {
      const next = { ...totals, issued: step.issued };
      return { ...count, totals: next, notice: tooMany(next) };
    }
  }
}

/** The member and item of a place; null past the end. */
export function placeAt({ members, items }: BallotPaper, place: number): { member: string; item: string } | null {
  const member = members[Math.floor(place / Math.max(1, items.length))];
  const item = items[place % Math.max(1, items.length)];
  return member === undefined || item === undefined ? null : { member, item };
}

/** Votes on a member and an item; zeros where the count has no such place. */
export function sumsAt({ members, items, sums }: CountTotals, member: string, item: string): MarkSums {
  const [row, column] = [members.indexOf(member), items.indexOf(item)];
  return (row < 0 || column < 0 ? undefined : sums[row * items.length + column]) ?? noVotes;
}

/**
 * Interrupted totals on the paper as it is now: members and items that came or went change places, votes stay with
 * whom they were cast on.
 *
 * @returns the totals, and the members whose votes have no place any more
 */
export function onPaper(totals: CountTotals, paper: BallotPaper): { totals: CountTotals; lost: readonly string[] } {
  const sums = paper.members.flatMap((member) => paper.items.map((item) => sumsAt(totals, member, item)));
  const lost = totals.members.filter((member) => !paper.members.includes(member));
  return { totals: { ...totals, ...paper, sums }, lost };
}
