/** What the records of an .xls say about its sheets beside the values: hidden rows and columns, formulas without a result. */
import * as XLSX from "xlsx";
import type { CellPlace } from "../workbook/port";
import type { SheetMarks, Span } from "./sheet-facts";

/** Record numbers of [MS-XLS] 2.3; those of formulas differ between the versions. */
const beginning: ReadonlySet<number> = new Set([0x0809, 0x0409, 0x0209]);
const formulas: ReadonlySet<number> = new Set([0x0006, 0x0206, 0x0406]);
const boundSheet = 0x0085;
const columnInfo = 0x007d;
const rowInfo = 0x0208;

interface SheetWalk {
  readonly position: number;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Span[];
  /** Formulas whose result is nought or an empty text, which programs write that cannot compute. */
  readonly empty: CellPlace[];
  computed: number;
}

/** What the typings leave open of SheetJS's reader of OLE files. */
const ole = XLSX.CFB as {
  readonly read: (bytes: Uint8Array, options: { readonly type: "array" }) => object;
  readonly find: (file: object, path: string) => { readonly content?: ArrayLike<number> } | null;
};

/** The stream that holds the workbook; null where there is none. */
function streamOf(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xd0) return bytes;
  const file = ole.read(bytes, { type: "array" });
  const content = (ole.find(file, "/Workbook") ?? ole.find(file, "/Book"))?.content;
  return content === undefined ? null : Uint8Array.from(content);
}

/** Reads the marks, in the order in which the sheets stand in the file. @throws Error where it is no OLE file. */
export function readXlsMarks(bytes: Uint8Array): readonly SheetMarks[] {
  const stream = streamOf(bytes);
  if (!stream) return [];
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const sheetPositions: number[] = [];
  const walks: SheetWalk[] = [];
  let current: SheetWalk | null = null;
  for (let at = 0; at + 4 <= stream.length;) {
    const record = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    const body = at + 4;
    if (body + size > stream.length) break;
    if (beginning.has(record)) {
      current = { position: at, hiddenRows: new Set(), hiddenColumns: [], empty: [], computed: 0 };
      walks.push(current);
    } else if (record === boundSheet && size >= 4) sheetPositions.push(view.getUint32(body, true));
    else if (!current) break;
    else if (record === columnInfo && size >= 10) {
      if ((view.getUint16(body + 8, true) & 1) === 1) {
        current.hiddenColumns.push({ from: view.getUint16(body, true), to: view.getUint16(body + 2, true) });
      }
    } else if (record === rowInfo && size >= 16) {
      // The flag of a row of no height, which is a hidden one.
      if ((view.getUint16(body + 12, true) & 0x20) !== 0) current.hiddenRows.add(view.getUint16(body, true));
    } else if (formulas.has(record) && size >= 14) judgeFormula(current, view, body);
    at = body + size;
  }
  const all = walks.reduce((sum, { empty }) => sum + empty.length, 0);
  const uncomputed = all > 1 && walks.every(({ computed }) => computed === 0);
  const wanted = sheetPositions.sort((a, b) => a - b);
  // Before Excel 5 a file is one sheet and has no directory of sheets.
  const sheets =
    wanted.length === 0 ? walks : wanted.map((position) => walks.find((walk) => walk.position === position));
  return sheets.map((walk) =>
    walk
      ? {
          hiddenRows: walk.hiddenRows,
          hiddenColumns: walk.hiddenColumns,
          unresolved: uncomputed ? walk.empty : [],
        }
      : {},
  );
}

function judgeFormula(walk: SheetWalk, view: DataView, body: number): void {
  const isNumber = view.getUint16(body + 12, true) !== 0xffff;
  const empty = isNumber ? view.getFloat64(body + 6, true) === 0 : view.getUint8(body + 6) === 3;
  if (empty) walk.empty.push({ row: view.getUint16(body, true), column: view.getUint16(body + 2, true) });
  else walk.computed += 1;
}
