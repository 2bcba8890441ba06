/** CON-05: a branch has sent all five materials. */
import { forms } from "../../../contract/forms";
import { countMaterials, judgeMaterials, materialFrame } from "../../materials";
import type { AnyRecord } from "../../records";
import { placeOn } from "../place";
import type { Rule } from "../rule";

/** Source: a reviewer's checklist per branch (domain.md 4.1, gh-idx 56660129453). A branch without any row is CON-01. */
export const con05: Rule = {
  id: "CON-05",
  severity: "警告",
  title: "每个党支部的材料应齐全",
  source: "审核要点：谈心谈话、征求意见、会议记录、评议结果、整改清单逐项核对",
  forms: [],
  onByDefault: true,
  *check(book, { index }) {
    const frame = { ...materialFrame(book), asked: true };
    for (const { name, branch } of index.branches) {
      let first: AnyRecord | undefined;
      for (const { id } of forms) if (id !== "branches") first ??= branch.records[id][0] as AnyRecord | undefined;
      if (!first) continue;
      const missing = judgeMaterials(countMaterials(branch), frame).core;
      if (missing.length === 0) continue;
      yield {
        ...placeOn(first.at, name),
        message: `缺${missing.join("、")}`,
        advice: "请补报；已有的补填到相应的表中",
      };
    }
  },
};
