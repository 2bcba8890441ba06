/**
 * The last request of a write, for what may fail without harm: print set-up (refused where no printer is installed),
 * frozen panes (only on the active sheet, refused while another workbook is in front), and showing the sheet.
 */
import { areaText, columnLetters } from "../workbook/a1";
import { stampName } from "../workbook/own-names";
import type { SheetPlan } from "../workbook/sheet-plan";
import type { Doing } from "./describe-trouble";
import type { ExcelRequests } from "./excel-requests";

type Queue = (context: Excel.RequestContext) => void;

/** More pages than a sheet of ours has: "as many as it takes" has no value of its own in the API (office-js issue 1860). */
const manyPages = 500;

/** Longest text of a header or footer (platform.md 2). */
const longestFooter = 255;

const pointsPerInch = 72;

function footerText(text: string): string {
  return text.slice(0, longestFooter);
}

function printSetup(name: string, print: NonNullable<SheetPlan["print"]>): Queue {
  return (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const { pageLayout } = sheet;
    pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: print.pagesWide ?? 1, verticalFitToPages: manyPages };
    if (print.sideMargins !== undefined) {
      pageLayout.leftMargin = print.sideMargins * pointsPerInch;
      pageLayout.rightMargin = print.sideMargins * pointsPerInch;
    }
    if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows.from + 1}:$${print.titleRows.to + 1}`);
    if (print.titleColumns) {
      const { from, to } = print.titleColumns;
      pageLayout.setPrintTitleColumns(`$${columnLetters(from)}:$${columnLetters(to)}`);
    }
    const footers = pageLayout.headersFooters.defaultForAllPages;
    if (print.footer?.left !== undefined) footers.leftFooter = footerText(print.footer.left);
    if (print.footer?.center !== undefined) footers.centerFooter = footerText(print.footer.center);
    if (print.footer?.right !== undefined) footers.rightFooter = footerText(print.footer.right);
    if (print.areas && print.areas.length > 0) {
      pageLayout.setPrintArea(sheet.getRanges(print.areas.map((area) => areaText(area)).join(",")));
    }
  };
}

/** `freezeAt` takes the frozen cells themselves, so the range starts at A1 (platform.md 9, pitfall 10). */
function frozenPanes(name: string, freeze: SheetPlan["freeze"], wasThere: boolean): Queue | null {
  const rows = freeze?.rows ?? 0;
  const columns = freeze?.columns ?? 0;
  if (rows === 0 && columns === 0 && !wasThere) return null;
  return (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.activate();
    if (wasThere) sheet.freezePanes.unfreeze();
    if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
    else if (rows > 0) sheet.freezePanes.freezeRows(rows);
    else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  };
}

export interface Showing {
  readonly sheet: string;
  /** Cell to select; null only brings the sheet to the front. */
  readonly cell: { readonly row: number; readonly column: number } | null;
}

function showSheet({ sheet, cell }: Showing): Queue {
  return (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    if (cell) target.getRangeByIndexes(cell.row, cell.column, 1, 1).select();
  };
}

/** A sheet that was written, with its plan. */
export interface Finishing {
  readonly name: string;
  readonly plan: SheetPlan;
  /** As it was before; null where it was added. */
  readonly existing: { readonly visible: boolean } | null;
}

interface Part {
  readonly queues: readonly Queue[];
  /** What is said where it is not done; null where the clerk sees that anyway. */
  readonly said: string | null;
}

function listed(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}

/**
 * Sets up printing, freezes panes and shows a sheet; a result that the clerk had hidden is made visible. All in one
 * request; where that fails each of them on its own.
 *
 * @param back sheet that was in front; shown again where `show` says nothing and freezing brought others to the front
 * @param forget stamp to take out once everything is done
 * @returns what was not done, in sentences
 */
export async function finishSheets(
  requests: ExcelRequests,
  doing: Doing,
  sheets: readonly Finishing[],
  show: Showing | null,
  { back, forget }: { readonly back: string; readonly forget: string | null },
): Promise<readonly string[]> {
  const printed = sheets.filter(({ plan }) => plan.print);
  const printing = printed.flatMap(({ name, plan }) => (plan.print ? [printSetup(name, plan.print)] : []));
  const hidden = sheets.filter(({ name, existing }) => name === show?.sheet && existing?.visible === false);
  const unhiding = hidden.map(({ name }): Queue => (context) => {
    context.workbook.worksheets.getItem(name).visibility = "Visible";
  });
  const frozen = sheets.filter(({ plan }) => !plan.hidden);
  const freezing = frozen.flatMap(
    ({ name, plan, existing }) => frozenPanes(name, plan.freeze, existing !== null) ?? [],
  );
  const showing = show ? [showSheet(show)] : freezing.length > 0 ? [showSheet({ sheet: back, cell: null })] : [];
  const again = "再运行一次即补上。";
  const parts: readonly Part[] = [
    { queues: unhiding, said: `${listed(hidden.map(({ name }) => name))}仍是隐藏的，${again}` },
    { queues: printing, said: `${listed(printed.map(({ name }) => name))}的打印设置没有完成，${again}` },
    {
      queues: freezing,
      said: `${listed(frozen.filter(({ plan }) => plan.freeze).map(({ name }) => name))}的冻结窗格没有完成，${again}`,
    },
    { queues: showing, said: show ? `没能转到“${show.sheet}”，请在下方点该工作表的标签。` : null },
  ].filter(({ queues }) => queues.length > 0);
  if (parts.length === 0) return [];
  const forgetting: readonly Queue[] =
    forget === null
      ? []
      : [
          (context) => {
            context.workbook.names.getItem(stampName(forget)).delete();
          },
        ];
  const send = (queues: readonly Queue[]) =>
    requests.send(doing, (context) => {
      for (const queue of queues) queue(context);
      return () => undefined;
    });
  const all = await send([...parts.flatMap(({ queues }) => queues), ...forgetting]);
  if (all.ok) return [];
  const notes: string[] = [];
  if (["no-answer", "cancelled"].includes(all.problem.kind)) {
    return parts.flatMap(({ said }) => said ?? []);
  }
  for (const { queues, said } of parts) {
    if (!(await send(queues)).ok && said !== null) notes.push(said);
  }
  if (notes.length === 0 && forgetting.length > 0) await send(forgetting);
  return notes;
}
