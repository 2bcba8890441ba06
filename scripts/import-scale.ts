/**
 * A large import through Microsoft's client on the strict host: 100,000 rows written below what is there, cancelled half-way
 * (the workbook must be as before), written whole, and taken back. `npx tsx scripts/import-scale.ts [rows]`.
 */
import type { CommandDone } from "../src/app/assistant";
import type { PickedFile } from "../src/app/import/import-types";
import type { Outcome } from "../src/workbook/outcome";
import type { WorkbookData } from "../src/workbook/workbook-data";
import { openSession } from "./excel-session";
import type { ExcelSession } from "./excel-session";
import { fileOfBytes, openThreadReader } from "./import-reader";
import { sampleWorkbook } from "./samples/sample-workbook";

const rowsPerFile = 5_000;
const grades = ["优秀", "合格", "合格", "基本合格"] as const;

/** Appraisals of one large branch as .csv. */
function branchFile(number: number, rows: number): PickedFile {
  const branch = `大支部${number}`;
  const lines = Array.from({ length: rows }, (_, row) =>
    [row + 1, branch, `党员${number}之${row + 1}`, "正式党员", "是", 9, row % 9, grades[row % 4], "=备注"].join(","),
  );
  const head = "序号,党支部,姓名,党员类别,是否参评,有效票,优秀票,评定等次,备注";
  return fileOfBytes(`${branch}.csv`, new TextEncoder().encode([head, ...lines].join("\r\n")));
}

/** The workbook as text, to tell whether it is the same: cells that hold nothing are left out. */
function pictureOf(data: WorkbookData): string {
  const plain = (_: string, part: unknown) => (part instanceof Map || part instanceof Set ? [...part] : part);
  return data.sheets
    .flatMap(({ cells, ...sheet }) => [
      JSON.stringify({ name: sheet.name, tables: sheet.tables, merges: sheet.merges }, plain),
      ...[...cells].flatMap(([row, columns]) =>
        [...columns].flatMap(([column, { value, formula }]) =>
          value === null && formula === undefined ? [] : [`${row} ${column} ${JSON.stringify([value, formula])}`],
        ),
      ),
    ])
    .join("\n");
}

export interface ScaleResult {
  readonly rows: number;
  /** Progress steps of the whole write. */
  readonly steps: number;
  /** The step at which the first try was cancelled, and what was said. */
  readonly cancelledAt: number;
  readonly cancelMessage: string;
  readonly sameAfterCancel: boolean;
  readonly sameAfterUndo: boolean;
  readonly requests: number;
  /** Bytes of the largest request. */
  readonly largest: number;
  /** Milliseconds. */
  readonly writeTime: number;
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}

async function prepare({ assistant }: ExcelSession, files: readonly PickedFile[]): Promise<void> {
  const preview = must(await assistant.previewImport(files));
  const answers = Object.fromEntries(preview.questions.map(({ id, proposed }) => [id, proposed]));
  must(await assistant.decideImport({ answers, leftOut: [] }));
}

/** Writes; with `stopAt`, cancels when that many progress steps were told. */
async function write(
  { assistant }: ExcelSession,
  stopAt = Infinity,
): Promise<{ readonly outcome: Outcome<CommandDone>; readonly steps: number }> {
  const stop = new AbortController();
  let steps = 0;
  const outcome = await assistant.importBranches({
    signal: stop.signal,
    progress: () => {
      steps += 1;
      if (steps >= stopAt) stop.abort();
    },
  });
  return { outcome, steps };
}

/** @param rows - rows to import, rounded up to whole files */
export async function importAtScale(rows: number, perFile = rowsPerFile): Promise<ScaleResult> {
  const files = Array.from({ length: Math.ceil(rows / perFile) }, (_, index) => branchFile(index + 1, perFile));
  const reader = openThreadReader(2);
  const session = await openSession(sampleWorkbook(), reader);
  try {
    await prepare(session, files);
    const before = pictureOf(session.data());
    session.host.clearLog();
    const start = performance.now();
    const whole = await write(session);
    const writeTime = performance.now() - start;
    must(whole.outcome);
    const log = session.host.log.filter(({ kind }) => kind === "batch");
    must(await session.assistant.undo());
    const sameAfterUndo = pictureOf(session.data()) === before;

    await prepare(session, files);
    const cancelledAt = Math.max(1, Math.floor(whole.steps / 2));
    const { outcome } = await write(session, cancelledAt);
    return {
      rows: files.length * perFile,
      steps: whole.steps,
      cancelledAt,
      cancelMessage: outcome.ok ? "" : outcome.problem.message,
      sameAfterCancel: pictureOf(session.data()) === before,
      sameAfterUndo,
      requests: log.length,
      largest: Math.max(...log.map(({ requestBytes }) => requestBytes)),
      writeTime,
    };
  } finally {
    session.close();
    reader.close();
  }
}

if (require.main === module) {
  importAtScale(Number(process.argv[2] ?? 100_000))
    .then((result) => console.log(result))
    .catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
}
