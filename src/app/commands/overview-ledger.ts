/** 台账概览, declared. */
import { defineCommand } from "./command";

export const overviewLedger = defineCommand({
  name: "overviewLedger",
  label: "台账概览",
  hint: "按党支部、责任部门、责任人统计整改状态和期限，写出台账概览",
  tip: "按党支部、责任部门和责任人统计整改状态、到期情况和整改率，列出已超期和20天内到期的事项，写入“台账概览”。",
  group: "统计",
  icon: { name: "ledger", drawing: "timer", colour: "green" },
  result: "ledger",
  load: async () => (await import("../write-ledger-overview")).writeLedgerOverview,
});
