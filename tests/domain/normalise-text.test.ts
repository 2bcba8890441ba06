// What makes texts comparable: nobody's eye tells apart what is the same here.
import { readChineseNumeral } from "../../src/domain/chinese-numeral";
import { hasBlank, isBlankCode, trimBlanks, withoutBlanks, wordKey } from "../../src/domain/normalise-text";
import { isBlankCell } from "../../src/reading/blank-cell";

const unseen = [
  "\u200b",
  "\u200d",
  "\u200e",
  "\u200f",
  "\u202a",
  "\u202e",
  "\u2060",
  "\u2066",
  "\u2069",
  "\ufeff",
  "\u00ad",
];

test.each([...unseen, "\u00a0", "\u3000", "\ufe0f", "\u0007"].map((char) => [char.charCodeAt(0).toString(16), char]))(
  "U+%s makes no difference to a key, and a cell of it alone is blank",
  (_code, char) => {
    expect(wordKey(`党${char}支部${char}`)).toBe("党支部");
    expect(withoutBlanks(`${char}张${char}三`)).toBe("张三");
    expect(trimBlanks(`${char}张 三${char}`)).toBe("张 三");
    expect(isBlankCell(char + char)).toBe(true);
    expect(isBlankCell(`${char}0`)).toBe(false);
  },
);

test("the quick test of a code unit and the pattern know the same blanks", () => {
  for (let code = 0; code <= 0xffff; code++) {
    if (isBlankCode(code) !== hasBlank(String.fromCharCode(code))) throw new Error(`U+${code.toString(16)} differs`);
  }
});

test.each([
  ["十", 10],
  ["十二", 12],
  ["二十三", 23],
  ["两百", 200],
  ["一千零二十", 1020],
  ["贰拾叁", 23],
  ["二〇", 20],
  ["一百五", null],
  ["二三", null],
  ["十百", null],
  ["百", null],
  ["二零三零五", null],
  ["人", null],
])("the numeral %s is %p", (text, value) => {
  expect(readChineseNumeral(text)).toBe(value);
});
