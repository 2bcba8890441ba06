/** TLK-05: a talk comes before the meeting and not in the future. */
import { isoOf } from "../../serial-date";
import { placeAt, readingOf } from "../place";
import type { Rule } from "../rule";

/** A talk that belongs after the meeting: the decision is told, the rectification followed up. */
const afterwards = /会后|反馈|回访|评定(?:结果|意见|等次)|整改(?:落实|进展|情况)|限期改正|帮扶/;

/** Source: domain.md 1.2: talks are held before the meeting (https://sce.csu.edu.cn/info/1072/2188.htm). */
export const tlk05: Rule = {
  id: "TLK-05",
  severity: "错误",
  title: "谈心谈话应在组织生活会之前，日期不得晚于检查日",
  source: "谈心谈话是会前准备，应在组织生活会召开前完成",
  forms: ["talks"],
  needs: { talks: ["date"] },
  onByDefault: true,
  *check(book, { asOf, index }) {
    for (const talk of book.records.talks) {
      if (talk.date === null) continue;
      const meeting = index.of(talk.branch)?.meetingDate() ?? null;
      const date = Math.floor(talk.date);
      const future = date > asOf;
      if (!future && (meeting === null || date <= meeting)) continue;
      if (!future && afterwards.test(`${talk.content} ${talk.note}`)) continue;
      const against = future ? `检查日${isoOf(asOf)}` : `组织生活会${isoOf(meeting ?? asOf)}`;
      yield {
        ...placeAt(talk, "date", talk.to),
        message: `谈话日期${isoOf(date)}晚于${against}`,
        advice: "请核对谈话日期；会后的谈话不作为会前谈心谈话填报",
        ...(readingOf(talk, "date")?.kind === "year-inferred" && { severity: "警告" }),
      };
    }
  },
};
