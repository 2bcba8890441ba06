import { dat06 } from "../../../../src/domain/checks/rules/dat-06";
import { describeRule } from "../../../support/describe-rule";

describeRule(dat06, {
  valid: [
    {
      name: "words that other rules report, and a synonym that was read",
      book: {
        rows: {
          members: [{ kind: "积极分子", readings: [{ column: "kind", kind: "not-in-list", raw: "积极分子" }] }],
          appraisals: [{ grade: "良好", readings: [{ column: "grade", kind: "not-in-list", raw: "良好" }] }],
          rectifications: [
            { status: "搁置", readings: [{ column: "status", kind: "not-in-list", raw: "搁置" }] },
            { source: "查摆问题", readings: [{ column: "source", kind: "synonym", raw: "自查" }] },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "a post, a source with its probable value, a category of the list in 设置",
      book: {
        rows: {
          members: [{ post: "顾问", readings: [{ column: "post", kind: "not-in-list", raw: "顾问" }] }],
          rectifications: [
            {
              source: "巡察反馈",
              readings: [{ column: "source", kind: "not-in-list", raw: "巡察反馈", candidate: "上级点评" }],
            },
            { category: "学风", readings: [{ column: "category", kind: "not-in-list", raw: "学风" }] },
          ],
        },
      },
      finds: [
        {
          severity: "警告",
          sheet: "党员名册",
          message: "党内职务填“顾问”，不在下拉列表中",
          advice: "请改为书记、副书记、委员、普通党员",
        },
        {
          severity: "警告",
          sheet: "整改台账",
          row: 4,
          message: "问题来源填“巡察反馈”，不在下拉列表中，可能指“上级点评”",
          fix: {
            kind: "list-word",
            cells: [{ sheet: "整改台账", row: 4, column: 5, before: "巡察反馈", after: "上级点评" }],
          },
        },
        { severity: "提示", row: 5, message: "问题类别填“学风”，不在下拉列表中" },
      ],
    },
  ],
});
