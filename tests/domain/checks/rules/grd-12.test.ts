import { grd12 } from "../../../../src/domain/checks/rules/grd-12";
import { describeRule } from "../../../support/describe-rule";

describeRule(grd12, {
  valid: [
    {
      name: "none, or another grade",
      book: { rows: { appraisals: [{ grade: "优秀" }, { grade: "不合格", circumstance: "2" }] } },
    },
  ],
  invalid: [
    {
      name: "优秀 with a circumstance",
      book: { rows: { appraisals: [{ grade: "优秀", circumstance: "4" }] } },
      finds: [{ severity: "提示", field: "反向情形" }],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(grd12, {
  valid: [
    ...["无反向情形", "未发现", "不存在上述情形", "否", "没有"].map((circumstance) => ({
      name: circumstance,
      book: { rows: { appraisals: [{ grade: "优秀", circumstance }] } },
    })),
  ],
  invalid: [
    ...["3", "未按规定参加组织生活", "不按期交纳党费"].map((circumstance) => ({
      name: circumstance,
      book: { rows: { appraisals: [{ grade: "优秀", circumstance }] } },
      finds: [{ severity: "提示" as const, message: `反向情形填“${circumstance}”，评定为“优秀”` }],
    })),
  ],
});
