/** The sheet 测评票样: ballots to be printed, upright on A4, every branch beginning a page, the head on every page. */
import type { CellStyle, PlanCell, SheetPlan } from "../../workbook/sheet-plan";
import { area, lineStyle, printSetup, titleStyle } from "../layout/sheet-look";
import type { BallotSet } from "./build-ballot";
import { ballotGrades, ballotInstructions, ballotVoters } from "./build-ballot";

/** Rows of the head: title, instructions, voters, items, grades. */
const headRows = 5;
const firstTick = 2;

/** Width of all tick columns together, in characters: with number and name what an upright A4 page holds unreduced. */
const tickWidth = 72;

const cellLook: CellStyle = {
  fontName: "宋体",
  fontSize: 10,
  horizontal: "center",
  vertical: "center",
  borders: "thin",
  numberFormat: "@",
};

/** Plans the sheet. */
export function planBallotSheet({ year, items, ballots }: BallotSet, options: { readonly name: string }): SheetPlan {
  const ticks = items.length * ballotGrades.length;
  const columns = firstTick + ticks;
  const across = (row: number, rowCount = 1) => area(row, 0, rowCount, columns);
  const body: (readonly PlanCell[])[] = [];
  const starts: { readonly row: number; readonly rows: number }[] = [];
  for (const { branch, members } of ballots) {
    starts.push({ row: headRows + body.length, rows: members.length + 1 });
    const rest = Array.from({ length: columns - 1 }, () => null);
    body.push([`党支部：${branch}`, ...rest]);
    members.forEach((name, index) => body.push([index + 1, name, ...Array.from({ length: ticks }, () => "□")]));
  }
  const itemCells = items.flatMap((item) => [item, null, null, null]);
  const gradeCells = items.flatMap(() => [...ballotGrades]);
  const style = (place: ReturnType<typeof area>, look: CellStyle) => ({ area: place, style: look });
  return {
    name: options.name,
    blocks: [
      { row: 0, column: 0, cells: [[`${year}民主评议党员测评票`]] },
      { row: 1, column: 0, cells: [[ballotInstructions]] },
      {
        row: 2,
        column: 0,
        cells: [[`测评主体（请在所属类别前打“√”）：${ballotVoters.map((voter) => `□${voter}`).join("　　")}`]],
      },
      { row: 3, column: 0, cells: [["序号", "姓名", ...itemCells]] },
      { row: 4, column: 0, cells: [[null, null, ...gradeCells]] },
      ...(body.length > 0 ? [{ row: headRows, column: 0, cells: body }] : []),
    ],
    styles: [
      style(across(0), { ...titleStyle, horizontal: "center" }),
      style(across(1), { ...lineStyle, fontSize: 10, horizontal: "left", wrap: true }),
      style(across(2), { ...lineStyle, horizontal: "left" }),
      style(across(3, 2), { ...cellLook, bold: true, wrap: true, fontSize: 9 }),
      ...starts.flatMap(({ row, rows }) => [
        style(across(row), { ...lineStyle, bold: true, horizontal: "left", borders: "thin" }),
        style(area(row + 1, 0, rows - 1, columns), cellLook),
      ]),
    ],
    merges: [
      across(0),
      across(1),
      across(2),
      area(3, 0, 2, 1),
      area(3, 1, 2, 1),
      ...items.map((_, index) => area(3, firstTick + index * ballotGrades.length, 1, ballotGrades.length)),
      ...starts.map(({ row }) => across(row)),
    ],
    columnWidths: [4.5, 9, ...Array.from({ length: ticks }, () => Math.max(3, Math.min(9, tickWidth / ticks)))],
    rowHeights: [
      { row: 0, rowCount: 1, points: 30 },
      { row: 1, rowCount: 1, points: 32 },
      { row: 2, rowCount: 1, points: 20 },
      { row: 3, rowCount: 1, points: 18 },
      { row: 4, rowCount: 1, points: 54 },
      ...(body.length > 0 ? [{ row: headRows, rowCount: body.length, points: 20 }] : []),
    ],
    freeze: { rows: headRows, columns: firstTick },
    print: {
      ...printSetup(headRows, false),
      orientation: "portrait",
      ...(starts.length > 0 && { areas: starts.map(({ row, rows }) => area(row, 0, rows, columns)) }),
    },
    gridlines: false,
  };
}
