/** The ballots as a Word document: one section per branch, upright, the head of the table on every page. */
import type { DocumentPlan, DocumentRow, DocumentSection } from "../../workbook/document-plan";
import { plain } from "../../workbook/document-plan";
import type { Ballot, BallotSet } from "./build-ballot";
import { ballotGrades, ballotInstructions, ballotVoters } from "./build-ballot";

/** Millimetres: number, name, and all ticks together between the margins of a form. */
const [numberWidth, nameWidth, ticksWidth] = [9, 18, 150];

/** 24 rows of this height and the head fit on a page: 47 members on two. */
const rowHeight = 8;

function section({ year, items }: BallotSet, { branch, members }: Ballot): DocumentSection {
  const ticks = items.length * ballotGrades.length;
  const head: readonly DocumentRow[] = [
    {
      cells: [
        { lines: ["序号"], bold: true, rows: 2 },
        { lines: ["姓名"], bold: true, rows: 2 },
        ...items.map((item) => ({ lines: [item], bold: true, columns: ballotGrades.length })),
      ],
    },
    // One character a line: the columns are as narrow as a tick.
    { cells: items.flatMap(() => ballotGrades.map((grade) => ({ lines: [...grade] }))) },
  ];
  return {
    orientation: "portrait",
    margins: "form",
    pageNumbers: false,
    blocks: [
      plain("title", `${year}民主评议党员测评票`),
      plain("note", ballotInstructions),
      plain("form", `党支部：${branch}　　测评主体（请打“√”）：${ballotVoters.map((voter) => `□${voter}`).join("　")}`),
      {
        kind: "table",
        widths: [numberWidth, nameWidth, ...Array.from({ length: ticks }, () => ticksWidth / ticks)],
        headerRows: 2,
        fontSize: 9,
        rows: [
          ...head,
          ...members.map((name, index) => ({
            height: rowHeight,
            cells: [
              { lines: [String(index + 1)] },
              { lines: [name] },
              ...Array.from({ length: ticks }, () => ({ lines: ["□"] })),
            ],
          })),
        ],
      },
    ],
  };
}

/** Plans the document. */
export function planBallotDocument(set: BallotSet): DocumentPlan {
  const title = `${set.year}民主评议党员测评票`;
  const [only, ...others] = set.ballots;
  const whose = only && others.length === 0 ? only.branch : set.unit;
  return {
    title,
    author: set.unit,
    subject: "民主评议党员",
    name: `${whose}${title}`,
    sections: set.ballots.map((ballot) => section(set, ballot)),
  };
}
