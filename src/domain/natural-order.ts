/** The order in which clerks list branches: 第二党支部 before 第十党支部, whether counted in Chinese numerals or in digits. */
import { numeralChars, readChineseNumeral } from "./chinese-numeral";
import { foldWidth } from "./normalise-text";

type Piece = string | number;

const pieces = new RegExp(`\\d+|[${numeralChars}]+|[^\\d${numeralChars}]+`, "g");
const collator = new Intl.Collator("zh-CN");
const known = new Map<string, readonly Piece[]>();
const mostKnown = 5000;

function piecesOf(name: string): readonly Piece[] {
  let made = known.get(name);
  if (made) return made;
  made = (foldWidth(name).match(pieces) ?? []).map((piece) => {
    if (/^\d+$/.test(piece)) return Number(piece);
    return readChineseNumeral(piece) ?? piece;
  });
  if (known.size >= mostKnown) known.clear();
  known.set(name, made);
  return made;
}

/** Compares two names of branches for sorting; names without numerals in the order of the language. */
export function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  const [own, other] = [piecesOf(a), piecesOf(b)];
  for (let at = 0; at < Math.min(own.length, other.length); at++) {
    const [left, right] = [own[at] ?? "", other[at] ?? ""];
    if (left === right) continue;
    if (typeof left === "number" && typeof right === "number") return left - right;
    // 第一党支部 before 机关党支部: numbered ones first.
    if (typeof left !== typeof right) return typeof left === "number" ? -1 : 1;
    const order = collator.compare(String(left), String(right));
    if (order !== 0) return order;
  }
  return own.length - other.length || (a < b ? -1 : 1);
}
