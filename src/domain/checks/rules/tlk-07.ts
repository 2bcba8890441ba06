/** TLK-07: a talk has a date, a place and a content. */
import { hasColumn, placeAt, readingOf } from "../place";
import type { Rule } from "../rule";

const elements = [
  ["date", "谈话日期"],
  ["place", "谈话地点"],
  ["content", "谈话内容"],
] as const;

/** Source: the forms of domain.md 2.2. A date that cannot be read is DAT-01. */
export const tlk07: Rule = {
  id: "TLK-07",
  severity: "警告",
  title: "谈话记录须有日期、地点和内容",
  source: "谈心谈话记录表要素：时间、地点、谈话人、谈话对象、谈话内容",
  forms: ["talks"],
  onByDefault: true,
  *check(book) {
    for (const talk of book.records.talks) {
      for (const [column, word] of elements) {
        const value = talk[column];
        if ((value !== "" && value !== null) || !hasColumn(talk, column)) continue;
        const reading = readingOf(talk, column);
        if (reading && reading.kind !== "none-mark") continue;
        yield {
          ...placeAt(talk, column, talk.to),
          message: `没有填${word}`,
          advice: `请按谈话记录补填${word}`,
        };
      }
    }
  },
};
