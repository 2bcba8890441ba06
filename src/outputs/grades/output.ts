/** 等次统计, declared. */
import { defineOutput } from "../output";

export const gradesOutput = defineOutput({
  mark: "grades",
  sheet: "等次统计",
  dependsOn: [],
  step: { label: "统计", missing: "尚未统计", stale: "数据已变，需重新统计" },
});
