/** TLK-08: what was talked about is not copied from one talk to the next. */
import type { Rule } from "../rule";
import { tellDuplicates } from "../tell-duplicates";

/** Source: copied texts are looked for (domain.md 4.1, gh-idx 34033764196). One finding per group of like texts. */
export const tlk08: Rule = {
  id: "TLK-08",
  severity: "警告",
  title: "谈话内容不得相同或几乎相同",
  source: "审核查重：谈心谈话应有针对性，记录不得互相抄录",
  forms: ["talks"],
  needs: { talks: ["content"] },
  onByDefault: true,
  check(book) {
    return tellDuplicates(book.records.talks, {
      column: "content",
      textOf: ({ content }) => content,
      nameOf: ({ no, row }) => (no === null ? `第${row}行` : `序号${no}`),
      what: "谈话内容",
      advice: "请按每次谈话的实际内容分别填写",
    });
  },
};
