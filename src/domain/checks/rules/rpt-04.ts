/** RPT-04: the year of a document number stands in 〔〕. */
import { exportedText } from "../../report/report-draft";
import { placeAt } from "../place";
import { placeInReport, reportRows } from "../report-place";
import type { Rule } from "../rule";
import { placeOfSetting } from "../setting-place";

const wrongBrackets = /[【[（({［「〈<《]\s*((?:19|20)\d{2})\s*[】\]）)}］」〉>》]/;

/** What is written and how it ought to be; null where nothing is wrong. */
function slipIn(text: string): string | null {
  const found = wrongBrackets.exec(text);
  return found ? `年份写成“${found[0]}”` : null;
}

const advice = "请把年份改用六角括号，如 某组通〔2025〕3号";

/** Source: GB/T 9704-2012 (domain.md 3.3); a published example has the slip. */
export const rpt04: Rule = {
  id: "RPT-04",
  severity: "警告",
  title: "发文字号的年份应用六角括号",
  source: "《党政机关公文格式》：发文字号的年份用六角括号“〔〕”括入",
  forms: [],
  onByDefault: true,
  *check(book, { settings }) {
    const problem = slipIn(settings.noticeNo);
    const place = problem === null ? null : placeOfSetting(book, "noticeNo");
    if (place && problem !== null) yield { ...place, message: `通知文号${problem}`, advice };
    for (const row of reportRows(book)) {
      const slip = slipIn(exportedText(row));
      if (slip !== null) yield { ...placeInReport(book, row), message: `发文字号${slip}`, advice };
    }
    for (const record of book.records.institutions) {
      const slip = record.docNo === "" ? null : slipIn(record.docNo);
      if (slip !== null) yield { ...placeAt(record, "docNo"), message: `文号${slip}`, advice };
    }
  },
};
