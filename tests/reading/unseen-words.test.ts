// Forms with header words that the reader does not list: recognised, matched or asked about, nothing in silence.
import { forms } from "../../src/contract/forms";
import { wordsOf } from "./support/other-words";
import { countOf, describeScores, scoreAll } from "./support/score-tables";

const tables = 200;
const scores = scoreAll("B", tables);
const judged = scores.flatMap((score) => score.judged);
const ours = judged.filter(({ id }) => id !== null);

test("every column has words of its own in both halves, no word is in both", () => {
  for (const { id, columns } of forms) {
    for (const column of columns) {
      const [a, b] = [wordsOf(id, column.id, "A"), wordsOf(id, column.id, "B")];
      expect([id, column.id, a.length >= 2, b.length >= 2]).toEqual([id, column.id, true, true]);
      expect(a.filter((word) => b.includes(word) || word === column.header)).toEqual([]);
    }
  }
});

test("the forms are recognised", () => {
  for (const { form, recognised, notRecognised } of scores) {
    expect({ form, isEnough: recognised >= 0.98 * tables, notRecognised }).toMatchObject({ form, isEnough: true });
  }
});

test("the columns are right or rightly proposed", () => {
  const right = countOf(ours, "matched", "proposed") / ours.length;
  if (right < 0.95) throw new Error(describeScores(scores));
  for (const { form, judged: of } of scores) {
    const own = of.filter(({ id }) => id !== null);
    expect({ form, isEnough: countOf(own, "matched", "proposed") >= 0.95 * own.length }).toEqual({
      form,
      isEnough: true,
    });
  }
});

test("no column is taken for another in silence", () => {
  expect(judged.filter(({ outcome }) => outcome === "wrong")).toEqual([]);
});

test("no column is dropped in silence", () => {
  expect(judged.filter(({ outcome }) => outcome === "dropped")).toEqual([]);
});

// A few tables in a thousand still read a line of their header as a record, or a record as a header.
test("where the columns are right, so are the sums of the counts, but for one table in two hundred", () => {
  const wrong = scores.flatMap(({ form, numbersWrong }) => numbersWrong.map((line) => `${form} ${line}`));
  const all = scores.reduce((sum, { allRight }) => sum + allRight, 0);
  expect({ wrong, isFew: wrong.length <= all / 200 }).toMatchObject({ isFew: true });
});

test("every row of data is a record and no other row is, but in one table in a hundred", () => {
  const wrong = scores.flatMap(({ form, recordsWrong }) => recordsWrong.map((line) => `${form} ${line}`));
  expect({ wrong, isFew: wrong.length <= (scores.length * tables) / 100 }).toMatchObject({ isFew: true });
});
