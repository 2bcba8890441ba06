/**
 * The vocabulary of header words: what the parts of a header mean (整改 | 完成 | 期限), in the words that offices use for
 * them. Headers are compared by these meanings, not by their letters, so that a header no list names is still understood:
 * 办结时限 and 整改完成期限 both ask for a deadline. A new word for something known is one more word here.
 */

/**
 * How much a part says about what a column holds. `head`: what it is (时限, 姓名, 人数); `turn`: what sets two columns with
 * one head apart (实际, 应, 未); `amount`: that it is counted; `field`: what the sheet is about anyway (会议, 整改, 党员); `filler`: nothing.
 */
export type Weight = "head" | "turn" | "amount" | "field" | "filler";

export interface Concept {
  readonly weight: Weight;
  readonly words: readonly string[];
  /** What it is as well, by way of kinship: a 负责人 is a person. Counts half. */
  readonly like?: readonly string[];
  /** The columns of no form hold this: a header with it is a stranger unless a column's own words name it. */
  readonly foreign?: true;
}

const words = (text: string): readonly string[] => text.split(" ");
const head = (text: string, like?: string): Concept => ({
  weight: "head",
  words: words(text),
  ...(like !== undefined && { like: words(like) }),
});
const turn = (text: string): Concept => ({ weight: "turn", words: words(text) });
const amount = (text: string): Concept => ({ weight: "amount", words: words(text) });
const field = (text: string): Concept => ({ weight: "field", words: words(text) });
const foreign = (text: string): Concept => ({ weight: "head", words: words(text), foreign: true });

export const concepts: Readonly<Record<string, Concept>> = {
  // Numbering
  serial: head("序号 序列号 编号 顺序号 顺序 排序 序列 次序 项次 行号 编码序号 流水号 序 no no. number № 号数"),

  // Organisations
  branch: head("党支部 支部委员会 支部 基层党组织 党组织 基层组织 基层支部 党小组所属支部 党总支部所属支部"),
  superior: head(
    "上级党组织 上级党委 上级组织 上级党总支 上级单位 上级 上一级 主管党委 主管党组织 主管部门党委 分党委 党总支 总支 党委 党工委 隶属 隶属关系 隶属党组织 挂靠 归口 管辖",
  ),
  belongs: {
    weight: "filler",
    words: words("所在 所属 归属 组织关系所在 组织关系 关系所在 所 在 本 该 现 现任 现有 当前 目前 实有"),
  },
  unit: head("责任部门 责任单位 责任科室 责任处室 部门 单位 科室 处室 股室 机构 中心 主责 承办单位 处 室", "superior"),
  sector: head("领域 行业 系统 条线 战线 板块 行业系统"),

  // People
  name: head("姓名 名字 人名 姓 名姓 评议对象 被评议人 被评人 被评党员 参评对象 测评对象 被测评人 被测评对象 评议人选"),
  secretary: head("党支部书记 支部书记 党组织书记 党支部负责人 支部负责人 党组织负责人 党组织带头人 第一书记 书记"),
  member: field("党员 党员同志 党员干部 中共党员 党籍 党 同志们"),
  full: head("正式党员 正式 正式员"),
  probationary: head("预备党员 预备 预备员"),
  person: { weight: "filler", words: words("人员 同志 人 者 员 干部 人士") },
  chair: head("主持人 主持 主持会议 会议主持 召集人 会议主席 主席"),
  recorder: head("记录人 记录员 会议记录员 记录者 记录 记录人员 会议秘书 书记员 整理人 记录整理"),
  lead: head(
    "牵头领导 责任领导 分管领导 包联领导 包抓领导 包保领导 包案领导 挂牌领导 督办领导 牵头校领导 牵头人 牵头负责人 牵头责任人 第一责任人 总负责人 领导 牵头 包联 包抓 包保 分管 挂帅 领衔",
    "person",
  ),
  owner: head(
    "责任人 负责人 具体责任人 直接责任人 落实人 承办人 经办人 整改人 责任主体 主办人 办理人 责任者 责任人员 经办 承办 承办人员 落实责任 具体负责 负责 责任 落实",
  ),
  observers: head("列席人员 列席 列席者 旁听 旁听人员 邀请人员 特邀人员 参会领导 列席领导 列席会议"),
  absentee: head(
    "缺席人员 缺席人 请假人员 请假人 未到人员 未到会人员 未参会人员 缺席名单 请假名单 缺勤人员 缺席党员 请假党员 未到会 请假 缺席 缺勤 未到 未参会 未出席 未参加会议 缺会 未到场 缺员",
  ),
  opposite: head(
    "被谈话人 被谈人 被谈话党员 被谈话对象 被谈 被约谈人 约谈对象 受谈人 受访人 谈话对象 谈心对象 访谈对象 被谈心人 对象 谈心谈话对象 被谈话",
    "aim",
  ),
  appraised: head(
    "被测评人 被评人 被评议人 被评议党员 被评议 被测评 被评 参评党员 评议对象 测评对象 被考评人 被评价人 受评人 参评人",
  ),
  concerned: head("涉及人员 涉及人 涉及党员 问题涉及人 有关人员 对应人员 当事人"),

  // Votes and voters
  voters: head(
    "测评主体 参评主体 评议主体 参测人员 参评人员 测评群体 参测群体 测评人员 评价主体 主体 投票主体 投票群体 群体 测评方 评议方 评价方 参与主体 打分主体 投票人类别 投票对象类别",
  ),
  item: head(
    "测评项目 测评事项 测评指标 测评内容 评价内容 评价项目 评议项目 评议内容 评价指标 评议指标 指标 项目 事项 测评维度 维度 测评要素 要素 考评项目",
  ),
  issued: head("发出票 发放票 发票 发出 发放 应发 发放数 印发票 下发票"),
  returned: head("收回票 回收票 收回 回收 实收 收票 返回票 收到票"),
  valid: head("有效票 有效 合规票"),
  excellent: head("优秀 优秀等次 优 优秀票"),
  qualified: head("合格 合格等次 称职 合格票"),
  basic: head("基本合格 基本合格等次 基本称职 基本合格票"),
  unqualified: head("不合格 不合格等次 不称职 不合格票"),
  abstain: head("弃权 弃权票 弃票 弃权数 未表态 未投"),
  ungraded: head("不评定等次 不评定 不定等次 未定等次 未评定 不评等次"),
  notTook: head("未参评 未参加评议 未参加 不参评 未评议 未参与"),
  ballots: { weight: "amount", words: words("票数 得票 得票数 票 张 得票情况 选票 票数统计") },

  // Times
  time: head("时间 日期 年月日 年月 日子 时刻 日 期 时"),
  deadline: head(
    "时限 期限 完成时限 整改时限 限期 截止日期 截止时间 截止 截至 截至时间 完成期限 办结时限 时限要求 时间要求 时间节点 完成节点 节点 预计完成 拟完成 计划完成 应完成 要求完成 目标时间 销号时限 到期",
  ),
  plan: turn("计划 预计 拟 预定 应于 原定 拟定 计划于"),
  actual: { weight: "filler", words: words("实际 真实 确切") },
  finish: head("完成 办结 整改到位 到位 完成整改 落实到位 完结 整改完成 办毕"),
  close: head("销号 核销 验收 销号确认 验收销号 销账 销帐 注销 销"),
  informed: head("反馈 反馈本人 告知 告知本人 通知本人 向本人反馈 谈话反馈 反馈党员 本人确认 送达"),
  issuedOn: head("出台 印发 发布 实施 成文 施行 颁布 制定时间 通过 生效 执行 公布 签发 发文 修订时间"),

  // Counts
  count: amount(
    "人数 数 数量 总数 名额 个数 总人数 人次数 次数 条数 项数 件数 户数 名 位 条 项 件 次 个 总计 合计 共计 总量 总",
  ),
  times: amount("人次 次数 人数次"),
  expected: turn("应到 应到会 应参会 应出席 应参加 应当到会 应 应当 须到 应到场 应到党员 法定 应参会党员"),
  present: turn(
    "实到 实到会 实参会 实出席 到会 参会 出席 实际到会 实际参会 实际出席 实际参加 实到党员 参加 到场 参与 实 出席会议 与会",
  ),
  dispatched: head(
    "上级派员 派员 督导派员 上级派出 派出 督导组 上级督导 督导 上级指导 到会指导 指导 列席指导 派驻 上级到会 上级参会 派员参会 派员指导",
  ),
  rate: { weight: "head", words: words("率 占比 比例 比率 百分比 百分率 %") },
  criticism: head("批评意见 批评 相互批评 互相批评 自我批评 批评与自我批评 相互批评意见 互相批评意见 批评建议"),

  // Yes and no
  whether: turn("是否 有无 能否 是不是 与否 有没有 是否已 可否"),
  committee: head("支委会 支部委员会设立 支委 委员会 支部班子"),
  establish: turn("设 设立 成立 组建 建立 设有 设置"),
  adopt: head("采纳 吸纳 吸收 采用 采信 接受 采纳情况 吸收采纳"),
  public: head("公开 公示 公布情况 党内公开 晒单 公开公示 通报公示"),
  took: head("参评 参加评议 参加民主评议 参加测评 参与评议 参加本次评议 参加评定 参评情况 参与测评 参加 参与民主评议"),
  lastYear: turn("上年度 上一年度 上年 去年 往年 上次 前次 上一年 往年度"),
  report: turn("通报 报告 通报情况 汇报 通报了"),

  // What is said
  title: head("名称 标题 题目 主题 议题 题 学习主题 活动主题 题名"),
  kind: head("类别 类型 分类 种类 身份 形式 性质 类 归类 型 品类 属性 大类"),
  status: head("状态 整改结果 结果 完成情况 销号情况 状况 办理结果"),
  way: head("方式 渠道 途径 方法 形式 手段"),
  place: head("地点 场所 地址 会场 场地 地 位置 会议室 地方 会址 举办地 所在地点"),
  content: head(
    "内容 情况 摘要 概述 概况 要点 纪要 主要内容 议程 主要议程 内容摘要 主要情况 大意 梗概 记录内容 简述 详情 具体内容 描述",
  ),
  problem: head(
    "问题 不足 存在问题 存在的问题 查摆问题 问题描述 问题表现 问题内容 薄弱环节 短板 差距 缺点 突出问题 具体问题 问题清单 不足之处 表现",
  ),
  find: {
    weight: "filler",
    words: words(
      "存在的 存在 发现的 发现 指出的 指出 查摆 查找 查摆出 反映 反映的 检视 检视出 剖析 查找出 的 及 和 与 、 或 / · ， 之 其 出",
    ),
  },
  measure: head("措施 举措 办法 对策 做法 方案 整改办法 解决措施 整改措施 整改举措 工作措施 整改方案 具体做法"),
  improve: head("改进 改进措施 改进方向 改进建议 改进办法 帮教 帮扶 个人整改 提高 改进提高 改进意见 努力方向 教育帮助"),
  progress: head(
    "进展 进度 进展情况 落实情况 整改情况 整改进展 办理情况 推进情况 工作进展 整改落实 阶段性成效 成效 整改成效 推进",
  ),
  evidence: head(
    "佐证 佐证材料 佐证资料 支撑材料 证明材料 证明资料 印证材料 印证资料 证明 支撑 相关材料 附件材料 见证材料 痕迹资料 台账资料 材料 资料",
  ),
  source: head("来源 来自 由来 出处 渠道来源 线索来源 提出主体 提出人 反映人 意见人 征求对象 身份 提出方"),
  aim: head("意见对象 针对对象 涉及对象 指向 意见指向 针对 反馈对象 意见针对 被提意见人 被提意见对象 对谁"),
  opinion: head("意见 意见建议 建议 意见和建议 具体意见 原始意见 诉求 意见内容 意见原文"),
  category: head("方面 查摆类别 问题类别 问题方面 所属方面 查摆方面 范畴 维度类别"),
  list: head("清单 台账 台帐 清单类别 台账类别 班子或个人 清单名称 对象类别"),
  ledger: field("整改 问题整改 整改落实 台账"),
  reason: head("原因 事由 理由 缘由 缘故 说明原因 因由"),
  note: head("备注 说明 备注说明 附注 其他 补充说明 其他说明 注 备考 其他情况 需要说明 其他需说明 其它 备"),
  post: head("党内职务 党内任职 党组织职务 支部职务 支部任职 任职 党内分工 党组织任职"),
  job: head("职务 岗位 职称"),
  careTag: head("重点谈话 重点谈心 重点人员 重点对象 重点关注 特殊群体 重点谈心谈话 关注对象 特殊情况 谈话重点 重点"),
  exclusion: head(
    "不计入应到 不计应到 不列入应到 未计入应到 免计应到 不纳入应到 不计入 不计入应到人数 不计入到会 不列入 不纳入",
  ),
  grade: head(
    "等次 评定等次 评议等次 评定结果 评议结果 评议结论 评定 结论 定等 等级 评议等级 考核等次 评定意见 综合评定 评价等次 组织评定 最终等次",
  ),
  circumstance: head(
    "反向情形 负面情形 负面清单 反向清单 反向表现 不合格表现 不合格情形 反面情形 情形 负面 反向 负面表现",
  ),
  disposition: head("处置 组织处置 处置意见 处置建议 处理 组织处理 处理意见 处置方式 处理结果 处置措施"),
  months: head("月数 改正月数 限改 限期改正 改正期限 月 个月 改正时间 改正 整改期"),
  rule: head("制度 办法 规定 制度文件 规章 规章制度 制度办法 文件 细则"),
  amend: head("制定或修订 新建或修订 立改废 制修订 建立或修订 新建 修订 制定 新立 废止 新定"),
  consult: head(
    "论证 审议 讨论 研究 征求 酝酿 论证方式 审议方式 审批 讨论论证 论证过程 研究讨论 意见征求 审定 集体研究",
  ),
  docNo: head("文号 文件号 文件字号 字号 发文字号 制度编号 文件文号 发文号 文件编号"),
  rectNo: head(
    "整改序号 整改编号 台账序号 台账编号 对应问题 问题编号 整改台账 整改问题 对应整改 对应台账 关联问题 关联整改 对应序号",
  ),

  // What a sheet is about: says little within the sheet itself
  meeting: field("会议 会 开会 组织生活 组织生活会 活动 学习 三会一课 召开 开展 举行 举办 集中学习"),
  talk: field("谈心谈话 谈心 谈话 约谈 交谈 谈 会前谈心谈话 开展谈心谈话"),
  solicit: field("征求 征集 收集 征求意见 征集意见 听取 提出 意见征集"),
  appraise: field("民主评议 评议 测评 民主测评 支委会 组织 支部评定 党支部评定 考评 评价 审定"),
  scope: {
    weight: "filler",
    words: words(
      "主要 具体 全部 有关 相关 对应 其中 一览 具体的 本人 个人 党内 基本 本次 本年度 年度 会前 已 需 须 要 要求 填报 填写 全称 简称 规范 被 向 对 项目类 原始 当 前 后 中 现场 起始 开始 责任 措施 涉及 拟采取 整",
    ),
  },

  // Of no form
  sex: foreign("性别"),
  nation: foreign("民族 籍贯 出生地"),
  birth: foreign("出生 出生年月 生日 年龄 平均年龄 岁"),
  schooling: foreign("学历 学位 文化程度 毕业院校 毕业 专业 教育程度 所学专业 院校"),
  contact: foreign(
    "电话 手机 手机号 手机号码 联系电话 联系方式 办公电话 邮箱 微信 住址 家庭住址 通讯地址 现居住地 户籍 联系人",
  ),
  identity: foreign("身份证 身份证号 身份证号码 公民身份号码 证件号码 证件 工号 学工号 学号 编码 代码 人员编号 职工号"),
  joined: foreign("入党 入党时间 转正 转正时间 入职 参加工作 加入 转入 转出 组织关系转入 党龄 党费 缴至 入党日期 工龄"),
  signature: foreign("签名 签字 盖章 签章 手印 画押 签收"),
  filler: foreign(
    "填报人 填表人 填表 制表 制表人 审核人 审核 复核 复核人 复查 复查人 联系人 录入 录入人 打印 上报 录入时间 填报日期 填报时间 存档 归档 上传 督办 督办人 监票 监票人 计票 计票人 唱票人 登记人 校对",
  ),
  score: foreign("得分 分数 评分 打分 总分 互评分 自评分 平均分 分值 考核得分 排名 名次 加分 扣分"),
  cause: foreign("产生原因 原因分析 根源 问题产生原因 原因剖析 剖析原因 思想根源 问题根源 成因"),
  target: foreign("目标 整改目标 预期目标 工作目标 目标任务"),
  assist: foreign("配合 配合单位 配合部门 协办 协助 协同 协办单位 监督人 督查"),
  groupOfMembers: foreign("党小组 小组"),
  speaker: foreign("发言 发言人 发言情况 表态"),
  duration: foreign("时长 耗时 用时 会议时长 学时 课时"),
  resolution: foreign("决议 决定事项 表决 表决结果"),
  files: foreign("附件 签到表 照片 图片 影像 链接 网址"),
  secret: foreign("密级 保密 紧急程度"),
  drafting: foreign("起草 起草人 起草部门 制定依据 依据 制定部门 发文单位 制定单位"),
  reply: foreign("答复 回复 反馈人 答复人 未采纳理由 采纳理由 未采纳原因 不采纳 满意度 回访 处理时限"),
  followUp: foreign("跟进 跟踪 后续 回头看"),
  term: foreign("届满 换届 任期 届次 成立时间 成立日期 建立时间"),
  parts: foreign("35岁以下 少数民族 女党员 男党员 流动党员数 离退休 农民工 大专以上 女性 农民党员 在职 退休"),
  prize: foreign("奖励 处分 奖惩 荣誉 表彰"),
  deputy: foreign("副书记 组织委员 宣传委员 纪检委员"),
  notify: foreign("通知时间 下发时间 发现时间 下达时间 交办时间 立行立改 发现日期 交办"),
  pollMethod: foreign("谈话方式 投票方式 计票方式"),
};
