/** What the members of the API see of the host while a batch runs: the workbook, the options, and the kept range references. */
import { HostError } from "./host-error";
import type { WorkbookModel } from "./model";
import { HostEvents } from "./host-events";
import { RangeReferences } from "./range-target";

/** Whether a requirement set (`1.13`) covers what came with another (`1.9`). */
export function coversSet(supported: string, wanted: string): boolean {
  const [major = 0, minor = 0] = supported.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major !== wantedMajor ? major > wantedMajor : minor >= wantedMinor;
}

/** What tests and the workbench can set while the host lives. */
export interface HostState {
  /** A cell is being edited: Excel refuses every request. */
  cellEditMode: boolean;
  /** Another workbook has the focus: whatever needs the window is refused. */
  inactive: boolean;
  /** The year that a date without one, typed as text, belongs to. */
  thisYear: number;
  /**
   * The workbook counts its days from 1904, as the numbers of its cells must; for tests of the adapter. The formulas of
   * this host know days from 1900 only.
   */
  from1904: boolean;
}

export class HostSession {
  readonly model: WorkbookModel;
  readonly apiSet: string;
  readonly state: HostState;
  readonly references: RangeReferences;
  readonly events: HostEvents;

  constructor(model: WorkbookModel, apiSet: string, state: HostState) {
    this.model = model;
    this.apiSet = apiSet;
    this.state = state;
    this.references = new RangeReferences(model);
    this.events = new HostEvents(model);
  }

  readonly #newListeners = new Set<(file: Uint8Array) => void>();

  /** A file that the add-in opens as a new workbook. */
  openNew(file: Uint8Array): void {
    for (const listener of this.#newListeners) listener(file);
  }

  onNew(listener: (file: Uint8Array) => void): () => void {
    this.#newListeners.add(listener);
    return () => {
      this.#newListeners.delete(listener);
    };
  }

  supports(since: string): boolean {
    return coversSet(this.apiSet, since);
  }

  /** Refuses what needs Excel's window while another workbook is in front (platform.md 3.5). */
  requireActiveWorkbook(): void {
    if (this.state.inactive) throw new HostError("InactiveWorkbook");
  }

  /** Refuses adding, deleting, renaming, moving and hiding sheets where the workbook's structure is protected. */
  requireOpenStructure(): void {
    if (this.model.structureProtected) {
      throw new HostError("AccessDenied", "The structure of the workbook is protected.");
    }
  }
}
