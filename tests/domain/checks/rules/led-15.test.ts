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

// Just inside and just outside each bound.
describeRule(led15, {
  valid: [{ name: "no list, no leader", book: { rows: { rectifications: [{ list: "" }] } } }],
  invalid: [
    {
      name: "either or both",
      book: {
        rows: {
          rectifications: [
            { list: "领导班子", unit: "综合科" },
            { list: "领导班子", lead: "张一" },
            { list: "领导班子" },
          ],
        },
      },
      finds: [
        { severity: "警告", field: "牵头领导", message: "班子问题没有填牵头领导", advice: "请补填牵头领导" },
        { field: "责任部门", message: "班子问题没有填责任部门" },
        { field: "牵头领导", message: "班子问题没有填牵头领导和责任部门" },
      ],
    },
    {
      name: "only the column that is there",
      book: { rows: { rectifications: [{ list: "领导班子" }] }, without: { rectifications: ["lead"] } },
      finds: [{ field: "责任部门", message: "班子问题没有填责任部门" }],
    },
  ],
});
