import type { Finding, Severity } from "../../src/domain/finding";
import { judgeBranches, materialText, materials } from "../../src/domain/verdict";
import type { BookInput } from "../support/build-book";
import { buildBook, day } from "../support/build-book";

const complete: NonNullable<BookInput["rows"]> = {
  meetings: [{ kind: "集中学习" }, { kind: "组织生活会", date: day("2026-02-10") }],
  talks: [{ from: "张一", to: "李二" }],
  opinions: [{ text: "多到一线走访" }],
  appraisals: [{ name: "张一" }, { name: "李二" }],
  rectifications: [
    { list: "领导班子", problem: "甲" },
    { list: "党员个人", name: "张一", problem: "乙" },
  ],
};

function finding(severity: Severity, changes: Partial<Finding> = {}): Finding {
  return {
    ruleId: "RST-01",
    severity,
    form: "members",
    sheet: "党员名册",
    row: 4,
    column: 1,
    field: "姓名",
    branch: "第一党支部",
    subject: "",
    message: "问题",
    advice: "建议",
    ...changes,
  };
}

const judged = (
  rows: BookInput["rows"],
  findings: readonly Finding[] = [],
  verified?: ReadonlySet<string>,
  tables?: BookInput["tables"],
) => judgeBranches(buildBook({ ...(rows && { rows }), ...(tables && { tables }) }), findings, verified)[0];

test.each<[string, readonly Finding[], string, string]>([
  ["nothing found", [], "达标", "材料齐全，没有错误和警告"],
  ["hints only", [finding("提示")], "达标", "材料齐全，没有错误和警告"],
  ["warnings only", [finding("警告"), finding("警告"), finding("提示")], "基本达标", "警告2条"],
  ["an error", [finding("错误"), finding("警告")], "需修改", "错误1条、警告1条"],
  ["findings of another branch", [finding("错误", { branch: "第二党支部" })], "达标", "材料齐全，没有错误和警告"],
  ["findings of no branch", [finding("错误", { branch: "" })], "达标", "材料齐全，没有错误和警告"],
])("with all materials: %s", (_, findings, verdict, reason) => {
  expect(judged(complete, findings)).toMatchObject({ branch: "第一党支部", verdict, reason });
});

test.each<[string, keyof typeof complete, string]>([
  ["talks", "talks", "缺谈心谈话记录"],
  ["opinions", "opinions", "缺征求意见记录"],
  ["appraisals", "appraisals", "缺民主评议情况"],
  ["the ledger", "rectifications", "缺整改清单"],
  ["the log of meetings", "meetings", "缺组织生活会记录、集中学习记录"],
])("without %s a branch falls short", (_, form, reason) => {
  const rows = { ...complete, [form]: [] };
  expect(judged(rows, [finding("错误")], undefined, { [form]: {} })).toMatchObject({
    verdict: "不达标",
    reason: `${reason}；错误1条`,
  });
});

test("one of the two lists, or the study, is worth a warning", () => {
  const [own] = complete.rectifications ?? [];
  expect(judged({ ...complete, rectifications: own ? [own] : [] })).toMatchObject({
    verdict: "基本达标",
    reason: "缺个人整改清单",
  });
  expect(judged({ ...complete, meetings: [{ kind: "组织生活会" }] })).toMatchObject({ reason: "缺集中学习记录" });
});

test("a sheet that the workbook does not keep is not asked for; 基本套表 is", () => {
  const { meetings = [], appraisals = [] } = complete;
  const verdict = judged({ meetings, appraisals });
  expect(verdict).toMatchObject({ verdict: "不达标", reason: "缺整改清单" });
  expect(materials.map(({ id }) => verdict && materialText(id, verdict.materials[id]))).toEqual([
    1,
    "—",
    "—",
    "✓",
    2,
    "缺",
    "缺",
  ]);
});

test("talks counted in 会议记录 stand in for the log", () => {
  const meetings = [...(complete.meetings ?? []), { kind: "其他", talks: 12 }];
  const verdict = judged({ ...complete, talks: [], meetings });
  expect(verdict?.materials.talks).toEqual({ kind: "there", count: 12 });
});

test("a listed branch without rows has sent nothing; rows without a branch are no branch", () => {
  const book = buildBook({
    rows: { branches: [{}, { branch: "第二党支部" }], talks: [{}], members: [{ branch: "" }], meetings: [{}] },
  });
  expect(judgeBranches(book, []).map(({ branch, verdict, reason }) => [branch, verdict, reason])).toEqual([
    ["第一党支部", "不达标", "缺组织生活会记录、民主评议情况、整改清单、集中学习记录"],
    ["第二党支部", "不达标", "没有报送材料"],
  ]);
});

test("findings marked 已核实 do not count", () => {
  const findings = [finding("错误", { key: "a" }), finding("警告", { key: "b" }), finding("警告")];
  expect(judged(complete, findings, new Set(["a"]))).toMatchObject({ verdict: "基本达标", reason: "警告2条" });
  expect(judged(complete, findings, new Set(["a", "b"]))?.counts).toEqual({ 错误: 0, 警告: 1, 提示: 0 });
});
