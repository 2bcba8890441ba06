/** Computes formula cells on demand and remembers the results until the workbook changes. */
import FormulaParser from "fast-formula-parser";
import type { CellValue } from "../../domain/cell";
import type { Area } from "../../workbook/sheet-plan";
import { parseArea, splitReference } from "./a1";
import { addedFunctions, teachOperators } from "./formula-functions";
import type { CellCalculation, ModelSheet, WorkbookModel } from "./model";
import { cellAt, usedArea } from "./model";

/** Text of what a formula came to: plain values stay, an error becomes `#N/A` and the like. */
function plainResult(result: unknown): CellValue {
  if (result === undefined || result === null) return 0;
  if (typeof result === "number") return Number.isFinite(result) ? result : "#NUM!";
  if (typeof result === "string" || typeof result === "boolean") return result;
  if (Array.isArray(result)) {
    const first: unknown = result[0];
    return plainResult(Array.isArray(first) ? first[0] : first);
  }
  if (typeof result === "object" && "name" in result && typeof result.name === "string") return result.name;
  return "#VALUE!";
}

/** What an exception of the parser came to in Excel: `#NAME?` and the like. */
function errorResult(error: unknown): CellValue {
  if (error instanceof Error) {
    // A function the parser does not have.
    if (/is not implemented/.test(error.message)) return "#NAME?";
    const code = /#(?:N\/A|NAME\?|VALUE!|REF!|DIV\/0!|NUM!|NULL!)/.exec(`${error.name} ${error.message}`);
    if (code) return code[0];
  }
  return "#VALUE!";
}

export class Calculation implements CellCalculation {
  readonly #model: WorkbookModel;
  readonly #parser: FormulaParser;
  #version = -1;
  readonly #values = new Map<string, Map<number, CellValue>>();
  readonly #ranges = new Map<string, CellValue[][]>();
  readonly #running = new Set<string>();

  constructor(model: WorkbookModel) {
    this.#model = model;
    this.#parser = new FormulaParser({
      onCell: ({ sheet, row, col }) => this.#cell(sheet, row - 1, col - 1),
      onRange: ({ sheet, from, to }) =>
        this.#range(sheet, {
          row: from.row - 1,
          column: from.col - 1,
          rowCount: to.row - from.row + 1,
          columnCount: to.col - from.col + 1,
        }),
      onVariable: (name) => this.#name(name),
      functions: addedFunctions,
    });
    teachOperators(this.#parser);
  }

  /** Value of a formula cell, computed where the workbook changed since. */
  valueOf(sheet: ModelSheet, row: number, column: number): CellValue {
    this.#forgetStale();
    const cell = cellAt(sheet, row, column);
    if (!cell?.formula) return cell?.value ?? null;
    let known = this.#values.get(sheet.id);
    if (!known) this.#values.set(sheet.id, (known = new Map<number, CellValue>()));
    const key = row * 16_384 + column;
    const value = known.get(key);
    if (value !== undefined) return value;
    const running = `${sheet.id}/${key}`;
    if (this.#running.has(running)) return 0;
    this.#running.add(running);
    const computed = this.evaluate(sheet, row, column, cell.formula);
    this.#running.delete(running);
    known.set(key, computed);
    return computed;
  }

  /** What a formula would come to in a cell. */
  evaluate(sheet: ModelSheet, row: number, column: number, formula: string): CellValue {
    this.#forgetStale();
    try {
      return plainResult(
        this.#parser.parse(formula.replace(/^=/, ""), { sheet: sheet.name, row: row + 1, col: column + 1 }),
      );
    } catch (error) {
      return errorResult(error);
    }
  }

  #forgetStale(): void {
    if (this.#version === this.#model.version) return;
    this.#version = this.#model.version;
    this.#values.clear();
    this.#ranges.clear();
  }

  #cell(sheetName: string | undefined, row: number, column: number): CellValue {
    const sheet = this.#model.sheetByName(sheetName ?? "");
    if (!sheet) throw new Error("#REF!");
    return this.#model.valueAt(sheet, row, column);
  }

  #range(sheetName: string | undefined, area: Area): CellValue[][] {
    const sheet = this.#model.sheetByName(sheetName ?? "");
    if (!sheet) throw new Error("#REF!");
    const key = `${sheet.id}/${area.row}/${area.column}/${area.rowCount}/${area.columnCount}`;
    const known = this.#ranges.get(key);
    if (known) return known;
    // Whole columns end with the used rows, so that they cost what they hold.
    const lastUsed = area.rowCount > 20_000 ? usedArea(sheet, true) : null;
    const rowCount = lastUsed
      ? Math.max(1, Math.min(area.rowCount, lastUsed.row + lastUsed.rowCount - area.row))
      : area.rowCount > 20_000
        ? 1
        : area.rowCount;
    const rows = Array.from({ length: rowCount }, (_row, down) =>
      Array.from({ length: area.columnCount }, (_cell, right) =>
        this.#model.valueAt(sheet, area.row + down, area.column + right),
      ),
    );
    this.#ranges.set(key, rows);
    return rows;
  }

  /** A workbook name that refers to cells; other definitions are not values here. */
  #name(name: string): unknown {
    const formula = this.#model.nameByName(name)?.formula.replace(/^=/, "");
    if (formula === undefined) throw new Error("#NAME?");
    const { sheet, address } = splitReference(formula);
    const area = parseArea(address);
    if (!area || sheet === null) throw new Error("#NAME?");
    return {
      sheet,
      from: { row: area.row + 1, col: area.column + 1 },
      to: { row: area.row + area.rowCount, col: area.column + area.columnCount },
    };
  }
}

/** Gives the model its calculation. */
export function attachCalculation(model: WorkbookModel): WorkbookModel {
  model.calculation = new Calculation(model);
  return model;
}
