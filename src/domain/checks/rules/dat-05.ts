/** DAT-05: a cell with a list holds one of its values. */
import { formById } from "../../../contract/forms";
import type { Column } from "../../../contract/form";
import { changeOf } from "../fix-cell";
import { cellsOfGroup, groupReadings, placeOfGroup } from "../group-cells";
import { shown } from "../place";
import type { Rule } from "../rule";

/** Columns whose odd words a rule of their own tells, with a sharper word. */
const toldElsewhere: ReadonlySet<string> = new Set([
  ...["members.kind", "appraisals.kind"], // RST-03
  ...["appraisals.grade", "appraisals.disposition"], // GRD-13, GRD-07
  ...["rectifications.status", "rectifications.category"], // LED-17, LED-12
  "polls.item", // POL-12
]);

/** Words told of a column. */
const mostWords = 4;

/**
 * Source: the lists of the contract. What is none of them is kept as it stands and counts nowhere, so the clerk is told;
 * one finding per column and branch.
 */
export const dat05: Rule = {
  id: "DAT-05",
  severity: "警告",
  title: "有下拉列表的单元格应填列表中的内容",
  source: "列表以外的内容不参加统计和核对",
  forms: [],
  onByDefault: true,
  *check(book) {
    const groups = groupReadings(book, ({ column, kind }, { at }) =>
      kind === "not-in-list" && !toldElsewhere.has(`${at.form}.${column}`) ? "word" : null,
    );
    for (const group of groups) {
      const place = placeOfGroup(group);
      const [first] = group.cells;
      if (!place || !first) continue;
      const columns: readonly Column[] = formById(first.record.at.form).columns;
      const column = columns.find(({ id }) => id === group.column);
      const values = column?.valuesFrom ? book.settings.lists[column.valuesFrom] : (column?.values ?? []);
      const words = [...new Set(group.cells.map(({ reading }) => shown(reading.raw)))];
      const cells = group.cells.flatMap(({ record, reading: { candidate } }) =>
        candidate === undefined ? [] : (changeOf(record, group.column, candidate) ?? []),
      );
      yield {
        ...place,
        about: cellsOfGroup(group),
        message: `${place.field}填“${words.slice(0, mostWords).join("”“")}”${words.length > mostWords ? `等${words.length}种` : ""}，不在列表中，不参加统计${
          group.cells.length > 1
            ? `；本列共${group.cells.length}格（第${group.cells
                .slice(0, 5)
                .map(({ record }) => record.row)
                .join("、")}行${group.cells.length > 5 ? "等" : ""}）`
            : ""
        }`,
        advice: `请改为${values
          .slice(0, 8)
          .map((value) => shown(value))
          .join("、")}${values.length > 8 ? "等" : ""}`,
        ...(cells.length > 0 && { fix: { kind: "list-word", cells } }),
      };
    }
  },
};
