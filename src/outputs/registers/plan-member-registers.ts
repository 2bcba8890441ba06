/**
 * 民主评议党员登记表: one page per member with what the workbook knows; what a member or the committee writes is left blank
 * for the hand. No ID number, phone or address is asked for.
 */
import type { Book } from "../../domain/book";
import type { AppraisalRecord, MemberRecord } from "../../domain/records";
import type { DocumentBlock, DocumentCell, DocumentPlan, DocumentRow } from "../../workbook/document-plan";
import { plain } from "../../workbook/document-plan";

/** Four pairs of label and content, millimetres. */
const widths = [22, 22, 22, 22, 22, 22, 22, 23] as const;

const signature = "签名：　　　　　　　　　年　　月　　日";

interface Person {
  readonly branch: string;
  readonly name: string;
  readonly member: MemberRecord | null;
  readonly appraisal: AppraisalRecord | null;
}

/** Everybody of 党员名册 and of 民主评议, branch by branch in the order of the book. */
function people(book: Book, branch: string | null): readonly Person[] {
  return book.branches
    .filter(({ name }) => branch === null || name === branch)
    .flatMap(({ name: branchName, records }) => {
      const appraisals = new Map(records.appraisals.map((record) => [record.name, record]));
      const members = new Map(records.members.map((record) => [record.name, record]));
      const names = [...new Set([...members.keys(), ...appraisals.keys()])].filter((name) => name !== "");
      return names.map((name) => ({
        branch: branchName,
        name,
        member: members.get(name) ?? null,
        appraisal: appraisals.get(name) ?? null,
      }));
    });
}

function label(text: string, rows = 1): DocumentCell {
  return { lines: [text], bold: true, rows };
}

function value(text: string | number | null, columns = 1): DocumentCell {
  return { lines: [text === null ? "" : String(text)], columns };
}

/** A wide field: the label at the left, room to write at the right. */
function field(name: string, lines: readonly string[], height: number): DocumentRow {
  return { height, cells: [label(name), { lines, columns: 7, align: "left", top: true }] };
}

function votes(appraisal: AppraisalRecord | null): readonly DocumentRow[] {
  const counts: readonly (readonly [string, number | null])[] = [
    ["发出票", appraisal?.issued ?? null],
    ["收回票", appraisal?.returned ?? null],
    ["有效票", appraisal?.valid ?? null],
    ["优秀票", appraisal?.excellent ?? null],
    ["合格票", appraisal?.qualified ?? null],
    ["基本合格票", appraisal?.basic ?? null],
    ["不合格票", appraisal?.unqualified ?? null],
    ["弃权票", appraisal?.abstained ?? null],
  ];
  return [
    { height: 8, cells: counts.map(([name]) => label(name)) },
    { height: 8, cells: counts.map(([, count]) => value(count)) },
  ];
}

function page({ branch, name, member, appraisal }: Person, year: string, isFirst: boolean): readonly DocumentBlock[] {
  const took = appraisal?.took ?? "";
  const reason = appraisal?.reason ?? "";
  return [
    { ...plain("title", `${year}民主评议党员登记表`), onNewPage: !isFirst },
    plain("form", `党支部：${branch}`),
    {
      kind: "table",
      widths,
      headerRows: 0,
      fontSize: 10.5,
      rows: [
        {
          height: 9,
          cells: [
            label("姓名"),
            value(name),
            label("党员类别"),
            value(member?.kind ?? appraisal?.kind ?? ""),
            label("党内职务"),
            value(member?.post ?? ""),
            label("是否参评"),
            value(took),
          ],
        },
        field("个人自评", [""], 62),
        ...votes(appraisal),
        {
          height: 9,
          cells: [label("评定等次"), value(appraisal?.grade ?? "", 3), label("原因"), value(reason, 3)],
        },
        field("改进措施", [appraisal?.improvement ?? ""], 24),
        {
          height: 9,
          cells: [
            label("组织处置"),
            value(appraisal?.disposition ?? "", 3),
            label("限期月数"),
            value(appraisal?.months ?? null, 3),
          ],
        },
        field("支部意见", ["", "", `　　　　　　　　书记${signature}`], 34),
        field("本人意见", ["", "", `　　　　　　　　本人${signature}`], 28),
        field("备注", [appraisal?.note ?? ""], 12),
      ],
    },
  ];
}

/**
 * Plans the registers; one without pages where nobody is known.
 *
 * @param branch - just this branch; all where null
 */
export function planMemberRegisters(book: Book, branch: string | null): DocumentPlan & { readonly count: number } {
  const { year, unit } = book.settings;
  const yearWords = year === null ? "" : `${year}年度`;
  const everybody = people(book, branch);
  return {
    count: everybody.length,
    title: `${yearWords}民主评议党员登记表`,
    author: unit,
    subject: "民主评议党员",
    name: `${branch ?? unit}${yearWords}民主评议党员登记表`,
    sections: [
      {
        orientation: "portrait",
        margins: "form",
        pageNumbers: false,
        blocks: everybody.flatMap((person, index) => page(person, yearWords, index === 0)),
      },
    ],
  };
}
