/**
 * Time of check, count and summary without the host, as a ratio to one JSON.parse of the same cells measured beside it:
 * a ratio says the same on a fast machine and on a busy one.
 */
import type { SheetContent } from "../../src/workbook/port";
import { benchSheets } from "./bench-data";
import type { Step } from "./result-path";
import { runPath, steps } from "./result-path";

/** Medians over the rounds for one size. */
export interface SpeedRow {
  readonly members: number;
  readonly findings: number;
  /** Milliseconds of one JSON.parse of the cells. */
  readonly parse: number;
  /** Milliseconds from the cells to the three planned sheets. */
  readonly path: number;
  /** path ÷ parse, median of the rounds' own ratios. */
  readonly ratio: number;
  /** The same per step. */
  readonly steps: Readonly<Record<Step, number>>;
}

interface Round {
  readonly parse: number;
  readonly path: number;
  readonly findings: number;
  readonly steps: Readonly<Record<Step, number>>;
}

/** The middle value; of an even number the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

/** Garbage of one measurement must not be charged to the next; without --expose-gc it is. */
function collect(): void {
  globalThis.gc?.();
}

/** The cells come back from JSON.parse as they are shaped here. */
function parseSheets(json: string): readonly SheetContent[] {
  return JSON.parse(json) as readonly SheetContent[];
}

async function measureRound(json: string): Promise<Round> {
  collect();
  const start = performance.now();
  const sheets = parseSheets(json);
  const parsed = performance.now();
  collect();
  const times: Record<Step, number> = { 读表: 0, 检查: 0, 统计: 0, 汇总: 0 };
  const begun = performance.now();
  let last = begun;
  const { findings } = await runPath(sheets, (step) => {
    const now = performance.now();
    times[step] = now - last;
    last = now;
  });
  return { parse: parsed - start, path: last - begun, findings, steps: times };
}

/** Small sizes are measured several times in a round: one turn of a few milliseconds says little. */
function turnsOf(members: number): number {
  return Math.max(1, Math.min(10, Math.floor(10_000 / members)));
}

/**
 * Measures the sizes in turn, so many rounds of each, after one round that warms up.
 *
 * @param sizes - numbers of members
 */
export async function measureSpeed(sizes: readonly number[], rounds: number): Promise<readonly SpeedRow[]> {
  const inputs = sizes.map((members) => ({ members, json: JSON.stringify(benchSheets(members)) }));
  const measured = new Map<number, Round[]>(sizes.map((members) => [members, []]));
  for (const { json } of inputs) await measureRound(json);
  for (let round = 0; round < rounds; round += 1) {
    for (const { members, json } of inputs) {
      for (let turn = 0; turn < turnsOf(members); turn += 1) measured.get(members)?.push(await measureRound(json));
    }
  }
  return sizes.map((members) => {
    const all = measured.get(members) ?? [];
    const of = (value: (round: Round) => number) => median(all.map(value));
    const perStep: Record<Step, number> = { 读表: 0, 检查: 0, 统计: 0, 汇总: 0 };
    for (const step of steps) perStep[step] = of((round) => round.steps[step] / round.parse);
    return {
      members,
      findings: all[0]?.findings ?? 0,
      parse: of(({ parse }) => parse),
      path: of(({ path }) => path),
      ratio: of(({ parse, path }) => path / parse),
      steps: perStep,
    };
  });
}
