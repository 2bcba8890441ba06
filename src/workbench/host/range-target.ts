/** What a Range or RangeAreas of the API stands for, and the references that the client asks the host to keep. */
import type { Area } from "../../workbook/sheet-plan";
import { areaName, quoteSheetName } from "./a1";
import { HostError } from "./host-error";
import type { ModelSheet, WorkbookModel } from "./model";
import { shiftArea } from "./shift-area";

export class RangeTarget {
  readonly sheet: ModelSheet;
  area: Area;

  constructor(sheet: ModelSheet, area: Area) {
    this.sheet = sheet;
    this.area = area;
  }

  get address(): string {
    return `${quoteSheetName(this.sheet.name)}!${areaName(this.area)}`;
  }

  /** `党支部!$A$1:$B$2` */
  get absoluteAddress(): string {
    return `${quoteSheetName(this.sheet.name)}!${areaName(this.area, true)}`;
  }

  get cellCount(): number {
    return this.area.rowCount * this.area.columnCount;
  }
}

/** Several areas of one sheet. */
export class AreasTarget {
  readonly sheet: ModelSheet;
  readonly areas: readonly RangeTarget[];

  constructor(sheet: ModelSheet, areas: readonly RangeTarget[]) {
    this.sheet = sheet;
    this.areas = areas;
  }

  get address(): string {
    return this.areas.map(({ address }) => address).join(",");
  }
}

/**
 * Ranges by reference id. A kept range moves with its cells when rows or columns are inserted or deleted; one whose
 * cells are gone, or whose sheet is, answers InvalidReference / ItemNotFound as in Excel.
 */
export class RangeReferences {
  readonly #model: WorkbookModel;
  readonly #kept = new Map<string, RangeTarget | AreasTarget>();
  readonly #ids = new WeakMap<RangeTarget | AreasTarget, string>();
  readonly #lost = new WeakSet<RangeTarget>();

  constructor(model: WorkbookModel) {
    this.#model = model;
    model.onChange((change) => {
      if (change.kind !== "rows" && change.kind !== "columns") return;
      for (const target of this.#kept.values()) {
        for (const range of target instanceof AreasTarget ? target.areas : [target]) {
          if (range.sheet !== change.sheet) continue;
          const moved = shiftArea(range.area, change);
          if (moved) range.area = moved;
          else this.#lost.add(range);
        }
      }
    });
  }

  /** Number of references the client has not given back. */
  get size(): number {
    return this.#kept.size;
  }

  keep(target: RangeTarget | AreasTarget): string {
    let id = this.#ids.get(target);
    if (id === undefined) this.#ids.set(target, (id = `range-${this.#model.nextId()}`));
    this.#kept.set(id, target);
    return id;
  }

  /** Id of a range that is kept, or null. */
  idOf(target: RangeTarget | AreasTarget): string | null {
    const id = this.#ids.get(target);
    return id !== undefined && this.#kept.has(id) ? id : null;
  }

  get(id: string): RangeTarget | AreasTarget {
    const target = this.#kept.get(id);
    if (!target) throw new HostError("InvalidObjectPath", `No range is kept under ${id}.`);
    if (!this.#model.sheets.includes(target.sheet)) throw new HostError("ItemNotFound", "The range's sheet is gone.");
    if (target instanceof RangeTarget && this.#lost.has(target)) throw new HostError("InvalidReference");
    return target;
  }

  release(id: string): void {
    this.#kept.delete(id);
  }
}
