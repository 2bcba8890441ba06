import { pol12 } from "../../../../src/domain/checks/rules/pol-12";
import { buildSettings } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

const { lists } = buildSettings();

describeRule(pol12, {
  valid: [
    {
      name: "the year's items",
      book: {
        rows: { polls: ["总体评价", "甲"].map((item) => ({ item })) },
        settings: { lists: { ...lists, pollItems: ["总体评价", "甲"] } },
      },
    },
    {
      name: "blank",
      book: { rows: { polls: [{}] } },
    },
  ],
  invalid: [
    {
      name: "another and a missing one",
      book: {
        rows: { polls: ["总体评价", "乙", "乙"].map((item) => ({ item })) },
        settings: { lists: { ...lists, pollItems: ["总体评价", "甲"] } },
      },
      finds: [{ severity: "警告", row: 5, field: "测评项目", message: "测评项目“乙”不在本年度项目中，缺“甲”" }],
    },
    {
      name: "only missing",
      book: {
        rows: { polls: [{ item: "总体评价" }] },
        settings: { lists: { ...lists, pollItems: ["总体评价", "甲"] } },
      },
      finds: [{ row: null, message: "缺“甲”" }],
    },
  ],
});
