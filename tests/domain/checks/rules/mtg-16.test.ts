import { mtg16 } from "../../../../src/domain/checks/rules/mtg-16";
import { runChecks } from "../../../../src/domain/checks/run-checks";
import { buildBook, day } from "../../../support/build-book";

function check(quorum: number, onSheet = true) {
  const cells = new Map([["quorum", { row: 14, column: 1 }]]);
  const book = {
    ...buildBook({ settings: { quorum } }),
    settingsSource: onSheet ? { sheet: "设置", cells, problems: [] } : null,
  };
  return runChecks(book, { asOf: day("2026-03-27"), settings: book.settings }, [mtg16]).findings;
}

describe("MTG-16", () => {
  test.each([[1 / 2], [0.6], [1]])("says nothing: %d", (quorum) => {
    expect(check(quorum)).toEqual([]);
  });

  test("says nothing: no sheet 设置", () => {
    expect(check(2 / 3, false)).toEqual([]);
  });

  test.each([
    [2 / 3, "到会率下限填2/3，这是民主生活会的比例"],
    [0.6667, "到会率下限填2/3，这是民主生活会的比例"],
    [0.8, "到会率下限填4/5，这是选举的比例"],
  ])("finds: %d", (quorum, message) => {
    expect(check(quorum)).toMatchObject([
      { severity: "提示", form: null, sheet: "设置", row: 14, column: 1, field: "内容", message },
    ]);
  });
});
