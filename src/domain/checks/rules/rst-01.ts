/** RST-01: the same member twice in a branch. */
import type { AppraisalRecord, MemberRecord } from "../../records";
import { placeAt, shorten } from "../place";
import type { Rule, RuleFinding } from "../rule";

function* repeated(records: readonly (MemberRecord | AppraisalRecord)[]): Iterable<RuleFinding> {
  const first = new Map<string, MemberRecord | AppraisalRecord>();
  for (const record of records) {
    if (record.name === "") continue;
    const earlier = first.get(record.name);
    if (earlier === undefined) {
      first.set(record.name, record);
      continue;
    }
    yield {
      ...placeAt(record, "name"),
      about: [record.at.sheet, record.branch, record.name],
      message: `${shorten(record.name)}已在${earlier.at.sheet === record.at.sheet ? "" : `《${earlier.at.sheet}》`}第${earlier.row}行出现，本党支部内重复`,
      advice: "确属重复的删去一行；同名的两人请在姓名后加注以示区别",
    };
  }
}

/** Source: domain.md 4.2; the roster must agree with the cards (https://suinian.com/book/1036/81731.html). */
export const rst01: Rule = {
  id: "RST-01",
  severity: "错误",
  title: "同一党支部内党员不得重复",
  source: "党员名册应与党员实有人数、组织关系档案一致",
  forms: ["members", "appraisals"],
  onByDefault: true,
  *check(_book, { index }) {
    for (const { branch } of index.branches) {
      yield* repeated(branch.records.members);
      yield* repeated(branch.records.appraisals);
    }
  },
};
