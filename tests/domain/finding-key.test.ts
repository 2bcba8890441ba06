import fc from "fast-check";
import { runChecks } from "../../src/domain/checks/run-checks";
import type { Row } from "../support/build-book";
import { buildBook, day } from "../support/build-book";

type Rectification = Row<"rectifications">;

function findings(rows: readonly Rectification[], asOf = "2026-03-27") {
  const book = buildBook({
    rows: {
      rectifications: rows.map((row, index) => ({ no: index + 1, ...row })),
      meetings: [{ kind: "组织生活会", date: day("2026-02-10") }],
    },
  });
  return runChecks(book, { asOf: day(asOf), settings: book.settings }).findings;
}

const keys = (rows: readonly Rectification[], asOf?: string) => findings(rows, asOf).map(({ key }) => key ?? "");

const row: fc.Arbitrary<Rectification> = fc.record({
  list: fc.constantFrom("领导班子", "党员个人"),
  name: fc.constantFrom("", "张一", "李二", "王三"),
  problem: fc.constantFrom("学习不够深入", "部分党员干部存在等靠想法", "公文流转登记不及时，压了三天", "走访少"),
  measure: fc.constantFrom("", "加强学习", "每月核对一次票据整理，差错当日改正"),
  owner: fc.constantFrom("", "张一"),
  due: fc.constantFrom(null, day("2026-01-10"), day("2026-03-20"), day("2026-06-30")),
  status: fc.constantFrom("整改中", "已销号"),
});

test("sorting the rows keeps the keys", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (rows, order) => {
      const shuffled = rows
        .map((item) => ({ item, rank: order.next().value as number }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ item }) => item);
      expect(keys(shuffled).sort()).toEqual(keys(rows).sort());
    }),
  );
});

test("the key lasts while days go by and lapses when a cell of the row changes", () => {
  const open: Rectification = { name: "张一", status: "整改中", due: day("2026-03-20"), problem: "走访少" };
  const overdue = (rows: readonly Rectification[], asOf?: string) =>
    findings(rows, asOf).find(({ ruleId }) => ruleId === "LED-08")?.key;
  expect(overdue([open])).toBeDefined();
  expect(overdue([open], "2026-04-27")).toBe(overdue([open]));
  expect(overdue([{ ...open, note: "等待设备" }])).not.toBe(overdue([open]));
  expect(overdue([{ ...open, name: "李二" }])).not.toBe(overdue([open]));
  expect(overdue([{ ...open, no: 9 }])).toBe(overdue([open]));
});

test("findings of other rules, columns and rows have other keys", () => {
  const all = keys([
    { name: "张一", list: "领导班子", problem: "学习不够深入", measure: "", status: "已销号" },
    { name: "李二", list: "党员个人", problem: "走访少", measure: "加强学习", status: "整改中" },
  ]);
  expect(all.length).toBeGreaterThan(8);
  expect(new Set(all).size).toBe(all.length);
});

test("a finding about a branch lapses when its figures change", () => {
  const graded = (excellent: number) => {
    const book = buildBook({
      rows: {
        appraisals: Array.from({ length: 9 }, (_, index) => ({
          took: "是",
          grade: index < excellent ? "优秀" : "合格",
        })),
      },
    });
    return runChecks(book, { asOf: day("2026-03-27"), settings: book.settings }).findings.find(
      ({ ruleId }) => ruleId === "GRD-03",
    )?.key;
  };
  expect(graded(4)).toBe(graded(4));
  expect(graded(4)).not.toBe(graded(5));
});
