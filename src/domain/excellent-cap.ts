/**
 * The cap on 优秀: floor(base × cap) without floating-point slips. 1/3 of 156 is 52, never 51; 29 % of 100 is 29.
 * Shared by the counting, the sheets and the rules, so that all of them name the same number.
 */

/** A fraction of whole numbers in lowest terms. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Clerks write 1/3, 30 % or 33.33 %; every such number has a denominator far below this. */
const largestDenominator = 1_000_000_000;

/**
 * The simplest fraction that has exactly this value as a double: 0.3333333333333333 is 1/3, 0.3 is 3/10. Found by
 * continued fractions.
 *
 * @param value - a number from 0 to 1
 * @returns null where no fraction with a denominator up to 10^9 has this value
 */
export function toFraction(value: number): Fraction | null {
  if (!Number.isFinite(value) || value < 0) return null;
  let [numerator, denominator] = [Math.floor(value), 1];
  let [previousNumerator, previousDenominator] = [1, 0];
  let rest = value - numerator;
  while (numerator / denominator !== value) {
    if (rest === 0) return null;
    const inverse = 1 / rest;
    const whole = Math.floor(inverse);
    rest = inverse - whole;
    [previousNumerator, numerator] = [numerator, whole * numerator + previousNumerator];
    [previousDenominator, denominator] = [denominator, whole * denominator + previousDenominator];
    if (denominator > largestDenominator) return null;
  }
  return { numerator, denominator };
}

/**
 * How many may be 优秀: floor(base × cap), exact.
 *
 * @param base - number of party members that the cap is taken of (党员总数, 正式党员 or 参评党员); whole, not negative
 * @param cap - the share, a number from 0 to 1 (1/3 as it comes from the division)
 */
export function excellentCap(base: number, cap: number): number {
  const fraction = toFraction(cap);
  if (!fraction) return Math.floor(base * cap);
  return Math.floor((base * fraction.numerator) / fraction.denominator);
}
