import { rpt01 } from "../../../../src/domain/checks/rules/rpt-01";
import { describeRule } from "../../../support/describe-rule";

describeRule(rpt01, {
  valid: [
    {
      name: "plain texts, a mark for no",
      book: {
        rows: {
          meetings: [{ title: "组织生活会" }],
          rectifications: [{ published: "×", problem: "略有拖延" }],
          members: [{ name: "张某某" }],
        },
      },
    },
    {
      name: "settings not on a sheet",
      book: { settings: { theme: "××主题" } },
    },
  ],
  invalid: [
    {
      name: "in a cell",
      book: {
        rows: {
          rectifications: [
            { name: "张一", measure: "组织××名党员学习" },
            { measure: "（待补充）" },
            { problem: "X名党员没有参加" },
          ],
        },
      },
      finds: [
        { severity: "错误", field: "整改措施", subject: "张一", message: "文字中留有“××”" },
        { row: 5 },
        { row: 6, field: "存在问题" },
      ],
    },
    {
      name: "in a setting",
      book: { settings: { theme: "××主题" }, settingsSheet: true },
      finds: [{ sheet: "设置", row: 6, field: "内容", subject: "主题" }],
    },
  ],
});

// Just inside and just outside each bound.
const measure = (...texts: readonly string[]) => ({
  rows: { rectifications: texts.map((text) => ({ measure: text })) },
});

describeRule(rpt01, {
  valid: [
    ...["X光检查", "2×3米", "XXL号", "某某同志", "略有不足", "补充学习", "待人诚恳", "□是", "_", "X", "Box"]
      .filter((text) => text !== "X")
      .map((text) => ({ name: text, book: measure(text) })),
    { name: "in a list or a number", book: { rows: { rectifications: [{ category: "XX", list: "××" }] } } },
    { name: "a number of 设置", book: { settings: { excellentBase: "XX" }, settingsSheet: true } },
  ],
  invalid: [
    ...["X", "××", "ＸＸ", "X名", "第X党支部", "20××年", "（待补充）", "【待填】", "待补充数字", "____", "□□"].map(
      (text) => ({
        name: text,
        book: measure("开展学习", text, "开展学习", text),
        finds: [{ severity: "错误" as const, row: 5, field: "整改措施" }, { row: 7 }],
      }),
    ),
    ...["（略）", "（待定）"].map((text) => ({
      name: `${text}: a warning`,
      book: measure(text),
      finds: [{ severity: "警告" as const, message: `文字中留有“${text}”` }],
    })),
    {
      name: "the subject is the name, else the title",
      book: {
        rows: { meetings: [{ title: "组织生活会", place: "××室" }], institutions: [{ name: "制度", docNo: "××号" }] },
      },
      finds: [{ subject: "组织生活会" }, { subject: "制度" }],
    },
    {
      name: "a long one is cut",
      book: { ...measure("×".repeat(11)), settings: { theme: "×".repeat(11) }, settingsSheet: true },
      finds: [{ message: "主题中留有“×××××××××…”".replace(/X/g, "X") }, { message: "文字中留有“×××××××××…”" }],
    },
  ],
});
