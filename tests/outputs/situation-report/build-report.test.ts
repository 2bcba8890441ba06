// The report states what the data show: its figures, its headings from 设置, a branch's wording, what is to be added.
import fc from "fast-check";
import { defaultReportHeadings } from "../../../src/contract/report-headings";
import type { Settings } from "../../../src/contract/settings";
import type { Book } from "../../../src/domain/book";
import { countBook } from "../../../src/domain/count-book";
import { compareFigures } from "../../../src/domain/report/compare-figures";
import { reportFacts } from "../../../src/domain/report/report-facts";
import { reportFigures } from "../../../src/domain/report/report-figures";
import { gapsIn } from "../../../src/domain/report/gaps";
import { buildReport } from "../../../src/outputs/situation-report/build-report";
import { paragraphKey } from "../../../src/outputs/situation-report/report-model";
import { buildSummary } from "../../../src/outputs/summary/build-summary";
import { defaultSettings } from "../../../src/reading/read-settings";
import { bookOf } from "../../domain/counting-book";

const asOf = 46108;

function reportOf(book: Book): ReadonlyMap<string, string> {
  const facts = reportFacts(book, buildSummary(book).total.counts, asOf);
  return new Map(buildReport(facts).paragraphs.map((one) => [paragraphKey(one), one.text]));
}

const settings: Partial<Settings> = {
  unit: "某局机关委员会",
  year: 2031,
  noticeTitle: "通知甲",
  noticeNo: "某〔2031〕9号",
};

const twoBranches = bookOf(
  {
    branches: [
      { branch: "甲", sector: "机关", members: 4 },
      { branch: "乙", sector: "企业", members: 3 },
    ],
    meetings: [
      { branch: "甲", kind: "组织生活会", date: 46050, expected: 4, present: 4, previousRectificationReported: "是" },
      { branch: "甲", kind: "集中学习", present: 4 },
      { branch: "甲", kind: "讲党课", present: 3 },
    ],
    opinions: [
      { branch: "甲", way: "个别谈话", target: "支委会", source: "党员" },
      { branch: "甲", way: "集体座谈", target: "张一", source: "群众" },
    ],
    appraisals: [{ branch: "甲", took: "是", grade: "优秀" }],
    rectifications: [
      { branch: "甲", list: "党员个人", category: "工作作风实不实", measure: "改", status: "整改中", due: asOf - 1 },
      { branch: "乙", list: "领导班子", category: "", measure: "", status: "已销号" },
    ],
    institutions: [{ branch: "甲", name: "学习办法", kind: "新建" }],
  },
  settings,
);

test("a committee's report: notice, ways, targets, categories, states, breakdowns", () => {
  const report = reportOf(twoBranches);
  expect(report.get("标题")).toBe("某局机关委员会关于2031年度组织生活会和民主评议党员工作情况的报告");
  expect(report.get("正文·部署")).toContain("按照《通知甲》（某〔2031〕9号）部署本项工作");
  expect(report.get("正文·部署")).toContain("应召开专题组织生活会的党支部2个，实召开1个，召开率50%");
  expect(report.get("正文·部署")).toContain("尚未召开的党支部1个：乙。");
  expect(report.get("正文·学习")).toContain("组织学习2次，其中集中学习1次、讲党课1次，4名党员参与了集中学习");
  expect(report.get("正文·征求意见")).toContain(
    "通过个别谈话、集体座谈等方式，征求意见2条，其中个别谈话1条、集体座谈1条",
  );
  expect(report.get("正文·征求意见")).toContain("对领导班子的1条、对党员个人的1条");
  expect(report.get("正文·查摆问题")).toContain("按问题类别分，工作作风实不实1个，另有1个未填问题类别。");
  expect(report.get("正文·整改落实")).toContain("未启动0个、整改中1个、延期0个、已完成0个、已销号1个，整改率50%");
  expect(report.get("正文·总体")).toContain("1个党支部尚未召开专题组织生活会，整改台账尚有整改中1个，其中已超期1个");
  expect(report.get("正文·制度建设")).toContain("已新建1项：《学习办法》");
  expect(report.get("表格·按领域行业·机关")).toBe("机关 | 1 | 1 | 4 | 0 | 4 | 1 | 1 | 0 | 0 | 0 | 0");
  expect(report.get("表格·按党支部·合计")).toBe("合计 | 2 | 1 | 7 | 0 | 4 | 1 | 1 | 0 | 0 | 0 | 0");
  expect(report.get("正文·基本情况")).toBe(buildSummary(twoBranches).sentence);
});

test("a branch's report speaks of the branch, with the same figures", () => {
  const branch = bookOf(
    {
      branches: [{ branch: "甲", members: 2 }],
      appraisals: [{ branch: "甲", took: "是", grade: "合格" }],
      meetings: [{ branch: "甲", kind: "组织生活会", date: 46050, expected: 2, present: 2 }],
    },
    settings,
  );
  const report = reportOf(branch);
  expect(report.get("标题")).toContain("某局机关委员会甲关于");
  expect(report.get("正文·基本情况")).toMatch(/^截至目前，本支部召开了专题组织生活会，.*1名党员参加了民主评议/);
  expect([...report.values()].join("")).not.toContain("各级党组织");
  expect(report.has("表头·按党支部")).toBe(false);
});

test("an empty workbook's report names what is to be added and claims nothing", () => {
  const report = reportOf(bookOf({}));
  const gaps = [...report.values()].flatMap(gapsIn);
  for (const what of ["填报单位", "评议年度", "主题", "通知名称", "通知文号", "成文日期"]) expect(gaps).toContain(what);
  expect(report.get("正文·谈心谈话")).toBe("（待补充：谈心谈话情况，《谈心谈话》没有内容）。");
});

test("headings, opening and standing words come from 设置; what is left out falls back, what is added is the clerk's", () => {
  const lists = {
    ...defaultSettings().lists,
    reportHeadings: [
      "标题：{填报单位}{评议年度}年度总结",
      "一、总体情况",
      "二、做法",
      "（一）部署到位。逐级压实责任。",
      "三、打算",
      "四、意见建议",
    ],
  };
  const report = reportOf({ ...twoBranches, settings: { ...twoBranches.settings, lists } });
  expect(report.get("标题")).toBe("某局机关委员会2031年度总结");
  expect(report.get("一级标题·基本情况")).toBe("一、总体情况");
  expect(report.get("二级标题·安排部署")).toBe("（一）部署到位。");
  expect(report.get("正文·安排部署·提法")).toBe("逐级压实责任。");
  // Without a heading of its own the paragraph stands under the one before.
  expect(report.has("二级标题·学习")).toBe(false);
  expect(report.has("正文·学习")).toBe(true);
  expect(report.get("正文·四、意见建议")).toBe("（待补充：“四、意见建议”的情况）。");
  expect(report.get("开头")).toContain("现将相关情况报告如下");
});

test("no year stands in the default headings", () => {
  expect(defaultReportHeadings.join("")).not.toMatch(/\d{4}|四个|两个维护/);
});

test("every number of the automatic text agrees with the figures, whatever the data", () => {
  const word = (...words: string[]) => fc.constantFrom(...words);
  const count = fc.integer({ min: 0, max: 300 });
  fc.assert(
    fc.property(
      fc.record({
        branches: fc.array(fc.record({ branch: word("甲", "乙", "丙"), sector: word("机关", ""), members: count })),
        meetings: fc.array(
          fc.record({
            branch: word("甲", "乙", "丙", ""),
            kind: word("组织生活会", "集中学习", "讲党课", "学习讨论"),
            date: fc.integer({ min: 46000, max: 46200 }),
            ...{ expected: count, present: count, criticisms: count, dispatched: count },
            previousRectificationReported: word("是", "否", ""),
          }),
        ),
        talks: fc.array(fc.record({ branch: word("甲", "乙"), kind: word("支委之间", "党员之间", "") })),
        opinions: fc.array(
          fc.record({
            branch: word("甲"),
            way: word("个别谈话", "集体座谈"),
            source: word("党员", "群众"),
            target: word("班子", "张一"),
            adopted: word("是", ""),
          }),
        ),
        appraisals: fc.array(
          fc.record({
            branch: word("甲", "乙"),
            took: word("是", "否"),
            grade: word("优秀", "合格", "基本合格", "不合格", "不评定等次"),
            disposition: word("", "限期改正"),
          }),
        ),
        rectifications: fc.array(
          fc.record({
            branch: word("甲", "乙"),
            list: word("领导班子", "党员个人", ""),
            category: word("工作作风实不实", ""),
            status: word("未启动", "整改中", "延期", "已完成", "已销号"),
            due: fc.option(fc.integer({ min: 46000, max: 46200 })),
            measure: word("改", ""),
          }),
        ),
        institutions: fc.array(fc.record({ branch: word("甲"), name: word("办法"), kind: word("新建", "修订") })),
      }),
      (rows) => {
        const book = bookOf(rows, settings);
        const facts = reportFacts(book, countBook(book), asOf);
        const figures = reportFigures(facts);
        const wrong = buildReport(facts).paragraphs.flatMap(({ text, topic, level }) =>
          level === "正文"
            ? compareFigures(text, figures, topic).map(({ written, right }) => [text, written, right])
            : [],
        );
        expect(wrong).toEqual([]);
        const keys = buildReport(facts).paragraphs.map(paragraphKey);
        expect(new Set(keys).size).toBe(keys.length);
      },
    ),
    { numRuns: 150 },
  );
});
