import { pol08 } from "../../../../src/domain/checks/rules/pol-08";
import { describeRule } from "../../../support/describe-rule";

describeRule(pol08, {
  valid: [
    {
      name: "one outside group",
      book: { rows: { polls: [{ voters: "党员互评" }, { voters: "服务对象" }] } },
    },
    {
      name: "voters not told",
      book: { rows: { polls: [{}, {}] } },
    },
  ],
  invalid: [
    {
      name: "members only",
      book: { rows: { polls: [{ voters: "党员互评" }, { voters: "党员互评" }] } },
      finds: [{ severity: "警告", row: null, branch: "第一党支部" }],
    },
    {
      name: "per branch",
      book: {
        rows: { polls: [{ voters: "党员互评" }, { voters: "群众代表" }, { voters: "党员互评", branch: "第二党支部" }] },
      },
      finds: [{ branch: "第二党支部" }],
    },
  ],
});

// Just inside and just outside each bound.
const by = (...voters: readonly string[]) => ({ rows: { polls: voters.map((one) => ({ voters: one })) } });

describeRule(pol08, {
  valid: [
    { name: "one outside group is enough", book: by("党员互评", "服务对象") },
    { name: "and a blank", book: by("党员互评", "", "群众代表") },
    { name: "no members either", book: by("", "") },
    { name: "only outsiders", book: by("群众代表") },
  ],
  invalid: [
    { name: "members and blanks", book: by("党员互评", ""), finds: [{ severity: "警告", row: null }] },
    { name: "members alone", book: by("党员互评", "党员互评"), finds: [{ branch: "第一党支部" }] },
  ],
});
