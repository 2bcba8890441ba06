/** LED-09: the problems of the year are not those of the year before. */
import { alikeFrom, nearDuplicates, textLikeness } from "../../near-duplicates";
import type { RectificationRecord } from "../../records";
import { placeAt } from "../place";
import type { Rule } from "../rule";

/** What was not done last year goes on, and rightly stands in both ledgers. */
const unfinished: ReadonlySet<string> = new Set(["未启动", "整改中", "延期"]);

/** The row says itself that it goes on from last year. */
const goesOn = /上年度?|上一年|去年|结转|延续|持续整改|跨年/;

/** May a problem of last year be this one: of the same branch, where both say whose they are. */
const sameBranch = (a: RectificationRecord, b: RectificationRecord) =>
  a.branch === b.branch || a.branch === "" || b.branch === "";

/**
 * Source: problem lists that stay the same year after year (domain.md 4.1, qfxww). Compared with the ledger of last year
 * where the workbook has one. What was still open last year, or is said to go on, is no copy.
 */
export const led09: Rule = {
  id: "LED-09",
  severity: "警告",
  title: "问题不得照抄上年度整改台账",
  source: "审核要点：问题清单连年雷同的退回；上年度未办结的注明结转",
  forms: ["rectifications"],
  needs: { rectifications: ["problem"] },
  onByDefault: true,
  *check({ records, lastYear }) {
    const before = (lastYear?.rectifications ?? []).filter(({ status }) => !unfinished.has(status));
    if (before.length === 0) return;
    const all = [...before, ...records.rectifications];
    const copies: { readonly record: RectificationRecord; readonly of: RectificationRecord }[] = [];
    for (const group of nearDuplicates(all.map(({ problem }) => problem))) {
      const old = group.flatMap((position) => before[position] ?? []);
      for (const position of group) {
        const record = position < before.length ? undefined : all[position];
        if (!record || goesOn.test(`${record.source}${record.progress}${record.note}`)) continue;
        const of = old.find(
          (other) => sameBranch(other, record) && textLikeness(other.problem, record.problem) >= alikeFrom,
        );
        if (of) copies.push({ record, of });
      }
    }
    for (const { record, of } of copies.sort((a, b) => a.record.row - b.record.row)) {
      const whose = of.name === "" || of.name === record.name ? "" : of.name;
      yield {
        ...placeAt(record, "problem"),
        message: `存在问题与上年度台账第${of.row}行${whose}${of.problem === record.problem ? "相同" : "几乎相同"}`,
        advice: "请按本年度实际重写；上年度没有改到位的，在备注中注明结转",
      };
    }
  },
};
