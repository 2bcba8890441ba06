/** 情况报告, declared. */
import { reportMark } from "../../workbook/own-names";
import { defineOutput } from "../output";

export const situationReportOutput = defineOutput({
  mark: reportMark,
  sheet: "情况报告",
  // 提示 speaks of the 修改稿, and deadlines of the base date.
  dependsOn: ["baseDate", "drafts"],
  step: { label: "报告", missing: "尚未生成", stale: "数据或修改稿已变，需重新生成" },
});
