/** DAT-06: a list column holds a value of its list. */
import type { Column } from "../../../contract/form";
import { formById } from "../../../contract/forms";
import type { AnyRecord, Reading } from "../../records";
import { changeOf } from "../fix-cell";
import { cellsOfGroup, groupReadings, otherCells, placeOfGroup } from "../group-cells";
import { shown } from "../place";
import type { Rule } from "../rule";

/** Words outside the list that a rule of their own reports, with a sharper word. */
const reportedElsewhere: ReadonlySet<string> = new Set([
  ...["members.kind", "appraisals.kind"], // RST-03
  ...["appraisals.grade", "appraisals.disposition"], // GRD-13, GRD-07
  "rectifications.status", // LED-17
  "polls.item", // POL-12
]);

const declared = (record: AnyRecord, id: string): Column | undefined =>
  (formById(record.at.form).columns as readonly Column[]).find((column) => column.id === id);

/** The word is the kind of the group: one finding per word, column and branch. */
function wordOf({ kind, column, raw }: Reading, { at }: AnyRecord): string | null {
  return kind === "not-in-list" && !reportedElsewhere.has(`${at.form}.${column}`) ? shown(raw) : null;
}

/**
 * Source: DERIVED: a word outside the list is counted nowhere. Where it probably stands for a value, the fix is offered;
 * a list of 设置 may be completed instead and is only a note.
 */
export const dat06: Rule = {
  id: "DAT-06",
  severity: "警告",
  title: "下拉列表的列应填列表中的用语",
  source: "列表以外的用语不计入分类统计",
  forms: [],
  settings: ["lists"],
  onByDefault: true,
  *check(book, { settings }) {
    for (const group of groupReadings(book, wordOf)) {
      const place = placeOfGroup(group);
      const [first] = group.cells;
      const column = first && declared(first.record, group.column);
      if (!place || !first || !column) continue;
      const { candidate } = first.reading;
      const values = column.valuesFrom ? settings.lists[column.valuesFrom] : (column.values ?? []);
      const cells =
        candidate === undefined
          ? []
          : group.cells.flatMap(({ record }) => changeOf(record, group.column, candidate) ?? []);
      yield {
        ...place,
        about: cellsOfGroup(group),
        message: `${column.header}填“${group.kind}”，不在下拉列表中${candidate === undefined ? "" : `，可能指“${candidate}”`}${otherCells(group)}`,
        advice:
          candidate === undefined
            ? `请改为${values.slice(0, 7).join("、")}${values.length > 7 ? "等" : ""}${column.valuesFrom ? "，或在《设置》的清单中补充" : ""}`
            : `请核实后改为“${candidate}”`,
        ...(column.valuesFrom && { severity: "提示" }),
        ...(cells.length > 0 && { fix: { kind: "list-word", cells } }),
      };
    }
  },
};
