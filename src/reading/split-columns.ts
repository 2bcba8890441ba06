/** Parts the columns of a header row that carries several tables side by side. */
import { wordKey } from "../domain/normalise-text";
import type { ColumnPath } from "./header-paths";

/** Words that begin a table of its own where they come a second time beside the first. */
const tableStarts = new Set(["序号", "党支部", "姓名", "支部"]);

/** Splits the columns where a new table begins beside the first. */
export function splitTables(paths: readonly ColumnPath[]): readonly (readonly ColumnPath[])[] {
  const parts: ColumnPath[][] = [];
  let part: ColumnPath[] = [];
  let seen = new Set<string>();
  for (const path of paths) {
    const key = wordKey(path.words.at(-1) ?? "");
    const afterGap = part.length > 0 && (part.at(-1)?.words.length ?? 0) === 0;
    const again = seen.has(key) && (key === "序号" || (afterGap && tableStarts.has(key)));
    if (again) {
      parts.push(part);
      part = [];
      seen = new Set();
    }
    part.push(path);
    if (key !== "") seen.add(key);
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** Splits the columns wherever one has no header. */
export function splitAtGaps(paths: readonly ColumnPath[]): readonly (readonly ColumnPath[])[] {
  const parts: ColumnPath[][] = [];
  let open: ColumnPath[] | null = null;
  for (const path of paths) {
    if (path.words.length === 0) open = null;
    else if (open) open.push(path);
    else parts.push((open = [path]));
  }
  return parts;
}

/** From the first column with a header on. */
export function fromFirstWord(paths: readonly ColumnPath[]): readonly ColumnPath[] {
  const from = paths.findIndex(({ words }) => words.length > 0);
  return from < 0 ? [] : paths.slice(from);
}

/** Up to the last column with a header. */
export function toLastWord(paths: readonly ColumnPath[]): readonly ColumnPath[] {
  let to = paths.length;
  while (to > 0 && paths[to - 1]?.words.length === 0) to--;
  return paths.slice(0, to);
}
