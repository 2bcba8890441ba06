/** A workbook opened in the strict Excel host and driven by Microsoft's own client: what the demo and the bench run on. */
import { systemClock } from "../src/app/clock";
import { createAssistant } from "../src/app/create-assistant";
import type { BranchFileReader } from "../src/app/import/file-reading";
import type { Assistant } from "../src/app/assistant";
import { createExcelPort } from "../src/excel/create-excel-port";
import { loadClient, useAsGlobals } from "../src/workbench/client/load-client";
import { createHost } from "../src/workbench/host/create-host";
import type { ExcelHost } from "../src/workbench/host/create-host";
import { dataFromModel } from "../src/workbench/host/data-from-model";
import { modelFromData } from "../src/workbench/host/model-from-data";
import type { DocumentWriter } from "../src/workbook/document-file";
import type { WorkbookData } from "../src/workbook/workbook-data";

export interface ExcelSession {
  readonly host: ExcelHost;
  readonly assistant: Assistant;
  /** The workbook as it is now. */
  data(): WorkbookData;
  close(): void;
}

/**
 * @param reader - reads branch files, for an import
 * @param writer - writes Word documents, for an export
 */
export async function openSession(
  workbook: WorkbookData,
  reader?: BranchFileReader,
  writer?: DocumentWriter,
): Promise<ExcelSession> {
  const host = createHost(modelFromData(workbook), {});
  const client = await loadClient(host);
  const restoreGlobals = useAsGlobals(client);
  return {
    host,
    assistant: createAssistant(createExcelPort(), systemClock, reader, writer),
    data: () => dataFromModel(host.model),
    close() {
      restoreGlobals();
      client.dispose();
    },
  };
}
