/** GRD-02: a full member has a grade, or a reason for having none. */
import { hasColumn, placeAt, readingOf } from "../place";
import { memberKind } from "../member-kind";
import type { Rule } from "../rule";

/** A remark that gives the reason as well as the column of its own. */
const reasonGiven =
  /未参|不参|没参|缺席|不评定|不定等次|因|病|出差|出国|外出|流动|流入地|处分|调|转|民主生活会|失联|停止党籍/;

/** Source: domain.md 1.4. A probationary member without an entry is GRD-05; a word that is no grade is GRD-13. */
export const grd02: Rule = {
  id: "GRD-02",
  severity: "错误",
  title: "正式党员应有评定等次，没有的应写明原因",
  source: "正式党员民主评议后应评定等次；未参评或不评定的须有原因",
  forms: ["appraisals"],
  needs: { appraisals: ["grade"] },
  onByDefault: true,
  *check(book, { index }) {
    for (const record of book.records.appraisals) {
      if (record.grade !== "" || record.reason !== "" || reasonGiven.test(record.note)) continue;
      if (record.took !== "是" && record.took !== "否") continue;
      if (memberKind(record, index) === "预备党员" || readingOf(record, "grade")?.kind === "not-in-list") continue;
      if (record.took === "是") {
        yield {
          ...placeAt(record, "grade"),
          message: "参评的正式党员没有评定等次，也没有写明原因",
          advice: "请填支委会研究评定的等次；不评定的填“不评定等次”并写明原因",
        };
      } else if (hasColumn(record, "reason")) {
        yield {
          ...placeAt(record, "reason"),
          message: "正式党员未参评，没有写明原因",
          advice: "请写明未参评的原因，如参加民主生活会、在流入地参评、长期病休",
        };
      }
    }
  },
};
