/** Which conditional formats apply to a cell, computed by the host's own calculation and remembered until the workbook changes. */
import type { ModelSheet, WorkbookModel } from "../../host/model";
import { shiftedFormula } from "./relative-formula";

export interface ConditionalLook {
  readonly fill: string | null;
  readonly color: string | null;
}

/** A condition holds for true, for a number that is not 0, and never for a text or an error. */
function holds(result: unknown): boolean {
  return result === true || (typeof result === "number" && result !== 0);
}

export class ConditionalStyles {
  readonly #model: WorkbookModel;
  #version = -1;
  readonly #known = new Map<string, Map<number, ConditionalLook | null>>();

  constructor(model: WorkbookModel) {
    this.#model = model;
  }

  /** Fill and font colour for a cell, null where no condition holds; the first one in the sheet's list wins. */
  lookAt(sheet: ModelSheet, row: number, column: number): ConditionalLook | null {
    if (sheet.conditionalFormats.length === 0) return null;
    if (this.#version !== this.#model.version) {
      this.#version = this.#model.version;
      this.#known.clear();
    }
    let cells = this.#known.get(sheet.id);
    if (!cells) this.#known.set(sheet.id, (cells = new Map<number, ConditionalLook | null>()));
    const key = row * 16_384 + column;
    let look = cells.get(key);
    if (look === undefined) cells.set(key, (look = this.#compute(sheet, row, column)));
    return look;
  }

  #compute(sheet: ModelSheet, row: number, column: number): ConditionalLook | null {
    let fill: string | null = null;
    let color: string | null = null;
    for (const { area, formula, fill: ownFill, color: ownColor } of sheet.conditionalFormats) {
      const down = row - area.row;
      const right = column - area.column;
      if (down < 0 || right < 0 || down >= area.rowCount || right >= area.columnCount) continue;
      if (fill !== null && color !== null) break;
      const result = this.#model.calculation?.evaluate(sheet, row, column, shiftedFormula(formula, down, right));
      if (!holds(result)) continue;
      fill ??= ownFill;
      color ??= ownColor;
    }
    return fill === null && color === null ? null : { fill, color };
  }
}
