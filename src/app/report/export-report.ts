/** 导出 Word: the report as a file. It is made from the workbook as it is now, not from what the pane showed earlier. */
import type { DocumentFile, DocumentWriter } from "../../workbook/document-file";
import type { Outcome } from "../../workbook/outcome";
import { done } from "../../workbook/outcome";
import type { WorkbookPort } from "../../workbook/port";
import type { Clock } from "../clock";
import type { RunOptions } from "../command-done";
import { showReport } from "./show-report";

export async function exportReport(
  port: WorkbookPort,
  clock: Clock,
  writer: DocumentWriter,
  options: RunOptions,
): Promise<Outcome<DocumentFile>> {
  const shown = await showReport(port, clock, options);
  if (!shown.ok) return shown;
  return done(await writer(shown.value.document));
}
