/** CON-06: in a merged workbook every row says which file it came from. */
import { forms } from "../../../contract/forms";
import type { AnyRecord, FormTable } from "../../records";
import { placeAt } from "../place";
import type { Rule } from "../rule";

/** Source: consolidating tools add 来源文件 to each row (gh-idx 15391621623). One finding per sheet. */
export const con06: Rule = {
  id: "CON-06",
  severity: "提示",
  title: "汇集的各行应注明来源文件",
  source: "汇总台账逐行注明来源文件，便于核对和退回",
  forms: [],
  onByDefault: true,
  *check(book) {
    for (const { id } of forms) {
      const records = book.records[id] as readonly AnyRecord[];
      const blank = new Map<FormTable, AnyRecord[]>();
      const filled = new Set<FormTable>();
      for (const record of records) {
        const { at } = record;
        if (at.sourceColumn === undefined) continue;
        if (record.sourceFile !== undefined && record.sourceFile !== "") filled.add(at);
        else {
          const rows = blank.get(at);
          if (rows) rows.push(record);
          else blank.set(at, [record]);
        }
      }
      for (const [table, rows] of blank) {
        const [first] = rows;
        if (!first || !filled.has(table)) continue;
        yield {
          ...placeAt(first, null, ""),
          column: table.sourceColumn ?? null,
          field: "来源文件",
          about: [table.sheet, String(rows.length)],
          message: `有${rows.length}行没有来源文件，再次导入时不会更新`,
          advice: "手工增加的行可不填；从支部表粘贴来的请改用导入",
        };
      }
    }
  },
};
