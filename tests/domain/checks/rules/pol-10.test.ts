import { pol10 } from "../../../../src/domain/checks/rules/pol-10";
import type { Row } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

const meetings: readonly Row<"meetings">[] = [{ kind: "民主评议大会", present: 12 }];
const peer = (name: string, excellent: number, changes: Row<"polls"> = {}): Row<"polls"> => ({
  name,
  voters: "党员互评",
  item: "总体评价",
  excellent,
  ...changes,
});

describeRule(pol10, {
  valid: [
    { name: "one vote less each", book: { rows: { meetings, polls: [peer("张一", 11), peer("李二", 11)] } } },
    { name: "more than present is POL-06", book: { rows: { meetings, polls: [peer("张一", 13)] } } },
    {
      name: "nobody is known to have come",
      book: { rows: { meetings: [{ kind: "民主评议大会" }], polls: [peer("张一", 12)] } },
    },
    {
      name: "zero of zero",
      book: { rows: { meetings: [{ kind: "民主评议大会", present: 0 }], polls: [peer("张一", 0)] } },
    },
    { name: "no votes", book: { rows: { meetings, polls: [{ name: "张一", voters: "党员互评", item: "总体评价" }] } } },
    { name: "of outsiders", book: { rows: { meetings, polls: [peer("张一", 12, { voters: "群众代表" })] } } },
    { name: "on one of the items", book: { rows: { meetings, polls: [peer("张一", 12, { item: "政治素养" })] } } },
    { name: "nobody's row", book: { rows: { meetings, polls: [peer("", 12)] } } },
    {
      name: "who was not there has everybody's vote and not his own",
      book: {
        rows: {
          meetings: [{ kind: "民主评议大会", present: 12, absentees: "张一（病假）" }],
          appraisals: [{ name: "李二", took: "否" }],
          polls: [peer("张一", 12), peer("李二", 12), peer("王三", 11)],
        },
      },
    },
  ],
  invalid: [
    {
      name: "one is enough",
      book: { rows: { meetings, polls: [peer("张一", 11), peer("李二", 7, { qualified: 4, abstained: 1 })] } },
      finds: [
        {
          severity: "提示",
          row: 5,
          field: "姓名",
          subject: "李二",
          message: "李二的互评票数等于到会党员12人，含本人给自己的票",
        },
      ],
    },
    {
      name: "everybody: one finding that names them",
      book: {
        rows: {
          meetings,
          appraisals: [{ name: "张一", took: "是" }],
          polls: [peer("张一", 12), peer("李二", 12), peer("李二", 12)],
        },
      },
      finds: [{ row: 4, subject: "", message: "张一、李二的互评票数等于到会党员12人，含本人给自己的票" }],
    },
  ],
});
