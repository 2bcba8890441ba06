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

// Just inside and just outside each bound.
const used = (...items: readonly string[]) => ({ rows: { polls: items.map((item) => ({ item })) } });
const year = (...pollItems: readonly string[]) => ({ settings: { lists: { ...lists, pollItems } } });

describeRule(pol12, {
  valid: [
    {
      name: "quotation marks and blanks make no difference",
      book: { ...used("“甲”项", "乙 项"), ...year('"甲"项', "乙项") },
    },
    { name: "blanks alone", book: { ...used("", ""), ...year("甲") } },
    { name: "and blanks", book: { ...used("甲", ""), ...year("甲") } },
  ],
  invalid: [
    {
      name: "four missing",
      book: { ...used("甲"), ...year("甲", "乙", "丙", "丁", "戊") },
      finds: [{ severity: "警告", row: null, field: "测评项目", message: "缺“乙”“丙”“丁”“戊”" }],
    },
    {
      name: "five missing",
      book: { ...used("甲"), ...year("甲", "乙", "丙", "丁", "戊", "己") },
      finds: [{ message: "缺“乙”“丙”“丁”“戊”等" }],
    },
    {
      name: "one strange beside the year's",
      book: { ...used("甲", "德"), ...year("甲") },
      finds: [{ row: 5, field: "测评项目", message: "测评项目“德”不在本年度项目中" }],
    },
    {
      name: "strange and missing",
      book: { ...used("德"), ...year("甲") },
      finds: [{ row: 4, message: "测评项目“德”不在本年度项目中，缺“甲”" }],
    },
  ],
});
