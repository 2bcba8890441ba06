/** Criteria of COUNTIF, COUNTIFS and SUMIFS as Excel reads them; fast-formula-parser lacks the last two. */

type Test = (value: unknown) => boolean;

function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (mark, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (mark === "*") return "[\\s\\S]*";
    return mark === "?" ? "[\\s\\S]" : `\\${mark}`;
  });
  return new RegExp(`^${source}$`, "i");
}

function asNumber(value: unknown): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

function compare(sign: string, left: number, right: number): boolean {
  switch (sign) {
    case ">":
      return left > right;
    case "<":
      return left < right;
    case ">=":
      return left >= right;
    case "<=":
      return left <= right;
    case "<>":
      return left !== right;
    default:
      return left === right;
  }
}

/** `">=3"`, `"优秀"`, `"<>"`, `5` to a test of a cell's value. */
function testOf(criterion: unknown): Test {
  const text = typeof criterion === "string" ? criterion : null;
  if (text === null) {
    const wanted = criterion ?? 0;
    return (value) => value === wanted || (typeof wanted === "number" && asNumber(value) === wanted);
  }
  const match = /^(>=|<=|<>|>|<|=)?([\s\S]*)$/.exec(text);
  const sign = match?.[1] ?? "";
  const rest = match?.[2] ?? "";
  const number = asNumber(rest);
  if (number !== null) {
    return (value) => {
      const actual = asNumber(value);
      return actual === null ? sign === "<>" : compare(sign, actual, number);
    };
  }
  const isBlank: Test = (value) => value === null || value === undefined || value === "";
  if (rest === "") {
    if (sign === "<>") return (value) => value !== null && value !== undefined;
    return isBlank;
  }
  const pattern = wildcard(rest);
  if (sign === "<>") return (value) => !(typeof value === "string" && pattern.test(value));
  if (sign === "" || sign === "=") return (value) => typeof value === "string" && pattern.test(value);
  return (value) => typeof value === "string" && compare(sign, value.localeCompare(rest), 0);
}

/** Whether a cell's value meets a criterion of COUNTIF and its like. */
export function matchesCriterion(criterion: unknown, value: unknown): boolean {
  return testOf(criterion)(value);
}

function cellsOf(range: unknown): readonly unknown[] {
  return Array.isArray(range) ? range.flat() : [range];
}

function matching(pairs: readonly unknown[]): readonly number[] {
  const first = cellsOf(pairs[0]);
  let rows = first.map((_value, index) => index);
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const cells = cellsOf(pairs[at]);
    if (cells.length !== first.length) throw new Error("#VALUE!");
    const criterion = pairs[at + 1];
    const test = testOf(Array.isArray(criterion) ? cellsOf(criterion)[0] : criterion);
    rows = rows.filter((index) => test(cells[index]));
  }
  return rows;
}

/** COUNTIFS(range, criterion, …) */
export function countIfs(args: readonly unknown[]): number {
  return matching(args).length;
}

/** SUMIFS(sumRange, range, criterion, …) */
export function sumIfs(args: readonly unknown[]): number {
  const numbers = cellsOf(args[0]);
  return matching(args.slice(1)).reduce((sum, index) => {
    const value = numbers[index];
    return typeof value === "number" ? sum + value : sum;
  }, 0);
}
