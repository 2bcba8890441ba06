// Imports into a workbook in memory, files read on this thread.
import { createAssistant } from "../../../src/app/create-assistant";
import type { Assistant } from "../../../src/app/assistant";
import type { ImportDone, ImportPreview, PickedFile } from "../../../src/app/import/import-types";
import { createXlsxPort } from "../../../src/files/xlsx-port";
import type { XlsxPort } from "../../../src/files/xlsx-port";
import { createThreadReader } from "../../../src/taskpane/background/import/file-reader";
import { readPickedFile } from "../../../src/taskpane/background/import/read-picked-file";
import type { Outcome } from "../../../src/workbook/outcome";
import type { CellStyle } from "../../../src/workbook/sheet-plan";
import type { WorkbookData } from "../../../src/workbook/workbook-data";

export { fileOfBytes } from "../../../scripts/import-reader";

export const clock = { now: () => new Date(2026, 2, 27, 9, 0) };

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}

export const noWorkbook: WorkbookData = { name: "汇总.xlsx", names: [], styles: [], sheets: [] };

export function reader() {
  return createThreadReader(
    () => Promise.resolve(readPickedFile),
    () => Promise.resolve(),
  );
}

export interface Desk {
  readonly port: XlsxPort;
  readonly assistant: Assistant;
}

export function openDesk(data: WorkbookData = noWorkbook): Desk {
  const port = createXlsxPort(data);
  return { port, assistant: createAssistant(port, clock, reader()) };
}

/** Every question answered as proposed, but for those given. */
export function allProposed(preview: ImportPreview, given: Readonly<Record<string, string>> = {}) {
  const answers = Object.fromEntries(preview.questions.map(({ id, proposed }) => [id, proposed]));
  return { answers: { ...answers, ...given }, leftOut: [] };
}

/** Previews, answers as proposed, writes. */
export async function importAll(
  { assistant }: Desk,
  files: readonly PickedFile[],
  given: Readonly<Record<string, string>> = {},
): Promise<{ readonly preview: ImportPreview; readonly result: Outcome<ImportDone> }> {
  const first = value(await assistant.previewImport(files));
  const preview = value(await assistant.decideImport(allProposed(first, given)));
  return { preview, result: await assistant.importBranches() };
}

/** A style without what is the default anyway; null for none. */
function lookOf({ numberFormat, ...style }: CellStyle): string {
  const look = numberFormat === undefined || numberFormat === "General" ? style : { ...style, numberFormat };
  return JSON.stringify(look, Object.keys(look).sort());
}

/**
 * The workbook as lines of text, one per cell and one per sheet: a blank cell in the default look is none. What differs
 * between two workbooks is what differs between their lines.
 */
export function linesOf(data: WorkbookData): readonly string[] {
  const plain = (_: string, part: unknown) => (part instanceof Map || part instanceof Set ? [...part] : part);
  const lines = data.sheets.flatMap(({ cells, ...sheet }) => [
    JSON.stringify(sheet, plain),
    ...[...cells].flatMap(([row, columns]) =>
      [...columns].flatMap(([column, { style, ...cell }]) => {
        const look = style === undefined ? "{}" : lookOf(data.styles[style] ?? {});
        const isNothing = look === "{}" && cell.value === null && cell.formula === undefined;
        return isNothing ? [] : [`${sheet.name} ${row} ${column} ${JSON.stringify(cell)} ${look}`];
      }),
    ),
  ]);
  return [...lines.sort(), ...data.names.map((name) => JSON.stringify(name)).sort()];
}

/** The lines that only one of two workbooks has. */
export function differences(a: WorkbookData, b: WorkbookData): readonly string[] {
  const [first, second] = [new Set(linesOf(a)), new Set(linesOf(b))];
  return [
    ...[...first].filter((line) => !second.has(line)).map((line) => `- ${line}`),
    ...[...second].filter((line) => !first.has(line)).map((line) => `+ ${line}`),
  ];
}
