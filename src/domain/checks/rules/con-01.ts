/** CON-01: every listed branch has sent something, once; every branch with rows is listed. */
import type { FormId } from "../../../contract/forms";
import { forms } from "../../../contract/forms";
import type { Book, BranchBook } from "../../book";
import type { AnyRecord } from "../../records";
import { placeAt } from "../place";
import type { Rule, RuleFinding } from "../rule";

const others = forms.filter((form) => form.id !== "branches");

function firstRow({ records }: BranchBook): AnyRecord | null {
  for (const { id } of others) {
    const [first] = records[id] as readonly AnyRecord[];
    if (first) return first;
  }
  return null;
}

/** Forms of which a branch's rows come from more than one file, with the first row of the second file. */
function sentTwice({
  records,
}: BranchBook): { readonly form: FormId; readonly row: AnyRecord; readonly files: string } | null {
  for (const { id } of forms) {
    const own = records[id] as readonly AnyRecord[];
    const source = own[0]?.sourceFile ?? own[0]?.at.file;
    if (source === undefined) continue;
    const row = own.find((record) => (record.sourceFile ?? record.at.file ?? source) !== source);
    if (row) return { form: id, row, files: `${source}、${row.sourceFile ?? row.at.file ?? ""}` };
  }
  return null;
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
        yield {
          ...placeAt(first, "branch", branch.name),
          message: `${branch.name}不在党支部名单上`,
          advice: "请补入党支部名单；名称写错的更正各表",
        };
      }
      const twice = sentTwice(branch);
      if (twice) {
        yield {
          ...placeAt(twice.row, "branch", branch.name),
          message: `${branch.name}的同一张表来自两个文件：${twice.files}`,
          advice: "请确认以哪一份为准，删去另一份的行",
        };
      }
    }
  },
};
