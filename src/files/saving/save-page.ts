/** Print set-up, view, tab and protection of a worksheet part: only what was changed is written. */
import type { PageSetup, SheetData } from "../../workbook/workbook-data";
import { cellText } from "../../workbook/a1";
import { protectedThings, protectionAllowances } from "../protection-words";
import { emptyPage, paperSizes } from "../read-page";
import { attributes, xmlText } from "../xml";
import { childSpan, childSpans, openTag, selfClosing, withAttributes } from "../xml-spans";
import type { OrderedPart, worksheetOrder } from "./ordered-part";

type Worksheet = OrderedPart<(typeof worksheetOrder)[number]>;
type Values = Readonly<Record<string, string | number | null | undefined>>;

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** An element that only has attributes, changed or made. */
function putValues(part: Worksheet, name: (typeof worksheetOrder)[number], values: Values, made: Values = {}): void {
  const old = part.child(name);
  if (old) part.set(old, values);
  else part.put(name, withAttributes(`<${part.prefix}${name}/>`, { ...made, ...values }));
}

/** `sheetPr` with its children; `tabColor`: null takes it away, undefined leaves it. */
export function saveSheetProperties(part: Worksheet, opened: SheetData, current: SheetData): void {
  const tab = opened.tabColor === current.tabColor ? undefined : (current.tabColor ?? null);
  const isFitted = (sheet: SheetData) => (sheet.page ?? emptyPage()).zoom.scale === undefined;
  const fit = isFitted(opened) === isFitted(current) ? undefined : isFitted(current);
  if (tab === undefined && fit === undefined) return;
  const old = part.child("sheetPr");
  const children = new Map(
    old ? childSpans(part.xml, old).map((span) => [span.local, part.xml.slice(span.start, span.end)]) : [],
  );
  if (tab === null) children.delete("tabColor");
  else if (tab !== undefined)
    children.set("tabColor", `<${part.prefix}tabColor rgb="FF${tab.replace("#", "").toUpperCase()}"/>`);
  if (fit !== undefined) {
    const setup = children.get("pageSetUpPr") ?? `<${part.prefix}pageSetUpPr/>`;
    children.set("pageSetUpPr", withAttributes(setup, { fitToPage: fit ? 1 : null }));
  }
  const tag = selfClosing(old ? openTag(part.xml, old) : `<${part.prefix}sheetPr>`, false);
  const content = ["tabColor", "outlinePr", "pageSetUpPr"].map((name) => children.get(name) ?? "").join("");
  part.put("sheetPr", `${tag}${content}</${part.prefix}sheetPr>`);
}

/** Frozen panes and gridlines, in the first view. */
export function saveView(part: Worksheet, opened: SheetData, current: SheetData): void {
  const frozen = !same(opened.freeze, current.freeze);
  const lines = opened.gridlines !== current.gridlines;
  if (!frozen && !lines) return;
  const { prefix, xml, edits } = part;
  const { rows, columns } = current.freeze;
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const pane =
    rows === 0 && columns === 0
      ? ""
      : `<${prefix}pane${attributes({
          xSplit: columns === 0 ? undefined : columns,
          ySplit: rows === 0 ? undefined : rows,
          topLeftCell: cellText(rows, columns),
          activePane: active,
          state: "frozen",
        })}/>`;
  const views = part.child("sheetViews");
  const view = views && childSpan(xml, views, "sheetView");
  const grid = { showGridLines: current.gridlines ? null : 0 };
  if (!view) {
    const tag = withAttributes(`<${prefix}sheetView workbookViewId="0">`, grid);
    part.put("sheetViews", `<${prefix}sheetViews>${tag}${pane}</${prefix}sheetView></${prefix}sheetViews>`);
    return;
  }
  const tag = lines ? withAttributes(openTag(xml, view), grid) : openTag(xml, view);
  if (!frozen) {
    edits.replace(view.start, view.openEnd, tag);
    return;
  }
  // Selections of panes that are no more are not allowed; the one of a whole view may stay.
  const rest = childSpans(xml, view).filter(
    (span) =>
      span.local !== "pane" && !(span.local === "selection" && (pane !== "" || /\spane=/.test(openTag(xml, span)))),
  );
  const content = pane + rest.map(({ start, end }) => xml.slice(start, end)).join("");
  edits.replace(
    view.start,
    view.end,
    content === "" ? selfClosing(tag, true) : `${selfClosing(tag, false)}${content}</${view.name}>`,
  );
}

/** Protection; where it stayed, its password and options stay as they are written. */
export function saveProtection(part: Worksheet, opened: SheetData, current: SheetData): void {
  const options = current.protectionOptions ?? {};
  if (opened.protected === current.protected && same(opened.protectionOptions ?? {}, options)) return;
  if (!current.protected) {
    part.put("sheetProtection", "");
    return;
  }
  const values: Record<string, number | undefined> = {
    sheet: 1,
    selectLockedCells: options.selectionMode === "Unlocked" || options.selectionMode === "None" ? 1 : undefined,
    selectUnlockedCells: options.selectionMode === "None" ? 1 : undefined,
  };
  for (const [option, name] of Object.entries(protectedThings)) if (options[option] !== true) values[name] = 1;
  for (const [option, name] of Object.entries(protectionAllowances)) if (options[option] === true) values[name] = 0;
  part.put("sheetProtection", `<${part.prefix}sheetProtection${attributes(values)}/>`);
}

const pointsPerInch = 72;

function bandText({ left, center, right }: PageSetup["footer"]): string {
  const section = (code: string, text: string) => (text === "" ? "" : code + text);
  return section("&L", left) + section("&C", center) + section("&R", right);
}

/** Margins, paper, scale, headers and footers. */
export function savePage(part: Worksheet, opened: SheetData, current: SheetData): void {
  const before = opened.page ?? emptyPage();
  const after = current.page ?? emptyPage();
  const options: Record<string, number | null> = {};
  if (before.centerHorizontally !== after.centerHorizontally) {
    options.horizontalCentered = after.centerHorizontally ? 1 : null;
  }
  if (before.printGridlines !== after.printGridlines) options.gridLines = after.printGridlines ? 1 : null;
  if (Object.keys(options).length > 0) putValues(part, "printOptions", options);
  const inches = (points: number) => Math.round((points / pointsPerInch) * 1e6) / 1e6;
  if (!same(before.margins, after.margins)) {
    const { left, right, top, bottom } = after.margins;
    const margins = { left: inches(left), right: inches(right), top: inches(top), bottom: inches(bottom) };
    const old = part.child("pageMargins");
    const changed = Object.fromEntries(
      Object.entries(margins).filter(
        ([side]) => before.margins[side as keyof typeof margins] !== after.margins[side as keyof typeof margins],
      ),
    );
    if (old) part.set(old, changed);
    else part.put("pageMargins", `<${part.prefix}pageMargins${attributes({ ...margins, header: 0.3, footer: 0.3 })}/>`);
  }
  const setup: Record<string, string | number | null> = {};
  if (before.orientation !== after.orientation) setup.orientation = after.orientation;
  if (before.paperSize !== after.paperSize) setup.paperSize = paperSizes.get(after.paperSize) ?? null;
  if (!same(before.zoom, after.zoom)) {
    const { scale, horizontalFitToPages, verticalFitToPages } = after.zoom;
    setup.scale = scale === undefined || scale === 100 ? null : scale;
    setup.fitToWidth = scale !== undefined || horizontalFitToPages === undefined ? null : horizontalFitToPages;
    setup.fitToHeight = scale !== undefined ? null : (verticalFitToPages ?? 0);
  }
  if (Object.keys(setup).length > 0)
    putValues(part, "pageSetup", setup, { paperSize: paperSizes.get(after.paperSize) });
  saveBands(part, before, after);
}

function saveBands(part: Worksheet, before: PageSetup, after: PageSetup): void {
  const bands = (["header", "footer"] as const).filter((band) => !same(before[band], after[band]));
  if (bands.length === 0) return;
  const { prefix, xml } = part;
  const old = part.child("headerFooter");
  const children = new Map(
    old ? childSpans(xml, old).map((span) => [span.local, xml.slice(span.start, span.end)] as const) : [],
  );
  for (const band of bands) {
    const name = band === "header" ? "oddHeader" : "oddFooter";
    const text = bandText(after[band]);
    if (text === "") children.delete(name);
    else children.set(name, `<${prefix}${name}>${xmlText(text)}</${prefix}${name}>`);
  }
  const order = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
  const content = order.map((name) => children.get(name) ?? "").join("");
  const tag = selfClosing(old ? openTag(xml, old) : `<${prefix}headerFooter>`, false);
  part.put("headerFooter", content === "" ? "" : `${tag}${content}</${prefix}headerFooter>`);
}
