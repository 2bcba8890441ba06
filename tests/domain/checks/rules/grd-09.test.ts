import { grd09 } from "../../../../src/domain/checks/rules/grd-09";
import { describeRule } from "../../../support/describe-rule";

describeRule(grd09, {
  valid: [
    {
      name: "no disposal",
      book: { rows: { appraisals: [{ note: "已受党内警告处分" }] } },
    },
    {
      name: "another note",
      book: { rows: { appraisals: [{ disposition: "限期改正", note: "已谈话" }] } },
    },
  ],
  invalid: [
    {
      name: "punished already",
      book: { rows: { appraisals: [{ disposition: "限期改正", note: "同一问题已受党内警告处分" }] } },
      finds: [{ severity: "警告", field: "组织处置" }],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(grd09, {
  valid: [
    ...["未受党纪处分", "没有受到党纪处分", "无党纪处分", "优秀共产党员"].map((note) => ({
      name: note,
      book: { rows: { appraisals: [{ disposition: "限期改正", note }] } },
    })),
    {
      name: "no disposal in words",
      book: { rows: { appraisals: [{ disposition: "不予处置", note: "受党内警告处分" }] } },
    },
  ],
  invalid: [
    ...["受党内警告处分", "受党内严重警告", "已受政务处分", "留党察看一年"].map((reason) => ({
      name: reason,
      book: { rows: { appraisals: [{ disposition: "限期改正", reason }] } },
      finds: [{ severity: "警告" as const, message: `组织处置填“限期改正”，又注明“${reason}”` }],
    })),
  ],
});
