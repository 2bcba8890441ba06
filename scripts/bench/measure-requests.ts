/** What a command costs on the wire: requests and bytes, through Microsoft's client on the strict host. */
import type { Assistant } from "../../src/app/assistant";
import type { Outcome } from "../../src/workbook/outcome";
import type { WorkbookData } from "../../src/workbook/workbook-data";
import { openSession } from "../excel-session";
import { benchDate, benchWorkbook, benchWorkbookWithoutTemplates, rowsPerMember } from "./bench-data";

/** Cost of one command at one size. */
export interface RequestCost {
  readonly command: string;
  /** Data rows in the workbook. */
  readonly rows: number;
  /** Requests of the add-in, the client's own not counted. */
  readonly requests: number;
  /** Bytes sent and received, all requests together. */
  readonly bytesUp: number;
  readonly bytesDown: number;
  /** Largest single request or answer, in bytes. */
  readonly largest: number;
}

interface MeasuredCommand {
  readonly command: string;
  readonly workbook: (members: number) => WorkbookData;
  readonly run: (assistant: Assistant) => Promise<Outcome<unknown>>;
}

const options = { asOf: benchDate };

/** The commands, in the order of the ribbon; each result command on a workbook that has no result yet. */
export const measuredCommands: readonly MeasuredCommand[] = [
  {
    command: "全套表格",
    workbook: benchWorkbookWithoutTemplates,
    run: (assistant) => assistant.run("addFullTemplates", options),
  },
  { command: "检查填报", workbook: benchWorkbook, run: (assistant) => assistant.run("checkEntries", options) },
  { command: "统计等次", workbook: benchWorkbook, run: (assistant) => assistant.run("countGrades", options) },
  { command: "生成汇总", workbook: benchWorkbook, run: (assistant) => assistant.run("writeSummary", options) },
  { command: "首页状态", workbook: benchWorkbook, run: (assistant) => assistant.readState(options) },
];

/**
 * Runs every command once at a size.
 *
 * @param rows - data rows of the workbook, a multiple of the rows per member
 * @throws Error where a command could not be done: the bench measures work, not refusals
 */
export async function measureRequests(rows: number): Promise<readonly RequestCost[]> {
  const costs: RequestCost[] = [];
  for (const { command, workbook, run } of measuredCommands) {
    const session = await openSession(workbook(rows / rowsPerMember));
    try {
      session.host.clearLog();
      const outcome = await run(session.assistant);
      if (!outcome.ok) throw new Error(`${command}: ${outcome.problem.message}`);
      const log = session.host.log.filter(({ kind }) => kind === "batch");
      const sum = (of: (record: (typeof log)[number]) => number) => log.reduce((total, one) => total + of(one), 0);
      costs.push({
        command,
        rows,
        requests: session.host.requestCount,
        bytesUp: sum(({ requestBytes }) => requestBytes),
        bytesDown: sum(({ responseBytes }) => responseBytes),
        largest: Math.max(...log.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes))),
      });
    } finally {
      session.close();
    }
  }
  return costs;
}
