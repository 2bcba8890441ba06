/**
 * What the parts of an .xlsx say about its sheets beside the values: hidden rows and columns, formulas without a result,
 * pictures in cells. A quick look tells most sheets that hold nothing of it; only the others are walked through.
 */
import type { CellPlace } from "../workbook/port";
import { columnOfLetters } from "../workbook/a1";
import { walkMarkup } from "./markup-tokens";
import type { SheetMarks, Span } from "./sheet-facts";

type Parts = Readonly<Record<string, Uint8Array>>;

interface FoundSheet {
  readonly name: string;
  readonly path: string;
}

/** What a walk through one sheet found. */
interface SheetWalk {
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Span[];
  readonly unresolved: CellPlace[];
  readonly pictures: CellPlace[];
  /** Formulas whose result is nought, with the way it is written. */
  readonly zeros: (CellPlace & { readonly raw: string })[];
  /** Formulas with another result. */
  computed: number;
}

/** Reads the marks of every sheet that has some, by the sheet's name. */
export function readXlsxMarks(parts: Parts): ReadonlyMap<string, SheetMarks> {
  const paths = new Map(Object.keys(parts).map((path) => [path.toLowerCase(), path]));
  const bytesOf = (path: string) => parts[paths.get(path.toLowerCase()) ?? ""];
  const text = (path: string) => {
    const part = bytesOf(path);
    return part === undefined ? null : new TextDecoder().decode(part);
  };
  const { sheets, recalculated } = readBookPart(text);
  // Excel keeps a picture in a cell as an error with rich data.
  const hasPictures = /_localImage|_webimage/i.test(text("xl/richData/rdrichvaluestructure.xml") ?? "");
  const walks = sheets.flatMap(({ name, path }) => {
    const bytes = bytesOf(path);
    if (!bytes) return [];
    const { lines, formulas } = looksFor(bytes);
    if (!lines && !formulas && !hasPictures) return [];
    return [{ name, ...walkSheet(asciiOf(bytes), formulas, hasPictures) }];
  });
  const zeros = walks.flatMap((walk) => walk.zeros);
  // A program that cannot compute writes nought for every formula: as Java does, or with the wish to be recalculated.
  const uncomputed =
    walks.every(({ computed }) => computed === 0) &&
    zeros.length > 0 &&
    (zeros.every(({ raw }) => raw === "0.0") || (recalculated && zeros.length > 1));
  return new Map(
    walks.map(({ name, hiddenRows, hiddenColumns, unresolved, pictures, zeros: own }) => [
      name,
      {
        hiddenRows,
        hiddenColumns,
        pictures,
        unresolved: uncomputed
          ? [...unresolved, ...own.map(({ row, column }) => ({ row, column }))].sort(
              (a, b) => a.row - b.row || a.column - b.column,
            )
          : unresolved,
      },
    ]),
  );
}

function readBookPart(text: (path: string) => string | null): {
  readonly sheets: readonly FoundSheet[];
  readonly recalculated: boolean;
} {
  const root = relationships(text("_rels/.rels") ?? "", "").find(({ type }) => type.endsWith("/officeDocument"));
  const path = root?.target ?? "xl/workbook.xml";
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash + 1);
  const targets = new Map(
    relationships(text(`${folder}_rels/${path.slice(slash + 1)}.rels`) ?? "", folder).map(({ id, target }) => [
      id,
      target,
    ]),
  );
  const sheets: FoundSheet[] = [];
  let recalculated = false;
  walkMarkup(text(path) ?? "", {
    tag({ name, kind, get }) {
      if (kind === "close") return;
      if (name === "sheet") sheets.push({ name: get("name") ?? "", path: targets.get(get("id") ?? "") ?? "" });
      else if (name === "calcpr") recalculated = isTrue(get("fullcalconload"));
    },
    text: () => undefined,
  });
  return { sheets, recalculated };
}

function relationships(xml: string, folder: string) {
  const found: { readonly id: string; readonly type: string; readonly target: string }[] = [];
  walkMarkup(xml, {
    tag({ name, kind, get }) {
      if (name !== "relationship" || kind === "close") return;
      const target = get("target") ?? "";
      const steps: string[] = [];
      for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
        if (step === "..") steps.pop();
        else if (step !== "" && step !== ".") steps.push(step);
      }
      found.push({ id: get("id") ?? "", type: get("type") ?? "", target: steps.join("/") });
    },
    text: () => undefined,
  });
  return found;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

const code = (sign: string) => sign.charCodeAt(0);
const [less, greater, space, slash, quote, apostrophe] = ["<", ">", " ", "/", '"', "'"].map(code);

/**
 * What of it a worksheet may hold, told from its bytes: most hold nothing, and making a text of them costs as much as
 * all the rest here.
 */
function looksFor(bytes: Uint8Array): { readonly lines: boolean; readonly formulas: boolean } {
  const prefix = /<(\w+:)worksheet[\s>]/.exec(asciiOf(bytes.subarray(0, 4096)))?.[1]?.length ?? 0;
  let lines = false;
  let formulas = false;
  for (let at = 0; at < bytes.length && !(lines && formulas); at += 1) {
    if (bytes[at] !== less) continue;
    const name = at + 1 + prefix;
    const first = bytes[name];
    if (first === 0x66) {
      // <f>, <f …>, <f/>, but not <formula> and the like
      const next = bytes[name + 1];
      formulas ||= next === greater || next === space || next === slash;
    } else if (!lines && (first === 0x72 || first === 0x63) && bytes[name + 1] === 0x6f && bytes[name + 3] === space) {
      lines = hidesLine(bytes, name + 3);
    }
  }
  return { lines, formulas };
}

/** Whether the tag of a row or column holds `hidden="1"`, `hidden="true"`, or a height or width of nought. */
function hidesLine(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < bytes.length && bytes[at] !== greater; at += 1) {
    if (bytes[at] !== quote && bytes[at] !== apostrophe) continue;
    const before = bytes[at - 2];
    const value = bytes[at + 1];
    // hidden="1", hidden="true"
    if (before === 0x6e && (value === 0x31 || value === 0x74)) return true;
    // ht="0", width="0"
    if ((before === 0x74 || before === 0x68) && value === 0x30) return true;
  }
  return false;
}

/** Tags and references as text; other signs are of no concern here. */
function asciiOf(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

/** Rows, cells and what stands in them; no quote of theirs holds a "<" or ">". */
const linePattern = /<(\/?)(?:\w+:)?(row|col)((?:\s(?:[^<>/]|\/(?!>))*)?)(\/?)>/g;
const cellPattern = /<(\/?)(?:\w+:)?(row|c|f|v|col)((?:\s(?:[^<>/]|\/(?!>))*)?)(\/?)>/g;

function attribute(text: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(text)?.[1];
}

function walkSheet(xml: string, formulas: boolean, hasPictures: boolean): SheetWalk {
  const walk: SheetWalk = {
    hiddenRows: new Set(),
    hiddenColumns: [],
    unresolved: [],
    pictures: [],
    zeros: [],
    computed: 0,
  };
  let row = -1;
  let column = -1;
  let cell: { readonly attributes: string; formula: boolean; value: string | null } | null = null;
  const endCell = () => {
    if (cell?.formula === true) judgeFormula(walk, { row, column }, cell.value, attribute(cell.attributes, "t"));
    if (cell && hasPictures && cell.value === "#VALUE!" && attribute(cell.attributes, "vm") !== undefined) {
      walk.pictures.push({ row, column });
    }
    cell = null;
  };
  for (const match of xml.matchAll(formulas || hasPictures ? cellPattern : linePattern)) {
    const [all, slash, name, attributes = "", empty] = match;
    if (slash === "/") {
      if (name === "c") endCell();
    } else if (name === "col") {
      if (!isTrue(attribute(attributes, "hidden")) && Number(attribute(attributes, "width") ?? 1) !== 0) continue;
      walk.hiddenColumns.push({
        from: Number(attribute(attributes, "min")) - 1,
        to: Number(attribute(attributes, "max")) - 1,
      });
    } else if (name === "row") {
      row = Number(attribute(attributes, "r") ?? row + 2) - 1;
      column = -1;
      if (isTrue(attribute(attributes, "hidden")) || Number(attribute(attributes, "ht") ?? 1) === 0) {
        walk.hiddenRows.add(row);
      }
    } else if (name === "c") {
      const letters = /\sr\s*=\s*["']([A-Z]{1,3})/.exec(attributes)?.[1];
      column = letters === undefined ? column + 1 : columnOfLetters(letters);
      if (empty !== "/") cell = { attributes, formula: false, value: null };
    } else if (cell && name === "f") cell.formula = true;
    else if (cell && name === "v") {
      const start = match.index + all.length;
      cell.value = empty === "/" ? "" : xml.slice(start, xml.indexOf("<", start)).trim();
    }
  }
  return walk;
}

function judgeFormula(walk: SheetWalk, place: CellPlace, value: string | null, type: string | undefined): void {
  // An empty text is a result.
  if (value === null || (value === "" && type !== "str")) walk.unresolved.push(place);
  else if ((type === undefined || type === "n") && Number(value) === 0) walk.zeros.push({ ...place, raw: value });
  else walk.computed += 1;
}
