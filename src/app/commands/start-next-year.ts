/** 结转下年度, declared. */
import { defineCommand } from "./command";

export const startNextYear = defineCommand({
  name: "startNextYear",
  label: "结转下年度",
  hint: "新建下一年度的工作簿，带上党支部、党员名册和上年度整改台账",
  tip: "新建下一年度的工作簿：带上设置、党支部、党员名册和上年度整改台账，没有完成的整改事项注明结转。本工作簿不改动。",
  group: "模板",
  icon: { name: "next-year", drawing: "calendar_arrow_right", colour: "blue" },
  load: async () => (await import("../start-next-year")).startNextYear,
});
