// Numbers in the clerk's own words against the figures they speak of.
import { countBook } from "../../../src/domain/count-book";
import { compareFigures } from "../../../src/domain/report/compare-figures";
import { reportFacts } from "../../../src/domain/report/report-facts";
import { reportFigures } from "../../../src/domain/report/report-figures";
import type { ReportTopic } from "../../../src/domain/report/report-topics";
import { bookOf } from "../counting-book";

const grades = ["优秀", "合格", "合格", "合格", "基本合格", "不合格", "不评定等次"];
const book = bookOf({
  branches: [
    { branch: "甲", members: 4, probationaryMembers: 1 },
    { branch: "乙", members: 3 },
  ],
  meetings: [
    { branch: "甲", kind: "组织生活会", date: 46050, expected: 4, present: 3, criticisms: 9, dispatched: 2 },
    { branch: "甲", kind: "集中学习", present: 4 },
  ],
  talks: [{ branch: "甲" }, { branch: "乙" }, { branch: "乙" }],
  opinions: [{ branch: "甲", way: "个别谈话", text: "意见" }],
  appraisals: grades.map((grade) => ({ branch: "甲", took: "是", grade })),
  rectifications: [{ branch: "甲", list: "领导班子", measure: "改", status: "已销号" }],
});
const facts = reportFacts(book, countBook(book), 46100);
const figures = reportFigures(facts);

function slips(text: string, topic: ReportTopic | null = null): readonly string[] {
  return compareFigures(text, figures, topic).map(
    ({ written, right, figure }) => `${written}→${right} ${figure.label}`,
  );
}

test.each([
  ["评定为“优秀”等次的1名，评定为“合格”等次的3名，评定为“基本合格”等次的1名"],
  ["7名党员参加了民主评议，不评定等次的1名"],
  ["优秀１名、合格3人、不合格1位"],
  ["1个基层党支部召开了专题组织生活会，尚未召开的1个"],
  ["2026年1月15日召开会议，学习第3号文件，《通知》（某组通〔2025〕3号）"],
  ["表彰2名优秀共产党员"],
  ["走访了35户，发放材料120份"],
  ["参会率75%，召开率50.0%"],
])("agrees or cannot be told, nothing is said: %s", (text) => {
  expect(slips(text)).toEqual([]);
});

test.each([
  ["评定为“优秀”等次的2名，评定为“合格”等次的3名", "2名→1名 评定为优秀"],
  ["评定为基本合格的３人", "3人→1名 评定为基本合格"],
  ["不合格2名", "2名→1名 评定为不合格"],
  ["10名党员参加了民主评议", "10名→7名 参加民主评议人数"],
  ["共有1,200人参加民主评议", "1,200人→7名 参加民主评议人数"],
  ["开展谈心谈话5人次", "5人次→3人次 谈心谈话"],
  ["提出批评意见8条", "8条→9条 批评意见"],
  ["督导组派出3名同志参加", "3名→2名 督导派员"],
  ["2个党支部召开了专题组织生活会", "2个→1个 实召开支部数"],
  ["参会率80%", "80%→75% 参会率"],
  ["应到4名实到4名", "4名→3名 实到人数"],
])("does not agree: %s", (text, slip) => {
  expect(slips(text)).toEqual([slip]);
});
