/**
 * The data of the bench, made by code and the same every time: a committee's workbook with so many members, each with a
 * line in 党员名册 and in 民主评议 and three in 整改台账, and for every fifty members a branch with its meeting.
 */
import { forms } from "../../src/contract/forms";
import type { FormId } from "../../src/contract/forms";
import type { CellValue } from "../../src/domain/cell";
import { serialOf } from "../../src/domain/serial-date";
import type { SheetContent } from "../../src/workbook/port";
import type { SheetData, WorkbookData } from "../../src/workbook/workbook-data";
import { emptySheet } from "../../src/workbook/workbook-data";
import { sampleSettings, workbookOf } from "../samples/sample-workbook";

/** Rows of 整改台账 per member. */
const ledgerRows = 3;

/** Data rows per member: 党员名册, 民主评议, 整改台账. */
export const rowsPerMember = 2 + ledgerRows;

const branchSize = 50;

/** Day on which the bench judges, ISO. */
export const benchDate = "2026-03-27";

type Row = Readonly<Record<string, CellValue>>;

const surnames = [..."张李王赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦许"];
const given = [..."一二三四五六七八九十甲乙丙丁戊己庚辛壬癸"];
const places = ["窗口", "执法", "信息", "后勤", "财务", "档案", "培训", "调研", "信访", "审批", "监测", "统计"];
const things = ["登记", "走访", "台账", "笔记", "校核", "回复", "值守", "带教", "汇报", "抽查", "归档", "公示", "会商"];
const faults = ["有漏项", "更新滞后", "计划不细", "次数偏少", "签字不全", "答复偏慢", "未及时反馈"];
const remedies = [
  "每周五核对一次并签字",
  "每月抽查二十份",
  "制定计划表并按周讲解",
  "两日内登记并通报",
  "季度末交流一次",
];

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError("Nothing to pick from.");
  return found;
}

function day(year: number, month: number, date: number): number {
  const serial = serialOf(year, month, date);
  if (serial === null) throw new RangeError(`No such day: ${year}-${month}-${date}`);
  return serial;
}

const meetingDay = day(2026, 1, 16);

/** One row in fifty has something to find: the mistakes are spread over the kinds below. */
function hasMistake(number: number): boolean {
  return number % 50 === 7;
}

function branchOf(index: number): string {
  return `第${Math.floor(index / branchSize) + 1}党支部`;
}

function nameOf(index: number): string {
  // Twenty surnames and four hundred given names; the sequence keeps names apart within a branch.
  return pick(surnames, index) + pick(given, Math.floor(index / 20)) + pick(given, Math.floor(index / 400));
}

function branchRow(index: number, members: number): Row {
  const size = Math.min(branchSize, members - index * branchSize);
  return {
    no: index + 1,
    branch: `第${index + 1}党支部`,
    parent: "某某局机关委员会",
    secretary: nameOf(index * branchSize),
    hasCommittee: "是",
    members: size,
    fullMembers: size,
    probationaryMembers: 0,
  };
}

function memberRow(index: number): Row {
  return {
    no: index + 1,
    branch: branchOf(index),
    name: nameOf(index),
    kind: "正式党员",
    post: index % branchSize === 0 ? "书记" : "普通党员",
  };
}

function meetingRow(index: number, members: number): Row {
  const size = Math.min(branchSize, members - index * branchSize);
  return {
    no: index + 1,
    branch: `第${index + 1}党支部`,
    kind: "组织生活会",
    title: "2025年度组织生活会",
    date: meetingDay,
    place: "机关二楼会议室",
    chair: nameOf(index * branchSize),
    recorder: nameOf(index * branchSize + 1),
    expected: size,
    present: size - 1,
    absent: 1,
    absentees: `${nameOf(index * branchSize + 2)}（出差）`,
    previousRectificationReported: "是",
    criticisms: size * 2,
    summary: "报告准备情况；通报上年度整改情况；班子对照检查；个人发言；民主测评；确定整改清单",
  };
}

function appraisalRow(index: number): Row {
  const excellent = (index * 7) % 40;
  const isExcellent = index % branchSize < 12;
  return {
    no: index + 1,
    branch: branchOf(index),
    name: nameOf(index),
    kind: "正式党员",
    took: "是",
    issued: 49,
    returned: 49,
    valid: 49,
    excellent: isExcellent ? 40 : excellent,
    qualified: isExcellent ? 9 : 49 - excellent - (hasMistake(index) ? 1 : 0),
    basic: 0,
    unqualified: 0,
    abstained: 0,
    excellentRate: (isExcellent ? 40 : excellent) / 49,
    grade: isExcellent ? "优秀" : "合格",
    informed: meetingDay + 5,
  };
}

function ledgerRow(number: number): Row {
  const index = Math.floor(number / ledgerRows);
  const kind = hasMistake(number);
  const finished = number % 4 === 0;
  return {
    no: (number % (branchSize * ledgerRows)) + 1,
    branch: branchOf(index),
    list: "党员个人",
    name: nameOf(index),
    category: pick(["政治功能强不强", "工作作风实不实", "发挥作用好不好", "自我要求严不严"], number),
    source: "查摆问题",
    problem: `${pick(places, number)}${pick(things, number * 5)}${pick(faults, number * 3)}，${2 + (number % 11)}月份查出${1 + (number % 17)}处`,
    measure: `${pick(places, number * 7)}${pick(things, number)}${pick(remedies, number * 3)}，由${nameOf(index)}负责，${3 + (number % 9)}月底前完成`,
    lead: nameOf(index - (index % branchSize)),
    unit: branchOf(index),
    owner: kind ? null : nameOf(index),
    due: day(2026, 4 + (number % 3), 30),
    progress: finished ? "已按措施落实" : "正在按措施推进",
    status: finished ? "已完成" : "整改中",
    done: finished ? meetingDay + 40 : null,
    evidence: finished ? "核对记录" : null,
  };
}

/** Number of rows and row by position, for each form that is filled. */
function sourcesOf(members: number): Partial<Record<FormId, readonly [number, (index: number) => Row]>> {
  const branches = Math.ceil(members / branchSize);
  return {
    branches: [branches, (index) => branchRow(index, members)],
    members: [members, memberRow],
    meetings: [branches, (index) => meetingRow(index, members)],
    appraisals: [members, appraisalRow],
    rectifications: [members * ledgerRows, ledgerRow],
  };
}

/** The sheets as the port reads them, one per filled form: title, head line, header, rows. */
export function benchSheets(members: number): readonly SheetContent[] {
  const sources = sourcesOf(members);
  return forms.flatMap((form) => {
    const source = sources[form.id];
    if (!source) return [];
    const [count, rowOf] = source;
    const width = form.columns.length;
    const padded = (...texts: string[]): CellValue[] => [
      ...texts,
      ...Array.from({ length: width - texts.length }, () => null),
    ];
    const rows = Array.from({ length: count }, (_, index) => {
      const row = rowOf(index);
      return form.columns.map(({ id }) => row[id] ?? null);
    });
    return [
      {
        name: form.sheet,
        visible: true,
        protected: false,
        top: 0,
        left: 0,
        cells: [
          padded(`2025年度${form.title}`),
          padded("填报单位：中共某某局机关委员会"),
          form.columns.map(({ header }) => header),
          ...rows,
        ],
        merges: [],
        mark: null,
      },
    ];
  });
}

/** The same rows on the template sheets, as a workbook for the host. */
export function benchWorkbook(members: number): WorkbookData {
  const rows = Object.fromEntries(
    Object.entries(sourcesOf(members)).map(([form, [count, rowOf]]) => [
      form,
      Array.from({ length: count }, (_, index) => rowOf(index)),
    ]),
  );
  return workbookOf("压力测试.xlsx", sampleSettings(), rows);
}

/** The same rows as plain values on sheets of the clerk's own, so that every template sheet is still missing. */
export function benchWorkbookWithoutTemplates(members: number): WorkbookData {
  const sheets = benchSheets(members).map(({ name, cells }): SheetData => ({
    ...emptySheet(`去年${name}`),
    cells: new Map(
      cells.map((row, index) => [
        index,
        new Map(row.flatMap((value, column) => (value === null ? [] : [[column, { value }] as const]))),
      ]),
    ),
  }));
  return { name: "去年.xlsx", sheets, names: [], styles: [] };
}
