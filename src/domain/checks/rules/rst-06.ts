/** RST-06: a branch has at least three full members; from seven on it has a committee. */
import { placeAt } from "../place";
import type { Rule } from "../rule";

/** Source: domain.md 4.2, quoting the 党支部工作条例 and the 机关条例 (http://uianet.net/dictionary/b7970986.html). */
export const rst06: Rule = {
  id: "RST-06",
  severity: "警告",
  title: "党支部应有正式党员3人以上，7人以上的应设支部委员会",
  source: "《中国共产党支部工作条例（试行）》：正式党员3人以上成立党支部，7人以上应设立支部委员会",
  forms: ["branches"],
  needs: { branches: ["fullMembers"] },
  onByDefault: true,
  *check(book) {
    for (const record of book.records.branches) {
      const { fullMembers } = record;
      if (fullMembers === null || record.branch === "") continue;
      if (fullMembers >= 7 && record.hasCommittee === "否") {
        yield {
          ...placeAt(record, "hasCommittee", record.branch),
          message: `正式党员${fullMembers}人，未设支部委员会`,
          advice: "正式党员7人以上的应设支部委员会；已设的改为“是”",
        };
      } else if (fullMembers < 3) {
        yield {
          ...placeAt(record, "fullMembers", record.branch),
          message: `正式党员${fullMembers}人，不足3人`,
          advice: "请核对人数；确不足3人的，应成立联合党支部或说明情况",
        };
      }
    }
  },
};
