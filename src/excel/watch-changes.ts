/**
 * Reports changes of cells and sheets, as a hint only: Excel misses fast edits and fills (office-js issues 1110, 1760), so
 * nothing may depend on it. The writes of this port are left out; those of the add-in's other pages, the commands of the
 * ribbon, are reported as the add-in's.
 */
import type { Outcome } from "../workbook/outcome";
import type { WorkbookChange } from "../workbook/port";
import type { ExcelRequests } from "./excel-requests";

/** What is known of the port's own doings while events come in. */
export interface OwnWrites {
  /** Writes under way. */
  running: number;
  /** Sheets that a write may have added, in lower case: their arrival is told without saying by whom. */
  readonly added: Set<string>;
  /** When the last write ended, in milliseconds of the clock. */
  ended: number;
}

interface Handler {
  remove(): void;
  readonly context: OfficeExtension.ClientRequestContext;
}

const doing = { what: "注意单元格的改动" };

/** Milliseconds after a write in which its last events may still arrive. */
const eventDelay = 1_500;

/** Milliseconds between two tries to start watching, as long as a cell is being edited. */
const startPause = 2_000;

/** Whether the event says that this add-in caused it (ExcelApi 1.14; absent before). */
function isByAddIn(event: object): boolean {
  return Reflect.get(event, "triggerSource") === "ThisLocalAddin";
}

/**
 * Starts reporting.
 *
 * @returns a function that stops it and takes the handlers out. While a cell is being edited the start is tried again,
 * and the first report then is that something may have changed; a workbook that cannot be watched is not reported on
 */
export async function watchChanges(
  requests: ExcelRequests,
  own: OwnWrites,
  listener: (change: WorkbookChange) => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  let handlers: readonly Handler[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let names = new Map<string, string>();
  let lookUp: Promise<void> | null = null;

  /** Reads the sheets' names; a command raises many events in a row, and one answer serves them all. */
  async function readNames(): Promise<void> {
    const read = await requests.send(doing, (context) => {
      const sheets = context.workbook.worksheets.load({ id: true, name: true });
      return () => sheets.items.map((sheet) => [sheet.id, sheet.name] as const);
    });
    lookUp = null;
    if (read.ok) names = new Map(read.value);
  }

  async function nameOf(id: string): Promise<string> {
    if (!names.has(id)) await (lookUp ??= readNames());
    return names.get(id) ?? "";
  }

  async function report(event: { readonly worksheetId: string }, added = false): Promise<void> {
    if (stopped || own.running > 0) return;
    const byAddIn = isByAddIn(event);
    const isFresh = Date.now() - own.ended < eventDelay;
    if (isFresh && byAddIn) return;
    const sheet = await nameOf(event.worksheetId);
    if (stopped || (isFresh && added && own.added.has(sheet.toLowerCase()))) return;
    if (!isFresh) own.added.clear();
    listener(byAddIn ? { sheet, byAddIn } : { sheet });
  }

  function register(): Promise<Outcome<readonly Handler[]>> {
    return requests.send(doing, (context) => {
      const { worksheets } = context.workbook;
      const added: readonly Handler[] = [
        worksheets.onChanged.add((event) => report(event)),
        worksheets.onAdded.add((event) => report(event, true)),
        worksheets.onDeleted.add((event) => report(event)),
      ];
      return () => added;
    });
  }

  // A handler can only be taken out in the context it was added in.
  async function takeOut(): Promise<void> {
    const [first] = handlers;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    }).catch(() => undefined); // The workbook may be closing; there is nobody left to tell.
  }

  /** Tries until it works or cannot work. */
  async function start(late: boolean): Promise<void> {
    timer = null;
    const registered = await register();
    if (registered.ok) {
      handlers = registered.value;
      if (stopped) await takeOut();
      else if (late) listener({ sheet: "" });
    } else if (registered.problem.kind === "cell-edit" && !stopped) {
      timer = setTimeout(() => void start(true), startPause);
    }
  }

  await start(false);
  return async () => {
    stopped = true;
    if (timer) clearTimeout(timer);
    await takeOut();
  };
}
