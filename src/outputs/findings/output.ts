/** 检查结果, declared. */
import { defineOutput } from "../output";

export const findingsOutput = defineOutput({
  mark: "findings",
  sheet: "检查结果",
  dependsOn: ["marks", "drafts"],
  step: { label: "检查", missing: "尚未检查", stale: "数据已变，需重新检查" },
});
