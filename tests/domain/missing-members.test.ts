import { missingMembers } from "../../src/domain/missing-members";
import { ungradedMembers } from "../../src/domain/ungraded-members";
import { buildBook } from "../support/build-book";
import type { BookInput } from "../support/build-book";

function missing(rows: NonNullable<BookInput["rows"]>) {
  return missingMembers(buildBook({ rows }));
}

const facts = (rows: NonNullable<BookInput["rows"]>) =>
  missing(rows).rows.map(({ no, branch, name, kind, took, reason, grade }) =>
    [no, branch, name, kind, took, reason, grade].join("|"),
  );

test("adds whom the appraisal lacks, in the order of the roster, numbered on within the branch", () => {
  expect(
    facts({
      members: [
        { branch: "甲", name: "张一", kind: "正式党员" },
        { branch: "甲", name: "李二", kind: "正式党员" },
        { branch: "乙", name: "王三", kind: "预备党员" },
        { branch: "甲", name: "赵四", kind: "" },
      ],
      appraisals: [
        { branch: "甲", name: "李二", no: 7 },
        { branch: "乙", name: "孙五", no: null },
      ],
    }),
  ).toEqual(["8|甲|张一|正式党员|是||", "2|乙|王三|预备党员|是|预备党员|不评定等次", "9|甲|赵四||是||"]);
});

test("two members of one name in a branch are two; the same name elsewhere is another person", () => {
  const members = [
    { branch: "甲", name: "张伟" },
    { branch: "甲", name: "张伟" },
    { branch: "乙", name: "张伟" },
  ];
  expect(missing({ members, appraisals: [{ branch: "甲", name: "张伟" }] }).rows.map(({ branch }) => branch)).toEqual([
    "甲",
    "乙",
  ]);
  const all = missing({ members, appraisals: members });
  expect([all.rows.length, all.present]).toEqual([0, 3]);
});

test("whether a member with a reason not to be counted takes part is left to the clerk; a row without a name is told", () => {
  const { rows, nameless } = missing({
    members: [
      { branch: "甲", name: "张一", kind: "正式党员", exclusion: "长期病休卧床" },
      { branch: "甲", name: "", kind: "正式党员" },
    ],
  });
  expect(rows.map(({ name, took }) => [name, took])).toEqual([["张一", ""]]);
  expect(nameless.map(({ row }) => row)).toEqual([5]);
});

test("only full members who took part with a blank grade and no reason are to be marked together", () => {
  const full = { kind: "正式党员", took: "是", grade: "" } as const;
  const book = buildBook({
    rows: {
      appraisals: [
        { ...full, name: "张一" },
        { ...full, name: "李二", grade: "优秀" },
        { ...full, name: "王三", took: "否" },
        { ...full, name: "赵四", kind: "预备党员" },
        { ...full, name: "孙五", reason: "受处分，不评定" },
        { ...full, name: "周六", readings: [{ column: "grade", kind: "not-in-list", raw: "良好" }] },
        { ...full, name: "吴七", readings: [{ column: "grade", kind: "none-mark", raw: "—" }] },
        { ...full, name: "" },
      ],
    },
  });
  expect(ungradedMembers(book).map(({ name }) => name)).toEqual(["张一"]);
  const without = buildBook({ rows: { appraisals: [{ ...full, name: "张一" }] }, without: { appraisals: ["grade"] } });
  expect(ungradedMembers(without)).toEqual([]);
});
