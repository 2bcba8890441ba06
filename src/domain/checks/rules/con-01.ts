/** CON-01: every listed branch has sent something, once; every branch with rows is listed. */
import type { FormId } from "../../../contract/forms";
import { forms } from "../../../contract/forms";
import type { Book, BranchBook } from "../../book";
import type { AnyRecord } from "../../records";
import { placeAt, shorten, valuesOf } from "../place";
import type { Rule, RuleFinding } from "../rule";

const others = forms.filter((form) => form.id !== "branches");

function firstRow({ records }: BranchBook): AnyRecord | null {
  for (const { id } of others) {
    const [first] = records[id] as readonly AnyRecord[];
    if (first) return first;
  }
  return null;
}

/** What tells whether two rows are the same thing sent twice. */
const sameThing: { readonly [I in FormId]?: readonly string[] } = {
  branches: ["branch"],
  members: ["name"],
  meetings: ["kind", "date"],
  talks: ["date", "from", "to"],
  opinions: ["text"],
  polls: ["name", "voters", "item"],
  appraisals: ["name"],
  rectifications: ["name", "problem"],
  institutions: ["name"],
};

/** True where two files hold the same rows; else they are parts of one list (班子清单 and 个人清单). */
function overlap(form: FormId, rows: readonly AnyRecord[], sourceOf: (row: AnyRecord) => string): boolean {
  const first = new Map<string, string>();
  return rows.some((row) => {
    const key = (sameThing[form] ?? []).map((column) => String(valuesOf(row)[column] ?? "")).join("\n");
    const source = first.get(key);
    if (source === undefined) first.set(key, sourceOf(row));
    return source !== undefined && source !== sourceOf(row);
  });
}

/** Forms of which a branch's rows come from more than one file, with the first row of the second file. */
function sentTwice({ records }: BranchBook): {
  readonly row: AnyRecord;
  readonly files: string;
  readonly same: boolean;
} | null {
  for (const { id } of forms) {
    const own = records[id] as readonly AnyRecord[];
    const source = own[0]?.sourceFile ?? own[0]?.at.file;
    if (source === undefined) continue;
    const sourceOf = (record: AnyRecord) => record.sourceFile ?? record.at.file ?? source;
    const row = own.find((record) => sourceOf(record) !== source);
    if (row) {
      return { row, files: `${shorten(source)}、${shorten(sourceOf(row))}`, same: overlap(id, own, sourceOf) };
    }
  }
  return null;
}

/** A name without what clerks write or leave out: 中共, 党, 委员会. */
const coreOf = (name: string) =>
  name.replace(/^(?:中国共产党|中共)|党?支部(?:委员会)?$|党总支|党委|[（(].*[）)]$/g, "");

/** The listed branch that a strange name probably means: 第一支部 for 第一党支部. */
function meantBy(name: string, listed: readonly string[]): string | null {
  const core = coreOf(name);
  if (core === "") return null;
  const like = listed.filter((other) => coreOf(other) === core);
  const within =
    like.length > 0
      ? like
      : listed.filter((other) => {
          const own = coreOf(other);
          return own.length > 1 && (core.endsWith(own) || own.endsWith(core));
        });
  return within.length === 1 ? (within[0] ?? null) : null;
}

function* checkListed({ records }: Book): Iterable<RuleFinding> {
  const seen = new Set<string>();
  for (const record of records.branches) {
    if (record.branch === "") continue;
    if (seen.has(record.branch)) {
      yield {
        ...placeAt(record, "branch", record.branch),
        message: `${record.branch}在名单中出现两次`,
        advice: "请删去重复的一行",
      };
    }
    seen.add(record.branch);
  }
}

/** Source: a unit's upload tool compares with its list of units (partysta). Without 党支部 there is no list to compare with. */
export const con01: Rule = {
  id: "CON-01",
  severity: "错误",
  title: "名单上的党支部都应报送且只报送一次，报送的党支部都应在名单上",
  source: "汇总时按党支部名单核对：不漏报、不重报",
  forms: ["branches"],
  onByDefault: true,
  *check(book) {
    yield* checkListed(book);
    const anyRows = others.some(({ id }) => book.records[id].length > 0);
    if (!anyRows) return; // the list is made first
    const listed = book.branches.flatMap((branch) => (branch.listed ? [branch.name] : []));
    for (const branch of book.branches) {
      if (branch.name === "") continue;
      const first = firstRow(branch);
      if (branch.listed && !first) {
        yield {
          ...placeAt(branch.listed, "branch", branch.name),
          message: `${branch.name}在名单上，没有报送任何表`,
          advice: "请催报；名称写法与各表不一致的，改为一致",
        };
      } else if (!branch.listed && first) {
        const meant = meantBy(branch.name, listed);
        yield {
          ...placeAt(first, "branch", branch.name),
          message: `${branch.name}不在党支部名单上${meant === null ? "" : `，名单上有“${meant}”`}`,
          advice:
            meant === null
              ? "请补入党支部名单；名称写错的更正各表"
              : `是同一个党支部的，把名称统一为“${meant}”；不是的补入名单`,
        };
      }
      const twice = sentTwice(branch);
      if (twice) {
        yield {
          ...placeAt(twice.row, "branch", branch.name),
          message: `${branch.name}的同一张表来自两个文件：${twice.files}`,
          advice: twice.same
            ? "请确认以哪一份为准，删去另一份的行"
            : "两份没有相同的行；分开报送的可不改，重报的删去另一份的行",
          ...(!twice.same && { severity: "警告" }),
        };
      }
    }
  },
};
