/** Writes Word documents. The library comes with the first document: it is larger than the rest of the worker. */
import type { DocumentWriter } from "../../workbook/document-file";

export const writeDocument: DocumentWriter = async (plan) =>
  (await import("../../files/docx/write-docx")).writeDocx(plan);
