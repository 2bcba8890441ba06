import { led05 } from "../../../../src/domain/checks/rules/led-05";
import { describeRule } from "../../../support/describe-rule";

const measures = (...texts: readonly string[]) => ({
  rows: { rectifications: texts.map((measure) => ({ measure })) },
});

describeRule(led05, {
  valid: [
    { name: "a measure", book: measures("每月核对一次票据整理，差错当日改正") },
    { name: "blank is RST-05", book: measures("") },
    { name: "ten characters that say what", book: measures("到窗口值班接待来访者") },
    {
      name: "short, but how often and whom",
      book: measures("每月走访两户", "每周1次", "谈话3人", "撰写两篇", "读《党章》"),
    },
    { name: "generic words with a number", book: measures("进一步加强学习，每季度一次") },
    { name: "generic words with three characters of its own", book: measures("进一步加强学习抓票据") },
    { name: "no such column", book: { ...measures("加强学习"), without: { rectifications: ["measure"] } } },
    { name: "very long generic talk is not measured by its words", book: measures("进一步加强学习，".repeat(5)) },
  ],
  invalid: [
    {
      name: "too short, by one character, and by far",
      book: measures("到窗口值班接待来访", "学"),
      finds: [
        {
          severity: "警告",
          row: 4,
          field: "整改措施",
          message: "整改措施“到窗口值班接待来访”过短，没有具体做法",
        },
        { row: 5, message: "整改措施“学”过短，没有具体做法" },
      ],
    },
    {
      name: "blanks do not make it longer",
      book: measures("加 强 学 习 教 育 修 养"),
      finds: [{ message: "整改措施“加强学习教育修养”过短，没有具体做法" }],
    },
    {
      name: "a mark of nothing",
      book: {
        rows: { rectifications: [{ measure: "", readings: [{ column: "measure", kind: "none-mark", raw: "无" }] }] },
      },
      finds: [{ message: "整改措施填“无”，没有具体做法".replace("，没有具体做法", "") }],
    },
    {
      name: "only generic words, or two characters more",
      book: measures(
        "进一步加强政治学习，提高思想认识，切实改进工作作风",
        "进一步加强学习，提高认识，抓好",
        "提高站位做到两个维护，增强政治意识",
      ),
      finds: [
        { row: 4, message: "整改措施“进一步加强政治学习，提高思想认识，切实改进工作作风”空泛，没有具体做法" },
        { row: 5 },
      ],
    },
    {
      name: "up to thirty-nine characters, in short quotation",
      book: measures(`${"进一步".repeat(13)}`),
      finds: [{ row: 4 }],
    },
  ],
});
