/** @jest-environment jsdom */
// The tab 报告: what it shows, that an export says where the file went, and that a refused copy leaves the text selected.
import type { ReportView, ReportViewRow } from "../../../src/app/report/report-view";
import { documentHtml, documentText } from "../../../src/taskpane/report/document-html";
import { linesOf } from "../../../src/taskpane/report/paragraph-list";
import { plain } from "../../../src/workbook/document-plan";
import { done, failed } from "../../../src/workbook/outcome";
import { button, clearPane, click, drawPane, settle } from "../draw";
import { fakeAssistant } from "../fake-assistant";

afterEach(clearPane);

const row = (key: string, text: string, part: Partial<ReportViewRow> = {}): ReportViewRow => ({
  key,
  level: key.split("·")[0] ?? "",
  text,
  edited: false,
  hint: "",
  row: 5,
  ...part,
});

const view: ReportView = {
  sheet: "情况报告",
  column: 2,
  rows: [
    row("标题", "某局的报告"),
    row("正文·谈心谈话", "谈了82人次。", { edited: true, hint: "“82人次”应为81人次（谈心谈话）", row: 9 }),
    row("表题·按党支部", "按党支部分列表"),
    row("表头·按党支部", "党支部 | 参评"),
    row("表格·按党支部·甲", "甲 | 4"),
    row("表格·按党支部·合计", "合计 | 4"),
  ],
  orphans: 1,
  remark: "等次合计10名，比实参评少2名",
  document: {
    title: "某局的报告",
    author: "某局",
    subject: "",
    name: "某局的报告",
    sections: [
      {
        orientation: "portrait",
        margins: "report",
        pageNumbers: true,
        blocks: [
          plain("title", "某局的报告"),
          { kind: "body", runs: [{ text: "（一）到位。", as: "heading2" }, { text: "甲<乙" }] },
        ],
      },
    ],
  },
};

const file = { name: "某局的报告.docx", type: "application/x", bytes: new Uint8Array([1, 2]) };

function open() {
  const assistant = fakeAssistant();
  assistant.report = done(view);
  assistant.file = done(file);
  return assistant;
}

/** The links that were clicked; jsdom saves nothing. */
function watchDownloads(): HTMLAnchorElement[] {
  const clicked: HTMLAnchorElement[] = [];
  Object.assign(URL, { createObjectURL: () => "blob:1", revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(this);
  });
  return clicked;
}

test("paragraphs with their state; a click leads to the cell 修改稿", async () => {
  const assistant = open();
  const { text } = await drawPane(assistant, "#report");
  expect(text()).toContain("修改稿：“82人次”应为81人次（谈心谈话）");
  expect(text()).toContain("按党支部分列表（2 行）");
  expect(text()).toContain("等次合计10名，比实参评少2名，请核对后再上报");
  expect(text()).toContain("1 段修改稿没有对应的段落");
  await click(button(/^谈了82人次/));
  expect(assistant.calls.at(-1)).toMatchObject({ name: "goTo", argument: { sheet: "情况报告", row: 9, column: 2 } });
});

test("导出 Word hands the file to the downloads and says where it is; a refusal is said", async () => {
  const downloads = watchDownloads();
  const assistant = open();
  const { text } = await drawPane(assistant, "#report");
  await click(button("导出 Word"));
  await settle();
  expect(downloads.map(({ download }) => download)).toEqual(["某局的报告.docx"]);
  expect(text()).toContain("已交给下载：某局的报告.docx");
  assistant.file = failed({ kind: "cell-edit", message: "正在编辑单元格，请按回车后再试。" });
  await click(button("导出 Word"));
  await settle();
  expect(text()).toContain("正在编辑单元格，请按回车后再试。");
  expect(text()).not.toContain("已交给下载");
});

test("a form for print is asked for the branch chosen", async () => {
  const downloads = watchDownloads();
  const assistant = open();
  await drawPane(assistant, "#report");
  await click(button("民主评议党员登记表"));
  await settle();
  const asked = assistant.calls.find(({ name }) => name === "exportForm");
  expect(asked?.argument).toEqual({ form: "memberRegisters", branch: null });
  expect(downloads).toHaveLength(1);
});

test("复制全文 copies with formatting; where the browser refuses, the whole text is there, selected", async () => {
  const { text } = await drawPane(open(), "#report");
  const data = new Map<string, string>();
  Object.assign(document, {
    execCommand: () => {
      const event = new Event("copy");
      Object.assign(event, { clipboardData: { setData: (type: string, value: string) => data.set(type, value) } });
      document.dispatchEvent(event);
      return true;
    },
  });
  await click(button("复制全文"));
  expect(data.get("text/html")).toContain("楷体_GB2312");
  expect(data.get("text/plain")).toContain("（一）到位。甲<乙");
  expect(text()).toContain("已复制全文和格式");
  Object.assign(document, { execCommand: () => false });
  await click(button("复制全文"));
  const field = document.querySelector<HTMLTextAreaElement>("textarea[aria-label=报告全文]");
  expect(field?.value).toContain("某局的报告");
  expect(document.activeElement).toBe(field);
  expect(field?.selectionEnd).toBe(field?.value.length);
});

test("a row of a table with a hint of its own does not hide in the table's line", () => {
  const lines = linesOf([
    row("表题·甲", "表"),
    row("表格·甲·一", "一 | 1"),
    row("表格·甲·二", "二 | 2", { hint: "“参评”写3，应为2" }),
  ]);
  expect(lines.map(({ text }) => text)).toEqual(["表（2 行）", "二 | 2"]);
});

test("the clipboard's HTML escapes what the cells hold", () => {
  expect(documentHtml(view.document)).toContain("甲&lt;乙");
  expect(documentText(view.document)).toBe("某局的报告\n　　（一）到位。甲<乙");
});
