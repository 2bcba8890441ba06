import { pol07 } from "../../../../src/domain/checks/rules/pol-07";
import type { FormId } from "../../../../src/contract/forms";
import type { BookInput } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

const withHeader = (form: FormId, header: string, more: BookInput = {}): BookInput => ({
  rows: { [form]: [{}] },
  tables: { [form]: { extraColumns: [{ index: 30, header }] } },
  ...more,
});

const harmless: readonly (readonly [FormId, string])[] = [
  ...[
    "得票率",
    "被测评人",
    "受评议人",
    "参评人",
    "测评主体",
    "监票人",
    "计票人",
    "唱票人",
    "测评人数",
    "投票人数（人）",
  ].map((header) => ["polls", header] as const),
  ...["监票人签字", "计票人签名", "本人签字", "支部书记签字", "审核人签名", "被评议人签名"].map(
    (header) => ["appraisals", header] as const,
  ),
  ["meetings", "签名"], // of those who came
  ["meetings", "主持人签字"],
  ["talks", "谈话对象签名"],
  ["rectifications", "编号"],
  ["appraisals", "编号"],
  ["members", "党员编号"],
  ["meetings", "推荐人选"],
];

const telling: readonly (readonly [FormId, string])[] = [
  ["polls", "投票人"],
  ["polls", "测 评 人"],
  ["polls", "测评人（签名）"],
  ["polls", "互评人姓名"],
  ["polls", "评分者"],
  ["polls", "签名"],
  ["polls", "票号"],
  ["polls", "测评票编号"],
  ["polls", "编号"],
  ["appraisals", "民主测评投票人"],
  ["appraisals", "评议人签字"],
  ["appraisals", "签字"],
  ["members", "测评人"],
  ["rectifications", "评议人"],
];

describeRule(pol07, {
  valid: [
    { name: "no other column", book: { rows: { polls: [{}] } } },
    ...harmless.map(([form, header]) => ({ name: `${form} ${header}`, book: withHeader(form, header) })),
    {
      name: "编号 in place of 序号",
      book: withHeader("polls", "编号", { without: { polls: ["no"] } }),
    },
  ],
  invalid: [
    ...telling.map(([form, header]) => ({
      name: `${form} ${header}`,
      book: withHeader(form, header),
      finds: [{ severity: "错误" as const, row: 3, column: 30, field: header }],
    })),
    {
      name: "two-row header",
      book: {
        rows: { polls: [{}] },
        tables: { polls: { headerTopRow: 2, extraColumns: [{ index: 11, header: "投票人" }] } },
      },
      finds: [{ row: 2, message: "《测评票》有“投票人”一列，无记名投票不得记录投票人" }],
    },
  ],
});
