/** Places of drawn objects (pictures, charts, notes, controls) after rows or columns were inserted or deleted. */
import type { PackageParts } from "../package-parts";
import type { Span } from "../xml-spans";
import { attributeOf, childSpan, rootSpan, spansNamed, TextEdits, textOf } from "../xml-spans";
import type { LineEdit } from "./package-edit";
import { movedRun } from "./package-edit";

/** Where a line goes; one that was deleted leaves its object at the next. */
function lineAfter(index: number, edits: readonly LineEdit[], kind: LineEdit["kind"]): number {
  let at = index;
  for (const edit of edits) if (edit.kind === kind) at = movedRun(at, 1, edit, Infinity)?.from ?? edit.at;
  return at;
}

function moveAnchor(xml: string, anchor: Span, edits: readonly LineEdit[], changes: TextEdits): void {
  const how = attributeOf(xml, anchor, "editAs");
  if (how === "absolute") return;
  for (const [name, kind] of [
    ["row", "rows"],
    ["col", "columns"],
  ] as const) {
    const from = childSpan(xml, childSpan(xml, anchor, "from"), name);
    const to = childSpan(xml, childSpan(xml, anchor, "to"), name);
    const number = (span: Span) => Number(textOf(xml, span));
    const write = (span: Span, value: number) => {
      if (value !== number(span)) changes.replace(span.openEnd, span.closeStart, String(value));
    };
    if (!from) continue;
    const start = lineAfter(number(from), edits, kind);
    write(from, start);
    if (!to) continue;
    // An object that keeps its size ends as far from its start as before.
    write(
      to,
      how === "oneCell" ? number(to) + start - number(from) : Math.max(start, lineAfter(number(to), edits, kind)),
    );
  }
}

const anchors = new Set(["twoCellAnchor", "oneCellAnchor", "anchor"]);

function movedVml(xml: string, edits: readonly LineEdit[]): string {
  return xml.replace(/<((?:\w+:)?shape)\b[\s\S]*?<\/\1>/g, (shape) => {
    const row = /<(?:\w+:)?Row>\s*(\d+)\s*</.exec(shape)?.[1];
    const column = /<(?:\w+:)?Column>\s*(\d+)\s*</.exec(shape)?.[1];
    const gone = (text: string | undefined, kind: LineEdit["kind"]) =>
      text !== undefined &&
      edits.reduce<number | null>(
        (at, edit) => (at === null || edit.kind !== kind ? at : (movedRun(at, 1, edit, Infinity)?.from ?? null)),
        Number(text),
      ) === null;
    // The note of a cell that was deleted goes with it.
    if (gone(row, "rows") || gone(column, "columns")) return "";
    return shape
      .replace(
        /(<(?:\w+:)?Row>\s*)(\d+)/,
        (_, start: string, at: string) => start + String(lineAfter(Number(at), edits, "rows")),
      )
      .replace(
        /(<(?:\w+:)?Column>\s*)(\d+)/,
        (_, start: string, at: string) => start + String(lineAfter(Number(at), edits, "columns")),
      )
      .replace(/(<(?:\w+:)?Anchor>)([^<]*)/, (all, start: string, list: string) => {
        const numbers = list.split(",").map((part) => Number(part.trim()));
        if (numbers.length !== 8 || numbers.some((number) => !Number.isFinite(number))) return all;
        const places = numbers.map((number, index) =>
          index % 2 === 1 ? number : lineAfter(number, edits, index % 4 === 0 ? "columns" : "rows"),
        );
        return start + places.join(", ");
      });
  });
}

/** Moves what a part draws: a drawing, the old drawing of notes and controls, or the controls in a worksheet. */
export function movePlaces(
  parts: PackageParts,
  path: string,
  kind: "drawing" | "vmlDrawing" | "worksheet",
  edits: readonly LineEdit[],
): void {
  const xml = parts.text(path);
  if (xml === undefined || edits.length === 0) return;
  if (kind === "vmlDrawing") {
    parts.set(path, movedVml(xml, edits));
    return;
  }
  if (kind === "worksheet" && !/<(?:\w+:)?(?:controls|oleObjects)[\s>]/.test(xml)) return;
  const changes = new TextEdits();
  for (const anchor of spansNamed(xml, rootSpan(xml), anchors)) moveAnchor(xml, anchor, edits, changes);
  parts.set(path, changes.applied(xml));
}
