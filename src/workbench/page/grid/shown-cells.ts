/**
 * What a cell shows beyond what the grid keeps of it: fill and colour of conditional formats, and the text that a number
 * format makes of a text (`@"＊"` marks required headers).
 */
import type { ICellData } from "@univerjs/presets";
import { InterceptorEffectEnum } from "@univerjs/presets";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { WorkbookModel } from "../../host/model";
import { cellAt } from "../../host/model";
import { displayText } from "../../host/read-cells";
import { ConditionalStyles } from "./conditional-style";
import type { GridEngine } from "./create-grid";

/** Text that the format makes of the cell's text; null where it shows as it is. */
function formattedText(model: WorkbookModel, cell: ReturnType<typeof cellAt>): string | null {
  if (!cell || cell.style === 0 || typeof cell.value !== "string") return null;
  const format = model.styles.at(cell.style).numberFormat;
  if (format === undefined || format === "@" || !format.includes("@")) return null;
  return displayText(cell.value, format);
}

/** Lets the grid draw the cells of a workbook so, until the returned function is called. */
export function showCells(engine: GridEngine, model: WorkbookModel, unitId: string): () => void {
  const conditional = new ConditionalStyles(model);
  const interceptors = engine.univer.__getInjector().get(SheetInterceptorService);
  const interception = interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: `shown-cells-${unitId}`,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, location, next) => {
      const sheet = location.unitId === unitId ? model.sheetById(location.subUnitId) : undefined;
      if (!sheet) return next(cell);
      const look = conditional.lookAt(sheet, location.row, location.col);
      const text = formattedText(model, cellAt(sheet, location.row, location.col));
      if (!look && text === null) return next(cell);
      const shown: ICellData = { ...cell };
      if (look) {
        const styles = location.workbook.getStyles();
        const base = (typeof cell?.s === "string" ? styles.get(cell.s) : cell?.s) ?? {};
        shown.s = {
          ...base,
          ...(look.fill ? { bg: { rgb: look.fill } } : {}),
          ...(look.color ? { cl: { rgb: look.color } } : {}),
        };
      }
      if (text !== null) shown.v = text;
      return next(shown);
    },
  });
  return () => interception.dispose();
}
