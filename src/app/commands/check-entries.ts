/** 检查填报, declared. */
import { defineCommand } from "./command";

export const checkEntries = defineCommand({
  name: "checkEntries",
  label: "检查填报",
  hint: "检查已填的各表，写出检查结果",
  tip: "检查全部表格，把问题逐条写入“检查结果”，并给出建议和定位。",
  group: "填报",
  icon: { name: "check", drawing: "clipboard_checkmark", colour: "red" },
  result: "findings",
  load: async () => (await import("../check-entries")).checkEntries,
});
