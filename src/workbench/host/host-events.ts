/**
 * Events of the API: which ones the client registered, and the messages the workbook's changes become. Event numbers are
 * those of the client library's GenericEventHandlers.
 */
import { areaName } from "./a1";
import type { ChangeSource, ModelChange, WorkbookModel } from "./model";

/** One entry of a host message, as the client's GenericEventRegistration reads it. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON */
  readonly message: string;
}

export const eventTypes = {
  worksheetDataChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
} as const;

/** Target id of an event that was registered on the collection of sheets. */
export const allSheets = "Workbook";

export type EventKind = keyof typeof eventTypes;

export class HostEvents {
  enabled = true;
  readonly #registered = new Map<string, number>();
  readonly #listeners = new Set<(entries: readonly EventEntry[]) => void>();

  constructor(model: WorkbookModel) {
    model.onChange((change, source) => {
      if (!this.enabled) return;
      const entries = this.#entriesFor(change, source);
      if (entries.length > 0) for (const listener of [...this.#listeners]) listener(entries);
    });
  }

  /** @param targetId a sheet's id, or `allSheets` */
  register(kind: EventKind, targetId: string): void {
    const key = `${kind}/${targetId}`;
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
  }

  unregister(kind: EventKind, targetId: string): void {
    const key = `${kind}/${targetId}`;
    const left = (this.#registered.get(key) ?? 0) - 1;
    if (left > 0) this.#registered.set(key, left);
    else this.#registered.delete(key);
  }

  /** Number of registrations that are still there. */
  get registrations(): number {
    return [...this.#registered.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Calls the listener with every message for the client until the returned function is called. */
  onEntries(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #entriesFor(change: ModelChange, source: ChangeSource): readonly EventEntry[] {
    const message = messageFor(change, source);
    if (!message) return [];
    const { kind, sheetId, body } = message;
    return [allSheets, sheetId]
      .filter((targetId) => this.#registered.has(`${kind}/${targetId}`))
      .map((targetId) => ({
        messageCategory: 65536,
        messageType: eventTypes[kind],
        targetId,
        message: JSON.stringify(body),
      }));
  }
}

interface Message {
  readonly kind: EventKind;
  readonly sheetId: string;
  readonly body: Readonly<Record<string, unknown>>;
}

function messageFor(change: ModelChange, source: ChangeSource): Message | null {
  switch (change.kind) {
    case "cells":
      return changed(change.sheet.id, areaName(change.area), "RangeEdited", source);
    case "rows":
    case "columns": {
      const area =
        change.kind === "rows"
          ? { row: change.at, column: 0, rowCount: change.count, columnCount: 16_384 }
          : { row: 0, column: change.at, rowCount: 1_048_576, columnCount: change.count };
      const what = change.kind === "rows" ? "Row" : "Column";
      const done = change.action === "insert" ? "Inserted" : "Deleted";
      return changed(change.sheet.id, areaName(area), `${what}${done}`, source);
    }
    case "added":
      return { kind: "worksheetAdded", sheetId: change.sheet.id, body: sheetBody(change.sheet.id) };
    case "deleted":
      return { kind: "worksheetDeleted", sheetId: change.sheet.id, body: sheetBody(change.sheet.id) };
    case "activated":
      return { kind: "worksheetActivated", sheetId: change.sheet.id, body: { worksheetId: change.sheet.id } };
    case "selected":
      return {
        kind: "worksheetSelectionChanged",
        sheetId: change.sheet.id,
        body: { worksheetId: change.sheet.id, address: areaName(change.sheet.selection) },
      };
    default:
      return null;
  }
}

function sheetBody(worksheetId: string): Readonly<Record<string, unknown>> {
  return { worksheetId, source: "Local" };
}

function changed(worksheetId: string, address: string, changeType: string, source: ChangeSource): Message {
  return {
    kind: "worksheetDataChanged",
    sheetId: worksheetId,
    body: {
      worksheetId,
      address,
      changeType,
      source: "Local",
      shiftDirection: "None",
      triggerSource: source === "api" ? "ThisLocalAddin" : "Unknown",
    },
  };
}
