import { rst07 } from "../../../../src/domain/checks/rules/rst-07";
import { describeRule } from "../../../support/describe-rule";

describeRule(rst07, {
  valid: [
    {
      name: "the five cases",
      book: {
        rows: {
          members: ["精神病不能表达意志", "自费出国一年", "服刑", "年老卧床", "外派半年以上，组织关系应转未转", ""].map(
            (exclusion) => ({ exclusion }),
          ),
        },
      },
    },
  ],
  invalid: [
    {
      name: "another reason",
      book: { rows: { members: [{ name: "张一", exclusion: "工作忙" }] } },
      finds: [
        {
          severity: "警告",
          field: "不计入应到原因",
          subject: "张一",
          message: "不计入应到的原因“工作忙”不属于五种情形",
        },
      ],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(rst07, {
  valid: [
    ...["无", "不涉及", "瘫痪在床", "境外留学", "长期外出务工", "高龄行动不便"].map((exclusion) => ({
      name: exclusion,
      book: { rows: { members: [{ exclusion }] } },
    })),
  ],
  invalid: [
    ...["出差", "请假", "是", "工作忙"].map((exclusion) => ({
      name: exclusion,
      book: { rows: { members: [{ exclusion }] } },
      finds: [{ severity: "警告" as const, message: `不计入应到的原因“${exclusion}”不属于五种情形` }],
    })),
  ],
});
