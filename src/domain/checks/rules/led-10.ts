/** LED-10: problems are not copied between members or branches. */
import type { RectificationRecord } from "../../records";
import type { Rule } from "../rule";
import { tellDuplicates } from "../tell-duplicates";

/** Of one member, or of the committee of one branch. */
const sameOwner = (a: RectificationRecord, b: RectificationRecord) => a.name === b.name && a.branch === b.branch;

/**
 * Source: a real script compares all documents of a folder for copied texts (domain.md 4.1, gh-idx 34033764196). One
 * finding per group of like problems.
 */
export const led10: Rule = {
  id: "LED-10",
  severity: "警告",
  title: "不同党员、不同党支部的问题不得雷同",
  source: "审核查重：查摆问题应结合本人实际，不得互相抄录",
  forms: ["rectifications"],
  needs: { rectifications: ["problem"] },
  onByDefault: true,
  check(book) {
    return tellDuplicates(book.records.rectifications, {
      column: "problem",
      textOf: ({ problem }) => problem,
      sameOwner,
      nameOf: ({ name, row }) => (name === "" ? `第${row}行班子问题` : name),
      what: "存在问题",
      advice: "请结合本人、本支部实际重写问题和措施",
    });
  },
};
