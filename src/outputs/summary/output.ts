/** 汇总表, declared. */
import { defineOutput } from "../output";

export const summaryOutput = defineOutput({
  mark: "summary",
  sheet: "汇总表",
  dependsOn: ["remark"],
  step: { label: "汇总", missing: "尚未生成", stale: "数据已变，需重新生成" },
});
