import { pol10 } from "../../../../src/domain/checks/rules/pol-10";
import { describeRule } from "../../../support/describe-rule";

describeRule(pol10, {
  valid: [
    {
      name: "one vote less each",
      book: {
        rows: {
          meetings: [{ kind: "民主评议大会", present: 2 }],
          polls: [
            { voters: "党员互评", item: "总体评价", excellent: 1 },
            { voters: "党员互评", item: "总体评价", excellent: 1 },
          ],
        },
      },
    },
    {
      name: "one of them has fewer",
      book: {
        rows: {
          meetings: [{ kind: "民主评议大会", present: 2 }],
          polls: [
            { voters: "党员互评", item: "总体评价", excellent: 2 },
            { voters: "党员互评", item: "总体评价", excellent: 1 },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "as many votes as members present",
      book: {
        rows: {
          meetings: [{ kind: "民主评议大会", present: 2 }],
          polls: [
            { voters: "党员互评", item: "总体评价", excellent: 2 },
            { voters: "党员互评", item: "总体评价", excellent: 2 },
          ],
        },
      },
      finds: [{ severity: "提示", row: null, branch: "第一党支部" }],
    },
  ],
});
