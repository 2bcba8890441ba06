/** `<cols>`: widths and hiding of the columns that changed; runs of columns are parted where one of them differs. */
import type { SheetData } from "../../workbook/workbook-data";
import { childSpans, openTag, selfClosing, tagAttributes, withAttributes } from "../xml-spans";
import type { OrderedPart, worksheetOrder } from "./ordered-part";

type Worksheet = OrderedPart<(typeof worksheetOrder)[number]>;

interface Run {
  readonly first: number;
  readonly last: number;
  readonly tag: string;
}

/** The runs of `<cols>` as they stand, 0-based, inclusive. */
export function columnRuns(part: Worksheet): Run[] {
  const cols = part.child("cols");
  if (!cols) return [];
  return childSpans(part.xml, cols).map((span) => {
    const tag = openTag(part.xml, span);
    const values = tagAttributes(tag);
    return { first: Number(values.get("min")) - 1, last: Number(values.get("max")) - 1, tag: selfClosing(tag, true) };
  });
}

/** Width of a column that is only hidden, in characters. */
const usualWidth = 9;

export function saveColumns(part: Worksheet, opened: SheetData, current: SheetData): void {
  const keys = [
    ...opened.columnWidths.keys(),
    ...current.columnWidths.keys(),
    ...opened.hiddenColumns,
    ...current.hiddenColumns,
  ];
  const changed = [...new Set(keys)]
    .filter(
      (column) =>
        opened.columnWidths.get(column) !== current.columnWidths.get(column) ||
        opened.hiddenColumns.has(column) !== current.hiddenColumns.has(column),
    )
    .sort((a, b) => a - b);
  if (changed.length === 0) return;
  let runs = columnRuns(part);
  for (const column of changed) {
    const run = runs.find(({ first, last }) => first <= column && column <= last);
    const width = current.columnWidths.get(column);
    const tag = withAttributes(run?.tag ?? `<${part.prefix}col/>`, {
      width: width ?? (run ? undefined : usualWidth),
      customWidth: width === undefined ? null : 1,
      hidden: current.hiddenColumns.has(column) ? 1 : null,
    });
    const pieces: Run[] = [{ first: column, last: column, tag }];
    if (run && run.first < column) pieces.unshift({ ...run, last: column - 1 });
    if (run && column < run.last) pieces.push({ ...run, first: column + 1 });
    runs = runs.flatMap((one) => (one === run ? pieces : [one]));
    if (!run) runs = [...runs, ...pieces].sort((a, b) => a.first - b.first);
  }
  const texts = runs.map(({ first, last, tag }) => withAttributes(tag, { min: first + 1, max: last + 1 }));
  part.put("cols", `<${part.prefix}cols>${texts.join("")}</${part.prefix}cols>`);
}
