/** What is to be said about a paragraph of 情况报告: numbers of a 修改稿 that no longer agree. */
import { compareFigures } from "./compare-figures";
import { cellsOfRow, levelOfKey, topicOfKey } from "./report-draft";
import type { DraftRow } from "./report-draft";
import type { ReportFigure } from "./report-figures";

function rowDifferences({ key, auto, edited }: DraftRow, header: readonly string[]): readonly string[] {
  const written = cellsOfRow(edited);
  const right = cellsOfRow(auto);
  if (written.length !== right.length) return [`应为${right.length}栏，修改稿为${written.length}栏`];
  if (levelOfKey(key) !== "表格") return [];
  return right.flatMap((value, index) => {
    const own = written[index] ?? "";
    return index === 0 || own === value ? [] : [`“${header[index] ?? `第${index + 1}栏`}”写${own}，应为${value}`];
  });
}

/**
 * The numbers of a 修改稿 that do not agree with the data, each with what it should be: `“41名”应为42名（评定为优秀）`.
 * [] where there is no 修改稿 or nothing is wrong.
 *
 * @param header - cells of the header row above, for the row of a table
 */
export function draftDifferences(
  row: DraftRow,
  figures: readonly ReportFigure[],
  header: readonly string[] = [],
): readonly string[] {
  if (row.edited === "") return [];
  const level = levelOfKey(row.key);
  if (level === "表格" || level === "表头") return rowDifferences(row, header);
  return compareFigures(row.edited, figures, topicOfKey(row.key)).map(
    ({ written, right, figure }) => `“${written}”应为${right}（${figure.label}）`,
  );
}

/** The header rows of the tables by the name of the table: 表头·按党支部 heads every 表格·按党支部·…. */
export function tableHeaders(rows: readonly DraftRow[]): (key: string) => readonly string[] {
  const headers = new Map(
    rows
      .filter(({ key }) => levelOfKey(key) === "表头")
      .map(({ key, auto }) => [key.split("·")[1] ?? "", cellsOfRow(auto)] as const),
  );
  return (key) => headers.get(key.split("·")[1] ?? "") ?? [];
}
