/** Formulas in a file carry a prefix on functions younger than Excel 2007; in cells and plans they do not. */

const young = [
  "CONCAT",
  "DAYS",
  "FILTER",
  "IFNA",
  "IFS",
  "ISFORMULA",
  "LET",
  "MAXIFS",
  "MINIFS",
  "SEQUENCE",
  "SORT",
  "SORTBY",
  "SWITCH",
  "TEXTJOIN",
  "UNIQUE",
  "XLOOKUP",
  "XMATCH",
  "XOR",
];

/** Changes the text outside of quotes only. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}

const youngCall = new RegExp(`(^|[^A-Za-z0-9_.])(${young.join("|")})\\(`, "gi");

/** `=IFNA(A1,0)` → `_xlfn.IFNA(A1,0)`, as the file holds it. */
export function storedFormula(formula: string): string {
  const body = formula.startsWith("=") ? formula.slice(1) : formula;
  return outsideQuotes(body, (part) => part.replace(youngCall, "$1_xlfn.$2("));
}

/** `_xlfn.IFNA(A1,0)` → `=IFNA(A1,0)`. */
export function plainFormula(stored: string): string {
  return "=" + outsideQuotes(stored, (part) => part.replace(/_xlfn\.|_xlws\./gi, ""));
}
