import { mtg07 } from "../../../../src/domain/checks/rules/mtg-07";
import type { Row } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

const meeting = (row: Row<"meetings">) => ({ rows: { meetings: [{ kind: "组织生活会", ...row }] } });

describeRule(mtg07, {
  valid: [
    { name: "told in the text", book: meeting({ absent: 1, summary: "张一书面发言由李二代读" }) },
    { name: "told in the note", book: meeting({ absent: 1, note: "已代为宣读" }) },
    { name: "told beside the name", book: meeting({ absent: 1, absentees: "张一（病假，书面发言）" }) },
    { name: "nobody absent", book: meeting({ absent: 0 }) },
    { name: "nobody absent by the numbers", book: meeting({ expected: 9, present: 9 }) },
    { name: "more than should", book: meeting({ expected: 9, present: 10 }) },
    { name: "blank", book: meeting({ expected: 9 }) },
    { name: "another kind of meeting", book: meeting({ kind: "集中学习", absent: 1 }) },
  ],
  invalid: [
    {
      name: "not told",
      book: meeting({ absent: 1, title: "组织生活会" }),
      finds: [
        {
          severity: "警告",
          field: "缺席人员及原因",
          subject: "组织生活会",
          message: "缺席1人，没有书面发言的记录",
        },
      ],
    },
    {
      name: "by 应到 and 实到, also without the columns",
      book: { ...meeting({ expected: 9, present: 7 }), without: { meetings: ["absent", "absentees"] } },
      finds: [{ field: "实到", message: "缺席2人，没有书面发言的记录" }],
    },
  ],
});
