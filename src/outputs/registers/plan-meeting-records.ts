/** 会议记录 as the usual record form: one page per meeting, with what the log knows and room to write. */
import type { Book } from "../../domain/book";
import type { MeetingRecord } from "../../domain/records";
import { dayOf } from "../../domain/serial-date";
import type { DocumentBlock, DocumentCell, DocumentPlan } from "../../workbook/document-plan";
import { plain } from "../../workbook/document-plan";

const widths = [24, 64, 24, 65] as const;

function label(text: string): DocumentCell {
  return { lines: [text], bold: true };
}

function value(text: string, columns = 1): DocumentCell {
  return { lines: text.split(/\r\n|\r|\n/), columns, align: "left" };
}

function date(serial: number | null): string {
  if (serial === null) return "　　　　年　　月　　日";
  const { year, month, day } = dayOf(serial);
  return `${year}年${month}月${day}日`;
}

function attendance({ expected, present, absent }: MeetingRecord): string {
  const count = (number: number | null) => (number === null ? "　　" : String(number));
  return `应到${count(expected)}名，实到${count(present)}名，缺席${count(absent)}名`;
}

function page(meeting: MeetingRecord, isFirst: boolean): readonly DocumentBlock[] {
  const content = meeting.summary === "" ? [""] : meeting.summary.split(/\r\n|\r|\n/);
  return [
    { ...plain("title", "会议记录"), onNewPage: !isFirst },
    plain("form", `党支部：${meeting.branch}　　会议类型：${meeting.kind}`),
    {
      kind: "table",
      widths,
      headerRows: 0,
      fontSize: 12,
      rows: [
        { height: 10, cells: [label("会议名称"), value(meeting.title, 3)] },
        { height: 10, cells: [label("会议时间"), value(date(meeting.date)), label("会议地点"), value(meeting.place)] },
        { height: 10, cells: [label("主持人"), value(meeting.chair), label("记录人"), value(meeting.recorder)] },
        { height: 10, cells: [label("出勤情况"), value(attendance(meeting), 3)] },
        { height: 16, cells: [{ lines: ["缺席人员", "及原因"], bold: true }, value(meeting.absentees, 3)] },
        { height: 12, cells: [label("列席人员"), value(meeting.observers, 3)] },
        { height: 120, cells: [label("会议内容"), { lines: content, columns: 3, align: "left", top: true }] },
        { height: 12, cells: [label("备注"), value(meeting.note, 3)] },
      ],
    },
    plain("form", "主持人签字：　　　　　　　　　　　　记录人签字："),
  ];
}

/**
 * Plans the records, branch by branch, each in the order of the dates.
 *
 * @param branch - just this branch; all where null
 */
export function planMeetingRecords(book: Book, branch: string | null): DocumentPlan & { readonly count: number } {
  const { year, unit } = book.settings;
  const meetings = book.branches
    .filter(({ name }) => branch === null || name === branch)
    .flatMap(({ records }) => [...records.meetings].sort((a, b) => (a.date ?? Infinity) - (b.date ?? Infinity)));
  const yearWords = year === null ? "" : `${year}年度`;
  return {
    count: meetings.length,
    title: `${yearWords}会议记录`,
    author: unit,
    subject: "组织生活会",
    name: `${branch ?? unit}${yearWords}会议记录`,
    sections: [
      {
        orientation: "portrait",
        margins: "form",
        pageNumbers: false,
        blocks: meetings.flatMap((meeting, index) => page(meeting, index === 0)),
      },
    ],
  };
}
