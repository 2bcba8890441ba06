// Every number of the results against the rows behind it: what the rows contribute adds up to the number, for every
// column, every branch and in total, on books of any rows.
import fc from "fast-check";
import { summaryColumns } from "../../src/contract/summary";
import type { Book } from "../../src/domain/book";
import { noCounts } from "../../src/domain/branch-counts";
import { countBranch } from "../../src/domain/count-branch";
import { countGrades } from "../../src/domain/count-grades";
import type { LedgerCounts } from "../../src/domain/ledger-overview";
import { dueBands, ledgerStates, overviewLedger } from "../../src/domain/ledger-overview";
import type { LowerUnit } from "../../src/domain/lower-units";
import type { Contribution, NumberGroup } from "../../src/domain/rows-behind";
import {
  countHeader,
  countingRuleOf,
  ledgerHeader,
  rateParts,
  rowsBehindCount,
  rowsBehindLedger,
} from "../../src/domain/rows-behind";
import { buildBook, day } from "../support/build-book";

const base = day("2026-03-27");
const branch = fc.constantFrom("甲支部", "乙支部", "丙支部", "");
const count = fc.option(fc.integer({ min: 0, max: 60 }), { nil: null });
const rowsOf = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 8 });

const book: fc.Arbitrary<Book> = fc
  .record({
    branches: fc.constant([
      { branch: "甲支部", members: 12, probationaryMembers: 2 },
      { branch: "乙支部", members: null, probationaryMembers: 0 },
    ]),
    meetings: rowsOf(
      fc.record({
        branch,
        kind: fc.constantFrom("组织生活会", "集中学习", "民主评议大会"),
        date: fc.option(fc.integer({ min: base - 60, max: base }), { nil: null }),
        expected: count,
        present: count,
        talks: count,
        criticisms: count,
        dispatched: count,
      }),
    ),
    talks: rowsOf(fc.record({ branch: fc.constantFrom("甲支部", "") })),
    opinions: rowsOf(fc.record({ branch })),
    appraisals: rowsOf(
      fc.record({
        branch,
        took: fc.constantFrom("是", "否", ""),
        grade: fc.constantFrom("优秀", "合格", "基本合格", "不合格", "不评定等次", ""),
      }),
    ),
    rectifications: rowsOf(
      fc.record({
        branch,
        unit: fc.constantFrom("办公室", ""),
        owner: fc.constantFrom("张一", "李二", ""),
        measure: fc.constantFrom("", "每月学习一次"),
        status: fc.constantFrom(...ledgerStates, ""),
        due: fc.option(fc.integer({ min: base - 30, max: base + 40 }), { nil: null }),
      }),
    ),
  })
  .map((rows) => buildBook({ rows }));

const sum = (rows: readonly Contribution[]) => rows.reduce((all, { value }) => all + value, 0);
const counted = summaryColumns.flatMap((column) => (column.kind === "count" ? [column.header] : []));

test("汇总表: every count of every branch and of 合计", () => {
  fc.assert(
    fc.property(book, (one) => {
      for (const header of counted) {
        for (const group of one.branches) {
          const rows = rowsBehindCount(one, header, { kind: "branch", name: group.name });
          expect([header, group.name, sum(rows)]).toEqual([header, group.name, countBranch(group)[header]]);
        }
        const all = one.branches.reduce((total, group) => total + countBranch(group)[header], 0);
        expect([header, sum(rowsBehindCount(one, header, { kind: "total" }))]).toEqual([header, all]);
      }
    }),
  );
});

test("汇总表: a lower unit's number leads to its own row of 下级汇总, 合计 to all of them", () => {
  const unit = (name: string, row: number, talks: number): LowerUnit => ({
    name,
    counts: { ...noCounts, 谈心谈话人次: talks },
    unread: [],
    source: `${name}.xlsx`,
    sheet: "下级汇总",
    row,
    columns: new Map([["谈心谈话人次", 11]]),
  });
  const units = [unit("一局党委", 4, 30), unit("二局党委", 5, 12), unit("三局党委", 6, 0)];
  const one = buildBook({ rows: { talks: [{ branch: "甲支部", to: "张一" }] } });
  const behind = (group: NumberGroup) =>
    rowsBehindCount(one, "谈心谈话人次", group, units).map(({ sheet, row, column, value }) => [
      sheet,
      row,
      column,
      value,
    ]);
  expect(behind({ kind: "unit", name: "二局党委" })).toEqual([["下级汇总", 5, 11, 12]]);
  expect(behind({ kind: "total" })).toEqual([
    ["谈心谈话", 4, 5, 1],
    ["下级汇总", 4, 11, 30],
    ["下级汇总", 5, 11, 12],
  ]);
});

test("等次统计: as many rows as every count of members says", () => {
  fc.assert(
    fc.property(book, (one) => {
      for (const { branch: name, tally } of countGrades(one).branches) {
        const rows = (header: "应参评" | "实参评" | "优秀" | "合格" | "基本合格" | "不合格" | "不评定等次") =>
          rowsBehindCount(one, header, { kind: "branch", name }).length;
        expect([rows("应参评"), rows("实参评"), rows("优秀"), rows("合格"), rows("基本合格"), rows("不合格")]).toEqual([
          tally.expected,
          tally.took,
          tally.excellent,
          tally.qualified,
          tally.basic,
          tally.unqualified,
        ]);
        expect(rows("不评定等次")).toBe(tally.notGraded);
      }
    }),
  );
});

test("台账概览: as many rows as every number says, per branch, department and person and in total", () => {
  fc.assert(
    fc.property(book, (one) => {
      const overview = overviewLedger(one, base);
      const groups: readonly (readonly [NumberGroup, LedgerCounts])[] = [
        [{ kind: "total" }, overview.total],
        ...overview.branches.map(({ name, counts }) => [{ kind: "branch", name } as const, counts] as const),
        ...overview.departments.map(({ name, counts }) => [{ kind: "department", name } as const, counts] as const),
        ...overview.owners.map(({ name, counts }) => [{ kind: "owner", name } as const, counts] as const),
      ];
      for (const [group, counts] of groups) {
        for (const header of ["总数", ...ledgerStates, ...dueBands] as const) {
          expect([group, header, rowsBehindLedger(one, header, group, base).length]).toEqual([
            group,
            header,
            counts[header],
          ]);
        }
      }
    }),
  );
});

test("every counted column has its 口径, every rate its two parts; other headers have neither", () => {
  for (const column of summaryColumns) {
    if (column.kind === "count") {
      expect(countHeader(column.header)).toBe(column.header);
      expect([column.header, countingRuleOf(column.header)]).not.toEqual([column.header, ""]);
      expect(rateParts(column.header)).toBeNull();
    } else {
      expect(countHeader(column.header)).toBeNull();
      expect(rateParts(column.header)).toEqual(column.kind === "rate" ? column.of : null);
    }
  }
  for (const header of ["核对", "优秀上限", "toString", ""]) {
    expect([countHeader(header), rateParts(header), ledgerHeader(header)]).toEqual([null, null, null]);
  }
});
