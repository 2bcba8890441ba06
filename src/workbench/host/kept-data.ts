/**
 * What the model knows beyond `WorkbookData`. It rides along in the same objects, so that data taken from a model and
 * turned into a model again loses nothing; a file keeps of it what `WorkbookData` itself says.
 */
import type { ChartPlan, ConditionalFormat, Validation } from "../../workbook/sheet-plan";
import type { SheetData, WorkbookData } from "../../workbook/workbook-data";
import type { ModelChart, ModelSheet, ModelValidation } from "./model";

export interface KeptValidation extends Validation {
  readonly kept?: Omit<ModelValidation, "area">;
}

export interface KeptConditionalFormat extends ConditionalFormat {
  readonly stopIfTrue?: boolean;
}

export interface KeptChart extends ChartPlan {
  readonly kept?: ModelChart;
}

export interface KeptSheet extends SheetData {
  readonly validations: readonly KeptValidation[];
  readonly conditionalFormats: readonly KeptConditionalFormat[];
  readonly charts: readonly KeptChart[];
  readonly tables: readonly (SheetData["tables"][number] & { readonly bandedRows?: boolean })[];
  readonly selection?: ModelSheet["selection"];
}

export interface KeptWorkbook extends WorkbookData {
  readonly sheets: readonly KeptSheet[];
  readonly names: readonly (WorkbookData["names"][number] & { readonly comment?: string })[];
  /** Index of the sheet in front. */
  readonly active?: number;
}
