import { opn03 } from "../../../../src/domain/checks/rules/opn-03";
import { describeRule } from "../../../support/describe-rule";

const rectifications = [{ no: 1 }, { no: 2 }];

describeRule(opn03, {
  valid: [
    {
      name: "linked, or refused with a reason",
      book: {
        rows: {
          rectifications,
          opinions: [{ adopted: "是", rectificationNo: 2 }, { adopted: "否", note: "不属本支部职责" }, {}],
        },
      },
    },
    {
      name: "the ledger is not numbered",
      book: { rows: { rectifications: [{}], opinions: [{ adopted: "是", rectificationNo: 2 }] } },
    },
  ],
  invalid: [
    {
      name: "no link, wrong link, no reason",
      book: {
        rows: {
          rectifications,
          opinions: [{ adopted: "是" }, { adopted: "是", rectificationNo: 3 }, { adopted: "否" }],
        },
      },
      finds: [
        { severity: "警告", row: 4, field: "对应整改序号", message: "意见已采纳，没有对应整改序号" },
        { row: 5, field: "对应整改序号", message: "对应整改序号3，整改台账中没有这个序号" },
        { row: 6, field: "备注", message: "意见未采纳，没有写明原因" },
      ],
    },
  ],
});
