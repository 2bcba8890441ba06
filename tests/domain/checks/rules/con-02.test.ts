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

// Just inside and just outside each bound.
const words = ["序号", "党支部", "制度名称", "类型", "论证方式", "出台日期", "文号", "备注"];
const sheet = (headers: readonly string[], extra: readonly (readonly [number, string])[] = []) => ({
  rows: { institutions: [{}] },
  tables: {
    institutions: {
      columns: new Map(ids.map((id, index) => [id, index] as const)),
      headers: new Map(headers.map((word, index) => [index, word] as const)),
      extraColumns: extra.map(([index, header]) => ({ index, header })),
    },
  },
});
const renamed = (count: number) => words.map((word, index) => (index > 0 && index <= count ? `${word}甲` : word));

describeRule(con02, {
  valid: [
    { name: "blanks and quotation marks", book: sheet(words.map((word) => ` ${word} `)) },
    { name: "a column without a header", book: sheet(words, [[8, ""]]) },
  ],
  invalid: [
    {
      name: "five words",
      book: sheet(renamed(5)),
      finds: [{ message: "表头与模板不一致，如：党支部甲、制度名称甲、类型甲、论证方式甲、出台日期甲" }],
    },
    {
      name: "six words",
      book: sheet(renamed(6)),
      finds: [{ message: "表头与模板不一致，如：党支部甲、制度名称甲、类型甲、论证方式甲、出台日期甲等" }],
    },
    {
      name: "no word at all",
      book: sheet(words.slice(0, 7)),
      finds: [{ severity: "错误", message: "表头与模板不一致，如：" }],
    },
    {
      name: "added behind: what to do with it",
      book: sheet(words, [
        [8, "联系人"],
        [9, "电话"],
      ]),
      finds: [
        {
          severity: "提示",
          message: "表头与模板不一致，如：联系人、电话",
          advice: "多出的列不影响检查和统计，上报前请删去",
        },
      ],
    },
    {
      name: "one behind, one between",
      book: sheet(words, [
        [8, "联系人"],
        [7, "电话"],
      ]),
      finds: [{ severity: "错误", advice: "已按列名对应读取；请核对对应是否正确，上报前改用模板" }],
    },
    {
      name: "renamed and added",
      book: sheet(renamed(1), [[8, "联系人"]]),
      finds: [{ severity: "错误", message: "表头与模板不一致，如：党支部甲、联系人" }],
    },
    {
      name: "missing and renamed",
      book: {
        ...sheet(renamed(1)),
        tables: {
          institutions: {
            ...sheet(renamed(1)).tables.institutions,
            columns: new Map(ids.filter((id) => id !== "note").map((id, index) => [id, index] as const)),
          },
        },
      },
      finds: [{ severity: "错误", message: "表头与模板不一致，如：党支部甲；缺：备注" }],
    },
    {
      name: "moved and added behind",
      book: {
        rows: { institutions: [{}] },
        tables: {
          institutions: {
            columns: new Map([...ids].reverse().map((id, index) => [id, index] as const)),
            headers: new Map([...words].reverse().map((word, index) => [index, word] as const)),
            extraColumns: [{ index: 8, header: "联系人" }],
          },
        },
      },
      finds: [{ severity: "错误", message: "表头与模板不一致，如：联系人；顺序不同" }],
    },
    {
      name: "only the last two have changed places",
      book: {
        rows: { institutions: [{}] },
        tables: {
          institutions: {
            columns: new Map(ids.map((id, index) => [id, index < 6 ? index : 13 - index] as const)),
            headers: new Map([...words.slice(0, 6), "备注", "文号"].map((word, index) => [index, word] as const)),
          },
        },
      },
      finds: [{ severity: "错误", message: "表头与模板不一致，顺序不同" }],
    },
    {
      name: "a branch three times over is still one branch",
      book: { ...sheet(renamed(1)), rows: { institutions: [{}, {}, {}] } },
      finds: [{ branch: "第一党支部" }],
    },
    { name: "no rows", book: { ...sheet(renamed(1)), rows: {} }, finds: [{ branch: "" }] },
  ],
});
