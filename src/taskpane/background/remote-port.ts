/**
 * The workbook as the worker sees it: every operation is a call to the pane's thread, where the real port is. Office.js
 * needs the page and cannot run in a worker.
 */
import type { WorkbookChange, WorkbookPort } from "../../workbook/port";
import type { Line, Served } from "./line";

/** Names of the port's operations on the line. */
type Operation =
  "port.read" | "port.write" | "port.readAreas" | "port.openNew" | "port.select" | "port.watch" | "port.unwatch";

/**
 * The port for the worker. The answers come from `servePort` of the same build, which passes on what the real port
 * returned: their types are those of the operations.
 */
export function createRemotePort(
  line: Line,
  changes: { listener: ((change: WorkbookChange) => void) | null },
): WorkbookPort {
  const call = <T>(name: Operation, argument: unknown, options?: Parameters<Line["call"]>[2]): Promise<T> =>
    line.call(name, argument, options) as Promise<T>;
  return {
    read: (options) => call("port.read", { hurried: options?.hurried === true }, options),
    write: (request, options) => call("port.write", request, options),
    readAreas: (areas, options) => call("port.readAreas", areas, options),
    openNew: (file, options) => call("port.openNew", file, options),
    select: (sheet, row, column) => call("port.select", { sheet, row, column }),
    // The pane listens to the selection itself: nothing in the worker waits for it.
    watchSelection: () => Promise.resolve(() => Promise.resolve()),
    async watch(listener) {
      changes.listener = listener;
      await line.call("port.watch", null);
      return async () => {
        changes.listener = null;
        await line.call("port.unwatch", null);
      };
    },
  };
}

/** What the pane's thread serves: the real port. `tell` sends a change to the worker. */
export function servePort(
  port: WorkbookPort,
  tell: (change: WorkbookChange) => void,
): Readonly<Record<Operation, Served>> {
  let end: (() => Promise<void>) | null = null;
  // The arguments come from `createRemotePort` of the same build.
  return {
    "port.read": (argument, options) => port.read({ ...options, ...(argument as { hurried: boolean }) }),
    "port.write": (request, options) => port.write(request as Parameters<WorkbookPort["write"]>[0], options),
    "port.readAreas": (areas, options) => port.readAreas(areas as Parameters<WorkbookPort["readAreas"]>[0], options),
    "port.openNew": (file, options) => port.openNew(file as Uint8Array, options),
    "port.select": (place) => {
      const { sheet, row, column } = place as { sheet: string; row: number; column: number };
      return port.select(sheet, row, column);
    },
    "port.watch": async () => {
      await end?.();
      end = await port.watch(tell);
    },
    "port.unwatch": async () => {
      await end?.();
      end = null;
    },
  };
}
