/** The items of the ledger that are overdue or due within 20 days, most urgent first, each with a link to its row. */
import type { UrgentItem } from "../../domain/ledger-overview";
import type { CellLink, CellStyle, PlanCell } from "../../workbook/sheet-plan";
import type { LinkedPlace } from "../layout/place-links";
import { linkStyle, planPlaceLinks } from "../layout/place-links";
import type { ResultBlock } from "../layout/result-block";
import { planRowHeights } from "../layout/row-heights";
import { area, bodyStyle, headerStyle, numberFormats, signalColors } from "../layout/sheet-look";
import { columnCount, itemHeaders, widths } from "./ledger-columns";

const at = (header: (typeof itemHeaders)[number]) => itemHeaders.indexOf(header);

/** `已超期 17 天`, `今天到期`, `还有 3 天`. */
export function urgencyText(daysLeft: number): string {
  if (daysLeft < 0) return `已超期 ${-daysLeft} 天`;
  return daysLeft === 0 ? "当天到期" : `还有 ${daysLeft} 天`;
}

/** The cell of 整改时限 of an item. */
export function placeOfItem({ record }: UrgentItem): LinkedPlace {
  return { sheet: record.at.sheet, row: record.row, column: record.at.columns.get("due") ?? 0 };
}

function itemCells({ record, daysLeft }: UrgentItem): readonly (readonly [(typeof itemHeaders)[number], PlanCell])[] {
  return [
    ["存在问题", record.problem],
    ["到期情况", urgencyText(daysLeft)],
    ["整改时限", record.due],
    ["整改状态", record.status],
    ["党支部", record.branch],
    ["清单类别", record.list],
    ["姓名", record.name],
    ["问题类别", record.category],
    ["责任部门", record.unit],
    ["责任人", record.owner],
    ["牵头领导", record.lead],
    ["台账序号", record.no],
    ["整改措施", record.measure],
  ];
}

/** Plans the list from its header row (0-based) on; without an item it says so. */
export function planUrgentBlock(
  items: readonly UrgentItem[],
  top: number,
): ResultBlock & { readonly links: readonly CellLink[] } {
  const first = top + 1;
  const header = { row: top, column: 0, cells: [itemHeaders] };
  const headerLook = { area: area(top, 0, 1, columnCount), style: headerStyle };
  if (items.length === 0) {
    const line = area(first, 0, 1, columnCount);
    return {
      blocks: [header, { row: first, column: 0, cells: [["没有已超期和20天内到期的事项"]] }],
      styles: [headerLook, { area: line, style: bodyStyle }],
      merges: [line],
      conditionalFormats: [],
      rowHeights: [
        { row: top, rowCount: 1, points: 36 },
        { row: first, rowCount: 1, points: 24 },
      ],
      end: first + 1,
      links: [],
    };
  }
  const linked = planPlaceLinks(items.map(placeOfItem), { row: first, column: at("定位") });
  const rows = items.map((item, index) => {
    const cells = new Map(itemCells(item));
    return itemHeaders.map((word): PlanCell =>
      word === "定位" ? (linked.cells[index] ?? null) : (cells.get(word) ?? null),
    );
  });
  const column = (word: (typeof itemHeaders)[number], look: CellStyle) => ({
    area: area(first, at(word), items.length, 1),
    style: look,
  });
  return {
    blocks: [header, { row: first, column: 0, cells: rows }],
    styles: [
      headerLook,
      { area: area(first, 0, items.length, columnCount), style: { ...bodyStyle, numberFormat: numberFormats.text } },
      column("存在问题", { horizontal: "left" }),
      column("整改措施", { horizontal: "left" }),
      column("整改时限", { numberFormat: numberFormats.date }),
      column("台账序号", { numberFormat: numberFormats.integer }),
      column("定位", { ...linkStyle, numberFormat: "General" }),
    ],
    merges: [],
    conditionalFormats: [
      {
        area: area(first, at("到期情况"), items.length, 1),
        formula: `=LEFT($B${first + 1},3)="已超期"`,
        ...signalColors.overdue,
      },
    ],
    rowHeights: [{ row: top, rowCount: 1, points: 36 }, ...planRowHeights(rows, first, widths)],
    end: first + items.length,
    links: linked.links,
  };
}
