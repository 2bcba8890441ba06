/**
 * How texts from clerks are made comparable: width folding, blanks, invisible characters, marks that mean "nothing".
 * Nothing here guesses; a text that was changed is reported by whoever reads the cell.
 */

const wide = /[\uFF01-\uFF5E\u3000\u00A0]/;
const wideAll = /[\uFF01-\uFF5E\u3000\u00A0]/g;

/**
 * Characters that nobody sees and that come with text pasted from web pages, chats, Word and database exports: control
 * characters but tab and line ends, the soft hyphen, marks of direction, zero-width blanks and joiners, variation
 * selectors (√ and √️ are one mark to a clerk), the byte order mark.
 */
const invisible = String.raw`\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB`;
/** Blanks to the eye that `\s` does not know: the blank Braille cell and the Hangul fillers. */
const blank = String.raw`\s\u2800\u3164\uFFA0${invisible}`;

const invisibleRun = new RegExp(`[${invisible}]+`, "g");
const someInvisible = new RegExp(`[${invisible}]`);
const blankRun = new RegExp(`[${blank}]+`, "g");
const someBlank = new RegExp(`[${blank}]`);
const onlyBlank = new RegExp(`^[${blank}]*$`);
const betweenHan = new RegExp(String.raw`(?<=\p{Script=Han})[${blank}]+(?=\p{Script=Han})`, "gu");
const notBetweenWords = new RegExp(`(?<![A-Za-z0-9])[${blank}]+|[${blank}]+(?![A-Za-z0-9])`, "g");

/** True for a code unit that is a blank or that nobody sees; the same set as above, without a regular expression. */
export function isBlankCode(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x7f) return false;
  if (code <= 0xa0) return true;
  if (code < 0x2000) return code === 0xad || code === 0x34f || code === 0x61c || code === 0x180e || code === 0x1680;
  if (code <= 0x206f) {
    return code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || code >= 0x205f;
  }
  if (code <= 0x3000) return code === 0x3000 || code === 0x2800;
  if (code < 0xfe00) return code === 0x3164;
  return code <= 0xfe0f || code === 0xfeff || code === 0xffa0 || (code >= 0xfff9 && code <= 0xfffb);
}

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

/** Takes out every character that nobody sees; blanks stay. */
export function withoutInvisible(text: string): string {
  return someInvisible.test(text) ? text.replace(invisibleRun, "") : text;
}

/** True where the text holds a character that nobody sees. */
export function hasInvisible(text: string): boolean {
  return someInvisible.test(text);
}

/** Takes out every blank, also wide ones, and what nobody sees. */
export function withoutBlanks(text: string): string {
  return someBlank.test(text) ? text.replace(blankRun, "") : text;
}

/** Takes blanks and invisible characters off both ends. */
export function trimBlanks(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isBlankCode(text.charCodeAt(from))) from++;
  while (to > from && isBlankCode(text.charCodeAt(to - 1))) to--;
  return to - from === text.length ? text : text.slice(from, to);
}

/** True where the text holds any blank, also a wide one, or a character that nobody sees. */
export function hasBlank(text: string): boolean {
  return someBlank.test(text);
}

/** True where there is nothing to see. */
export function isOnlyBlank(text: string): boolean {
  return onlyBlank.test(text);
}

/** Takes the blanks out that stand between two Chinese characters. */
export function joinHan(text: string): string {
  return text.replace(betweenHan, "");
}

/** Takes the blanks out that do not keep two Latin words or numbers apart: 第 3 支部, 机关 A 支部. */
export function joinWords(text: string): string {
  return text.replace(notBetweenWords, "");
}

/** Splits at blanks. */
export function splitAtBlanks(text: string): readonly string[] {
  return text.split(blankRun).filter((part) => part !== "");
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
