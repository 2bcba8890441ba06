/** 统计等次, declared. */
import { defineCommand } from "./command";

export const countGrades = defineCommand({
  name: "countGrades",
  label: "统计等次",
  hint: "按党支部统计评议等次，写出等次统计",
  tip: "按党支部统计评定等次和优秀上限，写入“等次统计”。",
  group: "统计",
  icon: { name: "grades", drawing: "ribbon_star", colour: "red" },
  result: "grades",
  load: async () => (await import("../write-grades")).writeGrades,
});
