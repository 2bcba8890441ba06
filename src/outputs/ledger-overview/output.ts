/** 台账概览, declared. */
import { defineOutput } from "../output";

export const ledgerOverviewOutput = defineOutput({
  mark: "ledger",
  sheet: "台账概览",
  dependsOn: ["baseDate"],
  step: { label: "台账", missing: "尚未写出概览", stale: "数据或截止日期已变，需重新写出" },
});
