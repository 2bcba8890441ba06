import { led17 } from "../../../../src/domain/checks/rules/led-17";
import type { Row } from "../../../support/build-book";
import type { RuleCase } from "../../../support/describe-rule";
import { describeRule } from "../../../support/describe-rule";

/** One of three closed, one done. */
const three: readonly Row<"rectifications">[] = [{ status: "已销号" }, { status: "整改中" }, { status: "已完成" }];
const below = (text: string, rectifications: readonly Row<"rectifications">[] = three): RuleCase["book"] => ({
  rows: { rectifications },
  tables: { rectifications: { notes: [{ row: 9, text }] } },
});

/** 453 of 471 closed, 18 extended: the figures of a published report. */
const many: readonly Row<"rectifications">[] = Array.from({ length: 471 }, (_, index) => ({
  status: index < 453 ? "已销号" : "延期",
}));

describeRule(led17, {
  valid: [
    ...[
      "整改率：33.3%（已销号÷问题总数）",
      "整改率33％",
      "问题整改率为 33.33 %",
      "整改完成率67%",
      "整改完成率66.6%", // cut, not rounded
      "办结率66.7%",
      "整改落实率达到67%",
      "销号率33%",
      "整改率：33.3",
      "整改率百分之33",
    ].map((text) => ({ name: `right: ${text}`, book: below(text) })),
    ...[
      "说明：共3项",
      "参会率98%",
      "优秀率98%",
      "群众满意率98%",
      "确保整改率达到98%",
      "整改率不低于98%",
      "整改率98%以上",
      "整改时限98天",
      "整改率见附表第98行",
      "整改率",
      "",
    ].map((text) => ({ name: `no rate of the ledger: ${text}`, book: below(text) })),
    { name: "of all, and without what was extended", book: below("整改率96.18%，已到期事项整改率100%", many) },
    {
      name: "of the branch that is named",
      book: below("第二党支部整改率100%", [...three, { branch: "第二党支部", status: "已销号" }]),
    },
    {
      name: "no rows",
      book: { rows: { rectifications: [] }, tables: { rectifications: { notes: [{ row: 9, text: "整改率98%" }] } } },
    },
    {
      name: "a row below that is not this ledger's",
      book: { rows: { rectifications: three } },
    },
  ],
  invalid: [
    ...(
      [
        ["整改率：98%", "整改率98%"],
        ["整改率34%", "整改率34%"],
        ["整改率32%", "整改率32%"],
        ["整改率33.4%", "整改率33.4%"],
        ["整改率33.2%", "整改率33.2%"],
        ["销号率67%", "销号率67%"],
        ["问题整改完成率 98 %", "整改完成率98%"],
        ["办结率百分之98", "办结率98%"],
        ["问题已全部整改，整改落实率为100%", "整改落实率100%"],
        ["力争年底全部完成。整改率98%", "整改率98%"],
      ] as const
    ).map(([text, told]) => ({
      name: `another rate: ${text}`,
      book: below(text),
      finds: [{ severity: "错误" as const, row: 9, message: `表下写${told}，按台账为33.3%（已销号1÷问题3）` }],
    })),
    {
      name: "two rates, the second wrong",
      book: below("整改率33.3%，销号率98%"),
      finds: [{ message: "表下写销号率98%，按台账为33.3%（已销号1÷问题3）" }],
    },
    {
      name: "in a total row",
      book: {
        rows: { rectifications: three },
        tables: { rectifications: { totalRows: [{ row: 8, cells: ["合计", 3, "整改率98%"] }] } },
      },
      finds: [{ row: 8 }],
    },
    {
      name: "of the branch that is named",
      book: below("第二党支部整改率33%", [...three, { branch: "第二党支部", status: "已销号" }]),
      finds: [{ message: "表下写整改率33%，按台账为100.0%（已销号1÷问题1）" }],
    },
    {
      name: "states of other words, by word",
      book: {
        rows: {
          rectifications: [
            { status: "已销号" },
            { status: "搁置", readings: [{ column: "status", kind: "not-in-list", raw: "搁置" }] },
            { status: "观望", readings: [{ column: "status", kind: "not-in-list", raw: "观望" }] },
            { status: "搁置", readings: [{ column: "status", kind: "not-in-list", raw: "搁置" }] },
            { source: "巡察", readings: [{ column: "source", kind: "not-in-list", raw: "巡察" }] },
            { status: "已完成", readings: [{ column: "status", kind: "synonym", raw: "办结" }] },
          ],
        },
      },
      finds: [
        {
          row: 5,
          field: "整改状态",
          message: "整改状态“搁置”不是规定的状态，各状态之和少2；本列同类共2格（第5、7行）",
        },
        { row: 6, message: "整改状态“观望”不是规定的状态，各状态之和少1" },
      ],
    },
  ],
});
