import fc from "fast-check";
import type { RuleSetting } from "../../../src/contract/settings";
import { placeAt } from "../../../src/domain/checks/place";
import type { Rule } from "../../../src/domain/checks/rule";
import { runChecks } from "../../../src/domain/checks/run-checks";
import type { Severity } from "../../../src/domain/finding";
import type { BookInput } from "../../support/build-book";
import { buildBook, day } from "../../support/build-book";

/** A rule that finds every row of some forms. */
function everyRow(id: string, severity: Severity, changes: Partial<Rule> = {}): Rule {
  return {
    id,
    severity,
    title: "逐行",
    source: "测试",
    forms: ["members", "appraisals"],
    onByDefault: true,
    *check({ records }) {
      for (const record of [...records.appraisals, ...records.members]) {
        yield { ...placeAt(record, "name"), message: "有一行", advice: "看一看" };
      }
    },
    ...changes,
  };
}

function check(input: BookInput, rules: readonly Rule[], settings: readonly (readonly [string, RuleSetting])[] = []) {
  const book = buildBook({ ...input, settings: { ...input.settings, rules: new Map(settings) } });
  return runChecks(book, { asOf: day("2026-03-27"), settings: book.settings }, rules);
}

const rows: NonNullable<BookInput["rows"]> = {
  members: [{ name: "张一" }, { name: "李二" }],
  appraisals: [{ name: "张一" }],
};

test("most serious first, then by sheet, row, column and rule", () => {
  const { findings } = check({ rows }, [everyRow("RST-01", "提示"), everyRow("RST-02", "错误")]);
  expect(findings.map(({ ruleId, sheet, row }) => `${ruleId} ${sheet} ${row}`)).toEqual([
    "RST-02 党员名册 4",
    "RST-02 党员名册 5",
    "RST-02 民主评议 4",
    "RST-01 党员名册 4",
    "RST-01 党员名册 5",
    "RST-01 民主评议 4",
  ]);
});

test("a rule is off by default, switched on, or switched off by 设置", () => {
  const soft = everyRow("LED-09", "提示", { onByDefault: false });
  expect(check({ rows }, [soft])).toEqual({ findings: [], rulesRun: [] });
  expect(check({ rows }, [soft], [["LED-09", { enabled: true }]]).findings).toHaveLength(3);
  const usual = everyRow("RST-01", "错误");
  expect(check({ rows }, [usual], [["RST-01", { enabled: false }]])).toEqual({ findings: [], rulesRun: [] });
});

test("设置 changes the severity of a rule, also of the findings it makes milder itself", () => {
  const mild = everyRow("RST-09", "错误", {
    *check({ records }) {
      const [first] = records.members;
      if (first) yield { ...placeAt(first, "name"), message: "有一行", advice: "看一看", severity: "提示" };
    },
  });
  expect(check({ rows }, [mild]).findings).toMatchObject([{ severity: "提示" }]);
  expect(check({ rows }, [mild], [["RST-09", { severity: "警告" }]]).findings).toMatchObject([{ severity: "警告" }]);
});

test("a rule whose forms have no rows, or whose columns are absent, is not run", () => {
  expect(check({ rows: {} }, [everyRow("RST-01", "错误")]).rulesRun).toEqual([]);
  const needing = everyRow("RST-01", "错误", { needs: { members: ["name", "post"] } });
  expect(check({ rows }, [needing]).rulesRun).toEqual(["RST-01"]);
  expect(check({ rows, without: { members: ["post"] } }, [needing]).rulesRun).toEqual([]);
  expect(check({ rows: { appraisals: [{}] } }, [needing]).rulesRun).toEqual([]);
});

test("an empty workbook has no findings", () => {
  expect(check({}, [])).toEqual({ findings: [], rulesRun: [] });
  const book = buildBook({});
  expect(runChecks(book, { asOf: day("2026-03-27"), settings: book.settings }).findings).toEqual([]);
});

test("whatever is filled in, checking twice gives the same and nothing throws", () => {
  const text = fc.constantFrom(
    "",
    "张一",
    "李二、王三",
    "是",
    "否",
    "优秀",
    "合格",
    "预备党员",
    "已销号",
    "组织生活会",
    "书记",
  );
  const number = fc.oneof(
    fc.constant(null),
    fc.integer({ min: -2, max: 60 }),
    fc.double({ noNaN: true, min: 0, max: 9 }),
  );
  const date = fc.oneof(fc.constant(null), fc.integer({ min: day("2025-10-01"), max: day("2026-06-30") }));
  const row = fc.record(
    {
      branch: fc.constantFrom("", "第一党支部", "第二党支部"),
      ...Object.fromEntries(
        ["name", "kind", "took", "grade", "reason", "from", "to", "status", "owner", "post", "chair", "absentees"].map(
          (id) => [id, text],
        ),
      ),
      ...Object.fromEntries(
        ["expected", "present", "absent", "issued", "returned", "valid", "excellent"].map((id) => [id, number]),
      ),
      ...Object.fromEntries(["due", "closed", "done"].map((id) => [id, date])),
    },
    { requiredKeys: [] },
  );
  const some = fc.array(row, { maxLength: 6 });
  fc.assert(
    fc.property(some, some, some, some, some, (members, meetings, talks, appraisals, rectifications) => {
      const book = buildBook({
        rows: { members, meetings, talks, appraisals, rectifications },
      });
      const context = { asOf: day("2026-03-27"), settings: book.settings };
      const once = runChecks(book, context);
      expect(runChecks(book, context)).toEqual(once);
      for (const { message, advice } of once.findings)
        expect(message + advice).not.toMatch(/undefined|NaN|null|[。！]$/);
    }),
    { numRuns: 60 },
  );
});
