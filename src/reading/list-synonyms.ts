/**
 * Other words for list values. Those of `sure` mean one value and are read at once, with a note; those of `gradeWords`
 * belong to another grading and are applied only after a clerk has confirmed the mapping (ruling of the contract).
 */

type Synonyms = Readonly<Record<string, readonly string[]>>;

const yes = ["√", "✓", "✔", "☑", "有", "对", "已", "Y", "y", "YES", "yes", "TRUE"];
const no = ["×", "✗", "✘", "╳", "X", "x", "没有", "未", "N", "n", "NO", "no", "FALSE"];

const sure: Readonly<Record<string, Synonyms>> = {
  "branches.hasCommittee": { 是: [...yes, "设", "已设", "设立"], 否: [...no, "不设", "未设", "未设立"] },
  "members.kind": { 正式党员: ["正式", "党员（正式）"], 预备党员: ["预备", "党员（预备）"] },
  "members.post": {
    书记: ["支部书记", "党支部书记"],
    副书记: ["支部副书记", "党支部副书记"],
    委员: ["支委", "支部委员", "支委委员", "组织委员", "宣传委员", "纪检委员", "青年委员", "统战委员", "群工委员"],
    普通党员: ["党员"],
  },
  "members.careTag": {
    流动党员: ["流动"],
    生活困难党员: ["生活困难", "困难党员", "困难"],
    年老体弱党员: ["年老体弱"],
    受处分处置党员: ["受处分", "受处分党员", "受处置党员", "受处分或处置党员"],
  },
  "meetings.kind": {
    集中学习: ["学习", "集中学习会"],
    讲党课: ["党课", "上党课", "书记讲党课"],
    学习讨论: ["研讨", "讨论", "学习研讨"],
    征求意见座谈会: ["征求意见", "座谈会"],
    组织生活会: ["专题组织生活会", "支部组织生活会", "组织生活会议", "党支部组织生活会"],
    民主评议大会: ["民主评议", "民主评议党员", "民主评议党员大会", "民主评议会"],
  },
  "meetings.previousRectificationReported": { 是: [...yes, "已通报", "通报"], 否: [...no, "未通报", "没通报"] },
  "talks.kind": {
    支委之间: ["支委间", "支委与支委", "班子成员之间", "支委成员之间"],
    支委与党员: ["支委和党员", "支委成员与党员", "班子成员与党员"],
    党员之间: ["党员间", "党员与党员"],
    党员与群众: ["党员和群众"],
  },
  "opinions.way": {
    个别谈话: ["谈话", "个别谈心"],
    集体座谈: ["座谈", "座谈会", "召开座谈会"],
    上门走访: ["走访"],
    发放征求意见表: ["征求意见表", "发放意见表", "发征求意见表"],
  },
  "opinions.source": { 党员: ["本支部党员"], 群众: ["群众代表", "职工群众"], 上级: ["上级党组织"] },
  "opinions.adopted": { 是: [...yes, "采纳", "已采纳"], 否: [...no, "未采纳", "不采纳"] },
  "polls.voters": { 党员互评: ["党员"], 群众代表: ["群众"], 服务对象: ["服务对象代表"] },
  "appraisals.kind": { 正式党员: ["正式", "党员（正式）"], 预备党员: ["预备", "党员（预备）"] },
  "appraisals.took": { 是: [...yes, "参评", "已参评", "参加", "参加评议"], 否: [...no, "未参评", "不参评", "未参加"] },
  "appraisals.grade": {
    优秀: ["优"],
    不评定等次: ["不评定", "不评等次", "不定等次", "未评定等次", "不确定等次"],
  },
  "appraisals.disposition": { 限期改正: ["限期改正处置"], 劝其退党: ["劝退", "劝退处置"], 除名: ["除名处置"] },
  "rectifications.list": {
    领导班子: ["班子", "支部班子", "支委会", "支委班子", "班子清单", "领导班子清单"],
    党员个人: ["个人", "党员", "个人清单", "党员个人清单"],
  },
  "rectifications.source": {
    查摆问题: ["查摆", "自查", "自身查摆"],
    征求意见: ["意见征求"],
    谈心谈话: ["谈话"],
    上级点评: ["点评", "上级党组织点评"],
    群众反映强烈: ["群众反映"],
  },
  "rectifications.status": {
    未启动: ["未开始", "尚未启动", "未整改", "尚未开始"],
    整改中: ["正在整改", "整改进行中", "进行中", "正在进行"],
    延期: ["延期整改", "已延期"],
    已完成: ["完成", "已办结", "办结", "整改完成", "完成整改", "已整改"],
    已销号: ["销号", "已销"],
  },
  "rectifications.published": { 是: [...yes, "公开", "已公开"], 否: [...no, "未公开", "不公开"] },
  "institutions.kind": {
    新建: ["新制定", "制定", "新增", "新建立", "建立"],
    修订: ["修改", "修订完善", "完善"],
    废止: ["废除"],
  },
};

/** Grade words of another grading and what they are taken for once a clerk has confirmed it. */
export const gradeWords: ReadonlyMap<string, string> = new Map([
  ["称职", "合格"],
  ["基本称职", "基本合格"],
  ["不称职", "不合格"],
]);

const maps = new Map(
  Object.entries(sure).map(([column, synonyms]) => [
    column,
    new Map(Object.entries(synonyms).flatMap(([value, words]) => words.map((word) => [word, value] as const))),
  ]),
);
const none: ReadonlyMap<string, string> = new Map();

/** Other words for the values of a list column, read at once. */
export function synonymsOf(form: string, column: string): ReadonlyMap<string, string> {
  return maps.get(`${form}.${column}`) ?? none;
}
