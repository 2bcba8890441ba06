/** Writes Word documents and new workbooks. The libraries come with the first file: they are larger than the rest of the worker. */
import type { BookWriter, DocumentWriter } from "../../workbook/document-file";

export const writeDocument: DocumentWriter = async (plan) =>
  (await import("../../files/docx/write-docx")).writeDocx(plan);

export const writeBook: BookWriter = async (plans) => (await import("../../files/write-plans")).writePlans(plans);
