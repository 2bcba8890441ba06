/** RST-05: a started row has its required cells filled; 无 or — counts as filled. */
import type { FormId } from "../../../contract/forms";
import { forms } from "../../../contract/forms";
import type { AnyRecord, FormTable } from "../../records";
import { placeAt, readingOf, valuesOf } from "../place";
import type { Rule } from "../rule";

/** Blank cells that a rule of their own reports, with a sharper word. */
const reportedElsewhere: { readonly [I in FormId]?: readonly string[] } = {
  meetings: ["title", "date", "place", "chair", "recorder", "expected", "present"], // MTG-01, MTG-02
  talks: ["date", "place", "content"], // TLK-07
  rectifications: ["owner", "due"], // LED-01, LED-02
};

/** Source: domain.md 2.7, the filling rule "no empty cell: write 无 or —" (http://biz.doczj.com/doc/6b16739875.html). */
export const rst05: Rule = {
  id: "RST-05",
  severity: "警告",
  title: "必填单元格不得空白",
  source: "党员信息采集填写要求：不留空格，没有内容的填“无”或“—”",
  forms: forms.map((form) => form.id),
  onByDefault: true,
  *check(book) {
    for (const form of forms) {
      const elsewhere = reportedElsewhere[form.id] ?? [];
      const required = form.columns.filter((column) => "required" in column && !elsewhere.includes(column.id));
      let present = required;
      let table: FormTable | null = null;
      const records: readonly AnyRecord[] = book.records[form.id];
      for (const record of records) {
        if (record.at !== table) {
          table = record.at;
          const { columns } = table;
          present = required.filter((column) => columns.has(column.id));
        }
        const values = valuesOf(record);
        for (const column of present) {
          const value = values[column.id];
          if ((value !== "" && value !== null) || readingOf(record, column.id)) continue;
          const name = values.name ?? values.title;
          yield {
            ...placeAt(record, column.id, typeof name === "string" ? name : ""),
            message: `${column.header}为必填，现为空白`,
            advice: "请补填；确实没有的填“无”或“—”",
          };
        }
      }
    }
  },
};
