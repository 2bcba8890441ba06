import { formById } from "../../../../src/contract/forms";
import { con02 } from "../../../../src/domain/checks/rules/con-02";
import { describeRule } from "../../../support/describe-rule";

const ids = formById("institutions").columns.map(({ id }) => id);

describeRule(con02, {
  valid: [
    {
      name: "the template's",
      book: { rows: { institutions: [{}], members: [{ branch: "第二党支部" }] } },
    },
    {
      name: "a required mark",
      book: {
        rows: { institutions: [{}] },
        tables: {
          institutions: {
            headers: new Map(
              ["序号", "党支部", "制度名称", "类型＊", "论证方式", "出台日期", "文号", "备注"].map((word, index) => [
                index,
                word,
              ]),
            ),
          },
        },
      },
    },
  ],
  invalid: [
    {
      name: "another word",
      book: {
        rows: { institutions: [{}] },
        tables: {
          institutions: {
            headers: new Map(
              ["序号", "党支部", "制度名称", "类型", "论证方式", "时间", "文号", "备注"].map((word, index) => [
                index,
                word,
              ]),
            ),
          },
        },
      },
      finds: [{ severity: "错误", row: 3, column: null, branch: "第一党支部", message: "表头与模板不一致，如：时间" }],
    },
    {
      name: "a column is missing",
      book: { rows: { institutions: [{}, { branch: "第二党支部" }] }, without: { institutions: ["docNo"] } },
      finds: [{ branch: "", message: "表头与模板不一致，缺：文号" }],
    },
    {
      name: "another order",
      book: {
        rows: { institutions: [{}] },
        tables: {
          institutions: {
            columns: new Map([...ids].reverse().map((id, index) => [id, index])),
            headers: new Map(
              ["备注", "文号", "出台日期", "论证方式", "类型", "制度名称", "党支部", "序号"].map((word, index) => [
                index,
                word,
              ]),
            ),
          },
        },
      },
      finds: [{ message: "表头与模板不一致，顺序不同" }],
    },
    {
      name: "added behind: only a note",
      book: {
        rows: { institutions: [{}] },
        tables: { institutions: { extraColumns: [{ index: 8, header: "联系人" }] } },
      },
      finds: [{ severity: "提示", message: "表头与模板不一致，如：联系人" }],
    },
  ],
});
