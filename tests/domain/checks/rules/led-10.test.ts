import { led10 } from "../../../../src/domain/checks/rules/led-10";
import { describeRule } from "../../../support/describe-rule";

describeRule(led10, {
  valid: [
    {
      name: "different problems",
      book: {
        rows: {
          rectifications: [
            { name: "张一", problem: "公文流转登记不及时，压了三天" },
            { name: "李二", problem: "下基层走访次数偏少，只去过两次" },
          ],
        },
      },
    },
    {
      name: "the same member twice",
      book: {
        rows: {
          rectifications: [
            { name: "张一", problem: "公文流转登记不及时" },
            { name: "张一", problem: "公文流转登记不及时" },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "copied",
      book: {
        rows: {
          rectifications: [
            { name: "张一", problem: "公文流转登记不及时，压了三天" },
            { name: "李二", problem: "公文流转登记不及时，压了三天" },
          ],
        },
      },
      finds: [{ severity: "警告", row: 5, field: "存在问题", subject: "李二", message: "存在问题与张一相同" }],
    },
    {
      name: "a group is told once, other branches are named",
      book: {
        rows: {
          rectifications: [
            { name: "张一", problem: "公文流转登记很不及时，今年上半年收到的三份急件前后一共压了三天" },
            {
              name: "李二",
              branch: "第二党支部",
              problem: "公文流转登记很不及时，今年上半年收到的三份急件前后一共压了两天",
            },
            { name: "王三", problem: "公文流转登记很不及时，今年上半年收到的三份急件前后一共压了三天" },
          ],
        },
      },
      finds: [{ row: 5, branch: "第二党支部", message: "存在问题与第一党支部张一几乎相同；同类共3条（第4、5、6行）" }],
    },
  ],
});
