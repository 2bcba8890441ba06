/** DAT-05: a cell holds an entry, not the error of a formula or a picture. */
import { formById } from "../../../contract/forms";
import type { AnyRecord, Reading } from "../../records";
import { cellsOfGroup, groupReadings, otherCells, placeOfGroup } from "../group-cells";
import { shown } from "../place";
import type { Rule } from "../rule";

/** What the usual error values say. */
const causes: readonly (readonly [RegExp, string])[] = [
  [/N\/A/, "查找不到对应的内容"],
  [/REF/, "引用的单元格已不在"],
  [/DIV/, "除数为零"],
  [/NAME/, "函数或名称不认识"],
  [/VALUE/, "参与计算的不是数字"],
  [/NUM/, "算不出数"],
  [/^#+$/, "列宽不够，只导出了井号"],
];

/** A picture in a long text (佐证材料, 备注) is an entry of its kind. */
function flawOf({ kind, column, raw }: Reading, { at }: AnyRecord): string | null {
  if (kind === "error-cell") return causes.find(([pattern]) => pattern.test(shown(raw)))?.[1] ?? "不能计算";
  if (kind !== "picture") return null;
  const long = formById(at.form).columns.some(
    (declared) => declared.id === column && "long" in declared && declared.long,
  );
  return long ? null : "picture";
}

/** Source: DERIVED: an error is carried into every sum and copy that uses the cell. One finding per column, branch and cause. */
export const dat05: Rule = {
  id: "DAT-05",
  severity: "错误",
  title: "单元格应填内容，不得是公式错误值或图片",
  source: "错误值不能统计，也会带到引用它的单元格；图片中的文字读不出",
  forms: [],
  onByDefault: true,
  *check(book) {
    for (const group of groupReadings(book, flawOf)) {
      const place = placeOfGroup(group);
      if (!place) continue;
      const picture = group.kind === "picture";
      yield {
        ...place,
        about: cellsOfGroup(group),
        message: `${picture ? "单元格里是图片" : `公式出错（${group.kind}）`}，按空白处理${otherCells(group)}`,
        advice: picture ? "请把图片中的内容填成文字" : "请改正公式，或直接填写内容",
        ...(picture && { severity: "警告" }),
      };
    }
  },
};
