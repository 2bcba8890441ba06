/** RST-07: a member is left out of 应到 only for one of five reasons. */
import { placeAt, shorten } from "../place";
import type { Rule } from "../rule";
import { saysNone } from "../says-none";

/** Words that stand for the five cases. */
const cases = [
  /精神|不能表达|无法表达|意识不清|痴呆|植物人|昏迷/,
  /出国|出境|境外|国外|留学/,
  /服刑|服役|羁押|监狱|监禁|拘留|留置/,
  /年老|高龄|体弱|卧床|卧病|瘫痪|行动不便|长期(?:生)?病|长期患病|生活不能自理|失能|重病|患重/,
  /调动|调离|下派|外派|借调|挂职|外出学习|外出工作|外出务工|长期外出|长期在外|半年以上|[六6]个月以上|应转未转|未转组织关系|组织关系未转/,
];

/**
 * Source: domain.md 1.3, the five cases (http://zgxzzx.org/show-301939.html). Stated for two other kinds of meetings, so
 * only a warning.
 */
export const rst07: Rule = {
  id: "RST-07",
  severity: "警告",
  title: "不计入应到的原因应属于规定的五种情形",
  source: "党员大会可不计入应到会人数的五种情形，须经上级党组织同意并经党员大会通过",
  forms: ["members"],
  needs: { members: ["exclusion"] },
  onByDefault: true,
  *check(book) {
    for (const record of book.records.members) {
      const { exclusion } = record;
      if (exclusion === "" || saysNone(exclusion) || cases.some((words) => words.test(exclusion))) continue;
      yield {
        ...placeAt(record, "exclusion"),
        message: `不计入应到的原因“${shorten(exclusion)}”不属于五种情形`,
        advice:
          "五种情形：患病不能表达意志、自费出国半年以上、服刑、年老体弱卧床不能自理、外出半年以上应转未转；不属于的应计入应到",
      };
    }
  },
};
