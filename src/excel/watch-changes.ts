/**
 * Reports changes of cells and sheets, as a hint only: Excel misses fast edits and fills (office-js issues 1110, 1760), so
 * nothing may depend on it. The add-in's own writes are left out.
 */
import type { WorkbookChange } from "../workbook/port";
import type { ExcelRequests } from "./excel-requests";

/** What is known of the adapter's own doings while events come in. */
export interface OwnWrites {
  /** Writes under way. */
  running: number;
  /** Sheets that a write may have added, in lower case: their arrival is told after the write, without saying by whom. */
  readonly added: Set<string>;
}

interface Handler {
  remove(): void;
  readonly context: OfficeExtension.ClientRequestContext;
}

const doing = { what: "注意单元格的改动" };

/** Whether the event says that this add-in caused it (ExcelApi 1.14; absent before). */
function isOwn(event: object): boolean {
  return Reflect.get(event, "triggerSource") === "ThisLocalAddin";
}

/**
 * Starts reporting.
 *
 * @returns a function that stops it and takes the handlers out; a workbook that cannot be watched is not reported on
 */
export async function watchChanges(
  requests: ExcelRequests,
  own: OwnWrites,
  listener: (change: WorkbookChange) => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  const names = new Map<string, string>();

  async function nameOf(id: string): Promise<string> {
    const known = names.get(id);
    if (known !== undefined) return known;
    const read = await requests.send(doing, (context) => {
      const sheets = context.workbook.worksheets.load({ id: true, name: true });
      return () => sheets.items.map((sheet) => [sheet.id, sheet.name] as const);
    });
    if (read.ok) for (const [key, name] of read.value) names.set(key, name);
    return names.get(id) ?? "";
  }

  async function report(event: { readonly worksheetId: string }, added = false): Promise<void> {
    if (stopped || own.running > 0 || isOwn(event)) return;
    if (added) names.clear();
    const sheet = await nameOf(event.worksheetId);
    if (stopped || (added && own.added.delete(sheet.toLowerCase()))) return;
    listener({ sheet });
  }

  const registered = await requests.send(doing, (context) => {
    const { worksheets } = context.workbook;
    const handlers: Handler[] = [
      worksheets.onChanged.add((event) => report(event)),
      worksheets.onAdded.add((event) => report(event, true)),
      worksheets.onDeleted.add((event) => report(event)),
    ];
    return () => handlers;
  });
  if (!registered.ok) return () => Promise.resolve();
  const handlers = registered.value;
  return async () => {
    stopped = true;
    const [first] = handlers;
    if (!first) return;
    // A handler can only be taken out in the context it was added in.
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    }).catch(() => undefined); // The workbook may be closing; there is nobody left to tell.
  };
}
