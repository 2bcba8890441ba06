import fc from "fast-check";
import type { LedgerCounts } from "../../src/domain/ledger-overview";
import { dueBands, ledgerStates, overviewLedger } from "../../src/domain/ledger-overview";
import type { Row } from "../support/build-book";
import { buildBook, day } from "../support/build-book";

const base = day("2026-03-27");

/** Counts of a single row with this state and deadline. */
function countsOf(row: Row<"rectifications">): LedgerCounts {
  return overviewLedger(buildBook({ rows: { rectifications: [row] } }), base).total;
}

test.each([
  ["2026-03-26", "已超期"],
  ["2026-03-27", "10天内到期"],
  ["2026-04-06", "10天内到期"],
  ["2026-04-07", "20天内到期"],
  ["2026-04-16", "20天内到期"],
  ["2026-04-17", "20天以上"],
  [null, "无时限"],
] as const)("an open item due %s is %s on 2026-03-27", (due, band) => {
  for (const status of ["未启动", "整改中", "延期"]) {
    const counts = countsOf({ status, due: due === null ? null : day(due) });
    expect(dueBands.filter((one) => counts[one] > 0)).toEqual([band]);
    expect(counts[band]).toBe(1);
  }
});

test("what is done or closed is in no band, whatever its deadline; a row without a state counts in 总数 only", () => {
  for (const status of ["已完成", "已销号", ""]) {
    const counts = countsOf({ status, due: day("2026-01-01") });
    expect(dueBands.every((band) => counts[band] === 0)).toBe(true);
    expect(counts.总数).toBe(1);
    expect(ledgerStates.reduce((sum, state) => sum + counts[state], 0)).toBe(status === "" ? 0 : 1);
  }
});

test("the urgent ones come first by deadline, then as they stand in the ledger", () => {
  const rectifications = [
    { problem: "一", status: "整改中", due: day("2026-04-16") },
    { problem: "二", status: "延期", due: day("2026-03-01") },
    { problem: "三", status: "已完成", due: day("2026-03-01") },
    { problem: "四", status: "未启动", due: day("2026-04-17") },
    { problem: "五", status: "整改中", due: null },
    { problem: "六", status: "未启动", due: day("2026-03-01") },
    { problem: "七", status: "整改中", due: day("2026-03-27") },
  ];
  const { urgent } = overviewLedger(buildBook({ rows: { rectifications } }), base);
  expect(urgent.map(({ record, daysLeft }) => [record.problem, daysLeft])).toEqual([
    ["二", -26],
    ["六", -26],
    ["七", 0],
    ["一", 20],
  ]);
});

test("per branch, department and person; blank ones last, and no groups where a column is filled nowhere", () => {
  const overview = overviewLedger(
    buildBook({
      rows: {
        branches: [{ branch: "甲" }, { branch: "乙" }],
        rectifications: [
          { branch: "乙", owner: "", status: "已销号" },
          { branch: "乙", owner: "张一", status: "整改中" },
          { branch: "丙", owner: "李二", status: "整改中" },
        ],
      },
    }),
    base,
  );
  expect(overview.branches.map(({ name, counts }) => [name, counts.总数])).toEqual([
    ["甲", 0],
    ["乙", 2],
    ["丙", 1],
  ]);
  expect(overview.owners.map(({ name }) => name)).toEqual(["张一", "李二", ""]);
  expect(overview.departments).toEqual([]);
});

test("every grouping adds up to the total, states to 总数, bands to the open ones", () => {
  const row = fc.record({
    branch: fc.constantFrom("甲", "乙", ""),
    unit: fc.constantFrom("办公室", "人事处", ""),
    owner: fc.constantFrom("张一", "李二", ""),
    status: fc.constantFrom(...ledgerStates),
    due: fc.option(fc.integer({ min: base - 40, max: base + 60 }), { nil: null }),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rectifications) => {
      const overview = overviewLedger(buildBook({ rows: { branches: [{ branch: "甲" }], rectifications } }), base);
      const { total } = overview;
      const open = total.未启动 + total.整改中 + total.延期;
      expect(total.总数).toBe(rectifications.length);
      expect(open + total.已完成 + total.已销号).toBe(total.总数);
      expect(dueBands.reduce((sum, band) => sum + total[band], 0)).toBe(open);
      for (const groups of [overview.branches, overview.departments, overview.owners]) {
        if (groups.length === 0) continue;
        for (const header of Object.keys(total) as (keyof LedgerCounts)[]) {
          expect(groups.reduce((sum, { counts }) => sum + counts[header], 0)).toBe(total[header]);
        }
      }
      expect(overview.urgent).toHaveLength(total.已超期 + total["10天内到期"] + total["20天内到期"]);
    }),
  );
});
