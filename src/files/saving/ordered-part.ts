/** A part whose outermost element has its children in the order of a schema: one is replaced, taken away or put in its place. */
import type { Span } from "../xml-spans";
import { childSpans, openTag, prefixOf, rootSpan, setAttributes, tagAttributes, TextEdits } from "../xml-spans";

/** Children of `<worksheet>` (ECMA-376, 18.3.1.99). */
export const worksheetOrder = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

/** Children of `<styleSheet>` (18.8.39). */
export const styleSheetOrder = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;

/** Children of `<workbook>` (18.2.27). */
export const workbookOrder = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
] as const;

const relationshipSpaces = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
];

export class OrderedPart<Name extends string> {
  readonly root: Span;
  readonly children: readonly Span[];
  readonly edits = new TextEdits();
  /** Of elements of the part's own vocabulary, with its colon. */
  readonly prefix: string;

  constructor(
    readonly xml: string,
    private readonly order: readonly Name[],
  ) {
    this.root = rootSpan(xml);
    this.children = childSpans(xml, this.root);
    this.prefix = prefixOf(this.root);
  }

  child(local: Name): Span | undefined {
    return this.children.find((span) => span.local === local);
  }

  all(local: Name): Span[] {
    return this.children.filter((span) => span.local === local);
  }

  attributes(span: Span): Map<string, string> {
    return tagAttributes(openTag(this.xml, span));
  }

  set(span: Span, values: Readonly<Record<string, string | number | null | undefined>>): void {
    setAttributes(this.edits, this.xml, span, values);
  }

  /**
   * Replaces the element of that name, puts one in where the order wants it, or takes it away ("").
   * Elements put in at the same place stand in the order of the calls: call in the order of the schema.
   */
  put(local: Name, element: string): void {
    const old = this.child(local);
    if (old) this.edits.replace(old.start, old.end, element);
    else if (element !== "") this.edits.insert(this.#placeOf(local), element);
  }

  /** Puts an element behind those of the same name. */
  add(local: Name, element: string): void {
    const last = this.all(local).pop();
    this.edits.insert(last?.end ?? this.#placeOf(local), element);
  }

  #placeOf(local: Name): number {
    const rank = this.order.indexOf(local);
    // An element this order does not know (a choice between versions) stands with the controls of a sheet.
    const rankOf = (span: Span) => {
      const known = this.order.findIndex((name) => name === span.local);
      return known < 0 ? this.order.findIndex((name) => name === "controls") : known;
    };
    return this.children.find((span) => rankOf(span) > rank)?.start ?? this.root.closeStart;
  }

  /** ` r:id="…"`, with the prefix that the part gave relationships, or one of its own. */
  relationship(id: string, base: string): string {
    for (const [name, value] of this.attributes(this.root)) {
      if (name.startsWith("xmlns:") && relationshipSpaces.includes(value)) return ` ${name.slice(6)}:id="${id}"`;
    }
    return ` xmlns:r="${base.replace(/\/$/, "")}" r:id="${id}"`;
  }

  text(): string {
    return this.edits.applied(this.xml);
  }
}
