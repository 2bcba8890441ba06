/** What a cell holds, as the workbook gives it. A blank cell is null; an error cell is its text (`#N/A`). */
export type CellValue = string | number | boolean | null;

/** A block of cells, row by row; every row has the same length. */
export type CellGrid = readonly (readonly CellValue[])[];
