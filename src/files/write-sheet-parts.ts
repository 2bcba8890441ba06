/** The elements of a worksheet part that exceljs does not write as we need them, and their place in the order. */
import { firstDay, lastDay, serialOfIso } from "../domain/serial-date";
import type { Area, Validation } from "../workbook/sheet-plan";
import type { SheetData } from "../workbook/workbook-data";
import { areaText, cellText, columnLetters, quotedSheet } from "../workbook/a1";
import { attributes, xmlText } from "./xml";

/** Elements of a worksheet after the cells, in the order the schema demands. */
const order = [
  "sheetProtection",
  "autoFilter",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "drawing",
  "legacyDrawing",
  "tableParts",
  "extLst",
];

/** Puts an element behind the cells at the place the schema demands. */
export function insertPart(sheetXml: string, name: string, part: string): string {
  if (part === "") return sheetXml;
  const dataEnd = Math.max(sheetXml.lastIndexOf("</sheetData>"), sheetXml.lastIndexOf("<sheetData/>"));
  const following = order.slice(order.indexOf(name) + 1);
  const tail = sheetXml.slice(dataEnd + "<sheetData/>".length - 1);
  const next = new RegExp(`<(?:${following.join("|")})[\\s/>]|</worksheet>`).exec(tail);
  if (dataEnd < 0 || !next) throw new Error("no worksheet to insert into");
  const at = sheetXml.length - tail.length + next.index;
  return sheetXml.slice(0, at) + part + sheetXml.slice(at);
}

/** `<cols>`: widths and hidden columns, joined where neighbours agree; "" where all are default. */
export function columnsPart(sheet: SheetData): string {
  const columns = [...new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns])].sort((a, b) => a - b);
  const parts = columns.map((column) => {
    const width = sheet.columnWidths.get(column);
    const values = {
      min: column + 1,
      max: column + 1,
      width: width ?? 9,
      customWidth: width === undefined ? undefined : 1,
      hidden: sheet.hiddenColumns.has(column) ? 1 : undefined,
    };
    return `<col${attributes(values)}/>`;
  });
  return parts.length === 0 ? "" : `<cols>${parts.join("")}</cols>`;
}

/** `<mergeCells>`; areas of one cell are no merge. */
export function mergesPart(merges: readonly Area[], prefix = ""): string {
  const real = merges.filter((area) => area.rowCount * area.columnCount > 1);
  if (real.length === 0) return "";
  const parts = real.map((area) => `<${prefix}mergeCell ref="${areaText(area)}"/>`);
  return `<${prefix}mergeCells count="${real.length}">${parts.join("")}</${prefix}mergeCells>`;
}

/** Type, operator and formulas of a rule. */
function ruleXml(rule: Validation["rule"]): {
  readonly type: string | undefined;
  readonly formulas: readonly string[];
} {
  switch (rule.kind) {
    case "list":
      return {
        type: "list",
        formulas: ["items" in rule ? `"${rule.items.join(",").replaceAll('"', '""')}"` : rule.name],
      };
    case "whole":
    case "decimal":
      return { type: rule.kind, formulas: [String(rule.min), String(rule.max)] };
    case "date":
      return {
        type: "date",
        formulas: [String(serialOfIso(rule.from) ?? firstDay), String(serialOfIso(rule.to) ?? lastDay)],
      };
    case "any":
      return { type: undefined, formulas: [] };
  }
}

/** One `<dataValidation>`; `prefix` is that of the part, with its colon. */
export function validationXml(validation: Validation, prefix = ""): string {
  const { type, formulas } = ruleXml(validation.rule);
  const { prompt, error } = validation;
  const values = {
    type,
    errorStyle: error.level === "warning" ? "warning" : undefined,
    operator: undefined,
    allowBlank: type === undefined ? undefined : 1,
    showInputMessage: prompt ? 1 : undefined,
    showErrorMessage: type === undefined ? undefined : 1,
    errorTitle: error.title === "" ? undefined : error.title,
    error: error.text === "" ? undefined : error.text,
    promptTitle: prompt && prompt.title !== "" ? prompt.title : undefined,
    prompt: prompt?.text,
    sqref: areaText(validation.area),
  };
  const content = formulas.map((text, index) => {
    const name = `${prefix}formula${index + 1}`;
    return `<${name}>${xmlText(text)}</${name}>`;
  });
  return `<${prefix}dataValidation${attributes(values)}>${content.join("")}</${prefix}dataValidation>`;
}

/** `<dataValidations>`. */
export function validationsPart(validations: readonly Validation[]): string {
  if (validations.length === 0) return "";
  return `<dataValidations count="${validations.length}">${validations.map((one) => validationXml(one)).join("")}</dataValidations>`;
}

/** A relationship of a sheet that we add ourselves. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** `<hyperlinks>` with the relationships of those that leave the workbook. */
export function linksPart(sheet: SheetData): { readonly xml: string; readonly relationships: readonly Relationship[] } {
  const relationships: Relationship[] = [];
  const parts: string[] = [];
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (!cell.link) continue;
      const ref = cellText(row, column);
      if ("url" in cell.link) {
        const id = `rIdLink${relationships.length + 1}`;
        relationships.push({ id, type: "hyperlink", target: cell.link.url, external: true });
        parts.push(`<hyperlink${attributes({ ref, "r:id": id })}/>`);
      } else {
        const { sheet: target, row: toRow, column: toColumn } = cell.link;
        const location = `${quotedSheet(target)}!${columnLetters(toColumn)}${toRow + 1}`;
        parts.push(`<hyperlink${attributes({ ref, location })}/>`);
      }
    }
  }
  return { xml: parts.length === 0 ? "" : `<hyperlinks>${parts.join("")}</hyperlinks>`, relationships };
}
