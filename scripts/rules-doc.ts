/** Writes docs/rules.md from the registry of rules. `npm run rules-doc`; a test compares the file with what this makes. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { formById } from "../src/contract/forms";
import { settingValues } from "../src/contract/settings";
import { notChecked } from "../src/domain/checks/not-checked";
import { rules } from "../src/domain/checks/registry";
import type { Rule } from "../src/domain/checks/rule";

const groups = [
  ["RST", "党员名册"],
  ["NTC", "会议通知"],
  ["STU", "会前学习"],
  ["TLK", "谈心谈话"],
  ["OPN", "征求意见"],
  ["MTG", "会议"],
  ["POL", "测评票"],
  ["GRD", "评定等次"],
  ["LED", "整改台账"],
  ["RPT", "报告用语"],
  ["CON", "汇总与来表"],
  ["DAT", "数据规范"],
] as const;

/** Words for the settings that are no single value of 设置. */
const otherSettings: ReadonlyMap<string, string> = new Map([
  ["lists", "设置中的清单"],
  ["rules", "规则设置"],
]);

function settingWords({ settings = [] }: Rule): string {
  const labels = settings.map((id) => {
    const value = settingValues.find((setting) => setting.id === id);
    return value ? value.label : (otherSettings.get(id) ?? id);
  });
  return labels.length > 0 ? labels.join("、") : "—";
}

function ruleRow(rule: Rule): string {
  const sheets = rule.forms.map((form) => formById(form).sheet);
  const cells = [
    rule.id,
    rule.severity,
    rule.title,
    sheets.length === 9 ? "各表" : sheets.join("、") || "整个工作簿",
    settingWords(rule),
    rule.onByDefault ? "开" : "关",
    rule.source,
  ];
  return `| ${cells.join(" | ")} |`;
}

/** The text of docs/rules.md. */
export function renderRulesDoc(): string {
  const lines = [
    "# 检查规则",
    "",
    "<!-- 由 npm run rules-doc 生成，请勿手改 -->",
    "",
    `共 ${rules.length} 条规则。每条规则可在《设置》中关闭或改变级别；数据不在工作簿里的规则不发表意见。`,
    "错误：会被退回；警告：需说明或修改；提示：值得一看。日期以检查日为准。",
  ];
  for (const [prefix, title] of groups) {
    const own = rules.filter(({ id }) => id.startsWith(prefix));
    if (own.length === 0) continue;
    lines.push("", `## ${title}`, "");
    lines.push("| 规则 | 级别 | 内容 | 工作表 | 设置 | 默认 | 依据 |", "|---|---|---|---|---|---|---|");
    lines.push(...own.map(ruleRow));
  }
  if (notChecked.length > 0) {
    lines.push("", "## 不检查的规则", "", "各表没有所需的数据，列出备查。", "");
    lines.push("| 规则 | 内容 | 原因 |", "|---|---|---|");
    lines.push(...notChecked.map(({ id, title, reason }) => `| ${id} | ${title} | ${reason} |`));
  }
  return `${lines.join("\n")}\n`;
}

if (process.argv[1]?.endsWith("rules-doc.ts")) {
  writeFileSync(join(__dirname, "../docs/rules.md"), renderRulesDoc());
}
