/** Chinese numerals: 十二, 廿一, 一百零五, 贰拾, 二〇二六. What could mean "two or three" (二三) is not read. */

const digitValues: ReadonlyMap<string, number> = new Map(
  [
    ["零〇○Ｏ", 0],
    ["一壹弌", 1],
    ["二贰貳弍两兩", 2],
    ["三叁參叄弎", 3],
    ["四肆", 4],
    ["五伍", 5],
    ["六陆陸", 6],
    ["七柒", 7],
    ["八捌", 8],
    ["九玖", 9],
  ].flatMap(([chars, value]) => [...String(chars)].map((char) => [char, Number(value)] as const)),
);

const unitValues: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);

/** The characters of a Chinese numeral, for use inside a character class. */
export const numeralChars = "零〇○一壹二贰貳两兩三叁參叄四肆五伍六陆陸七柒八捌九玖十拾百佰千仟廿卅";

const spelledOut = /^[零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖]+$/;
const zero = /[零〇○]/;

/** Units fall from left to right, and 零 stands for those left out: 一百零五, never 一百五 (which is 150 when spoken). */
function readByUnits(text: string): number | null {
  let [total, digit, last] = [0, 0, 10_000];
  let afterZero = false;
  for (const char of text) {
    const unit = unitValues.get(char);
    if (unit !== undefined) {
      if (unit >= last || (digit === 0 && !(unit === 10 && total === 0))) return null;
      if (last !== 10_000 && unit * 10 !== last && !afterZero) return null;
      total += (digit === 0 ? 1 : digit) * unit;
      [digit, last, afterZero] = [0, unit, false];
      continue;
    }
    const value = digitValues.get(char);
    if (value === undefined || digit !== 0) return null;
    if (value === 0) {
      if (last === 10_000 || last === 10 || afterZero) return null;
      afterZero = true;
    } else digit = value;
  }
  if (digit !== 0 && last > 10 && last !== 10_000 && !afterZero) return null;
  if (digit === 0 && afterZero) return null;
  return total + digit;
}

/** Reads a Chinese numeral from 0 to 9999; null where the text is none or not certain. */
export function readChineseNumeral(text: string): number | null {
  const single = digitValues.get(text);
  if (single !== undefined) return single;
  if (text === "") return null;
  const spelled = text.replace(/^廿/, "二十").replace(/^卅/, "三十");
  // 一〇五 spells digits; 二三 and 一二三 may as well be "two or three" or a listing.
  if (spelledOut.test(spelled)) {
    if (!zero.test(spelled) || zero.test(spelled[0] ?? "") || spelled.length > 4) return null;
    return Number([...spelled].map((char) => digitValues.get(char)).join(""));
  }
  return readByUnits(spelled);
}

const yearDigits = /[0-9OoＯ零〇○一二三四五六七八九壹贰貳叁參叄肆伍陆陸柒捌玖]{2,4}(?=年)/g;
const dayNumeral = /[一壹二贰貳三叁四肆五伍六陆陸七柒八捌九玖十拾廿卅零〇○]{1,4}(?=[月日号])/g;

/** The digits of a year as they are spelled: 二〇二六, 贰零贰陆, 2O26 with a letter O. */
function foldYear(year: string): string {
  if (/^\d+$/.test(year)) return year;
  const digits = [...year].map((char) => (/\d/.test(char) ? Number(char) : (digitValues.get(char.toUpperCase()) ?? 0)));
  return digits.join("");
}

/** Chinese numerals of a date become digits: 二〇二六年三月廿八日 → 2026年3月28日. Other texts come back as they are. */
export function foldChineseDate(text: string): string {
  if (!/[年月日号]/.test(text)) return text;
  return text.replace(yearDigits, foldYear).replace(dayNumeral, (numeral) => {
    const value = readChineseNumeral(numeral.replace(/^[零〇○](?=.)/, ""));
    return value === null ? numeral : String(value);
  });
}
