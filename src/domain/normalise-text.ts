/**
 * How texts from clerks are made comparable: width folding, blanks, marks that mean "nothing". Nothing here guesses; a
 * text that was changed is reported by whoever reads the cell.
 */

const wide = /[\uFF01-\uFF5E\u3000\u00A0]/;
const wideAll = /[\uFF01-\uFF5E\u3000\u00A0]/g;
const blanks = /[\s\u200B-\u200D\u2060\uFEFF]+/g;
const someBlank = /[\s\u200B-\u200D\u2060\uFEFF]/;

/** Full-width letters, digits and punctuation become half-width, wide and non-breaking blanks become spaces. */
export function foldWidth(text: string): string {
  if (!wide.test(text)) return text;
  return text.replace(wideAll, (char) => {
    const code = char.charCodeAt(0);
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : " ";
  });
}

/** True where the text has full-width digits or letters (full-width punctuation is normal in Chinese). */
export function hasWideLetters(text: string): boolean {
  return /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/.test(text);
}

/** Takes out every blank, also wide and zero-width ones. */
export function withoutBlanks(text: string): string {
  return someBlank.test(text) ? text.replace(blanks, "") : text;
}

/** True where the text holds any blank, also wide and zero-width ones. */
export function hasBlank(text: string): boolean {
  return someBlank.test(text);
}

const noneMarks: ReadonlySet<string> = new Set([
  ..."无-/\\—–―─－／＼",
  ...["无。", "暂无", "没有", "--", "---", "——", "－－", "//", "N/A", "n/a"],
]);

/** True for 无, —, / and the like: the clerk says there is nothing (`domain.md` 2.7). Expects a trimmed text. */
export function isNoneMark(text: string): boolean {
  return text.length <= 3 && noneMarks.has(text);
}

/**
 * The form in which header words, sheet names and labels are compared: folded, without blanks, stars, colons and
 * quotation marks.
 */
export function wordKey(text: string): string {
  return withoutBlanks(foldWidth(text)).replace(/[*:"'“”‘’「」『』《》]/g, "");
}

const chineseDigits: ReadonlyMap<string, number> = new Map([
  ["零", 0],
  ["〇", 0],
  ["○", 0],
  ["一", 1],
  ["二", 2],
  ["两", 2],
  ["三", 3],
  ["四", 4],
  ["五", 5],
  ["六", 6],
  ["七", 7],
  ["八", 8],
  ["九", 9],
]);

/** Reads a Chinese numeral below one hundred (十二, 二十, 三); null where the text is none. */
export function readChineseNumeral(text: string): number | null {
  const single = chineseDigits.get(text);
  if (single !== undefined) return single;
  const match = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(text);
  if (!match) return null;
  return (match[1] ? (chineseDigits.get(match[1]) ?? 0) : 1) * 10 + (match[2] ? (chineseDigits.get(match[2]) ?? 0) : 0);
}

/** Chinese numerals of a date become digits: 二〇二六年三月八日 → 2026年3月8日. Other texts come back as they are. */
export function foldChineseDate(text: string): string {
  if (!/[〇○零一二三四五六七八九十]/.test(text)) return text;
  return text
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/, (year) =>
      [...year].map((digit) => String(chineseDigits.get(digit) ?? "")).join(""),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号])/g, (numeral) => {
      const value = readChineseNumeral(numeral);
      return value === null ? numeral : String(value);
    });
}
