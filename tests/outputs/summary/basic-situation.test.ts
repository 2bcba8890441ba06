// The sentence, word for word as the contract has it.
import { noCounts } from "../../../src/domain/branch-counts";
import { basicSituation } from "../../../src/outputs/summary/basic-situation";

const counts = { ...noCounts, 实召开支部数: 6, 谈心谈话人次: 143, 集中学习人数: 109, 实参评: 110, 优秀: 42, 合格: 60 };

test("all graded: the sentence ends after 不合格", () => {
  expect(basicSituation({ ...counts, 基本合格: 5, 不合格: 3 })).toBe(
    "截至目前，6个基层党支部召开了专题组织生活会，开展谈心谈话143人次，109名党员参与了集中学习，110名党员参加了民主评议，其中：评定为“优秀”等次的42名，评定为“合格”等次的60名，评定为“基本合格”等次的5名，评定为“不合格”等次的3名。",
  );
});

test("some not graded: their number follows, so that the parts add up", () => {
  expect(basicSituation({ ...counts, 不评定等次: 8 })).toMatch(/“不合格”等次的0名，不评定等次的8名。$/);
});

test("nothing counted: zeros, no gaps", () => {
  const sentence = basicSituation(noCounts);
  expect(sentence.match(/\d+/g)).toEqual(["0", "0", "0", "0", "0", "0", "0", "0"]);
  expect(sentence).not.toContain("不评定等次");
});
