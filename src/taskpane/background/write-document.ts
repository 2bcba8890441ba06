/** Writes Word documents, new workbooks and archives. The libraries come with the first file: they are larger than the rest of the worker. */
import type { DocumentWriter, FileMakers } from "../../workbook/document-file";

export const writeDocument: DocumentWriter = async (plan) =>
  (await import("../../files/docx/write-docx")).writeDocx(plan);

export const fileMakers: FileMakers = {
  book: async (plans) => (await import("../../files/write-plans")).writePlans(plans),
  archive: async (files) => (await import("../../files/write-archive")).writeArchive(files),
};
