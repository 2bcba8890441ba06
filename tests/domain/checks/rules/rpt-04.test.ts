import { rpt04 } from "../../../../src/domain/checks/rules/rpt-04";
import { describeRule } from "../../../support/describe-rule";

describeRule(rpt04, {
  valid: [
    {
      name: "hexagonal",
      book: {
        settings: { noticeNo: "某组通〔2025〕3号" },
        settingsSheet: true,
        rows: { institutions: [{ docNo: "某机支〔2026〕1号" }, {}] },
      },
    },
    {
      name: "no sheet 设置",
      book: { settings: { noticeNo: "某组通【2025】3号" } },
    },
  ],
  invalid: [
    {
      name: "square in the settings",
      book: { settings: { noticeNo: "某组通【2025】3号" }, settingsSheet: true },
      finds: [{ severity: "警告", sheet: "设置", row: 8, message: "通知文号年份写成“【2025】”" }],
    },
    {
      name: "round or angular in 制度建设",
      book: { rows: { institutions: [{ docNo: "某机支（2026）1号" }, { docNo: "某机支[2026]2号" }] } },
      finds: [{ field: "文号" }, { row: 5 }],
    },
  ],
});
