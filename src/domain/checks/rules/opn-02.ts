/** OPN-02: someone outside the Party was asked, too. */
import { placeOn } from "../place";
import type { Rule } from "../rule";

/** Source: domain.md 4.1, 范围狭窄 (https://www.qfxww.com.cn/news/jicengfengcai/116866.html). */
export const opn02: Rule = {
  id: "OPN-02",
  severity: "警告",
  title: "征求意见应有群众或服务对象的意见",
  source: "征求意见范围过窄、只听党员意见的，会被要求补征",
  forms: ["opinions"],
  needs: { opinions: ["source"] },
  onByDefault: true,
  *check(_book, { index }) {
    for (const { name, branch } of index.branches) {
      const { opinions } = branch.records;
      const [first] = opinions;
      if (!first || opinions.every(({ source }) => source === "")) continue;
      if (opinions.some(({ source }) => source === "群众" || source === "服务对象")) continue;
      yield {
        ...placeOn(first.at, name),
        message: `${opinions.length}条意见中没有群众或服务对象的意见`,
        advice: "请补征群众、服务对象的意见；已征求的补填",
      };
    }
  },
};
