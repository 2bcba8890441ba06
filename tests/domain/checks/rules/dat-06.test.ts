import { dat06 } from "../../../../src/domain/checks/rules/dat-06";
import { buildSettings } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

const odd = (column: string, raw: string) => ({ column, kind: "not-in-list" as const, raw });

// The advice tells the first seven values of a list.
const ways = (...solicitationWays: readonly string[]) => ({
  rows: { opinions: [{ readings: [odd("way", "电话")] }] },
  settings: { lists: { ...buildSettings().lists, solicitationWays } },
});

describeRule(dat06, {
  valid: [
    { name: "nothing", book: {} },
    { name: "values of the list", book: { rows: { members: [{ post: "委员" }, { post: "" }] } } },
    {
      name: "another word for a value, and a mark of nothing",
      book: {
        rows: {
          members: [
            { post: "委员", readings: [{ column: "post", kind: "synonym", raw: "支委" }] },
            { post: "", readings: [{ column: "post", kind: "none-mark", raw: "无" }] },
          ],
        },
      },
    },
    {
      name: "words that other rules report, and a synonym that was read",
      book: {
        rows: {
          members: [{ kind: "积极分子", readings: [odd("kind", "积极分子")] }],
          appraisals: [
            { kind: "群众", readings: [odd("kind", "群众")] },
            { grade: "良好", readings: [odd("grade", "良好")] },
            { disposition: "警告", readings: [odd("disposition", "警告")] },
          ],
          polls: [{ item: "德", readings: [odd("item", "德")] }],
          rectifications: [
            { status: "搁置", readings: [odd("status", "搁置")] },
            { source: "查摆问题", readings: [{ column: "source", kind: "synonym", raw: "自查" }] },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "a post, a source with its probable value, a category of the list in 设置",
      book: {
        rows: {
          members: [{ name: "张一", post: "顾问", readings: [odd("post", "顾问")] }],
          rectifications: [
            {
              source: "巡察反馈",
              readings: [{ column: "source", kind: "not-in-list", raw: "巡察反馈", candidate: "上级点评" }],
            },
            { category: "学风", readings: [odd("category", "学风")] },
          ],
        },
      },
      finds: [
        {
          severity: "警告",
          sheet: "党员名册",
          row: 4,
          field: "党内职务",
          subject: "张一",
          message: "党内职务填“顾问”，不在下拉列表中",
          advice: "请改为书记、副书记、委员、普通党员",
        },
        {
          severity: "警告",
          sheet: "整改台账",
          row: 4,
          message: "问题来源填“巡察反馈”，不在下拉列表中，可能指“上级点评”",
          fix: {
            kind: "list-word",
            cells: [{ sheet: "整改台账", row: 4, column: 5, before: "巡察反馈", after: "上级点评" }],
          },
        },
        { severity: "提示", row: 5, message: "问题类别填“学风”，不在下拉列表中" },
      ],
    },
    {
      name: "one finding per word, column and branch",
      book: {
        rows: {
          opinions: [
            { way: "电话", readings: [odd("way", "电话")] },
            { way: "电话", branch: "第二党支部", readings: [odd("way", "电话")] },
          ],
          meetings: [{ kind: "民主生活会", readings: [odd("kind", "民主生活会")] }],
          members: ["顾问", "顾问", "参谋"].map((post) => ({ post, readings: [odd("post", post)] })),
        },
      },
      finds: [
        { sheet: "党员名册", row: 4, message: "党内职务填“顾问”，不在下拉列表中；本列同类共2格（第4、5行）" },
        { sheet: "党员名册", row: 6, message: "党内职务填“参谋”，不在下拉列表中" },
        {
          field: "会议类型",
          advice: "请改为集中学习、讲党课、学习讨论、征求意见座谈会、组织生活会、民主评议大会、其他",
        },
        { row: 4, field: "征求方式", message: "征求方式填“电话”，不在下拉列表中" },
        { row: 5, branch: "第二党支部" },
      ],
    },
    {
      name: "a fix only where the word probably stands for a value",
      book: {
        rows: {
          members: [
            { post: "支书", readings: [{ ...odd("post", "支书"), candidate: "书记" }] },
            { post: "顾问", readings: [odd("post", "顾问")] },
          ],
        },
      },
      finds: [
        {
          message: "党内职务填“支书”，不在下拉列表中，可能指“书记”",
          fix: { kind: "list-word", cells: [{ row: 4, before: "支书", after: "书记" }] },
        },
        { message: "党内职务填“顾问”，不在下拉列表中", fix: null },
      ],
    },
    {
      name: "many values of the list: the first seven",
      book: ways(..."一二三四五六七八"),
      finds: [{ severity: "提示", advice: "请改为一、二、三、四、五、六、七等，或在《设置》的清单中补充", fix: null }],
    },
    {
      name: "seven in full",
      book: ways(..."一二三四五六七"),
      finds: [{ advice: "请改为一、二、三、四、五、六、七，或在《设置》的清单中补充" }],
    },
  ],
});
