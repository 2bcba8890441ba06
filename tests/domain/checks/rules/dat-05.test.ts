import { dat05 } from "../../../../src/domain/checks/rules/dat-05";
import { buildSettings } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

const odd = (column: string, raw: string) => ({ column, kind: "not-in-list" as const, raw });

describeRule(dat05, {
  valid: [
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
      name: "what a rule of its own tells",
      book: {
        rows: {
          members: [{ kind: "群众", readings: [odd("kind", "群众")] }],
          appraisals: [
            { kind: "群众", readings: [odd("kind", "群众")] },
            { grade: "良好", readings: [odd("grade", "良好")] },
            { disposition: "警告", readings: [odd("disposition", "警告")] },
          ],
          rectifications: [
            { status: "搁置", readings: [odd("status", "搁置")] },
            { category: "其他", readings: [odd("category", "其他")] },
          ],
          polls: [{ item: "德", readings: [odd("item", "德")] }],
        },
      },
    },
  ],
  invalid: [
    {
      name: "a post",
      book: { rows: { members: [{ name: "张一", post: "顾问", readings: [odd("post", "顾问")] }] } },
      finds: [
        {
          severity: "警告",
          row: 4,
          field: "党内职务",
          subject: "张一",
          message: "党内职务填“顾问”，不在列表中，不参加统计",
          advice: "请改为书记、副书记、委员、普通党员",
        },
      ],
    },
    {
      name: "where a problem comes from: once per column and branch",
      book: {
        rows: {
          rectifications: ["巡察", "审计", "信访", "自己", "别人", "巡察"].map((source) => ({
            source,
            readings: [odd("source", source)],
          })),
        },
      },
      finds: [
        {
          row: 4,
          field: "问题来源",
          message: "问题来源填“巡察”“审计”“信访”“自己”等5种，不在列表中，不参加统计；本列共6格（第4、5、6、7、8行等）",
        },
      ],
    },
    {
      name: "a list of 设置; columns and branches apart",
      book: {
        rows: {
          opinions: [
            { way: "电话", readings: [odd("way", "电话")] },
            { way: "电话", branch: "第二党支部", readings: [odd("way", "电话")] },
          ],
          meetings: [{ kind: "民主生活会", readings: [odd("kind", "民主生活会")] }],
        },
      },
      finds: [
        {
          field: "会议类型",
          advice: "请改为集中学习、讲党课、学习讨论、征求意见座谈会、组织生活会、民主评议大会、其他",
        },
        { row: 4, field: "征求方式", advice: "请改为个别谈话、集体座谈、上门走访、发放征求意见表" },
        { row: 5, branch: "第二党支部" },
      ],
    },
    {
      name: "with a fix where a clerk may confirm the word",
      book: {
        rows: {
          members: [
            { post: "支书", readings: [{ column: "post", kind: "not-in-list", raw: "支书", candidate: "书记" }] },
            { post: "顾问", readings: [odd("post", "顾问")] },
          ],
        },
      },
      finds: [
        {
          message: "党内职务填“支书”“顾问”，不在列表中，不参加统计；本列共2格（第4、5行）",
          fix: { kind: "list-word", cells: [{ row: 4, before: "支书", after: "书记" }] },
        },
      ],
    },
  ],
});

// Just inside and just outside each bound.
const ways = (...solicitationWays: readonly string[]) => ({
  rows: { opinions: [{ readings: [odd("way", "电话")] }] },
  settings: { lists: { ...buildSettings().lists, solicitationWays } },
});

describeRule(dat05, {
  valid: [{ name: "nothing", book: {} }],
  invalid: [
    {
      name: "many values of the list: the first eight",
      book: ways(..."一二三四五六七八九"),
      finds: [{ advice: "请改为一、二、三、四、五、六、七、八等", fix: null }],
    },
    {
      name: "eight in full",
      book: ways(..."一二三四五六七八"),
      finds: [{ advice: "请改为一、二、三、四、五、六、七、八" }],
    },
    {
      name: "four words and five cells in full",
      book: { rows: { members: [..."甲乙丙丁丁"].map((raw) => ({ readings: [odd("post", raw)] })) } },
      finds: [
        {
          message: "党内职务填“甲”“乙”“丙”“丁”，不在列表中，不参加统计；本列共5格（第4、5、6、7、8行）",
        },
      ],
    },
  ],
});
