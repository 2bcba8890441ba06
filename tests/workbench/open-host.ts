// A workbook on the host, with Microsoft's client library bound to it.
import { loadClient } from "../../src/workbench/client/load-client";
import { createHost } from "../../src/workbench/host/create-host";
import type { HostOptions } from "../../src/workbench/host/create-host";
import { createModel } from "../../src/workbench/host/create-model";
import type { ModelSheet } from "../../src/workbench/host/model";

export async function openHost(options: HostOptions = {}, sheetNames: readonly string[] = ["表", "另表"]) {
  const model = createModel("样例.xlsx", sheetNames);
  const host = createHost(model, { thisYear: 2026, ...options });
  const client = await loadClient(host);
  const { Excel } = client;

  function sheet(name = "表"): ModelSheet {
    const found = model.sheetByName(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  /** Runs a batch on the first sheet; the answer is the error's code and place, or null. */
  async function refusal(
    queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  ): Promise<{ readonly code: string; readonly at: string; readonly message: string } | null> {
    try {
      await Excel.run(async (context) => {
        queue(context.workbook.worksheets.getItem(sheetNames[0] ?? ""), context);
        await context.sync();
      });
      return null;
    } catch (error) {
      if (!(error instanceof client.OfficeExtension.Error)) throw error;
      return { code: error.code, at: String(error.debugInfo.errorLocation), message: error.message };
    }
  }

  /** Runs a batch on the first sheet and gives what `queue` returns, called once everything is loaded. */
  async function read<T>(queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => T): Promise<T> {
    return Excel.run(async (context) => {
      const answer = queue(context.workbook.worksheets.getItem(sheetNames[0] ?? ""), context);
      await context.sync();
      return answer();
    });
  }

  return { model, host, client, Excel, sheet, refusal, read };
}

/** Lets what the client does after a run (giving references back, events) happen. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 25));
}
