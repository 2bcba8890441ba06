import { forms } from "../../../src/contract/forms";
import { rules } from "../../../src/domain/checks/registry";
import { runChecks } from "../../../src/domain/checks/run-checks";
import type { BookInput } from "../../support/build-book";
import { buildBook, day } from "../../support/build-book";

/** As much as a cell of Excel holds. */
const longest = 32_767;

/** Every text and list cell of every form holds the same long text; two rows each, so that rules can compare. */
function fullOf(text: string): BookInput {
  const rows = Object.fromEntries(
    forms.map((form) => {
      const cells = Object.fromEntries(
        form.columns
          .filter(({ id, type }) => (type === "text" || type === "list") && id !== "branch")
          .map(({ id }) => [id, text]),
      );
      const numbers = Object.fromEntries(
        form.columns
          .filter(({ type }) => type === "integer" || type === "date")
          .map(({ id }, index) => [id, index + 3]),
      );
      return [
        form.id,
        [
          { ...cells, ...numbers },
          { ...cells, ...numbers },
        ],
      ];
    }),
  ) as BookInput["rows"];
  return { rows: rows ?? {} };
}

test.each([
  ["plain text", "开展学习教育"],
  ["a name", "张"],
  ["placeholders", "X"],
  ["opening brackets", "（"],
  ["generic phrases", "大家一致认为学习不够深入，部分党员干部"],
  ["numbers", "应到12人"],
])("whatever a cell quotes, a finding stays short: %s", (_, part) => {
  const text = part.repeat(Math.ceil(longest / part.length)).slice(0, longest);
  const book = buildBook(fullOf(text));
  const on = rules.map((rule) => ({ ...rule, onByDefault: true }));
  const { findings } = runChecks(book, { asOf: day("2026-03-27"), settings: book.settings }, on);
  expect(findings.length).toBeGreaterThan(10);
  for (const { ruleId, message, advice, subject } of findings) {
    expect([ruleId, message.length <= 200, advice.length <= 200, subject.length <= 40]).toEqual([
      ruleId,
      true,
      true,
      true,
    ]);
  }
});
