import fc from "fast-check";
import { excellentCap, toFraction } from "../../src/domain/excellent-cap";

describe("excellentCap", () => {
  test.each([
    [0, 1 / 3, 0],
    [1, 1 / 3, 0],
    [2, 1 / 3, 0],
    [3, 1 / 3, 1],
    [35, 1 / 3, 11],
    [36, 1 / 3, 12],
    [156, 1 / 3, 52],
    [100, 0.29, 29],
    [100, 0.57, 57],
    [10, 0.3, 3],
    [40, 0.25, 10],
    [30, 0.333, 9],
    [30, 0.3333, 9],
    [7, 1, 7],
    [7, 0, 0],
  ])("of %d at %d is %d", (base, cap, expected) => {
    expect(excellentCap(base, cap)).toBe(expected);
  });

  test("is the floor of the exact quotient for every written fraction and base", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.nat({ max: 10_000 }),
        (base, denominator, part) => {
          const numerator = part % (denominator + 1);
          const exact = Number((BigInt(base) * BigInt(numerator)) / BigInt(denominator));
          expect(excellentCap(base, numerator / denominator)).toBe(exact);
        },
      ),
    );
  });
});

describe("toFraction", () => {
  test.each([
    [1 / 3, 1, 3],
    [0.3, 3, 10],
    [0.95, 19, 20],
    [2 / 3, 2, 3],
    [0, 0, 1],
    [1, 1, 1],
    [0.3333, 3333, 10000],
  ])("%d is %d/%d", (value, numerator, denominator) => {
    expect(toFraction(value)).toEqual({ numerator, denominator });
  });

  test.each([[2 ** -40], [-1], [Number.NaN]])("%d is no written fraction", (value) => {
    expect(toFraction(value)).toBeNull();
  });
});
