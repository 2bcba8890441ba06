/** RPT-01: no placeholder is left in a text. */
import { forms } from "../../../contract/forms";
import { settingValues } from "../../../contract/settings";
import type { AnyRecord } from "../../records";
import { exportedText } from "../../report/report-draft";
import { gapsIn } from "../../report/gaps";
import { placeAt, shorten, valuesOf } from "../place";
import { placeInReport, reportRows } from "../report-place";
import type { Rule } from "../rule";
import { placeOfSetting } from "../setting-place";

/** X, ×, 待补充: what the seed report is full of. 某某 is a name that someone made up on purpose. */
const placeholder =
  /(?<![A-Za-z])[XxＸ]{2,}(?![A-Za-z])|×{2,}|[XＸ×](?=[名个人条项次月日年张]|党支部)|^[XＸ]$|[（(【[](?:待补充?|待填写?|待核实?|待定|略)[）)】\]]|待补充|待填写|[_＿]{3,}|□{2,}/;

/** True where a text can hold a placeholder at all; a cheap look that most texts do not pass. */
const suspicious = /[XxＸ×待略_＿□]/;

/** Source: the seed report's X's are what has to be filled in. */
export const rpt01: Rule = {
  id: "RPT-01",
  severity: "错误",
  title: "文字中不得留有未填的占位符",
  source: "上报材料中的占位符、（待补充）等须全部填实",
  forms: [],
  onByDefault: true,
  *check(book, { settings }) {
    for (const { id, type } of settingValues) {
      if (type !== "text") continue;
      const found = placeholder.exec(settings[id]);
      const place = found && placeOfSetting(book, id);
      if (!place) continue;
      yield { ...place, message: `${place.subject}中留有“${shorten(found[0], 10)}”`, advice: "请按实际情况填写" };
    }
    for (const row of reportRows(book)) {
      const text = exportedText(row);
      const found = suspicious.test(text) ? placeholder.exec(text) : null;
      if (!found) continue;
      const gaps = gapsIn(text).filter((what) => what !== "");
      yield {
        ...placeInReport(book, row),
        // A report that is not finished is no error in the data: the figures may be passed on.
        severity: "警告",
        message: gaps.length > 0 ? `报告待补充：${gaps.join("、")}` : `文字中留有“${shorten(found[0], 10)}”`,
        advice: row.edited === "" ? "请把本段写在修改稿中补齐" : "请在修改稿中补齐",
      };
    }
    for (const form of forms) {
      const texts = form.columns.filter(({ type }) => type === "text").map(({ id }) => id);
      const records: readonly AnyRecord[] = book.records[form.id];
      /** Harmless text of the row above, per column: branch, unit and the like repeat from row to row. */
      const harmless = texts.map(() => "");
      for (const record of records) {
        const values = valuesOf(record);
        for (let position = 0; position < texts.length; position++) {
          const column = texts[position] ?? "";
          const text = values[column];
          if (typeof text !== "string" || text === "" || text === harmless[position]) continue;
          if (!suspicious.test(text)) {
            harmless[position] = text;
            continue;
          }
          const found = placeholder.exec(text);
          if (!found) continue;
          const name = values["name"] ?? values["title"];
          yield {
            ...placeAt(record, column, typeof name === "string" ? name : ""),
            message: `文字中留有“${shorten(found[0], 10)}”`,
            advice: "请按实际情况填写",
            // Left out on purpose, as in minutes, or not yet decided: nothing that was forgotten.
            ...(/略|待定/.test(found[0]) && { severity: "警告" }),
          };
        }
      }
    }
  },
};
