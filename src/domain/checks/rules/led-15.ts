/** LED-15: a problem of the committee has a leader and a department in charge. */
import { hasColumn, placeAt } from "../place";
import type { Rule } from "../rule";

/** Source: the seed report: 明确牵头领导、责任人、责任部门. One finding per row. */
export const led15: Rule = {
  id: "LED-15",
  severity: "警告",
  title: "领导班子的整改事项应明确牵头领导和责任部门",
  source: "领导班子整改事项逐项明确牵头领导、责任部门、责任人",
  forms: ["rectifications"],
  needs: { rectifications: ["list"] },
  onByDefault: true,
  *check(book) {
    for (const record of book.records.rectifications) {
      if (record.list !== "领导班子") continue;
      const noLead = record.lead === "" && hasColumn(record, "lead");
      const noUnit = record.unit === "" && hasColumn(record, "unit");
      if (!noLead && !noUnit) continue;
      const words = noLead && noUnit ? "牵头领导和责任部门" : noLead ? "牵头领导" : "责任部门";
      yield {
        ...placeAt(record, noLead ? "lead" : "unit"),
        message: `班子问题没有填${words}`,
        advice: `请补填${words}`,
      };
    }
  },
};
