/** 情况报告: writes the sheet 情况报告. 自动文字 is made anew from the data, 修改稿 stays as the clerk wrote it. */
import { exportedText } from "../../domain/report/report-draft";
import { gapsIn } from "../../domain/report/gaps";
import { draftDifferences, tableHeaders } from "../../domain/report/report-hints";
import { planReportSheet } from "../../outputs/situation-report/plan-report-sheet";
import type { Outcome } from "../../workbook/outcome";
import { done, failed } from "../../workbook/outcome";
import { isoMinute } from "../clock";
import type { CommandDone, RunOptions } from "../command-done";
import type { CommandScene } from "../commands/command";
import { baseDateOf } from "../judge";
import { noForms } from "../nothing-found";
import { openBook } from "../open-book";
import { ownSheetNames } from "../own-sheets";
import { writeMemory } from "../write-memory";
import { writeResult } from "../write-result";
import { keepDrafts } from "./kept-drafts";
import type { MadeReport } from "./make-report";
import { makeReport } from "./make-report";

/** Said instead of writing over words that cannot be told apart any more. */
export const unreadableReport = failed({
  kind: "nothing-to-do",
  message: `“${ownSheetNames.report}”的表头（级别、自动文字、修改稿、提示）不完整，认不出哪些是您的修改稿，没有重写。请恢复表头；不要这些内容的，删除该表后再点“情况报告”。`,
  sheet: ownSheetNames.report,
});

function detailsOf({ carried, figures, remark, restored }: MadeReport): readonly string[] {
  const { rows, orphans } = carried;
  const headerOf = tableHeaders(rows);
  const drafts = rows.filter(({ edited }) => edited !== "").length;
  const off = rows.filter((row) => draftDifferences(row, figures, headerOf(row.key)).length > 0).length;
  const gaps = rows.filter((row) => gapsIn(exportedText(row)).length > 0).length;
  return [
    ...(remark === "" ? [] : [`${remark}，请核对后再上报。`]),
    ...(drafts > 0 ? [`修改稿 ${drafts} 段原样保留。`] : []),
    ...(restored > 0 ? [`其中 ${restored} 段按助手保存的恢复；不再需要的请清空该格。`] : []),
    ...(off > 0 ? [`${off} 段修改稿里的数字与数据不一致，见“提示”一列。`] : []),
    ...(orphans.length > 0 ? [`${orphans.length} 段修改稿在现在的报告里没有对应的段落，留存在表的末尾，不导出。`] : []),
    ...(gaps > 0 ? [`${gaps} 段有待补充的内容，请在修改稿中补齐。`] : []),
  ];
}

export async function writeReport({ port, clock }: CommandScene, options: RunOptions): Promise<Outcome<CommandDone>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { book, content } = opened.value;
  const nothing = noForms(opened.value, "写成报告");
  if (nothing) return nothing;
  if (opened.value.reportUnreadable) return unreadableReport;
  const asOf = baseDateOf(clock, options);
  const made = makeReport(opened.value, asOf);
  const madeAt = isoMinute(clock.now());
  const kept = [...made.carried.rows, ...made.carried.orphans];
  const memory = keepDrafts(opened.value.memory, kept, madeAt);
  if (memory) {
    // Before the sheet is emptied, in a write of its own: whatever becomes of the next one, the words are there.
    const saved = await writeMemory(port, content, memory, options);
    if (!saved.ok) return saved;
  }
  // What the sheet will hold, so that it counts as made from the 修改稿 as they then stand.
  const report = { sheet: ownSheetNames.report, editedColumn: 2, rows: kept };
  const written = await writeResult(
    port,
    { ...opened.value, book: { ...book, report }, memory: memory ?? opened.value.memory },
    "report",
    { baseDate: asOf, remark: made.remark, madeAt },
    (name) => planReportSheet(made.carried, made.figures, { name, madeAt, asOf, remark: made.remark }),
    options,
  );
  if (!written.ok) return written;
  return done({
    message: `情况报告已生成：${made.carried.rows.length} 段（截止日期 ${asOf}）。在助手的“报告”页导出 Word。`,
    details: [...written.value.details, ...detailsOf(made)],
    sheet: written.value.sheet,
  });
}
