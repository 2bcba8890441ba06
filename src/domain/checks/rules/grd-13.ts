/** GRD-13: a grade is one of the declared words. */
import { changeOf } from "../fix-cell";
import { cellsOfGroup, groupReadings, otherCells, placeOfGroup } from "../group-cells";
import { shown } from "../place";
import type { Rule } from "../rule";

/**
 * Source: older gradings still met in files (domain.md 1.4). 称职 probably stands for 合格: the fix is offered, and a
 * clerk's confirmation on reading makes it apply; 良好, 好, 中, 差 stand for nothing. One finding per word and branch.
 */
export const grd13: Rule = {
  id: "GRD-13",
  severity: "警告",
  title: "评定等次应为优秀、合格、基本合格、不合格或不评定等次",
  source: "民主评议党员分优秀、合格、基本合格、不合格四个等次",
  forms: ["appraisals"],
  needs: { appraisals: ["grade"] },
  onByDefault: true,
  *check(book) {
    const groups = groupReadings(book, ({ column, kind, raw }, { at }) =>
      at.form === "appraisals" && column === "grade" && kind === "not-in-list" ? shown(raw) : null,
    );
    for (const group of groups) {
      const place = placeOfGroup(group);
      const candidate = group.cells[0]?.reading.candidate;
      if (!place) continue;
      const cells =
        candidate === undefined ? [] : group.cells.flatMap(({ record }) => changeOf(record, "grade", candidate) ?? []);
      yield {
        ...place,
        about: cellsOfGroup(group),
        message: `评定等次“${group.kind}”不是规定的等次${candidate === undefined ? "" : `，可能指“${candidate}”`}${otherCells(group)}`,
        advice: candidate === undefined ? "请按支委会的评定改为规定的等次" : `请核实后改为“${candidate}”`,
        ...(cells.length > 0 && { fix: { kind: "grade-word", cells } }),
      };
    }
  },
};
