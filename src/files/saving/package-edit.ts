/** What happened to whole rows, columns and sheets between opening and saving, and where it leaves areas and references. */
import { columnLetters, columnOfLetters, maxColumns, maxRows, quotedSheet, splitReference } from "../../workbook/a1";
import type { Area } from "../../workbook/sheet-plan";

/** One such change; `sheet` counts the worksheets of the package from 0, `name` is its name at that moment. */
export type PackageEdit =
  | {
      readonly kind: "rows" | "columns";
      readonly sheet: number;
      readonly name: string;
      readonly action: "insert" | "delete";
      readonly at: number;
      readonly count: number;
    }
  | { readonly kind: "rename"; readonly sheet: number; readonly name: string; readonly to: string }
  | { readonly kind: "delete"; readonly sheet: number; readonly name: string };

export type LineEdit = Extract<PackageEdit, { readonly kind: "rows" | "columns" }>;

export function isLineEdit(edit: PackageEdit): edit is LineEdit {
  return edit.kind === "rows" || edit.kind === "columns";
}

/** A run of lines after an edit; null where all of it is gone. A run over the whole sheet stays. */
export function movedRun(
  from: number,
  count: number,
  { action, at, count: edited }: Pick<LineEdit, "action" | "at" | "count">,
  most: number,
): { readonly from: number; readonly count: number } | null {
  if (count >= most) return { from, count };
  const end = from + count;
  if (action === "insert") {
    if (at <= from) return { from: from + edited, count };
    return at < end ? { from, count: count + edited } : { from, count };
  }
  const gone = at + edited;
  const left = Math.max(0, Math.min(end, at) - from) + Math.max(0, end - Math.max(from, gone));
  if (left === 0) return null;
  return { from: from < at ? from : Math.max(at, from - edited), count: left };
}

/** Where a line goes; null where it is deleted. */
export function movedLine(index: number, edits: readonly LineEdit[], kind: LineEdit["kind"]): number | null {
  let at: number | null = index;
  for (const edit of edits) {
    if (edit.kind !== kind || at === null) continue;
    at = movedRun(at, 1, edit, Infinity)?.from ?? null;
  }
  return at;
}

/** The area after the edits of its sheet; null where nothing of it is left. */
export function movedArea(area: Area, edits: readonly LineEdit[]): Area | null {
  let { row, column, rowCount, columnCount } = area;
  for (const edit of edits) {
    const run =
      edit.kind === "rows" ? movedRun(row, rowCount, edit, maxRows) : movedRun(column, columnCount, edit, maxColumns);
    if (!run) return null;
    if (edit.kind === "rows") [row, rowCount] = [run.from, run.count];
    else [column, columnCount] = [run.from, run.count];
  }
  return { row, column, rowCount, columnCount };
}

/** A reference, with the sheet where one is named; a text literal is matched first, so that it is left alone. */
const reference =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?::(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6}))?|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6}))(?![\p{L}\p{N}_.(!])/gu;

const sheetPrefix = /"(?:[^"]|"")*"|('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/gu;

function sheetOf(prefix: string): string | undefined {
  return splitReference(`${prefix}A1`)?.sheet.toLowerCase();
}

function afterLines(formula: string, home: number | null, edit: LineEdit): string {
  return formula.replace(reference, (all: string, prefix: string | undefined, ...groups: unknown[]) => {
    const text = (index: number) => {
      const group = groups[index];
      return typeof group === "string" ? group : "";
    };
    if (text(1) === "" && text(9) === "" && text(13) === "") return all;
    const before = formula.charAt(Number(groups[16]) - 1);
    // Part of a longer word (`TABLE1`, `x.A1`) or of another workbook's reference.
    if (prefix === undefined ? /[\p{L}\p{N}_.!$\]]/u.test(before) : before === "]") return all;
    if (prefix === undefined ? home !== edit.sheet : sheetOf(prefix) !== edit.name.toLowerCase()) return all;
    const lost = `${prefix ?? ""}#REF!`;
    const between = (first: number, second: number) => [Math.min(first, second), Math.abs(second - first) + 1] as const;
    if (text(9) !== "") {
      if (edit.kind === "rows") return all;
      const [from, count] = between(columnOfLetters(text(9)), columnOfLetters(text(11)));
      const run = movedRun(from, count, edit, maxColumns);
      if (!run) return lost;
      return `${prefix ?? ""}${text(8)}${columnLetters(run.from)}:${text(10)}${columnLetters(run.from + run.count - 1)}`;
    }
    if (text(13) !== "") {
      if (edit.kind === "columns") return all;
      const [from, count] = between(Number(text(13)) - 1, Number(text(15)) - 1);
      const run = movedRun(from, count, edit, maxRows);
      if (!run) return lost;
      return `${prefix ?? ""}${text(12)}${run.from + 1}:${text(14)}${run.from + run.count}`;
    }
    const single = text(5) === "";
    const [column, columnCount] = between(columnOfLetters(text(1)), columnOfLetters(single ? text(1) : text(5)));
    const [row, rowCount] = between(Number(text(3)) - 1, Number(single ? text(3) : text(7)) - 1);
    const area = movedArea({ row, column, rowCount, columnCount }, [edit]);
    if (!area) return lost;
    const first = `${text(0)}${columnLetters(area.column)}${text(2)}${area.row + 1}`;
    if (single) return (prefix ?? "") + first;
    const last = `${text(4)}${columnLetters(area.column + area.columnCount - 1)}${text(6)}${area.row + area.rowCount}`;
    return `${prefix ?? ""}${first}:${last}`;
  });
}

/**
 * A formula after the edits, in order.
 * @param home worksheet that references without a sheet mean; null where there is none
 */
export function formulaAfter(formula: string, home: number | null, edits: readonly PackageEdit[]): string {
  let text = formula;
  for (const edit of edits) {
    if (isLineEdit(edit)) text = afterLines(text, home, edit);
    else {
      text = text.replace(sheetPrefix, (all: string, prefix: string | undefined, offset: number) => {
        if (prefix === undefined || text.charAt(offset - 1) === "]") return all;
        if (sheetOf(`${prefix}!`) !== edit.name.toLowerCase()) return all;
        return edit.kind === "rename" ? `${quotedSheet(edit.to)}!` : "#REF!";
      });
    }
  }
  return text;
}
