/** RST-09: a name in any sheet must be in the roster of its branch. */
import type { FormId } from "../../../contract/forms";
import { once } from "../once";
import type { BookIndex, BranchIndex } from "../book-index";
import { personNames } from "../person-names";
import { placeAt, shorten } from "../place";
import type { Rule, RuleFinding } from "../rule";

/** Names of a roster by what is left when one character is masked: 章十 and 褚十 share *十. */
function maskedNames(names: Iterable<string>): ReadonlyMap<string, string> {
  const masked = new Map<string, string>();
  for (const name of names) for (const mask of masksOf(name)) if (!masked.has(mask)) masked.set(mask, name);
  return masked;
}

function masksOf(name: string): readonly string[] {
  return [...name].map((_, position, all) => all.map((char, index) => (index === position ? "*" : char)).join(""));
}

/** A name without what is noted behind it: 张一（书记）, 张一(大). */
const bare = (name: string) => (/[（(]/.test(name) ? name.replace(/[（(][^（(）)]{0,60}[）)]/g, "") : name);

/** In 整改台账 an item may be everybody's, or the committee's. */
const wholeBody = /支部|支委|班子|全体|党员|委员会|党小组|各|集体/;

/**
 * The names in a cell for one person. Several names are several people (张一、李二 share an item); what is no name at
 * all is judged as it stands, but for the ledger's words for a body.
 */
function namesIn(name: string, form: FormId): readonly string[] {
  const names = personNames(name);
  if (names.length > 0) return names;
  return form === "rectifications" && wholeBody.test(name) ? [] : [name];
}

/** Makes the judge of one branch; null where there is no roster to compare with. */
function judgeOf(branch: BranchIndex | undefined, index: BookIndex) {
  const roster = branch?.roster();
  if (!branch || !roster) return null;
  const masked = once(() => maskedNames(roster.names));
  const plain = once(() => new Set([...roster.names].map(bare)));
  const knows = (name: string) => roster.names.has(name) || plain().has(bare(name));
  const place = roster.from === "members" ? "党员名册" : "民主评议";
  return {
    from: roster.from,
    knows,
    /** null where the name is known. */
    judge(name: string): Pick<RuleFinding, "message" | "advice"> | null {
      if (knows(name)) return null;
      const elsewhere = index.branchesOfMember().get(name);
      if (elsewhere) {
        return {
          message: `${shorten(name)}不在本党支部的${place}，在${elsewhere.slice(0, 3).join("、")}${elsewhere.length > 3 ? "等" : ""}的名册中`,
          advice: "请核对所属党支部，更正此处或名册",
        };
      }
      const like = masksOf(name)
        .map((mask) => masked().get(mask))
        .find((found) => found !== undefined);
      return {
        message: `${shorten(name)}不在本党支部的${place}${like ? `，与“${like}”只差一字` : ""}`,
        advice: like ? `是否为“${like}”，请核对并更正；确有其人的补入${place}` : `请核对姓名；确有其人的补入${place}`,
      };
    },
  };
}

/**
 * Source: DERIVED (domain.md 4.2). Without 党员名册 the names of 民主评议 stand in, as a warning only; 谈话人 and
 * 谈话对象 may come from outside the branch, so an unknown one is a warning, too.
 */
export const rst09: Rule = {
  id: "RST-09",
  severity: "错误",
  title: "各表的姓名应在党员名册中",
  source: "各表姓名写法须与党员名册一致，否则统计对不上人",
  forms: ["polls", "appraisals", "rectifications", "talks"],
  onByDefault: true,
  *check(book, { index }) {
    const judges = new Map<string, ReturnType<typeof judgeOf>>();
    const judgeFor = (branch: string) => {
      let judge = judges.get(branch);
      if (judge === undefined) judges.set(branch, (judge = judgeOf(index.of(branch), index)));
      return judge;
    };
    const { appraisals, polls, rectifications, talks } = book.records;
    for (const records of [appraisals, polls, rectifications]) {
      const reported = new Set<string>();
      for (const record of records) {
        const found = record.name === "" ? null : judgeFor(record.branch);
        if (!found || found.knows(record.name)) continue;
        const problem = namesIn(record.name, record.at.form)
          .map((name) => found.judge(name))
          .find((one) => one !== null);
        if (!problem) continue;
        if (record.at.form === "polls") {
          // A member has up to eighteen rows there; the first one says it.
          const key = `${record.branch}\n${record.name}`;
          if (reported.has(key)) continue;
          reported.add(key);
        }
        yield {
          ...placeAt(record, "name"),
          ...problem,
          // A member's first row of 测评票 is another one after sorting.
          ...(record.at.form === "polls" && { about: [record.at.sheet, record.branch, record.name, problem.message] }),
          ...(found.from === "appraisals" && { severity: "警告" }),
        };
      }
    }
    for (const record of talks) {
      if (record.kind === "党员与群众") continue;
      const found = judgeFor(record.branch);
      if (!found) continue;
      for (const column of ["from", "to"] as const) {
        if (found.knows(record[column])) continue;
        for (const name of personNames(record[column])) {
          const problem = found.judge(name);
          if (problem) yield { ...placeAt(record, column, name), ...problem, severity: "警告" };
        }
      }
    }
  },
};
