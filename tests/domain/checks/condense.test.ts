import { condense, mostAlike } from "../../../src/domain/checks/condense";
import { placeAt } from "../../../src/domain/checks/place";
import type { RuleFinding } from "../../../src/domain/checks/rule";
import { buildBook } from "../../support/build-book";

function found(count: number, branch = "第一党支部"): RuleFinding[] {
  const { members } = buildBook({
    rows: { members: Array.from({ length: count }, (_, index) => ({ branch, name: `张${index + 1}` })) },
  }).records;
  return members.map((member) => ({
    ...placeAt(member, "name"),
    message: "有空格",
    advice: "请去掉空格",
    fix: { kind: "spaces", cells: [{ sheet: "党员名册", row: member.row, column: 2, before: " 张", after: "张" }] },
  }));
}

test("what a branch can look through stands by itself", () => {
  expect(condense(found(mostAlike))).toHaveLength(mostAlike);
});

test("more of a kind are one finding, with how many, where, and all changes", () => {
  const [only, ...rest] = condense([...found(mostAlike + 1)]);
  expect(rest).toEqual([]);
  expect(only?.finding).toMatchObject({
    row: 4,
    subject: "",
    message: `同类共${mostAlike + 1}处（第4、5、6、7、8行等），如张1：有空格`,
    fix: { kind: "spaces" },
  });
  expect(only?.finding.fix?.cells).toHaveLength(mostAlike + 1);
});

test("other branches keep theirs", () => {
  expect(condense([...found(mostAlike + 1), ...found(2, "第二党支部")])).toHaveLength(3);
});
