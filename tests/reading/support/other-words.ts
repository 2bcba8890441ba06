/**
 * Header words as offices write them, collected without a look at what the reader knows: per form and column, and the
 * strangers such forms carry. Split in two: words at even places (half A) may be used for tuning the reader; words at odd
 * places (half B) are for scoring only and must never be added to its vocabulary because they are seen here.
 */
import type { FormId } from "../../../src/contract/forms";

export type Half = "A" | "B";

/** A column that belongs to none of the form's, with the kind of its values. */
export interface Stranger {
  readonly word: string;
  readonly values: StrangerValues;
}

export type StrangerValues =
  "phone" | "day" | "count" | "text" | "yesNo" | "person" | "code" | "place" | "rate" | "age";

interface FormWords {
  /** Words by column id, blank between two words. */
  readonly columns: Readonly<Record<string, string>>;
  /** `word:kind of values`, blank between two. */
  readonly strangers: string;
}

const no = "编号 序 项次 顺序号 行号 排序 序次 号";
const branch = "支部名称 所在党支部 所属支部 党支部名称 支部 所在支部 基层党支部 所属党支部 党支部全称 支部全称";
const note = "说明 备注说明 其他说明 附注 需要说明的情况 补充说明 备注栏 其他需说明事项";
const kind = "党员类型 人员类别 党员身份 党籍状态 正式/预备 是正式还是预备党员 党员性质 政治面貌类别";
const person = "党员姓名 名字 党员 姓 名 党员名字 被评党员 同志姓名 本人姓名";

const words: Readonly<Record<FormId, FormWords>> = {
  branches: {
    columns: {
      no,
      branch: "支部名称 党支部名称 党组织名称 支部全称 基层党支部 基层党组织名称 支部 党支部全称 组织名称",
      parent:
        "上级组织 所属党委 上级党委 隶属党组织 所属党总支 上级党委（总支） 主管党委 所在党委 上级党组织名称 隶属关系",
      sector: "所属行业 行业领域 行业类别 所属领域 单位类型 领域分类 所在领域 支部类型 党支部类别",
      secretary: "书记姓名 支部书记 书记 现任书记 党支部负责人 支书 支部书记姓名 党组织书记 书记名单",
      hasCommittee:
        "是否设支委会 是否设立支委 有无支委会 是否成立支部委员会 支委会设置 是否设支部委员会 有无支部委员会",
      members: "党员数 党员人数 党员总人数 党员合计 现有党员 党员数量 现有党员数 党员总量 全体党员数 支部党员数",
      fullMembers: "正式党员数 正式党员人数 其中：正式党员 正式 正式党员（人） 其中正式 正式党员总数 其中正式党员数",
      probationaryMembers:
        "预备党员数 预备党员人数 其中：预备党员 预备 预备党员（人） 其中预备 预备期党员 其中预备党员数",
      note,
    },
    strangers:
      "联系电话:phone 换届时间:day 成立日期:day 支委人数:count 活动场所地址:place 办公地址:place 入党积极分子:count 发展对象数:count 党小组数:count 女党员:count 流动党员数:count 平均年龄:age 组织编码:code 副书记:person 组织委员:person 宣传委员:person 邮编:code 离退休党员:count 联系人:person 任期届满时间:day",
  },
  members: {
    columns: {
      no,
      branch,
      name: "党员姓名 名字 党员 姓 名 党员名字 党员名单 同志姓名 姓名（党员）",
      kind,
      post: "党内任职 支部职务 担任党内职务 党务职务 支部任职 在支部任何职 党内职务名称 支委职务 现任党内职务",
      careTag: "重点对象类型 谈话重点对象 必谈对象类型 重点人员类别 重点谈心对象 特殊群体类别 必谈人员 重点关注类别",
      exclusion:
        "不计应到原因 不计入基数原因 不列入应到的原因 可不计应到情形 不计入应到人数原因 免计应到情形 不计入到会基数情形",
      note,
    },
    strangers:
      "性别:text 民族:text 出生年月:day 学历:text 入党时间:day 转正时间:day 身份证号:code 手机号码:phone 家庭住址:place 籍贯:text 参加工作时间:day 工作岗位:text 学工号:code 行政职务:text 职称:text 年龄:age 党龄:age 月缴党费:count 入党介绍人:person 培养联系人:person",
  },
  meetings: {
    columns: {
      no,
      branch,
      kind: "会议类别 会议形式 类型 活动类型 会议种类 活动类别 组织生活类型 会议性质 类别 三会一课类型",
      title: "会议主题 活动名称 会议议题 会议题目 活动主题 主题 会议标题 会名 名称 召开会议名称",
      date: "召开时间 开会时间 会议时间 召开日期 活动时间 开会日期 活动日期 日期 实际会议时间 时间",
      place: "地点 召开地点 活动地点 开会地点 会议场所 会议室 会场 举办地点 地址 会议所在地",
      chair: "会议主持 主持 主持人姓名 主持者 会议主持人 主持同志 支部主持人 由谁主持",
      recorder: "记录 会议记录人 记录者 记录员 记录人姓名 会议记录员 记录同志 由谁记录",
      expected: "应到人数 应参加人数 应到党员数 应出席人数 应到会人数 应参会 应参会人数 应出席 应到（人） 应到会党员",
      present: "实到人数 实际参加人数 实到党员数 实际到会 到会人数 出席人数 实参会人数 参加人数 实到（人） 实际出席",
      absent: "缺席人数 请假人数 未到人数 缺勤人数 缺席党员数 未参会人数 未到会人数 缺席（人）",
      absentees:
        "请假人员 缺席名单及原因 未到人员及原因 缺席人员 请假情况 未参加人员姓名及原因 缺席人员名单 请假人员及事由",
      observers: "列席 列席人 列席同志 列席人员名单 列席领导 邀请列席人员 列席对象 列席代表",
      dispatched:
        "派员指导人数 上级派人数 上级派员数 督导派员人数 上级党组织派员 派出督导人数 督导组人数 上级到会指导人数",
      previousRectificationReported:
        "是否通报上年整改 上年度整改是否通报 是否通报上一年度整改情况 是否通报去年整改落实情况 上年整改情况通报与否 是否报告上年度问题整改",
      criticisms:
        "批评意见数 相互批评条数 互相批评意见数 提出批评意见（条） 批评意见 相互批评意见 批评意见数量 互提意见条数",
      talks: "谈心次数 谈话人次 谈心谈话数 谈心谈话次数 谈心人次 开展谈心谈话（人次） 谈话人次数 会前谈心人次",
      summary: "会议主要内容 主要内容 内容 会议内容摘要 会议情况 议程及内容 会议纪要 活动内容 会议概况",
      note,
    },
    strangers:
      "迟到人数:count 学时:count 会议材料:text 审核状态:text 联系电话:phone 录入人:person 上传日期:day 照片:text 会议时长:count 经费:count 党小组:text 会议编号:code 创建时间:day 签到方式:text 发言人:person 宣传报道:text 天气:text 审核人员:person 入党积极分子列席数:count 是否拍照:yesNo",
  },
  talks: {
    columns: {
      no,
      branch,
      date: "谈话时间 谈心时间 时间 日期 谈心日期 谈心谈话时间 开展时间 谈心谈话日期 谈话的时间 谈话年月日",
      place: "地点 谈心地点 谈话场所 场所 谈话所在地 谈心谈话地点 谈心场所 谈话地方",
      from: "谈话人姓名 谈话发起人 主谈人 谈心人 谈话者 主动谈话人 谈话主体 谈话方 实施谈话人",
      to: "被谈话人 谈心对象 被谈话人姓名 谈话对象姓名 对象 被谈人 被谈话对象 被谈心人 被谈话者 受谈人",
      kind: "谈话形式 谈话类别 谈话范围 类型 谈心类型 谈心谈话类型 谈话关系 谈话双方关系 谈心类别",
      content: "谈心内容 谈话主要内容 谈话要点 谈话情况 主要内容 谈话记录 内容 谈心谈话内容 交流内容 谈话摘要",
      problem: "指出的问题 反映问题 发现的问题 谈出的问题 查找的问题 存在的不足 存在的问题 问题与不足 指出的缺点不足",
      note,
    },
    strangers:
      "谈话时长:count 记录人员:person 对象职务:text 谈话人职务:text 联系电话:phone 谈话次数:count 佐证照片:text 录入时间:day 政治面貌:text 部门:text 谈话编号:code 是否签字:yesNo 审核人:person 年龄:age 工号:code 整改建议:text 思想状况:text 下次谈话时间:day",
  },
  opinions: {
    columns: {
      no,
      branch,
      way: "征求意见方式 收集方式 征集方式 方式 征求意见形式 征求形式 征集渠道 收集渠道 征集途径 收集途径",
      date: "征集时间 征求时间 收集时间 时间 收集日期 日期 征求意见时间 征集日期 意见收集日期",
      source: "来源 意见提出方 提出人类别 意见提出人类型 来自何处 提意见人身份 意见建议来源 意见渠道类别",
      target: "对象 针对对象 被提意见对象 涉及对象 意见针对 针对何人 意见指向 被征求对象",
      text: "意见建议 内容 意见和建议 具体意见 意见建议内容 征求到的意见 主要意见 提出的意见建议 意见详情 意见具体内容",
      adopted: "采纳情况 采纳与否 采纳否 有无采纳 意见是否采纳 是否被采纳 是否采用 是否吸收采纳",
      rectificationNo:
        "整改编号 对应台账序号 整改台账序号 对应问题编号 对应整改项编号 整改序号 对应整改台账号 台账序号",
      note,
    },
    strangers:
      "提出人:person 联系电话:phone 承办部门:text 办结时间:day 答复情况:text 满意度:rate 经办人:person 附议人数:count 意见编号:code 提出人职务:text 受理人:person 登记时间:day 征求范围:text 年龄:age 住址:place 是否匿名:yesNo",
  },
  polls: {
    columns: {
      no,
      branch,
      name: "党员姓名 被测评人 被评议人 被评人 测评对象 被评议党员 评议对象 被测评党员 党员",
      voters: "评议主体 投票主体 测评人类别 评议人群 参评人员类别 测评群体 投票人类别 评价主体 测评类别",
      item: "评议项目 评议内容 测评内容 测评指标 项目 评价项目 评价指标 测评要素 评议指标",
      excellent: "优秀票数 优秀票 优秀（票） 评优秀 优 优秀数 优秀得票 优秀（张）",
      qualified: "合格票数 合格票 合格（票） 评合格 合格数 合格得票 合格（张） 合格票（张）",
      basic: "基本合格票数 基本合格票 基本合格（票） 评基本合格 基本合格数 基本合格得票 基本合格（张） 基合格",
      unqualified: "不合格票数 不合格票 不合格（票） 评不合格 不合格数 不合格得票 不合格（张） 不合格票（张）",
      abstained: "弃权票数 弃权票 弃权（票） 弃票 弃权数 弃权得票 弃权（张） 未表态",
      note,
    },
    strangers:
      "监票人:person 计票人:person 发票数:count 收回票数:count 无效票:count 有效票数:count 测评时间:day 优秀率:rate 职务:text 得分:count 排名:count 部门:text 工号:code 联系电话:phone 测评地点:place 是否公示:yesNo",
  },
  appraisals: {
    columns: {
      no,
      branch,
      name: person,
      kind,
      took: "参评情况 是否参加评议 是否参加民主评议 参评否 是否参加测评 是否参与评议 参加评议与否 有无参评 本年度是否参评",
      reason: "未参评原因 不参评原因 不参加评议原因 不定等次原因 未参加评议原因 未评定原因 不评定等次的原因 缺评原因",
      issued: "发票数 发出票数 发放票数 发出测评票 发放测评表数 发票（张） 发出表决票 发票总数 发出选票",
      returned: "收回票数 收票数 回收票数 收回测评票 实收票数 收票（张） 回收测评表数 收回表决票 收回选票",
      valid: "有效票数 有效票（张） 有效测评票 有效票总数 其中有效票 有效表决票 其中：有效 有效选票",
      excellent: "优秀票数 优秀得票 优秀（票） 投优秀票 评优秀票数 优秀得票数 优秀票（张） 赞成优秀票数",
      qualified: "合格票数 合格得票 合格（票） 投合格票 评合格票数 合格得票数 合格票（张） 赞成合格票数",
      basic: "基本合格票数 基本合格得票 基本合格（票） 投基本合格票 评基本合格票数 基本合格得票数 基本合格票（张）",
      unqualified: "不合格票数 不合格得票 不合格（票） 投不合格票 评不合格票数 不合格得票数 不合格票（张）",
      abstained: "弃权票数 弃权得票 弃权（票） 投弃权票 弃票数 弃权数 弃权票（张） 弃权",
      excellentRate: "优秀率 优秀票率 优秀得票比例 优秀比例 优秀票占比 优秀得票占比 优秀百分比 优秀票比例",
      grade: "评议等次 等次 评议结果 民主评议结果 评定结果 支部评定等次 最终等次 评定档次 综合评定等次 评议档次",
      circumstance: "反面情形 负面情形 不合格情形 不合格表现 对应反向情形 负面清单情形 反向情形表述 存在的反向情形",
      improvement: "整改措施 改进办法 努力方向 改进方向 整改方向 下步改进措施 帮教措施 改进打算",
      disposition: "处置方式 组织处理 处置意见 处置情况 处置结果 不合格党员处置 组织处理意见 处置措施",
      months:
        "限改期限（月） 限期改正期限（月） 改正月数 限期改正时间（月） 改正期限（个月） 限改月数 限期改正期（月）",
      informed: "反馈时间 结果反馈日期 反馈本人时间 结果反馈时间 告知日期 通知本人时间 告知本人日期 反馈本人日期",
      note,
    },
    strangers:
      "性别:text 职务:text 入党时间:day 身份证号:code 自评等次:text 上年等次:text 奖惩情况:text 联系电话:phone 工作单位:text 年龄:age 得分:count 排名:count 谈话人:person 出勤率:rate 学习积分:count 志愿服务时长:count 民族:text 支部意见:text 签名:person 是否公示:yesNo",
  },
  rectifications: {
    columns: {
      no,
      branch,
      list: "清单类型 班子/个人 清单性质 问题清单类型 问题主体 领导班子或个人 清单归属 所属清单 班子或党员",
      name: "党员姓名 问题所属人 名字 个人姓名 党员 对应党员 查摆人 问题党员姓名 个人清单党员姓名",
      category: "问题类型 问题分类 查摆类别 查摆方面 类别 问题方面 查摆问题类别 对照方面 问题所属方面",
      source: "来源 问题线索来源 来源渠道 问题来源渠道 问题出处 问题渠道 如何发现 发现渠道 问题从何而来",
      problem: "问题表现 问题 具体问题 查摆出的问题 问题描述 问题内容 存在的主要问题 查摆问题 主要问题 问题清单",
      measure: "措施 具体措施 整改举措 整改具体措施 解决措施 拟采取措施 改进措施 整改办法 采取的措施 整改对策",
      lead: "分管领导 责任领导 牵头负责人 包保领导 牵头人 挂帅领导 督办领导 牵头负责同志 主管领导",
      unit: "责任科室 责任单位 牵头部门 承办部门 责任处室 承办科室 主责部门 责任股室 落实部门 整改责任单位",
      owner: "整改责任人 责任人员 责任人姓名 具体责任人 直接责任人 整改人 落实人 承办人 具体负责人 责任同志",
      due: "完成时限 整改期限 办结时限 整改时间节点 时限 时限要求 限期 计划完成时间 完成期限 拟完成时间 应完成时间 规定时限",
      progress: "进展情况 整改情况 落实情况 整改落实情况 目前进展 整改进度 完成进度 推进情况 工作进展 整改进展情况",
      status: "状态 完成情况 整改完成情况 是否完成 办理状态 完成状态 办结情况 销号状态 当前状态 整改结果",
      done: "完成时间 实际完成时间 整改完成时间 实际完成日期 办结时间 办结日期 整改完成日期 完成日 实际办结时间",
      evidence: "佐证 证明材料 支撑材料 印证材料 佐证资料 整改佐证 证明资料 附件材料 证据材料",
      closed: "销号时间 核销日期 销号日 核销时间 验收销号时间 销账日期 销账时间 验收销号日期",
      published: "是否公示 公开情况 公开与否 是否已公开 有无公开 是否对外公开 是否党内公开 是否进行公开",
      note,
    },
    strangers:
      "联系电话:phone 录入日期:day 原因分析:text 满意度:rate 核查人:person 问题编号:code 是否需要协调:yesNo 投入资金:count 领导批示:text 检查人:person 受益人数:count 填表日期:day 整改目标:text 督查意见:text 验收人:person 创建时间:day 所属网格:text 回访日期:day",
  },
  institutions: {
    columns: {
      no,
      branch,
      name: "制度 规章制度名称 文件名称 制度全称 制度文件名称 名称 制度机制名称 制度标题 建章立制名称",
      kind: "制度类型 建立/修订 新建或修订 类别 制度类别 建章立制类型 制定类型 新订/修订/废止 变动类型",
      consultation: "论证形式 征求意见方式 论证情况 论证程序 研究论证方式 审议方式 论证途径 讨论论证方式",
      date: "印发时间 制定时间 出台时间 发布日期 实施日期 印发日期 发文日期 施行时间 颁布时间 制定日期",
      docNo: "文件号 发文字号 文件编号 制度文号 发文号 印发文号 文件文号 发文编号",
      note,
    },
    strangers:
      "责任部门:text 起草人:person 适用范围:text 页数:count 联系电话:phone 执行情况:text 存放地点:place 解释部门:text 有效期限:count 是否公开:yesNo 审核人:person 废止原因:text 主要内容:text 复审日期:day 密级:text 归档编号:code",
  },
};

function split(list: string): readonly string[] {
  // A single character followed by one is one word with a blank inside: 姓 名.
  return list
    .replace(/(^| )(姓) (名)(?= |$)/g, "$1$2_$3")
    .split(" ")
    .map((word) => word.replace("_", "　"));
}

function inHalf(half: Half, index: number): boolean {
  return (index % 2 === 0) === (half === "A");
}

/** Words of a half for a column; never the contract's own header. */
export function wordsOf(form: FormId, column: string, half: Half): readonly string[] {
  return split(words[form].columns[column] ?? "").filter((word, index) => word !== "" && inHalf(half, index));
}

/** Strangers of a half for a form. */
export function strangersOf(form: FormId, half: Half): readonly Stranger[] {
  return words[form].strangers
    .split(" ")
    .filter((_word, index) => inHalf(half, index))
    .map((entry) => {
      const [word = "", values = "text"] = entry.split(":");
      return { word, values: values as StrangerValues };
    });
}
