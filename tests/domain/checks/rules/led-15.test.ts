import { led15 } from "../../../../src/domain/checks/rules/led-15";
import { describeRule } from "../../../support/describe-rule";

describeRule(led15, {
  valid: [
    {
      name: "filled in, or personal",
      book: { rows: { rectifications: [{ list: "领导班子", lead: "张一", unit: "综合科" }, { list: "党员个人" }] } },
    },
    {
      name: "no such columns",
      book: { rows: { rectifications: [{ list: "领导班子" }] }, without: { rectifications: ["lead", "unit"] } },
    },
  ],
  invalid: [
    {
      name: "neither, one of them",
      book: { rows: { rectifications: [{ list: "领导班子" }, { list: "领导班子", lead: "张一" }] } },
      finds: [
        { severity: "警告", field: "牵头领导", message: "班子问题没有填牵头领导和责任部门" },
        { field: "责任部门" },
      ],
    },
  ],
});
