/** 打印测评票, declared. */
import { defineCommand } from "./command";

export const printBallots = defineCommand({
  name: "printBallots",
  label: "打印测评票",
  hint: "按党员名册和测评项目制作无记名测评票，写出测评票样",
  tip: "按党员名册和本年度测评项目制作无记名测评票，每个支部另起一页，写入“测评票样”，可直接打印。",
  group: "上报",
  icon: { name: "ballot", drawing: "document_checkmark", colour: "blue" },
  load: async () => (await import("../write-ballots")).writeBallots,
});
