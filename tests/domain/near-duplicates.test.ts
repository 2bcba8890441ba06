import fc from "fast-check";
import { alikeFrom, nearDuplicates, textLikeness } from "../../src/domain/near-duplicates";

/** The definition, pair by pair: shared neighbouring characters, counted as often as they occur, marks left out. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) => {
    const chars = text.replace(/[，。 ]/g, "");
    return Array.from({ length: Math.max(0, chars.length - 1) }, (_, index) => chars.slice(index, index + 2));
  };
  const [first, rest] = [pairs(a), pairs(b)];
  const all = first.length + rest.length;
  let shared = 0;
  for (const pair of first) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return all === shared ? 0 : shared / (all - shared);
}

const chars = [..."学习不够深入满足于完成规定动作联系实际，。一二三"];
const text = fc.array(fc.constantFrom(...chars), { minLength: 0, maxLength: 40 }).map((parts) => parts.join(""));
/** A text of many different characters, as sentences have them. */
const sentence = fc
  .uniqueArray(fc.integer({ min: 0x4e00, max: 0x5fff }), { minLength: 40, maxLength: 80 })
  .map((codes) => String.fromCharCode(...codes));

test.each<[string, readonly string[], readonly (readonly number[])[]]>([
  ["nothing", [], []],
  ["different texts", ["公文流转登记不及时", "下基层走访次数偏少"], []],
  ["the same", ["公文流转登记不及时", "下基层走访次数偏少", "公文流转登记不及时"], [[0, 2]]],
  ["but for marks and blanks", ["公文流转，登记不及时。", "公文流转登记 不及时"], [[0, 1]]],
  [
    "one word of many",
    ["公文流转登记很不及时收到的三份急件前后一共压了三天", "公文流转登记很不及时收到的三份急件前后一共压了两天"],
    [[0, 1]],
  ],
  ["one word of few", ["学习抓得不紧", "学习抓得很紧"], []],
  ["too short to tell", ["谈心", "谈心", ""], []],
  ["short but the same", ["加强学习", "加强学习"], [[0, 1]]],
])("%s", (_, texts, groups) => {
  expect(nearDuplicates(texts)).toEqual(groups);
});

test("texts in one group are alike or the same; groups are ascending and apart; the same text is never in two", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
      const groups = nearDuplicates(texts);
      expect(groups.map(([first]) => first)).toEqual([...groups.map(([first]) => first ?? 0)].sort((a, b) => a - b));
      const seen = new Set<number>();
      for (const group of groups) {
        expect(group.length).toBeGreaterThan(1);
        for (const member of group) {
          expect(seen.has(member)).toBe(false);
          seen.add(member);
          const own = texts[member] ?? "";
          const others = group.filter((other) => other !== member).map((other) => texts[other] ?? "");
          expect(others.some((other) => other === own || likeness(own, other) >= alikeFrom)).toBe(true);
        }
      }
      texts.forEach((own, position) => {
        const again = texts.indexOf(own);
        if (again !== position && own.length >= 4) expect(seen.has(position) && seen.has(again)).toBe(true);
      });
    }),
  );
});

test("a copy with one character changed is found, wherever it stands among others", () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(), (texts, which, where) => {
      const original = texts[which % texts.length] ?? "";
      const at = where % original.length;
      const copy = `${original.slice(0, at)}改${original.slice(at + 1)}`;
      expect(nearDuplicates([...texts, copy]).some((group) => group.includes(texts.length))).toBe(true);
    }),
    { numRuns: 200, seed: 7 },
  );
});

test("likeness is the one that is defined, the same both ways", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const found = textLikeness(a, b);
      expect(textLikeness(b, a)).toBeCloseTo(found);
      if (a !== b && found > 0) expect(found).toBeCloseTo(likeness(a, b));
    }),
  );
});

test("comparing ends early only where the texts are unlike", () => {
  const repeated = fc.array(fc.constantFrom(...chars.slice(0, 6)), { minLength: 8, maxLength: 40 });
  const changes = fc.array(fc.nat({ max: 39 }), { maxLength: 4 });
  fc.assert(
    fc.property(repeated, changes, (parts, places) => {
      const copy = parts.map((char, index) => (places.includes(index) ? "改" : char)).join("");
      const expected = likeness(parts.join(""), copy);
      const found = textLikeness(parts.join(""), copy);
      if (expected >= alikeFrom) expect(found).toBeCloseTo(expected);
      else expect(found).toBe(0);
    }),
    { numRuns: 500 },
  );
});

test.each<[string, (index: number) => string]>([
  ["identical", () => "学习不够深入，满足于完成规定动作，联系实际不紧密"],
  ["nearly identical", (index) => `学习不够深入，满足于完成规定动作，联系实际不紧密，第${index}次`],
])("20,000 %s texts are one group", (_, make) => {
  const [group] = nearDuplicates(Array.from({ length: 20_000 }, (__, index) => make(index)));
  expect(group?.length).toBeGreaterThan(19_000);
});
