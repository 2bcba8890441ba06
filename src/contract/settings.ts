/**
 * The sheet 设置: everything that changes from year to year or from one notice to the next. It travels in the workbook
 * to the branches; the code holds the defaults only.
 */
import type { SettingListId } from "./form";
import { defaultReportHeadings } from "./report-headings";

/** What a setting holds. `fraction` may be written as 1/3, `percent` as 95%; both are numbers from 0 to 1. */
export type SettingType = "text" | "integer" | "date" | "list" | "fraction" | "percent";

/** One row of 设置: 项目 | 内容 | 说明. */
export interface SettingDeclaration {
  readonly id: string;
  /** 项目, exactly as on the sheet. */
  readonly label: string;
  readonly type: SettingType;
  /** Allowed values of a `list` setting. */
  readonly values?: readonly string[];
  /** Used where the cell is empty. `null` means there is none; texts default to "". */
  readonly default: string | number | null;
  /** How the default is written on the sheet where the number itself would be unreadable (1/3). */
  readonly defaultText?: string;
  /** 说明. */
  readonly help: string;
}

function defineSettings<const S extends readonly SettingDeclaration[]>(settings: S): S {
  return settings;
}

/** Sheet name of the settings. */
export const settingsSheet = "设置";

/** The single values, in the order of the sheet. */
export const settingValues = defineSettings([
  {
    id: "unit",
    label: "填报单位",
    type: "text",
    default: "",
    help: "填报本工作簿的党组织全称，出现在各表第二行和汇总表。",
  },
  {
    id: "year",
    label: "评议年度",
    type: "integer",
    default: null,
    help: "四位年份，如 2025；会议可在次年一季度召开。",
  },
  { id: "theme", label: "主题", type: "text", default: "", help: "本年度组织生活会的主题，用于报告。" },
  { id: "noticeTitle", label: "通知名称", type: "text", default: "", help: "部署本项工作的通知名称，不带书名号。" },
  { id: "noticeNo", label: "通知文号", type: "text", default: "", help: "年份用六角括号，如 某组通〔2025〕3号。" },
  {
    id: "requirements",
    label: "通知要求方面数",
    type: "integer",
    default: null,
    help: "通知提出了几个方面的具体要求。",
  },
  { id: "windowFrom", label: "会议窗口起", type: "date", default: null, help: "留空即评议年度 11 月 1 日。" },
  { id: "windowTo", label: "会议窗口止", type: "date", default: null, help: "留空即次年 4 月 30 日。" },
  {
    id: "excellentCap",
    label: "优秀比例上限",
    type: "fraction",
    default: 1 / 3,
    defaultText: "1/3",
    help: "分数或百分比；名额按基数乘上限后舍去小数。",
  },
  {
    id: "excellentBase",
    label: "优秀比例基数",
    type: "list",
    values: ["党员总数", "正式党员", "参评党员"],
    default: "党员总数",
    help: "各地通知规定不一，按本级通知选择。",
  },
  {
    id: "quorum",
    label: "到会率下限",
    type: "fraction",
    default: 1 / 2,
    defaultText: "1/2",
    help: "有表决权的党员到会须超过此比例。民主生活会的 2/3、选举的 4/5 不适用于此。",
  },
  { id: "attendanceRate", label: "参会率下限", type: "percent", default: null, help: "留空表示不检查参会率。" },
  {
    id: "appraisalRate",
    label: "参评率下限",
    type: "percent",
    default: 0.95,
    defaultText: "95%",
    help: "党员参评率的下限。",
  },
  { id: "talksEach", label: "每人谈话次数下限", type: "integer", default: 1, help: "每名党员会前至少谈话几次。" },
  {
    id: "correctionMonths",
    label: "限期改正最长月数",
    type: "integer",
    default: 12,
    help: "限期改正一般 6 个月，最长不超过 1 年。",
  },
  {
    id: "dueMonths",
    label: "整改时限最长月数",
    type: "integer",
    default: null,
    help: "整改时限距组织生活会的最长月数；留空表示不检查。",
  },
  { id: "preparedBy", label: "填报人", type: "text", default: "", help: "出现在各表第二行和汇总表签字栏。" },
  { id: "reviewedBy", label: "审核人", type: "text", default: "", help: "出现在汇总表签字栏。" },
  { id: "reportDate", label: "填报日期", type: "date", default: null, help: "按 2026-03-27 的样式填写。" },
]);

/** A list kept in 设置: one column from E on, header in row 3, values below. */
export interface SettingListDeclaration {
  readonly id: SettingListId;
  /** Header of the list's column. */
  readonly label: string;
  /** Workbook name (ASCII) that the dropdowns refer to. */
  readonly definedName: string;
  readonly default: readonly string[];
  /** Width of its column in characters, where the usual one is too narrow. */
  readonly width?: number;
}

/** The lists, in the order of their columns. */
export const settingLists: readonly SettingListDeclaration[] = [
  {
    id: "problemCategories",
    label: "查摆类别",
    definedName: "List_ProblemCategories",
    default: [
      "政治功能强不强",
      "“四个意识”牢不牢",
      "“四个自信”有没有",
      "工作作风实不实",
      "发挥作用好不好",
      "自我要求严不严",
    ],
  },
  {
    id: "pollItems",
    label: "测评项目",
    definedName: "List_PollItems",
    default: ["总体评价", "政治素养", "履职尽责", "服务群众", "遵纪守法", "倡导新风"],
  },
  {
    id: "solicitationWays",
    label: "征求意见方式",
    definedName: "List_SolicitationWays",
    default: ["个别谈话", "集体座谈", "上门走访", "发放征求意见表"],
  },
  {
    id: "vagueDeadlines",
    label: "空泛时限用语",
    definedName: "List_VagueDeadlines",
    default: ["长期坚持", "持续推进", "立行立改", "常态化", "长期"],
  },
  {
    id: "genericPhrases",
    label: "泛化用语",
    definedName: "List_GenericPhrases",
    default: ["学习不够深入", "服务意识不强", "工作不够扎实", "创新意识不强", "党性修养不够"],
  },
  {
    id: "reportHeadings",
    label: "报告标题",
    definedName: "List_ReportHeadings",
    default: defaultReportHeadings,
    width: 72,
  },
];

type ValueOf<D extends SettingDeclaration> = D["type"] extends "text" | "list"
  ? string
  : D["default"] extends number
    ? number
    : number | null;

type SettingValues = { readonly [D in (typeof settingValues)[number] as D["id"]]: ValueOf<D> };

/** A rule switched off or changed in severity in 设置 (table 规则设置). */
export interface RuleSetting {
  readonly enabled?: boolean;
  readonly severity?: "错误" | "警告" | "提示";
}

/**
 * The settings of a workbook after reading 设置: every value is there, defaults filled in. Dates are Excel serial numbers
 * of the 1900 system (days), fractions and percents numbers from 0 to 1.
 */
export interface Settings extends SettingValues {
  readonly lists: { readonly [I in SettingListId]: readonly string[] };
  /** By rule id, e.g. `GRD-03`. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
}
