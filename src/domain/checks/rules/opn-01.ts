/** OPN-01: opinions were asked for in more than one way. */
import { placeOn } from "../place";
import type { Rule } from "../rule";

/** Source: the ways named in domain.md 0 and 1.2 (https://777doc.com/doc-12064876.html); the list is 征求意见方式 of 设置. */
export const opn01: Rule = {
  id: "OPN-01",
  severity: "警告",
  title: "征求意见应采用两种以上方式",
  source: "通知要求采取个别谈话、集体座谈、上门走访、发放征求意见表等多种方式征求意见",
  forms: ["opinions"],
  needs: { opinions: ["way"] },
  settings: ["lists"],
  onByDefault: true,
  *check(_book, { index, settings }) {
    for (const { name, branch } of index.branches) {
      const [first] = branch.records.opinions;
      const ways = new Set(branch.records.opinions.map((opinion) => opinion.way).filter((way) => way !== ""));
      const [only] = ways;
      if (!first || only === undefined || ways.size > 1) continue;
      const others = settings.lists.solicitationWays.filter((way) => way !== only);
      yield {
        ...placeOn(first.at, name),
        message: `${branch.records.opinions.length}条意见都用“${only}”征求，只有一种方式`,
        advice: `请再采用${others.join("、")}等方式征求意见`,
      };
    }
  },
};
