/** The workbook part: sheets in their order, names, the sheet in front, protection, and whether Excel is to compute anew. */
import { areaText, quotedSheet } from "../../workbook/a1";
import type { PageSetup, WorkbookData } from "../../workbook/workbook-data";
import { storedFormula } from "../formula-text";
import { titlesFormula } from "../print-titles";
import { emptyPage } from "../read-page";
import type { WorkbookParts } from "../read-package";
import { attributes, xmlText } from "../xml";
import type { Span } from "../xml-spans";
import { childSpan, childSpans, openTag, selfClosing, setAttributes, tagAttributes, TextEdits } from "../xml-spans";
import { OrderedPart, workbookOrder } from "./ordered-part";

export interface WorkbookToSave {
  readonly xml: string;
  readonly book: WorkbookParts;
  readonly opened: WorkbookData;
  readonly current: WorkbookData;
  /** For each current sheet the worksheet of the package it is, counted from 0, or the relationship of its new part. */
  readonly sheets: readonly (number | { readonly relationshipId: string })[];
  readonly recalculate: boolean;
}

type Part = OrderedPart<(typeof workbookOrder)[number]>;

/** Every sheet of the workbook in its new order: the position it had, or null for a new one. */
function newOrder({
  book,
  sheets,
}: WorkbookToSave): { readonly position: number | null; readonly current: number | null }[] {
  const worksheets = book.sheets.filter(({ isWorksheet }) => isWorksheet);
  const order: { position: number | null; current: number | null }[] = sheets.map((origin, current) => ({
    position: typeof origin === "number" ? (worksheets[origin]?.position ?? null) : null,
    current,
  }));
  // Sheets that are not shown (charts, dialogs) stay behind the one they stood behind.
  for (const { position, isWorksheet } of book.sheets) {
    if (isWorksheet) continue;
    const before = order.filter((one) => one.position !== null && one.position < position);
    const nearest = Math.max(-1, ...before.map((one) => one.position ?? -1));
    order.splice(order.findIndex((one) => one.position === nearest) + 1, 0, { position, current: null });
  }
  return order;
}

export function saveWorkbook(save: WorkbookToSave): string {
  const part: Part = new OrderedPart(save.xml, workbookOrder);
  const { xml, prefix } = part;
  const list = part.child("sheets");
  if (!list) throw new Error("no sheets in workbook");
  const order = newOrder(save);
  const entries = childSpans(xml, list).filter(({ local }) => local === "sheet");
  const { current, opened } = save;
  if (Boolean(opened.structureProtected) !== Boolean(current.structureProtected)) {
    const old = part.child("workbookProtection");
    if (old) part.set(old, { lockStructure: current.structureProtected === true ? 1 : null });
    else part.put("workbookProtection", `<${prefix}workbookProtection lockStructure="1"/>`);
  }
  saveFront(part, order, entries, current);
  const sheetId = Math.max(
    0,
    ...entries.map((entry) => Number(tagAttributes(openTag(xml, entry)).get("sheetId")) || 0),
  );
  let added = 0;
  const texts = order.map(({ position, current: index }) => {
    const sheet = index === null ? undefined : current.sheets[index];
    const origin = index === null ? undefined : save.sheets[index];
    const entry = position === null ? undefined : entries[position];
    if (entry) {
      const change = new TextEdits();
      const values = tagAttributes(openTag(xml, entry));
      const state = sheet?.visibility === "visible" ? null : sheet?.visibility;
      setAttributes(change, xml, entry, {
        name: sheet && values.get("name") !== sheet.name ? sheet.name : undefined,
        state: !sheet || (values.get("state") ?? "visible") === sheet.visibility ? undefined : state,
      });
      return change.applied(xml.slice(0, entry.end)).slice(entry.start);
    }
    if (!sheet || typeof origin !== "object") return "";
    added += 1;
    const state = sheet.visibility === "visible" ? undefined : sheet.visibility;
    const id = part.relationship(origin.relationshipId, save.book.relationshipBase);
    return `<${prefix}sheet${attributes({ name: sheet.name, sheetId: sheetId + added, state })}${id}/>`;
  });
  const before = entries.map(({ start, end }) => xml.slice(start, end)).join("");
  if (texts.join("") !== before) {
    part.put("sheets", `${selfClosing(openTag(xml, list), false)}${texts.join("")}</${list.name}>`);
  }
  saveNames(part, save, order);
  if (save.recalculate) {
    const calculation = part.child("calcPr");
    if (calculation) part.set(calculation, { fullCalcOnLoad: 1 });
    else part.put("calcPr", `<${prefix}calcPr fullCalcOnLoad="1"/>`);
  }
  return part.text();
}

/** The sheet in front stays in front where it can; a hidden or deleted one gives way to the first that is visible. */
function saveFront(
  part: Part,
  order: ReturnType<typeof newOrder>,
  entries: readonly Span[],
  current: WorkbookData,
): void {
  const views = part.child("bookViews");
  const view = views && childSpan(part.xml, views, "workbookView");
  if (!view) return;
  const values = part.attributes(view);
  const isVisible = (index: number) => {
    const one = order[index];
    if (!one) return false;
    if (one.current !== null) return current.sheets[one.current]?.visibility === "visible";
    const entry = one.position === null ? undefined : entries[one.position];
    return entry !== undefined && (part.attributes(entry).get("state") ?? "visible") === "visible";
  };
  const changed: Record<string, number> = {};
  for (const name of ["activeTab", "firstSheet"]) {
    const before = Number(values.get(name) ?? 0);
    const kept = order.findIndex(({ position }) => position === before);
    const after =
      kept >= 0 && isVisible(kept)
        ? kept
        : Math.max(
            0,
            order.findIndex((_, index) => isVisible(index)),
          );
    // What the file had stays as it was, even where it is odd.
    const stayed = kept === before && (isVisible(kept) || name === "firstSheet");
    if (!stayed && after !== before) changed[name] = after;
  }
  part.set(view, changed);
}

interface NameEntry {
  readonly key: string;
  readonly text: string;
}

function nameKey(name: string, position: number | null): string {
  return `${position ?? ""}!${name.toLowerCase()}`;
}

/** `_xlnm.Print_Titles` and `_xlnm.Print_Area` of a sheet; "" for none. */
function printNames(sheet: string, page: PageSetup): Readonly<Record<string, string>> {
  const quoted = quotedSheet(sheet);
  return {
    "_xlnm.Print_Titles": titlesFormula(sheet, page),
    "_xlnm.Print_Area": page.printAreas.map((area) => `${quoted}!${areaText(area, true)}`).join(","),
  };
}

function saveNames(part: Part, save: WorkbookToSave, order: ReturnType<typeof newOrder>): void {
  const { xml, prefix } = part;
  const { opened, current } = save;
  const list = part.child("definedNames");
  const spans = list ? childSpans(xml, list).filter(({ local }) => local === "definedName") : [];
  const before = new Map(opened.names.map((one) => [one.name.toLowerCase(), one]));
  const after = new Map(current.names.map((one) => [one.name.toLowerCase(), one]));
  const formulaXml = (formula: string) => xmlText(storedFormula(formula)).replaceAll("&quot;", '"');

  // Print names by the place the sheet has now: what is to stand there, where it changed.
  const printed = new Map<string, string>();
  order.forEach(({ current: index }, place) => {
    const sheet = index === null ? undefined : current.sheets[index];
    const origin = index === null ? undefined : save.sheets[index];
    if (!sheet) return;
    const was = typeof origin === "number" ? opened.sheets[origin] : undefined;
    const now = printNames(sheet.name, sheet.page ?? emptyPage());
    const old = printNames(was?.name ?? sheet.name, was?.page ?? emptyPage());
    for (const [name, text] of Object.entries(now)) {
      if (old[name] === text || (was && old[name]?.replaceAll(quotedSheet(was.name), quotedSheet(sheet.name)) === text))
        continue;
      printed.set(nameKey(name, place), text);
    }
  });

  const entries = spans.flatMap((span): NameEntry[] => {
    const values = tagAttributes(openTag(xml, span));
    const name = values.get("name") ?? "";
    const local = values.get("localSheetId");
    const change = new TextEdits();
    let key = nameKey(name, null);
    if (local !== undefined) {
      const place = order.findIndex(({ position }) => position === Number(local));
      // The name of a sheet that is gone.
      if (place < 0) return [];
      key = nameKey(name, place);
      if (place !== Number(local)) setAttributes(change, xml, span, { localSheetId: place });
      const text = printed.get(key);
      if (text !== undefined) {
        printed.delete(key);
        if (text === "") return [];
        change.replace(span.openEnd, span.closeStart, formulaXml(text));
      }
    } else if (!name.startsWith("_xlnm.")) {
      const old = before.get(name.toLowerCase());
      const now = after.get(name.toLowerCase());
      if (old && !now) return [];
      if (old && now) {
        if (old.visible !== now.visible) setAttributes(change, xml, span, { hidden: now.visible ? null : 1 });
        if (old.formula !== now.formula) change.replace(span.openEnd, span.closeStart, formulaXml(now.formula));
      }
    }
    return [{ key, text: change.applied(xml.slice(0, span.end)).slice(span.start) }];
  });
  const known = new Set(entries.map(({ key }) => key));
  const fresh = current.names
    .filter(({ name }) => !before.has(name.toLowerCase()) && !known.has(nameKey(name, null)))
    .map(({ name, formula, visible }) => {
      const hidden = visible ? undefined : 1;
      return `<${prefix}definedName${attributes({ name, hidden })}>${formulaXml(formula)}</${prefix}definedName>`;
    });
  const freshPrint = [...printed].flatMap(([key, text]) => {
    if (text === "") return [];
    const [place = "", lower = ""] = key.split("!");
    const name = lower === "_xlnm.print_titles" ? "_xlnm.Print_Titles" : "_xlnm.Print_Area";
    return [
      `<${prefix}definedName${attributes({ name, localSheetId: place })}>${formulaXml(text)}</${prefix}definedName>`,
    ];
  });
  const all = [...entries.map(({ text }) => text), ...fresh, ...freshPrint];
  if (all.join("") === spans.map(({ start, end }) => xml.slice(start, end)).join("")) return;
  const tag = selfClosing(list ? openTag(xml, list) : `<${prefix}definedNames>`, false);
  part.put("definedNames", all.length === 0 ? "" : `${tag}${all.join("")}</${prefix}definedNames>`);
}
