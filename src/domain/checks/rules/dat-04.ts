/** DAT-04: 序号 has no duplicates and no gaps. */
import { forms } from "../../../contract/forms";
import type { AnyRecord, FormTable } from "../../records";
import { placeAt } from "../place";
import type { Rule, RuleFinding } from "../rule";

/** Numbers told in a message. */
const few = 5;

function* checkNumbers(rows: readonly AnyRecord[]): Iterable<RuleFinding> {
  const seen = new Set<number>();
  const twice: AnyRecord[] = [];
  let [smallest, largest] = [Infinity, 0];
  for (const record of rows) {
    const { no } = record;
    if (no === null || !Number.isInteger(no)) continue;
    if (seen.has(no)) twice.push(record);
    seen.add(no);
    smallest = Math.min(smallest, no);
    largest = Math.max(largest, no);
  }
  const gaps = largest - smallest + 1 - seen.size;
  const [first] = twice;
  if (seen.size < 2 || (!first && gaps <= 0)) return;
  const missing: number[] = [];
  for (let no = smallest; no < largest && missing.length < few; no++) if (!seen.has(no)) missing.push(no);
  const place = first ?? rows.find(({ no }) => no !== null && no > (missing[0] ?? 0));
  if (!place) return;
  const numbers = twice.slice(0, few).map(({ no }) => no ?? 0);
  const message = [
    ...(first ? [`序号${[...new Set(numbers)].join("、")}${twice.length > few ? "等" : ""}重复`] : []),
    ...(gaps > 0 ? [`缺${missing.join("、")}${gaps > few ? "等" : ""}`] : []),
  ].join("，");
  yield {
    ...placeAt(place, "no", ""),
    message,
    advice: "请重新编号；征求意见的对应整改序号随之更正",
    about: [place.at.sheet, place.branch, message],
  };
}

/** Source: DERIVED (domain.md 4.2). 序号 restarts per branch or runs through; rows sorted otherwise are all right. */
export const dat04: Rule = {
  id: "DAT-04",
  severity: "提示",
  title: "序号不宜重复或缺号",
  source: "序号用于对应和核对，重复会指错行",
  forms: [],
  onByDefault: true,
  *check(book) {
    for (const { id } of forms) {
      const tables = new Map<FormTable, Map<string, AnyRecord[]>>();
      for (const record of book.records[id] as readonly AnyRecord[]) {
        if (!record.at.columns.has("no")) continue;
        let branches = tables.get(record.at);
        if (!branches) tables.set(record.at, (branches = new Map<string, AnyRecord[]>()));
        const key = id === "branches" ? "" : record.branch;
        const rows = branches.get(key);
        if (rows) rows.push(record);
        else branches.set(key, [record]);
      }
      for (const branches of tables.values()) for (const rows of branches.values()) yield* checkNumbers(rows);
    }
  },
};
