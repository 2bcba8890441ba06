/** 情况报告, declared. */
import { defineCommand } from "./command";

export const writeReport = defineCommand({
  name: "writeReport",
  label: "情况报告",
  hint: "按数据写出上报的情况报告，一段一行，可在修改稿里改",
  tip: "按各表数据写出情况报告，一段一行，写入“情况报告”；您写的修改稿保留不动。在助手的“报告”页导出 Word。",
  group: "上报",
  icon: { name: "report", drawing: "document_text", colour: "red" },
  result: "report",
  load: async () => (await import("../report/write-report")).writeReport,
});
