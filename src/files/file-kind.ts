/**
 * How a file is to be read: `ole` is .xls, `biff` the same without an OLE file around it, `xml` a workbook of Excel 2003,
 * `zip-other` .ods and .xlsb, `csv` any delimited text.
 */
export type FileKind = "xlsx" | "zip-other" | "ole" | "biff" | "csv" | "html" | "xml";
