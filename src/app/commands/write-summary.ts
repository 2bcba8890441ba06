/** 生成汇总, declared. */
import { defineCommand } from "./command";

export const writeSummary = defineCommand({
  name: "writeSummary",
  label: "生成汇总",
  hint: "按党支部汇总各项数字，写出汇总表和基本情况",
  tip: "汇总各党支部的数据，生成基本情况文字和图表，写入“汇总表”。",
  group: "统计",
  icon: { name: "summary", drawing: "data_bar_vertical_ascending", colour: "green" },
  result: "summary",
  load: async () => (await import("../write-summary")).writeSummary,
});
