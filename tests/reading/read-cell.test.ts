// What a cell of a column means, and the note it leaves.
import { formById } from "../../src/contract/forms";
import type { FormId } from "../../src/contract/forms";
import type { CellValue } from "../../src/domain/cell";
import { makeCellReader } from "../../src/reading/read-cell";
import { defaultSettings } from "../../src/reading/read-settings";

function read(form: FormId, id: string, raw: CellValue, confirmed: readonly (readonly [string, string])[] = []) {
  const column = formById(form).columns.find((candidate) => candidate.id === id);
  if (!column) throw new Error(`no column ${id}`);
  const notes: string[] = [];
  const reader = makeCellReader(form, column, {
    dates: { year: 2025, window: null },
    lists: defaultSettings().lists,
    confirmedWords: new Map(confirmed),
  });
  const value = reader(raw, (on, kind, _raw, candidate) => {
    expect(on).toBe(id);
    notes.push(candidate === undefined ? kind : `${kind}→${candidate}`);
  });
  return [value, ...notes];
}

test.each<[FormId, string, CellValue, readonly (string | number | null)[]]>([
  // names
  ["appraisals", "name", "张三", ["张三"]],
  ["appraisals", "name", "蒋十五 ", ["蒋十五", "spaces"]],
  ["appraisals", "name", "吕\u3000十", ["吕十", "spaces"]],
  ["appraisals", "name", "Anna Li", ["Anna Li"]],
  ["rectifications", "owner", "韩  十", ["韩十", "spaces"]],
  ["rectifications", "owner", "赵一二 钱三四", ["赵一二 钱三四"]],
  ["rectifications", "name", "无", ["", "none-mark"]],
  ["appraisals", "name", "张\u200b三\u202c", ["张三", "spaces"]],
  ["appraisals", "name", "阿里木•买买提", ["阿里木·买买提", "name-dot"]],
  ["appraisals", "name", "阿里木 · 买买提", ["阿里木·买买提", "spaces"]],
  ["appraisals", "name", "张三.李四", ["张三.李四"]],
  ["rectifications", "owner", "\ufeff张三、李四", ["张三、李四", "spaces"]],
  ["meetings", "place", "会议\u00ad室", ["会议室", "spaces"]],
  ["meetings", "place", "\u200e\u2066", [""]],
  // branches are joined by the folded text
  ["members", "branch", "第\u200d一党支部\u2069", ["第一党支部", "spaces"]],
  ["members", "branch", "第 3 党支部", ["第3党支部", "spaces"]],
  ["members", "branch", "AB CD支部", ["AB CD支部", "spaces"]],
  ["members", "branch", " 第三 党支部", ["第三党支部", "spaces"]],
  ["members", "branch", "第３党支部", ["第3党支部", "full-width"]],
  ["members", "branch", "机关（一）支部", ["机关(一)支部"]],
  // texts
  ["meetings", "summary", "  学习 通知\n讨论 ", ["学习 通知\n讨论", "spaces"]],
  ["meetings", "observers", "—", ["", "none-mark"]],
  ["meetings", "observers", "/", ["", "none-mark"]],
  ["appraisals", "circumstance", 12, ["12"]],
  ["institutions", "docNo", "0012", ["0012"]],
  ["meetings", "summary", " \u3000", [""]],
  // lists
  ["appraisals", "grade", "优秀", ["优秀"]],
  ["appraisals", "grade", "优", ["优秀", "synonym"]],
  ["appraisals", "grade", "合 格", ["合格", "spaces"]],
  ["appraisals", "grade", "称职", ["称职", "not-in-list→合格"]],
  ["appraisals", "grade", "不称职", ["不称职", "not-in-list→不合格"]],
  ["appraisals", "grade", "良好", ["良好", "not-in-list"]],
  ["appraisals", "grade", "中", ["中", "not-in-list"]],
  ["appraisals", "took", "√", ["是", "synonym"]],
  ["appraisals", "took", "参评", ["是", "synonym"]],
  ["appraisals", "took", "×", ["否", "synonym"]],
  ["appraisals", "kind", "预备", ["预备党员", "synonym"]],
  ["appraisals", "kind", "积极分子", ["积极分子", "not-in-list"]],
  ["appraisals", "disposition", "无", ["", "none-mark"]],
  ["meetings", "previousRectificationReported", "无", ["", "none-mark"]],
  ["rectifications", "list", "班子", ["领导班子", "synonym"]],
  ["rectifications", "status", "正在整改", ["整改中", "synonym"]],
  ["rectifications", "category", "作风", ["作风", "not-in-list"]],
  ["polls", "item", "政治素养", ["政治素养"]],
  ["appraisals", "grade", "优\ufe0f秀", ["优秀", "spaces"]],
  ["appraisals", "grade", "好", ["好", "not-in-list"]],
  ["appraisals", "grade", "差", ["差", "not-in-list"]],
  ["appraisals", "took", "✔\ufe0f", ["是", "synonym"]],
  ["appraisals", "took", "Ｙ", ["是", "synonym"]],
  ["appraisals", "took", 1, ["是", "synonym"]],
  ["appraisals", "took", "○", ["○", "not-in-list→是"]],
  ["rectifications", "published", "尚未公示", ["否", "synonym"]],
  ["members", "kind", "正式党员（含转正）", ["正式党员", "synonym"]],
  ["members", "kind", "中共党员", ["中共党员", "not-in-list→正式党员"]],
  ["members", "post", "党支部组织委员", ["委员", "synonym"]],
  ["meetings", "kind", "支部党员大会", ["支部党员大会", "not-in-list→其他"]],
  ["meetings", "kind", "2025年度专题组织生活会", ["组织生活会", "synonym"]],
  ["rectifications", "status", "正在推进", ["整改中", "synonym"]],
  ["rectifications", "status", "已按期整改完成", ["已完成", "synonym"]],
  ["rectifications", "status", "尚未开始", ["未启动", "synonym"]],
  ["rectifications", "status", "已办结并销号", ["已销号", "synonym"]],
  ["rectifications", "status", "长期坚持", ["长期坚持", "not-in-list→整改中"]],
  ["rectifications", "status", "基本完成", ["基本完成", "not-in-list→整改中"]],
  ["rectifications", "status", "未完成", ["未完成", "not-in-list→整改中"]],
  ["rectifications", "status", "未销号", ["未销号", "not-in-list"]],
  ["rectifications", "source", "巡察反馈", ["巡察反馈", "not-in-list→上级点评"]],
  // cells without an entry
  ["meetings", "expected", "#REF!", [null, "error-cell"]],
  ["rectifications", "due", "#N/A", [null, "error-cell"]],
  ["appraisals", "excellentRate", "#DIV/0!", [null, "error-cell"]],
  ["appraisals", "grade", "#VALUE!", ["", "error-cell"]],
  ["members", "name", "#NAME?", ["", "error-cell"]],
  ["members", "branch", "Err:502", ["", "error-cell"]],
  ["rectifications", "measure", "#1 整改措施", ["#1 整改措施"]],
  ["rectifications", "evidence", "有图片", ["有图片", "picture"]],
  ["rectifications", "evidence", '=DISPIMG("ID_1",1)', ["有图片", "picture"]],
  ["rectifications", "evidence", "有图片和会议记录", ["有图片和会议记录"]],
  ["members", "name", "有图片", ["", "picture"]],
  // numbers
  ["meetings", "present", "实到11", [11, "count-with-remark"]],
  ["meetings", "expected", "实到11", [null, "not-a-number"]],
  ["meetings", "no", "3、", [3, "number-as-text"]],
  ["meetings", "expected", 14, [14]],
  ["meetings", "expected", "14人", [14, "number-as-text"]],
  ["meetings", "absent", "无", [null, "none-mark"]],
  ["meetings", "expected", "全体", [null, "not-a-number"]],
  ["meetings", "expected", true, [null, "not-a-number"]],
  ["meetings", "expected", "", [null]],
  ["appraisals", "excellentRate", "66.7%", [0.667, "number-as-text"]],
  ["appraisals", "excellentRate", "—", [null, "none-mark"]],
  // dates
  ["rectifications", "due", "长期", [null, "not-a-date"]],
  ["rectifications", "closed", "——", [null, "none-mark"]],
])("%s.%s %j", (form, id, raw, expected) => {
  expect(read(form, id, raw)).toEqual(expected);
});

test("words of another grading count once the clerk has confirmed them, in the grade column only", () => {
  const confirmed = [["称职", "合格"]] as const;
  expect(read("appraisals", "grade", "称职", confirmed)).toEqual(["合格", "synonym"]);
  expect(read("appraisals", "grade", "基本称职", confirmed)).toEqual(["基本称职", "not-in-list→基本合格"]);
  expect(read("appraisals", "kind", "称职", confirmed)).toEqual(["称职", "not-in-list"]);
});
